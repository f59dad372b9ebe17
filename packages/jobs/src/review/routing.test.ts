import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObjectHistory, Stage, Step } from './history.js';
import { labelsWanted, mayDo, route, type Judge, type Next, type RoutingSettings } from './routing.js';

const START = Date.parse('2026-03-08T23:00:00Z');
const DAY = 86_400;
const settings: RoutingSettings = { workersPerObject: 1, maxRounds: 3, reworkToAnyoneAfterSeconds: DAY };

/** Answers are words; they agree when they are the same word, and "bad" breaks a rule. */
const judge: Judge = {
  agreement: (answers) => (new Set(answers).size === 1 ? 1 : 0.2),
  closest: (answers) => answers.findIndex((one) => answers.filter((other) => other === one).length > 1),
  fails: (answer) => answer === 'bad',
};

const accept = { verdict: 'accept' };
const sendBack = { verdict: 'return' };

/** A history told as `stage round worker`, one second apart, with the answers beside it. */
function history(...told: [step: string, answer: unknown][]): ObjectHistory {
  const steps = told.map(([text, answer], index): Step => {
    const [stage, round, workerId] = text.split(' ') as [Stage, string, string];
    const at = new Date(START + index * 1000).toISOString();
    return { stage, round: Number(round), workerId, acceptedAt: at, submittedAt: at, seconds: 0, answer, ref: text };
  });
  return { id: '0', steps };
}

const next = (told: ObjectHistory, more: Partial<RoutingSettings> = {}) =>
  route(told, { ...settings, ...more }, judge).next;
const asked = (told: ObjectHistory, more: Partial<RoutingSettings> = {}) => {
  const { stage, round } = next(told, more);
  return `${stage} ${round}`;
};

describe('what is next', () => {
  it('goes from the answer to its review, and ends with what was accepted', () => {
    expect(asked(history())).toBe('label 1');
    expect(asked(history(['label 1 anna', 'x']))).toBe('review 1');
    expect(next(history(['label 1 anna', 'x'], ['review 1 carl', accept]))).toMatchObject({
      stage: 'accepted',
      round: 1,
      verdict: 'accept',
      value: 'x',
    });
  });

  it('takes what a reviewer has mended', () => {
    const fixed = history(['label 1 anna', 'x'], ['review 1 carl', { verdict: 'fix', value: 'y' }]);
    expect(next(fixed)).toMatchObject({ stage: 'accepted', verdict: 'fix', value: 'y' });
  });

  it('sends back what is returned, and asks again', () => {
    const returned = [
      ['label 1 anna', 'x'],
      ['review 1 carl', sendBack],
    ] as [string, unknown][];
    expect(next(history(...returned))).toMatchObject({ stage: 'rework', round: 1, review: { workerId: 'carl' } });
    const reworked = history(...returned, ['rework 1 anna', 'y']);
    expect(asked(reworked)).toBe('review 2');
    expect(route(reworked, settings, judge).passed.map(({ ref }) => ref)).toEqual([
      'label 1 anna',
      'review 1 carl',
      'rework 1 anna',
    ]);
  });

  it('gives up after the last round', () => {
    const returned = history(['label 1 anna', 'x'], ['review 1 carl', sendBack]);
    expect(asked(returned, { maxRounds: 1 })).toBe('given up 1');
  });

  it('sends back what breaks a rule without a reviewer, and gives it up when it still does', () => {
    const bad = history(['label 1 anna', 'bad']);
    expect(next(bad)).toMatchObject({ stage: 'rework', round: 1 });
    expect(next(bad)).not.toHaveProperty('review');
    const again = history(['label 1 anna', 'bad'], ['rework 1 anna', 'bad'], ['rework 2 anna', 'bad']);
    expect(asked(again)).toBe('given up 3');
  });

  it('takes a review that can not be read for no acceptance', () => {
    expect(asked(history(['label 1 anna', 'x'], ['review 1 carl', undefined]))).toBe('rework 1');
  });
});

describe('answers that do not agree', () => {
  const agreement = { threshold: 0.7, then: 'worker', maxWorkers: 3 } as const;
  const more = { workersPerObject: 2, agreement };
  const two = history(['label 1 anna', 'x'], ['label 1 ben', 'y']);

  it('get another worker, then the closest goes on', () => {
    expect(asked(two, more)).toBe('label 1');
    expect(labelsWanted(['x', 'y'], { ...settings, ...more }, judge)).toBe(3);
    const same = history(['label 1 anna', 'x'], ['label 1 ben', 'x']);
    expect(next(same, more)).toMatchObject({ stage: 'review', answer: { workerId: 'anna' } });
  });

  it('go to an adjudicator when no more workers are asked', () => {
    const three = history(['label 1 anna', 'x'], ['label 1 ben', 'y'], ['label 1 dora', 'z']);
    expect(asked(three, more)).toBe('adjudication 1');
    expect(asked(two, { workersPerObject: 2, agreement: { ...agreement, then: 'adjudicator' } })).toBe(
      'adjudication 1',
    );
  });

  it('are settled by what the adjudicator made', () => {
    const settled = history(['label 1 anna', 'x'], ['label 1 ben', 'y'], ['adjudication 1 carl', 'xy']);
    expect(next(settled, more)).toMatchObject({ stage: 'review', round: 1, answer: { answer: 'xy' } });
  });
});

describe('who may do it', () => {
  const returned = history(['label 1 anna', 'x'], ['review 1 carl', sendBack]);
  const may = (told: ObjectHistory, worker: string, seconds = 0, more: Partial<RoutingSettings> = {}) =>
    mayDo(next(told, more), told, { ...settings, ...more }, worker, new Date(START + seconds * 1000));

  it('rework is for its author first, then for anyone but its reviewer', () => {
    // returned one second after the start
    expect(['anna', 'ben', 'carl'].map((worker) => may(returned, worker, DAY))).toEqual([true, false, false]);
    expect(['anna', 'ben', 'carl'].map((worker) => may(returned, worker, DAY + 1))).toEqual([true, true, false]);
  });

  it('nobody reviews an object that they gave an answer to, also after another has reworked it', () => {
    const reworked = history(['label 1 anna', 'x'], ['review 1 carl', sendBack], ['rework 1 ben', 'y']);
    expect(['anna', 'ben', 'carl', 'dora'].map((worker) => may(reworked, worker))).toEqual([false, false, true, true]);
  });

  it('only those who are named review', () => {
    const labelled = history(['label 1 anna', 'x']);
    const more = { reviewers: ['carl', 'anna'] };
    expect(['anna', 'carl', 'dora'].map((worker) => may(labelled, worker, 0, more))).toEqual([false, true, false]);
  });
});

/** What a worker does in a run: with which answer or verdict, after how long. */
const deed = fc.record({
  worker: fc.constantFrom('anna', 'ben', 'carl', 'dora'),
  answer: fc.constantFrom('bad', 'x', 'y'),
  verdict: fc.constantFrom('accept', 'fix', 'return', null),
  seconds: fc.constantFrom(1, 3600, DAY),
});
const anySettings = fc.record({
  workersPerObject: fc.integer({ min: 1, max: 2 }),
  maxRounds: fc.integer({ min: 1, max: 3 }),
  reworkToAnyoneAfterSeconds: fc.constantFrom(0, DAY),
  agreement: fc.record({
    threshold: fc.constantFrom(0, 0.7),
    then: fc.constantFrom('worker' as const, 'adjudicator' as const),
    maxWorkers: fc.integer({ min: 2, max: 3 }),
  }),
});

describe('any run', () => {
  it('ends with a verdict or after the last round, and nobody judges what they made', () => {
    fc.assert(
      fc.property(anySettings, fc.array(deed, { maxLength: 60 }), (given, deeds) => {
        let told: ObjectHistory = { id: '0', steps: [] };
        let at = START;
        let now: Next = route(told, given, judge).next;
        for (const { worker, answer, verdict, seconds } of deeds) {
          at += seconds * 1000;
          now = route(told, given, judge).next;
          if (!mayDo(now, told, given, worker, new Date(at))) continue;
          const stage = now.stage as Stage;
          const said = stage === 'review' ? { verdict, value: 'fixed' } : answer;
          const time = new Date(at).toISOString();
          const step: Step = {
            ...{ stage, round: now.round, workerId: worker, acceptedAt: time, submittedAt: time, seconds: 0 },
            ...{ answer: said, ref: `${told.steps.length}` },
          };
          if (stage === 'review')
            expect(told.steps.filter((one) => one.stage !== 'review').map((one) => one.workerId)).not.toContain(worker);
          // one way on at a time: nothing is done twice, except labels by different workers
          const twins = told.steps.filter((one) => one.stage === stage && one.round === now.round);
          if (stage === 'label') expect(twins.map((one) => one.workerId)).not.toContain(worker);
          else expect(twins).toEqual([]);
          told = { ...told, steps: [...told.steps, step] };
        }
        now = route(told, given, judge).next;
        expect(now.round).toBeLessThanOrEqual(given.maxRounds);
        const last = told.steps.filter(({ stage }) => stage === 'review').at(-1);
        const ending = (last?.answer as { verdict?: string } | undefined)?.verdict;
        if (ending === 'accept' || ending === 'fix') expect(now.stage).toBe('accepted');
        else expect(now.stage).not.toBe('accepted');
        if (now.stage === 'accepted' && now.verdict === 'fix') expect(now.value).toBe('fixed');
        // no more than the labels, an adjudication, and two steps a round
        expect(told.steps.length).toBeLessThanOrEqual(4 + 2 * given.maxRounds);
      }),
    );
  });
});
