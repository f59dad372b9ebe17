import { isInsidePair } from './code-points.js';
import type { Span } from './span.js';
import { wordTokens } from './words.js';

export type MoveUnit = 'character' | 'word' | 'sentence' | 'paragraph' | 'text';

// Where words and sentences end goes by the script of a text; the language that is asked for makes no difference.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A cut here, after the first character, parts no grapheme cluster and no word. Of three code units. */
const SAFE = /^[\s。、！？](?=[^\s\p{M}\p{Cf}\p{Gr_Ext}\p{EMod}\u0e33\u0eb3])/u;
/** Text without any safe place is cut after so much all the same, in code units. */
const FURTHEST = 2000;
/** How far around an offset sentences are looked for. */
const SENTENCE_REACH = 1000;

/** The paragraphs of a text in order. A line feed belongs to the paragraph that it ends; together they are the text. */
export function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** The span widened to whole grapheme clusters. One that holds nothing goes to the beginning of its cluster. */
export function snapToGraphemes(text: string, { start, end }: Span): Span {
  const first = clusterAt(text, start).start;
  if (start >= end) return { start: first, end: first };
  const last = clusterAt(text, end);
  return { start: first, end: last.start === end ? end : last.end };
}

/** The span widened to whole words, without white space at its ends. One that holds nothing else stays as it is. */
export function snapToWords(text: string, span: Span): Span {
  const chosen = trimmed(text, span);
  if (!chosen) return span;
  const first = tokensAround(text, chosen.start).find(({ end }) => end > chosen.start);
  const last = tokensAround(text, chosen.end - 1).find(({ end }) => end >= chosen.end);
  return snapToGraphemes(text, { start: first?.start ?? chosen.start, end: last?.end ?? chosen.end });
}

/**
 * Where a caret goes: forward to where a character, word or sentence ends or the next paragraph begins, back to where
 * one begins. Punctuation alone is no word. At the end of the text it stays.
 */
export function moveOffset(text: string, from: number, unit: MoveUnit, direction: -1 | 1): number {
  const forward = direction === 1;
  switch (unit) {
    case 'text':
      return forward ? text.length : 0;
    case 'paragraph':
      if (forward) return text.indexOf('\n', from) + 1 || text.length;
      return from < 2 ? 0 : text.lastIndexOf('\n', from - 2) + 1;
    case 'character': {
      if (forward) return clusterAt(text, from).end;
      return from > 0 ? clusterAt(text, from - 1).start : 0;
    }
    default:
      return moveByContent(text, from, unit, forward);
  }
}

function moveByContent(text: string, from: number, unit: 'word' | 'sentence', forward: boolean): number {
  let at = from;
  while (forward ? at < text.length : at > 0) {
    const inside = forward ? at : at - 1;
    const parts = unit === 'word' ? tokensAround(text, inside) : sentencesAround(text, inside);
    const filled = parts.flatMap((part) => {
      const content = trimmed(text, part);
      return content && (unit === 'sentence' || /[^\p{P}]/u.test(text.slice(content.start, content.end)))
        ? content
        : [];
    });
    const met = forward ? filled.find(({ end }) => end > from) : filled.reverse().find(({ start }) => start < from);
    if (met) return forward ? snapToGraphemes(text, met).end : snapToGraphemes(text, met).start;
    at = forward ? parts.at(-1)!.end : parts[0]!.start;
  }
  return at;
}

/** The span without white space at its ends, in whole grapheme clusters; `undefined` where it holds nothing else. */
export function withoutWhiteSpace(text: string, span: Span): Span | undefined {
  const content = trimmed(text, span);
  return content && snapToGraphemes(text, content);
}

/** Without white space at the ends; `undefined` where there is nothing else. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = start + slice.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}

/** The grapheme cluster that holds the code unit at an offset; at the end of the text nothing. */
function clusterAt(text: string, at: number): Span {
  const around = stretch(text, at, 0);
  let { start } = around;
  // not by `containing`: WebKit's answers with the cluster before, at one that begins with a surrogate pair
  for (const { segment } of graphemes.segment(text.slice(start, around.end))) {
    const end = start + segment.length;
    if (end > at) return { start, end };
    start = end;
  }
  return { start: at, end: at };
}

function tokensAround(text: string, at: number): readonly Span[] {
  const { start, end } = stretch(text, at, 0);
  return placed(wordTokens(text.slice(start, end), 'en'), start);
}

function sentencesAround(text: string, at: number): readonly Span[] {
  const { start, end } = stretch(text, at, SENTENCE_REACH);
  return placed(
    Array.from(sentences.segment(text.slice(start, end)), ({ segment }) => segment),
    start,
  );
}

function placed(parts: readonly string[], from: number): readonly Span[] {
  let start = from;
  return parts.map((part) => ({ start, end: (start += part.length) }));
}

/** A part of the text that holds the code unit at an offset and is cut where it is safe: segmenting it all takes long. */
function stretch(text: string, at: number, reach: number): Span {
  let start = Math.max(0, at - reach);
  let end = Math.min(text.length, at + 1 + reach);
  const furthestStart = start - FURTHEST;
  const furthestEnd = end + FURTHEST;
  while (start > 0 && !(isSafe(text, start) || (start < furthestStart && !isInsidePair(text, start)))) start -= 1;
  while (end < text.length && !(isSafe(text, end) || (end > furthestEnd && !isInsidePair(text, end)))) end += 1;
  return { start, end };
}

function isSafe(text: string, at: number): boolean {
  return SAFE.test(text.slice(at - 1, at + 2));
}
