import { describe, expect, it } from 'vitest';
import { read } from '../../schema/read.js';
import { checkImageConfig } from './check-config.js';
import { imageConfigSchema } from './config.js';
import { imageCaption } from './definition.js';
import { configOf } from './image.harness.js';

const wrong = (settings: Parameters<typeof configOf>[0]) =>
  Object.entries(checkImageConfig(configOf(settings))).map(([name, { path }]) => name + path);

describe('checkImageConfig', () => {
  it('needs a picture', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ src: undefined })).toEqual(['src']);
    expect(wrong({ src: ' ' })).toEqual(['src']);
  });

  it('refuses limits that contradict each other, and fields named twice', () => {
    expect(wrong({ minObjects: 3, maxObjects: 2 })).toEqual(['maxObjects']);
    expect(wrong({ minObjects: 2, maxObjects: 2 })).toEqual([]);
    expect(wrong({ captionMinWords: 3, captionMaxWords: 2 })).toEqual(['captionMaxWords']);
    expect(wrong({ maxObjects: 1, minRelationships: 1 })).toEqual(['minRelationships']);
    expect(wrong({ sceneFields: [] })).toEqual([]);
    expect(wrong({ sceneFields: [{ name: 'a' }, { name: 'b' }, { name: 'a', required: true }] })).toEqual([
      'sceneFields/2/name',
    ]);
  });
});

describe('imageConfigSchema', () => {
  it('has the defaults of the contract', () => {
    expect(configOf({ src: undefined, picture: undefined })).toEqual({
      minObjects: 1,
      objectLabels: [],
      objectDescriptionMinWords: 0,
      relationshipLabels: [],
      minRelationships: 0,
      requireRelationships: 'none',
      sceneFields: [
        { name: 'setting', required: true },
        { name: 'background', required: true },
        { name: 'environment', required: true },
      ],
      captionMinWords: 1,
      assemble: 'off',
    });
  });

  it('refuses what is none', () => {
    for (const settings of [
      { src: '' },
      { minObjects: -1 },
      { maxObjects: 0 },
      { objectLabels: ['cat', ''] },
      { relationshipLabels: ['on', 'on'] },
      { requireRelationships: 'all' },
      { sceneFields: [{ label: 'Setting' }] },
      { sceneFields: ['setting'] },
      { assemble: true },
    ]) {
      expect(read(imageConfigSchema, settings).ok, JSON.stringify(settings)).toBe(false);
    }
  });

  it('leaves the author no say in what is measured', () => {
    expect(Object.keys(imageConfigSchema.properties)).not.toContain('picture');
  });

  it('tells tasks apart by the address of the picture, whether it is there yet or not', () => {
    const inputs = (settings: Parameters<typeof configOf>[0]) => imageCaption.inputs(configOf(settings));
    expect(inputs({})).toEqual(inputs({ picture: undefined, alt: 'A cat' }));
    expect(inputs({})).not.toEqual(inputs({ src: 'dog.jpg' }));
    // another link to the same picture, relative to the page as well
    expect(inputs({ src: '/dog.jpg?Expires=1#a' })).toEqual(inputs({ src: '/dog.jpg?Expires=2' }));
  });
});
