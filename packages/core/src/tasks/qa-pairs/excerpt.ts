import { snapToGraphemes } from '../../text/boundaries.js';

const HEAD = 70;
const TAIL = 40;

/** A quote on one line. Where it is long its middle is left out, and no grapheme cluster is parted. */
export function excerptOf(quote: string): string {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  if (quote.length <= HEAD + TAIL + 20) return oneLine(quote);
  const cut = (at: number) => snapToGraphemes(quote, { start: at, end: at }).start;
  return `${oneLine(quote.slice(0, cut(HEAD)))} … ${oneLine(quote.slice(cut(quote.length - TAIL)))}`;
}
