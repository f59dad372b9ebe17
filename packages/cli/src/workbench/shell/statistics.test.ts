import { expect, it } from 'vitest';
import { throughputTitle } from './statistics.js';

it('says where earlier hours are not shown', () => {
  expect(throughputTitle('hour', 24)).toBe('What was submitted in each hour, UTC');
  expect(throughputTitle('day', 40)).toBe('What was submitted in each day, UTC: the latest 24 of 40');
});
