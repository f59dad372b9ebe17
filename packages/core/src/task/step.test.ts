import { expect, it } from 'vitest';
import { isDone, limitIssues, step } from './step.js';

it('counts what blocks', () => {
  const issue = { code: 'x', path: '/x' };
  const issues = [{ ...issue, level: 'block' } as const, { ...issue, level: 'warn' } as const];
  expect(step(1, 2, issues)).toEqual({ done: 1, total: 2, missing: 1, issues });
  expect([isDone(issues), isDone(issues.slice(1)), isDone([])]).toEqual([false, true, true]);
});

it('says how many are missing, or too many', () => {
  const path = '/objects';
  expect(limitIssues('objects', 1, 3)).toEqual([
    { code: 'too-few-objects', level: 'block', path, values: { count: 2, done: 1, min: 3 } },
  ]);
  expect(limitIssues('objects', 5, 0, 3)).toEqual([
    { code: 'too-many-objects', level: 'block', path, values: { count: 2, done: 5, max: 3 } },
  ]);
  expect(limitIssues('objects', 3, 3, 3)).toEqual([]);
});
