import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gt } from '../../packages/cli/src/commands/command.harness.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from '../workbench/running-workbench.js';

const root = resolve(import.meta.dirname, '../..');

let browser: Browser;
let folder: string;
let workbench: RunningWorkbench;
let page: Page;
let heard: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-builder-'));
  workbench = await RunningWorkbench.start(
    join(root, 'demo/jobs'),
    join(folder, 'data'),
    '--builder',
    join(root, 'demo/dist'),
  );
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
afterEach(() => page.context().close());

async function open(options: BrowserContextOptions = {}): Promise<void> {
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })).newPage();
  heard = [];
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  // the first address that is printed, and the workbench's after it
  await page.goto(/^Builder: (\S+)$/.exec(workbench.lines.at(-2) ?? '')![1]!);
}

async function preview(task: string): Promise<Frame> {
  const frame = (await (await page.waitForSelector('.stage iframe')).contentFrame())!;
  await frame.waitForSelector(task);
  return frame;
}

/** What the page shows as the answer, or as one of the files. */
async function shown(): Promise<string> {
  return page.locator('.output pre').innerText();
}
const answer = async () => JSON.parse(await shown()) as Record<string, unknown> | null;

/** Downloads the job folder and puts it on the disk. */
async function downloaded(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download job folder' }).click(),
  ]);
  const archive = unzipSync(new Uint8Array(await readFile(await download.path())));
  const target = await mkdtemp(join(folder, 'job-'));
  for (const [name, bytes] of Object.entries(archive)) {
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), bytes);
  }
  return join(target, download.suggestedFilename().replace(/\.zip$/, ''));
}

async function faults(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({ exclude: [['iframe']] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the Builder', () => {
  it('shows what is set as a worker sees it, and the answer beside it', async () => {
    await open();
    const frame = await preview('gt-text-ranking');
    const names = () => frame.locator('gt-text-ranking').getByText('Politeness');
    await page.getByRole('button', { name: 'Add a ranking dimension' }).focus();
    await page.keyboard.press('Enter');
    // the focus is in the new one's first field
    await page.keyboard.type('Politeness');
    await expect.poll(() => names().count()).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const set = (): Promise<unknown> =>
      frame.locator('gt-text-ranking').evaluate((each) => each.getAttribute('ordinal-ranking-dimensions'));
    await expect
      .poll(async () => (JSON.parse((await set()) as string) as object[])[2])
      .toEqual({
        name: 'Politeness',
        allowTie: true,
      });

    await frame.locator('gt-text-ranking').evaluate((each) => (each as HTMLElement).focus());
    for (const key of '11233211') await page.keyboard.press(key);
    await expect.poll(answer).toMatchObject({ task: 'text-ranking', version: 1 });
    expect(await page.locator('.said').innerText()).toMatch(/^Not complete: /);
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('.said').innerText()).toBe('Complete');
    const { ordinalRankingDimensions, shownOrder } = (await answer()) as {
      ordinalRankingDimensions: { name: string; allowTie: boolean; responseRankings: number[] }[];
      shownOrder: number[];
    };
    expect(ordinalRankingDimensions.map(({ name }) => name)).toEqual(['Helpfulness', 'Accuracy', 'Politeness']);
    // typed for what is shown first, second, third
    const typed = ordinalRankingDimensions.map(({ responseRankings }) => shownOrder.map((at) => responseRankings[at]));
    expect(typed.at(-1)).toEqual([1, 1, 1]);

    // what is asked changes, and the work stays
    await page.getByRole('checkbox', { name: 'Ties allowed' }).nth(1).uncheck();
    await expect.poll(async () => JSON.stringify(await answer())).toContain('"name":"Accuracy","allowTie":false');
    expect(await answer()).toMatchObject({ shownOrder });
    // there is less to answer: it begins anew
    await page.getByRole('button', { name: 'Remove ranking dimension 3' }).click();
    await expect.poll(() => names().count()).toBe(0);
    await expect.poll(answer).toBeNull();
    await frame.locator('gt-text-ranking').evaluate((each) => (each as HTMLElement).focus());
    for (const key of '123213') await page.keyboard.press(key);
    await expect.poll(() => page.locator('.said').innerText()).toBe('Complete');
    expect((await answer())!['ordinalRankingDimensions']).toHaveLength(2);
    await frame.getByRole('button', { name: 'Submit' }).click();
    await expect.poll(() => page.locator('.said').innerText()).toMatch(/^Submitted/);
    const submitted = (await answer()) as { ranking: string };
    expect(JSON.parse(submitted.ranking)).toMatchObject({ task: 'text-ranking', version: 1 });
    expect(heard).toEqual([]);
  });

  it('says what is not finished, and leaves it out until it is', async () => {
    await open();
    const frame = await preview('gt-text-ranking');
    await page.getByRole('button', { name: 'Add a rating dimension' }).click();
    await expect
      .poll(() => page.locator('.output .problems').innerText())
      .toMatch(/^Rated on a scale 1 is left out until it is finished: “Name” is not filled in$/);
    expect(await frame.locator('gt-text-ranking').getAttribute('rating-dimensions')).toBeNull();
    await page.keyboard.type('Safety');
    await expect.poll(() => page.locator('.output .problems').count()).toBe(0);
    await expect.poll(() => frame.locator('gt-text-ranking').getAttribute('rating-dimensions')).toContain('Safety');
    // a name twice is for the element to say
    await page.getByRole('button', { name: 'Add a rating dimension' }).click();
    await page.keyboard.type('Safety');
    await expect.poll(() => page.locator('.output .problems').innerText()).toMatch(/Safety/);
  });

  it('says it at the field, too, and leads there from the list of all', async () => {
    await open();
    await page.getByRole('button', { name: 'Add a rating dimension' }).click();
    const field = page.locator('#text-ranking-ratingDimensions-0-name');
    const told = () =>
      field.evaluate((each) => [
        each.getAttribute('aria-invalid'),
        document.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent,
      ]);
    await expect.poll(told).toEqual(['true', 'Not filled in yet']);
    expect(await faults()).toEqual([]);
    // the group is closed over it, and opens
    await page
      .locator('details.group:has(#text-ranking-ratingDimensions)')
      .evaluate((each) => ((each as HTMLDetailsElement).open = false));
    await page.locator('.output .problems a').click();
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await field.isVisible()).toBe(true);
    await page.keyboard.type(' Safety ');
    await page.keyboard.press('Tab');
    // a name is one without the blanks around it
    expect(await field.inputValue()).toBe('Safety');
    await expect.poll(told).toEqual([null, undefined]);
    expect(heard).toEqual([]);
  });

  it('keeps what is open, and the focus, with the entry it belongs to when another goes', async () => {
    await open();
    await page.locator('input[name=task][value=response-feedback]').check();
    const entries = page.locator('#response-feedback-items > .entry');
    const mores = () => entries.evaluateAll((all) => all.map((each) => each.querySelector('details')!.open));
    const questions = () => entries.evaluateAll((all) => all.map((each) => each.querySelector('textarea')!.value));
    const before = await questions();
    await page.getByRole('button', { name: 'Add a response' }).click();
    expect(await entries.count()).toBe(before.length + 1);
    await entries.nth(1).locator('summary').first().click();
    const opened = (await mores()).indexOf(true);
    expect(opened).toBe(1);

    await page.getByRole('button', { name: 'Remove response 1', exact: true }).click();
    expect(await mores()).toEqual([true, ...before.slice(1).map(() => false)]);
    expect(await questions()).toEqual([...before.slice(1), '']);
    const inEntry = () => entries.evaluateAll((all) => all.findIndex((each) => each.contains(document.activeElement)));
    await expect.poll(inEntry).toBe(0);
    // of the last one the focus goes to the one before
    await page.getByRole('button', { name: `Remove response ${before.length}`, exact: true }).click();
    await expect.poll(inEntry).toBe(before.length - 2);
    await page.getByRole('button', { name: 'Begin this task anew' }).click();
    await expect.poll(questions).toEqual(before);
    expect(await mores()).toEqual(before.map(() => false));
  });

  it('keeps what was set over a reload, and begins anew when told to', async () => {
    await open();
    await page.getByRole('radio', { name: 'Questions and answers' }).check();
    await preview('gt-qa-pairs');
    await page.getByLabel('Beside the task').fill('Ask {{ task.input.source }} & <b>more</b>');
    await page.reload();
    const frame = await preview('gt-qa-pairs');
    const instructions = frame.locator('short-instructions');
    await expect.poll(() => instructions.textContent()).toContain('Ask {{ task.input.source }} & <b>more</b>');
    expect(await instructions.locator('b').count()).toBe(0);
    const mine = await instructions.textContent();
    await page.getByRole('button', { name: 'Begin this task anew' }).click();
    await expect.poll(() => instructions.textContent()).toContain('Write three questions');
    await page.getByRole('button', { name: 'Take that back' }).click();
    await expect.poll(() => instructions.textContent()).toBe(mine);
    expect(await page.getByRole('button', { name: 'Take that back' }).count()).toBe(0);
  });

  it('says of a download only until something else is there to say', async () => {
    await open();
    const frame = await preview('gt-text-ranking');
    const said = () => page.locator('.said').innerText();
    await downloaded();
    await expect.poll(said).toMatch(/^rank-responses\.zip/);
    await frame.locator('gt-text-ranking').evaluate((each) => (each as HTMLElement).focus());
    await page.keyboard.press('1');
    await expect.poll(said).toMatch(/^Not complete: /);
    await downloaded();
    await expect.poll(said).toMatch(/^rank-responses\.zip/);
    await page.getByRole('radio', { name: 'Questions and answers' }).check();
    await expect.poll(said).toMatch(/^Nothing is answered yet/);
  });

  it('begins the answer anew with the task', async () => {
    await open();
    const frame = await preview('gt-text-ranking');
    await frame.locator('gt-text-ranking').evaluate((each) => (each as HTMLElement).focus());
    await page.keyboard.press('1');
    await expect.poll(answer).toMatchObject({ task: 'text-ranking' });
    await page.getByRole('button', { name: 'Begin this task anew' }).click();
    await expect.poll(answer).toBeNull();
  });

  it('takes names of ratings away again', async () => {
    await open();
    const frame = await preview('gt-text-ranking');
    const set = () => frame.locator('gt-text-ranking').getAttribute('rating-dimensions');
    await page.getByRole('button', { name: 'Add a rating dimension' }).click();
    await page.keyboard.type('Safety');
    await page
      .locator('.entry', { has: page.locator('[id$="ratingDimensions-0-name"]') })
      .locator('summary')
      .click();
    const names = page.getByLabel('Names of the ratings');
    await names.fill('bad\ngood');
    await names.blur();
    await expect.poll(set).toContain('"good"');
    await names.fill('');
    await names.blur();
    await expect.poll(async () => JSON.parse((await set()) ?? 'null') as unknown).toEqual([{ name: 'Safety' }]);
    expect(await page.locator('.output .problems').count()).toBe(0);
  });

  it('keeps a list that has to be there, and an id that is written anew, empty', async () => {
    await open();
    const kept = () =>
      page.evaluate(
        () =>
          JSON.parse(localStorage.getItem('gt-builder/1')!) as {
            byTask: Record<string, { settings: Record<string, Record<string, unknown>[]> }>;
          },
      );
    await page.getByRole('button', { name: 'Add a choice' }).click();
    await page.keyboard.type('Unsafe');
    const choices = page.getByLabel('Choices');
    for (const written of ['yes', '']) {
      await choices.fill(written);
      await choices.blur();
    }
    const { byTask } = await kept();
    expect(byTask['text-ranking']!.settings['classificationDimensions']).toEqual([{ name: 'Unsafe', choices: [] }]);
    await page.getByRole('radio', { name: 'Response feedback' }).check();
    await page.getByLabel('Id', { exact: true }).first().fill('');
    await expect
      .poll(async () => (await kept()).byTask['response-feedback']?.settings['items']?.[0])
      .toMatchObject({ id: '' });
  });

  it('says whether a picture comes along', async () => {
    await open();
    await page.getByRole('radio', { name: 'Image caption' }).check();
    await preview('gt-image-caption');
    const address = page.getByLabel('Picture', { exact: true });
    const hint = () => page.locator('[id="image-caption-src-hint"]').innerText();
    expect(await hint()).toBe('The file comes along in the job folder.');
    for (const [written, said] of [
      [`${workbench.address}builder/a.jpg`, /does not come along/],
      ['s3://elsewhere/a.jpg', /not here/],
      ['', /^Choose a file/],
    ] as const) {
      await address.fill(written);
      await address.blur();
      await expect.poll(hint).toMatch(said);
    }
  });

  it('marks one element as chosen in forced colours', async () => {
    await open({ forcedColors: 'active' });
    await preview('gt-text-ranking');
    const drawn = await page.locator('.tasks span').evaluateAll((all) => {
      const ground = document.createElement('i');
      ground.style.setProperty('color', 'Canvas');
      document.body.append(ground);
      const canvas = getComputedStyle(ground).color;
      ground.remove();
      return all.map((each) => getComputedStyle(each).borderBlockEndColor !== canvas);
    });
    expect(drawn).toEqual([true, false, false, false, false]);
  });

  it('scrolls the settings and not the page', async () => {
    await open();
    await preview('gt-text-ranking');
    await page.getByRole('heading', { name: 'Requirements' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  });

  it('shows requirements as they are set', async () => {
    await open();
    await page.getByRole('radio', { name: 'Questions and answers' }).check();
    const frame = await preview('gt-qa-pairs');
    await page.getByRole('heading', { name: 'Requirements' }).click();
    await page.getByRole('button', { name: 'Add a requirement' }).click();
    await page.keyboard.type('Half of the questions ask why');
    await page.getByLabel('How it is measured').selectOption('share');
    await page.getByLabel('That are').fill('Why');
    await page.getByLabel('Percent, at most').fill('80');
    await page.keyboard.press('Tab');
    await expect
      .poll(
        async () => JSON.parse((await frame.locator('gt-qa-pairs').getAttribute('requirements')) ?? '[]') as unknown,
      )
      .toEqual([
        {
          id: 'r1',
          text: 'Half of the questions ask why',
          rule: { share: '/questionAnswerPairs/*/tags', of: 'Why', min: 0.5, max: 0.8 },
        },
      ]);
    await expect.poll(() => frame.getByText('Half of the questions ask why').count()).toBeGreaterThan(0);
  });

  it('speaks every language that there is a script for, and writes it into the template', async () => {
    await open();
    const frame = await preview('gt-text-ranking');
    const tags = await page
      .locator('#job-language option')
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    const scripts = (await readdir(join(root, 'packages/bundle/dist'))).map(
      (name) => /^gt-lang-(\w+)\.js$/.exec(name)?.[1],
    );
    expect(tags.toSorted()).toEqual(
      [...new Set(['en', 'de', ...scripts.filter((tag) => tag !== undefined)])].toSorted(),
    );
    const submit = frame.locator('gt-text-ranking').getByRole('button').last();
    const words = new Set<string>();
    await page.getByRole('heading', { name: 'Job' }).click();
    await page.getByRole('radio', { name: 'template.liquid.html' }).check();
    for (const tag of tags) {
      await page.getByLabel('Language of the page').selectOption(tag);
      await expect.poll(() => frame.locator('crowd-form').getAttribute('lang')).toBe(tag === 'en' ? null : tag);
      await expect.poll(() => submit.innerText().then((text) => words.has(text))).toBe(false);
      words.add(await submit.innerText());
      const template = await shown();
      expect(template.includes(`lang="${tag}"`), tag).toBe(tag !== 'en');
      expect(template.includes(`gt-lang-${tag}.js`), tag).toBe(!['en', 'de'].includes(tag));
      expect(template.includes('dir="rtl"'), tag).toBe(tag === 'ar');
    }
    expect(heard).toEqual([]);
  });

  it.each([
    ['Text ranking', 'gt-text-ranking'],
    ['Questions and answers', 'gt-qa-pairs'],
    ['Image caption', 'gt-image-caption'],
    ['Video caption', 'gt-video-caption'],
    ['Response feedback', 'gt-response-feedback'],
  ])('gives a job folder of “%s” in which nothing is wrong', async (name, tag) => {
    await open();
    await page.getByRole('radio', { name }).check();
    await preview(tag);
    const job = await downloaded();
    expect(await gt('check', job)).toMatchObject({ status: 0 });
    const template = await readFile(join(job, 'template.liquid.html'), 'utf8');
    await page.getByRole('radio', { name: 'template.liquid.html' }).check();
    expect((await shown()).trim()).toBe(template.trim());
    // it is worked on like any other
    const running = await RunningWorkbench.start(job, join(job, '../data'));
    try {
      await page.goto(running.address);
      await page.getByRole('button', { name: /^Start/ }).click();
      const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
      await frame.waitForFunction((each) => customElements.get(each) && document.querySelector(each), tag);
      expect(await frame.locator(tag).evaluate((each) => (each as unknown as { problems: unknown }).problems)).toEqual(
        [],
      );
      expect(await page.locator('.problem-bar li').allTextContents()).toEqual([]);
    } finally {
      await running.stop();
    }
  });

  it('takes a file of this machine along', async () => {
    await open();
    await page.getByRole('radio', { name: 'Image caption' }).check();
    const frame = await preview('gt-image-caption');
    const picture = await readFile(join(root, 'demo/jobs/image-caption/s3/pictures/desk.jpg'));
    await page
      .getByLabel('A file of this machine')
      .setInputFiles({ name: 'my desk (1).jpg', mimeType: 'image/jpeg', buffer: picture });
    await expect.poll(() => frame.locator('gt-image-caption').getAttribute('src')).toMatch(/^blob:/);
    const job = await downloaded();
    expect(await readFile(join(job, 's3/my-bucket/my-desk-1-.jpg'))).toEqual(picture);
    expect(JSON.parse(await readFile(join(job, 'input.manifest'), 'utf8'))).toMatchObject({
      'source-ref': 's3://my-bucket/my-desk-1-.jpg',
    });
    expect(await gt('check', job)).toMatchObject({ status: 0 });
    expect(heard).toEqual([]);
  });

  it.each([
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1440, height: 900 }],
    ['light', { width: 360, height: 640 }],
  ] as const)('can be used by everybody (%s, %o)', async (colorScheme, viewport) => {
    await open({ colorScheme, viewport });
    for (const name of ['Text ranking', 'Questions and answers', 'Image caption', 'Response feedback']) {
      await page.getByRole('radio', { name }).check();
      const closed = page.locator('details:not([open]) > summary');
      while (await closed.count()) await closed.first().click();
      await page.locator('.add').last().click();
      expect(await faults(), name).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
    }
  });

  it('works without a language that can’t be had, and says what is wrong where nothing works', async () => {
    await open();
    await page.route('**/gt-lang-ar.js', (route) => route.abort());
    await page.reload();
    await preview('gt-text-ranking');
    await page.route('**/gt-elements.js', (route) => route.abort());
    await page.reload();
    await expect.poll(() => page.locator('.said').innerText()).toMatch(/^The preview does not work: .*gt-elements\.js/);
  });

  it('begins on a phone with the size of a phone, and leads by keyboard past the form', async () => {
    await open({ viewport: { width: 360, height: 640 } });
    const frame = page.locator('.stage iframe');
    await expect.poll(() => frame.evaluate((each) => (each as HTMLElement).style.inlineSize)).toBe('360px');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('preview');
  });

  it('is one link away from the jobs, and they from it', async () => {
    await open();
    await page.getByRole('link', { name: 'Workbench' }).click();
    await page.getByRole('heading', { name: 'Jobs' }).waitFor();
    await page.getByRole('link', { name: 'Builder' }).click();
    await preview('gt-text-ranking');
    for (const path of [
      'builder/../../package.json',
      'builder/%2e%2e/index.html',
      'builder/nothing.js',
      'builder/assets/',
    ]) {
      const { status } = await page.request.fetch(workbench.address + path, { maxRedirects: 0 }).then((reply) => ({
        status: reply.status(),
      }));
      expect(status, path).toBe(404);
    }
  });
});
