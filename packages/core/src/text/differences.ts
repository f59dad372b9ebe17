import { wordTokens } from './words.js';

/** A run of a text beside another. `same` and `added` joined give the text, `same` and `removed` the other one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** More changed words than this are no longer looked for (about 100 ms): by then nearly everything differs. */
const MOST_CHANGES = 1200;

/**
 * Word-level differences of a text against another. Changes with only space between them are told as one, what was
 * removed before what was added. Texts that differ too much are told as a whole.
 */
export function differences(text: string, against: string, locale: string): readonly Run[] {
  const parts = shortestScript(wordTokens(against, locale), wordTokens(text, locale)) ?? [
    { kind: 'removed', text: against },
    { kind: 'added', text },
  ];
  const runs: Run[] = [];
  let removed = '';
  let added = '';
  let same = '';
  const flush = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    if (same) runs.push({ kind: 'same', text: same });
    removed = added = same = '';
  };
  for (const { kind, text: piece } of parts) {
    if (kind === 'same') {
      same += piece;
      continue;
    }
    // what has a change before it and space only since: that space was removed and added with them
    if (same && (same.trim() || !(removed || added))) flush();
    removed += same;
    added += same;
    same = '';
    if (kind === 'removed') removed += piece;
    else added += piece;
  }
  flush();
  return runs;
}

/**
 * Token by token, the fewest removals and additions that lead from one to the other (Myers, “An O(ND) difference
 * algorithm and its variations”, 1986); `undefined` where they are more than `MOST_CHANGES`.
 */
function shortestScript(from: readonly string[], to: readonly string[]): Run[] | undefined {
  /**
   * By number of changes, and within that by number of removals: how far one can get in `from`. The place in `to`
   * follows: it is further by each addition, less far by each removal.
   */
  const reached: number[][] = [];
  for (let changes = 0; changes <= MOST_CHANGES; changes += 1) {
    const now: number[] = [];
    reached.push(now);
    for (let removals = 0; removals <= changes; removals += 1) {
      const ahead = changes - 2 * removals;
      let at = startOf(reached, changes, removals);
      while (at < from.length && from[at] === to[at + ahead]) at += 1;
      now.push(at);
      if (at >= from.length && at + ahead >= to.length) return wayTo(removals, reached, from, to);
    }
  }
  return undefined;
}

/** Where the last change leads to, before what is the same after it: the further of the two ways. */
function startOf(reached: readonly number[][], changes: number, removals: number): number {
  const before = reached[changes - 1];
  return before ? Math.max(before[removals] ?? -1, (before[removals - 1] ?? -2) + 1) : 0;
}

/** The way back from the end. */
function wayTo(last: number, reached: readonly number[][], from: readonly string[], to: readonly string[]): Run[] {
  const way: Run[] = [];
  let removals = last;
  let [left, right] = [from.length, to.length];
  for (let changes = reached.length - 1; changes >= 0; changes -= 1) {
    const start = startOf(reached, changes, removals);
    for (; left > start; right -= 1) way.push({ kind: 'same', text: from[(left -= 1)]! });
    if (reached[changes - 1]?.[removals] === start) way.push({ kind: 'added', text: to[(right -= 1)]! });
    else if (changes) way.push({ kind: 'removed', text: from[((removals -= 1), (left -= 1))]! });
  }
  return way.reverse();
}
