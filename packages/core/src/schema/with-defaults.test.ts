import { expect, it } from 'vitest';
import { withDefaults } from './with-defaults.js';

it('fills in what is absent or undefined, and keeps what is given', () => {
  const schema = {
    type: 'object',
    properties: {
      list: { type: 'array', items: { type: 'string' }, default: [] },
      on: { type: 'boolean', default: true },
      title: { type: 'string' },
    },
  } as const;
  const list = ['a'];
  const filled = withDefaults(schema, { list, on: undefined, other: 1 });
  expect(filled).toEqual({ list: ['a'], on: true, other: 1 });
  expect(filled['list']).toBe(list);
});
