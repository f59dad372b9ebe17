import { expect, it } from 'vitest';
import { allDone } from './job-card.js';

it.each([
  [1, 'The one task is done'],
  [2, 'All 2 tasks done'],
  [10, 'All 10 tasks done'],
])('says of %i tasks that are done: %s', (total, said) => {
  expect(allDone(total)).toBe(said);
});
