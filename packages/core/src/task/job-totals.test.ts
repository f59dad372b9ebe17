import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobTotals, judgeJob } from './job-totals.js';
import { evaluateRequirements, type Requirement } from './requirements.js';

const why: Requirement = {
  ...{ id: 'why', text: 'One question in five asks why', level: 'warn', scope: 'job' },
  rule: { share: '/pairs/*/tags', of: 'Why', min: 0.2 },
};
const rules: readonly Requirement[] = [
  why,
  { id: 'pairs', text: 'At most five pairs', level: 'block', scope: 'job', rule: { count: '/pairs', max: 5 } },
  { id: 'words', text: 'Questions of two words', scope: 'job', rule: { words: '/pairs/*/question', min: 2 } },
  { id: 'named', text: 'All are named', scope: 'job', rule: { mentioned: '/objects', in: '/caption' } },
  { id: 'own', text: 'Of each answer', scope: 'answer', rule: { count: '/pairs', min: 1 } },
  { id: 'person', text: 'Polite', scope: 'job' },
];
const tagged = (...tags: readonly string[][]) => ({
  pairs: tags.map((each) => ({ tags: each, question: 'Who goes there?' })),
  objects: [{ name: 'cat' }],
  caption: 'A cat.',
});

describe('requirements of a whole job', () => {
  it('adds up what answers hold, for those that are judged over the job', () => {
    const answers = [tagged(['Why'], ['How'], []), { ...tagged(['Why', 'How']), caption: 'A dog.' }, null];
    expect(jobTotals(rules, answers, 'en')).toEqual([
      { id: 'why', measured: 2, of: 4 },
      { id: 'pairs', measured: 4 },
      { id: 'words', measured: 4, of: 4 },
      { id: 'named', measured: 1, of: 2 },
    ]);
  });

  it('judges the job', () => {
    const totals = [
      { id: 'why', measured: 12, of: 100 },
      { id: 'pairs', measured: 6 },
      { id: 'words', measured: 3, of: 3 },
    ];
    expect(judgeJob(rules, totals).map(({ id, state, evidence }) => [id, state, evidence])).toEqual([
      ['why', 'unmet', { measured: 0.12, min: 0.2, of: 100 }],
      ['pairs', 'unmet', { measured: 6, max: 5 }],
      ['words', 'met', { measured: 3, of: 3 }],
      ['named', 'met', { measured: 0, of: 0 }],
    ]);
  });

  it('tells while an answer is made how the job stands with it, and stops none', () => {
    const standing = (answer: unknown, totals = [{ id: 'why', measured: 1, of: 8 }]) =>
      evaluateRequirements([why], answer, 'en', totals)[0];
    expect(standing(null)).toMatchObject({ state: 'job', overall: 'unmet', evidence: { measured: 0.125, of: 8 } });
    expect(standing(tagged(['Why'], ['Why']))).toMatchObject({ overall: 'met', evidence: { measured: 0.3, of: 10 } });
    expect(standing(null, [])).toEqual({ id: 'why', text: why.text, level: 'warn', state: 'job' });
  });

  it('judges answers one by one as it judges them together', () => {
    const answer = fc.array(fc.subarray(['Why', 'How', 'Who']), { maxLength: 4 }).map((tags) => tagged(...tags));
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1 }), (answers) => {
        const others = jobTotals(rules, answers.slice(1), 'en');
        const live = evaluateRequirements(rules, answers[0], 'en', others).filter(({ overall }) => overall);
        expect(live.map(({ overall, evidence }) => [overall, evidence])).toEqual(
          judgeJob(rules, jobTotals(rules, answers, 'en')).map(({ state, evidence }) => [state, evidence]),
        );
      }),
    );
  });
});
