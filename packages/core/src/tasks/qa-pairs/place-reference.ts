import { isInsidePair, type CodePoints } from '../../text/code-points.js';
import { anchorQuote } from '../../text/quote-anchor.js';
import { sameSpan, type Span } from '../../text/span.js';
import type { WireReference } from './answer-schema.js';
import type { EarlierPassage } from './earlier-passage.js';
import type { Passage } from './passage.js';

/**
 * Where a reference of an answer is in the passage; `undefined` where that can't be said. The quote decides: between
 * offsets that contradict each other, and where the passage is another one.
 * @param other the answer was made for another passage
 * @param earlier that passage, where it is known
 */
export function placeReference(
  reference: WireReference,
  passage: Passage,
  other: boolean,
  earlier: EarlierPassage | undefined,
): Span | undefined {
  const { text: quote } = reference;
  const claimed = earlier && agreed(reference, earlier);
  if (earlier && claimed) {
    const span = { start: earlier.toNow(claimed.start), end: earlier.toNow(claimed.end) };
    // of a carriage return alone nothing is left
    return span.start < span.end ? span : undefined;
  }
  if (!quote) return other ? undefined : agreed(reference, passage);
  return agreed(reference, passage) ?? anchorQuote(passage.text, quote, startOf(reference, passage.codePoints));
}

interface Text {
  readonly text: string;
  readonly codePoints: CodePoints;
}

/** What the offsets say: where they are of the quote, or without a quote where both say the same. */
function agreed(reference: WireReference, { text, codePoints }: Text): Span | undefined {
  const { startOffset, endOffset, utf16StartOffset, utf16EndOffset, text: quote } = reference;
  const spans: Span[] = [];
  const add = (start: number, end: number) => {
    const isWithin = start < end && end <= text.length && !isInsidePair(text, start) && !isInsidePair(text, end);
    if (isWithin && (!quote || text.slice(start, end) === quote)) spans.push({ start, end });
  };
  if (startOffset !== undefined && endOffset !== undefined) {
    add(codePoints.toUtf16(startOffset), codePoints.toUtf16(endOffset));
  }
  if (utf16StartOffset !== undefined && utf16EndOffset !== undefined) add(utf16StartOffset, utf16EndOffset);
  const [first, second] = spans;
  return quote || !second || sameSpan(first, second) ? first : undefined;
}

function startOf({ startOffset, utf16StartOffset }: WireReference, codePoints: CodePoints): number | undefined {
  return utf16StartOffset ?? (startOffset === undefined ? undefined : codePoints.toUtf16(startOffset));
}
