import type { Span } from '../../text/span.js';

/** Which parts of the passage have questions. */
export interface Coverage {
  /** In reading order, overlapping or touching ones joined. */
  readonly spans: readonly Span[];
  /** A pair rests on the entire passage. */
  readonly entire: boolean;
  /** From 0 to 1: of the passage, in code units, by `spans`. */
  readonly share: number;
}

/** @param marks in reading order */
export function coverageOf(marks: readonly Span[], length: number, entire: boolean): Coverage {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return { spans, entire, share: length ? covered / length : 0 };
}
