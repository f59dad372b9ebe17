/** What was made of what several people said of one thing, how sure that is, and who said something else. */
export interface Settled<Value> {
  readonly value: Value;
  /** The part of those who said something that said this, from 0 to 1. */
  readonly confidence: number;
  /** The places in the list of answers of those who said something else. */
  readonly dissenters: readonly number[];
}

/** A field of an answer that was settled. */
export interface SettledField extends Omit<Settled<never>, 'value'> {
  /** A dimension, an item, an object: as the answer names it. */
  readonly of: string;
}

/** By the answer's place; `undefined` where it says nothing. */
export type Votes<Value> = readonly (Value | undefined)[];

/** What most people said; of several that as many said none. `undefined` where nobody said anything, or nothing won. */
export function majority<Value>(
  votes: Votes<Value>,
  keyOf: (value: Value) => string = String,
): Settled<Value> | undefined {
  const counts = new Map<string, { readonly value: Value; count: number }>();
  for (const vote of votes) {
    if (vote === undefined) continue;
    const key = keyOf(vote);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { value: vote, count: 1 });
  }
  const [first, second] = [...counts.values()].sort((one, other) => other.count - one.count);
  if (!first || first.count === second?.count) return undefined;
  const said = votes.filter((vote) => vote !== undefined).length;
  const won = keyOf(first.value);
  return {
    value: first.value,
    confidence: first.count / said,
    dissenters: places(votes, (vote) => keyOf(vote) !== won),
  };
}

/** What more than half of all chose, each choice by itself; who has chosen anything else has said something else. */
export function chosenByMost(votes: Votes<readonly string[]>): Settled<readonly string[]> | undefined {
  const said = votes.filter((vote) => vote !== undefined);
  const all = [...new Set(said.flat())];
  const chosen = all.filter((choice) => said.filter((vote) => vote.includes(choice)).length * 2 > said.length);
  if (!chosen.length) return undefined;
  const isOther = (vote: readonly string[]) =>
    vote.length !== chosen.length || vote.some((each) => !chosen.includes(each));
  const dissenters = places(votes, isOther);
  return { value: chosen, confidence: (said.length - dissenters.length) / said.length, dissenters };
}

/**
 * The median, of an even number of values the lower of the two in the middle: a value that somebody gave. Who is more than a
 * step away from it has said something else.
 */
export function median(votes: Votes<number>): Settled<number> | undefined {
  const said = votes.filter((vote) => vote !== undefined).sort((one, other) => one - other);
  if (!said.length) return undefined;
  const value = said[Math.floor((said.length - 1) / 2)]!;
  const near = said.filter((vote) => Math.abs(vote - value) <= 1).length;
  return { value, confidence: near / said.length, dissenters: places(votes, (vote) => Math.abs(vote - value) > 1) };
}

/** The mean of the two in the middle where there are two. @param values not empty */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function places<Value>(votes: Votes<Value>, isOther: (value: Value) => boolean): readonly number[] {
  return votes.flatMap((vote, place) => (vote !== undefined && isOther(vote) ? [place] : []));
}
