import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnswer, readWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const job = resolve(import.meta.dirname, '../../demo/jobs/reviewed-questions');

let browser: Browser;
let data: string;
let workbench: RunningWorkbench;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gt-judge-'));
  workbench = await RunningWorkbench.start(job, data);
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterEach(async () => {
  await browser.close();
  await workbench.stop();
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
});

/** The list of jobs as one worker sees it, at the size of a worker's frame. */
async function portalOf(worker: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 650 } });
  await context.addCookies([{ name: 'gt-worker', value: worker, url: workbench.address }]);
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Begins with what that button begins, by Tab and Enter. */
async function begin(page: Page, name: string): Promise<Frame> {
  await page.goto(workbench.address);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let stops = 0; stops < 12 && !(await focused()).startsWith(name); stops++) await page.keyboard.press('Tab');
  expect(await focused()).toMatch(new RegExp(`^${name}`));
  await page.keyboard.press('Enter');
  return task(page);
}

/** The frame of the task, once the keys are with its questions. */
async function task(page: Page): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe#task')).contentFrame())!;
  const holder = () => frame.evaluate(() => document.hasFocus() && document.activeElement?.localName);
  await expect.poll(holder).toBe('gt-qa-pairs');
  return frame;
}

/** What has the focus in the questions, by its name. */
const named = (frame: Frame) =>
  frame.evaluate(() => {
    const focused = document.querySelector('gt-qa-pairs')!.shadowRoot!.activeElement as HTMLInputElement | null;
    return focused?.ariaLabel ?? focused?.labels?.[0]?.textContent.trim() ?? focused?.textContent.trim() ?? '';
  });

/** Goes on until something of that name has the focus. */
async function goTo(page: Page, frame: Frame, name: RegExp, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 40 && !name.test(await named(frame)); stops++) await page.keyboard.press(key);
  expect(await named(frame)).toMatch(name);
}

async function submit(page: Page): Promise<void> {
  const left = page.waitForEvent('framenavigated', (one) => one === page.mainFrame());
  await page.keyboard.press('Control+Enter');
  await left;
}

/** The only answer to an object in a stage. */
async function answerTo(stage: string, id: number, name = 'questions'): Promise<Record<string, unknown>> {
  const folder = join(data, stage, 'annotations/worker-response/iteration-1', String(id));
  const [file, ...more] = await readdir(folder);
  expect(more).toEqual([]);
  const [response] = readWorkerResponse(await readFile(join(folder, file!), 'utf8'));
  return readAnswer(response!.answerContent, name).value!;
}

it('asks, judges, sends back, mends and accepts by keyboard only', async () => {
  const anna = await portalOf('Anna');
  let frame = await begin(anna, 'Start');
  for (let index = 1; index <= 3; index++) {
    if (index > 1) await anna.keyboard.press('F4');
    await anna.keyboard.type(`What is number ${index}?`);
    await anna.keyboard.press('Enter');
    await anna.keyboard.type(`Answer ${index}`);
    for (const key of ['F2', 'Control+Home', 'Shift+Period', 'Enter']) await anna.keyboard.press(key);
  }
  await submit(anna);

  const carl = await portalOf('Carl');
  frame = await begin(carl, 'Start reviewing');
  // judges what a machine can't, says what shows it, comments on the second answer, and sends all of it back
  await goTo(carl, frame, /^Answer/);
  await carl.keyboard.press('Alt+ArrowDown');
  await goTo(carl, frame, /^Answer/);
  await carl.keyboard.press('Alt+c');
  await carl.keyboard.type('Which one?');
  await goTo(carl, frame, /^Not met$/, 'Shift+Tab');
  await carl.keyboard.press('Space');
  await goTo(carl, frame, /^What shows it/);
  await carl.keyboard.type('The second stands nowhere.');
  await carl.keyboard.press('Alt+r');
  await submit(carl);
  const review = await answerTo('reviewed-questions-review-1', 0);
  expect(review).toMatchObject({
    verdict: 'return',
    comments: [{ target: { field: 'answer' }, text: 'Which one?' }],
  });
  // what a machine measures is in there too
  expect(review.requirements).toContainEqual({ id: 'true', met: false, evidence: 'The second stands nowhere.' });
  const { questionAnswerPairs } = review.value as { questionAnswerPairs: { id: string; answer: string }[] };
  expect((review.comments as { target: { id: string } }[])[0]!.target.id).toBe(
    questionAnswerPairs.find(({ answer }) => answer === 'Answer 2')!.id,
  );

  frame = await begin(anna, 'Start reworking');
  // the keys are where the first comment is about
  await expect.poll(() => named(frame)).toMatch(/^Answer/);
  await anna.keyboard.press('End');
  await anna.keyboard.type(', of three');
  await anna.keyboard.press('Alt+k');
  await submit(anna);
  expect(await answerTo('reviewed-questions-rework-1', 0)).toMatchObject({
    questionAnswerPairs: [{}, { answer: 'Answer 2, of three' }, {}],
    meta: { thread: [{ text: 'Which one?', dealt: true }] },
  });

  frame = await begin(carl, 'Start reviewing');
  await goTo(carl, frame, /^Not met$/, 'Shift+Tab');
  await carl.keyboard.press('ArrowLeft');
  expect(await named(frame)).toBe('Met');
  await carl.keyboard.press('Alt+a');
  await submit(carl);
  const lines = (await readFile(join(data, 'reviewed-questions/manifests/accepted/output.manifest'), 'utf8')).trim();
  expect(JSON.parse(lines)).toMatchObject({
    questions: { questionAnswerPairs: [{}, { answer: 'Answer 2, of three' }, {}] },
    'questions-metadata': { verdict: 'accept', rounds: 2 },
  });
}, 60_000);
