import { describe, expect, it } from 'vitest';
import { assembleCaption, writeCaption, writeScene } from './caption-commands.js';
import type { ImageDocument } from './document.js';
import { configOf, imageOf } from './image.harness.js';
import { addObject, describeObject, movePoint, renameObject } from './object-commands.js';
import { editRelationship } from './relationship-commands.js';
import { createImageView } from './view.js';

const config = configOf();
const shown = (document: ImageDocument, of = config) => createImageView()(document, of, 'en');
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('the view of objects', () => {
  it('shows them by number and colour, with points, words and what is missing', () => {
    const document = imageOf([
      {
        name: 'cat',
        description: 'a grey cat',
        points: [
          { x: 1.5, y: 2, given: {} },
          { x: 3, y: 4 },
        ],
      },
      { description: 'x' },
      ...Array.from({ length: 11 }, () => ({})),
    ]);
    const view = shown(document, configOf({ objectDescriptionMinWords: 3, maxObjects: 14 }));
    expect(view.objects.map(({ number, colour, state }) => `${number} ${colour} ${state}`)).toEqual([
      '1 0 complete',
      '2 1 partial',
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((colour) => `${colour + 1} ${colour} empty`),
      '13 0 empty',
    ]);
    expect(view.objects[0]).toEqual({
      id: 'o1',
      number: 1,
      colour: 0,
      name: 'cat',
      path: '/objects/0',
      description: 'a grey cat',
      descriptionWords: { count: 3, min: 3 },
      points: [
        { key: 'o1.0', index: 0, x: 1.5, y: 2 },
        { key: 'o1.1', index: 1, x: 3, y: 4 },
      ],
      related: false,
      unrelated: false,
      state: 'complete',
      issues: [],
    });
    expect(view.objects[1]!.issues.map(({ code }) => code)).toEqual([
      'object-name-missing',
      'object-description-too-short',
    ]);
    expect(view.objectLimits).toEqual({ count: 13, min: 1, max: 14 });
    expect([view.canAdd, view.canRelate]).toEqual([true, true]);
    expect(shown(document, configOf({ maxObjects: 13 })).canAdd).toBe(false);
    expect(shown(imageOf([{}])).canRelate).toBe(false);
  });
});

describe('the view of relationships', () => {
  const document = imageOf(named('cat', 'sofa', 'lamp', 'cup'), ['2 under 1', '1 9', '3 by 3'], {
    unrelated: ['o4', 'o1'],
  });

  it('shows both ends by number, and what is missing', () => {
    const view = shown(document);
    expect(view.relationships[0]).toEqual({
      key: 'r1',
      number: 1,
      path: '/relationships/0',
      subject: { id: 'o2', number: 2, colour: 1, name: 'sofa' },
      predicate: 'under',
      object: { id: 'o1', number: 1, colour: 0, name: 'cat' },
      state: 'complete',
      issues: [],
    });
    expect(view.relationships[1]).toMatchObject({ subject: { number: 1 }, object: undefined, state: 'partial' });
    expect(view.relationships[2]).toMatchObject({ state: 'partial', issues: [{ code: 'relationship-to-itself' }] });
    expect(view.relationshipLimits).toEqual({ count: 3, min: 0 });
    expect(view.objects.map(({ related, unrelated }) => [related, unrelated])).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('lists objects that may be set to *no relation*', () => {
    const candidates = (of: typeof config) =>
      shown(document, of).unrelatedCandidates.map(({ number, name, unrelated }) => `${number} ${name} ${unrelated}`);
    expect(candidates(configOf({ requireRelationships: 'each-object' }))).toEqual([
      '1 cat true',
      '3 lamp false',
      '4 cup true',
    ]);
    expect(candidates(config)).toEqual(['1 cat true', '4 cup true']);
  });
});

describe('the view of the steps', () => {
  it('tells in each what is done, needed and missing', () => {
    const document = imageOf([{ name: 'cat' }, { name: '' }, { name: 'cat' }], ['1 on 2'], { scene: { setting: 'x' } });
    const of = configOf({ minObjects: 5, requireRelationships: 'each-object' });
    const steps = Object.entries(shown(document, of).steps).map(
      ([name, { done, total, missing, issues }]) => `${name} ${done}/${total} ${missing} of ${issues.length}`,
    );
    expect(steps).toEqual(['objects 2/5 2 of 3', 'relationships 1/2 1 of 1', 'scene 1/3 2 of 2', 'caption 0/1 1 of 1']);
    const free = configOf({ minObjects: 0, captionMinWords: 0, sceneFields: [] });
    expect(Object.values(shown(imageOf([]), free).steps)).toEqual(
      Array.from({ length: 4 }, () => ({ done: 0, total: 0, missing: 0, issues: [] })),
    );
  });

  it('shows the fields of the scene in order', () => {
    const of = configOf({ sceneFields: [{ name: 'a/b', label: 'Place', required: true }, { name: 'mood' }] });
    expect(shown(imageOf([], [], { scene: { mood: 'calm' } }), of).scene).toEqual([
      {
        name: 'a/b',
        label: 'Place',
        path: '/scene/a~1b',
        text: '',
        required: true,
        issues: [
          { code: 'scene-field-missing', level: 'block', path: '/scene/a~1b', values: { name: 'a/b', label: 'Place' } },
        ],
      },
      { name: 'mood', path: '/scene/mood', text: 'calm', required: false, issues: [] },
    ]);
  });
});

describe('the view of the caption', () => {
  const grounded = (document: ImageDocument, of = config) =>
    shown(document, of).caption.grounding.map(({ start, end, kind, key }) => [
      document.caption.slice(start, end),
      kind,
      key,
    ]);
  const chips = (document: ImageDocument, of = config) =>
    shown(document, of).caption.chips.map(({ kind, key, text }) => `${kind} ${key}: ${text}`);
  const document = imageOf(
    [{ name: 'cat' }, { name: ' sofa ' }, {}, { name: 'lamp' }],
    ['1 is relaxing next to 2', '4 by 2', '4 by 3'],
    { scene: { setting: 'living room', background: 'a lamp and walls' } },
  );

  it('finds parts by their words, objects with number and colour', () => {
    const written = writeCaption(document, 'Two Cats; one is relaxing next to the sofa in the living room.');
    expect(shown(written).caption.grounding).toEqual([
      { start: 4, end: 8, kind: 'object', key: 'o1', number: 1, colour: 0 },
      { start: 14, end: 33, kind: 'relationship', key: 'r1', number: 1 },
      { start: 38, end: 42, kind: 'object', key: 'o2', number: 2, colour: 1 },
      { start: 50, end: 61, kind: 'scene', key: 'setting' },
    ]);
    expect(shown(written).caption).toMatchObject({ words: { count: 13, min: 1 }, isDraft: false, canAssemble: false });
  });

  it('gives an object its name within other words', () => {
    expect(grounded(writeCaption(document, 'Here: a lamp and walls'))).toEqual([
      ['a', 'scene', 'background'],
      ['lamp', 'object', 'o4'],
      ['and walls', 'scene', 'background'],
    ]);
    expect(grounded(imageOf(named('next', 'to'), ['1 next to 2'], { caption: 'next to' }))).toEqual([
      ['next', 'object', 'o1'],
      ['to', 'object', 'o2'],
    ]);
  });

  it('offers what is not mentioned yet, in words to be inserted', () => {
    expect(chips(document)).toEqual([
      'object o1: cat',
      'object o2: sofa',
      'object o4: lamp',
      'relationship r1: cat is relaxing next to sofa',
      'relationship r2: lamp by sofa',
      'scene setting: living room',
      'scene background: a lamp and walls',
    ]);
    expect(chips(writeCaption(document, 'cat sofa LAMPS living room, a lamp and walls'))).toEqual([
      'relationship r1: cat is relaxing next to sofa',
      'relationship r2: lamp by sofa',
    ]);
    // the same words of two relationships are mentioned once for each; a name that two things have for both
    const twice = (caption: string) =>
      imageOf(named('cat', 'cat', 'sofa'), ['1 by 2', '2 by 3'], { caption: `the cats, sofa ${caption}` });
    expect(chips(twice('by'))).toEqual(['relationship r2: cat by sofa']);
    expect(chips(twice('by, by'))).toEqual([]);
  });

  it('finds what is written by the rules of the language', () => {
    const turkish = imageOf(named('dışarı'), [], { caption: 'DIŞARI' });
    expect(createImageView()(turkish, config, 'tr').caption.grounding).toHaveLength(1);
  });

  it('can be assembled where the author allows it and there are parts', () => {
    const of = configOf({ assemble: 'on' });
    expect(shown(imageOf([{}]), of).caption.canAssemble).toBe(false);
    expect(shown(document, of).caption.canAssemble).toBe(true);
    const drafted = assembleCaption(document, of);
    expect(shown(drafted, of).caption).toMatchObject({
      isDraft: true,
      issues: [{ code: 'caption-is-draft' }],
      chips: [],
    });
    expect(shown(writeCaption(drafted, 'A cat'), of).caption.isDraft).toBe(false);
  });
});

it('makes anew only what a change touches', () => {
  const view = createImageView();
  const of = configOf({ requireRelationships: 'each-object' });
  const start = imageOf(named('cat', 'sofa', 'lamp'), ['1 on 2'], { scene: { setting: 'room' }, caption: 'A cat' });
  const before = view(start, of, 'en');

  const typed = view(writeCaption(start, 'A cat on'), of, 'en');
  expect(typed.objects).toEqual(before.objects);
  for (const [index, object] of typed.objects.entries()) expect(object).toBe(before.objects[index]);
  for (const part of ['relationships', 'scene'] as const) expect(typed[part]).toBe(before[part]);
  expect(typed.unrelatedCandidates[0]).toBe(before.unrelatedCandidates[0]);
  expect(typed.caption.chips).not.toEqual(before.caption.chips);

  const moved = view(movePoint(start, of, 'o1', 0, { x: 50, y: 50 }), of, 'en');
  expect(moved.objects[0]).not.toBe(before.objects[0]);
  expect(moved.objects[1]).toBe(before.objects[1]);
  expect(moved.relationships).toBe(before.relationships);
  expect(moved.caption.grounding).not.toBe(typed.caption.grounding);
  const described = view(describeObject(start, 'o1', 'grey'), of, 'en');
  expect(described.caption.grounding).toBe(moved.caption.grounding);

  const renamed = view(renameObject(start, 'o3', 'cup'), of, 'en');
  expect(renamed.objects[0]).toBe(before.objects[0]);
  expect(renamed.relationships).toBe(before.relationships);
  const said = view(editRelationship(start, 'r1', { predicate: 'by' }), of, 'en');
  expect(said.objects[0]).toBe(before.objects[0]);
  expect(said.relationships[0]).toMatchObject({ predicate: 'by' });
  const scene = view(writeScene(start, of, 'background', 'x'), of, 'en');
  expect(scene.scene[0]).toBe(before.scene[0]);
  expect(scene.scene[1]).toMatchObject({ text: 'x' });
  // fewer of the same are not the same, and neither is another language
  expect(view({ ...start, objects: start.objects.slice(0, 2) }, of, 'en').unrelatedCandidates).toEqual([]);
  expect(view(start, of, 'tr').caption.grounding).toEqual(before.caption.grounding);
  expect(view(addObject(start, of, 'o4', { x: 1, y: 1 }), of, 'en').objects).toHaveLength(4);
});
