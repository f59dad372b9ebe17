import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '@gt-elements/jobs/files/atomic-write.js';
import { Workbench } from '../workbench.js';
import { ask, post } from './asking.harness.js';
import { handlerOf } from './handler.js';
import { listen, type Listening } from './listen.js';

const fixture = resolve(import.meta.dirname, '../../../../../test/fixtures/jobs/native-inputs');
const anna = { Cookie: 'gt-worker=Anna' };
const ben = { Cookie: 'gt-worker=Ben' };

let folder: string;
let listening: Listening;
let workbench: Workbench;
let shell: string;
let frame: string;
let now: number;
/** Writing a file whose path holds this fails as on a full disk. */
let full: string | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-work-'));
  now = Date.parse('2026-03-08T12:00:00Z');
  full = undefined;
  for (const name of ['moods', 'others']) await cp(fixture, join(folder, 'jobs', name), { recursive: true });
  await mkdir(join(folder, 'scripts'));
  workbench = await Workbench.open({
    jobs: join(folder, 'jobs'),
    data: join(folder, 'data'),
    scripts: join(folder, 'scripts'),
    grantSeconds: 5,
    clock: () => new Date(now),
    writeFile: async (path, text) => {
      if (full && path.includes(full)) throw new Error('ENOSPC: no space left on device, write');
      await writeFileAtomic(path, text);
    },
  });
  listening = await listen(handlerOf(workbench), { port: 0 });
  workbench.origins = listening.origins;
  const { port } = listening.origins.shell;
  [shell, frame] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
});
afterEach(async () => {
  await listening.close();
  await workbench.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const next = async (job: string, headers: Record<string, string>) =>
  (await post(shell, `/jobs/${job}/next`, '', headers)).headers.location;
const taskOf = async (job: string, headers: Record<string, string>) => {
  const { body } = await ask(shell, (await next(job, headers))!, { headers });
  return { body, token: /\/tasks\/([\w-]{20,})"/.exec(body)?.[1] };
};
/** The card of a job in the list. */
const card = async (job: string, headers: Record<string, string>) => {
  const { body } = await ask(shell, '/', { headers });
  return new RegExp(`<article class="card" data-job="${job}">.*?</article>`, 's').exec(body)![0].replace(/\s+/g, ' ');
};

describe('a worker', () => {
  it('declines a task and never gets it again, others do', async () => {
    expect(await next('moods', anna)).toBe('/jobs/moods/tasks/0');
    const declined = await post(shell, '/jobs/moods/tasks/0/decline', '', anna);
    expect(declined).toMatchObject({ status: 303, headers: { location: '/jobs/moods/tasks/1' } });
    expect(await card('moods', anna)).toContain('1 declined');
    expect(await next('moods', ben)).toBe('/jobs/moods/tasks/0');
    for (const id of ['1', '2']) await post(shell, `/jobs/moods/tasks/${id}/decline`, '', anna);
    expect(await next('moods', anna)).toBe('/jobs/moods');
    expect((await ask(shell, '/jobs/moods', { headers: anna })).body).toContain('What you declined');
  });

  it('stops, resumes the same task later, and sees that its time went on', async () => {
    const { body } = await taskOf('moods', anna);
    expect(body).toContain('data-seconds="600"');
    now += 90_000;
    expect(await card('moods', anna)).toMatch(/>Resume<.*Stopped in a task; 9 minutes left to resume it\./);
    expect((await taskOf('moods', anna)).body).toContain('data-seconds="510"');
    now += 511_000;
    expect(await card('moods', anna)).toContain('whose time is over');
    expect((await taskOf('moods', anna)).body).toContain('data-seconds="600"');
  });

  it('loses the task to another who takes it when its time is over', async () => {
    const { token } = await taskOf('moods', anna);
    now += 601_000;
    expect(await next('moods', ben)).toBe('/jobs/moods/tasks/0');
    expect((await post(frame, `/tasks/${token}/answer`, '{}')).status).toBe(410);
    expect((await ask(shell, '/jobs/moods/tasks/0', { headers: anna })).headers.location).toBe('/jobs/moods');
  });
});

describe('what a task page says about itself', () => {
  it('stands in the list of jobs and beside the next task, escaped, until the template changes', async () => {
    const { token } = await taskOf('moods', anna);
    const said = JSON.stringify({ text: '<img> could not load "x"' });
    expect((await post(frame, `/tasks/${token}/problems`, said)).status).toBe(200);
    expect((await post(frame, `/tasks/${token}/problems`, said)).status).toBe(200);
    const shown =
      'template.liquid.html: &lt;img&gt; could not load &quot;x&quot; (in the task of input.manifest, line 1)';
    expect((await card('moods', anna)).split(shown)).toHaveLength(2);
    expect((await taskOf('moods', anna)).body).toContain(shown);
    expect(await card('others', anna)).not.toContain(shown);
    await writeFile(join(folder, 'jobs/moods/template.liquid.html'), '<crowd-form></crowd-form>');
    expect(await card('moods', anna)).not.toContain(shown);
  });

  it('is taken from the page of a task only, and only so much of it', async () => {
    const { token } = await taskOf('moods', anna);
    const path = `/tasks/${token}/problems`;
    expect((await post(frame, '/tasks/made-up/problems', '{"text":"x"}')).status).toBe(410);
    for (const body of ['{', '[]', '{}', '{"text":1}']) expect((await post(frame, path, body)).status, body).toBe(400);
    expect((await post(frame, path, JSON.stringify({ text: 'x'.repeat(20_000) }))).status).toBe(413);
    expect((await post(frame, path, '{"text":"x"}', { Origin: shell })).status).toBe(403);
    expect((await post(shell, path, '{"text":"x"}')).status).toBe(404);
    expect(await card('moods', anna)).not.toContain('problems');
  });
});

describe('a full disk', () => {
  it('is told in the place of a task and in the list, and the other job goes on', async () => {
    full = 'moods';
    const refused = await post(shell, '/jobs/moods/next', '', anna);
    expect(refused.status).toBe(507);
    const told = 'moods/workbench/assignments.json: could not be written: ENOSPC: no space left on device, write';
    expect(refused.body).toContain(told);
    expect(await card('moods', anna)).toContain(told);
    expect(await next('others', anna)).toBe('/jobs/others/tasks/0');
    full = undefined;
    expect(await next('moods', anna)).toBe('/jobs/moods/tasks/0');
    expect(await card('moods', anna)).not.toContain('ENOSPC');
  });

  it('refuses an answer, which is taken once there is room', async () => {
    const { token } = await taskOf('moods', anna);
    full = 'worker-response';
    const refused = await post(frame, `/tasks/${token}/answer`, '{"mood":"x"}');
    expect(refused.status).toBe(507);
    expect(JSON.parse(refused.body)).toEqual({ problem: expect.stringContaining('no space left') as string });
    expect(await card('moods', anna)).toContain('no space left');
    full = undefined;
    expect((await post(frame, `/tasks/${token}/answer`, '{"mood":"x"}')).status).toBe(200);
  });
});

describe('the folder of jobs', () => {
  it('may change while the workbench runs', async () => {
    await cp(fixture, join(folder, 'jobs/late'), { recursive: true });
    expect(await card('late', anna)).toContain('0</b> of 3 done');
    await rm(join(folder, 'jobs/late'), { recursive: true });
    expect((await ask(shell, '/')).body).not.toContain('data-job="late"');
    expect((await ask(shell, '/jobs/late')).status).toBe(404);
    // what was answered is still there when the folder comes back
    const { token } = await taskOf('moods', anna);
    await post(frame, `/tasks/${token}/answer`, '{}');
    const [here, away] = [join(folder, 'jobs/moods'), join(folder, 'away')];
    await cp(here, away, { recursive: true });
    await rm(here, { recursive: true });
    expect((await ask(shell, '/')).body).not.toContain('data-job="moods"');
    await cp(away, here, { recursive: true });
    expect(await card('moods', anna)).toContain('1</b> of 3 done');
  });

  it('a job whose answers cannot be read is named, and the others go on', async () => {
    await cp(fixture, join(folder, 'jobs/late'), { recursive: true });
    const answers = join(folder, 'data/late/annotations');
    await mkdir(dirname(answers), { recursive: true });
    await symlink(answers, answers);
    const { body } = await ask(shell, '/', { headers: anna });
    expect(body).toMatch(/late: ELOOP/);
    expect(body).not.toContain('data-job="late"');
    expect(await next('moods', anna)).toBe('/jobs/moods/tasks/0');
    await rm(answers);
    expect(await card('late', anna)).toContain('0</b> of 3 done');
  });

  it('a folder with files of a job but no job.json is named, and nobody can begin it', async () => {
    await rm(join(folder, 'jobs/others/job.json'));
    expect(await card('others', anna)).toContain('job.json: there is no such file');
    expect(await card('others', anna)).not.toContain('<button');
    expect(await next('others', anna)).toBe('/jobs/others');
  });

  it('a member of job.json cannot lead out of it', async () => {
    const job = { name: '../../out', folder: '/etc', title: 'T', labelAttributeName: 'l' };
    await writeFile(join(folder, 'jobs/moods/job.json'), JSON.stringify(job));
    expect(await card('moods', anna)).toContain('&quot;name&quot; is not known');
    expect(workbench.job('moods')!.output).toBe(join(folder, 'data/moods'));
    expect(workbench.job('moods')!.job.folder).not.toBe('/etc');
  });
});

describe('a module of the author', () => {
  it('that fails for one line is told in the list and in the place of its task; the others go on', async () => {
    await writeFile(
      join(folder, 'jobs/moods/pre.mjs'),
      `export const handler = ({ dataObject }) => {
        if (dataObject.n) throw new Error('has a number');
        return { taskInput: { source: dataObject.source.toUpperCase() } };
      };`,
    );
    const job = { preHumanTask: 'pre.mjs', labelAttributeName: 'l' };
    await writeFile(join(folder, 'jobs/moods/job.json'), JSON.stringify(job));
    const { token } = await taskOf('moods', anna);
    expect((await ask(frame, `/tasks/${token}`)).body).toContain('WHAT A DAY!');
    expect(await card('moods', anna)).toContain('pre.mjs, line 2: has a number (asked about input.manifest, line 1)');
    expect(await card('moods', anna)).toContain('1 left out');
  });

  it('that fails only after its task was given is told in the place of the task', async () => {
    await next('moods', anna);
    await writeFile(join(folder, 'jobs/moods/pre.mjs'), 'export const handler = () => null;');
    await writeFile(join(folder, 'jobs/moods/job.json'), '{"preHumanTask":"pre.mjs","labelAttributeName":"l"}');
    const { body } = await ask(shell, '/jobs/moods/tasks/0', { headers: anna });
    expect(body).toContain('pre.mjs: the handler gave nothing');
    expect(body).not.toContain('<iframe');
  });
});

it('an address from grant_read_access expires', async () => {
  await mkdir(join(folder, 'jobs/moods/s3/b'), { recursive: true });
  await writeFile(join(folder, 'jobs/moods/s3/b/cat.txt'), 'cat');
  await writeFile(join(folder, 'jobs/moods/template.liquid.html'), '{{ "s3://b/cat.txt" | grant_read_access }}');
  const { token } = await taskOf('moods', anna);
  const [address] = /\/s3\/\S+/.exec((await ask(frame, `/tasks/${token}`)).body)!;
  const read = () => ask(frame, address.replaceAll('&amp;', '&'));
  now += 4999;
  expect(await read()).toMatchObject({ status: 200, body: 'cat' });
  now += 1;
  expect(await read()).toMatchObject({ status: 403, body: 'Request has expired\n' });
});
