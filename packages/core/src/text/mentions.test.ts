import { expect, it } from 'vitest';
import { mentions } from './mentions.js';

it('finds whole words in any case, singular and plain plural', () => {
  const cases: [string, string, boolean][] = [
    ['A Cat sleeps.', 'cat', true],
    ['Two cats sleep.', 'cat', true],
    ['One cat sleeps.', 'cats', true],
    ['Boxes and ladies.', 'box', true],
    ['Boxes and ladies.', 'lady', true],
    ['A category.', 'cat', false],
    ['The dining tables are set.', 'dining table', true],
    ['The tables for dining.', 'dining table', false],
    ['Dinings table.', 'dining table', false],
    ['She ran.', 'run', false],
    ['Die STRASSE ist leer.', 'Strasse', true],
    ['', 'cat', false],
    ['A cat', 'a cat on a mat', false],
    ['I like 🐱 much', '🐱', true],
    ['I like cats', '🐱', false],
  ];
  for (const [text, name, found] of cases)
    expect(mentions(text, [name], 'en'), `${name} in "${text}"`).toEqual([found]);
});

it('lowers letters as the language does', () => {
  expect(mentions('DIŞARI', ['dışarı'], 'tr')).toEqual([true]);
});
