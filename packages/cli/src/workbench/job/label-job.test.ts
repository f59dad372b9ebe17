import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { S3Objects } from '../render/s3-objects.js';
import { LabelJob } from './label-job.js';
import { workerNamed } from './worker.js';

let folder: string;
let data: string;
let job: string;
let now: number;
let opened: LabelJob[] = [];
const anna = workerNamed('Anna');
const ben = workerNamed('Ben');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-job-'));
  [data, job] = [join(folder, 'data'), join(folder, 'jobs/moods')];
  now = Date.parse('2026-03-08T23:06:49.111Z');
  await mkdir(job, { recursive: true });
  await writeJob({ labelAttributeName: 'mood' });
  await writeFile(join(job, 'template.liquid.html'), '<crowd-form></crowd-form>');
  await writeFile(
    join(job, 'input.manifest'),
    '{"source":"a","n":12345678901234567890}\n{"source":"b"}\n{"source":"c"}\n',
  );
});
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const writeJob = (members: object) => writeFile(join(job, 'job.json'), JSON.stringify(members));
/** Opens the job as a workbench does, and lets it come to rest. */
async function open(writeFile?: WriteFile): Promise<LabelJob> {
  const objects = new S3Objects(join(folder, 'scripts'));
  const clock = () => new Date(now);
  const label = await LabelJob.open(job, { data, objects, clock, ...(writeFile ? { writeFile } : {}) });
  opened.push(label);
  await label.settled();
  return label;
}
const read = (path: string) => readFile(join(data, 'moods', path), 'utf8');
const outputLines = async () =>
  (await read('manifests/output/output.manifest'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, never>);
const responseFiles = (id: string) => readdir(join(data, 'moods/annotations/worker-response/iteration-1', id));

async function answerNext(opened: LabelJob, worker = anna, content: Record<string, unknown> = { mood: 'ok' }) {
  const assignment = (await opened.next(worker))!;
  now += 12_345;
  const submission = await opened.submit(assignment.token, content);
  await opened.settled();
  return { ...assignment, submission };
}

describe('a job being worked on', () => {
  it('leaves an answer in Ground Truth’s files', async () => {
    const opened = await open();
    expect(await answerNext(opened, anna, { mood: '{"version":1}' })).toMatchObject({ id: '0', submission: 'saved' });
    const name = process.platform === 'win32' ? '2026-03-08_23-07-01.json' : '2026-03-08_23:07:01.json';
    expect(await responseFiles('0')).toEqual([name]);
    const path = `annotations/worker-response/iteration-1/0/${name}`;
    expect(JSON.parse(await read(path))).toEqual({
      answers: [
        {
          acceptanceTime: '2026-03-08T23:06:49.111Z',
          answerContent: { mood: '{"version":1}' },
          submissionTime: '2026-03-08T23:07:01.456Z',
          timeSpentInSeconds: 12.345,
          workerId: anna.id,
          workerMetadata: { identityData: { identityProviderType: 'Workbench', issuer: 'gt workbench', sub: 'Anna' } },
        },
      ],
    });
    expect(await read('manifests/output/output.manifest')).toBe(
      `{"source":"a","n":12345678901234567890,"mood":{},"mood-metadata":{"type":"groundtruth/custom","job-name":"moods","human-annotated":"yes","creation-date":"2026-03-08T23:07:01.456000","worker-response-ref":"${path}"}}\n`,
    );
  });

  it('makes one answer of two submits, at once or later, and after a restart', async () => {
    const opened = await open();
    const { token } = (await opened.next(anna))!;
    const both = await Promise.all([opened.submit(token, { mood: 'first' }), opened.submit(token, { mood: 'second' })]);
    expect(both).toEqual(['saved', 'already saved']);
    expect(await opened.submit(token, { mood: 'third' })).toBe('already saved');
    const again = await open();
    expect(await again.submit(token, { mood: 'fourth' })).toBe('already saved');
    expect(await responseFiles('0')).toHaveLength(1);
    expect(await outputLines()).toHaveLength(1);
    expect(await read(`annotations/worker-response/iteration-1/0/${(await responseFiles('0'))[0]}`)).toContain('first');
  });

  it('goes on where it was after a restart', async () => {
    let opened = await open();
    await answerNext(opened);
    const begun = await opened.next(anna);
    opened = await open();
    const progress = { total: 3, done: 1, declined: 0 };
    expect(opened.progressFor(anna)).toEqual({ ...progress, open: 2, taken: 0, begun: [begun] });
    expect(opened.progressFor(ben)).toEqual({ ...progress, open: 1, taken: 1, begun: [] });
    expect(await opened.next(anna)).toEqual(begun);
    expect((await opened.next(ben))!.id).toBe('2');
    expect(await opened.submit(begun!.token, {})).toBe('saved');
    await answerNext(opened, ben);
    expect(await opened.next(anna)).toBeUndefined();
    expect((await outputLines()).map(({ source }) => source)).toEqual(['a', 'b', 'c']);
  });

  it('makes the output manifest good again when the process was killed between the two files', async () => {
    await answerNext(await open());
    const whole = await read('manifests/output/output.manifest');
    await rm(join(data, 'moods/manifests'), { recursive: true });
    const half = join(data, 'moods/manifests/output/.output.manifest.0123456789ab.tmp');
    await mkdir(join(half, '..'), { recursive: true });
    await writeFile(half, '{"sour');
    await open();
    expect(await read('manifests/output/output.manifest')).toBe(whole);
    expect(await readdir(join(half, '..'))).toEqual(['output.manifest']);
  });

  it('does not write what has not changed', async () => {
    await answerNext(await open());
    const path = join(data, 'moods/manifests/output/output.manifest');
    const { ino } = await stat(path);
    await open();
    expect((await stat(path)).ino).toBe(ino);
  });

  it('needs the answers of several workers before an object is done', async () => {
    await writeJob({ labelAttributeName: 'mood', workersPerObject: 2 });
    const opened = await open();
    await answerNext(opened, anna);
    expect(opened.progressFor(anna)).toMatchObject({ done: 0, open: 2 });
    await expect(outputLines()).rejects.toThrow('ENOENT');
    expect(await answerNext(opened, ben)).toMatchObject({ id: '0' });
    expect(opened.progressFor(anna)).toMatchObject({ done: 1 });
    const [name] = await responseFiles('0');
    const { answers } = JSON.parse(await read(`annotations/worker-response/iteration-1/0/${name}`)) as {
      answers: { workerId: string }[];
    };
    expect(answers.map(({ workerId }) => workerId)).toEqual([anna.id, ben.id]);
    expect(await outputLines()).toHaveLength(1);
  });

  it('gives a released object to the next, and refuses the answer that comes after all', async () => {
    const opened = await open();
    const { token, id } = (await opened.next(anna))!;
    await opened.giveBack(anna, id, 'released');
    expect((await opened.next(ben))!.id).toBe(id);
    expect(await opened.submit(token, {})).toBe('gone');
    expect(await opened.submit('made up', {})).toBe('gone');
    await expect(responseFiles(id)).rejects.toThrow();
  });

  it('lets go of an object whose time is over, and starts its time again when the same worker comes back', async () => {
    await writeJob({ labelAttributeName: 'mood', taskTimeLimitInSeconds: 60 });
    const opened = await open();
    const first = (await opened.next(anna))!;
    now += 61_000;
    const again = (await opened.next(anna))!;
    expect(again).toMatchObject({ id: '0', token: first.token });
    now += 30_000;
    expect((await opened.next(ben))!.id).toBe('1');
    now += 31_000;
    await opened.giveBack(ben, '1', 'released');
    expect((await opened.next(workerNamed('Cleo')))!.id).toBe('0');
    expect(await opened.submit(first.token, {})).toBe('gone');
  });

  it('says so when the disk does not take the answer, and takes it later', async () => {
    const opened = await open();
    const { token } = (await opened.next(anna))!;
    const blocked = join(data, 'moods/annotations');
    await writeFile(blocked, 'a file where a folder should be');
    await expect(opened.submit(token, { mood: 'kept' })).rejects.toThrow();
    await rm(blocked);
    expect(await opened.submit(token, { mood: 'kept' })).toBe('saved');
  });

  it('keeps the answer when only the output manifest cannot be written, and tells', async () => {
    const opened = await open();
    const { token } = (await opened.next(anna))!;
    await writeFile(join(data, 'moods/manifests'), 'in the way');
    expect(await opened.submit(token, {})).toBe('saved');
    await opened.settled();
    expect(opened.problems.map(({ file }) => file)).toEqual([join(data, 'moods/manifests/output/output.manifest')]);
    await rm(join(data, 'moods/manifests'));
    await answerNext(opened);
    expect(await outputLines()).toHaveLength(2);
  });
});

describe('what is wrong with a job', () => {
  const problems = async () =>
    (await open()).problems.map(({ level, file, line, cause }) => [level, file, line, cause]);

  it('a broken manifest line is named and the others go on', async () => {
    await writeFile(join(job, 'input.manifest'), '{"source":"a"}\n{"source":\n{"source":"c"}\n');
    const opened = await open();
    expect(opened.problems).toMatchObject([
      { level: 'error', file: 'input.manifest', line: 2, cause: expect.stringContaining('JSON') as string },
    ]);
    expect(opened.isUsable).toBe(true);
    await answerNext(opened);
    expect(await answerNext(opened)).toMatchObject({ id: '2' });
    expect((await outputLines()).map(({ source }) => source)).toEqual(['a', 'c']);
  });

  it('a line that has the label already is left out', async () => {
    await writeFile(join(job, 'input.manifest'), '{"source":"a","mood":1}\n{"source":"b"}\n');
    expect(await problems()).toEqual([['error', 'input.manifest', 1, expect.stringContaining('labelAttributeName')]]);
    expect((await (await open()).next(anna))!.id).toBe('1');
  });

  it.each([
    [{ workersPerObject: 0 }, 'workersPerObject'],
    [{ taskTimeLimitInSeconds: '60' }, 'taskTimeLimitInSeconds'],
    [{ title: 7 }, 'title'],
    [{ labelAttributeName: 'no good' }, 'labelAttributeName'],
  ])('%j in job.json', async (members, named) => {
    // the line of the member, as far down as it stands
    await writeFile(
      join(job, 'job.json'),
      JSON.stringify({ description: '"title"', labelAttributeName: 'mood', ...members }, null, 1),
    );
    const line = { labelAttributeName: 3 }[named] ?? 4;
    expect(await problems()).toEqual([['error', 'job.json', line, expect.stringContaining(named)]]);
    expect((await open()).isUsable).toBe(false);
  });

  it('a job.json that is no JSON, and a member nobody knows', async () => {
    await writeFile(join(job, 'job.json'), '{\n  "title": "Moods",\n}\n');
    expect(await problems()).toEqual([['error', 'job.json', 3, 'not JSON: Expected double-quoted property name']]);
    expect((await open()).isUsable).toBe(false);
    await writeFile(join(job, 'job.json'), '[]');
    expect(await problems()).toEqual([['error', 'job.json', 1, 'not a JSON object']]);
    await writeJob({ labelAttributeName: 'mood', workerPerObject: 2 });
    expect(await problems()).toEqual([
      ['warning', 'job.json', 1, expect.stringContaining('"workerPerObject" is not known')],
    ]);
  });

  it('a job.json with a byte order mark is none of it', async () => {
    await writeFile(join(job, 'job.json'), '\uFEFF{"labelAttributeName":"mood","title":"Moods"}');
    expect(await problems()).toEqual([]);
    expect((await open()).job.title).toBe('Moods');
  });

  it('no manifest', async () => {
    await rm(join(job, 'input.manifest'));
    expect(await problems()).toEqual([['error', 'input.manifest', undefined, 'there is no such file']]);
    await writeFile(join(job, 'input.manifest'), '\n\n');
    expect(await problems()).toEqual([
      ['error', 'input.manifest', undefined, 'holds no data object that can be labelled'],
    ]);
    expect((await open()).isUsable).toBe(false);
  });

  it.each(['job.json', 'template.liquid.html'])('no %s, or a folder in its place', async (name) => {
    await rm(join(job, name));
    expect(await problems()).toEqual([['error', name, undefined, 'there is no such file']]);
    await mkdir(join(job, name));
    expect(await problems()).toEqual([['error', name, undefined, 'is a folder, not a file']]);
    expect((await open()).isUsable).toBe(false);
  });

  it('a line that was changed after it was answered: the output goes on saying what was asked', async () => {
    await answerNext(await open());
    const before = await read('manifests/output/output.manifest');
    await writeFile(join(job, 'input.manifest'), '{"source":"other"}\n{"source":"b"}\n');
    const opened = await open();
    expect(opened.problems).toMatchObject([
      { level: 'warning', file: 'input.manifest', line: 1, cause: expect.stringContaining('has changed') as string },
    ]);
    expect(await read('manifests/output/output.manifest')).toBe(before);
    await answerNext(opened);
    expect((await outputLines()).map(({ source }) => source)).toEqual(['a', 'b']);
    await writeFile(join(job, 'input.manifest'), '');
    expect((await open()).problems.map(({ cause }) => cause)).toEqual([
      'holds no data object that can be labelled',
      expect.stringContaining('no longer there'),
      expect.stringContaining('no longer there'),
    ]);
    expect((await outputLines()).map(({ source }) => source)).toEqual(['a', 'b']);
  });

  it('a worker response that cannot be read, and a broken book of assignments', async () => {
    await answerNext(await open());
    const response = join(data, 'moods/annotations/worker-response/iteration-1/1/2026-01-01_00-00-00.json');
    await mkdir(join(response, '..'), { recursive: true });
    await writeFile(response, '{}');
    const book = join(data, 'moods/workbench/assignments.json');
    await writeFile(book, '{"assignments":{}}');
    expect((await open()).problems.at(-1)).toMatchObject({ file: book });
    await writeFile(book, '{');
    const opened = await open();
    expect(opened.problems.map(({ level, file }) => [level, file])).toEqual([
      ['warning', response],
      ['warning', book],
    ]);
    expect(opened.progressFor(anna)).toMatchObject({ done: 1, open: 2, begun: [] });
  });
});
