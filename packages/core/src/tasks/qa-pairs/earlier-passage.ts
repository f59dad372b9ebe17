import { derived } from '../../task/derived.js';
import { paragraphsOf } from '../../text/boundaries.js';
import { CodePoints } from '../../text/code-points.js';
import { sha256Hex } from '../../text/sha256.js';
import type { Passage } from './passage.js';

/** The passage that an answer was made for, with where its offsets are in the passage there is now. */
export interface EarlierPassage {
  readonly text: string;
  readonly codePoints: CodePoints;
  /** In code units. */
  toNow(offset: number): number;
}

/**
 * The passage with the other kind of line ends, where that is what an answer was made for: an HTML attribute turns CR LF
 * into LF before any script sees it. Only this way can quotes that stand in many places be told apart.
 * @param sha256 of the passage that the answer was made for
 */
export const earlierPassage = derived(({ text: now }: Passage, sha256: string): EarlierPassage | undefined => {
  const text = now.includes('\r\n') ? now.replaceAll('\r\n', '\n') : now.replaceAll('\n', '\r\n');
  if (text === now || sha256Hex(text) !== sha256) return undefined;
  const before = paragraphsOf(text);
  const after = paragraphsOf(now);
  const toNow = (offset: number): number => {
    let low = 0;
    for (let high = before.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (before[middle]!.start <= offset) low = middle;
      else high = middle;
    }
    const from = before[low]!;
    const to = after[low]!;
    // after the line end, after the carriage return, or within the line
    if (offset >= from.end) return to.end;
    return Math.min(to.start + offset - from.start, to.end - 1);
  };
  return { text, codePoints: new CodePoints(text), toNow };
});
