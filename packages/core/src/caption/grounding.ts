import { derived } from '../task/derived.js';
import { findMentions } from '../text/mention-spans.js';
import type { Span } from '../text/span.js';

/** A part of a task as a text may mention it: an object, an activity, a field of the scene. */
export interface MentionView<Kind extends string = string> {
  readonly kind: Kind;
  /** What the part is known by: an id, a key, the name of a field. */
  readonly key: string;
  /** Of a part that shows one, from 1. */
  readonly number?: number | undefined;
  /** Of a part that has one, 0–11. */
  readonly colour?: number | undefined;
}

/** Words of the text that name a part. */
export interface GroundingView<Kind extends string = string> extends MentionView<Kind>, Span {}

/** A part that the text does not mention yet. */
export interface ChipView<Kind extends string = string> extends MentionView<Kind> {
  /** What it inserts. */
  readonly text: string;
}

/** What a text says of which part. */
export interface Grounding<Kind extends string = string> {
  /** In reading order; they do not overlap. */
  readonly grounding: readonly GroundingView<Kind>[];
  /** In the order of the parts. */
  readonly chips: readonly ChipView<Kind>[];
}

/** A part with the words that are looked for. */
export interface Part<Kind extends string = string> {
  readonly mention: MentionView<Kind>;
  readonly sought: string;
  /** What a chip inserts; empty where there is none. */
  readonly text: string;
}

/** Parts of one sort. */
export interface Parts<Kind extends string = string> {
  readonly all: readonly Part<Kind>[];
  /** Of each part; the same list while the parts are the same. */
  readonly sought: readonly string[];
  readonly each: boolean;
}

/**
 * Makes parts of what a task has, once while that is the same list.
 * @param each parts that are called the same need a place each: words between two objects are said of these two, while
 *   the name of a thing may be said of several at once
 */
export function partsOf<Entry, Kind extends string>(
  partOf: (entry: Entry) => Part<Kind>,
  { each = false }: { readonly each?: boolean } = {},
): (entries: readonly Entry[]) => Parts<Kind> {
  return derived((entries) => {
    const all = entries.map(partOf);
    return { all, sought: all.map(({ sought }) => sought), each };
  });
}

/**
 * Finds what a text says of which part, anew only where the text or the words of a part have changed. Of places that
 * overlap those of an earlier list count, the others in what is left beside them.
 */
export function createGrounding<Kind extends string>(): (
  text: string,
  locale: string,
  ...lists: readonly Parts<Kind>[]
) => Grounding<Kind> {
  return derived((text, locale, ...lists) => {
    let grounding: readonly GroundingView<Kind>[] = [];
    const chips: ChipView<Kind>[] = [];
    for (const { all, sought, each } of lists) {
      const { spans, mentioned } = findMentions(text, sought, locale);
      const placed = new Set(spans.map(({ index }) => index));
      const found = spans.map(({ index, ...span }) => ({ ...all[index]!.mention, ...span }));
      grounding = [...grounding, ...besides(text, found, grounding)].sort((one, other) => one.start - other.start);
      for (const [index, part] of all.entries()) {
        const isMentioned = each ? placed.has(index) : mentioned[index];
        if (part.text && !isMentioned) chips.push({ ...part.mention, text: part.text });
      }
    }
    return { grounding, chips };
  });
}

/** What is left of spans beside those that are taken, without white space at the ends. Both are in reading order. */
function besides<Each extends Span>(text: string, spans: readonly Each[], taken: readonly Span[]): readonly Each[] {
  const free: Each[] = [];
  let next = 0;
  for (const span of spans) {
    let from = span.start;
    const add = (to: number) => {
      const piece = text.slice(from, to);
      const start = from + piece.length - piece.trimStart().length;
      const end = from + piece.trimEnd().length;
      if (start < end) free.push({ ...span, start, end });
    };
    while (next < taken.length && taken[next]!.end <= from) next += 1;
    for (let at = next; at < taken.length && taken[at]!.start < span.end; at += 1) {
      add(taken[at]!.start);
      from = taken[at]!.end;
    }
    add(span.end);
  }
  return free;
}
