import { describe, expect, it } from 'vitest';
import { assembled, joined } from './assembled.js';
import { captionOrigin, isUneditedDraft } from './caption-origin.js';
import { captionIssues, captionStep } from './caption-rules.js';

describe('assembled', () => {
  it('makes each part a sentence and leaves out what is empty', () => {
    expect(assembled(['cat: grey ', '', ' ', 'living room', 'calm!'])).toBe('cat: grey. living room. calm!');
    expect(assembled(['', ' '])).toBe('');
  });

  it('ends what has no end, in any script', () => {
    expect(assembled(['A cat?', '猫。', 'a “cat.”', 'Cat', 'Mr. Cat'])).toBe('A cat? 猫。 a “cat.” Cat. Mr. Cat.');
  });

  it('joins what is there', () => {
    expect(joined(': ', ' cat', 'grey ')).toBe('cat: grey');
    expect(joined(': ', 'cat', ' ')).toBe('cat');
  });
});

describe('captionOrigin', () => {
  it('says how far a draft was edited, in code points', () => {
    const origin = (editDistance: number) => ({ assembled: true, editDistance, draftLength: 2 });
    expect(captionOrigin({ caption: '🐱.', draft: '🐱.' })).toEqual(origin(0));
    expect(captionOrigin({ caption: 'A 🐶.', draft: '🐱.' })).toEqual(origin(3));
    // written anew it still began as a draft: the distance says so
    expect(captionOrigin({ caption: 'xyz', draft: '🐱.' })).toEqual(origin(3));
  });

  it('has nothing to say where nothing was assembled, or nothing is there', () => {
    expect(captionOrigin({ caption: 'mine' })).toBeUndefined();
    expect(captionOrigin({ caption: ' ', draft: '🐱.' })).toBeUndefined();
  });

  it('does not take white space for an edit', () => {
    expect(isUneditedDraft({ caption: ' a  cat.\n', draft: 'a cat.' })).toBe(true);
    expect(isUneditedDraft({ caption: 'a cat!', draft: 'a cat.' })).toBe(false);
    expect(isUneditedDraft({ caption: '', draft: '' })).toBe(false);
    expect(isUneditedDraft({ caption: 'a cat.' })).toBe(false);
  });
});

describe('captionIssues', () => {
  const codes = (caption: string, demand: Parameters<typeof captionIssues>[1], draft?: string) =>
    captionIssues({ caption, ...(draft === undefined ? {} : { draft }) }, demand).map(({ code, values }) =>
      [code, ...Object.values(values ?? {})].join(' '),
    );

  it('asks for words only of a caption that is there, or has to be', () => {
    expect(codes(' ', { required: true, min: 3 })).toEqual(['caption-missing']);
    expect(codes(' ', { required: false, min: 3 })).toEqual([]);
    expect(codes('a cat', { required: false, min: 3 })).toEqual(['caption-too-short 1 2 3']);
    expect(codes('a cat', { required: true, min: 1, max: 1 })).toEqual(['caption-too-long 1 2 1']);
    expect(codes('a cat', { required: true, min: 2, max: 2 })).toEqual([]);
  });

  it('takes no draft for a caption, whatever its length', () => {
    expect(codes('a cat', { required: true, min: 9 }, 'a cat')).toEqual(['caption-is-draft']);
    expect(codes('one cat', { required: true, min: 1 }, 'a cat')).toEqual([]);
  });

  it('counts as a step where it is required or begun', () => {
    const step = (caption: string, required: boolean) => {
      const { done, total, missing } = captionStep({ caption }, { required, min: 2 });
      return [done, total, missing];
    };
    expect(step('', false)).toEqual([0, 0, 0]);
    expect(step('', true)).toEqual([0, 1, 1]);
    expect(step('cat', false)).toEqual([0, 1, 1]);
    expect(step('a cat', false)).toEqual([1, 1, 0]);
  });
});
