import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, closest } from './agreement.js';

const caption = (text: string, more = {}) => ({ task: 'image-caption', version: 1, caption: text, ...more });

describe('agreement', () => {
  it('is the mean over all pairs, by what was answered', () => {
    // two of three words are shared by the first two, none with the third: (2/3 + 0 + 0) / 3
    const given = [caption('a red cat'), caption('A red dog.'), caption('nothing here to see')];
    expect(agreement(given)).toBeCloseTo(2 / 9);
    expect(agreement([caption('a', { meta: { id: 1 } }), caption('a', { meta: { id: 2 } })])).toBe(1);
  });

  it('compares lists place by place: an order is an answer', () => {
    expect(agreement([{ order: [1, 2, 3] }, { order: [1, 3, 2] }])).toBeCloseTo(1 / 3);
    expect(agreement([{ marks: [] }, { marks: [{ at: 1 }] }])).toBe(0);
  });

  it('is none in what both left empty, or in what they were asked about', () => {
    const about = { textSha256: 'abc', referencesEntirePassage: false, references: [] };
    const asked = (question: string) => ({ ...about, pairs: [{ id: 'p1', question }] });
    expect(agreement([asked('Which mill burnt?'), asked('When was it built?')])).toBe(0);
  });

  it('can not be said of one answer', () => {
    expect(agreement([caption('a')])).toBeUndefined();
    expect(agreement([caption('a'), undefined])).toBeUndefined();
  });

  it('is from 0 to 1, and 1 for the same answers, whatever they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(agreement([one, structuredClone(one)])).toBe(1);
        const between = agreement([one, other])!;
        expect(between).toBeGreaterThanOrEqual(0);
        expect(between).toBeLessThanOrEqual(1);
        expect(agreement([other, one])).toBeCloseTo(between);
      }),
    );
  });
});

describe('the closest answer', () => {
  it('agrees most with the others', () => {
    expect(closest([caption('one thing'), caption('a red cat'), caption('a red cat here')])).toBe(1);
    expect(closest([undefined, caption('a')])).toBe(1);
    expect(closest([])).toBe(0);
  });
});
