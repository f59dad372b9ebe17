import { describe, expect, it } from 'vitest';
import { assembledCaption } from './assemble.js';
import { assembleCaption, writeCaption } from './caption-commands.js';
import { configOf, imageOf } from './image.harness.js';

const config = configOf({ assemble: 'on', sceneFields: [{ name: 'setting' }, { name: 'mood' }] });
const document = imageOf(
  [{ name: ' cat', description: 'grey, asleep ' }, { name: 'sofa' }, { description: 'unnamed' }, {}],
  ['1 is relaxing on 2', '1 2', '1 by 3', '2 by 9'],
  { scene: { mood: 'calm!', other: 'x', setting: 'living room' } },
);
const draft = 'cat: grey, asleep. sofa. unnamed. cat is relaxing on sofa. living room. calm!';

describe('assembledCaption', () => {
  it('puts objects, relationships and the scene in order, in nobody’s words but theirs', () => {
    expect(assembledCaption(document, config)).toBe(draft);
    expect(assembledCaption(imageOf([{}], ['1 2']), config)).toBe('');
  });
});

describe('a caption that was assembled', () => {
  it('takes the place of the one there is, where the author allows it', () => {
    const before = writeCaption(document, 'mine');
    const after = assembleCaption(before, config);
    expect(after).toEqual({ ...document, caption: draft, draft });
    expect(assembleCaption(after, config)).toBe(after);
    expect(assembleCaption(before, { ...config, assemble: 'off' })).toBe(before);
    const nothing = imageOf([], [], { caption: 'mine' });
    expect(assembleCaption(nothing, config)).toBe(nothing);
  });
});
