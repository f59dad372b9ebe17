import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchorQuote } from './quote-anchor.js';

const found = (text: string, quote: string, near?: number) => {
  const span = anchorQuote(text, quote, near);
  return span && [span.start, text.slice(span.start, span.end)];
};

it('finds a quote where it stood, else where it stands nearest', () => {
  const text = 'one two one two one';
  expect(found(text, 'one', 8)).toEqual([8, 'one']);
  expect(found(text, 'one', 9)).toEqual([8, 'one']);
  expect(found(text, 'one', 13)).toEqual([16, 'one']);
  expect(found(text, 'one', 99)).toEqual([16, 'one']);
  expect(found(text, 'one', 0)).toEqual([0, 'one']);
  expect(found(text, 'one', 4)).toEqual([0, 'one']);
  expect(found('aaaa', 'aa', 1)).toEqual([1, 'aa']);
});

it('finds a quote without a place only where there is one', () => {
  expect(found('one two one', 'two')).toEqual([4, 'two']);
  expect(found('one two one', 'one')).toBeUndefined();
  expect(found('one\ntwo', 'one two')).toEqual([0, 'one\ntwo']);
  expect(found('one\ntwo one\r\ntwo', 'one two')).toBeUndefined();
});

it('treats white space and line ends alike where the quote does not stand as it is', () => {
  expect(found('A (very)\r\n  odd* text', '(very) odd*', 40)).toEqual([2, '(very)\r\n  odd*']);
  expect(found('a b. a\nb.', ' a  b. ', 6)).toEqual([5, 'a\nb.']);
  expect(found('a b. a\nb.', 'a b.', 5)).toEqual([0, 'a b.']);
});

it('finds nothing rather than something else', () => {
  for (const quote of ['cats', 'Cat', 'the  dog', '', ' \n', 'ca.'])
    expect(found('the cat', quote, 3), quote).toBeUndefined();
  // half a picture is not in it
  expect(found('a 🐱', '\udc31', 3)).toBeUndefined();
  expect(found('a 🐱 \udc31', '\udc31', 3)).toEqual([5, '\udc31']);
  expect(found('a 🐱\ud83d', '\ud83d', 0)).toEqual([4, '\ud83d']);
});

it('finds quotes of any length', () => {
  const line = 'Some words, and more. ';
  const text = `${line.repeat(4000)}\n${line.repeat(4000)}\nEnd`;
  expect(anchorQuote(text, text.replaceAll(' \n', '\r\n'), 7)).toEqual({ start: 0, end: text.length });
  expect(anchorQuote(text, `${line.repeat(4001)}End`, 7)).toBeUndefined();
  expect(anchorQuote(text, '日'.repeat(300_000), 7)).toBeUndefined();
});

it('finds every quote of a text at its own place, and only the same text elsewhere', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '🐱', '.', '\ud83d'), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.nat(60), (parts, from, length, near) => {
      const whole = parts.join('');
      const ends = [0];
      for (const character of whole) ends.push(ends.at(-1)! + character.length);
      const start = ends[from % (ends.length - 1)]!;
      const later = ends.filter((end) => end > start);
      const quote = whole.slice(start, later[length % later.length]);
      if (!quote.trim()) return;
      expect(anchorQuote(whole, quote, start)).toEqual({ start, end: start + quote.length });
      const elsewhere = anchorQuote(whole, quote, near)!;
      expect(whole.slice(elsewhere.start, elsewhere.end)).toBe(quote);
    }),
    { numRuns: 3000 },
  );
}, 60_000);

it('finds what is far from where it stood', () => {
  const text = `one ${'x '.repeat(5000)}two ${'y '.repeat(5000)}one two`;
  expect(anchorQuote(text, 'one', 9000)?.start).toBe(0);
  expect(anchorQuote(text, 'two', 0)?.start).toBe(10_004);
  expect(anchorQuote(text, 'two', 99_999)?.start).toBe(text.length - 3);
});
