import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents, root, samplesOf, type Sample } from './documents.js';
import { ScratchFolder } from './scratch-folder.js';

const all = documents().flatMap(samplesOf);
const named = (samples: readonly Sample[]): [string, Sample][] =>
  samples.map((each) => [`${each.file}:${each.line}`, each]);
const inLanguage = (...languages: string[]) => all.filter(({ language }) => languages.includes(language));

let scratch: ScratchFolder;
beforeAll(() => {
  scratch = new ScratchFolder();
});
afterAll(() => scratch.remove());

const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: scratch.path, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });

describe('programs in the documents', () => {
  const programs = inLanguage('js', 'ts').filter(({ text }) => /from '@gt-elements\/(jobs|cli)\//.test(text));

  it.each(named(programs))('%s runs in Node', (_, { text, language, line }) => {
    const { code } = transformSync(text, { loader: language as 'js' | 'ts' });
    const { status, stdout, stderr } = node(scratch.write(`program-${line}.mjs`, code));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toBe('');
  });

  it('in TypeScript are what their compiler takes', () => {
    const files = inLanguage('ts').map(({ text }, index) => scratch.write(`typed/sample-${index}.ts`, text));
    const task = '<gt-text-ranking name="ranking" responses={["a", "b"]} required />';
    // what a sample declares holds for a page beside it, and holds it to something
    files.push(scratch.write('typed/page.tsx', `export const page = ${task};\n`));
    files.push(
      scratch.write(
        'typed/wrong.tsx',
        `// @ts-expect-error\nexport const wrong = ${task.replace('{["a", "b"]}', '{5}')};\n`,
      ),
    );
    const options =
      '--ignoreConfig --noEmit --strict --module nodenext --target es2022 --lib es2024,dom,dom.iterable --jsx react-jsx --types node --skipLibCheck';
    const { stdout } = node(join(root, 'node_modules/typescript-native/bin/tsc'), ...options.split(' '), ...files);
    expect(stdout).toBe('');
  });
});

describe('modules in the place of Lambdas', () => {
  const samples = inLanguage('mjs');
  /** What a handler of the documents gives back, in a Node of its own. */
  const handled = (name: string, event: object) => {
    const sample = samples.find(({ text }) => text.startsWith(`// ${name}`))!;
    const module = JSON.stringify(pathToFileURL(scratch.write(name, sample.text)));
    const call = `import { handler } from ${module}; console.log(JSON.stringify(await handler(${JSON.stringify(event)})))`;
    const { stdout, stderr } = node('--input-type=module', '--eval', call);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as unknown;
  };

  it('are all tried here', () => {
    expect(samples.map(({ text }) => /^\/\/ ([\w.]+)/.exec(text)?.[1])).toEqual(['pre.mjs', 'post.mjs']);
  });

  it('make the input of a task', () => {
    expect(handled('pre.mjs', { dataObject: { source: ' a text\n' } })).toEqual({
      taskInput: { source: 'a text' },
      isHumanAnnotationRequired: true,
    });
  });

  it('make one label of all answers', () => {
    const annotations = [1, 2].map((rank) => ({
      workerId: `w${rank}`,
      annotationData: { content: `{"rank":${rank}}` },
    }));
    const request = scratch.write(
      'request.json',
      JSON.stringify([{ datasetObjectId: '7', dataObject: {}, annotations }]),
    );
    const event = { payload: { s3Uri: pathToFileURL(request).href }, labelAttributeName: 'best' };
    expect(handled('post.mjs', event)).toEqual([
      { datasetObjectId: '7', consolidatedAnnotation: { content: { best: [{ rank: 1 }, { rank: 2 }] } } },
    ]);
  });
});
