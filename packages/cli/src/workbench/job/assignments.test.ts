import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseNext,
  EMPTY_BOOK,
  give,
  giveBack,
  heldBy,
  keepCurrent,
  progressOf,
  secondsLeft,
  type AssignmentBook,
  type Situation,
} from './assignments.js';

const START = Date.parse('2026-01-01T00:00:00Z');

function situation(
  answers: Record<string, string[]> = {},
  more: Partial<Situation> & { seconds?: number } = {},
): Situation {
  const { seconds = 0, ...rest } = more;
  return {
    ids: ['0', '1', '2'],
    answeredBy: (id) => answers[id] ?? [],
    workersPerObject: 1,
    timeLimitInSeconds: 100,
    now: new Date(START + seconds * 1000),
    ...rest,
  };
}

/** Gives a worker what it should get. */
function take(book: AssignmentBook, workerId: string, at: Situation): [AssignmentBook, string | undefined] {
  const id = chooseNext(book, workerId, at);
  if (id === undefined || heldBy(book, workerId, at).some((one) => one.id === id)) return [book, id];
  return [
    give(
      book,
      {
        token: `${workerId}${id}${at.now.getTime()}`,
        id,
        lineHash: `hash of ${id}`,
        workerId,
        workerName: workerId,
        acceptedAt: at.now.toISOString(),
      },
      at,
    ),
    id,
  ];
}

describe('who gets what', () => {
  it('what a worker may not have is neither offered to them nor counted, and waits for others', () => {
    const at = situation({}, { mayHave: (id, workerId) => id !== '0' || workerId === 'b' });
    expect(take(EMPTY_BOOK, 'a', at)[1]).toBe('1');
    expect(take(EMPTY_BOOK, 'b', at)[1]).toBe('0');
    expect(progressOf(EMPTY_BOOK, 'a', at)).toMatchObject({ total: 3, open: 2, taken: 0 });
    expect(progressOf(EMPTY_BOOK, 'b', at)).toMatchObject({ total: 3, open: 3 });
  });

  it('an object may need more answers than others', () => {
    const at = situation({ '0': ['a'], '1': ['a'] }, { answersWanted: (id) => (id === '1' ? 2 : 1), ids: ['0', '1'] });
    expect(progressOf(EMPTY_BOOK, 'b', at)).toMatchObject({ done: 1, open: 1 });
    expect(chooseNext(EMPTY_BOOK, 'b', at)).toBe('1');
    expect(chooseNext(EMPTY_BOOK, 'a', at)).toBeUndefined();
  });

  it('two workers do not get the same object, and keep what they have', () => {
    const at = situation();
    const [first, a] = take(EMPTY_BOOK, 'a', at);
    const [book, b] = take(first, 'b', at);
    expect([a, b]).toEqual(['0', '1']);
    expect(take(book, 'a', at)).toEqual([book, '0']);
    expect(progressOf(book, 'a', at)).toMatchObject({ total: 3, done: 0, open: 2, taken: 1, begun: [{ id: '0' }] });
  });

  it('as many workers get an object as it needs answers', () => {
    const at = situation({ '0': ['x'] }, { workersPerObject: 2 });
    let book = EMPTY_BOOK;
    const got: (string | undefined)[] = [];
    for (const worker of ['a', 'b', 'c', 'd', 'e', 'f']) {
      let id: string | undefined;
      [book, id] = take(book, worker, at);
      got.push(id);
    }
    expect(got).toEqual(['0', '1', '1', '2', '2', undefined]);
  });

  it('nobody gets an object twice', () => {
    const at = situation({ '0': ['a'], '1': ['a'], '2': ['a'] }, { workersPerObject: 3 });
    expect(chooseNext(EMPTY_BOOK, 'a', at)).toBeUndefined();
    expect(chooseNext(EMPTY_BOOK, 'b', at)).toBe('0');
  });

  it('what was given back goes to others first and comes back last', () => {
    const at = situation();
    let [book] = take(EMPTY_BOOK, 'a', at);
    book = giveBack(book, '0', 'a', 'released');
    expect(chooseNext(book, 'b', at)).toBe('0');
    expect(chooseNext(book, 'a', at)).toBe('1');
    const last = situation({ '1': ['x'], '2': ['x'] });
    expect(chooseNext(book, 'a', last)).toBe('0');
    [book] = take(book, 'a', last);
    expect(book.released).toEqual([]);
    expect(giveBack(book, '2', 'a', 'released')).toBe(book);
  });

  it('what was declined goes to others, and never back', () => {
    const at = situation({}, { ids: ['0', '1'] });
    let [book] = take(EMPTY_BOOK, 'a', at);
    book = giveBack(book, '0', 'a', 'declined');
    expect(chooseNext(book, 'a', at)).toBe('1');
    expect(chooseNext(book, 'a', situation({ '1': ['x'] }, { ids: ['0', '1'] }))).toBeUndefined();
    expect(chooseNext(book, 'b', at)).toBe('0');
    expect(progressOf(book, 'a', at)).toMatchObject({ open: 1, taken: 0, declined: 1, begun: [] });
    expect(progressOf(book, 'b', at)).toMatchObject({ open: 2, declined: 0 });
    // once somebody has answered it there is nothing left to decline
    const answered = situation({ '0': ['b'] }, { ids: ['0', '1'] });
    expect(progressOf(book, 'a', answered)).toMatchObject({ open: 1, declined: 0 });
    [book] = take(book, 'c', answered);
    expect(book.declined).toEqual([]);
  });

  it('an assignment of a line that has changed is none any more', () => {
    let [book] = take(EMPTY_BOOK, 'a', situation());
    [book] = take(book, 'b', situation());
    expect(keepCurrent(book, (id) => `hash of ${id}`)).toBe(book);
    const kept = keepCurrent(book, (id) => (id === '0' ? 'another hash' : `hash of ${id}`));
    expect(kept.assignments.map(({ id }) => id)).toEqual(['1']);
    expect(keepCurrent(book, () => undefined).assignments).toEqual([]);
  });

  it('knows how much time is left', () => {
    const [book] = take(EMPTY_BOOK, 'a', situation());
    const [held] = book.assignments;
    expect([0, 40, 100, 500].map((seconds) => secondsLeft(held!, situation({}, { seconds })))).toEqual([100, 60, 0, 0]);
  });

  it('an object comes free when its time is over; until somebody takes it the first worker may still answer', () => {
    let [book] = take(EMPTY_BOOK, 'a', situation());
    expect(chooseNext(book, 'b', situation({}, { ids: ['0'], seconds: 99 }))).toBeUndefined();
    const late = situation({}, { ids: ['0'], seconds: 100 });
    expect(heldBy(book, 'a', late)).toHaveLength(1);
    expect(chooseNext(book, 'b', late)).toBe('0');
    [book] = take(book, 'b', late);
    expect(heldBy(book, 'a', late)).toEqual([]);
    expect(heldBy(book, 'b', late)).toHaveLength(1);
  });

  it('remembers answered assignments, but not for ever', () => {
    const ids = Array.from({ length: 300 }, (_, index) => String(index));
    const answers: Record<string, string[]> = {};
    let book = EMPTY_BOOK;
    for (const id of ids) {
      [book] = take(book, 'a', situation(answers, { ids }));
      answers[id] = ['a'];
    }
    expect(book.assignments.length).toBeLessThanOrEqual(201);
    expect(book.assignments.at(-1)!.id).toBe('299');
  });

  it('never more hands on an object than it needs, whatever happens', () => {
    const worker = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ do: fc.constant('take' as const), worker }),
      fc.record({ do: fc.constant('release' as const), worker }),
      fc.record({ do: fc.constant('decline' as const), worker }),
      fc.record({ do: fc.constant('answer' as const), worker }),
      fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 150 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 2 }), (steps, workersPerObject) => {
        const answers: Record<string, string[]> = {};
        const declined = new Set<string>();
        let book = EMPTY_BOOK;
        let seconds = 0;
        for (const one of steps) {
          const at = situation(answers, { seconds, workersPerObject });
          if (one.do === 'wait') seconds += one.seconds;
          else if (one.do === 'take') {
            let id: string | undefined;
            [book, id] = take(book, one.worker, at);
            expect(declined).not.toContain(`${one.worker} ${id}`);
          } else {
            const held = heldBy(book, one.worker, at)[0];
            if (held && one.do === 'release') book = giveBack(book, held.id, one.worker, 'released');
            if (held && one.do === 'decline') {
              book = giveBack(book, held.id, one.worker, 'declined');
              declined.add(`${one.worker} ${held.id}`);
            }
            if (held && one.do === 'answer' && (answers[held.id]?.length ?? 0) < workersPerObject)
              (answers[held.id] ??= []).push(one.worker);
          }
          for (const id of at.ids) {
            const hands = book.assignments.filter(
              (held) =>
                held.id === id &&
                !answers[id]?.includes(held.workerId) &&
                START + seconds * 1000 - Date.parse(held.acceptedAt) < 100_000,
            );
            expect(hands.length + (answers[id]?.length ?? 0)).toBeLessThanOrEqual(workersPerObject);
            expect(new Set(answers[id]).size).toBe(answers[id]?.length ?? 0);
          }
        }
      }),
    );
  });
});
