import { expect, it } from 'vitest';
import { createLabels } from './label.js';

it('numbers parts in order and gives what says the same again', () => {
  const labels = createLabels(({ called }: { readonly id: string; readonly called: string }) => called);
  const parts = Array.from({ length: 14 }, (_, index) => ({ id: `o${index}`, called: 'x' }));
  const first = labels(parts);
  expect(first[0]).toEqual({ id: 'o0', number: 1, colour: 0, name: 'x' });
  expect(first[13]).toEqual({ id: 'o13', number: 14, colour: 1, name: 'x' });
  expect(labels(parts.map((part) => ({ ...part })))).toBe(first);
  const [other, same] = labels([{ id: 'o0', called: 'y' }, ...parts.slice(1)]);
  expect(other!.name).toBe('y');
  expect(same).toBe(first[1]);
});
