import type { Span } from './span.js';
import { segmenter } from './words.js';

/** Where a name stands in a text, in UTF-16 code units. */
export interface Mention extends Span {
  /** Of the name. Where several names are the same their places go to them in turn. */
  readonly index: number;
}

export interface Mentions {
  /** In reading order; they do not overlap. */
  readonly spans: readonly Mention[];
  /** For each name whether it stands anywhere; of names that are the same each does. */
  readonly mentioned: readonly boolean[];
}

/**
 * Where names stand in a text: as whole words, whatever their case, the last word in singular or plain plural (cat,
 * cats; box, boxes; lady, ladies). Exact beyond that: no stems, no synonyms. A name without any word in it (an emoji) is
 * looked for as it stands. Of places that overlap the longest counts, of names in one place those that are exact.
 */
export function mentionSpans(text: string, names: readonly string[], locale: string): readonly Mention[] {
  return findMentions(text, names, locale).spans;
}

/** {@link mentionSpans}, and which names stand anywhere. Names in the same array are prepared once. */
export function findMentions(text: string, names: readonly string[], locale: string): Mentions {
  const places = placesOf(text, preparedNames(names, locale), locale);
  const taken = new Uint8Array(text.length);
  const turns = new Map<number, number>();
  const mentioned = names.map(() => false);
  const spans = places
    .sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start)
    .filter(({ start, end }) => {
      // what overlaps is at least as long, so that it holds one of the ends
      if (taken[start] || taken[end - 1]) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, indices }): Mention => {
      for (const index of indices) mentioned[index] = true;
      const first = indices[0]!;
      const turn = turns.get(first) ?? 0;
      turns.set(first, turn + 1);
      return { start, end, index: indices[turn % indices.length]! };
    });
  return { spans, mentioned };
}

/** Names by their words. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** Names that end here, in their order. */
  readonly exact: number[];
  /** Names that end here in the other number. */
  readonly otherNumber: number[];
}

interface PreparedNames {
  readonly root: Branch;
  /** Names without a word, each with its indices. */
  readonly wordless: ReadonlyMap<string, readonly number[]>;
}

interface Place extends Span {
  readonly indices: readonly number[];
}

function placesOf(text: string, { root, wordless }: PreparedNames, locale: string): Place[] {
  const places: Place[] = [];
  if (root.next.size) {
    const words = wordsWithPlaces(text, locale);
    for (const [at, { start }] of words.entries()) {
      let branch: Branch | undefined = root;
      for (let next = at; next < words.length; next += 1) {
        const { lower, end } = words[next]!;
        branch = branch.next.get(lower);
        if (!branch) break;
        const indices = branch.exact.length ? branch.exact : branch.otherNumber;
        if (indices.length) places.push({ start, end, indices });
      }
    }
  }
  for (const [name, indices] of wordless) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      places.push({ start, end: start + name.length, indices });
    }
  }
  return places;
}

const prepared = new WeakMap<readonly string[], { readonly locale: string; readonly names: PreparedNames }>();

function preparedNames(names: readonly string[], locale: string): PreparedNames {
  const known = prepared.get(names);
  if (known?.locale === locale) return known.names;
  const found = prepareNames(names, locale);
  prepared.set(names, { locale, names: found });
  return found;
}

function prepareNames(names: readonly string[], locale: string): PreparedNames {
  const root = newBranch();
  const wordless = new Map<string, number[]>();
  const wordsOfNames = readNames(names, locale);
  for (const [index, name] of names.entries()) {
    const words = wordsOfNames[index]!.map(({ lower }) => lower);
    const last = words.pop();
    if (last !== undefined) {
      const before = words.reduce(branchAt, root);
      branchAt(before, last).exact.push(index);
      for (const word of inOtherNumber(last)) branchAt(before, word).otherNumber.push(index);
    } else if (name.trim()) wordless.set(name, [...(wordless.get(name) ?? []), index]);
  }
  return { root, wordless };
}

function newBranch(): Branch {
  return { next: new Map(), exact: [], otherNumber: [] };
}

function branchAt({ next }: Branch, word: string): Branch {
  const known = next.get(word);
  if (known) return known;
  const added = newBranch();
  next.set(word, added);
  return added;
}

/** What may stand for a word, if it is a singular or if it is a plural. */
function inOtherNumber(word: string): ReadonlySet<string> {
  const found = new Set([`${word}s`, `${word}es`]);
  if (word.endsWith('y')) found.add(`${word.slice(0, -1)}ies`);
  if (word.endsWith('s')) found.add(word.slice(0, -1));
  if (word.endsWith('es')) found.add(word.slice(0, -2));
  if (word.endsWith('ies')) found.add(`${word.slice(0, -3)}y`);
  return found;
}

interface Word extends Span {
  readonly lower: string;
}

function wordsIn(text: string, locale: string): readonly Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter(locale).segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length, lower: segment.toLocaleLowerCase(locale) });
  }
  return words;
}

/** Gives the words of each text, and remembers those of the last texts: the next ones are mostly the same but one. */
function createWordReader(): (texts: readonly string[], locale: string) => readonly (readonly Word[])[] {
  let known = new Map<string, readonly Word[]>();
  let knownLocale = '';
  return (texts, locale) => {
    const before = knownLocale === locale ? known : undefined;
    known = new Map();
    knownLocale = locale;
    return texts.map((text) => {
      const words = known.get(text) ?? before?.get(text) ?? wordsIn(text, locale);
      known.set(text, words);
      return words;
    });
  };
}

const readNames = createWordReader();
const readPieces = createWordReader();

/** Where a text may be cut so that its words stay the same: as in `words.ts`. */
const CUT = /(?<=[\s。、！？])(?=[^\s\p{M}\p{Cf}])/u;

function wordsWithPlaces(text: string, locale: string): readonly Word[] {
  const pieces = text.split(CUT);
  let from = 0;
  return readPieces(pieces, locale).flatMap((words, index) => {
    const placed = words.map(({ start, end, lower }) => ({ start: from + start, end: from + end, lower }));
    from += pieces[index]!.length;
    return placed;
  });
}
