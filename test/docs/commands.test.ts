import { makeProgram } from '@gt-elements/cli/program.js';
import { FORMATS } from '@gt-elements/jobs/exports/formats.js';
import { expect, it } from 'vitest';
import { codes, tableOf } from './documents.js';

const first = ([cell = '']: readonly string[]): string => codes(cell)[0]!;

it('the page of commands names those that there are', () => {
  const { rows } = tableOf('docs/commands.md', 'Commands', 'Command');
  const there = makeProgram(() => undefined).commands.map((command) => `gt ${command.name()}`);
  expect(rows.map(first).toSorted()).toEqual(there.toSorted());
});

it('the page of training data names the formats, their tasks, and which are experimental', () => {
  const { rows } = tableOf('docs/training-data.md', 'Training data', '`--format`');
  const told = rows.map((cells) => [first(cells), codes(cells[1]!)[0], cells[3] === 'experimental']);
  expect(told).toEqual(FORMATS.map(({ name, task, proof }) => [name, task, proof === undefined]));
});

it('options that the pages name are options', () => {
  const program = makeProgram(() => undefined);
  const options = (name: string) =>
    program.commands.find((each) => each.name() === name)!.options.map(({ long }) => long!);
  const { rows } = tableOf('docs/training-data.md', 'Rankings', 'Option');
  for (const row of rows) expect(options('export')).toContain(first(row).split(' ')[0]);
});
