import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../schema/with-defaults.js';
import { setScore, write } from './commands.js';
import { responseFeedbackConfigSchema, type ResponseFeedbackConfig } from './config.js';
import { emptyResponseFeedback } from './document.js';
import { arranged, asTheyCame, createItemViews, distribution, type Arrangement } from './view.js';

const aiScores = [4.5, 2, undefined, 1];
const items = aiScores.map((aiScore, index) => ({
  id: `q${index + 1}`,
  question: `${index}?`,
  response: 'So.',
  ...(aiScore === undefined ? {} : { aiScore }),
}));
const configOf = (settings: Partial<ResponseFeedbackConfig> = {}) =>
  withDefaults(responseFeedbackConfigSchema, { items, ...settings }) as ResponseFeedbackConfig;

/** Scored 1, –, 3, 5. */
const document = setScore(setScore(setScore(emptyResponseFeedback(), 'q1', 1), 'q3', 3), 'q4', 5);

function shown(arrangement: Partial<Arrangement>, settings: Partial<ResponseFeedbackConfig> = {}) {
  const views = createItemViews()(document, configOf(settings));
  return arranged(views, { ...asTheyCame, ...arrangement }).map((group) => [
    group.bucket,
    group.items.map(({ number }) => number).join(''),
  ]);
}

describe('the views of items', () => {
  it('say how far one is from the other model, where both have a score', () => {
    const views = createItemViews()(document, configOf());
    expect(views.map(({ gap }) => gap)).toEqual([3.5, undefined, undefined, 4]);
    expect(views.map(({ state }) => state)).toEqual(['complete', 'empty', 'complete', 'complete']);
  });

  it('hide the other model until one has scored, where the author says so', () => {
    const views = createItemViews()(document, configOf({ aiScore: 'after' }));
    expect(views.map(({ showsAi }) => showsAi)).toEqual([true, false, false, true]);
    expect(shown({ sort: 'ai-score' }, { aiScore: 'after' })).toEqual([[undefined, '4123']]);
  });

  it('are sorted by what there is, and what there is not comes last', () => {
    expect(shown({ sort: 'score' })).toEqual([[undefined, '1342']]);
    expect(shown({ sort: 'score', descending: true })).toEqual([[undefined, '4312']]);
    expect(shown({ sort: 'ai-score' })).toEqual([[undefined, '4213']]);
    expect(shown({ sort: 'gap', descending: true })).toEqual([[undefined, '4123']]);
    expect(shown({ descending: true })).toEqual([[undefined, '4321']]);
  });

  it('are grouped and filtered by scores', () => {
    expect(shown({ group: 'score' })).toEqual([
      [1, '1'],
      [3, '3'],
      [5, '4'],
      ['none', '2'],
    ]);
    expect(shown({ filter: { score: [1, 'none'] } })).toEqual([[undefined, '12']]);
    expect(shown({ filter: { score: [1, 'none'], 'ai-score': [2] } })).toEqual([[undefined, '2']]);
    expect(shown({ filter: { gap: [] } })).toEqual([[undefined, '1234']]);
  });

  it('are counted for a chart', () => {
    const views = createItemViews()(document, configOf());
    const counts = (by: 'score' | 'ai-score' | 'gap') =>
      distribution(views, by)
        .map(({ bucket, count }) => `${bucket}:${count}`)
        .join(' ');
    expect(counts('score')).toBe('1:1 2:0 3:1 4:0 5:1 none:1');
    // 4.5 is nearer to 5, as scores are rounded
    expect(counts('ai-score')).toBe('1:1 2:1 3:0 4:0 5:1 none:1');
    expect(counts('gap')).toBe('0:0 1:0 2:0 3:0 4:2 none:2');
  });

  it('stay the same where nothing about them has changed', () => {
    const viewsOf = createItemViews();
    const before = viewsOf(document, configOf());
    const after = viewsOf(write(document, 'q2', 'comment', 'Hm.'), configOf());
    expect(after.map((view, index) => view === before[index])).toEqual([true, false, true, true]);
  });
});
