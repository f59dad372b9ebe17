import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const requirements = [
  { id: 'short', text: 'At most three words', level: 'warn', rule: { words: '/caption', max: 3 } },
  {
    id: 'calm',
    text: 'Half of all are calm',
    level: 'warn',
    scope: 'job',
    rule: { share: '/caption', of: 'Calm', min: 0.5 },
  },
  { id: 'kind', text: 'It is kind', level: 'warn' },
];
const template = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<script src="{{ "s3://gt-elements/gt-elements.js" | grant_read_access }}"></script>
<crowd-form><gt-text-ranking name="ranking" text="{{ task.input.source | escape }}" responses='["One","Two"]'
  ordinal-ranking-dimensions='[{"name":"Clarity"}]' requirements='${JSON.stringify(requirements)}'></gt-text-ranking></crowd-form>`;

const ranking = (first: number, second: number, caption: string) => ({
  ...{ task: 'text-ranking', version: 1, caption },
  ordinalRankingDimensions: [{ name: 'Clarity', allowTie: false, responseRankings: [first, second] }],
});
const review = (verdict: string, value: object) => ({
  ...{ task: 'review', of: 'text-ranking', version: 1, verdict, value },
  comments: verdict === 'return' ? [{ id: 'c1', target: { id: 'Clarity' }, text: 'Look again.' }] : [],
  requirements: [{ id: 'kind', met: verdict !== 'return' }],
});

/** As Ground Truth writes what workers answered. */
async function answered(job: string, id: number, workerId: string, minute: number, seconds: number, answer: object) {
  const at = Date.UTC(2026, 2, 8, 9, minute);
  const time = (milliseconds: number) => new Date(milliseconds).toISOString();
  const content = {
    acceptanceTime: time(at - seconds * 1000),
    answerContent: { ranking: JSON.stringify(answer) },
    submissionTime: time(at),
    timeSpentInSeconds: seconds,
    workerId,
    workerMetadata: {},
  };
  const name = time(at).replaceAll(/[:.]/g, '-');
  const path = join(folder, 'data', job, 'annotations/worker-response/iteration-1', String(id), `${name}.json`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ answers: [content] }));
}

let browser: Browser;
let folder: string;
let workbench: RunningWorkbench;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-statistics-'));
  const job = join(folder, 'jobs/ranks');
  await mkdir(job, { recursive: true });
  await writeFile(
    join(job, 'job.json'),
    JSON.stringify({ title: 'Ranks of proposals', labelAttributeName: 'rank', review: {} }),
  );
  await writeFile(join(job, 'template.liquid.html'), template);
  await writeFile(join(job, 'input.manifest'), ['a', 'b', 'c'].map((source) => `{"source":"${source}"}\n`).join(''));
  const [calm, long] = [ranking(1, 2, 'Calm'), ranking(2, 1, 'one two three four')];
  await answered('ranks', 0, 'anna', 0, 30, calm);
  await answered('ranks', 1, 'ben', 5, 90, long);
  await answered('ranks-review-1', 0, 'carl', 10, 20, review('accept', calm));
  await answered('ranks-review-1', 1, 'carl', 20, 40, review('return', long));
  workbench = await RunningWorkbench.start(join(folder, 'jobs'), join(folder, 'data'));
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  page = await (await browser.newContext({ viewport: { width: 1000, height: 650 } })).newPage();
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const textOf = (name: string) => page.getByRole('table', { name }).innerText();

async function faults(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object): Promise<{ violations: { id: string }[] }> } }).axe.run({
      exclude: ['iframe'],
    }),
  );
  return violations.map(({ id }) => id);
}

describe('a job that goes on', () => {
  it('shows how it goes', async () => {
    await page.goto(workbench.address);
    await page.getByRole('link', { name: 'Statistics' }).click();
    await page.getByRole('heading', { name: 'Statistics', level: 1 }).waitFor();
    const tiles = await page.locator('.tiles').innerText();
    expect(tiles.split(/\s*\n+\s*/)).toEqual([
      ...['Objects', '3', 'Done', '1', 'Accepted', '1', 'Given up', '0', 'Accepted at once', '50%'],
      ...['Time for an answer', '60 s'],
    ]);
    expect(await textOf('What was submitted in each hour, UTC')).toMatch(/2026-03-08 09:00\s+4/);
    expect(await textOf('Verdicts')).toMatch(/Accepted\s+1\s+Mended by the reviewer\s+0\s+Returned\s+1/);
    expect(await textOf('As it is measured in each answer')).toMatch(/Met\s+1\s+Not met\s+1/);
    expect(await textOf('As reviewers judge it')).toMatch(/Met\s+1\s+Not met\s+1/);
    expect(await page.locator('main').innerText()).toContain('Met over all answers: 50%, at least 50% wanted');
    expect(await textOf('What each has done')).toMatch(/carl\s+2\s+30 s\s+25 s to 35 s\s+–/);
    expect(await faults()).toEqual([]);
  });

  it('lists its answers, of one worker too, and opens each to be read', async () => {
    await page.goto(`${workbench.address}jobs/ranks/answers`);
    expect(await page.locator('tbody tr').count()).toBe(4);
    await page.goto(`${workbench.address}jobs/ranks/answers?worker=carl`);
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(await page.locator('tbody tr').allInnerTexts()).toMatchObject(
      [/Accepted$/, /Returned$/].map((end) => expect.stringMatching(end)),
    );
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: 'Object 2' }).click();

    const frame = page.frameLocator('iframe');
    await frame.getByText('Look again.').first().waitFor();
    const reviewing = frame.locator('gt-text-ranking');
    expect(await reviewing.evaluate((each) => (each as HTMLElement & { readOnly: boolean }).readOnly)).toBe(true);
    await page.getByRole('link', { name: 'Answer', exact: true }).click();
    await page.waitForURL('**/answers/1/0');
    await expect
      .poll(() => reviewing.evaluate((each) => (each as HTMLElement & { value: unknown }).value))
      .toMatchObject({ ordinalRankingDimensions: [{ responseRankings: [2, 1] }] });
    expect(await frame.getByRole('button', { name: 'Submit' }).count()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('is not wider than a narrow window, whatever can be begun', async () => {
    await page.context().addCookies([{ name: 'gt-worker', value: 'carl', url: workbench.address }]);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['', 'jobs/ranks', 'jobs/ranks/statistics', 'jobs/ranks/answers', 'jobs/ranks/answers/1/0']) {
      await page.goto(`${workbench.address}${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
    }
    await page.goto(workbench.address);
    expect(await page.getByRole('button', { name: /^Start/ }).count()).toBe(2);
    await page.setViewportSize({ width: 1000, height: 650 });
    await page.goto(`${workbench.address}jobs/ranks/answers/1/0`);
  });

  it('has no other address for an answer than one that was given', async () => {
    const frame = (await page.locator('iframe').getAttribute('src'))!;
    expect((await fetch(frame)).status).toBe(200);
    expect((await fetch(`${frame}x`)).status).toBe(404);
    const { status } = await fetch(`${frame}/answer`, {
      method: 'POST',
      body: '{}',
      headers: { Origin: new URL(frame).origin },
    });
    expect(status).toBe(404);
    expect((await fetch(`${workbench.address}jobs/ranks/answers/9/9`)).status).toBe(404);
  });
});
