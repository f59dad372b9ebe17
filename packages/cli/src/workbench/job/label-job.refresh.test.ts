import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic, type WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import { anna, ben, JobOnDisk } from './label-job.harness.js';

let disk: JobOnDisk;
beforeEach(async () => {
  disk = await JobOnDisk.make();
});
afterEach(() => disk.remove());

describe('what changes in the folder while people work', () => {
  it('is taken in: new lines, another title, a broken template', async () => {
    const job = await disk.open();
    await disk.answerNext(job);
    await disk.writeManifest('a', 'b', 'c', 'd');
    await disk.writeJob({ title: 'New' });
    await disk.write('template.liquid.html', '\n{{ task.input.source | nope }}');
    await job.refresh();
    expect(job.job.title).toBe('New');
    expect(job.progressFor(anna)).toMatchObject({ total: 4, done: 1, open: 3 });
    expect(job.problems).toEqual([
      { level: 'error', file: 'template.liquid.html', line: 2, cause: 'undefined filter: nope' },
    ]);
    await disk.write('template.liquid.html', '<crowd-form></crowd-form>');
    await job.refresh();
    expect(job.problems).toEqual([]);
  });

  it('is not read again when nothing changed', async () => {
    const job = await disk.open();
    const before = job.job;
    await job.refresh();
    expect(job.job).toBe(before);
  });

  it('takes a task back whose line has changed, and leaves the others', async () => {
    const job = await disk.open();
    const [mine, other] = [(await job.next(anna))!, (await job.next(ben))!];
    await disk.writeManifest('another a', 'b', 'c');
    await job.refresh();
    expect(await job.submit(mine.token, { about: 'the old a' })).toBe('gone');
    expect(await job.submit(other.token, {})).toBe('saved');
    const again = (await job.next(anna))!;
    expect(again.id).toBe('0');
    expect(again.token).not.toBe(mine.token);
    expect(await job.submit(again.token, { about: 'the new a' })).toBe('saved');
  });

  it('a worker’s answer that comes while the folder is read again is kept', async () => {
    const job = await disk.open();
    const { token } = (await job.next(anna))!;
    await disk.writeManifest('a', 'b', 'c', 'd');
    const [, submission] = await Promise.all([job.refresh(), job.submit(token, {}), job.refresh()]);
    expect(submission).toBe('saved');
    await job.settled();
    expect(job.progressFor(anna)).toMatchObject({ total: 4, done: 1 });
    expect(await disk.outputLines()).toHaveLength(1);
  });

  it('a job.json that is broken for a moment loses nothing', async () => {
    const job = await disk.open();
    const { token } = (await job.next(anna))!;
    await disk.write('job.json', '{"title":');
    await job.refresh();
    expect(job.isUsable).toBe(false);
    await disk.writeJob({});
    await job.refresh();
    expect(await job.submit(token, {})).toBe('saved');
  });

  it('a missing object is told with its line until it is there', async () => {
    await disk.write('input.manifest', '{"source":"a"}\n{"source-ref":"s3://b/cats/1.png"}\n');
    const job = await disk.open();
    const cause = 's3://b/cats/1.png: there is no file s3/b/cats/1.png';
    expect(job.problems).toEqual([{ level: 'warning', file: 'input.manifest', line: 2, cause }]);
    expect(job.isUsable).toBe(true);
    await disk.write('s3/b/cats/1.png', '');
    await job.refresh();
    expect(job.problems).toEqual([]);
  });

  it('what task pages said is forgotten, since it may be mended', async () => {
    const job = await disk.open();
    for (let i = 0; i < 100; i++) job.heard.add(`${i} ${'x'.repeat(1000)}`, 3);
    job.heard.add('0 once more', 3);
    expect(job.problems).toHaveLength(20);
    expect(job.problems[0]!.cause.length).toBeLessThan(600);
    expect(job.problems[0]).toMatchObject({
      level: 'warning',
      cause: expect.stringMatching(/^0 x.*line 3\)$/) as string,
    });
    await disk.write('template.liquid.html', 'mended');
    await job.refresh();
    expect(job.problems).toEqual([]);
  });
});

describe('a full disk', () => {
  /** Writes as a disk does that is full for files whose path holds `part`. */
  let full: string | undefined;
  const write: WriteFile = async (path, text) => {
    if (full === undefined || !path.includes(full)) return writeFileAtomic(path, text);
    // the folders are there already, and so is the old text
    await mkdir(dirname(path), { recursive: true });
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  afterEach(() => {
    full = undefined;
  });
  const told = (problems: readonly { level: string; file: string; cause: string }[]) =>
    problems.map(({ level, file, cause }) => [level, file.slice(disk.output.length + 1).split('/')[0], cause]);
  const NO_SPACE = 'could not be written: ENOSPC: no space left on device, write';

  it('refuses an answer, says so as long as it is full, and takes the answer after that', async () => {
    const job = await disk.open(write);
    const { token } = (await job.next(anna))!;
    full = 'worker-response';
    await expect(job.submit(token, { mood: 'kept' })).rejects.toThrow('ENOSPC');
    expect(told(job.problems)).toEqual([['error', 'annotations', NO_SPACE]]);
    expect(job.progressFor(anna)).toMatchObject({ done: 0, begun: [{ id: '0' }] });
    full = undefined;
    disk.now += 5000;
    expect(await job.submit(token, { mood: 'kept' })).toBe('saved');
    await job.settled();
    expect(job.problems).toEqual([]);
    expect(await disk.outputLines()).toHaveLength(1);
  });

  it('keeps what is on disk when a task cannot be given, and gives it later', async () => {
    const job = await disk.open(write);
    await disk.answerNext(job);
    full = 'assignments.json';
    await expect(job.next(anna)).rejects.toThrow('ENOSPC');
    expect(told(job.problems)).toEqual([['error', 'workbench', NO_SPACE]]);
    expect(job.isUsable).toBe(true);
    full = undefined;
    expect((await job.next(anna))!.id).toBe('1');
    expect(job.problems).toEqual([]);
  });

  it('keeps answers when labels cannot be written, which follow as soon as they can', async () => {
    await disk.writeJob({ consolidation: 'post.mjs' });
    await disk.write(
      'post.mjs',
      `export const handler = ({ payload: { s3Uri } }) => [
         { datasetObjectId: s3Uri.at(-6), consolidatedAnnotation: { content: { mood: 1 } } }];`,
    );
    const job = await disk.open(write);
    full = 'output.manifest';
    await disk.answerNext(job);
    expect(told(job.problems)).toEqual([['error', 'manifests', NO_SPACE]]);
    full = undefined;
    await disk.answerNext(job);
    expect(job.problems).toEqual([]);
    expect((await disk.outputLines()).map(({ mood }) => mood)).toEqual([1, 1]);
    full = 'consolidation-request';
    await disk.answerNext(job);
    expect(job.problems.map(({ cause }) => cause)).toContain('ENOSPC: no space left on device, write');
    full = undefined;
    const again = await disk.open(write);
    expect(again.problems).toEqual([]);
    expect((await disk.outputLines()).map(({ mood }) => mood)).toEqual([1, 1, 1]);
  });

  it('a worker response that became unreadable is told and left as it is', async () => {
    const job = await disk.open();
    await disk.answerNext(job);
    const folder = join(disk.output, 'annotations/worker-response/iteration-1/1');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '2026-01-01_00-00-00.json'), '{"answers":');
    const again = await disk.open();
    expect(again.problems).toMatchObject([{ level: 'warning', file: join(folder, '2026-01-01_00-00-00.json') }]);
    await rm(folder, { recursive: true });
  });
});
