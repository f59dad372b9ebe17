import { describe, expect, it } from 'vitest';
import { read } from '../schema/read.js';
import { evaluateRequirements, requirementsSchema, type Requirement } from './requirements.js';

const answer = {
  objects: [
    { id: 'o1', name: 'cat', points: [1, 2] },
    { id: 'o2', name: 'dining table', points: [3] },
  ],
  caption: 'Two cats sit.',
  questionAnswerPairs: [{ tags: ['Why'] }, { tags: ['Why', 'How'] }, { tags: ['How'] }, { tags: null }],
  notes: [{ text: 'one two' }, { text: 'one two three four' }],
};

type Rule = NonNullable<Requirement['rule']>;
const judged = (rule: Rule, of: unknown = answer) => {
  const [result] = evaluateRequirements([{ id: 'r', text: 'T', rule, level: 'warn', scope: 'answer' }], of, 'en');
  return [result!.state, result!.evidence];
};

describe('evaluateRequirements', () => {
  it('counts', () => {
    expect(judged({ count: '/objects', min: 2 })).toEqual(['met', { measured: 2, min: 2 }]);
    expect(judged({ count: '/objects', min: 3 })).toEqual(['unmet', { measured: 2, min: 3 }]);
    expect(judged({ count: '/objects', max: 1 })).toEqual(['unmet', { measured: 2, max: 1 }]);
    expect(judged({ count: '/objects/*/points', min: 1, max: 3 })).toEqual(['met', { measured: 3, min: 1, max: 3 }]);
    expect(judged({ count: '/objects/*/name' })).toEqual(['met', { measured: 2 }]);
    expect(judged({ count: '/nothing', min: 1 })).toEqual(['unmet', { measured: 0, min: 1 }]);
    expect(judged({ count: '/questionAnswerPairs/*/tags' })[1]).toEqual({ measured: 4 });
  });

  it('counts words, of every text', () => {
    expect(judged({ words: '/caption', min: 3, max: 3 })).toEqual(['met', { measured: 3, min: 3, max: 3 }]);
    expect(judged({ words: '/notes/*/text', min: 2 })).toEqual(['met', { measured: 2, min: 2, of: 2 }]);
    expect(judged({ words: '/notes/*/text', max: 3 })).toEqual(['unmet', { measured: 4, max: 3, of: 2 }]);
    expect(judged({ words: '/nothing', min: 1 })).toEqual(['unmet', { measured: 0, min: 1 }]);
    expect(judged({ words: '/nothing', max: 5 })).toEqual(['met', { measured: 0, max: 5 }]);
  });

  it('looks for names in a text', () => {
    expect(judged({ mentioned: '/objects', in: '/caption' })).toEqual([
      'unmet',
      { measured: 1, of: 2, missing: ['dining table'] },
    ]);
    expect(judged({ mentioned: '/objects/*/name', in: '/caption' })[1]).toEqual({
      measured: 1,
      of: 2,
      missing: ['dining table'],
    });
    expect(judged({ mentioned: '/objects', in: '/caption' }, { ...answer, caption: 'A CAT on dining tables' })[0]).toBe(
      'met',
    );
    expect(judged({ mentioned: '/objects', in: '/caption' }, { caption: 'x' })).toEqual([
      'met',
      { measured: 0, of: 0, missing: [] },
    ]);
  });

  it('takes shares', () => {
    const share = '/questionAnswerPairs/*/tags';
    expect(judged({ share, of: 'Why', min: 0.5 })).toEqual(['met', { measured: 0.5, min: 0.5, of: 4 }]);
    expect(judged({ share, of: 'How', max: 0.4 })).toEqual(['unmet', { measured: 0.5, max: 0.4, of: 4 }]);
    expect(judged({ share: '/objects/*/name', of: 'cat', min: 0.5 })[0]).toBe('met');
    expect(judged({ share, of: 'Why', min: 0.1 }, {})).toEqual(['unmet', { measured: 0, min: 0.1, of: 0 }]);
  });

  it('leaves to a person what has no rule, and to the job what is about all answers', () => {
    const requirements: Requirement[] = [
      { id: 'p', text: 'Polite' },
      { id: 'j', text: 'A fifth ask why', scope: 'job', level: 'warn', rule: { count: '/objects' } },
    ];
    expect(evaluateRequirements(requirements, answer, 'en')).toEqual([
      { id: 'p', text: 'Polite', level: 'block', state: 'person' },
      { id: 'j', text: 'A fifth ask why', level: 'warn', state: 'job' },
    ]);
  });

  it('judges an answer that holds nothing', () => {
    expect(judged({ count: '/objects', min: 1 }, null)).toEqual(['unmet', { measured: 0, min: 1 }]);
  });
});

describe('requirementsSchema', () => {
  it('takes every rule of the contract', () => {
    const requirements = [
      { id: 'a', text: 'A', rule: { count: '/objects', min: 1 }, level: 'block', scope: 'answer' },
      { id: 'b', text: 'B', rule: { words: '/caption', min: 1, max: 9 }, level: 'warn', scope: 'job' },
      { id: 'c', text: 'C', rule: { mentioned: '/objects', in: '/caption' }, level: 'warn', scope: 'answer' },
      {
        id: 'd',
        text: 'D',
        rule: { share: '/questionAnswerPairs/*/tags', of: 'Why', max: 0.5 },
        level: 'warn',
        scope: 'answer',
      },
      { id: 'e', text: 'E' },
    ];
    expect(read(requirementsSchema, requirements).ok).toBe(true);
  });

  it('refuses what is no rule', () => {
    for (const rule of [
      {},
      { share: '/a' },
      { count: '/a', min: -1 },
      { share: '/a', of: 'x', max: 2 },
      { mentioned: '/a' },
    ]) {
      expect(read(requirementsSchema, [{ id: 'a', text: 'A', rule }]).ok, JSON.stringify(rule)).toBe(false);
    }
  });
});
