import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { dropSchemaNotes } from './schema-notes.mjs';

const dropped = (code, path) => dropSchemaNotes().transform.call({ parse: parseAst }, code, `/repository/packages/core/src/${path}`)?.code;

it('drops what only documents read', () => {
  const code = `const schema = { a: { type: 'string', description: 'A' }, b: { ...word, description: \`B\`, default: 1 } };`;
  for (const path of ['task/common-config.ts', 'tasks/a/config.ts', 'tasks/a/answer-schema.ts', 'task/requirements.ts']) {
    expect(dropped(code, path)).toBe(`const schema = { a: { type: 'string',  }, b: { ...word, default: 1 } };`);
  }
});

it('keeps a description that is part of a document', () => {
  expect(dropped(`const object = { name: '', description: '' };`, 'tasks/a/commands.ts')).toBe(undefined);
  expect(dropped(`const read = { description: given.description };`, 'tasks/a/config.ts')).toBe(`const read = { description: given.description };`);
});
