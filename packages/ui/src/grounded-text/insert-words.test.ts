import { expect, it } from 'vitest';
import { insertWords } from './insert-words.js';

it('inserts no space where one would be wrong', () => {
  const inserted = (text: string, at: number, words: string) => {
    const { text: all, caret } = insertWords(text, at, at, words);
    return `${all.slice(0, caret)}|${all.slice(caret)}`;
  };
  expect(inserted('', 0, 'sun')).toBe('sun|');
  expect(inserted('a.', 1, 'sun')).toBe('a sun|.');
  expect(inserted('(', 1, 'sun')).toBe('(sun|');
  expect(inserted('“x”', 1, 'sun')).toBe('“sun| x”');
  expect(inserted('A\n', 2, 'sun')).toBe('A\nsun|');
});

it('puts words in place of what is selected', () => {
  expect(insertWords('one two three', 4, 7, 'sun')).toEqual({ text: 'one sun three', caret: 7 });
});
