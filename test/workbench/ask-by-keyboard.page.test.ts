import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnswer, readWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const job = resolve(import.meta.dirname, '../../demo/jobs/qa-pairs');

let data: string;
let profile: string;
let context: BrowserContext;
let workbench: RunningWorkbench;
let page: Page;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gt-ask-'));
  profile = await mkdtemp(join(tmpdir(), 'gt-ask-profile-'));
  workbench = await RunningWorkbench.start(job, data);
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium()!,
    // the last of a switch counts: Playwright's own list would keep storage from a frame from elsewhere
    args: [...chromiumArgs(), '--disable-features=Translate'],
    viewport: { width: 1000, height: 650 },
  });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await workbench.stop();
  for (const folder of [data, profile]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The frame of the task shown, with the keyboard in its questions. */
async function questions(): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await expect
    .poll(() => frame.evaluate(() => document.hasFocus() && document.activeElement?.localName))
    .toBe('gt-qa-pairs');
  return frame;
}

/** Goes on by Tab to the button of that name, and presses it. */
async function pressButton(frame: Frame, name: string): Promise<void> {
  const focused = () =>
    frame.evaluate(() => document.querySelector('gt-qa-pairs')!.shadowRoot!.activeElement?.textContent.trim());
  for (let stops = 0; stops < 20 && (await focused()) !== name; stops++) await page.keyboard.press('Tab');
  expect(await focused()).toBe(name);
  await page.keyboard.press('Space');
}

/** Questions on the first passage, with answers that stand in it word by word, and a tag each. */
const asked = [
  ['Why does the team prioritize features?', "we're on a tight budget", 'Why'],
  ['How does the designer save development hours?', 'reduce unnecessary complexity', 'How'],
  ['What gives smoother rollouts with the new interface?', 'feature flags', 'What'],
] as const;

it('asks about a passage by keyboard only, from a manifest line to the answer file', async () => {
  const manifest = (await readFile(join(job, 'input.manifest'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: string });
  const { source } = manifest[0]!;
  await page.goto(workbench.address);
  await page.getByRole('button', { name: /^Start/ }).focus();
  await page.keyboard.press('Enter');
  const frame = await questions();

  for (const [index, [question, answer, tag]] of asked.entries()) {
    if (index > 0) await page.keyboard.press('F4');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await page.keyboard.type(answer);
    if (source.includes(answer)) await page.keyboard.press('F8');
    else {
      // the sentence of the passage that the caret stands in at the beginning
      for (const key of ['F2', 'Control+Home', 'Shift+Period', 'Enter']) await page.keyboard.press(key);
    }
    await pressButton(frame, tag);
  }
  // a reload in the middle loses nothing
  await page.reload();
  const again = await questions();
  await expect
    .poll(() =>
      again
        .locator('gt-qa-pairs')
        .evaluate((element) => (element as HTMLElement & { validity: ValidityState }).validity.valid),
    )
    .toBe(true);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/tasks/1');

  const folder = join(data, 'qa-pairs/annotations/worker-response/iteration-1/0');
  const [file, ...more] = await readdir(folder);
  expect(more).toEqual([]);
  const [response] = readWorkerResponse(await readFile(join(folder, file!), 'utf8'));
  const { value } = readAnswer(response!.answerContent, 'questions');
  expect(value).toMatchObject({ task: 'qa-pairs', version: 1 });
  const pairs = value!.questionAnswerPairs as {
    question: string;
    answer: string;
    tags: string[];
    references: { startOffset: number; endOffset: number; utf16StartOffset: number; text: string }[];
  }[];
  expect(pairs.map(({ question, answer, tags }) => [question, answer, ...tags])).toEqual(asked);
  for (const { references, answer } of pairs) {
    expect(references).toHaveLength(1);
    const { startOffset, endOffset, utf16StartOffset, text } = references[0]!;
    expect([...source].slice(startOffset, endOffset).join('')).toBe(text);
    expect(source.startsWith(text, utf16StartOffset)).toBe(true);
    if (source.includes(answer)) expect(text).toBe(answer);
  }
  const lines = (await readFile(join(data, 'qa-pairs/manifests/output/output.manifest'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    ...manifest[0],
    questions: {},
    'questions-metadata': { type: 'groundtruth/custom', 'job-name': 'qa-pairs' },
  });
});
