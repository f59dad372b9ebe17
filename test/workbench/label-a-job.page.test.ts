import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const jobs = resolve(import.meta.dirname, '../fixtures/jobs/native-inputs');

let browser: Browser;
let data: string;
let workbench: RunningWorkbench;
let page: Page;
let noise: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(() => browser.close());
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gt-label-'));
  workbench = await RunningWorkbench.start(jobs, data);
  page = await (await browser.newContext({ viewport: { width: 1000, height: 650 } })).newPage();
  noise = [];
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
});
afterEach(async () => {
  await page.context().close();
  await workbench.stop();
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
});

const output = () => join(data, 'native-inputs');
const outputLines = async () =>
  (await readFile(join(output(), 'manifests/output/output.manifest'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, Record<string, string>>);

/** The only answer of an object, from its worker response. */
async function answer(id: string): Promise<Record<string, unknown>> {
  const folder = join(output(), 'annotations/worker-response/iteration-1', id);
  const files = await readdir(folder);
  expect(files).toHaveLength(1);
  const { answers } = JSON.parse(await readFile(join(folder, files[0]!), 'utf8')) as {
    answers: Record<string, unknown>[];
  };
  expect(answers).toHaveLength(1);
  return answers[0]!;
}

/** The frame of the task that is shown, once its form is there. */
async function taskFrame(): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.waitForSelector('crowd-form form crowd-button');
  return frame;
}

/** Waits for the task of another object than `before` in the address. */
const nextTask = (before: string) => page.waitForURL((url) => !url.pathname.endsWith(before));

describe('a person labels a job', () => {
  it('by keyboard only, with a restart in the middle, to the files of Ground Truth', async () => {
    await page.goto(workbench.address);
    await page.getByRole('button', { name: 'Start Moods & “tones”' }).focus();
    await page.keyboard.press('Enter');

    let frame = await taskFrame();
    expect(await frame.locator('#source').textContent()).toBe(`The train is "late" & <b>I'm</b> cold`);
    // the keyboard is in the frame already
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('angry');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await nextTask('/tasks/0');

    frame = await taskFrame();
    expect(await frame.locator('#source').textContent()).toBe('What a day!');
    expect(await page.locator('header').innerText()).toMatch(/1 of 3 done/);

    // nothing is lost when it is killed in the middle of a task
    const { pathname } = new URL(page.url());
    await workbench.stop('SIGKILL');
    workbench = await RunningWorkbench.start(jobs, data);
    await page.goto(new URL(pathname, workbench.address).href);
    frame = await taskFrame();
    expect(await frame.locator('#source').textContent()).toBe('What a day!');
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('glad');
    await page.keyboard.press('Enter');
    await nextTask('/tasks/1');

    frame = await taskFrame();
    await frame.locator('input[name=mood]').fill('none');
    await frame.locator('crowd-button').click();
    await page.waitForURL('**/jobs/native-inputs');
    expect(await page.locator('h1').textContent()).toBe('All 3 tasks done');

    const first = await answer('0');
    expect(Object.keys(first)).toEqual([
      'acceptanceTime',
      'answerContent',
      'submissionTime',
      'timeSpentInSeconds',
      'workerId',
      'workerMetadata',
    ]);
    expect(first.answerContent).toEqual({
      mood: 'angry',
      sure: { yes: true, no: false },
      // a hidden input's value is a string; what the template put there came through Liquid and HTML unchanged
      seen: JSON.stringify({ source: `The train is "late" & <b>I'm</b> cold`, n: 12345678901234567000 }),
    });
    expect((await answer('1')).answerContent).toMatchObject({ mood: 'glad', sure: { yes: false, no: false } });
    expect((await answer('2')).answerContent).toMatchObject({ mood: 'none' });

    const lines = await outputLines();
    expect(lines.map(({ source }) => source)).toEqual([
      `The train is "late" & <b>I'm</b> cold`,
      'What a day!',
      'Nothing to say.',
    ]);
    for (const [id, line] of lines.entries()) {
      expect(line.mood).toEqual({});
      expect(line['mood-metadata']).toMatchObject({
        type: 'groundtruth/custom',
        'job-name': 'native-inputs',
        'human-annotated': 'yes',
      });
      const reference = line['mood-metadata']!['worker-response-ref']!;
      expect(reference).toMatch(new RegExp(`^annotations/worker-response/iteration-1/${id}/`));
      expect(JSON.parse(await readFile(join(output(), reference), 'utf8'))).toHaveProperty('answers');
    }
    expect(await workbench.stop()).toBe(0);
    expect(noise).toEqual([]);
  });

  it('is told what stops a submit, and when the workbench is gone; nothing is lost', async () => {
    await page.goto(workbench.address);
    await page.getByRole('button', { name: /^Start/ }).click();
    const frame = await taskFrame();
    await frame.locator('crowd-button').click();
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('mood');
    await frame.locator('input[name=mood]').fill('calm');
    await workbench.stop();
    await frame.locator('crowd-button').click();
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toMatch(/^Not saved: .*still running\? Your work is still here\.$/);
    expect(await frame.locator('input[name=mood]').inputValue()).toBe('calm');
  });

  it('two workers share a job; one gives a task back and goes on with another', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(workbench.address);
    await other.getByLabel('Worker').fill('Zoë & Ben');
    await other.getByRole('button', { name: 'Change' }).click();
    // the page's own value, not what was typed into the old one
    await expect.poll(() => other.getByLabel('Worker').getAttribute('value')).toBe('Zoë & Ben');
    await other.getByRole('button', { name: /^Start/ }).click();
    await other.waitForURL('**/tasks/0');

    await page.goto(workbench.address);
    expect(await page.locator('.card').innerText()).toMatch(/2 open for you · 1 in other hands/);
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.waitForURL('**/tasks/1');
    await page.getByRole('button', { name: 'Release' }).click();
    await page.waitForURL('**/tasks/2');
    await page.getByRole('link', { name: 'Stop' }).click();
    await expect.poll(() => page.locator('.card').innerText()).toContain('10 minutes left to resume it');
    await page.getByRole('button', { name: /^Resume/ }).click();
    await page.waitForURL('**/tasks/2');
    await other.context().close();
  });

  it('declines a task, and never sees it again', async () => {
    await page.goto(workbench.address);
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.waitForURL('**/tasks/0');
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.waitForURL('**/tasks/1');
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.waitForURL('**/tasks/2');
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.waitForURL('**/jobs/native-inputs');
    expect(await page.locator('.card').innerText()).toMatch(/0 open for you · 3 declined/);
    expect(await page.getByRole('button', { name: /^(Start|Resume)/ }).count()).toBe(0);
  });

  it('sees how much time is left, hears it, and is told when it is over', async () => {
    await page.clock.install({ time: new Date('2026-03-08T12:00:00Z') });
    await page.goto(workbench.address);
    await page.getByRole('button', { name: /^Start/ }).click();
    const frame = await taskFrame();
    const left = page.locator('#time-left');
    await expect.poll(() => left.textContent()).toBe('10 min');
    expect(await left.getAttribute('class')).not.toContain('short');
    await page.clock.fastForward(301_000);
    await expect.poll(() => left.textContent()).toBe('5 min');
    expect(await left.getAttribute('class')).toContain('short');
    const said = () => page.getByRole('status').allTextContents();
    expect(await said()).toEqual(['5 minutes left', '']);
    await page.clock.fastForward(240_000);
    await expect.poll(() => left.textContent()).toMatch(/^\d\d s$/);
    expect(await said()).toEqual(['1 minute left', '']);
    await page.clock.fastForward(60_000);
    await expect.poll(async () => (await said())[1]).toContain('The time for this task is over');
    // by the workbench's own clock it is not
    await frame.locator('input[name=mood]').fill('late');
    await frame.locator('crowd-button').click();
    await nextTask('/tasks/0');
  });

  it('nobody on the network is answered', async () => {
    const { port } = new URL(workbench.address);
    const addresses = Object.values(networkInterfaces())
      .flatMap((one) => one ?? [])
      .filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
    for (const address of ['127.0.0.2', ...addresses.map((one) => one.address)]) {
      const refused = await new Promise((done) => {
        const socket = connect({ host: address, port: Number(port) });
        socket.on('connect', () => done(false)).on('error', () => done(true));
      });
      expect(refused, address).toBe(true);
    }
  });

  it('gives the task all the height below one line, wide and narrow', async () => {
    for (const [width, height] of [
      [1000, 650],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`${workbench.address}`);
      await page.getByRole('button', { name: /^(Start|Resume)/ }).click();
      const box = (await page.locator('iframe').boundingBox())!;
      expect(box.y).toBeLessThanOrEqual(44);
      expect(box.y + box.height).toBe(height);
      expect(box.width).toBe(width);
      expect(
        await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
      ).toEqual([width, height]);
    }
  });

  it('the task cannot reach the shell, whoever wrote its template', async () => {
    await page.goto(workbench.address);
    await page.getByRole('button', { name: /^Start/ }).click();
    const frame = await taskFrame();
    expect(new URL(frame.url()).hostname).toBe('127.0.0.1');
    const reached = await frame.evaluate(async (shell) => {
      const attempt = async (what: () => unknown) => {
        try {
          return await what();
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        parent: await attempt(() => parent.document.title),
        navigate: await attempt(() => {
          top!.location.href = 'about:blank';
        }),
        cookie: document.cookie,
        read: await attempt(async () => (await fetch(shell)).status),
        write: await attempt(
          async () =>
            (
              await fetch(`${shell}jobs/native-inputs/tasks/0/release`, {
                method: 'POST',
                mode: 'no-cors',
                credentials: 'include',
              })
            ).type,
        ),
      };
    }, workbench.address);
    expect(reached).toMatchObject({
      parent: 'SecurityError',
      navigate: 'SecurityError',
      cookie: '',
      read: 'TypeError',
    });
    // the opaque answer to a blind request was a refusal: the task is still this worker's
    await page.reload();
    await page.waitForURL('**/tasks/0');
  });
});
