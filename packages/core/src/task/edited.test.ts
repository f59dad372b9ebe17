import { expect, it } from 'vitest';
import { edited, withOneEdited, type Given } from './edited.js';

interface Thing extends Given {
  readonly id: string;
  readonly name: string;
}
const given = { id: 'a', odd: 1 };
const came: Thing = { id: 'a', name: 'cat', given };
const made: Thing = { id: 'b', name: 'dog' };

it('says of what came that it is no longer as given, and of nothing else', () => {
  expect(edited(came, { name: 'hat' })).toEqual({ id: 'a', name: 'hat', given, edited: true });
  expect(edited(made, { name: 'hat' })).toEqual({ id: 'b', name: 'hat' });
});

it('changes one part and leaves the others the same objects', () => {
  const call = (id: string, name: string) =>
    withOneEdited<Thing>(
      [came, made],
      (each) => each.id === id,
      (each) => (each.name === name ? each : { ...each, name }),
    );
  expect(call('a', 'hat')).toEqual([{ ...came, name: 'hat', edited: true }, made]);
  expect(call('b', 'hat')?.[0]).toBe(came);
  expect(call('b', 'hat')?.[1]).toEqual({ id: 'b', name: 'hat' });
  expect(call('a', 'cat')).toBeUndefined();
  expect(call('c', 'hat')).toBeUndefined();
});
