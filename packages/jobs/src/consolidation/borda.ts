import type { Settled, Votes } from './settled.js';

type Ranks = readonly number[];

/**
 * One order of several, by Borda's count (1781): a response gets a point for each that it is ranked before and half a point for
 * each that it ties with; those with as many points tie. Confidence is the part of what people said of pairs of responses that
 * is as the result says; who orders a pair the other way round has said something else.
 * @returns dense ranks, 1 what 1 was; `undefined` where nobody ranked
 */
export function borda(votes: Votes<Ranks>): Settled<Ranks> | undefined {
  const said = votes.filter((ranks) => ranks !== undefined);
  const [first] = said;
  if (!first) return undefined;
  const points = first.map((_, index) => said.reduce((sum, ranks) => sum + pointsOf(ranks, index), 0));
  const levels = [...new Set(points)].sort((one, other) => other - one);
  const value = points.map((each) => levels.indexOf(each) + 1);
  const pairs = value.flatMap((_, one) =>
    value.slice(one + 1).map((_, after): [number, number] => [one, one + 1 + after]),
  );
  const sign = (ranks: Ranks, [one, other]: readonly [number, number]) => Math.sign(ranks[one]! - ranks[other]!);
  const same = said.reduce(
    (sum, ranks) => sum + pairs.filter((pair) => sign(ranks, pair) === sign(value, pair)).length,
    0,
  );
  const isOther = (ranks: Ranks) => pairs.some((pair) => sign(ranks, pair) * sign(value, pair) < 0);
  return {
    value,
    confidence: pairs.length ? same / (pairs.length * said.length) : 1,
    dissenters: votes.flatMap((ranks, place) => (ranks && isOther(ranks) ? [place] : [])),
  };
}

function pointsOf(ranks: Ranks, index: number): number {
  return ranks.reduce((sum, rank, other) => {
    if (other === index) return sum;
    return sum + (rank > ranks[index]! ? 1 : rank === ranks[index] ? 0.5 : 0);
  }, 0);
}
