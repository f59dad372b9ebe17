import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, wordsOf, wordTokens } from './words.js';

it('counts words as a reader does', () => {
  const known: [string, string, number][] = [
    ['', 'en', 0],
    ['  \n ', 'en', 0],
    ['The quick (“brown”) fox can’t jump 32.3 feet, right?', 'en', 9], // the sample sentence of Unicode Annex 29
    ['well-known, e-mail: a@b.example', 'en', 6],
    ['… — ! 🐱', 'en', 0],
    ['Straße über Ärger', 'de', 3],
    ['吾輩は猫である。', 'ja', 5],
    ['ผมรักแมว', 'th', 3],
    ['مرحبا بالعالم', 'ar', 2],
  ];
  for (const [text, locale, count] of known) expect(countWords(text, locale), text).toBe(count);
});

it('gives the words without what stands between them', () => {
  expect(wordsOf('A cat, a dog.', 'en')).toEqual(['A', 'cat', 'a', 'dog']);
});

it('loses nothing of a text when it is taken apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void expect(wordTokens(text, 'en').join('')).toBe(text)),
    { numRuns: 300 },
  );
});

it('finds in a long text what the segmenter finds in the whole of it', () => {
  const part = fc.constantFrom(
    'word',
    ' ',
    '  ',
    '\r\n',
    '\u0301',
    '\u200d',
    '3.14',
    "can't",
    '猫である',
    '。',
    '，',
    '「',
    '🐱',
    'é',
    '.',
    'แมว',
  );
  const long = fc.array(part, { minLength: 300, maxLength: 900 }).map((parts) => parts.join(''));
  const whole = new Intl.Segmenter('en', { granularity: 'word' });
  fc.assert(
    fc.property(long, (text) => {
      expect(wordTokens(text, 'en')).toEqual(Array.from(whole.segment(text), ({ segment }) => segment));
    }),
    // the whole takes time by the square, and so would looking for the smallest text that fails
    { numRuns: 60, endOnFailure: true },
  );
});

it('takes a time that grows with the length only', () => {
  const text = Array.from({ length: 100_000 }, (_, index) => `word${index}`).join(' ');
  // half a minute where it grows by the square, well below a second else
  expect(countWords(text, 'en')).toBe(100_000);
}, 4000);
