import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Workbench } from '../workbench.js';
import { ask, post } from './asking.harness.js';
import { handlerOf } from './handler.js';
import { listen, type Listening } from './listen.js';

const fixture = resolve(import.meta.dirname, '../../../../../test/fixtures/jobs/native-inputs');

let folder: string;
let listening: Listening;
let workbench: Workbench;
let shell: string;
let frame: string;
const log: string[] = [];

/** Takes the next task of a worker and gives the token of its frame. */
async function nextToken(headers: Record<string, string> = {}): Promise<string> {
  const { headers: answer } = await post(shell, '/jobs/native-inputs/next', '', headers);
  const { body } = await ask(shell, answer.location!, { headers });
  return /\/tasks\/([\w-]+)"/.exec(body)![1]!;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-http-'));
  await cp(fixture, join(folder, 'jobs/native-inputs'), { recursive: true });
  await mkdir(join(folder, 'jobs/native-inputs/s3/b'), { recursive: true });
  await mkdir(join(folder, 'scripts'), { recursive: true });
  await writeFile(join(folder, 'jobs/native-inputs/s3/b/digits.txt'), '0123456789');
  await writeFile(join(folder, 'scripts/gt-crowd.js'), '// crowd');
  await writeFile(join(folder, 'secret.txt'), 'secret');
});
afterAll(async () => {
  await listening.close();
  await workbench.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  await (listening as Listening | undefined)?.close();
  await (workbench as Workbench | undefined)?.close();
  await rm(join(folder, 'data'), { recursive: true, force: true });
  log.length = 0;
  workbench = await Workbench.open({
    jobs: join(folder, 'jobs'),
    data: join(folder, 'data'),
    scripts: join(folder, 'scripts'),
    log: (line) => log.push(line),
  });
  listening = await listen(handlerOf(workbench), { port: 0 });
  workbench.origins = listening.origins;
  const { port } = listening.origins.shell;
  [shell, frame] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
});

describe('the two origins', () => {
  it('answer for themselves only', async () => {
    expect((await ask(shell, '/')).body).toContain('<h1>Jobs</h1>');
    expect(await ask(frame, '/')).toMatchObject({ status: 302, headers: { location: `${shell}/` } });
    const token = await nextToken();
    expect((await ask(frame, `/tasks/${token}`)).status).toBe(200);
    expect((await ask(shell, `/tasks/${token}`)).status).toBe(404);
    expect((await ask(frame, '/jobs/native-inputs')).status).toBe(404);
    expect((await ask(frame, '/shell.css')).status).toBe(404);
  });

  it('listen on loopback only', async () => {
    await expect(ask(`http://127.0.0.2:${listening.origins.shell.port}`, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it.each(['evil.example', 'localhost', 'localhost:1', '[::1]', '127.0.0.1.evil.example'])(
    'refuse the host %j',
    async (host) => {
      expect((await ask(frame, '/', { headers: { Host: host } })).status).toBe(421);
    },
  );

  it('refuse pages of other origins, and changes by nobody', async () => {
    for (const origin of ['http://evil.example', 'null', frame]) {
      expect((await ask(shell, '/', { headers: { Origin: origin } })).status, origin).toBe(403);
      expect((await post(shell, '/jobs/native-inputs/next', '', { Origin: origin })).status, origin).toBe(403);
    }
    expect((await ask(shell, '/jobs/native-inputs/next', { method: 'POST' })).status).toBe(403);
    const token = await nextToken();
    expect((await post(frame, `/tasks/${token}/answer`, '{}', { Origin: shell })).status).toBe(403);
    expect((await ask(shell, '/', { method: 'DELETE', headers: { Origin: shell } })).status).toBe(405);
    expect(workbench.jobs[0]!.progressFor({ name: '', id: '' }).done).toBe(0);
  });

  it('say who may frame whom', async () => {
    const token = await nextToken();
    expect((await ask(frame, `/tasks/${token}`)).headers['content-security-policy']).toBe(`frame-ancestors ${shell}`);
    const policy = (await ask(shell, '/jobs/native-inputs/tasks/0')).headers['content-security-policy'];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`frame-src ${frame}`);
  });

  it('take the next port when one is in use', async () => {
    const { port } = listening.origins.shell;
    const second = await listen(handlerOf(workbench), { port });
    expect(second.origins.shell.port).toBeGreaterThan(port);
    await second.close();
  });

  it('on a host of its own the frame has a port of its own', async () => {
    const own = await listen(handlerOf(workbench), { port: 0, host: '127.0.0.2' });
    expect(own.origins.shell.hostname).toBe('127.0.0.2');
    expect(own.origins.frame).toEqual({ hostname: '127.0.0.2', port: expect.any(Number) as number });
    expect(own.origins.frame.port).not.toBe(own.origins.shell.port);
    await own.close();
  });
});

describe('the shell', () => {
  it('escapes what authors and workers write', async () => {
    const { body } = await ask(shell, '/', {
      headers: { Cookie: `gt-worker=${encodeURIComponent('"><script>alert(1)</script>')}` },
    });
    expect(body).toContain('Moods &amp; “tones”');
    expect(body).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('knows a worker by an HttpOnly cookie', async () => {
    const reply = await post(shell, '/worker', `name=${encodeURIComponent('  Zoë \u0007& Ben ')}`);
    const set = reply.headers['set-cookie']!.toString();
    expect(reply).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(set).toMatch(/^gt-worker=Zo%C3%AB%20%26%20Ben; .*HttpOnly; SameSite=Lax$/);
    expect((await ask(shell, '/', { headers: { Cookie: set.split(';')[0]! } })).body).toContain(
      'value="Zoë &amp; Ben"',
    );
    expect((await post(shell, '/worker', 'name=%20')).status).toBe(400);
    expect((await post(shell, '/worker', `name=${'x'.repeat(20_000)}`)).status).toBe(413);
  });

  it('gives a task, keeps it for its worker, and takes it back', async () => {
    const [anna, ben] = [{ Cookie: 'gt-worker=Anna' }, { Cookie: 'gt-worker=Ben' }];
    const next = async (headers: Record<string, string>) =>
      (await post(shell, '/jobs/native-inputs/next', '', headers)).headers.location;
    expect(await next(anna)).toBe('/jobs/native-inputs/tasks/0');
    expect(await next(anna)).toBe('/jobs/native-inputs/tasks/0');
    expect(await next(ben)).toBe('/jobs/native-inputs/tasks/1');
    // another's task is not shown
    expect((await ask(shell, '/jobs/native-inputs/tasks/0', { headers: ben })).headers.location).toBe(
      '/jobs/native-inputs',
    );
    const released = await post(shell, '/jobs/native-inputs/tasks/0/release', '', anna);
    expect(released).toMatchObject({ status: 303, headers: { location: '/jobs/native-inputs/tasks/2' } });
    expect((await ask(shell, '/jobs/native-inputs/tasks/0', { headers: anna })).status).toBe(303);
  });

  it.each([
    '/nothing',
    '/jobs/none',
    '/jobs/native-inputs/nothing',
    '/jobs/native-inputs/tasks',
    '/jobs/%zz',
    '/jobs/..%2f..%2fsecret.txt',
    '/../secret.txt',
    '/shell.js/../../../secret.txt',
    '//evil.example/',
    'http://evil.example/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(shell, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret\n');
  });
});

describe('the task frame', () => {
  it('shows the task with our form and our script before all else', async () => {
    const token = await nextToken();
    const { body } = await ask(frame, `/tasks/${token}`);
    expect(body).toMatch(
      new RegExp(
        `^<!doctype html>.*<script src="/workbench-frame.js" data-task="/tasks/${token}" data-shell="${shell}"></script><script src="/gt-crowd.js">`,
      ),
    );
    expect(body).toContain('<p id="source">The train is &quot;late&quot; &amp; &lt;b&gt;I&#39;m&lt;/b&gt; cold</p>');
    expect((await ask(frame, '/gt-crowd.js')).body).toBe('// crowd');
  });

  it('keeps an answer once, and says what it did', async () => {
    const token = await nextToken();
    const answer = JSON.stringify({ mood: 'angry' });
    expect(await post(frame, `/tasks/${token}/answer`, answer)).toMatchObject({
      status: 200,
      body: '{"submission":"saved"}',
    });
    expect(await post(frame, `/tasks/${token}/answer`, answer)).toMatchObject({
      status: 200,
      body: '{"submission":"already saved"}',
    });
    const responses = join(folder, 'data/native-inputs/annotations/worker-response/iteration-1');
    expect(await readdir(responses)).toEqual(['0']);
    const [file] = await readdir(join(responses, '0'));
    expect(await readFile(join(responses, '0', file!), 'utf8')).toContain('"answerContent":{"mood":"angry"}');
    expect((await ask(shell, '/')).body).toContain('<b>1</b> of 3 done');
    // the page that was answered is not shown again
    expect((await ask(shell, '/jobs/native-inputs/tasks/0')).status).toBe(303);
  });

  it.each([
    ['that is no JSON', '{', 400],
    ['that is a list', '[]', 400],
    ['that is a string', '"x"', 400],
    ['that is nothing', 'null', 400],
    ['that is too long', ' '.repeat(20_000_001), 413],
  ])('refuses an answer %s', async (_, body, status) => {
    const token = await nextToken();
    expect((await post(frame, `/tasks/${token}/answer`, body)).status).toBe(status);
    expect(workbench.jobs[0]!.progressFor({ name: '', id: '' }).done).toBe(0);
  });

  it('refuses the answer to a released task, and a token that nobody gave', async () => {
    const token = await nextToken();
    await post(shell, '/jobs/native-inputs/tasks/0/release');
    expect((await post(frame, `/tasks/${token}/answer`, '{}')).status).toBe(410);
    expect((await post(frame, '/tasks/made-up/answer', '{}')).status).toBe(410);
    expect((await ask(frame, `/tasks/${token}`)).status).toBe(404);
  });

  it('tells when the disk does not take the answer', async () => {
    const token = await nextToken();
    await writeFile(join(folder, 'data/native-inputs/annotations'), '');
    const reply = await post(frame, `/tasks/${token}/answer`, '{}');
    expect(reply.status).toBe(507);
    expect(JSON.parse(reply.body)).toEqual({ problem: expect.stringMatching(/could not be written: E/) as string });
    expect(log).toHaveLength(1);
  });

  it('gives S3 objects by signed addresses only, in parts if asked', async () => {
    const path = workbench.grants.sign('native-inputs', { bucket: 'b', key: 'digits.txt' });
    expect(await ask(frame, path)).toMatchObject({
      status: 200,
      body: '0123456789',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
    const part = (range: string) => ask(frame, path, { headers: { Range: range } });
    expect(await part('bytes=2-4')).toMatchObject({
      status: 206,
      body: '234',
      headers: { 'content-range': 'bytes 2-4/10' },
    });
    expect(await part('bytes=7-')).toMatchObject({ status: 206, body: '789' });
    expect(await part('bytes=-2')).toMatchObject({ status: 206, body: '89' });
    expect(await part('bytes=8-99')).toMatchObject({ status: 206, body: '89', headers: { 'content-length': '2' } });
    expect((await part('bytes=10-')).status).toBe(416);
    expect((await part('bytes=0-1,3-4')).status).toBe(200);
    expect(await ask(frame, path, { method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '10' },
    });
    expect((await ask(frame, path.split('?')[0]!)).status).toBe(403);
    expect((await ask(frame, path.replace('digits', 'others'))).status).toBe(403);
    expect((await ask(frame, workbench.grants.sign('native-inputs', { bucket: 'b', key: 'gone.txt' }))).status).toBe(
      404,
    );
    for (const key of ['../../../../secret.txt', '..\\..\\..\\..\\secret.txt', '/../../../../secret.txt']) {
      expect((await ask(frame, workbench.grants.sign('native-inputs', { bucket: 'b', key }))).status, key).not.toBe(
        200,
      );
    }
  });

  it('says line and cause of a broken template, and other jobs go on', async () => {
    const template = join(folder, 'jobs/native-inputs/template.liquid.html');
    const good = await readFile(template, 'utf8');
    await writeFile(template, '<p>\n{{ task.input.source | nope }}');
    try {
      const { headers } = await post(shell, '/jobs/native-inputs/next');
      const { body } = await ask(shell, headers.location!);
      expect(body).toContain('template.liquid.html, line 2: undefined filter: nope');
      expect(body).not.toContain('<iframe');
    } finally {
      await writeFile(template, good);
    }
    expect(await nextToken()).toBeTruthy();
  });
});
