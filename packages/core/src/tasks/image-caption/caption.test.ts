import { describe, expect, it } from 'vitest';
import { assembledCaption } from './assemble.js';
import { assembleCaption, writeCaption } from './caption-commands.js';
import { captionOrigin } from './caption-origin.js';
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

  it('ends what has no end', () => {
    const ends = ['A cat?', '猫。', 'a “cat.”', 'Cat', 'Mr. Cat'].map((name) => ({ name }));
    expect(assembledCaption(imageOf(ends), config)).toBe('A cat? 猫。 a “cat.” Cat. Mr. Cat.');
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

  it('says how far it was edited, in code points', () => {
    const cat = assembleCaption(imageOf([{ name: '🐱' }]), config);
    expect(cat.caption).toBe('🐱.');
    expect(captionOrigin(cat)).toEqual({ assembled: true, editDistance: 0, draftLength: 2 });
    expect(captionOrigin(writeCaption(cat, 'A 🐶.'))).toEqual({ assembled: true, editDistance: 3, draftLength: 2 });
    // written anew it still began as a draft: the distance says so
    const anew = writeCaption(writeCaption(cat, ''), 'xyz');
    expect(captionOrigin(anew)).toEqual({ assembled: true, editDistance: 3, draftLength: 2 });
    expect(captionOrigin(writeCaption(cat, ' '))).toBeUndefined();
    expect(captionOrigin(writeCaption(document, 'mine'))).toBeUndefined();
  });
});
