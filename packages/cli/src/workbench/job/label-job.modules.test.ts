import { readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LabelJob } from './label-job.js';
import { anna, ben, JobOnDisk } from './label-job.harness.js';

let disk: JobOnDisk;
beforeEach(async () => {
  disk = await JobOnDisk.make();
});
afterEach(() => disk.remove());

const told = (job: LabelJob) => job.problems.map(({ level, file, line, cause }) => [level, file, line, cause]);
const inputOf = async (job: LabelJob, id: string) => job.taskInput(job.object(id)!);

describe('preHumanTask', () => {
  const open = async (text: string) => {
    await disk.writeJob({ preHumanTask: './lambda/pre.mjs' });
    await disk.write('lambda/pre.mjs', text);
    return disk.open();
  };

  it('makes what the template reads of a line, by the event of a pre-annotation Lambda', async () => {
    const job = await open('export const handler = async (event) => ({ taskInput: { event } });');
    expect(job.problems).toEqual([]);
    expect(await inputOf(job, '1')).toEqual({
      input: {
        event: {
          version: '2018-10-16',
          labelingJobArn: expect.stringMatching(/^arn:aws:sagemaker:.*:labeling-job\/moods$/) as string,
          dataObject: { source: 'b' },
        },
      },
    });
  });

  it('without one the line itself is what the template reads', async () => {
    expect(await inputOf(await disk.open(), '1')).toEqual({ input: { source: 'b' } });
  });

  it('leaves out what needs nobody, with a line that says so and no label', async () => {
    const job = await open(
      `export const handler = ({ dataObject: { source } }) =>
         ({ taskInput: { source }, isHumanAnnotationRequired: source === 'a' ? 'false' : true });`,
    );
    expect(job.problems).toEqual([]);
    expect(job.leftOut).toBe(1);
    expect(job.progressFor(anna)).toMatchObject({ total: 2, done: 0, open: 2 });
    expect((await disk.answerNext(job)).id).toBe('1');
    expect((await disk.answerNext(job)).id).toBe('2');
    expect(await job.next(anna)).toBeUndefined();
    const lines = await disk.outputLines();
    expect(lines.map(({ source, mood }) => [source, mood])).toEqual([
      ['a', undefined],
      ['b', {}],
      ['c', {}],
    ]);
    expect(lines[0]!['mood-metadata']).toMatchObject({ 'failure-reason': 'isHumanAnnotationRequired is false' });
  });

  it('one that fails for a line is told with file, line and cause, and the others go on', async () => {
    const job = await open(
      `export const handler = ({ dataObject: { source } }) => {
         if (source === 'b')
           throw new RangeError('no b');
         return { taskInput: { source } };
       };`,
    );
    const cause = 'RangeError: no b (asked about input.manifest, line 2)';
    expect(told(job)).toEqual([['error', 'lambda/pre.mjs', 3, cause]]);
    expect(job.isUsable).toBe(true);
    expect((await disk.answerNext(job)).id).toBe('0');
    expect((await disk.answerNext(job)).id).toBe('2');
    expect(await job.next(anna)).toBeUndefined();
    expect((await disk.outputLines())[1]).toEqual({
      source: 'b',
      'mood-metadata': {
        type: 'groundtruth/custom',
        'job-name': 'moods',
        'human-annotated': 'yes',
        'failure-reason': `lambda/pre.mjs, line 3: ${cause}`,
      },
    });
  });

  it('one that answers something else is told', async () => {
    const job = await open('export const handler = () => ({ input: {} });');
    expect(told(job)).toHaveLength(3);
    expect(told(job)[1]).toEqual([
      'error',
      'lambda/pre.mjs',
      undefined,
      '"taskInput" is nothing, not an object (asked about input.manifest, line 2)',
    ]);
    expect(await job.next(anna)).toBeUndefined();
  });

  it('is not asked about what has been answered', async () => {
    await disk.answerNext(await disk.open());
    const job = await open('export const handler = ({ dataObject }) => { throw new Error(dataObject.source); };');
    expect(told(job).map(([, , , cause]) => cause)).toEqual([expect.stringMatching(/^b/), expect.stringMatching(/^c/)]);
    expect((await disk.outputLines()).map(({ source, mood }) => [source, mood])).toEqual([
      ['a', {}],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  it('mended, it is asked again', async () => {
    const job = await open('export const handler = () => { throw new Error("not yet"); };');
    expect(await job.next(anna)).toBeUndefined();
    await disk.write('lambda/pre.mjs', 'export const handler = ({ dataObject }) => ({ taskInput: dataObject });');
    await job.refresh();
    expect((await job.next(anna))!.id).toBe('0');
    await job.settled();
    expect(job.problems).toEqual([]);
    expect(await disk.outputLines()).toEqual([]);
  });

  it.each(['../other.mjs', '/etc/passwd', 'lambda', 'gone.mjs', 'link.mjs', ''])(
    'is no file outside: %j',
    async (path) => {
      await writeFile(join(disk.folder, '../other.mjs'), 'export const handler = () => ({ taskInput: {} });');
      await symlink(join(disk.folder, '../other.mjs'), join(disk.folder, 'link.mjs'));
      await disk.write('lambda/pre.mjs', '');
      await disk.writeJob({ preHumanTask: path });
      const job = await disk.open();
      expect(told(job)).toEqual([
        [
          'error',
          'job.json',
          1,
          `"preHumanTask" is ${JSON.stringify(path)}: there is no such file in the job's folder`,
        ],
      ]);
      expect(job.isUsable).toBe(false);
    },
  );
});

describe('consolidation', () => {
  /** Reads the file that the event names, and says what is in it. */
  const ECHO = `
    import { readFile } from 'node:fs/promises';
    export async function handler(event) {
      const objects = JSON.parse(await readFile(new URL(event.payload.s3Uri), 'utf8'));
      return objects.map((object) => ({
        datasetObjectId: object.datasetObjectId,
        consolidatedAnnotation: { content: { [event.labelAttributeName]: { event, object } } },
      }));
    }`;
  const open = async (text: string, members: object = {}) => {
    await disk.writeJob({ consolidation: 'post.mjs', ...members });
    await disk.write('post.mjs', text);
    return disk.open();
  };

  it('makes the label of all answers to an object, by the event of a post-annotation Lambda', async () => {
    const job = await open(ECHO, { workersPerObject: 2 });
    await disk.answerNext(job, anna, { mood: '{"a":1}' });
    expect(await disk.outputLines()).toEqual([]);
    await disk.answerNext(job, ben, { mood: 'x' });
    expect(job.problems).toEqual([]);
    const [line] = (await disk.outputLines()) as [{ mood: { event: Record<string, never>; object: object } }];
    expect(line).toMatchObject({ source: 'a', 'mood-metadata': { 'human-annotated': 'yes', 'job-name': 'moods' } });
    expect(line.mood.event).toMatchObject({
      version: '2018-10-16',
      labelAttributeName: 'mood',
      labelingJobArn: expect.stringContaining('labeling-job/moods') as string,
    });
    expect(line.mood.object).toEqual({
      datasetObjectId: '0',
      dataObject: { content: 'a' },
      annotations: [
        { workerId: anna.id, annotationData: { content: '{"mood":"{\\"a\\":1}"}' } },
        { workerId: ben.id, annotationData: { content: '{"mood":"x"}' } },
      ],
    });
    // request and response lie where Ground Truth has them
    const path = 'annotations/consolidated-annotation/consolidation-request/iteration-1/0.json';
    const { s3Uri } = line.mood.event.payload as unknown as { s3Uri: string };
    expect(fileURLToPath(s3Uri)).toBe(join(disk.output, path));
    expect(JSON.parse(await readFile(fileURLToPath(s3Uri), 'utf8'))).toEqual([line.mood.object]);
    expect(JSON.parse(await disk.read(path.replace('request', 'response')))).toHaveLength(1);
  });

  it('one that fails for an object is told; its line says why without a label, the others have theirs', async () => {
    const job = await open(`
      export const handler = async (event) => {
        if (event.payload.s3Uri.endsWith('/1.json'))
          throw new Error('no 1');
        return [0, 2].map((id) => ({
          datasetObjectId: String(id),
          consolidatedAnnotation: { content: { mood: { id } } },
        }));
      };`);
    for (let i = 0; i < 3; i++) expect((await disk.answerNext(job)).submission).toBe('saved');
    const cause = 'no 1 (asked about input.manifest, line 2)';
    expect(told(job)).toEqual([['error', 'post.mjs', 4, cause]]);
    const lines = await disk.outputLines();
    expect(lines.map(({ mood }) => mood)).toEqual([{ id: 0 }, undefined, { id: 2 }]);
    expect(lines[1]!['mood-metadata']).toMatchObject({
      'failure-reason': `post.mjs, line 4: ${cause}`,
      'worker-response-ref': expect.stringContaining('/1/') as string,
    });
    expect(job.progressFor(anna)).toMatchObject({ done: 3, open: 0 });
  });

  it('a content without the label is told', async () => {
    const job = await open(
      `export const handler = () => [{ datasetObjectId: '0', consolidatedAnnotation: { content: { label: 1 } } }];`,
    );
    await disk.answerNext(job);
    expect(job.problems[0]).toMatchObject({
      file: 'post.mjs',
      cause: expect.stringContaining('has no "mood"') as string,
    });
  });

  it('does not keep a worker waiting', async () => {
    const job = await open('export const handler = () => new Promise(() => setInterval(() => 0, 1000));');
    const { token } = (await job.next(anna))!;
    expect(await job.submit(token, {})).toBe('saved');
    expect((await job.next(anna))!.id).toBe('1');
    await job.close();
    expect(await disk.outputLines()).toEqual([]);
  });

  it('is not asked again after a restart, unless it was changed', async () => {
    const counting = `
      import { appendFile } from 'node:fs/promises';
      export async function handler(event) {
        await appendFile(new URL('../../calls', event.payload.s3Uri), 'x');
        return [{ datasetObjectId: '0', consolidatedAnnotation: { content: { mood: 'VERSION' } } }];
      }`;
    await disk.answerNext(await open(counting));
    const calls = () => disk.read('annotations/consolidated-annotation/calls');
    expect(await calls()).toBe('x');
    await disk.open();
    expect(await calls()).toBe('x');
    const module = join(disk.folder, 'post.mjs');
    await writeFile(module, counting.replace('VERSION', 'second'));
    // as on a file system that knows whole seconds only
    const later = new Date((await stat(module)).mtimeMs + 1000);
    await utimes(module, later, later);
    await disk.open();
    expect(await calls()).toBe('xx');
    expect((await disk.outputLines()).map(({ mood }) => mood)).toEqual(['second']);
  });

  it('that is mended makes the labels that were missing', async () => {
    const job = await open('export const handler = () => { throw new Error("not yet"); };');
    await disk.answerNext(job);
    expect((await disk.outputLines())[0]).not.toHaveProperty('mood');
    await disk.write('post.mjs', ECHO);
    await job.refresh();
    await job.settled();
    expect(job.problems).toEqual([]);
    expect((await disk.outputLines())[0]).toHaveProperty('mood');
  });

  it('leaves the label of a line that has changed since', async () => {
    await disk.answerNext(await open(ECHO));
    await disk.writeManifest('other', 'b');
    const job = await disk.open();
    expect(job.problems).toMatchObject([{ level: 'warning', line: 1 }]);
    expect(await disk.outputLines()).toMatchObject([
      { source: 'a', mood: { object: { dataObject: { content: 'a' } } } },
    ]);
  });
});
