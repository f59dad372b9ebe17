import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { containedFile } from './contained-file.js';
import { S3Objects } from './render/s3-objects.js';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gt-files-')));
  for (const path of ['job/s3/b/deep', 'job/s3/gt-elements', 'scripts', 'outside'])
    await mkdir(join(folder, path), { recursive: true });
  for (const path of [
    'job/s3/b/a.txt',
    'job/s3/b/deep/a.txt',
    'job/s3/gt-elements/mine.js',
    'job/secret.txt',
    'scripts/gt-elements.js',
    'scripts/mine.js',
    'outside/a.txt',
  ]) {
    await writeFile(join(folder, path), path);
  }
  await symlink(join(folder, 'outside'), join(folder, 'job/s3/b/out'));
  await symlink(join(folder, 'job/secret.txt'), join(folder, 'job/s3/b/link.txt'));
  await symlink(join(folder, 'job/s3/b/a.txt'), join(folder, 'job/s3/b/inside.txt'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('containedFile', () => {
  const find = (...parts: string[]) => containedFile(join(folder, 'job/s3'), parts);

  it('finds files below the folder', async () => {
    expect(await find('b', 'a.txt')).toBe(join(folder, 'job/s3/b/a.txt'));
    expect(await find('b', 'deep', 'a.txt')).toBe(join(folder, 'job/s3/b/deep/a.txt'));
    expect(await find('b', 'inside.txt')).toBe(join(folder, 'job/s3/b/a.txt'));
  });

  it.each([
    [['..', 'secret.txt']],
    [['b', '..', '..', 'secret.txt']],
    [['b', '../../secret.txt']],
    [['b', '..\\..\\secret.txt']],
    [['b', '.', 'a.txt']],
    [['b', '', 'a.txt']],
    [['b', 'a.txt\0']],
    [['b', 'out', 'a.txt']],
    [['b', 'link.txt']],
    [['b', 'deep']],
    [['b', 'none.txt']],
    [['/etc/passwd']],
    [['']],
    [[]],
  ])('finds nothing for %j', async (parts) => {
    expect(await find(...parts)).toBeUndefined();
  });
});

describe('S3Objects', () => {
  it("finds a job's objects, and our scripts where the job has none of that name", async () => {
    const objects = new S3Objects(join(folder, 'scripts'));
    const find = (bucket: string, key: string) => objects.find(join(folder, 'job'), { bucket, key });
    expect(await find('b', 'deep/a.txt')).toBe(join(folder, 'job/s3/b/deep/a.txt'));
    expect(await find('gt-elements', 'gt-elements.js')).toBe(join(folder, 'scripts/gt-elements.js'));
    expect(await find('gt-elements', 'mine.js')).toBe(join(folder, 'job/s3/gt-elements/mine.js'));
    expect(await find('other', 'gt-elements.js')).toBeUndefined();
    expect(await find('gt-elements', '../outside/a.txt')).toBeUndefined();
  });
});
