import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LambdaFault, LambdaModule } from './lambda-module.js';

let folder: string;
let opened: LambdaModule[];
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gt lambda-')));
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((module) => module.close()));
  await rm(folder, { recursive: true, force: true });
});

/** A module of this text. */
async function write(text: string, name = 'main.mjs', limitInSeconds?: number): Promise<LambdaModule> {
  const path = join(folder, name);
  await writeFile(path, text);
  const module = new LambdaModule(folder, path, limitInSeconds);
  opened.push(module);
  return module;
}

async function faultOf(call: Promise<unknown>): Promise<Partial<LambdaFault>> {
  const fault = await call.then(
    (result) => expect.fail(`gave ${JSON.stringify(result)}`),
    (thrown: unknown) => thrown as LambdaFault,
  );
  expect(fault).toBeInstanceOf(LambdaFault);
  const { file, line, message } = fault;
  return { file, line: line!, message };
}

describe('a module that stands for a Lambda', () => {
  it.each(['export const handler = async', 'export default'])('is called with an event: %s', async (start) => {
    const module = await write(`${start} (event) => ({ got: event.n + 1, none: undefined, when: new Date(0) });`);
    expect(await module.call({ n: 1 })).toEqual({ got: 2, when: '1970-01-01T00:00:00.000Z' });
  });

  it('keeps what it holds from call to call, and gets one event at a time', async () => {
    const module = await write(`
      let calls = 0, running = 0;
      export async function handler() {
        if (++running > 1) throw new Error('two at once');
        await new Promise((done) => setTimeout(done, 5));
        running--;
        return ++calls;
      }`);
    expect(await Promise.all([1, 2, 3].map(() => module.call({})))).toEqual([1, 2, 3]);
  });

  it('may import its neighbours', async () => {
    await mkdir(join(folder, 'lib'));
    await writeFile(join(folder, 'lib/twice.mjs'), 'export const twice = (n) => 2 * n;');
    const module = await write(`import { twice } from './lib/twice.mjs'; export const handler = ({ n }) => twice(n);`);
    expect(await module.call({ n: 21 })).toBe(42);
  });

  it.each([
    ['throws', '\n\nexport const handler = (e) => e.no.thing;', 3, /TypeError: .*'thing'/],
    ['throws a string', 'export const handler = () => { throw "no"; };', undefined, /^no$/],
    ['throws when it is loaded', '\nthrow new Error("top");', 2, /^top$/],
    ['does not parse', 'const a = 1;\nconst b = foo bar;', 2, /SyntaxError: .*'bar'/],
    ['exports no handler', 'export const other = 1;', undefined, /no function named handler/],
    ['imports what is not there', 'import "./gone.mjs";', undefined, /gone\.mjs/],
    ['imports a name that is not there', '\n\nimport { nope } from "node:fs";', 3, /SyntaxError: .*nope/],
    ['answers what is no JSON', 'export const handler = () => 1n;', undefined, /BigInt/],
    ['ends its process', 'export const handler = () => process.exit(3);', undefined, /exit code 3/],
    [
      'throws behind its caller’s back',
      'export const handler = () => new Promise(() => setTimeout(() => {\n  throw new Error("late"); }));',
      2,
      /^late$/,
    ],
  ])('one that %s is told, with file, line and cause', async (_, text, line, message) => {
    const module = await write(text);
    const fault = await faultOf(module.call({}));
    expect(fault).toMatchObject({ file: 'main.mjs', message: expect.stringMatching(message) as string });
    expect(fault.line).toBe(line);
  });

  it('a fault in a neighbour is told as its', async () => {
    await writeFile(join(folder, 'bad.mjs'), '\n\n\nlet let = 1;');
    expect(await faultOf((await write('import "./bad.mjs";')).call({}))).toMatchObject({ file: 'bad.mjs', line: 4 });
    await writeFile(join(folder, 'bad.mjs'), '\nexport function fail() { throw new Error("deep"); }');
    const module = await write('import { fail } from "./bad.mjs";\nexport const handler = () => fail();', 'other.mjs');
    expect(await faultOf(module.call({}))).toEqual({ file: 'bad.mjs', line: 2, message: 'deep' });
  });

  it('one that never answers is given up, and called again in a new thread', async () => {
    const module = await write(
      'let calls = 0; export const handler = ({ hang }) => { calls++; while (hang); return calls; };',
      'main.mjs',
      2,
    );
    expect(await module.call({})).toBe(1);
    expect(await faultOf(module.call({ hang: true }))).toMatchObject({ message: 'gave no answer within 2 seconds' });
    expect(await module.call({})).toBe(1);
  });

  it('goes on after it ended its process', async () => {
    const module = await write('export const handler = ({ end }) => (end ? process.exit() : "here");');
    await faultOf(module.call({ end: true }));
    expect(await module.call({})).toBe('here');
  });

  it('a closed one answers no more', async () => {
    const module = await write('export const handler = () => new Promise(() => setInterval(() => 0, 1000));');
    const call = module.call({});
    setTimeout(() => void module.close(), 50);
    await faultOf(call);
    await faultOf(module.call({}));
  });
});
