import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const fixture = resolve(import.meta.dirname, '../fixtures/jobs/native-inputs');

let browser: Browser;
let folder: string;
let workbench: RunningWorkbench;

/** A job like the fixture, with another template. */
async function makeJob(name: string, template: string): Promise<void> {
  const job = join(folder, 'jobs', name);
  await cp(fixture, job, { recursive: true });
  await writeFile(join(job, 'template.liquid.html'), template);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-shell-'));
  await cp(fixture, join(folder, 'jobs/good'), { recursive: true });
  await makeJob('liquid', '<p>\n{{ task.input.source | nope }}');
  await makeJob(
    'silent',
    `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<script type="module">window.ran = true</script>
<script src="/gone.js"></script>
<script>throw new Error('boom')</script>
<crowd-form><img alt="" src="{{ "s3://b/cat.png" | grant_read_access }}"><input name="mood"></crowd-form>`,
  );
  const broken = join(folder, 'jobs/broken');
  await mkdir(broken);
  await writeFile(join(broken, 'job.json'), '{"title":"Broken","workersPerObject":0}');
  await writeFile(join(broken, 'input.manifest'), '{"source":"a"}\n{"sour\n');
  workbench = await RunningWorkbench.start(join(folder, 'jobs'), join(folder, 'data'));
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Begins a job and waits for its task, however that turns out. */
async function start(page: Page, job: string): Promise<void> {
  await page.locator(`[data-job="${job}"]`).getByRole('button').click();
  await page.waitForURL(`**/jobs/${job}/tasks/*`);
}

/** What axe finds in the shell; the task belongs to its template. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({ exclude: ['iframe'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the shell', () => {
  it.each(['light', 'dark'] as const)('has no accessibility fault, %s, wide and narrow', async (colorScheme) => {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    for (const [width, height] of [
      [1000, 650],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(workbench.address);
      expect(await faults(page)).toEqual([]);
      await start(page, 'good');
      expect(await faults(page)).toEqual([]);
      await page.goto(workbench.address);
      await start(page, 'liquid');
      expect(await faults(page)).toEqual([]);
      await page.goto(`${workbench.address}jobs/broken`);
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.context().close();
  });

  it('says at the start and in the list what is wrong with a job, and lets nobody begin it', async () => {
    const told = ['job.json, line 1: "workersPerObject" is 0', 'input.manifest, line 2: not JSON'];
    for (const part of told) expect(workbench.lines.join('\n')).toContain(`Error in broken: ${part}`);
    const page = await browser.newPage();
    await page.goto(workbench.address);
    const card = page.locator('[data-job="broken"]');
    for (const part of told) expect(await card.textContent()).toContain(part);
    expect(await card.getByRole('button').count()).toBe(0);
    await page.close();
  });

  it('says beside the frame what a portal would swallow', async () => {
    const page = await browser.newPage();
    await page.goto(workbench.address);
    await start(page, 'silent');
    await expect.poll(() => page.locator('#problem-count').textContent()).toBe('5');
    await page.locator('#problems summary').click();
    const list = await page.locator('#problems li').allTextContents();
    for (const part of [
      's3://b/cat.png is asked for',
      '<img> could not load /s3/silent/b/cat.png',
      '<script> could not load /gone.js',
      'Script error: Uncaught Error: boom (line 4 of the page)',
      'type="module" (inline) was not run: it does not run in Ground Truth',
    ]) {
      expect(
        list.filter((item) => item.includes(part)),
        part,
      ).toHaveLength(1);
    }
    // no signature of an address is shown
    expect(list.join('\n')).not.toContain('Signature');
    await page.close();
  });

  it('shows line and cause in the place of a task that cannot be rendered, and others go on', async () => {
    const page = await browser.newPage();
    await page.goto(workbench.address);
    await start(page, 'liquid');
    expect(await page.locator('main').textContent()).toContain('template.liquid.html, line 2: undefined filter: nope');
    expect(await page.locator('iframe').count()).toBe(0);
    await page.getByRole('button', { name: 'Release' }).click();
    await page.waitForURL('**/tasks/1');
    await page.close();
  });
});
