import { expect, it } from 'vitest';
import { elementAnswer } from './element-answer.js';

const answer = { task: 'qa-pairs', version: 1 };

it('finds the answer of our element under any name, encoded as a portal does it', () => {
  expect(elementAnswer({ note: 'none', questions: JSON.stringify(answer) })).toEqual(answer);
  expect(elementAnswer({ 'my.name': JSON.stringify(JSON.stringify(answer)) })).toEqual(answer);
});

it('takes all that was collected of a page with other fields', () => {
  expect(elementAnswer({ verdict: 'accept', why: '{}' })).toEqual({ verdict: 'accept', why: '{}' });
  expect(elementAnswer({})).toBeUndefined();
});
