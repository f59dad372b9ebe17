import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { shipped, wordings } from '../language/catalogues.js';
import { RunningWorkbench } from './running-workbench.js';

const demo = resolve(import.meta.dirname, '../../demo/jobs/text-ranking');
const frame = wordings.find(({ namespace }) => namespace === 'frame')!;

let browser: Browser;
let folder: string;
let workbench: RunningWorkbench | undefined;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(() => browser.close());
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'gt-language-'))));
afterEach(async () => {
  await workbench?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The demo's job, with a template in another language: the script of that beside the first, and `lang`. */
async function jobIn(code: string): Promise<string> {
  const job = join(folder, 'jobs', code);
  await cp(demo, job, { recursive: true });
  const template = await readFile(join(job, 'template.liquid.html'), 'utf8');
  const script = `<script src="{{ "s3://gt-elements/gt-lang-${code}.js" | grant_read_access }}"></script>`;
  await writeFile(join(job, 'template.liquid.html'), `<html lang="${code}">${script}${template}`);
  return join(folder, 'jobs');
}

it.each(shipped)('a template with gt-lang-%s.js has its task in that language', async (code) => {
  workbench = await RunningWorkbench.start(await jobIn(code), join(folder, 'data'));
  const page = await browser.newPage();
  await page.goto(workbench.address);
  expect(await page.getByText('Warning').count()).toBe(0);
  await page.getByRole('button', { name: /^Start/ }).click();
  const task = (await (await page.waitForSelector('iframe')).contentFrame())!;
  const undo = frame.translations.get(code)!['undo'] as string;
  await task.locator('gt-text-ranking').getByRole('button', { name: undo }).first().waitFor();
  expect(await task.evaluate(() => document.documentElement.lang)).toBe(code);
  await page.close();
});
