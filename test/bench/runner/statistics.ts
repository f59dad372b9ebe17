/** Of at least one number. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place - Math.floor(place));
}

/** A failure is what noise does not explain: above the goal by more than this factor. */
export const TOLERANCE = 1.25;

export type Verdict = 'reached' | 'missed' | 'failed';

/** How a ratio stands to its goal: missed within the tolerance is told, and does not fail. */
export function verdictOf(ratio: number, goal: number): Verdict {
  return ratio <= goal ? 'reached' : ratio <= goal * TOLERANCE ? 'missed' : 'failed';
}

export interface Ratio {
  /** Of the smallest of either side. */
  readonly ratio: number;
  /** What the same runs give when each is left out once: how much hangs on a single one. */
  readonly least: number;
  readonly most: number;
}

/**
 * Ours by theirs, of the minima: what else the machine does can only add to a run, so that the smallest is the nearest
 * to the truth.
 */
export function ratioOfMinima(ours: readonly number[], theirs: readonly number[]): Ratio {
  const ratio = Math.min(...ours) / Math.min(...theirs);
  const leftOut = ours.flatMap((_, out) => {
    const without = (values: readonly number[]) => Math.min(...values.filter((__, index) => index !== out));
    return ours.length > 1 && theirs.length > 1 ? [without(ours) / without(theirs)] : [];
  });
  return { ratio, least: Math.min(ratio, ...leftOut), most: Math.max(ratio, ...leftOut) };
}
