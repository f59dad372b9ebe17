import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LambdaFault, LambdaModule } from './lambda-module.js';

let folder: string;
let opened: LambdaModule[];
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gt lambda-')));
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((module) => module.close()));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A module of this text. */
async function write(text: string, name = 'main.mjs'): Promise<LambdaModule> {
  const path = join(folder, name);
  await writeFile(path, text);
  const module = new LambdaModule(folder, path);
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

  it('one that never answers is given up when its time is over, and called again in a new thread', async () => {
    const begun = join(folder, 'begun');
    const module = await write(`
      import { writeFileSync } from 'node:fs';
      let calls = 0;
      export const handler = ({ hang }) => {
        calls++;
        if (hang) writeFileSync(${JSON.stringify(begun)}, '');
        while (hang);
        return calls;
      };`);
    expect(await module.call({})).toBe(1);
    // the limit's clock is moved by hand, so it does not matter how long a thread takes to start on a busy machine
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let isOver = false;
      const fault = faultOf(module.call({ hang: true })).finally(() => (isOver = true));
      while (!existsSync(begun)) await new Promise(setImmediate);
      await vi.advanceTimersByTimeAsync(29_999);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await fault).toMatchObject({ message: 'gave no answer within 30 seconds' });
      expect(await module.call({})).toBe(1);
    } finally {
      vi.useRealTimers();
    }
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
