import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomic, type WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import { readManifest } from '@gt-elements/jobs/manifest.js';
import { readLabelled } from '@gt-elements/jobs/reading/read-labelled.js';
import { objectsAndProblems } from '@gt-elements/jobs/reading/reading.harness.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workerNamed, type Worker } from '../job/worker.js';
import { S3Objects } from '../render/s3-objects.js';
import { ACCEPTED_MANIFEST } from '@gt-elements/jobs/layout.js';
import { JobChain } from './job-chain.js';
import { nextOf, offersTo } from './offers.js';

const [anna, ben, carl] = [workerNamed('Anna'), workerNamed('Ben'), workerNamed('Carl')];
const requirements = [{ id: 'two', text: 'Two words', rule: { words: '/text', min: 2 } }];
const template = `<crowd-form><gt-image-caption requirements='${JSON.stringify(requirements)}'></gt-image-caption></crowd-form>`;

let root: string;
let now: number;
const open: JobChain[] = [];

beforeEach(async () => {
  now = Date.parse('2026-03-08T23:00:00Z');
  root = await realpath(await mkdtemp(join(tmpdir(), 'gt-chain-')));
  await mkdir(join(root, 'jobs/moods'), { recursive: true });
  await put('template.liquid.html', template);
  await put('input.manifest', ['a', 'b'].map((source) => `${JSON.stringify({ source })}\n`).join(''));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((chain) => chain.close()));
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
});

const put = (name: string, text: string) => writeFile(join(root, 'jobs/moods', name), text);

async function chainOf(members: object, writeFile: WriteFile = writeFileAtomic): Promise<JobChain> {
  await put('job.json', JSON.stringify({ labelAttributeName: 'mood', ...members }));
  const chain = await JobChain.open(join(root, 'jobs/moods'), {
    data: join(root, 'data'),
    objects: new S3Objects(join(root, 'scripts')),
    clock: () => new Date(now),
    writeFile,
  });
  open.push(chain);
  return chain;
}

const answer = (text: string) => ({ task: 'image-caption', version: 1, text });
const review = (verdict: string, more = {}) => ({ task: 'review', version: 1, verdict, comments: [], ...more });

/** A worker takes what is offered first and answers it. @returns the stage's job and the object */
async function work(chain: JobChain, worker: Worker, content: object): Promise<string> {
  const next = await nextOf(chain, worker, 'rework');
  if (!next) return 'nothing';
  const { job } = chain.links.find((link) => link.job.job.name === next.job)!;
  now += 60_000;
  expect(await job.submit(job.held(worker, next.id)!.token, { any: JSON.stringify(content) })).toBe('saved');
  return `${next.job} ${next.id}`;
}

async function lines(path: string): Promise<readonly unknown[]> {
  return readManifest(await readFile(join(root, 'data', path), 'utf8')).objects.map(({ object }) => object);
}

async function inputOf(chain: JobChain, name: string, id: string): Promise<unknown> {
  const { job } = chain.links.find((link) => link.job.job.name === name)!;
  return job.taskInput(job.object(id)!);
}

describe('a reviewed job', () => {
  it('goes from label to review to rework to review, and writes what was accepted', async () => {
    const chain = await chainOf({ review: {} });
    expect(await work(chain, anna, answer('one a'))).toBe('moods 0');
    expect(await work(chain, anna, answer('one b'))).toBe('moods 1');
    // nobody reviews what they made
    expect(await work(chain, anna, review('accept'))).toBe('nothing');
    const comments = [{ id: 'c1', target: {}, text: 'Why?' }];
    expect(await work(chain, ben, review('return', { comments }))).toBe('moods-review-1 0');
    expect(await work(chain, ben, review('accept'))).toBe('moods-review-1 1');
    expect(await inputOf(chain, 'moods-rework-1', '0')).toEqual({
      input: {
        source: 'a',
        jobTotals: [],
        mode: 'rework',
        answer: answer('one a'),
        review: review('return', { comments }),
      },
    });
    expect(await work(chain, ben, answer('x'))).toBe('nothing');
    expect(await work(chain, anna, answer('two a'))).toBe('moods-rework-1 0');
    expect(await work(chain, anna, review('accept'))).toBe('nothing');
    expect(await work(chain, ben, review('accept'))).toBe('moods-review-2 0');
    expect(chain.ended).toBe(2);
    expect(await lines(`moods/${ACCEPTED_MANIFEST}`)).toMatchObject([
      { source: 'a', mood: answer('two a'), 'mood-metadata': { verdict: 'accept', rounds: 2, 'job-name': 'moods' } },
      { source: 'b', mood: answer('one b'), 'mood-metadata': { verdict: 'accept', rounds: 1 } },
    ]);
    // what Ground Truth's chained jobs add up; labels are written behind the answers
    await Promise.all(chain.links.map(({ job }) => job.settled()));
    expect(Object.keys((await lines('moods-review-2/manifests/output/output.manifest'))[0] as object)).toEqual([
      'source',
      ...[
        'mood',
        'mood-metadata',
        'mood-review-1',
        'mood-review-1-metadata',
        'mood-rework-1',
        'mood-rework-1-metadata',
      ],
      ...['mood-review-2', 'mood-review-2-metadata'],
    ]);
    // who makes a data set of it gets what was accepted, and who gave it
    const given = async (folder: string) =>
      (await objectsAndProblems(readLabelled(join(root, 'data', folder)))).objects.map(({ id, review, answers }) => [
        ...[id, review],
        ...answers.map((each) => [each.workerId, each.answer]),
      ]);
    expect(await given('moods')).toEqual([
      ['0', 'accepted', [anna.id, answer('two a')]],
      ['1', 'accepted', [anna.id, answer('one b')]],
    ]);
    expect(await given('moods-review-2')).toEqual([['0', 'accepted', [anna.id, answer('two a')]]]);
    expect((await given('moods-rework-1')).map(([, state]) => state)).toEqual(['unreviewed']);
    expect(chain.problems).toEqual([]);
  });

  it('goes on where it was after a restart, wherever it was killed', async () => {
    const before = await chainOf({ review: {} });
    await work(before, anna, answer('one a'));
    await work(before, ben, review('return'));
    await before.close();
    // as if it had been killed before the stages were written
    await rm(join(root, 'data/moods/workbench'), { recursive: true });
    const chain = await chainOf({ review: {} });
    expect(Object.fromEntries(chain.counts)).toEqual({ rework: 1, label: 1 });
    expect(chain.histories.map(({ id, steps }) => [id, steps.map(({ ref }) => ref.split('/')[0])])).toEqual([
      ['0', ['moods', 'moods-review-1']],
    ]);
    expect(offersTo(chain, anna).map(({ link, open }) => [link.stage, open])).toEqual([
      ['rework', 1],
      ['label', 1],
    ]);
  });

  it('keeps an answer when the next stage can not be written, and goes on once there is room', async () => {
    let isFull = true;
    const chain = await chainOf({ review: {} }, async (path, text) => {
      if (isFull && path.includes('/stages/')) throw new Error('ENOSPC: no space left');
      await writeFileAtomic(path, text);
    });
    await work(chain, anna, answer('one a'));
    expect(chain.problems.map(({ cause }) => cause)).toEqual(['could not be written: ENOSPC: no space left']);
    isFull = false;
    await chain.refresh();
    expect(chain.problems).toEqual([]);
    expect(offersTo(chain, ben).map(({ link }) => link.stage)).toEqual(['review', 'label']);
  });

  it('knows the names of its stages, which no other job may have', async () => {
    const chain = await chainOf({ review: { maxRounds: 2 } });
    const names = [
      'moods',
      'moods-review-2',
      'moods-rework-1',
      'moods-rework-2',
      'moods-adjudication',
      'words-review-1',
    ];
    expect(names.filter((name) => chain.claims(name))).toEqual([
      'moods-review-2',
      'moods-rework-1',
      'moods-adjudication',
    ]);
  });

  it('sends back what breaks a rule of the template without asking anybody', async () => {
    const chain = await chainOf({ review: {} });
    await work(chain, anna, answer('one'));
    expect(await inputOf(chain, 'moods-rework-1', '0')).toMatchObject({
      input: {
        mode: 'rework',
        review: { verdict: 'return', requirements: [{ id: 'two', met: false, evidence: { measured: 1, min: 2 } }] },
      },
    });
    expect(offersTo(chain, ben).map(({ link }) => link.stage)).toEqual(['label']);
  });

  it('gives up after the last round, and says so in the manifest', async () => {
    const chain = await chainOf({ review: { maxRounds: 1, reviewers: ['Carl'] } });
    await work(chain, anna, answer('one a'));
    expect(offersTo(chain, ben).map(({ link }) => link.stage)).toEqual(['label']);
    expect(await work(chain, carl, review('return'))).toBe('moods-review-1 0');
    const [line] = await lines(`moods/${ACCEPTED_MANIFEST}`);
    expect(line).toMatchObject({ 'mood-metadata': { 'failure-reason': 'not accepted after 1 round', rounds: 1 } });
    expect(line).not.toHaveProperty('mood');
  });

  it('has an adjudicator begin with one of the answers that do not agree', async () => {
    const agreement = { then: 'adjudicator' };
    const chain = await chainOf({ workersPerObject: 2, review: { agreement } });
    for (const [worker, text] of [
      [anna, 'a red cat'],
      [ben, 'the blue dog'],
    ] as const) {
      await work(chain, worker, answer(text));
      await work(chain, worker, answer(text));
    }
    expect(await work(chain, anna, answer('x'))).toBe('nothing');
    expect(chain.labels('0').map(({ answer }) => answer)).toEqual([answer('a red cat'), answer('the blue dog')]);
    expect(await work(chain, carl, answer('a blue cat'))).toBe('moods-adjudication 0');
    expect(await inputOf(chain, 'moods-review-1', '0')).toMatchObject({ input: { answer: answer('a blue cat') } });
  });
});

describe('"review" in job.json', () => {
  const said = async (members: object) => {
    const chain = await chainOf(members);
    return chain.problems.map(({ cause }) => cause);
  };

  it('is told what is wrong with it', async () => {
    expect(await said({ review: { maxRounds: 0, template: 'no.html', rounds: 1 } })).toEqual([
      '"review.maxRounds" is 0; expected a whole number from 1 to 9',
      '"review.rounds" is not known; known are maxRounds, reworkToAnyoneAfterSeconds, reviewers, allowFix, agreement, template',
      '"review.template" is "no.html": there is no such file in the job\'s folder',
    ]);
    expect(await said({ review: [] })).toEqual(['"review" is []; expected an object']);
  });

  it('compares answers only where there are several', async () => {
    expect(await said({ review: { agreement: { then: 'me' } } })).toEqual([
      '"review.agreement.then" is "me"; expected "worker" or "adjudicator"',
      '"review.agreement" compares answers, so "workersPerObject" has to be 2 or more',
    ]);
  });
});
