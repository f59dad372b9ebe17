import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { readAnswer, readWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const jobs = resolve(import.meta.dirname, '../../demo/jobs/text-ranking');

let browser: Browser;
let data: string;
let workbench: RunningWorkbench;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(() => browser.close());
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gt-rank-'));
  workbench = await RunningWorkbench.start(jobs, data);
  page = await (await browser.newContext({ viewport: { width: 1000, height: 650 } })).newPage();
});
afterEach(async () => {
  await page.context().close();
  await workbench.stop();
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
});

/** The frame of the task shown, with the keyboard in its ranking. */
async function ranking(): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await expect
    .poll(() => frame.evaluate(() => document.hasFocus() && document.activeElement?.localName))
    .toBe('gt-text-ranking');
  return frame;
}

/** The rankings that the only worker response of an object holds, by dimension. */
async function rankings(id: string): Promise<Record<string, unknown>> {
  const folder = join(data, 'text-ranking/annotations/worker-response/iteration-1', id);
  const [file, ...more] = await readdir(folder);
  expect(more).toEqual([]);
  const [answer] = readWorkerResponse(await readFile(join(folder, file!), 'utf8'));
  // a hidden input's value is still a string in there
  expect(answer!.answerContent.ranking).toBeTypeOf('string');
  const { value } = readAnswer(answer!.answerContent, 'ranking');
  expect(value).toMatchObject({ task: 'text-ranking', version: 1, shownOrder: [0, 1, 2] });
  const dimensions = value!.ordinalRankingDimensions as { name: string; responseRankings: number[] }[];
  return Object.fromEntries(dimensions.map(({ name, responseRankings }) => [name, responseRankings]));
}

it('ranks the demo by keyboard only, from a manifest line to the answer file', async () => {
  const manifest = (await readFile(join(jobs, 'input.manifest'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: string });
  await page.goto(workbench.address);
  await page.getByRole('button', { name: /^Start/ }).focus();
  await page.keyboard.press('Enter');

  let frame = await ranking();
  expect(await frame.locator('gt-text-ranking').getAttribute('text')).toBe(manifest[0]!.source);
  // ranks of A, B, C for Clarity, Usefulness, Specificity
  for (const key of '123213312') await page.keyboard.press(key);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/tasks/1');
  expect(await rankings('0')).toEqual({ Clarity: [1, 2, 3], Usefulness: [2, 1, 3], Specificity: [3, 1, 2] });

  // half done: nothing leaves, the task stays
  frame = await ranking();
  for (const key of '11') await page.keyboard.press(key);
  await page.keyboard.press('Control+Enter');
  await frame.waitForTimeout(500);
  expect(page.url()).toMatch(/\/tasks\/1$/);
  await expect(readdir(join(data, 'text-ranking/annotations/worker-response/iteration-1/1'))).rejects.toThrow('ENOENT');

  const lines = (await readFile(join(data, 'text-ranking/manifests/output/output.manifest'), 'utf8'))
    .trim()
    .split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    ...manifest[0],
    ranking: {},
    'ranking-metadata': { type: 'groundtruth/custom', 'job-name': 'text-ranking' },
  });
});

it('shows the whole task in the frame, without a scroll bar of the page', async () => {
  await page.goto(workbench.address);
  await page.getByRole('button', { name: /^Start/ }).click();
  const frame = await ranking();
  for (const [width, height] of [
    [1000, 650],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    const sizes = await frame.evaluate(() => {
      const { width, height } = document.querySelector('gt-text-ranking')!.getBoundingClientRect();
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { width, height, scrollWidth, scrollHeight, innerHeight };
    });
    expect(sizes).toMatchObject({
      width,
      scrollWidth: width,
      height: sizes.innerHeight,
      scrollHeight: sizes.innerHeight,
    });
    expect(sizes.innerHeight).toBeGreaterThanOrEqual(height - 44);
  }
});
