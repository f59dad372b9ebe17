import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnswer, readWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const job = resolve(import.meta.dirname, '../../demo/jobs/response-feedback');

let browser: Browser;
let data: string;
let workbench: RunningWorkbench;
let page: Page;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gt-feedback-'));
  workbench = await RunningWorkbench.start(job, data);
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  page = await (await browser.newContext({ viewport: { width: 1000, height: 650 } })).newPage();
});
afterEach(async () => {
  await browser.close();
  await workbench.stop();
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
});

/** Waits until the keyboard is in the task. */
async function inTask(): Promise<void> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await expect
    .poll(() => frame.evaluate(() => document.hasFocus() && document.activeElement?.localName))
    .toBe('gt-response-feedback');
}

it('judges the demo by keyboard only, from a manifest line to the answer file', async () => {
  await page.goto(workbench.address);
  await page.getByRole('button', { name: /^Start/ }).focus();
  await page.keyboard.press('Enter');
  await inTask();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // wrong, and the AI too kind; what would be right
  await press('2', 'd', 'b');
  await page.keyboard.type('25 days in the first year.');
  await press('Alt+PageDown', '4', 'a', 'n', '5', 'Control+Enter');
  await page.waitForURL('**/tasks/1');

  const folder = join(data, 'response-feedback/annotations/worker-response/iteration-1/0');
  const [file] = await readdir(folder);
  const [response] = readWorkerResponse(await readFile(join(folder, file!), 'utf8'));
  expect(readAnswer(response!.answerContent, 'feedback').value).toMatchObject({
    task: 'response-feedback',
    version: 1,
    feedback: [
      { id: 'q1', score: 2, betterAnswer: '25 days in the first year.', aiScore: 4.5, aiVerdict: 'disagree' },
      { id: 'q2', score: 4, aiScore: 2, aiVerdict: 'agree' },
      { id: 'q3', score: 5 },
    ],
  });
  const output = await readFile(join(data, 'response-feedback/manifests/output/output.manifest'), 'utf8');
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toMatchObject([
    { source: 'Leave and travel', feedback: {}, 'feedback-metadata': { 'job-name': 'response-feedback' } },
  ]);
});
