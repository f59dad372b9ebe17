import { describe, expect, it } from 'vitest';
import type { ObjectHistory, Stage, Step } from '../review/history.js';
import { currentAnswer, jobStatistics } from './job-statistics.js';
import { requirementStatistics } from './requirement-statistics.js';

type Told = readonly [stage: Stage, workerId: string, submittedAt: string, seconds: number, answer: unknown];

function historyOf(id: string, ...told: readonly Told[]): ObjectHistory {
  const steps = told.map(([stage, workerId, submittedAt, seconds, answer]): Step => {
    return { stage, round: 1, workerId, acceptedAt: submittedAt, submittedAt, seconds, answer, ref: '' };
  });
  return { id, steps };
}

const caption = (text: string) => ({ task: 'image-caption', version: 1, caption: text });
const review = (verdict: string, more: object = {}) => ({ task: 'review', version: 1, verdict, ...more });

const histories = [
  historyOf(
    '0',
    ['label', 'anna', '2026-03-08T09:10:00Z', 60, caption('a cat')],
    ['review', 'carl', '2026-03-08T09:50:00Z', 20, review('return')],
    ['rework', 'anna', '2026-03-08T11:00:00Z', 30, caption('a grey cat asleep')],
    ['review', 'carl', '2026-03-08T11:05:00Z', 10, review('accept')],
  ),
  historyOf(
    '1',
    ['label', 'ben', '2026-03-08T09:30:00Z', 100, caption('a dog')],
    ['review', 'carl', '2026-03-08T11:30:00Z', 30, review('fix', { value: caption('two dogs') })],
  ),
  historyOf(
    '2',
    ['label', 'anna', '2026-03-08T11:40:00Z', 80, caption('a hen')],
    ['label', 'ben', '2026-03-08T11:45:00Z', 120, caption('a hen')],
    ['review', 'carl', '2026-03-08T11:50:00Z', 20, review('accept')],
  ),
  historyOf('3'),
];

describe('the statistics of a job', () => {
  const { throughput, reviews, stages, workers, agreement } = jobStatistics(histories);

  it('count what was submitted, hour by hour', () => {
    expect(throughput).toEqual({
      unit: 'hour',
      counts: [
        { from: '2026-03-08T09:00:00.000Z', count: 3 },
        { from: '2026-03-08T10:00:00.000Z', count: 0 },
        { from: '2026-03-08T11:00:00.000Z', count: 6 },
      ],
    });
  });

  it('count it day by day when it takes longer', () => {
    const later = historyOf('4', ['label', 'ben', '2026-03-11T01:00:00Z', 5, null]);
    const { unit, counts } = jobStatistics([...histories, later]).throughput;
    expect([unit, counts.map(({ count }) => count)]).toEqual(['day', [9, 0, 0, 1]]);
  });

  it('say what reviewers decided, and how many reviews it took', () => {
    expect(reviews).toEqual({
      verdicts: { accept: 2, fix: 1, return: 1 },
      acceptedAtOnce: 1 / 3,
      rounds: [
        { value: 1, count: 2 },
        { value: 2, count: 1 },
      ],
    });
  });

  it('say how long it took, for each stage and each worker', () => {
    expect(stages.map(({ of, seconds }) => [of, seconds.count, seconds.median])).toEqual([
      ['label', 4, 90],
      ['review', 4, 20],
      ['rework', 1, 30],
    ]);
    expect(workers.map(({ of, seconds, reviewed, accepted }) => [of, seconds.median, reviewed, accepted])).toEqual([
      ['carl', 20, 0, undefined],
      ['anna', 60, 2, 0.5],
      ['ben', 110, 2, 0.5],
    ]);
  });

  it('say how much several workers agree', () => {
    expect(agreement.mean).toBe(1);
    expect(agreement.distribution.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1]);
    expect(jobStatistics([]).agreement.mean).toBeUndefined();
  });

  it('take the answer as it stands: what was made last, or what a reviewer made of it', () => {
    expect(histories.map(currentAnswer)).toEqual([
      caption('a grey cat asleep'),
      caption('two dogs'),
      caption('a hen'),
      undefined,
    ]);
  });
});

describe('the statistics of requirements', () => {
  const answers = ['a grey cat asleep', 'two dogs', 'a hen'].map(caption);

  it('count by how many answers each is met, and what was measured', () => {
    const rule = { words: '/caption', min: 3 };
    expect(requirementStatistics([{ id: 'long', text: 'Three words', rule }], answers, [], 'en')).toEqual([
      {
        ...{ id: 'long', text: 'Three words', judged: 'answer', met: 1, unmet: 2 },
        measured: [
          { from: 2, to: 2, count: 2 },
          { from: 3, to: 3, count: 0 },
          { from: 4, to: 4, count: 1 },
        ],
      },
    ]);
  });

  it('judge all answers together where the job is what is judged', () => {
    const rule = { share: '/caption', of: 'a hen', min: 0.5 };
    expect(requirementStatistics([{ id: 'hen', text: 'Hens', rule, scope: 'job' }], answers, [], 'en')).toEqual([
      {
        ...{ id: 'hen', text: 'Hens', judged: 'job', met: 0, unmet: 1, measured: [] },
        evidence: { measured: 1 / 3, min: 0.5, of: 3 },
      },
    ]);
  });

  it('count what reviewers judged where no machine can', () => {
    const said = [
      review('accept', { requirements: [{ id: 'true', met: true }] }),
      review('return', {
        requirements: [
          { id: 'true', met: false },
          { id: 'else', met: true },
        ],
      }),
      undefined,
      review('accept', { requirements: 'none' }),
    ];
    expect(requirementStatistics([{ id: 'true', text: 'True' }], answers, said, 'en')).toEqual([
      { id: 'true', text: 'True', judged: 'person', met: 1, unmet: 1, measured: [] },
    ]);
  });
});
