import { readAny } from '@gt-elements/core/schema/read.js';
import { requirementsSchema } from '@gt-elements/core/task/requirements.js';
import { valuesAt } from '@gt-elements/core/text/json-pointer.js';
import { taskData } from '@gt-elements/jobs/making/task-data.js';
import { configSchema } from '@gt-elements/jobs/schemas/published.js';
import { TASKS, TASK_SCHEMAS, type Task } from '@gt-elements/jobs/schemas/tasks.js';
import { describe, expect, it } from 'vitest';
import { answerPlaces, placeName } from '../../demo/builder/answer-places.js';
import { designOf, storeDesigns, storedDesigns } from '../../demo/builder/design.js';
import { asItem, asMembers, emptyItem, fieldKind } from '../../demo/builder/field-schema.js';
import { COMMON, planOf, SET_BY_HAND } from '../../demo/builder/plans.js';
import { fieldProblems } from '../../demo/builder/problems.js';
import { sampleOf } from '../../demo/builder/samples.js';
import { usable } from '../../demo/builder/usable.js';

describe.each(TASKS)('the form of %s', (task) => {
  const { asked, example } = planOf(task);
  const planned = [...asked, example].flatMap(({ fields }) => fields.map(({ property }) => property));

  it('asks for every setting once, but for those that are named as set by hand', () => {
    const settings = Object.keys(TASK_SCHEMAS[task].config.properties);
    expect(planned.toSorted()).toEqual(settings.filter((property) => !SET_BY_HAND.has(property)).toSorted());
  });

  it('asks for the data of a task in the example', () => {
    const data = taskData(task).map(({ property }) => property);
    expect(example.fields.map(({ property }) => property)).toEqual(expect.arrayContaining(data));
    for (const { fields } of asked) for (const { property } of fields) expect(data).not.toContain(property);
  });

  it('begins with a task in which nothing is left out', () => {
    const sample = sampleOf(task);
    expect(usable(sample)).toEqual({ design: sample, unfinished: [] });
    expect(taskData(task).filter(({ property }) => sample.settings[property] === undefined)).toEqual([]);
  });

  it('offers settings of all elements that there are', () => {
    for (const { property } of COMMON.fields) expect(configSchema(task).properties).toHaveProperty(property);
  });
});

describe('a field', () => {
  const kindOf = (task: Task, property: string, isLong = false) =>
    fieldKind(TASK_SCHEMAS[task].config.properties[property]!, isLong).kind;

  it('is a control that fits what the setting takes', () => {
    expect(kindOf('text-ranking', 'text', true)).toBe('text');
    expect(kindOf('text-ranking', 'responses', true)).toBe('texts');
    expect(kindOf('text-ranking', 'ordinalRankingDimensions')).toBe('objects');
    expect(kindOf('text-ranking', 'shuffle')).toBe('check');
    expect(kindOf('text-ranking', 'rationale')).toBe('choice');
    expect(kindOf('qa-pairs', 'maxQuestions')).toBe('number');
    expect(kindOf('qa-pairs', 'questionTags')).toBe('objects');
    expect(kindOf('image-caption', 'objectLabels')).toBe('lines');
    expect(kindOf('response-feedback', 'items', true)).toBe('objects');
  });

  it('writes a tag that has nothing but a name as that', () => {
    expect(asMembers('Why')).toEqual({ name: 'Why' });
    expect(asItem({ name: 'Why', min: undefined }, true)).toBe('Why');
    expect(asItem({ name: 'Why', min: 1 }, true)).toEqual({ name: 'Why', min: 1 });
    expect(asItem({ name: 'Clarity' }, false)).toEqual({ name: 'Clarity' });
  });

  it('begins an entry with what has to be there', () => {
    const kind = fieldKind(TASK_SCHEMAS['response-feedback'].config.properties['items']!, true);
    expect(kind.kind === 'objects' && emptyItem(kind.members, 3)).toEqual({ id: 'q3', question: '', response: '' });
  });
});

describe('what is not finished', () => {
  it('is left out and said, and the rest stays', () => {
    const design = sampleOf('text-ranking');
    const [first] = design.settings['ordinalRankingDimensions'] as [object];
    const settings = {
      ...design.settings,
      ordinalRankingDimensions: [{ name: '' }, first],
      classificationDimensions: [{ name: 'Unsafe', choices: [] }],
      shuffleSeed: -1,
    };
    const { design: left, unfinished } = usable({ ...design, name: ' ', settings });
    expect(left.settings).toMatchObject({ ordinalRankingDimensions: [first], classificationDimensions: [] });
    expect(left.settings).not.toHaveProperty('shuffleSeed');
    expect(left.name).toBe('text-ranking');
    expect(unfinished.map(({ property, entry }) => [property, entry])).toEqual([
      ['ordinalRankingDimensions', 1],
      ['classificationDimensions', 1],
      ['shuffleSeed', undefined],
      ['name', undefined],
    ]);
    // where each is mended on the page
    expect([...fieldProblems('text-ranking', unfinished).keys()]).toEqual([
      'text-ranking-ordinalRankingDimensions-0-name',
      'text-ranking-classificationDimensions-0-choices',
      'text-ranking-shuffleSeed',
      'job-name',
    ]);
  });
});

describe('places of an answer', () => {
  /** By the samples of answers in the contract. */
  const answers: Readonly<Record<Task, object>> = {
    'text-ranking': {
      ordinalRankingDimensions: [{ name: 'Toxicity', allowTie: true, responseRankings: [2, 1, 1], rationale: 'r' }],
    },
    'qa-pairs': { questionAnswerPairs: [{ id: 'p1', question: 'q', answer: 'a', tags: ['Why'], customTags: ['odd'] }] },
    'image-caption': {
      objects: [{ id: 'o1', name: 'cat', description: 'd', points: [{ x: 1, y: 2 }] }],
      relationships: [{ subjectId: 'o1', predicate: 'sits', objectId: 'o2' }],
      caption: 'c',
    },
    'video-caption': {
      activities: [{ id: 'a1', startTime: 0.5, endTime: 4.1, label: 'l', description: 'd' }],
      caption: 'c',
    },
    'response-feedback': { feedback: [{ id: 'q1', score: 2, betterAnswer: 'b', comment: 'c', causes: ['cut-off'] }] },
  };

  it.each([
    ['qa-pairs', 'lists', '/questionAnswerPairs'],
    ['qa-pairs', 'texts', '/questionAnswerPairs/*/answer'],
    ['qa-pairs', 'words', '/questionAnswerPairs/*/tags'],
    ['image-caption', 'lists', '/relationships'],
    ['image-caption', 'named', '/objects'],
    ['image-caption', 'texts', '/caption'],
    ['video-caption', 'named', '/activities'],
    ['video-caption', 'words', '/activities/*/label'],
    ['response-feedback', 'texts', '/feedback/*/betterAnswer'],
    ['response-feedback', 'words', '/feedback/*/causes'],
    ['text-ranking', 'texts', '/ordinalRankingDimensions/*/rationale'],
  ] as const)('of %s have among their %s %s', (task, kind, pointer) => {
    expect(answerPlaces(task)[kind]).toContain(pointer);
    expect(valuesAt(answers[task], pointer).length).toBeGreaterThan(0);
    expect(readAny(requirementsSchema, [{ id: 'r', text: 't', rule: { count: pointer, min: 1 } }]).ok).toBe(true);
  });

  it('are named by words', () => {
    expect(placeName('/questionAnswerPairs/*/customTags')).toBe('question answer pairs: custom tags');
  });
});

describe('what was set', () => {
  const storageWith = (text: string | null, fails = false): Storage => {
    let kept = text;
    const act = <Result>(work: () => Result): Result => {
      if (fails) throw new DOMException('blocked', 'SecurityError');
      return work();
    };
    return {
      length: 0,
      key: () => null,
      clear: () => undefined,
      removeItem: () => undefined,
      getItem: () => act(() => kept),
      setItem: (_, value) => act(() => void (kept = value)),
    };
  };

  it('is there again, each task by itself', () => {
    const storage = storageWith(null);
    expect(designOf(storedDesigns(storage))).toEqual(sampleOf('text-ranking'));
    const mine = { ...sampleOf('qa-pairs'), name: 'mine' };
    storeDesigns(storage, { open: 'qa-pairs', byTask: { 'qa-pairs': mine } });
    // another tab keeps another task meanwhile
    storeDesigns(storage, { open: 'image-caption', byTask: { 'image-caption': sampleOf('image-caption') } });
    storeDesigns(storage, { open: 'qa-pairs', byTask: { 'qa-pairs': mine } });
    expect(Object.keys(storedDesigns(storage).byTask)).toEqual(['qa-pairs', 'image-caption']);
    const again = storedDesigns(storage);
    expect(designOf(again)).toEqual(mine);
    expect(designOf({ ...again, open: 'image-caption' })).toEqual(sampleOf('image-caption'));
  });

  it.each([
    ['broken', '{"open":'],
    ['of another kind', '7'],
    ['of an unknown task', '{"open":"juggling","byTask":{}}'],
    ['without a task', '{"byTask":{}}'],
    [
      'without instructions',
      JSON.stringify({ open: 'qa-pairs', byTask: { 'qa-pairs': { ...sampleOf('qa-pairs'), instructions: {} } } }),
    ],
    [
      'without a title',
      JSON.stringify({ open: 'qa-pairs', byTask: { 'qa-pairs': { ...sampleOf('qa-pairs'), job: {} } } }),
    ],
    ['full of rubbish', '{"open":"qa-pairs","byTask":{"qa-pairs":{"task":"qa-pairs","settings":3}}}'],
  ])('is a sample where what was kept is %s', (_, text) => {
    const { open, byTask } = storedDesigns(storageWith(text));
    expect(designOf({ open, byTask })).toEqual(sampleOf(open));
  });

  it('is forgotten where the browser keeps nothing, and that is all', () => {
    const storage = storageWith(null, true);
    expect(storedDesigns(storage).byTask).toEqual({});
    expect(() => storeDesigns(storage, { open: 'qa-pairs', byTask: {} })).not.toThrow();
    expect(storedDesigns(undefined).open).toBe('text-ranking');
  });
});
