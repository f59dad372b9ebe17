import { describe, expect, it } from 'vitest';
import { read } from '../../schema/read.js';
import { checkPairsConfig } from './check-config.js';
import { hasPassage, pairsConfigSchema, tagSpecs, usesReferences, type PairsConfig } from './config.js';
import { qaPairs } from './definition.js';
import { configOf } from './pairs.harness.js';

const wrong = (settings: Parameters<typeof configOf>[0]) =>
  Object.entries(checkPairsConfig(configOf(settings))).map(([name, { path }]) => name + path);

describe('checkPairsConfig', () => {
  it('takes a passage, its address, a topic, or nothing at all', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ text: undefined, textSrc: 's3://b/k' })).toEqual([]);
    expect(wrong({ text: undefined, topic: 'Cats' })).toEqual([]);
    expect(wrong({ text: undefined })).toEqual([]);
  });

  it('refuses an empty passage, and a selection where there is none', () => {
    expect(wrong({ text: ' \n' })).toEqual(['text']);
    expect(wrong({ text: undefined, answerMode: 'extractive' })).toEqual(['answerMode']);
    expect(wrong({ text: undefined, textSrc: 'a', answerMode: 'extractive' })).toEqual([]);
  });

  it('refuses limits that contradict each other, and tags named twice', () => {
    expect(wrong({ minQuestions: 3, maxQuestions: 2 })).toEqual(['maxQuestions']);
    expect(wrong({ minQuestions: 3, maxQuestions: 3 })).toEqual([]);
    expect(wrong({ questionMinWords: 3, questionMaxWords: 2 })).toEqual(['questionMaxWords']);
    expect(wrong({ answerMinWords: 3, answerMaxWords: 2 })).toEqual(['answerMaxWords']);
    expect(wrong({ questionTags: ['a', { name: 'b', min: 2, max: 1 }] })).toEqual(['questionTags/1/max']);
    expect(wrong({ questionTags: ['a', 'b', { name: 'a' }] })).toEqual(['questionTags/2']);
  });
});

describe('pairsConfigSchema', () => {
  it('has the defaults of the contract', () => {
    expect(configOf({ text: undefined })).toEqual({
      minQuestions: 1,
      questionMinWords: 1,
      answerMinWords: 1,
      questionTags: [],
      allowCustomQuestionTags: false,
      references: 'required',
      allowUnanswerable: false,
      answerMode: 'free',
    });
  });

  it('refuses what is none', () => {
    for (const settings of [
      { minQuestions: -1 },
      { maxQuestions: 0 },
      { questionTags: [''] },
      { questionTags: [{ min: 1 }] },
      { references: 'some' },
      { answerMode: 'both' },
      { textSrc: '' },
    ]) {
      expect(read(pairsConfigSchema, settings).ok, JSON.stringify(settings)).toBe(false);
    }
  });

  it('knows tags by name, and where there are references', () => {
    expect(tagSpecs(configOf({ questionTags: ['a', { name: 'b', min: 1 }] }))).toEqual([
      { name: 'a' },
      { name: 'b', min: 1 },
    ]);
    expect(usesReferences(configOf())).toBe(true);
    expect(usesReferences(configOf({ references: 'none' }))).toBe(false);
    expect(usesReferences(configOf({ text: undefined }))).toBe(false);
    expect(hasPassage(configOf({ text: undefined, textSrc: 'a' }))).toBe(true);
  });

  it('tells tasks apart by the address of a passage, also once its text is there', () => {
    const inputs = (settings: Partial<PairsConfig>) => qaPairs.inputs(configOf({ text: undefined, ...settings }));
    expect(inputs({ textSrc: 'a', text: 'A cat' })).toEqual(inputs({ textSrc: 'a' }));
    // another link to the same passage, relative to the page as well
    expect(inputs({ textSrc: '/a?Expires=1' })).toEqual(inputs({ textSrc: '/a?Expires=2' }));
    expect(inputs({ textSrc: '/a' })).not.toEqual(inputs({ textSrc: '/b' }));
    expect(inputs({ text: 'A cat' })).not.toEqual(inputs({ text: 'A dog' }));
    expect(inputs({ topic: 'Cats' })).not.toEqual(inputs({ topic: 'Dogs' }));
  });
});
