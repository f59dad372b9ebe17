import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveOffset,
  paragraphsOf,
  snapToGraphemes,
  snapToWords,
  withoutWhiteSpace,
  type MoveUnit,
} from './boundaries.js';

const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Every place between two clusters, by segmenting the whole text at once. */
const clusterEnds = (text: string) => [
  0,
  ...Array.from(whole.segment(text), ({ index, segment }) => index + segment.length),
];
const hard = fc
  .array(
    fc.constantFrom(
      'word',
      ' ',
      '. ',
      '\n',
      '\r\n',
      '\r',
      '。',
      '日本',
      '한국',
      'क्षि',
      'ไทย',
      'שלום',
      'e\u0301',
      '\u0301',
      '\u200d',
      '\ufe0f',
      '👩‍👧',
      '👍🏽',
      '🏽',
      '🇩🇪',
      '🇫',
      '\ud83d',
      '\udc31',
      '\u0600',
      '\uff9e',
      '\u0e33',
      '\u0d4e',
      '#️⃣',
      ' \u0300',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('paragraphsOf', () => {
  it('cuts after each line feed and covers the text', () => {
    expect(paragraphsOf('a\n\nb\r\nc')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 3, end: 6 },
      { start: 6, end: 7 },
    ]);
    expect(paragraphsOf('a\n')).toEqual([{ start: 0, end: 2 }]);
    expect(paragraphsOf('')).toEqual([]);
  });
});

describe('snapToGraphemes', () => {
  it('widens to the clusters that segmenting the whole text finds', () => {
    fc.assert(
      fc.property(hard, fc.nat(), fc.nat(), (text, one, other) => {
        const start = one % (text.length + 1);
        const end = start + (other % (text.length - start + 1));
        const ends = clusterEnds(text);
        const first = Math.max(...ends.filter((each) => each <= start));
        const last = start === end ? first : Math.min(...ends.filter((each) => each >= end));
        expect(snapToGraphemes(text, { start, end })).toEqual({ start: first, end: last });
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('is right without any space, far into a text', () => {
    const text = '👩‍👩‍👧‍👦'.repeat(1000);
    expect(snapToGraphemes(text, { start: 5503, end: 5504 })).toEqual({ start: 5500, end: 5511 });
    expect(snapToGraphemes('a'.repeat(9000), { start: 4500, end: 4600 })).toEqual({ start: 4500, end: 4600 });
  });
});

describe('snapToWords', () => {
  const snapped = (marked: string) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const text = marked.replace(/[[\]]/g, '');
    const span = snapToWords(text, { start, end });
    return `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`;
  };

  it('takes whole words and no space at the ends', () => {
    const known: [string, string][] = [
      ['th[e c]at sat', '[the cat] sat'],
      ['the[ cat ]sat', 'the [cat] sat'],
      ['the [cat] sat', 'the [cat] sat'],
      ['“don’[t ]go”', '“[don’t] go”'],
      ['a 3[.1]4 b', 'a [3.14] b'],
      ['a\t\n[\n b\n]c', 'a\t\n\n [b]\nc'],
      ['end[.] Then', 'end[.] Then'],
      ['吾輩は[猫]である', '吾輩は[猫]である'],
      ['one[ ]two', 'one[ ]two'],
      ['one[]two', 'one[]two'],
      ['(👩‍👩[‍👧‍👦)x]', '([👩‍👩‍👧‍👦)x]'],
    ];
    for (const [before, after] of known) expect([snapped(before), snapped(after)]).toEqual([after, after]);
  });

  it('never parts a cluster, and leaves nothing of the wish out but space', () => {
    fc.assert(
      fc.property(hard, fc.nat(), fc.nat(), (text, one, other) => {
        const start = one % (text.length + 1);
        const end = start + (other % (text.length - start + 1));
        const span = snapToWords(text, { start, end });
        const wish = text.slice(start, end);
        if (!wish.trim()) {
          expect(span).toEqual({ start, end });
          return;
        }
        const ends = clusterEnds(text);
        expect(ends).toContain(span.start);
        expect(ends).toContain(span.end);
        expect(text.slice(start, Math.max(start, span.start)).trim()).toBe('');
        expect(text.slice(Math.min(end, span.end), end).trim()).toBe('');
      }),
      { numRuns: 5000 },
    );
  }, 60_000);
});

describe('moveOffset', () => {
  const stops = (text: string, unit: MoveUnit, direction: -1 | 1) => {
    const found: number[] = [];
    for (let at = direction === 1 ? 0 : text.length; ;) {
      const next = moveOffset(text, at, unit, direction);
      if (next === at) return found;
      found.push((at = next));
    }
  };

  it('goes by character, word, sentence, paragraph and the whole', () => {
    const text = 'One, two three. Four!\n\n"Five" 🐱.\nSix';
    expect(stops(text, 'word', 1)).toEqual([3, 8, 14, 20, 28, 32, 37]);
    expect(stops(text, 'word', -1)).toEqual([34, 30, 24, 16, 9, 5, 0]);
    expect(stops(text, 'sentence', 1)).toEqual([15, 21, 33, 37]);
    expect(stops(text, 'sentence', -1)).toEqual([34, 23, 16, 0]);
    expect(stops(text, 'paragraph', 1)).toEqual([22, 23, 34, 37]);
    expect(stops(text, 'paragraph', -1)).toEqual([34, 23, 22, 0]);
    expect(stops(text, 'text', 1)).toEqual([37]);
    expect(stops(text, 'text', -1)).toEqual([0]);
    expect(stops('a\r\ne\u0301👍🏽', 'character', 1)).toEqual([1, 3, 5, 9]);
    expect(stops('吾輩は猫である。名前はまだ無い。', 'sentence', 1)).toEqual([8, 16]);
    for (const unit of ['character', 'word', 'sentence', 'paragraph', 'text'] as const)
      expect(stops('', unit, 1)).toEqual([]);
  });

  it('stops at each cluster there is, both ways', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const ends = clusterEnds(text);
        expect(stops(text, 'character', 1)).toEqual(ends.slice(1));
        expect(stops(text, 'character', -1)).toEqual(ends.slice(0, -1).reverse());
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('gets to the end from everywhere, by places between clusters', () => {
    const unit = fc.constantFrom<MoveUnit[]>('word', 'sentence', 'paragraph');
    fc.assert(
      fc.property(hard, unit, (text, each) => {
        const ends = clusterEnds(text);
        for (const direction of [1, -1] as const) {
          for (const stop of stops(text, each, direction)) expect(ends).toContain(stop);
        }
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('is quick in a long text without an end in it', () => {
    for (const text of ['word '.repeat(100_000), 'a'.repeat(500_000), '日'.repeat(500_000)]) {
      for (const unit of ['character', 'word', 'sentence'] as const) {
        const at = moveOffset(text, 250_000, unit, 1);
        expect(at).toBeGreaterThan(250_000);
        expect(moveOffset(text, at, unit, -1)).toBeLessThan(at);
      }
    }
  });
});

describe('withoutWhiteSpace', () => {
  it.each([
    [' morning ', 0, 9, 'morning'],
    ['It is 4311.\r\n', 0, 13, 'It is 4311.'],
    ['a \u00a0\u3000\tb', 0, 5, 'a'],
    ['a \u0301b', 1, 4, ' \u0301b'],
  ])('%j from %i to %i is %j', (text, start, end, wanted) => {
    const span = withoutWhiteSpace(text, { start, end })!;
    expect(text.slice(span.start, span.end)).toBe(wanted);
  });

  it('has nothing of white space alone', () => {
    expect(withoutWhiteSpace('a \r\n b', { start: 1, end: 5 })).toBeUndefined();
    expect(withoutWhiteSpace('a', { start: 1, end: 1 })).toBeUndefined();
  });

  it('holds whole clusters, and stays as it is the next time', () => {
    fc.assert(
      fc.property(hard, fc.nat(), fc.nat(), (text, one, other) => {
        const ends = clusterEnds(text);
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const span = withoutWhiteSpace(text, { start, end });
        if (!span) {
          expect(text.slice(start, end).trim()).toBe('');
          return;
        }
        expect(ends).toContain(span.start);
        expect(ends).toContain(span.end);
        expect(withoutWhiteSpace(text, span)).toEqual(span);
      }),
    );
  });
});
