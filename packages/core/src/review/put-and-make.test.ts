import { describe, expect, it } from 'vitest';
import type { TaskDefinition } from '../task/task-definition.js';
import { withDefaults } from '../schema/with-defaults.js';
import { imageCaption } from '../tasks/image-caption/definition.js';
import { qaPairs } from '../tasks/qa-pairs/definition.js';
import { textRanking } from '../tasks/text-ranking/definition.js';
import { videoCaption } from '../tasks/video-caption/definition.js';
import type { Target } from './target.js';
import { valueAt } from './value-at.js';

/** One task with an answer that a person gave. */
function task<Document, Config>(definition: TaskDefinition<Document, Config>, settings: object, answer: object) {
  const config = { ...withDefaults(definition.config, {}), ...settings } as Config;
  const facts = { seed: 1 };
  const reading = definition.read(answer as never, config, facts);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  const { document } = reading;
  return {
    document,
    put: (target: Target, value: unknown) => definition.put(document, config, target, value),
    make: (target: Target, value: unknown, id: string) => definition.make(document, config, target, value, id),
    after: (changed: Document, target: Target) => valueAt(definition.write(changed, config, 'value'), target),
  };
}

const ranking = task(
  textRanking,
  {
    text: 'How?',
    responses: [{ text: 'A' }, { text: 'B' }, { text: 'C' }],
    ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true }, { name: 'Order' }],
    ratingDimensions: [{ name: 'Help', scale: 5 }],
    acceptability: true,
  },
  { ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [1, 2, 3] }] },
);
const pairs = task(
  qaPairs,
  { text: '🐈 A cat sleeps.', questionTags: ['Why', 'Who'], allowUnanswerable: true },
  { questionAnswerPairs: [{ id: 'p1', question: 'Who sleeps?', answer: 'A dog', tags: [] }] },
);
const image = task(
  imageCaption,
  { src: 'cat.png', picture: { width: 100, height: 100 } },
  { objects: [{ id: 'o1', name: 'dog', points: [{ x: 1, y: 2 }] }], caption: 'A dog.' },
);
const video = task(
  videoCaption,
  { src: 'cat.webm', video: { duration: 10 } },
  { activities: [{ id: 'a1', startTime: 1, endTime: 2, label: '', description: '' }], caption: '' },
);

describe('what is put where a target points', () => {
  it.each([
    [ranking, { id: 'Clarity', field: 'responseRankings' }, [2, 1, 1]],
    [ranking, { id: 'Order', field: 'responseRankings' }, [3, 1, 2]],
    [ranking, { id: 'Clarity', field: 'rationale' }, 'shorter'],
    [ranking, { id: 'Help', field: 'responseRatings' }, [5, 4, 1]],
    [ranking, { field: 'acceptableResponses' }, [true, false, true]],
    [pairs, { id: 'p1', field: 'answer' }, 'A cat'],
    [pairs, { id: 'p1', field: 'question' }, 'Who?'],
    [pairs, { id: 'p1', field: 'tags' }, ['Who']],
    [image, { id: 'o1', field: 'name' }, 'cat'],
    [image, { id: 'o1', field: 'description' }, 'grey'],
    [image, { id: 'scene', field: 'setting' }, 'a garden'],
    [image, { field: 'caption' }, 'A cat.'],
    [video, { id: 'a1', field: 'label' }, 'sleeping'],
    [video, { id: 'a1', field: 'description' }, 'a cat sleeps'],
    [video, { id: 'a1', field: 'startTime' }, 0.5],
    [video, { id: 'a1', field: 'endTime' }, 3.25],
    [video, { id: 'scene', field: 'environment' }, 'daylight'],
    [video, { field: 'caption' }, 'A cat sleeps.'],
  ] as const)('%# stands there', (of, target, value) => {
    const { put, after } = of as typeof video;
    expect(after(put(target, value), target)).toEqual(value);
  });

  it.each([
    [ranking, { id: 'Clarity', field: 'responseRankings' }, [1, 3, 3]],
    [ranking, { id: 'Clarity', field: 'responseRankings' }, [1, 2]],
    [ranking, { id: 'Order', field: 'responseRankings' }, [1, 1, 2]],
    [ranking, { id: 'Help', field: 'responseRatings' }, [6, 1, 1]],
    [ranking, { id: 'constructor', field: 'responseRankings' }, [1, 2, 3]],
    [ranking, { id: 'Clarity', field: 'constructor' }, [1, 2, 3]],
    [pairs, { id: 'p9', field: 'answer' }, 'A cat'],
    [pairs, { id: 'p1', field: 'answer' }, 7],
    [pairs, { id: 'p1', field: 'tags' }, ['Where']],
    [image, { id: 'o9', field: 'name' }, 'cat'],
    [image, { id: 'o1', field: 'points' }, []],
    [image, { field: 'caption' }, null],
    [video, { id: 'a1', field: 'startTime' }, 'soon'],
    [video, { id: 'a1' }, {}],
  ] as const)('%# is refused', (of, target, value) => {
    const { put, document } = of as typeof video;
    expect(put(target, value)).toBe(document);
  });
});

describe('what is made at a place where something is missing', () => {
  it('is a pair that rests on it, in code points', () => {
    const { make, after } = pairs;
    const made = make({ span: { startOffset: 2, endOffset: 7 } }, { question: 'Who?' }, 'p2');
    expect(after(made, { id: 'p2' })).toMatchObject({
      question: 'Who?',
      references: [{ startOffset: 2, endOffset: 7, utf16StartOffset: 3, text: 'A cat' }],
    });
  });

  it('is another reference of a pair, or another point of an object', () => {
    const referred = pairs.make({ id: 'p1', span: { startOffset: 2, endOffset: 7 } }, undefined, 'p2');
    expect(pairs.after(referred, { id: 'p1' })).toMatchObject({ references: [{ text: 'A cat' }] });
    const pointed = image.make({ id: 'o1', point: { x: 9, y: 9 } }, undefined, 'o2');
    expect(image.after(pointed, { id: 'o1', field: 'points' })).toEqual([
      { x: 1, y: 2 },
      { x: 9, y: 9 },
    ]);
  });

  it('is an object', () => {
    const made = image.make({ point: { x: 50, y: 60 } }, { name: 'cat' }, 'o2');
    expect(image.after(made, { id: 'o2' })).toMatchObject({ name: 'cat', points: [{ x: 50, y: 60 }] });
  });

  it('is an activity', () => {
    const made = video.make({ time: { startTime: 4, endTime: 6.5 } }, { description: 'it wakes' }, 'a2');
    expect(video.after(made, { id: 'a2' })).toMatchObject({ startTime: 4, endTime: 6.5, description: 'it wakes' });
  });

  it('is nothing where such places mean nothing', () => {
    expect(video.make({ point: { x: 1, y: 1 } }, {}, 'a2')).toBe(video.document);
    expect(image.make({ time: { startTime: 1, endTime: 2 } }, {}, 'o2')).toBe(image.document);
    expect(pairs.make({ field: 'answer' }, {}, 'p2')).toBe(pairs.document);
    expect(ranking.make({ point: { x: 1, y: 1 } }, {}, 'x')).toBe(ranking.document);
  });
});
