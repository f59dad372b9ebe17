import type { RankingAnswer } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import type { FormatOptions, LeaveOut } from '../export-format.js';

export type Ordinal = NonNullable<RankingAnswer['ordinalRankingDimensions']>[number];

/** Two responses of which one is preferred, by their input indices. */
export interface Preference {
  /** Of the dimension; several that were combined have none. */
  readonly dimension?: string | undefined;
  readonly chosen: number;
  readonly rejected: number;
  /** How many ranks lie between them; of several dimensions the mean by their weights. */
  readonly distance: number;
}

type Ranks = readonly number[];

/** Pairs in which one response is preferred, of each dimension or of all that are combined; never of a tie. */
export function preferencesIn(
  { ordinalRankingDimensions = [] }: RankingAnswer,
  { pairs, combine }: Pick<FormatOptions, 'pairs' | 'combine'>,
  leaveOut: LeaveOut,
): readonly Preference[] {
  const ranked = ordinalRankingDimensions.flatMap((dimension) => {
    const ranks = ranksOf(dimension);
    if (!ranks) leaveOut('a dimension is half ranked, or not at all');
    return ranks ? [{ name: dimension.name, ranks }] : [];
  });
  if (!ordinalRankingDimensions.length) leaveOut('no ranking');
  if (combine) return combined(ranked, combine, pairs, leaveOut);
  const found: Preference[] = [];
  for (const { name, ranks } of ranked) {
    for (const [one, other] of wanted(ranks, pairs)) {
      const distance = ranks[other]! - ranks[one]!;
      if (distance > 0) found.push({ dimension: name, chosen: one, rejected: other, distance });
      else if (distance < 0) found.push({ dimension: name, chosen: other, rejected: one, distance: -distance });
      else leaveOut('a tie makes no pair');
    }
  }
  return found;
}

/** Ranks in which 1 is what training is to prefer, dense; `undefined` for what is not or half ranked. */
export function ranksOf({ responseRankings, preferred }: Ordinal): Ranks | undefined {
  if (!responseRankings?.length || responseRankings.includes(null)) return undefined;
  const given = responseRankings as Ranks;
  const levels: number[] = [];
  for (const rank of given) if (!levels.includes(rank)) levels.push(rank);
  levels.sort((one, other) => (preferred === 'last' ? other - one : one - other));
  return given.map((rank) => levels.indexOf(rank) + 1);
}

/** Which responses are compared with which, each two once. */
function wanted(ranks: Ranks, pairs: FormatOptions['pairs']): readonly (readonly [number, number])[] {
  const last = Math.max(...ranks);
  const found: [number, number][] = [];
  for (let one = 0; one < ranks.length; one++) {
    for (let other = one + 1; other < ranks.length; other++) {
      const distance = Math.abs(ranks[one]! - ranks[other]!);
      if (pairs === 'all' || (pairs === 'adjacent' ? distance <= 1 : distance === last - 1)) found.push([one, other]);
    }
  }
  return found;
}

/** Pairs that no dimension orders the other way round; a dimension may leave them tied. */
function combined(
  ranked: readonly { readonly name: string; readonly ranks: Ranks }[],
  weights: ReadonlyMap<string, number>,
  pairs: FormatOptions['pairs'],
  leaveOut: LeaveOut,
): readonly Preference[] {
  const counted = ranked.filter(({ name }) => (weights.get(name) ?? 0) > 0);
  if (!counted.length || counted.length < [...weights.values()].filter((weight) => weight > 0).length) {
    leaveOut('not all dimensions that are combined were ranked');
    return [];
  }
  const total = counted.reduce((sum, { name }) => sum + weights.get(name)!, 0);
  // which pairs are adjacent, or of best and worst, is told by the mean of the ranks
  const means = counted[0]!.ranks.map(
    (_, index) => counted.reduce((sum, { name, ranks }) => sum + ranks[index]! * weights.get(name)!, 0) / total,
  );
  const levels = [...new Set(means)].sort((a, b) => a - b);
  return wanted(
    means.map((mean) => levels.indexOf(mean) + 1),
    pairs,
  ).flatMap(([one, other]) => {
    const distances = counted.map(({ ranks }) => ranks[other]! - ranks[one]!);
    if (distances.every((distance) => distance === 0)) {
      leaveOut('a tie makes no pair');
      return [];
    }
    if (distances.some((distance) => distance > 0) && distances.some((distance) => distance < 0)) {
      leaveOut('dimensions disagree on a pair');
      return [];
    }
    const distance = counted.reduce((sum, { name }, at) => sum + distances[at]! * weights.get(name)!, 0) / total;
    const [chosen, rejected] = distance > 0 ? [one, other] : [other, one];
    return [{ chosen, rejected, distance: Math.abs(distance) }];
  });
}
