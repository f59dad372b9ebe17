import { expect, it, vi } from 'vitest';
import { derived } from './derived.js';

it('derives once while its arguments are the same, and anew when one is another', () => {
  const sum = vi.fn((one: { readonly n: number }, other: number) => ({ total: one.n + other }));
  const remembered = derived(sum);
  const one = { n: 1 };
  const first = remembered(one, 2);
  expect(first).toEqual({ total: 3 });
  expect(remembered(one, 2)).toBe(first);
  expect(sum).toHaveBeenCalledTimes(1);
  expect(remembered({ n: 1 }, 2)).not.toBe(first);
  expect(remembered(one, 3)).toEqual({ total: 4 });
  expect(remembered(one, 2)).toEqual({ total: 3 });
  expect(sum).toHaveBeenCalledTimes(4);
});

it('remembers a result that is undefined', () => {
  const nothing = vi.fn((_: number) => undefined);
  const remembered = derived(nothing);
  remembered(1);
  remembered(1);
  expect(nothing).toHaveBeenCalledTimes(1);
});
