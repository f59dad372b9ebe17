import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readAnswer, readWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { serveFolder, type ServedFolder } from '../fixtures/served-folder.js';
import { RunningWorkbench } from '../workbench/running-workbench.js';

const root = resolve(import.meta.dirname, '../..');

/** What the keys of `rank` give in every host, by the contract: ranks by response, 1 is the best. */
const EXPECTED = {
  task: 'text-ranking',
  version: 1,
  // by a tool of another make: printf of the JSON of prompt and responses, into sha256sum
  inputSha256: 'fafe8279b582d9089a3a4409db7fa1d062dee8f0510342eb4931caa5086f1177',
  ordinalRankingDimensions: [
    { name: 'Helpfulness', allowTie: true, responseRankings: [2, 1, 1] },
    { name: 'Accuracy', allowTie: false, responseRankings: [1, 3, 2] },
  ],
  shownOrder: [0, 1, 2],
};
const FIRST = '211';
const SECOND = '132';

let browser: Browser;
let served: ServedFolder;
let page: Page;
let heard: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  served = await serveFolder(join(root, 'demo/dist'));
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 1000, height: 650 } })).newPage();
  heard = [];
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.push(message.text()));
});
afterEach(() => page.context().close());

/** Real keys into the element of a page or a frame: half of the task, a submit that is refused, the rest, a submit. */
async function rank(where: Page | Frame, between?: () => Promise<void>): Promise<void> {
  const element = where.locator('gt-text-ranking');
  await element.evaluate(async (each) => {
    await customElements.whenDefined(each.localName);
    (each as HTMLElement).focus();
  });
  const keys = async (typed: string) => {
    for (const key of typed) await page.keyboard.press(key);
  };
  await keys(FIRST);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => element.getByText(/Not submitted/).count()).toBeGreaterThan(0);
  expect(await answer()).toBe('');
  await between?.();
  await keys(SECOND);
  await page.keyboard.press('Control+Enter');
}

async function answer(): Promise<string> {
  return (await page.locator('#answer').count()) ? page.locator('#answer').innerText() : '';
}

describe('the same task gives the same answer', () => {
  it.each(['plain', 'shadow-root'])('in %s', async (host) => {
    await page.goto(`${served.address}hosts/${host}/index.html`);
    await rank(page);
    await expect.poll(answer).not.toBe('');
    expect(JSON.parse(await answer())).toEqual(EXPECTED);
    const names = await page.locator('form').evaluate((form) => [...new FormData(form as HTMLFormElement).keys()]);
    expect(names).toEqual(['ranking']);
    expect(heard).toEqual([]);
  });

  it.each(['react', 'vue'])('in %s, which renders anew at each key, and takes the element out and in', async (host) => {
    await page.goto(`${served.address}hosts/${host}/index.html`);
    await page.locator('gt-text-ranking').waitFor();
    const first = await page.locator('gt-text-ranking').elementHandle();
    await rank(page, async () => {
      expect(await page.locator('#steps').innerText()).toBe('3');
      // it was never replaced by a render
      expect(await first.evaluate((each) => each.isConnected)).toBe(true);
      await page.getByRole('button', { name: 'Put aside' }).click();
      expect(await page.locator('gt-text-ranking').count()).toBe(0);
      await page.getByRole('button', { name: 'Take up again' }).click();
      const again = page.locator('gt-text-ranking');
      // what was answered comes back as a property
      await expect
        .poll(() => again.evaluate((each) => (each as unknown as { value: object }).value))
        .toMatchObject({ ordinalRankingDimensions: [{ name: 'Helpfulness', responseRankings: [2, 1, 1] }] });
      await again.evaluate((each) => (each as HTMLElement).focus());
    });
    await expect.poll(answer).not.toBe('');
    expect(JSON.parse(await answer())).toEqual(EXPECTED);
    expect(await page.locator('form').evaluate((form) => [...new FormData(form as HTMLFormElement).keys()])).toEqual([
      'ranking',
    ]);
    expect(heard).toEqual([]);
  });

  it('in a frame of another origin, under a strict policy and Trusted Types', async () => {
    await page.goto(`${served.address}hosts/strict-frame/index.html`);
    const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
    await frame.waitForFunction(() => customElements.get('gt-text-ranking'));
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await frame.evaluate(() => document.addEventListener('securitypolicyviolation', (event) => console.error(event)));
    await rank(frame);
    await expect.poll(answer).not.toBe('');
    expect(JSON.parse(await answer())).toEqual(EXPECTED);
    // the policy is in force: markup from a string is refused
    const refused = frame.evaluate(() => (document.createElement('p').innerHTML = '<b>x</b>'));
    await expect(refused).rejects.toThrow(/TrustedHTML/);
    expect(heard.filter((each) => !each.includes('TrustedHTML'))).toEqual([]);
  });

  it('in a job of Ground Truth', async () => {
    const data = await mkdtemp(join(tmpdir(), 'gt-host-'));
    const workbench = await RunningWorkbench.start(join(root, 'demo/hosts/ground-truth'), data);
    try {
      await page.goto(workbench.address);
      await page.getByRole('button', { name: /^Start/ }).click();
      const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
      await frame.locator('gt-text-ranking').waitFor();
      await rank(frame);
      await page.waitForURL(/\/jobs\/ground-truth$/);
      const folder = join(data, 'ground-truth/annotations/worker-response/iteration-1/0');
      const [file] = await readdir(folder);
      const [response] = readWorkerResponse(await readFile(join(folder, file!), 'utf8'));
      expect(Object.keys(response!.answerContent)).toEqual(['ranking']);
      expect(readAnswer(response!.answerContent, 'ranking').value).toEqual(EXPECTED);
      // Chromium says so of any frame of another origin; the shell gives it the focus
      expect(heard.filter((each) => !each.startsWith('Blocked autofocusing'))).toEqual([]);
    } finally {
      await workbench.stop();
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

it('the types of the elements hold in React', () => {
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', join(root, 'demo/hosts/react')], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

it('the page of the hosts leads to each', async () => {
  await page.goto(`${served.address}hosts/index.html`);
  const addresses = await page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses).toHaveLength(5);
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
});
