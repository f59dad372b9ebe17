import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { currentReference } from '../../tools/reference.mjs';
import { codes, root, tablesOf, textOf } from './documents.js';
import { tasks } from './tasks.js';

const page = 'docs/reference.md';

it('the reference is what `npm run reference` writes now', async () => {
  expect(textOf(page)).toBe(await currentReference());
});

it('the reference has every element, and says of everything in it what it is', () => {
  const headings = [...textOf(page).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([...[...tasks.keys()].map((task) => `gt-${task}`).toSorted(), 'All elements']);
  for (const { rows, line } of tablesOf(page)) {
    for (const row of rows) expect(row.at(-1), `${page}:${line} ${row[0]}`).not.toBe('');
  }
});

it('the reference names the states that elements have', () => {
  const source = readFileSync(resolve(root, 'packages/ui/src/task/element-validity.ts'), 'utf8');
  const states = [...(/mark\(state: ([^,]+),/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    ([, name]) => `:state(${name})`,
  );
  const told = tablesOf(page).filter(({ heading }) => heading === 'Custom states');
  expect(told.flatMap(({ rows }) => rows.map(([name = '']) => codes(name)[0])).toSorted()).toEqual(states.toSorted());
});
