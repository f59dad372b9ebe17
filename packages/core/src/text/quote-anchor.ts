import { isInsidePair } from './code-points.js';
import type { Span } from './span.js';

/**
 * Where a quote stands in a text: at the given place, else where it stands nearest to it, else where it does so with
 * white space and line ends treated alike. `undefined` where it does not stand, since a wrong place is worse than none.
 * @param near where it stood in another text; without, it is found only where it stands once
 */
export function anchorQuote(text: string, quote: string, near?: number): Span | undefined {
  const words = quote.trim();
  if (!words) return undefined;
  const start = exactly(text, quote, near);
  if (start >= 0) return { start, end: start + quote.length };
  const parts = words.split(/\s+/);
  const found = Array.from(text.matchAll(alike(words.slice(0, LONGEST), 'g')), ({ index }) => index)
    .sort((one, other) => (near === undefined ? 0 : Math.abs(one - near) - Math.abs(other - near)))
    .slice(0, MOST)
    .map((index) => ({ start: index, end: endOf(text, parts, index) }))
    .filter((span) => span.end > 0 && isWhole(text, span));
  return near === undefined && found.length > 1 ? undefined : found[0];
}

/** No more of the places where a quote may begin are looked at. */
const MOST = 20;

/** Words up to this long can be searched by an expression; engines refuse very long ones. In code units. */
export const LONGEST = 500;

/** Finds words as they are, with any white space where there is white space between them. */
export function alike(words: string, flags: string): RegExp {
  return new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'), flags);
}

/** Where words that begin here end, with any white space between them; -1 where others stand here. */
function endOf(text: string, parts: readonly string[], start: number): number {
  const space = /\s+/y;
  let end = start;
  for (const [index, part] of parts.entries()) {
    space.lastIndex = end;
    if (index && !space.test(text)) return -1;
    if (index) end = space.lastIndex;
    if (!text.startsWith(part, end)) return -1;
    end += part.length;
  }
  return end;
}

/** A quote is mostly not far from where it stood, and to search all of a long text takes long. In code units. */
const NEAR = 2000;

/** @returns where it begins, -1 where it does not stand */
function exactly(text: string, quote: string, near: number | undefined): number {
  if (near === undefined) {
    const only = step(text, quote, 0, 1);
    return only >= 0 && step(text, quote, only + 1, 1) < 0 ? only : -1;
  }
  for (const reach of [NEAR, Infinity]) {
    const from = Math.max(0, near - reach);
    const part = text.slice(from, near + reach + quote.length);
    const after = step(part, quote, near - from, 1);
    const before = step(part, quote, near - from, -1);
    const start = before < 0 || (after >= 0 && after - (near - from) < near - from - before) ? after : before;
    if (start >= 0 && isWhole(text, { start: from + start, end: from + start + quote.length })) return from + start;
  }
  return -1;
}

/** The next occurrence from here on, or the last one up to here. */
function step(text: string, quote: string, from: number, direction: -1 | 1): number {
  for (let at = from; at >= 0; at += direction) {
    at = direction === 1 ? text.indexOf(quote, at) : text.lastIndexOf(quote, at);
    if (at < 0 || isWhole(text, { start: at, end: at + quote.length })) return at;
  }
  return -1;
}

/** Parts no surrogate pair, as a quote that begins or ends with a lone surrogate may do. */
function isWhole(text: string, { start, end }: Span): boolean {
  return !isInsidePair(text, start) && !isInsidePair(text, end);
}
