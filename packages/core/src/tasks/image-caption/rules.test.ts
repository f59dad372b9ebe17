import { describe, expect, it } from 'vitest';
import type { Issue } from '../../task/issue.js';
import type { ImageDocument } from './document.js';
import { configOf, imageOf } from './image.harness.js';
import { imageProgress, imageRules, impliesRequired, stepOf } from './rules.js';

type Settings = Parameters<typeof configOf>[0];
/** Nothing is asked for but what a test asks for. */
const free = { minObjects: 0, captionMinWords: 0, sceneFields: [] } satisfies Settings;
const told = ({ code, path, values, level }: Issue) => [level === 'warn' ? `(${code})` : code, path, values];
const found = (settings: Settings, ...of: Parameters<typeof imageOf>) =>
  imageRules(imageOf(...of), configOf({ ...free, ...settings })).map(told);

describe('imageRules', () => {
  it('asks for what the defaults say', () => {
    expect(imageRules(imageOf([]), configOf()).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'too-few-objects /objects',
      'scene-field-missing /scene/setting',
      'scene-field-missing /scene/background',
      'scene-field-missing /scene/environment',
      'caption-missing /caption',
    ]);
    const scene = { setting: 'a', background: 'b', environment: 'c' };
    expect(imageRules(imageOf([{ name: 'cat' }], [], { scene, caption: 'A cat' }), configOf())).toEqual([]);
  });

  it('judges nothing else while there is no picture', () => {
    const missing = [['picture-missing', '/inputImageProperties', undefined]];
    expect(found({ picture: undefined, minObjects: 3 }, [{}])).toEqual(missing);
  });

  it('says that an answer was made for a picture of another size', () => {
    expect(found({}, [], [], { size: { width: 100, height: 80 } })).toEqual([]);
    expect(found({}, [], [], { size: { width: 80, height: 100 } })).toEqual([
      [
        '(picture-of-other-size)',
        '/inputImageProperties',
        { width: 100, height: 80, givenWidth: 80, givenHeight: 100 },
      ],
    ]);
  });

  it('asks for as many objects as the author wants', () => {
    const cat = { name: 'cat' };
    expect(found({ minObjects: 3 }, [cat])).toEqual([['too-few-objects', '/objects', { count: 2, done: 1, min: 3 }]]);
    expect(found({ maxObjects: 1 }, [cat, { name: 'dog' }, { name: 'eel' }])).toEqual([
      ['too-many-objects', '/objects', { count: 2, done: 3, max: 1 }],
    ]);
  });

  it('asks of an object for a point in the picture, a name of its own, and a description', () => {
    expect(
      found({ objectDescriptionMinWords: 2 }, [
        { name: ' ', description: 'very big' },
        { name: 'Cat', description: 'grey' },
        { name: 'cat ', description: ' ' },
        { name: 'cat', description: 'a b', points: [] },
      ]),
    ).toEqual([
      ['object-name-missing', '/objects/0/name', { number: 1 }],
      ['object-description-too-short', '/objects/1/description', { number: 2, count: 1, words: 1, min: 2 }],
      ['(object-name-repeated)', '/objects/2/name', { number: 3, other: 2 }],
      ['object-description-missing', '/objects/2/description', { number: 3 }],
      ['point-missing', '/objects/3/points', { number: 4 }],
      ['(object-name-repeated)', '/objects/3/name', { number: 4, other: 2 }],
    ]);
    const points = [
      { x: 0, y: 80 },
      { x: 100.01, y: 0 },
      { x: 5, y: -1 },
    ];
    expect(found({}, [{ name: 'cat', points }])).toEqual([
      ['point-outside', '/objects/0/points/1', { number: 1, count: 2 }],
    ]);
  });

  it('asks for relationships between two objects, each said once', () => {
    const three = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    expect(found({ minRelationships: 3 }, three, ['1 on 2', '1 On 2', '3 on 3', '2 on 9'])).toEqual([
      ['too-few-relationships', '/relationships', { count: 2, done: 1, min: 3 }],
      ['(relationship-repeated)', '/relationships/1', { number: 2, other: 1 }],
      ['relationship-to-itself', '/relationships/2/objectId', { number: 3, object: 3 }],
      ['relationship-end-missing', '/relationships/3/objectId', { number: 4 }],
    ]);
    expect(found({}, three, ['8 9', '1 2'])).toEqual([
      ['relationship-end-missing', '/relationships/0/subjectId', { number: 1 }],
      ['predicate-missing', '/relationships/0/predicate', { number: 1 }],
      ['relationship-end-missing', '/relationships/0/objectId', { number: 1 }],
      ['predicate-missing', '/relationships/1/predicate', { number: 2 }],
    ]);
  });

  it('warns of the same words said both ways round, and of nothing that only looks so', () => {
    const three = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    expect(found({}, three, ['1 next  to 2', '2 by 1', '2 Next to 1', '1 next to 3', '2 next to 1'])).toEqual([
      ['(relationship-both-ways)', '/relationships/2', { number: 3, other: 1 }],
      ['(relationship-repeated)', '/relationships/4', { number: 5, other: 3 }],
    ]);
  });

  it('asks of each object that it takes part in a relationship or is set to none, where the author wants that', () => {
    const four = [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }];
    const each = { requireRelationships: 'each-object' } as const;
    expect(found(each, four, ['1 on 2', '4 by 4'], { unrelated: ['o3'] })).toEqual([
      ['relationship-to-itself', '/relationships/1/objectId', { number: 2, object: 4 }],
      ['object-without-relationship', '/objects/3', { number: 4 }],
    ]);
    expect(found(each, four.slice(0, 2), ['1 on 2'], { unrelated: ['o9'] })).toEqual([]);
    expect(found({}, four, ['1 on 2'], { unrelated: ['o1'] })).toEqual([
      ['(unrelated-but-related)', '/objects/0', { number: 1 }],
    ]);
  });

  it('asks for the fields of the scene that are required', () => {
    const sceneFields = [
      { name: 'a/b~', label: 'Place', required: true },
      { name: '__proto__', required: true },
      { name: 'mood' },
      { name: 'time', required: true },
    ];
    expect(found({ sceneFields }, [], [], { scene: { time: 'noon', 'a/b~': ' ' } })).toEqual([
      ['scene-field-missing', '/scene/a~1b~0', { name: 'a/b~', label: 'Place' }],
      ['scene-field-missing', '/scene/__proto__', { name: '__proto__' }],
    ]);
  });

  it('asks for a caption in so many words that is no mere draft', () => {
    const limits = { captionMinWords: 2, captionMaxWords: 3 };
    const of = (caption: string, draft?: string, settings: Settings = limits) =>
      found(settings, [], [], { caption, ...(draft === undefined ? {} : { draft }) }).map(([code, , values]) => [
        code,
        values,
      ]);
    expect(of(' ')).toEqual([['caption-missing', undefined]]);
    expect(of('Cat!')).toEqual([['caption-too-short', { count: 1, words: 1, min: 2 }]]);
    expect(of('A cat sleeps.')).toEqual([]);
    expect(of('A cat sleeps here today.')).toEqual([['caption-too-long', { count: 2, words: 5, max: 3 }]]);
    expect(of('A  cat.\n', 'A cat.')).toEqual([['caption-is-draft', undefined]]);
    expect(of('A Cat.', 'A cat.')).toEqual([]);
    expect(of('', 'A cat.', {})).toEqual([]);
    expect(of('', undefined, {})).toEqual([]);
  });

  it('finds anew what changes with the settings and the place', () => {
    const document = imageOf([{ name: '' }, { name: 'b', description: 'x' }], ['1 2']);
    const paths = (of: ImageDocument, settings: Settings) =>
      imageRules(of, configOf({ ...free, ...settings })).map(({ path }) => path);
    expect(paths(document, {})).toEqual(['/objects/0/name', '/relationships/0/predicate']);
    expect(paths(document, { objectDescriptionMinWords: 1 })).toEqual([
      '/objects/0/name',
      '/objects/0/description',
      '/relationships/0/predicate',
    ]);
    expect(paths({ ...document, objects: [...document.objects].reverse() }, {})[0]).toBe('/objects/1/name');
  });
});

it('is required by a minimum of at least one, and by a field that has to be filled', () => {
  const implied = (settings: Settings) => impliesRequired(configOf({ ...free, ...settings }));
  expect(impliesRequired(configOf())).toBe(true);
  expect(implied({})).toBe(false);
  expect(implied({ minObjects: 1 })).toBe(true);
  expect(implied({ minRelationships: 1 })).toBe(true);
  expect(implied({ captionMinWords: 1 })).toBe(true);
  expect(implied({ sceneFields: [{ name: 'mood' }] })).toBe(false);
  expect(implied({ sceneFields: [{ name: 'mood', required: true }] })).toBe(true);
});

it('goes on by what is done of what is begun or needed', () => {
  const progress = (settings: Settings, ...of: Parameters<typeof imageOf>) => {
    const { done, total } = imageProgress(imageOf(...of), configOf({ ...free, ...settings }));
    return `${done}/${total}`;
  };
  expect(progress({}, [])).toBe('0/1');
  // an object, three fields, the caption
  expect(progress({ ...configOf() }, [])).toBe('0/5');
  expect(progress({ minObjects: 3 }, [{ name: 'cat' }, {}])).toBe('1/3');
  // two objects, one of two relationships, one that still needs one, a field, no caption
  expect(
    progress(
      { minRelationships: 2, requireRelationships: 'each-object', sceneFields: [{ name: 'mood' }], captionMinWords: 1 },
      [{ name: 'cat' }, { name: 'dog' }, { name: 'eel' }],
      ['1 on 2'],
      { scene: { mood: 'good' } },
    ),
  ).toBe('5/8');
  expect(progress({}, [{ name: 'cat' }], [], { caption: 'A cat' })).toBe('2/2');
  expect(progress({}, [{ name: 'cat' }], [], { caption: 'A cat', draft: 'A cat' })).toBe('1/2');
});

it('knows the step of each issue', () => {
  const step = (code: string, path: string) => stepOf({ code, path, level: 'block' });
  expect(step('object-name-missing', '/objects/0/name')).toBe('objects');
  expect(step('object-without-relationship', '/objects/0')).toBe('relationships');
  expect(step('unrelated-but-related', '/objects/0')).toBe('relationships');
  expect(step('predicate-missing', '/relationships/0/predicate')).toBe('relationships');
  expect(step('scene-field-missing', '/scene/objects')).toBe('scene');
  expect(step('caption-missing', '/caption')).toBe('caption');
  expect(step('picture-missing', '/inputImageProperties')).toBeUndefined();
  expect(step('required', '')).toBeUndefined();
});
