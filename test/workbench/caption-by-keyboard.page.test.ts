import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnswer, readWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const demo = resolve(import.meta.dirname, '../../demo/jobs/image-caption');

interface Placed {
  readonly id: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

let folder: string;
let context: BrowserContext;
let workbench: RunningWorkbench;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-caption-'));
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
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
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the first task of a job by keyboard. */
async function start(job: string): Promise<Frame> {
  workbench = await RunningWorkbench.start(job, join(folder, 'data'));
  await page.goto(workbench.address);
  await page.getByRole('button', { name: /^Start/ }).focus();
  await page.keyboard.press('Enter');
  return captioning();
}

/** The frame of the task shown, with its picture loaded and the keyboard in it. */
async function captioning(): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await expect.poll(() => focusIn(frame), { timeout: 10_000 }).toMatch(/^(surface|name|scene-0)$/);
  return frame;
}

/** What has the focus in the task: the id of a field, `surface` for the picture. */
const focusIn = (frame: Frame) =>
  frame.evaluate(() => {
    const focused = document.hasFocus() ? document.querySelector('gt-image-caption')?.shadowRoot?.activeElement : null;
    return focused && (focused.id || focused.className);
  });

/** The answer as it is now. */
const valueIn = (frame: Frame) =>
  frame
    .locator('gt-image-caption')
    .evaluate((element) => (element as HTMLElement & { value: { readonly objects: readonly Placed[] } | null }).value);

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const times = (count: number, key: string) => Array.from({ length: count }, () => key);

interface Thing {
  readonly name: string;
  readonly description: string;
  /** How the cross gets there from the one before. */
  readonly keys: readonly string[];
  /** Where it is in the picture, in natural pixels: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
}

/** Things of the kitchen; the cross begins in the middle. */
const things: readonly Thing[] = [
  {
    name: 'bowl',
    description: 'blue, full of fruit',
    keys: [...times(5, 'ArrowLeft'), ...times(3, 'ArrowDown')],
    box: [490, 450, 800, 630],
  },
  { name: 'bread', description: 'a brown loaf', keys: times(2, 'Shift+ArrowLeft'), box: [100, 510, 350, 620] },
  { name: 'table', description: 'made of wood', keys: times(4, 'ArrowDown'), box: [20, 590, 1100, 690] },
  {
    name: 'cat',
    description: 'ginger, with stripes',
    keys: [...times(5, 'Shift+ArrowRight'), ...times(3, 'ArrowRight'), ...times(4, 'ArrowUp')],
    box: [1160, 420, 1340, 690],
  },
  { name: 'chair', description: 'with a blue cushion', keys: times(6, 'ArrowDown'), box: [1100, 680, 1380, 960] },
];
const relationships = ['1 on 3', '2 on 3', '4 on 5', '5 nex 3'];
const scene = ['a kitchen', 'a window and a shelf', 'a sunny morning'];
const caption =
  'On a sunny morning a ginger cat sits on a chair next to a table of wood, on which a loaf of bread and a bowl stand.';

it('captions a picture by keyboard only, from a manifest line to the answer file', async () => {
  const frame = await start(demo);
  expect(await focusIn(frame)).toBe('surface');
  for (const { name, description, keys } of things) {
    await press(...keys, 'Enter');
    await page.keyboard.type(name);
    await press('Enter');
    await page.keyboard.type(description);
    await press('Enter');
  }
  await press('F4');
  for (const each of relationships) {
    await page.keyboard.type(each);
    await press('Enter');
  }
  // a reload in the middle loses nothing
  await page.reload();
  const again = await captioning();
  await expect.poll(async () => (await valueIn(again))?.objects.length).toBe(things.length);
  // it goes on with what is missing
  await expect.poll(() => focusIn(again)).toBe('scene-0');
  for (const text of scene) {
    await page.keyboard.type(text);
    await press('Enter');
  }
  await page.keyboard.type(caption);
  await press('Control+Enter');
  await page.waitForURL('**/tasks/1');

  const answers = join(folder, 'data/image-caption/annotations/worker-response/iteration-1/0');
  const [file, ...more] = await readdir(answers);
  expect(more).toEqual([]);
  const [response] = readWorkerResponse(await readFile(join(answers, file!), 'utf8'));
  const { value } = readAnswer(response!.answerContent, 'caption');
  expect(value).toMatchObject({
    task: 'image-caption',
    version: 1,
    inputImageProperties: { width: 1500, height: 1000 },
    objects: things.map(({ name, description }) => ({ name, description })),
    relationships: [
      { subjectId: 'o1', predicate: 'on', objectId: 'o3' },
      { subjectId: 'o2', predicate: 'on', objectId: 'o3' },
      { subjectId: 'o4', predicate: 'on', objectId: 'o5' },
      { subjectId: 'o5', predicate: 'next to', objectId: 'o3' },
    ],
    scene: { setting: scene[0], background: scene[1], environment: scene[2] },
    caption,
  });
  expect(value).not.toHaveProperty('src');
  const objects = value!.objects as Placed[];
  for (const [index, { box }] of things.entries()) {
    const { id, points } = objects[index]!;
    expect([id, points.length]).toEqual([`o${index + 1}`, 1]);
    const { x, y } = points[0]!;
    const [left, top, right, bottom] = box;
    expect(x > left && x < right && y > top && y < bottom, `${things[index]!.name} at ${x}, ${y}`).toBe(true);
  }

  const [line = '', ...others] = (
    await readFile(join(folder, 'data/image-caption/manifests/output/output.manifest'), 'utf8')
  )
    .trim()
    .split('\n');
  expect(others).toEqual([]);
  const [input = ''] = (await readFile(join(demo, 'input.manifest'), 'utf8')).split('\n');
  expect(JSON.parse(line)).toMatchObject({
    ...(JSON.parse(input) as object),
    caption: {},
    'caption-metadata': { type: 'groundtruth/custom', 'job-name': 'image-caption' },
  });
});

it('shows a picture upright that lies on its side in its file', async () => {
  const job = join(folder, 'image-caption');
  await cp(demo, job, { recursive: true });
  const lines = (await readFile(join(demo, 'input.manifest'), 'utf8')).split('\n');
  await writeFile(
    join(job, 'input.manifest'),
    lines.find((line) => line.includes('garden.jpg'))!,
  );
  const frame = await start(job);
  await press('Enter');
  await page.keyboard.type('path');
  const value = (await valueIn(frame))!;
  expect(value).toMatchObject({
    inputImageProperties: { width: 1100, height: 1400 },
    objects: [{ name: 'path' }],
  });
  const [{ points } = { points: [] }] = value.objects;
  // the cross began in the middle of what is shown
  const { x, y } = points[0]!;
  expect([x / 1100, y / 1400].map((share) => Math.round(share * 20) / 20)).toEqual([0.5, 0.5]);
});
