import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as captions from './caption-commands.js';
import { emptyImage, freshObjectId, freshRelationshipKey, isUntouched, type ImageDocument } from './document.js';
import { configOf, imageOf } from './image.harness.js';
import * as objects from './object-commands.js';
import { relationsOf } from './relations.js';
import * as relationships from './relationship-commands.js';

const config = configOf();
const ids = (document: ImageDocument) => document.objects.map(({ id }) => id).join();
const points = (document: ImageDocument, index = 0) => document.objects[index]!.points.map(({ x, y }) => [x, y]);
const said = (document: ImageDocument) =>
  document.relationships.map(({ subjectId, predicate, objectId }) => `${subjectId} ${predicate} ${objectId}`);

describe('objects', () => {
  it('are added with a point, up to the maximum, with ids never used before', () => {
    const limited = configOf({ maxObjects: 2 });
    const one = objects.addObject(emptyImage(), limited, 'o1', { x: 1, y: 2 });
    expect(one).toEqual({
      ...emptyImage(),
      objects: [{ id: 'o1', name: '', description: '', points: [{ x: 1, y: 2 }] }],
    });
    const two = objects.addObject(one, limited, freshObjectId(one, 0), { x: 3, y: 4 });
    expect(ids(two)).toBe('o1,o2');
    expect(objects.addObject(two, limited, 'o3', { x: 1, y: 2 })).toBe(two);
    expect(objects.addObject(one, limited, 'o1', { x: 5, y: 5 })).toBe(one);
    expect(freshObjectId(objects.deleteObject(two, 'o2'), 2)).toBe('o3');
    // an object that is named but not there is no new one
    expect(freshObjectId(imageOf([{ id: 'mine' }, { id: 'o2x' }], ['1 by 7'], { unrelated: ['o9'] }), 0)).toBe('o10');
    expect([isUntouched(emptyImage()), isUntouched(one)]).toEqual([true, false]);
  });

  it('have points in hundredths of a pixel, inside the picture as far as it is known', () => {
    const add = (x: number, y: number, of = config) => objects.addObject(emptyImage(), of, 'o1', { x, y });
    expect(points(add(12.3456, 7.005))).toEqual([[12.35, 7.01]]);
    expect(points(add(-3, 80.001))).toEqual([[0, 80]]);
    expect(points(add(100.2, -0.001))).toEqual([[100, 0]]);
    expect(points(add(1e6, 900, configOf({ picture: undefined })))).toEqual([[1e6, 900]]);
    for (const nowhere of [NaN, Infinity]) {
      const of = configOf({ picture: undefined });
      expect(add(nowhere, 1, of).objects).toEqual([]);
    }
    const start = add(1, 1);
    expect(objects.movePoint(start, config, 'o1', 0, { x: NaN, y: 1 })).toBe(start);
    expect(objects.addPoint(start, config, 'o1', { x: 1, y: NaN })).toBe(start);
  });

  it('have further points that are moved and removed, but for the last', () => {
    const one = imageOf([{ points: [{ x: 1, y: 1, given: { x: 1, y: 1, note: 'a' } }] }, {}]);
    const two = objects.addPoint(one, config, 'o1', { x: 2, y: 2 });
    expect(points(two)).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(objects.addPoint(two, config, 'o1', { x: 2.001, y: 2 })).toBe(two);
    expect(objects.addPoint(two, config, 'nobody', { x: 3, y: 3 })).toBe(two);
    const moved = objects.movePoint(two, config, 'o1', 0, { x: 5, y: 999 });
    expect(moved.objects[0]!.points).toEqual([
      { x: 5, y: 80, given: { x: 1, y: 1, note: 'a' } },
      { x: 2, y: 2 },
    ]);
    expect(moved.objects[1]).toBe(two.objects[1]);
    expect(objects.movePoint(moved, config, 'o1', 0, { x: 5.004, y: 80 })).toBe(moved);
    for (const index of [-1, 2, 0.5]) expect(objects.movePoint(two, config, 'o1', index, { x: 9, y: 9 })).toBe(two);
    expect(points(objects.removePoint(two, 'o1', 0))).toEqual([[2, 2]]);
    expect(objects.removePoint(two, 'o1', 2)).toBe(two);
    expect(objects.removePoint(one, 'o1', 0)).toBe(one);
  });

  it('hold name and description as typed, and are moved', () => {
    const document = imageOf([{ id: 'a', name: 'cat', description: 'grey' }, { id: 'b' }, { id: 'c' }]);
    expect(objects.renameObject(document, 'a', ' Cat ').objects[0]!.name).toBe(' Cat ');
    expect(objects.describeObject(document, 'a', '').objects[0]!.description).toBe('');
    expect(objects.renameObject(document, 'a', 'cat')).toBe(document);
    expect(objects.describeObject(document, 'a', 'grey')).toBe(document);
    expect(objects.renameObject(document, 'x', 'cat')).toBe(document);
    expect(ids(objects.moveObject(document, 'a', 2))).toBe('b,c,a');
    expect(ids(objects.moveObject(document, 'c', 0))).toBe('c,a,b');
    for (const to of [-1, 3, 1, 0.5]) expect(objects.moveObject(document, 'b', to)).toBe(document);
  });

  it('take all that is said of them with them', () => {
    const document = imageOf([{}, {}, {}], ['1 on 2', '2 by 3', '3 by 1', '2 of 2'], { unrelated: ['o2', 'o3'] });
    const after = objects.deleteObject(document, 'o2');
    expect(ids(after)).toBe('o1,o3');
    expect(said(after)).toEqual(['o3 by o1']);
    expect(after.unrelated).toEqual(['o3']);
    expect(objects.deleteObject(document, 'o9')).toBe(document);
  });

  it('that came with an answer are told as edited, they and no others', () => {
    const given = { id: 'o1', name: 'cat' };
    const document = imageOf([{ given }, { given }], [], { given: {} });
    const after = objects.renameObject(document, 'o1', 'dog');
    expect(after).toMatchObject({ edited: true, objects: [{ edited: true, given }, { given }] });
    expect(after.objects[1]).toBe(document.objects[1]);
  });
});

describe('relationships', () => {
  const document = imageOf([{}, {}, {}], ['1 on 2']);
  const by = { subjectId: 'o3', predicate: 'by', objectId: 'o1' };

  it('are added between objects that are there', () => {
    const two = relationships.addRelationship(document, freshRelationshipKey(document, 0), by);
    expect(two.relationships[1]).toEqual({ key: 'r2', ...by });
    expect(relationships.addRelationship(document, 'r1', by)).toBe(document);
    expect(relationships.addRelationship(document, 'r2', { ...by, subjectId: 'o9' })).toBe(document);
    expect(relationships.addRelationship(document, 'r2', { ...by, objectId: '' })).toBe(document);
    expect(freshRelationshipKey(document, 7)).toBe('r8');
  });

  it('are edited in any part, and deleted', () => {
    const edit = (parts: Partial<typeof by>) => relationships.editRelationship(document, 'r1', parts);
    expect(said(edit({ predicate: ' under ' }))).toEqual(['o1  under  o2']);
    expect(said(edit({ subjectId: 'o2', objectId: 'o1' }))).toEqual(['o2 on o1']);
    expect(said(edit({ objectId: 'o1' }))).toEqual(['o1 on o1']);
    expect(edit({ subjectId: 'o1', predicate: 'on' })).toBe(document);
    expect(edit({ subjectId: 'o9' })).toBe(document);
    expect(relationships.editRelationship(document, 'r9', by)).toBe(document);
    expect(said(relationships.deleteRelationship(document, 'r1'))).toEqual([]);
    expect(relationships.deleteRelationship(document, 'r9')).toBe(document);
    // an end that is not there may stay while something else is mended
    const dangling = imageOf([{}], ['9 on 1']);
    expect(said(relationships.editRelationship(dangling, 'r1', { predicate: 'by' }))).toEqual(['o9 by o1']);
  });

  it('end *no relation*, which only objects without any are set to', () => {
    const set = (of: ImageDocument, id: string, on = true) => relationships.setUnrelated(of, id, on);
    expect([...relationsOf(imageOf([{}, {}, {}], ['1 on 2', '3 by 3', '3 by 7'])).related]).toEqual(['o1', 'o2']);
    const alone = set(document, 'o3');
    expect(alone.unrelated).toEqual(['o3']);
    for (const [id, on] of [
      ['o3', true],
      ['o1', true],
      ['o9', true],
      ['o1', false],
    ] as const)
      expect(set(alone, id, on), id).toBe(alone);
    expect(set(alone, 'o3', false).unrelated).toEqual([]);
    expect(relationships.addRelationship(alone, 'r2', by).unrelated).toEqual([]);
    expect(relationships.addRelationship(alone, 'r2', { ...by, objectId: 'o3' }).unrelated).toEqual(['o3']);
    expect(relationships.editRelationship(alone, 'r1', { objectId: 'o3' }).unrelated).toEqual([]);
    expect(relationships.editRelationship(alone, 'r1', { predicate: 'by' }).unrelated).toBe(alone.unrelated);
  });
});

describe('scene and caption', () => {
  it('hold fields by any name that the author asks for, or that came with an answer', () => {
    const fields = configOf({ sceneFields: [{ name: 'setting' }, { name: '__proto__' }] });
    const write = (of: ImageDocument, name: string, text: string) => captions.writeScene(of, fields, name, text);
    const written = write(write(emptyImage(), 'setting', 'kitchen'), '__proto__', 'odd');
    expect(Object.entries(written.scene)).toEqual([
      ['setting', 'kitchen'],
      ['__proto__', 'odd'],
    ]);
    expect(write(written, 'setting', 'kitchen')).toBe(written);
    expect(write(written, 'mood', 'good')).toBe(written);
    expect(write(emptyImage(), 'setting', '')).toEqual(emptyImage());
    expect(Object.keys(write(written, 'setting', '').scene)).toEqual(['__proto__']);
    const other = imageOf([], [], { scene: { mood: 'good' } });
    expect(write(other, 'mood', 'bad').scene).toEqual({ mood: 'bad' });
    expect(write(write(emptyImage(), 'setting', 'a'), 'setting', '')).toEqual(emptyImage());
  });

  it('hold the caption as typed', () => {
    const written = captions.writeCaption(emptyImage(), ' A cat ');
    expect(written.caption).toBe(' A cat ');
    expect(captions.writeCaption(written, ' A cat ')).toBe(written);
  });
});

it('commands leave coordinates alone that they do not touch, whatever they are', () => {
  const place = fc.record({ x: fc.double({ noNaN: true }), y: fc.double({ noNaN: true }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
      const document = imageOf([{ points: places }, {}], [], { unrelated: ['o1'] });
      for (const after of [
        objects.renameObject(document, 'o1', 'x'),
        objects.moveObject(document, 'o1', 1),
        objects.addPoint(document, config, 'o1', { x: 1.5, y: 2.5 }),
        relationships.setUnrelated(document, 'o1', false),
      ]) {
        const { points: kept } = after.objects.find(({ id }) => id === 'o1')!;
        for (const [index, each] of places.entries()) expect(kept[index]).toBe(each);
      }
    }),
  );
});
