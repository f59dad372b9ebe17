/**
 * Ranks of responses in input order: places from 1 to their number, `null` for what is not ranked.
 * While something is unranked there may be gaps (a person may name the last place first); complete ranks are dense.
 */
export type Ranks = readonly (number | null)[];

/** Ranks without gaps, in the same order: 2, 5, 5 becomes 1, 2, 2. */
export function dense(ranks: Ranks): Ranks {
  const places = [...new Set(ranks.filter((rank) => rank !== null))].sort((one, other) => one - other);
  return ranks.map((rank) => (rank === null ? null : places.indexOf(rank) + 1));
}

/** Closes gaps once nothing is unranked, or where given ranks go beyond the places there are. */
export function settled(ranks: Ranks): Ranks {
  const needed = !ranks.includes(null) || ranks.some((rank) => rank !== null && rank > ranks.length);
  return needed ? dense(ranks) : ranks;
}

export function lastRank(ranks: Ranks): number {
  return ranks.reduce<number>((last, rank) => Math.max(last, rank ?? 0), 0);
}

export function withRank(ranks: Ranks, response: number, rank: number | null): Ranks {
  return ranks.map((each, index) => (index === response ? rank : each));
}

/**
 * Ranks a response at a place. Where somebody else has it, the two are tied if ties are allowed; else the
 * newcomer gets it and the others give way: down to the nearest free place, or up when there is none below.
 */
export function ranked(ranks: Ranks, response: number, rank: number, allowTie: boolean): Ranks {
  const others = withRank(settled(ranks), response, null);
  const given = allowTie || !others.includes(rank) ? others : madeFree(others, rank);
  return settled(withRank(given, response, rank));
}

/** Puts a response at the end. */
export function rankedLast(ranks: Ranks, response: number): Ranks {
  const others = withRank(settled(ranks), response, null);
  const open = lastRank(others) < ranks.length ? others : dense(others);
  return settled(withRank(open, response, lastRank(open) + 1));
}

/**
 * Puts a response at a place of its own before those who have `rank`, after those before them.
 * A free place there is used; else the others give way as in {@link ranked}.
 * @param rank from 1 to one more than the last place
 */
export function rankedBefore(ranks: Ranks, response: number, rank: number): Ranks {
  const others = withRank(settled(ranks), response, null);
  const free = (place: number) => place >= 1 && place <= ranks.length && !others.includes(place);
  const place = free(rank - 1) ? rank - 1 : free(rank) ? rank : undefined;
  if (place !== undefined) return settled(withRank(others, response, place));
  const below = freeFrom(others, rank, 1);
  const target = below === undefined ? rank - 1 : rank;
  return settled(withRank(madeFree(others, target), response, target));
}

/**
 * One step up (-1) or down (1). Alone on a place: to the next place, where ties are allowed joining who is there,
 * else changing places with them. Tied: out of the tie, to a place of its own on that side.
 * An unranked one goes up to the end of the ranked ones. So every order can be reached.
 */
export function stepped(ranks: Ranks, response: number, step: -1 | 1, allowTie: boolean): Ranks {
  const now = settled(ranks);
  const from = now[response] ?? null;
  const tied = from !== null && now.filter((each) => each === from).length > 1;
  if (!canStep(from, step, tied, lastStep(now))) return ranks;
  if (from === null) return rankedLast(now, response);
  if (tied) return rankedBefore(now, response, step < 0 ? from : from + 1);
  const to = from + step;
  return settled(now.map((each, index) => (index === response ? to : each === to && !allowTie ? from : each)));
}

/**
 * Whether {@link stepped} changes anything.
 * @param tied whether others are on the same place
 * @param last where steps end: {@link lastStep}
 */
export function canStep(rank: number | null, step: -1 | 1, tied: boolean, last: number): boolean {
  if (rank === null || tied) return step < 0 || rank !== null;
  return step < 0 ? rank > 1 : rank < last;
}

/** The last place that can be stepped to. */
export function lastStep(ranks: Ranks): number {
  return ranks.includes(null) ? ranks.length : lastRank(ranks);
}

/** Strict ranks from any: tied ones are left unranked, since nobody has said which of them is first. */
export function withoutTies(ranks: Ranks): Ranks {
  return ranks.map((rank) => {
    if (rank === null || ranks.filter((each) => each === rank).length > 1) return null;
    const before = ranks.filter((each) => each !== null && each < rank).length;
    return Math.max(rank, before + 1);
  });
}

/** The others moved away from a place: those from it to the nearest free one below, else above, by one. */
function madeFree(ranks: Ranks, place: number): Ranks {
  const below = freeFrom(ranks, place, 1);
  const above = below === undefined ? freeFrom(ranks, place, -1) : undefined;
  return ranks.map((rank) => {
    if (rank === null) return null;
    if (below !== undefined) return rank >= place && rank < below ? rank + 1 : rank;
    return above !== undefined && rank <= place && rank > above ? rank - 1 : rank;
  });
}

function freeFrom(ranks: Ranks, start: number, step: -1 | 1): number | undefined {
  for (let place = start; place >= 1 && place <= ranks.length; place += step) if (!ranks.includes(place)) return place;
  return undefined;
}
