import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNot, writeElement } from '../../tools/new.mjs';
import { root } from '../docs/documents.js';
import { workingCopy, type WorkingCopy } from './working-copy.js';

/** Long enough for a machine that does other things as well. */
const PATIENCE = 120_000;

describe('a name for a new element', () => {
  it.each([
    [undefined, 'say what the task is called'],
    ['', 'say what the task is called'],
    ['Sentence', 'no name for a tag'],
    ['sentence_pairs', 'no name for a tag'],
    ['sentence-', 'no name for a tag'],
    ['../escape', 'no name for a tag'],
    ['2d', 'no name for a tag'],
    ['gt-sentence', 'leave gt- out'],
    ['crowd', 'the name of something else'],
    ['languages', 'the name of something else'],
    ['lang-fr', 'the name of something else'],
    ['a'.repeat(41), 'too long'],
    ['text-ranking', 'is packages/core/src/tasks/text-ranking already'],
  ])('is not %s', (name, why) => {
    expect(whyNot(name, root)).toContain(why);
    expect(() => writeElement(name, root)).toThrow(why);
  });

  it.each(['sentence-pairs', 'span', 'ocr2', 'a-b-c'])('may be %s', (name) => {
    expect(whyNot(name, root)).toBe(undefined);
  });
});

describe('a new element', () => {
  let copy: WorkingCopy;
  let written: readonly string[];
  beforeAll(() => {
    copy = workingCopy();
    written = writeElement('sentence-pairs', copy.path);
  }, PATIENCE);
  afterAll(() => copy.remove());

  const run = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: copy.path, encoding: 'utf8' });
    return { status, said: status === 0 ? '' : stdout + stderr };
  };

  it('has its files in every layer', () => {
    expect(written).toEqual(
      expect.arrayContaining([
        'packages/core/src/tasks/sentence-pairs/definition.ts',
        'packages/elements/src/sentence-pairs/gt-sentence-pairs.ts',
        'packages/elements/src/sentence-pairs/strings.de.ts',
        'packages/elements/src/sentence-pairs/gt-sentence-pairs.harness.ts',
        'stories/sentence-pairs/sentence-pairs.stories.ts',
        'demo/jobs/sentence-pairs/template.liquid.html',
        'test/fixtures/sentence-pairs.ts',
        'docs/elements/gt-sentence-pairs.md',
        'packages/cli/src/new/templates/sentence-pairs/template.liquid.html',
      ]),
    );
  });

  it('says nothing of the template that it was made from', () => {
    const texts = written.map((path) => `${path}\n${readFileSync(join(copy.path, path), 'utf8')}`);
    expect(texts.filter((text) => /blank.?task/i.test(text))).toEqual([]);
  });

  it('is registered with the others', () => {
    const text = (path: string) => readFileSync(join(copy.path, path), 'utf8');
    expect(text('packages/elements/src/define.ts')).toContain("import './sentence-pairs/define.js';");
    expect(text('packages/elements/src/index.ts')).toContain("export * from './sentence-pairs/index.js';");
    for (const [code, name] of [
      ['de', 'German'],
      ['ar', 'Arabic'],
      ['es', 'Spanish'],
      ['fr', 'French'],
      ['ja', 'Japanese'],
    ] as const) {
      expect(text(`packages/elements/src/languages/${code}.ts`)).toContain(
        `registerCatalogue('${code}', 'sentence-pairs', sentencePairs${name});`,
      );
    }
    expect(text('packages/jobs/src/schemas/tasks.ts')).toContain(
      "'sentence-pairs': schemasOf(sentencePairs.config, sentencePairsAnswerSchema),",
    );
  });

  it('can be written by the command, once', () => {
    const command = ['tools/new.mjs', 'second-one'];
    const said = execFileSync(process.execPath, command, { cwd: copy.path, encoding: 'utf8' });
    expect(said).toContain('packages/core/src/tasks/second-one/definition.ts');
    expect(run(...command)).toMatchObject({ status: 1, said: expect.stringContaining('second-one already') as string });
  });

  it(
    'compiles',
    () => {
      const compiler = 'node_modules/typescript-native/bin/tsc';
      const core = ['packages/core/tsconfig.json', '--customConditions', 'gt-source', '--rootDir', 'packages'];
      for (const project of [['tsconfig.json'], core]) {
        const { said } = run(compiler, '--noEmit', '-p', ...project);
        // what is wrong elsewhere is for others to tell
        expect(said.split('\n').filter((line) => written.some((path) => line.startsWith(path)))).toEqual([]);
      }
    },
    PATIENCE,
  );

  it(
    'passes its own tests, and those of the documents',
    () => {
      const tests = ['packages/core/src/tasks/sentence-pairs', 'test/docs', 'test/language'];
      expect(run('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...tests)).toEqual({
        status: 0,
        said: '',
      });
    },
    PATIENCE,
  );

  it(
    'keeps to the rules of the house',
    () => {
      const files = written.filter((path) => path.endsWith('.ts'));
      expect(run('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...files)).toEqual({
        status: 0,
        said: '',
      });
    },
    PATIENCE,
  );
});
