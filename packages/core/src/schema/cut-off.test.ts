import { expect, it } from 'vitest';
import { isCutOff } from './cut-off.js';

it.each([
  ['["We can', true],
  ['["We can use [1]', true],
  [' {"a": [1, 2', true],
  ["['It", true],
  ['[{', true],
  ["['a', 'b',]\n", false],
  ['["a[\\"["]', false],
  ['["a"] is a list', false],
  ['plain', false],
  ['', false],
])('tells whether %s was cut off', (text, expected) => {
  expect(isCutOff(text)).toBe(expected);
});
