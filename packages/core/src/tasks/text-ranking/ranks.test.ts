import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canStep,
  lastStep,
  dense,
  ranked,
  rankedBefore,
  rankedLast,
  settled,
  stepped,
  withoutTies,
  type Ranks,
} from './ranks.js';

const order = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.shuffledSubarray(
    Array.from({ length: size }, (_, index) => index + 1),
    { minLength: size },
  ),
);
const weakOrder = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.array(fc.integer({ min: 1, max: size }), { minLength: size, maxLength: size }))
  .map((ranks) => dense(ranks) as readonly number[]);

const unranked = (size: number): Ranks => Array<null>(size).fill(null);

describe('ranked', () => {
  it('inserts the newcomer where ties are not allowed; the others move down to the nearest free place', () => {
    expect(ranked([1, 2, null], 2, 1, false)).toEqual([2, 3, 1]);
    expect(ranked([1, 3, null, null], 2, 1, false)).toEqual([2, 3, 1, null]);
    expect(ranked([1, 2, 3, null, null], 3, 2, false)).toEqual([1, 3, 4, 2, null]);
  });

  it('moves them up where nothing is free below', () => {
    expect(ranked([3, null, null], 1, 3, false)).toEqual([2, 3, null]);
    expect(ranked([4, 3, null, null], 2, 4, false)).toEqual([3, 2, 4, null]);
  });

  it('joins where ties are allowed, and closes gaps only once all is ranked', () => {
    expect(ranked([1, 2, null], 2, 1, true)).toEqual([1, 2, 1]);
    expect(ranked([3, 3, null, null], 2, 1, true)).toEqual([3, 3, 1, null]);
    expect(ranked([3, 3, 1, null], 3, 3, true)).toEqual([2, 2, 1, 2]);
  });

  it('gives, typed one after another, exactly the order that was meant', () => {
    const typed = (ranks: readonly number[], allowTie: boolean) =>
      ranks.reduce<Ranks>((now, rank, response) => ranked(now, response, rank, allowTie), unranked(ranks.length));
    fc.assert(fc.property(order, (ranks) => void expect(typed(ranks, false)).toEqual(ranks)));
    fc.assert(fc.property(weakOrder, (ranks) => void expect(typed(ranks, true)).toEqual(ranks)));
  });

  it('is the usual move in a list once all is ranked', () => {
    fc.assert(
      fc.property(order, fc.nat(), fc.nat(), (ranks, one, other) => {
        const response = one % ranks.length;
        const target = other % ranks.length;
        const list = ranks.map((_, index) => index).sort((a, b) => ranks[a]! - ranks[b]!);
        list.splice(list.indexOf(response), 1);
        list.splice(target, 0, response);
        expect(ranked(ranks, response, target + 1, false)).toEqual(ranks.map((_, index) => list.indexOf(index) + 1));
      }),
    );
  });
});

describe('rankedBefore', () => {
  it('uses a free place between the two, and else makes one', () => {
    expect(rankedBefore([1, 3, null, null], 2, 3)).toEqual([1, 3, 2, null]);
    expect(rankedBefore([1, 2, null, null], 2, 2)).toEqual([1, 3, 2, null]);
    expect(rankedBefore([1, 2, null, null], 2, 3)).toEqual([1, 2, 3, null]);
    expect(rankedBefore([2, 3, null], 2, 4)).toEqual([1, 2, 3]);
  });

  it('leaves alone what already stands there', () => {
    for (const rank of [2, 3]) expect(rankedBefore([1, 2, 3, null], 1, rank)).toEqual([1, 2, 3, null]);
  });

  it('puts a response between groups of a complete order', () => {
    fc.assert(
      fc.property(weakOrder, fc.nat(), fc.nat(), (ranks, one, other) => {
        const response = one % ranks.length;
        const groups = Array.from({ length: Math.max(...ranks) }, (_, place) =>
          ranks.flatMap((rank, index) => (rank === place + 1 ? [index] : [])),
        );
        const before = other % (groups.length + 1);
        const moved = groups.map((group) => group.filter((each) => each !== response));
        moved.splice(before, 0, [response]);
        const expected = moved.filter((group) => group.length);
        expect(rankedBefore(ranks, response, before + 1)).toEqual(
          ranks.map((_, index) => expected.findIndex((group) => group.includes(index)) + 1),
        );
      }),
    );
  });
});

describe('stepped', () => {
  const allOrders = (size: number, allowTie: boolean) => {
    const start = unranked(size);
    const seen = new Map([[String(start), start]]);
    for (const ranks of seen.values()) {
      for (let response = 0; response < size; response += 1) {
        for (const step of [-1, 1] as const) {
          const next = stepped(ranks, response, step, allowTie);
          if (!seen.has(String(next))) seen.set(String(next), next);
        }
      }
    }
    return [...seen.values()].filter((ranks) => !ranks.includes(null));
  };

  it('reaches every order there is, and no other', () => {
    // orders without ties: factorials; with ties: ordered Bell numbers (OEIS A000670)
    expect([1, 2, 3, 4].map((size) => allOrders(size, false).length)).toEqual([1, 2, 6, 24]);
    expect([1, 2, 3, 4].map((size) => allOrders(size, true).length)).toEqual([1, 3, 13, 75]);
    for (const ranks of allOrders(4, true)) expect(ranks).toEqual(dense(ranks));
  });

  it('goes from any complete order to any other', () => {
    const size = 3;
    const orders = allOrders(size, true).map(String);
    for (const start of orders) {
      const reached = new Set([start]);
      for (const each of reached) {
        const ranks = each.split(',').map(Number);
        for (let response = 0; response < size; response += 1) {
          for (const step of [-1, 1] as const) reached.add(String(stepped(ranks, response, step, true)));
        }
      }
      expect(reached.size, start).toBe(orders.length);
    }
  });

  it('changes places where ties are not allowed', () => {
    expect(stepped([1, 2, 3], 2, -1, false)).toEqual([1, 3, 2]);
    expect(stepped([1, 2, null], 0, 1, false)).toEqual([2, 1, null]);
    expect(stepped([1, null, null], 0, 1, false)).toEqual([2, null, null]);
  });

  it('goes into a tie and out of it on the other side', () => {
    expect(stepped([1, 2, 3], 2, -1, true)).toEqual([1, 2, 2]);
    expect(stepped([1, 2, 2], 2, -1, true)).toEqual([1, 3, 2]);
    expect(stepped([1, 2, 2], 1, 1, true)).toEqual([1, 3, 2]);
  });

  it('takes an unranked response in at the end, going up only', () => {
    expect(stepped([1, null, null], 1, -1, false)).toEqual([1, 2, null]);
    expect(stepped([3, null, null], 1, -1, false)).toEqual([1, 2, null]);
    const ranks: Ranks = [1, null, null];
    expect(stepped(ranks, 1, 1, false)).toBe(ranks);
  });

  it('stops at the ends, as it says beforehand', () => {
    const ranks = fc
      .tuple(weakOrder, fc.nat(), fc.boolean())
      .map(([complete, hidden, partial]): Ranks =>
        complete.map((rank, index) => (partial && index === hidden % complete.length ? null : rank)),
      );
    fc.assert(
      fc.property(ranks, fc.nat(), fc.constantFrom<(-1 | 1)[]>(-1, 1), fc.boolean(), (now, which, step, allowTie) => {
        const response = which % now.length;
        const tied = now.filter((rank) => rank !== null && rank === now[response]).length > 1;
        fc.pre(
          allowTie || new Set(now.filter((rank) => rank !== null)).size === now.filter((rank) => rank !== null).length,
        );
        const next = stepped(now, response, step, allowTie);
        expect(String(next) !== String(now)).toBe(canStep(now[response] ?? null, step, tied, lastStep(now)));
      }),
    );
  });
});

describe('rankedLast', () => {
  it('comes after the worst, closing gaps where there is no place after it', () => {
    expect(rankedLast([2, null, null], 1)).toEqual([2, 3, null]);
    expect(rankedLast([3, null, null], 1)).toEqual([1, 2, null]);
    expect(rankedLast([1, 2, 3], 0)).toEqual([3, 1, 2]);
    expect(rankedLast([1, 2, 3], 2)).toEqual([1, 2, 3]);
  });
});

describe('settled', () => {
  it('closes gaps of complete ranks, and of those beyond the places there are', () => {
    expect(settled([1, 3, 3])).toEqual([1, 2, 2]);
    expect(settled([3, null, 1])).toEqual([3, null, 1]);
    expect(settled([40, null, 10])).toEqual([2, null, 1]);
  });
});

describe('withoutTies', () => {
  it('keeps what is strict and counts the places of those it leaves out', () => {
    expect(withoutTies([1, 1, 2])).toEqual([null, null, 3]);
    expect(withoutTies([1, 2, 2])).toEqual([1, null, null]);
    expect(withoutTies([2, 1, null])).toEqual([2, 1, null]);
    expect(withoutTies([4, null, 1, 4])).toEqual([null, null, 1, null]);
  });
});
