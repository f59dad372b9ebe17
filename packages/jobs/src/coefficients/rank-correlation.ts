import type { Coefficient } from './coefficient.js';

/**
 * Kendall's τ-b of two rankings of the same things, from −1 (one is the other reversed) to 1 (both order alike). Pairs that
 * a ranking ties count for neither order, and are taken off where it is normed (Kendall, 1945, "The treatment of ties in
 * ranking problems").
 *
 * It looks at all pairs, which suits the responses of a task and the items of a list.
 *
 * @param one ranks, or any numbers that order alike; things that one of the two has not ranked are left out
 */
export function kendallTauB(one: readonly (number | undefined)[], other: readonly (number | undefined)[]): Coefficient {
  const both = one.flatMap((rank, index) => {
    const second = other[index];
    return rank === undefined || second === undefined ? [] : [[rank, second] as const];
  });
  if (both.length < 2) return { undefinedBecause: 'fewer than two things are ranked in both' };
  let [alike, contrary, tiedInOne, tiedInOther, pairs] = [0, 0, 0, 0, 0];
  for (const [at, [rank, second]] of both.entries())
    for (const [otherRank, otherSecond] of both.slice(at + 1)) {
      const [order, otherOrder] = [Math.sign(rank - otherRank), Math.sign(second - otherSecond)];
      pairs++;
      if (order === 0) tiedInOne++;
      if (otherOrder === 0) tiedInOther++;
      if (order * otherOrder > 0) alike++;
      if (order * otherOrder < 0) contrary++;
    }
  const norm = Math.sqrt((pairs - tiedInOne) * (pairs - tiedInOther));
  if (norm === 0) return { undefinedBecause: 'one of the rankings ties everything' };
  return { value: (alike - contrary) / norm };
}
