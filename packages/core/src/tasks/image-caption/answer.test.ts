import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '../../schema/json-value.harness.js';
import type { AnswerObject } from '../../task/task-definition.js';
import { assembleCaption, writeCaption, writeScene } from './caption-commands.js';
import { isUntouched, type ImageDocument } from './document.js';
import { configOf, imageOf } from './image.harness.js';
import { addObject, describeObject, movePoint, renameObject } from './object-commands.js';
import { readImage } from './read-answer.js';
import { addRelationship, editRelationship, setUnrelated } from './relationship-commands.js';
import { imageRules } from './rules.js';
import { writeImage } from './write-answer.js';

const config = configOf({ picture: { width: 1405, height: 1983 } });
/** The sample of the contract. */
const sample = {
  inputImageProperties: { width: 1405, height: 1983 },
  objects: [
    { id: 'o1', name: 'cat', description: '…', points: [{ x: 152.5, y: 879 }] },
    { id: 'o2', name: 'sofa', description: '…', points: [{ x: 1, y: 2 }] },
    { id: 'o3', name: 'lamp', description: '…', points: [{ x: 3, y: 4 }] },
  ],
  relationships: [{ subjectId: 'o1', predicate: 'is relaxing next to', objectId: 'o2' }],
  unrelated: ['o3'],
  scene: { setting: '…', background: '…', environment: '…' },
  caption: 'A cat.',
};

const opened = (answer: unknown): ImageDocument => {
  const reading = readImage(answer as AnswerObject);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading.document;
};
const value = (document: ImageDocument, of = config) => writeImage(document, of, 'value');

describe('writeImage', () => {
  it("writes the contract's sample", () => {
    const { objects, unrelated, scene, caption } = sample;
    const document = imageOf(objects, ['1 is relaxing next to 2'], { unrelated, scene, caption });
    expect(value(document)).toEqual(sample);
    expect(JSON.stringify(writeImage(document, config, 'submit')), 'in the same order').toBe(JSON.stringify(sample));
  });

  it('leaves out what is not there, and the size while it is not known', () => {
    expect(value(imageOf([]))).toEqual({ inputImageProperties: { width: 1405, height: 1983 } });
    expect(value(imageOf([]), configOf({ picture: undefined }))).toEqual({});
    expect(value(imageOf([{}], ['1 1']), configOf({ picture: undefined }))).toEqual({
      objects: [{ id: 'o1', name: '', description: '', points: [{ x: 10, y: 5 }] }],
      relationships: [{ subjectId: 'o1', predicate: '', objectId: 'o1' }],
    });
  });

  it('keeps the draft of the caption with unfinished work, and submits none', () => {
    const of = { ...config, assemble: 'on' } as const;
    const drafted = writeCaption(assembleCaption(imageOf([{ name: 'cat' }]), of), 'A cat.');
    expect(value(drafted)).toMatchObject({ caption: 'A cat.', captionDraft: 'cat.' });
    expect(writeImage(drafted, config, 'submit')).not.toHaveProperty('captionDraft');
    const again = opened(value(drafted));
    expect(again.draft).toBe('cat.');
    expect(value(again)).toEqual(value(drafted));
    expect(writeImage(again, config, 'submit')).toEqual(writeImage(drafted, config, 'submit'));
    const unedited = opened(value(assembleCaption(imageOf([{ name: 'cat' }]), of)));
    expect(imageRules(unedited, of).map(({ code }) => code)).toContain('caption-is-draft');
  });
});

describe('readImage', () => {
  it("reads the contract's sample and writes it back, whole or in parts", () => {
    const document = opened(sample);
    expect(document).toMatchObject({
      objects: sample.objects,
      relationships: [{ key: 'r1', ...sample.relationships[0] }],
      unrelated: ['o3'],
      scene: sample.scene,
      caption: 'A cat.',
    });
    expect(imageRules(document, config)).toEqual([]);
    expect(value(document)).toEqual(sample);
    expect(value(writeCaption(document, 'A sofa.'))).toEqual({ ...sample, caption: 'A sofa.' });
    expect(value(writeScene(document, config, 'setting', 'x'))['scene']).toEqual({ ...sample.scene, setting: 'x' });
    expect(isUntouched(opened({}))).toBe(true);
  });

  it('gives back what nobody edited, with all that it does not know', () => {
    const json = fc.dictionary(fc.string({ minLength: 17 }), jsonValue(), { maxKeys: 2 });
    const id = fc.constantFrom('o1', 'o2', '', 'mine');
    const text = fc.constantFrom(null, '', 'cat', '🐱');
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-5, 12.34567, 1e9));
    const known = <Entry>(record: fc.Arbitrary<Entry>) =>
      fc.tuple(record, json).map(([members, more]) => ({ ...more, ...members }));
    const listOf = <Entry>(entry: fc.Arbitrary<Entry>) =>
      fc.oneof(
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 5, arbitrary: fc.array(entry, { maxLength: 3 }) },
      );
    const object = known(
      fc.record(
        { id, name: text, description: text, points: listOf(known(fc.record({ x: number, y: number }))) },
        { requiredKeys: [] },
      ),
    );
    const relationship = known(fc.record({ subjectId: id, predicate: text, objectId: id }, { requiredKeys: [] }));
    const scene = fc.dictionary(fc.constantFrom('setting', 'mood', '__proto__'), fc.constantFrom('', 'x', null, 5));
    const answers = known(
      fc.record(
        {
          inputImageProperties: fc.constantFrom(null, {}, { width: 7, height: 9, depth: 3 }),
          objects: listOf(object),
          relationships: listOf(relationship),
          unrelated: listOf(id),
          scene: fc.oneof(fc.constant(null), scene),
          caption: text,
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(answers, (answer) => {
        const document = opened(answer);
        expect(value(document)).toEqual(answer);
        expect(writeImage(document, config, 'submit')).toEqual(answer);
        expect(new Set(document.objects.map(({ id: each }) => each)).size).toBe(document.objects.length);
        expect(opened(answer)).toEqual(document);
        // the others stay as they came when one is edited; what is added can be read again
        const after = value(addObject(document, config, 'new', { x: 1, y: 1 }));
        expect(value(opened(after))).toEqual(after);
        for (const [index, each] of document.objects.entries())
          if (!each.edited) expect((after['objects'] as unknown[])[index]).toEqual(answer.objects![index]);
        for (const name of ['relationships', 'unrelated', 'scene', 'caption'] as const)
          expect(after[name], name).toEqual(answer[name]);
        // whatever is written there, taking it back brings back what came
        const first = document.objects[0];
        const back = writeCaption(writeCaption(document, 'other'), document.caption);
        expect(value(back)).toEqual(answer);
        if (first)
          expect(value(renameObject(renameObject(document, first.id, 'other'), first.id, first.name))).toEqual(answer);
        const field = document.scene['setting'] ?? '';
        expect(value(writeScene(writeScene(document, config, 'setting', 'y'), config, 'setting', field))).toEqual(
          answer,
        );
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('keeps members that it does not know when something is edited, and numbers that nobody edited', () => {
    const answer = {
      mood: 'good',
      inputImageProperties: { width: 2, height: 3, exif: 6 },
      objects: [
        {
          id: 'o1',
          name: 'cat',
          score: 3,
          points: [
            { x: 1.23456, y: 5, by: 'model' },
            { x: 9, y: 9, by: 'you' },
          ],
        },
        { id: 'o2', name: 'dog' },
      ],
      relationships: [{ subjectId: 'o1', objectId: 'o2', certainty: 0.5 }],
      scene: { time: 'noon', number: 5 },
    };
    const moved = movePoint(opened(answer), config, 'o1', 1, { x: 8.765, y: 9 });
    expect(value(moved)).toEqual({
      ...answer,
      inputImageProperties: { width: 1405, height: 1983, exif: 6 },
      objects: [
        {
          ...answer.objects[0],
          points: [
            { x: 1.23456, y: 5, by: 'model' },
            { x: 8.77, y: 9, by: 'you' },
          ],
        },
        { id: 'o2', name: 'dog' },
      ],
    });
    const said = editRelationship(opened(answer), 'r1', { predicate: 'by' });
    expect(value(said)['relationships']).toEqual([
      { subjectId: 'o1', predicate: 'by', objectId: 'o2', certainty: 0.5 },
    ]);
    const scene = writeScene(writeScene(opened(answer), config, 'setting', 'yard'), config, 'time', '');
    expect(value(scene)['scene']).toEqual({ number: 5, setting: 'yard' });
    expect(value(describeObject(opened(answer), 'o2', 'big'))['objects']).toEqual([
      answer.objects[0],
      { id: 'o2', name: 'dog', description: 'big' },
    ]);
  });

  it('keeps the members of what was emptied, so that all entries of a list have the same', () => {
    const emptied = editRelationship(describeObject(opened(sample), 'o1', ''), 'r1', { predicate: '' });
    expect((value(emptied)['objects'] as AnswerObject[])[0]).toEqual({ ...sample.objects[0], description: '' });
    expect(value(emptied)['relationships']).toEqual([{ ...sample.relationships[0], predicate: '' }]);
  });

  it('does not take a measured size for an edit', () => {
    for (const inputImageProperties of [{ width: 1, height: 1 }, undefined]) {
      const { inputImageProperties: _, ...rest } = sample;
      const answer = inputImageProperties ? { ...rest, inputImageProperties } : rest;
      const edited = renameObject(opened(answer), 'o1', 'dog');
      expect(value(edited)['inputImageProperties']).toEqual({ width: 1405, height: 1983 });
      expect(value(renameObject(edited, 'o1', 'cat'))).toEqual(answer);
    }
    // without a picture the given one stays
    const blind = configOf({ picture: undefined });
    expect(value(writeCaption(opened({ ...sample }), 'x'), blind)).toEqual({ ...sample, caption: 'x' });
    expect(opened(sample).size).toEqual({ width: 1405, height: 1983 });
    expect(opened({ inputImageProperties: { width: 5 } })).not.toHaveProperty('size');
  });

  it('gives ids where there are none, or one twice, and none that is named elsewhere', () => {
    const answer = {
      objects: [{ name: 'a' }, { id: 'o4' }, { id: 'o4' }, { id: '' }],
      relationships: [{ subjectId: 'o4', predicate: 'on', objectId: 'o6' }],
      unrelated: ['o7'],
    };
    const document = opened(answer);
    expect(document.objects.map(({ id }) => id)).toEqual(['o8', 'o4', 'o9', 'o10']);
    expect(value(document)).toEqual(answer);
    expect((value(writeCaption(document, 'x'))['objects'] as AnswerObject[]).map(({ id }) => id)).toEqual([
      'o8',
      'o4',
      'o9',
      'o10',
    ]);
  });

  it('refuses what is no answer, and one of a later version', () => {
    const refusal = (answer: unknown) => {
      const reading = readImage(answer as AnswerObject);
      return reading.kind === 'misfit' ? reading.mismatch.path : reading.kind;
    };
    expect(refusal({ version: 2 })).toBe('newer');
    expect(refusal({ version: 1, task: 'image-caption', meta: {} })).toBe('read');
    expect(refusal({ objects: {} })).toBe('/objects');
    expect(refusal({ objects: ['cat'] })).toBe('/objects/0');
    expect(refusal({ objects: [{ name: 1 }] })).toBe('/objects/0/name');
    expect(refusal({ objects: [{ points: [{ x: 1 }] }] })).toBe('/objects/0/points/0');
    expect(refusal({ objects: [{ points: [{ x: 1, y: '2' }] }] })).toBe('/objects/0/points/0/y');
    expect(refusal({ relationships: [{ subjectId: 1 }] })).toBe('/relationships/0/subjectId');
    expect(refusal({ unrelated: [1] })).toBe('/unrelated/0');
    expect(refusal({ scene: ['x'] })).toBe('/scene');
    expect(refusal({ caption: {} })).toBe('/caption');
    expect(refusal({ inputImageProperties: { width: 0 } })).toBe('/inputImageProperties/width');
    const anything = fc.object({
      key: fc.constantFrom('objects', 'points', 'x', 'id', 'relationships', 'unrelated', 'scene', 'caption', 'name'),
    });
    fc.assert(fc.property(anything, (answer) => ['read', 'misfit'].includes(readImage(answer as AnswerObject).kind)));
  });

  it('leaves relationships and *no relation* of objects that are not there as they are', () => {
    const answer = {
      objects: [{ id: 'o1', name: 'cat', points: [{ x: 1, y: 1 }] }],
      relationships: [{ subjectId: 'o1', predicate: 'on', objectId: 'gone' }],
      unrelated: ['lost'],
    };
    const more = addObject(opened(answer), config, 'o2', { x: 2, y: 2 });
    const after = value(
      addRelationship(setUnrelated(more, 'o2', true), 'r2', { subjectId: 'o1', predicate: 'by', objectId: 'o1' }),
    );
    expect(after['relationships']).toEqual([
      ...answer.relationships,
      { subjectId: 'o1', predicate: 'by', objectId: 'o1' },
    ]);
    expect(after['unrelated']).toEqual(['lost', 'o2']);
  });
});
