/** How numbers are spread. Quartiles as most spreadsheets give them (type 7 of Hyndman and Fan, 1996). */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

/** `undefined` of no numbers. */
export function spreadOf(numbers: readonly number[]): Spread | undefined {
  if (!numbers.length) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
  };
}

/** @param sorted from the least on, not empty @param part from 0 to 1 */
export function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** A bar of a distribution: how many numbers lie from `from` on, below `to`; the last one holds its end, too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** @param bins of the same width, from `low` to `high`; what lies outside counts at the nearest end */
export function distribution(numbers: readonly number[], low: number, high: number, bins: number): readonly Bin[] {
  const width = (high - low) / bins;
  const indexOf = (value: number) => Math.min(bins - 1, Math.max(0, Math.floor((value - low) / width)));
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of numbers) counts[indexOf(value)]!++;
  return counts.map((count, index) => ({ from: low + index * width, to: low + (index + 1) * width, count }));
}

/** How often each whole number is there, from the least to the highest, those between them with 0. */
export function tally(numbers: readonly number[]): readonly { readonly value: number; readonly count: number }[] {
  if (!numbers.length) return [];
  const low = numbers.reduce((a, b) => Math.min(a, b));
  const high = numbers.reduce((a, b) => Math.max(a, b));
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from({ length: high - low + 1 }, (_, index) => ({
    value: low + index,
    count: counts.get(low + index) ?? 0,
  }));
}
