import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OUTPUT_MANIFEST, workerResponsePath } from '@gt-elements/jobs/layout.js';
import { labelMetadata, outputLine } from '@gt-elements/jobs/output-manifest.js';
import { inFolder, type Write } from '@gt-elements/jobs/reading/reading.harness.js';
import { writeWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { describe, expect, it } from 'vitest';
import { gt } from './command.harness.js';

const NOW = new Date('2026-03-08T09:00:00Z');
const ranking = (...responseRankings: number[]) => ({
  task: 'text-ranking',
  version: 1,
  ordinalRankingDimensions: [{ name: 'Clarity', allowTie: false, responseRankings }],
});

/** A job's output folder: of each object what its workers answered. */
async function job(write: Write, folder: string, ...objects: readonly (readonly object[])[]): Promise<void> {
  const lines: string[] = [];
  for (const [id, answers] of objects.entries()) {
    const path = workerResponsePath(String(id), NOW, '-');
    const given = answers.map((answer, index) => ({
      acceptanceTime: '2026-03-08T09:00:00Z',
      answerContent: { ranking: JSON.stringify(answer) },
      submissionTime: '2026-03-08T09:01:00Z',
      timeSpentInSeconds: 60 + index,
      workerId: `worker-${index}`,
    }));
    await write(`${folder}/${path}`, writeWorkerResponse(given));
    const source = JSON.stringify({ source: `Question ${id}`, responses: ['a', 'b'] });
    lines.push(outputLine(source, 'ranking', {}, labelMetadata('ranking', NOW, path)));
  }
  await write(`${folder}/${OUTPUT_MANIFEST}`, lines.join('\n'));
}

describe('gt validate', () => {
  it('says where answers are wrong, and ends with 3', () =>
    inFolder(async (folder, write) => {
      await job(write, 'good', [ranking(1, 2)], [ranking(2, 1)]);
      expect(await gt('validate', join(folder, 'good'))).toMatchObject({
        status: 0,
        lines: ['2 answers, nothing wrong.'],
      });
      await job(write, 'bad', [ranking(1, 2)], [ranking(1, 1), { ...ranking(1, 2), version: 'x' }]);
      const { status, lines, cause } = await gt('validate', join(folder, 'bad'));
      expect(status).toBe(3);
      expect(cause).toBe('2 faults in 2 answers');
      expect(lines[0]).toMatch(/answers\[1\].*\/version: expected a version up to 1/);
      expect(lines[1]).toMatch(
        /object 1: worker worker-0: \/ordinalRankingDimensions\/0\/responseRankings\/1: .*ties are not allowed/,
      );
      const { text } = await gt('validate', '--json', join(folder, 'bad'));
      expect(JSON.parse(text)).toMatchObject([
        { cause: expect.any(String) as string },
        { object: '1', path: '/ordinalRankingDimensions/0/responseRankings/1' },
      ]);
    }));

  it('takes single answers, and settings', () =>
    inFolder(async (_, write) => {
      const answer = await write('answer.json', JSON.stringify(ranking(1, 3)));
      expect((await gt('validate', answer)).text).toContain('a rank from 1 to 2, without gaps');
      const settings = await write('settings.json', '{"minQuestions": -1}');
      const { status, lines } = await gt('validate', '--config', 'qa-pairs', settings);
      expect([status, lines[0]]).toEqual([
        3,
        'settings.json: /minQuestions: expected a whole number, at least 0; found -1',
      ]);
      expect((await gt('validate', '--config', 'juggling', settings)).status).toBe(2);
      expect(await gt('validate', 'nowhere.json')).toMatchObject({ status: 1, cause: 'nowhere.json is not there' });
    }));
});

describe('gt consolidate', () => {
  it('writes one answer for each object, and says how sure it is', () =>
    inFolder(async (folder, write) => {
      await job(write, 'job', [ranking(1, 2), ranking(1, 2), ranking(2, 1)], [ranking(2, 1)]);
      const out = join(folder, 'made.manifest');
      const { status, lines } = await gt('consolidate', join(folder, 'job'), '--out', out, '--label', 'best');
      expect(status).toBe(0);
      expect(lines).toContain('2 objects, made of 4 answers.');
      expect(lines).toContain('  Clarity  0.67  1 time');
      expect(lines).toContain('  worker-2  1');
      const made = (await readFile(out, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(made).toMatchObject([
        {
          source: 'Question 0',
          best: { ordinalRankingDimensions: [{ responseRankings: [1, 2] }] },
          'best-metadata': { 'job-name': 'best' },
        },
        { source: 'Question 1', best: ranking(2, 1) },
      ]);
      // what was made is read again
      expect((await gt('validate', out)).status).toBe(0);
    }));

  it('leaves nothing behind where there was nothing to make', () =>
    inFolder(async (folder, write) => {
      await write('empty.manifest', '');
      const out = join(folder, 'made.manifest');
      expect((await gt('consolidate', join(folder, 'empty.manifest'), '--out', out)).status).toBe(1);
      await expect(readFile(out)).rejects.toThrow('ENOENT');
    }));
});

describe('gt stats', () => {
  it('tells time per task and worker, reviews and agreement', () =>
    inFolder(async (folder, write) => {
      await job(write, 'job', [ranking(1, 2), ranking(1, 2)]);
      const review = { task: 'review', of: 'text-ranking', version: 1, verdict: 'accept', value: ranking(1, 2) };
      await job(write, 'job-review-1', [review]);
      const { lines } = await gt('stats', join(folder, 'job'));
      expect(lines[0]).toBe('1 object, at most 3 tasks in an hour');
      expect(lines).toContain('Reviews: 1 accepted, 0 accepted with a fix, 0 sent back; at once 100%');
      expect(lines.some((line) => /answers +61 +60–61 +2/.test(line))).toBe(true);
      const { text } = await gt('stats', '--json', join(folder, 'job'));
      expect(JSON.parse(text)).toMatchObject({ reviews: { verdicts: { accept: 1 } }, agreement: { mean: 1 } });
      expect((await gt('stats', join(folder, 'other'))).status).toBe(1);
    }));
});

describe('gt export', () => {
  it('writes a data set and says what is not in it', () =>
    inFolder(async (folder, write) => {
      await job(write, 'job', [ranking(1, 2), ranking(1, 1)], [ranking(2, 1)]);
      const out = join(folder, 'set');
      const call = ['export', join(folder, 'job'), '--format', 'trl-preference', '--out', out, '--salt', 'x'];
      const { status, lines } = await gt(...call);
      expect(status).toBe(0);
      expect(lines).toEqual([
        '2 objects read.',
        '  clarity.jsonl  2 rows',
        'Left out:',
        '  1  a tie makes no pair',
        `Written: ${out}`,
      ]);
      expect(await gt(...call)).toMatchObject({ status: 1, cause: expect.stringContaining('--force') as string });
      const { text } = await gt(...call, '--force', '--json', '--splits', 'train=1,test=1', '--combine', 'Clarity');
      expect(JSON.parse(text)).toMatchObject({ objects: 2, annotations: 3, leftOut: { 'a tie makes no pair': 1 } });
    }));

  it('says what is wrong with a call, and when nothing came of it', () =>
    inFolder(async (folder, write) => {
      await job(write, 'job', [ranking(1, 2)]);
      const path = join(folder, 'job');
      expect((await gt('export', path)).text).toContain("required option '--format <name>' not specified");
      expect((await gt('export', path, '--format', 'parquet')).text).toContain('It is one of trl-preference');
      expect((await gt('export', path, '--format', 'kto', '--splits', 'train=0')).text).toContain('a number above 0');
      expect((await gt('export', path, '--format', 'kto', '--keys', 'prompt=x')).text).toContain(
        '"prompt=x" is no text=…',
      );
      const nothing = await gt('export', path, '--format', 'squad', '--out', join(folder, 'none'));
      expect([nothing.status, nothing.cause]).toEqual([1, expect.stringContaining('nothing in')]);
    }));
});

describe('gt manifest', () => {
  it('makes data objects of texts and tables', () =>
    inFolder(async (folder, write) => {
      const out = join(folder, 'input.manifest');
      const texts = [await write('one.txt', 'First.\r\n\r\nSecond.'), await write('two.txt', 'Third.')];
      const { status, lines } = await gt('manifest', ...texts, '--by', 'paragraph', '--out', out);
      expect([status, lines.at(-1)]).toEqual([0, `3 data objects. Written: ${out}`]);
      expect(
        (await readFile(out, 'utf8'))
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as object),
      ).toEqual([
        { source: 'First.', id: 'one-1' },
        { source: 'Second.', id: 'one-2' },
        { source: 'Third.', id: 'two' },
      ]);
      const table = await write('t.csv', 'prompt,a,b\nWhy?,x,y\n');
      await gt('manifest', table, '--source', 'prompt', '--list', 'responses=a,b', '--out', out);
      expect(JSON.parse(await readFile(out, 'utf8'))).toEqual({ source: 'Why?', responses: ['x', 'y'] });
    }));

  it('holds them to the limits of Ground Truth', () =>
    inFolder(async (folder, write) => {
      const out = join(folder, 'input.manifest');
      const long = await write('long.txt', 'x'.repeat(20_001));
      expect(await gt('manifest', long, '--out', out)).toMatchObject({
        status: 3,
        cause: '1 fault: Ground Truth would refuse such lines',
      });
      const table = await write('t.csv', 'a\n1\n');
      expect(await gt('manifest', table, '--source', 'prompt', '--out', out)).toMatchObject({
        ...{ status: 1, cause: `${table}: there is no column "prompt"; there are a` },
      });
      expect((await gt('manifest', await write('empty.txt', ' '), '--out', out)).status).toBe(1);
    }));
});

describe('gt', () => {
  const commands = [
    'new',
    'manifest',
    'check',
    'workbench',
    'stats',
    'validate',
    'agree',
    'consolidate',
    'export',
    'deploy',
  ];
  it('has its commands, each with examples in its help', async () => {
    const { text } = await gt('--help');
    for (const command of commands) {
      expect(text).toContain(`gt ${command} `);
      expect((await gt(command, '--help')).text).toMatch(new RegExp(`Examples?:\\n {2}gt ${command} `));
    }
  });
});
