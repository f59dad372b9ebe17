import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataInUse, lockData } from './data-lock.js';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gt-lock-'));
});
afterEach(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));

it('keeps out a second process while the first lives, and takes over when it is gone', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await writeFile(join(data, 'workbench.lock'), String(other.pid));
  await expect(lockData(data)).rejects.toThrow(DataInUse);
  await expect(lockData(data)).rejects.toThrow(String(other.pid));
  other.kill('SIGKILL');
  await once(other, 'exit');
  const unlock = await lockData(data);
  await unlock();
  expect(await readdir(data)).toEqual([]);
});

it.each(['', 'nonsense', '-1'])('takes over a lock that says %j', async (text) => {
  await writeFile(join(data, 'workbench.lock'), text);
  await (
    await lockData(data)
  )();
});
