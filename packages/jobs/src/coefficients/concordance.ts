import type { Coefficient } from './coefficient.js';

/**
 * Kendall's coefficient of concordance W of several rankings of the same things, from 0 (no order in common) to 1 (all
 * order alike), corrected for ties (Kendall and Babington Smith, 1939; Siegel and Castellan, 1988).
 *
 * @param rankings one of each person: ranks, or any numbers that order alike. Things that somebody has not ranked are left out
 */
export function kendallW(rankings: readonly (readonly (number | undefined)[])[]): Coefficient {
  if (rankings.length < 2) return { undefinedBecause: 'fewer than two people have ranked' };
  const longest = Math.max(...rankings.map(({ length }) => length));
  const ranked = Array.from({ length: longest }, (_, thing) => thing).filter((thing) =>
    rankings.every((ranking) => ranking[thing] !== undefined),
  );
  const things = ranked.length;
  if (things < 2) return { undefinedBecause: 'fewer than two things are ranked by all' };
  const people = rankings.length;
  const midranks = rankings.map((ranking) => midranksOf(ranked.map((thing) => ranking[thing]!)));
  const mean = (people * (things + 1)) / 2;
  const sums = ranked.map((_, thing) => midranks.reduce((sum, ranks) => sum + ranks[thing]!, 0));
  const spread = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const ties = midranks.reduce((total, ranks) => total + tieCorrection(ranks), 0);
  const widest = people ** 2 * (things ** 3 - things) - people * ties;
  if (widest === 0) return { undefinedBecause: 'everybody ties everything' };
  return { value: (12 * spread) / widest };
}

/** Ranks from 1 on, where things that are tied share the mean of the places that they take. */
function midranksOf(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}

function tieCorrection(ranks: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}
