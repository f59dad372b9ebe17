import type { Coefficient } from './coefficient.js';

/** How far two values are apart: equal or not; by how many others lie between them; by their difference. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's α: 1 where all agree, 0 where they do as if by chance, below that where they disagree more than by chance.
 * It takes any number of people and of values, of whom some may have left out some units (Krippendorff, 2011, "Computing
 * Krippendorff's Alpha-Reliability").
 *
 * @param units of each the values that people gave it, in any order; `undefined` of who gave none
 * @param metric of values that are not numbers only `nominal`
 */
export function krippendorffAlpha(
  units: readonly (readonly (string | number | undefined)[])[],
  metric: Metric = 'nominal',
): Coefficient {
  const given = units.map((values) => values.filter((value) => value !== undefined)).filter(({ length }) => length > 1);
  if (!given.length) return { undefinedBecause: 'nothing was judged by two people' };
  const values = [...new Set(given.flat())];
  if (metric !== 'nominal' && !values.every((value) => typeof value === 'number'))
    return { undefinedBecause: `values that are not numbers have no ${metric} distance` };
  if (values.length < 2) return { undefinedBecause: 'all values are the same, so that nothing could be told apart' };
  if (metric !== 'nominal') values.sort((one, other) => (one as number) - (other as number));

  const index = new Map(values.map((value, at) => [value, at]));
  const counts = values.map(() => 0);
  let observed = 0;
  const pairs = values.map(() => values.map(() => 0));
  for (const unit of given) {
    const here = new Map<number, number>();
    for (const value of unit) {
      const at = index.get(value)!;
      counts[at]!++;
      here.set(at, (here.get(at) ?? 0) + 1);
    }
    for (const [one, times] of here)
      for (const [other, otherTimes] of here) {
        // with itself each value but once
        const together = times * (one === other ? times - 1 : otherTimes);
        pairs[one]![other]! += together / (unit.length - 1);
      }
  }
  const distance = distanceBy(metric, values, counts);
  let expected = 0;
  for (const one of values.keys())
    for (const other of values.keys()) {
      if (one === other) continue;
      const apart = distance(one, other);
      observed += pairs[one]![other]! * apart;
      expected += counts[one]! * counts[other]! * apart;
    }
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { value: 1 - ((all - 1) * observed) / expected };
}

/** Squared. */
function distanceBy(
  metric: Metric,
  values: readonly (string | number)[],
  counts: readonly number[],
): (one: number, other: number) => number {
  if (metric === 'nominal') return (one, other) => (one === other ? 0 : 1);
  if (metric === 'interval') return (one, other) => ((values[one] as number) - (values[other] as number)) ** 2;
  // how many lie below each value, so that what lies between two need not be added up for each pair
  const before: number[] = [];
  counts.reduce((sum, count, at) => {
    before[at] = sum;
    return sum + count;
  }, 0);
  return (one, other) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const between = before[high]! + counts[high]! - before[low]!;
    return (between - (counts[low]! + counts[high]!) / 2) ** 2;
  };
}
