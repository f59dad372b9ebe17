import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { readManifest } from '@gt-elements/jobs/manifest.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const template = `
<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<script src="{{ "s3://gt-elements/gt-qa-pairs.js" | grant_read_access }}"></script>
<crowd-form>
  <gt-qa-pairs name="asked" required references="optional" drafts="none"
    text="{{ task.input.source | escape }}"
    mode="{{ task.input.mode | default: "label" | escape }}"
    {% if task.input.answer %}initial-value="{{ task.input.answer | to_json | escape }}"{% endif %}
    {% if task.input.review %}review="{{ task.input.review | to_json | escape }}"{% endif %}
  ></gt-qa-pairs>
</crowd-form>`;

let browser: Browser;
let folder: string;
let workbench: RunningWorkbench;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-review-'));
  const job = join(folder, 'jobs/asked');
  await mkdir(job, { recursive: true });
  await writeFile(join(job, 'template.liquid.html'), template);
  const sources = Array.from({ length: 10 }, (_, index) => JSON.stringify({ source: `Passage ${index}.` }));
  await writeFile(join(job, 'input.manifest'), sources.join('\n'));
});
afterEach(async () => {
  await workbench.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function startWorkbench(members: object): Promise<void> {
  await writeFile(join(folder, 'jobs/asked/job.json'), JSON.stringify(members));
  workbench = await RunningWorkbench.start(join(folder, 'jobs'), join(folder, 'data'));
}

/** The list of jobs as one worker sees it. */
async function portalOf(worker: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  await context.addCookies([{ name: 'gt-worker', value: worker, url: workbench.address }]);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(workbench.address);
  return page;
}

async function start(page: Page, name: string): Promise<void> {
  await page.goto(workbench.address);
  await page.getByRole('button', { name }).click();
}

/** The frame of a task once its element is there. @param address how the task's address ends */
async function task(page: Page, address: string): Promise<Frame> {
  await page.waitForURL(`**/jobs/${address}`);
  const frame = (await (await page.waitForSelector('iframe#task')).contentFrame())!;
  await frame.getByRole('textbox').first().waitFor();
  return frame;
}

async function submit(page: Page, frame: Frame): Promise<void> {
  const left = page.waitForEvent('framenavigated', (one) => one === page.mainFrame());
  await frame.getByRole('button', { name: 'Submit' }).click();
  await left;
}

async function ask(page: Page, id: number): Promise<void> {
  const frame = await task(page, `asked/tasks/${id}`);
  await frame.getByRole('textbox', { name: /^Question/ }).fill(`What is ${id}?`);
  await frame.getByRole('textbox', { name: /^Answer/ }).fill(`It is ${id}.`);
  await submit(page, frame);
}

async function judge(page: Page, round: number, id: number, comment?: string): Promise<void> {
  const frame = await task(page, `asked-review-${round}/tasks/${id}`);
  if (comment) {
    await frame.getByRole('textbox', { name: /^Answer/ }).focus();
    await page.keyboard.press('Alt+c');
    await page.keyboard.type(comment);
  }
  await frame.getByRole('radio', { name: comment ? 'Return' : 'Accept' }).check();
  await submit(page, frame);
}

async function improve(page: Page, id: number): Promise<void> {
  const frame = await task(page, `asked-rework-1/tasks/${id}`);
  await frame.getByText(`Why ${id}?`).first().waitFor();
  await frame.getByRole('textbox', { name: /^Answer/ }).fill(`It is ${id}, as the passage says.`);
  await frame.getByRole('button', { name: 'Dealt with' }).first().click();
  await submit(page, frame);
}

async function manifest(path: string): Promise<readonly Record<string, unknown>[]> {
  const { objects, problems } = readManifest(await readFile(join(folder, 'data', path), 'utf8'));
  expect(problems).toEqual([]);
  return objects.map(({ object }) => object);
}

it('sends three of ten answers back to those who made them, until all are accepted', async () => {
  await startWorkbench({ review: { reviewers: ['Carl'] } });
  const [anna, ben, carl] = [await portalOf('Anna'), await portalOf('Ben'), await portalOf('Carl')];
  const title = 'asked';
  await start(anna, `Start ${title}`);
  await start(ben, `Start ${title}`);
  // whoever submits gets the next that nobody holds: the even ones are Anna's
  for (let id = 0; id < 10; id++) await ask(id % 2 ? ben : anna, id);

  await start(carl, `Start reviewing ${title}`);
  const returned = [2, 3, 7];
  for (let id = 0; id < 10; id++) await judge(carl, 1, id, returned.includes(id) ? `Why ${id}?` : undefined);
  await carl.getByRole('heading', { name: 'Nothing left for you now' }).waitFor();

  await start(anna, `Start reworking ${title}`);
  await improve(anna, 2);
  await start(ben, `Start reworking ${title}`);
  await improve(ben, 3);
  await improve(ben, 7);
  // nobody is asked to review, or to rework, what is another's
  expect(await anna.getByRole('button', { name: /^(Start|Resume)/ }).count()).toBe(0);

  await start(carl, `Start reviewing ${title}`);
  for (const id of returned) await judge(carl, 2, id);
  await carl.getByRole('heading', { name: 'All 10 tasks done' }).waitFor();

  const accepted = await manifest('asked/manifests/accepted/output.manifest');
  expect(accepted).toMatchObject(
    Array.from({ length: 10 }, (_, id) => ({
      source: `Passage ${id}.`,
      asked: {
        task: 'qa-pairs',
        version: 1,
        questionAnswerPairs: [
          {
            question: `What is ${id}?`,
            answer: returned.includes(id) ? `It is ${id}, as the passage says.` : `It is ${id}.`,
          },
        ],
      },
      'asked-metadata': { 'job-name': 'asked', verdict: 'accept', rounds: returned.includes(id) ? 2 : 1 },
    })),
  );
  expect(accepted[7]).toMatchObject({ asked: { meta: { thread: [{ text: 'Why 7?', dealt: true }] } } });
  expect((await manifest('asked-review-1/manifests/output/output.manifest')).length).toBe(10);
  expect((await manifest('asked-rework-1/manifests/output/output.manifest')).map(({ source }) => source)).toEqual([
    'Passage 2.',
    'Passage 3.',
    'Passage 7.',
  ]);
}, 60_000);

it('has an adjudicator see all answers side by side, take one and go on from it', async () => {
  await startWorkbench({ workersPerObject: 2, review: { agreement: { then: 'adjudicator' } } });
  await writeFile(join(folder, 'jobs/asked/input.manifest'), '{"source": "A passage."}');
  const [anna, ben, carl] = [await portalOf('Anna'), await portalOf('Ben'), await portalOf('Carl')];
  for (const [index, page] of [anna, ben].entries()) {
    await start(page, 'Start asked');
    const frame = await task(page, 'asked/tasks/0');
    await frame.getByRole('textbox', { name: /^Question/ }).fill(['Which mill burnt?', 'When was it built?'][index]!);
    await frame.getByRole('textbox', { name: /^Answer/ }).fill(['The old one', 'In 1794'][index]!);
    await submit(page, frame);
  }

  await start(carl, 'Start adjudicating asked');
  await carl.getByRole('region', { name: 'Answer 2' }).getByRole('button', { name: 'Take this answer' }).click();
  const made = await task(carl, 'asked-adjudication/tasks/0?from=1');
  for (const [index, question] of ['Which mill burnt?', 'When was it built?'].entries()) {
    const answer = carl.frameLocator(`iframe[title="Answer ${index + 1}"]`);
    const given = answer.getByRole('textbox', { name: /^Question/ });
    await expect.poll(() => given.inputValue()).toBe(question);
    expect(await given.isEditable()).toBe(false);
    expect(await answer.getByRole('button', { name: 'Submit' }).count()).toBe(0);
  }
  // beside them, or below where it is narrow, what is being made is in sight
  const within = async (width: number) => {
    await carl.setViewportSize({ width, height: 650 });
    const boxes = await carl.locator('iframe').evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
    return boxes.map(({ left, right }) => left >= 0 && right <= width);
  };
  expect(await within(1000)).toEqual([true, true, true]);
  expect((await within(360)).at(-1)).toBe(true);
  const question = made.getByRole('textbox', { name: /^Question/ });
  expect(await question.inputValue()).toBe('When was it built?');
  await question.fill('When was the mill built?');
  await submit(carl, made);

  // who answered may not review, nor may who adjudicated
  await start(await portalOf('Dora'), 'Start reviewing asked');
  const [line] = await manifest('asked/workbench/stages/asked-review-1/input.manifest');
  expect(line).toMatchObject({
    asked: [
      { questionAnswerPairs: [{ question: 'Which mill burnt?' }] },
      { questionAnswerPairs: [{ question: 'When was it built?' }] },
    ],
    'asked-adjudication': { questionAnswerPairs: [{ question: 'When was the mill built?', answer: 'In 1794' }] },
  });
}, 60_000);
