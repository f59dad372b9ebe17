import { describe, expect, it } from 'vitest';
import { pathAt, valueAt } from './value-at.js';

// the samples of the host contract
const image = {
  objects: [{ id: 'o1', name: 'cat', points: [{ x: 152.5, y: 879 }] }],
  relationships: [{ subjectId: 'o1', predicate: 'is relaxing next to', objectId: 'o2' }],
  scene: { setting: 'a garden' },
  caption: 'A cat in a garden.',
};
const ranking = { ordinalRankingDimensions: [{ name: 'Toxicity', allowTie: true, responseRankings: [2, 1, 1] }] };

describe('what stands where a target points', () => {
  it.each([
    [image, { field: 'caption' }, 'A cat in a garden.'],
    [image, { id: 'o1', field: 'name' }, 'cat'],
    [image, { id: 'o1' }, image.objects[0]],
    [image, { id: 'scene', field: 'setting' }, 'a garden'],
    [ranking, { id: 'Toxicity', field: 'responseRankings' }, [2, 1, 1]],
    [image, {}, image],
  ])('%# is found', (answer, target, value) => expect(valueAt(answer, target)).toEqual(value));

  it.each([
    { id: 'o9', field: 'name' },
    { id: 'o1', field: 'constructor' },
    { id: 'constructor' },
    { id: 'objects', field: 'length' },
    { field: 'title' },
    { point: { x: 152.5, y: 879 } },
  ])('nothing is at %j', (target) => expect(valueAt(image, target)).toBe(undefined));
});

describe('where an answer holds it', () => {
  it.each([
    [image, { field: 'caption' }, '/caption'],
    [image, { id: 'o1', field: 'name' }, '/objects/0/name'],
    [image, { id: 'o1' }, '/objects/0'],
    [image, { id: 'scene', field: 'setting' }, '/scene/setting'],
    [ranking, { id: 'Toxicity', field: 'responseRankings' }, '/ordinalRankingDimensions/0/responseRankings'],
    [image, {}, ''],
    [image, { id: 'o9', field: 'name' }, undefined],
    [image, { point: { x: 1, y: 1 } }, undefined],
  ])('%# is told as a pointer', (answer, target, path) => expect(pathAt(answer, target)).toBe(path));
});
