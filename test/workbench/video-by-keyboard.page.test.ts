import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAnswer, readWorkerResponse } from '@gt-elements/jobs/worker-response.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const demo = resolve(import.meta.dirname, '../../demo/jobs/video-caption');
const clips = resolve(import.meta.dirname, '../fixtures/video/clips.json');

interface Marked {
  readonly id: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly description: string;
}

let folder: string;
let context: BrowserContext;
let workbench: RunningWorkbench;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-video-'));
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

/** The frame of the task shown, with its video there and the keyboard in it. */
async function captioning(): Promise<Frame> {
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await expect.poll(() => focusIn(frame), { timeout: 15_000 }).toMatch(/^(play|description|scene-0|caption)$/);
  return frame;
}

/** What has the focus in the task: the id of a field, `play` for what plays. */
const focusIn = (frame: Frame) =>
  frame.evaluate(() => {
    const root = document.hasFocus() ? document.querySelector('gt-video-caption')?.shadowRoot : null;
    const focused = root?.activeElement;
    return focused?.matches('.player-controls button') ? 'play' : focused?.id;
  });

const element = (frame: Frame) => frame.locator('gt-video-caption');
const valueIn = (frame: Frame) =>
  element(frame).evaluate(
    (each) => (each as HTMLElement & { value: { readonly activities: readonly Marked[] } }).value,
  );

/** Seconds; `undefined` while it goes there. */
const timeIn = (frame: Frame) =>
  element(frame).evaluate((each) => {
    const { currentTime, seeking } = each.shadowRoot!.querySelector('video')!;
    return seeking ? undefined : currentTime;
  });

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const times = (count: number, key: string) => Array.from({ length: count }, () => key);
/** The number that the frame on screen shows in cells of black and white; `undefined` while it is another one. */
const shownIn = (frame: Frame) =>
  element(frame).evaluate((each) => {
    const video = each.shadowRoot!.querySelector('video')!;
    const [width, height, columns, bits] = [160, 120, 6, 12];
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
    context.drawImage(video, 0, 0);
    const cells = Array.from({ length: bits }, (_, cell) => {
      const x = (((cell % columns) + 0.5) / columns) * width;
      const y = ((Math.floor(cell / columns) + 0.5) / ((2 * bits) / columns)) * height;
      return context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data[0]! > 127 ? 1 : 0;
    });
    return video.seeking ? undefined : parseInt(cells.join(''), 2);
  });
/** Presses keys that go through the video. @returns the number of the frame that is seen there, once it stays */
const go = async (frame: Frame, to: number, ...keys: readonly string[]): Promise<number> => {
  await press(...keys);
  let seen: number | undefined;
  const rests = async () => {
    const before = seen;
    seen = await shownIn(frame);
    return seen === before && seen !== undefined && Math.abs(seen - to) <= 1;
  };
  await expect.poll(rests, { timeout: 10_000, message: `frame ${to} by ${keys.join(' ')}` }).toBe(true);
  return seen!;
};

const descriptions = ['nothing sounds', 'a pause', 'a high tone', 'silence again', 'a low tone', 'the low end'];
const scene = ['a dark room', 'black and white cells', 'no light at all'];
const caption = 'In a dark room black and white cells flicker, and after a pause a high tone and a low tone sound.';

it('captions a video by keyboard only, from a manifest line to the answer file', async () => {
  workbench = await RunningWorkbench.start(demo, join(folder, 'data'));
  await page.goto(workbench.address);
  await page.getByRole('button', { name: /^Start/ }).focus();
  await page.keyboard.press('Enter');
  const frame = await captioning();
  expect(await focusIn(frame)).toBe('play');

  // each begins 15 frames after the one before and lasts 10, by steps of a frame and of a tenth of a second
  const marked: [start: number, end: number][] = [];
  let at = await go(frame, 1, '.');
  for (const index of descriptions.keys()) {
    const start = at;
    await press('i');
    if (index % 2) for (let step = 1; step <= 5; step++) at = await go(frame, start + step, '.');
    else at = await go(frame, start + 5, ...times(2, 'Shift+ArrowRight'));
    at = await go(frame, at + 5, ...times(2, 'Shift+ArrowRight'));
    await press('o');
    marked.push([start, at]);
    at = await go(frame, at + 5, ...times(2, 'Shift+ArrowRight'));
  }
  expect((await valueIn(frame)).activities).toHaveLength(6);
  await press('F2');
  expect(await focusIn(frame)).toBe('description');
  for (const text of descriptions.toReversed()) {
    await page.keyboard.type(text);
    await press('Alt+ArrowUp');
  }

  // a reload in the middle loses nothing: neither work nor where in the video it was done
  await go(frame, 50, 'F2', ...times(3, 'j'), ...times(2, 'ArrowRight'));
  await press('F4');
  await page.keyboard.type(scene[0]!);
  await page.reload();
  const again = await captioning();
  await expect.poll(async () => (await valueIn(again))?.activities.length).toBe(6);
  await expect.poll(() => timeIn(again)).toBeCloseTo(2, 1);
  // it goes on in the field that was written in; from the video, where that was there before the draft
  if ((await focusIn(again)) === 'play') await press('F2');
  await expect.poll(() => focusIn(again)).toBe('scene-0');
  await press('Enter');
  for (const text of scene.slice(1)) {
    await page.keyboard.type(text);
    await press('Enter');
  }
  await page.keyboard.type(caption);
  await press('Control+Enter');
  await page.waitForURL('**/tasks/1');

  const answers = join(folder, 'data/video-caption/annotations/worker-response/iteration-1/0');
  const [file, ...more] = await readdir(answers);
  expect(more).toEqual([]);
  const [response] = readWorkerResponse(await readFile(join(answers, file!), 'utf8'));
  const { value } = readAnswer(response!.answerContent, 'caption');
  expect(value).toEqual({
    task: 'video-caption',
    version: 1,
    inputVideoProperties: { duration: expect.closeTo(4, 1) as number, width: 160, height: 120 },
    activities: descriptions.map((description, index) => ({
      id: `a${index + 1}`,
      startTime: expect.any(Number) as number,
      endTime: expect.any(Number) as number,
      label: '',
      description,
    })),
    scene: { setting: scene[0], background: scene[1], environment: scene[2] },
    caption,
  });

  // where the frames that were seen are, by another program
  const all = JSON.parse(await readFile(clips, 'utf8')) as Record<string, { times: readonly number[] }>;
  const { times: frames } = all['sound.mp4']!;
  for (const [index, { startTime, endTime }] of (value!.activities as Marked[]).entries()) {
    for (const [which, time] of [startTime, endTime].entries()) {
      const number = marked[index]![which]!;
      const off = frames.findLastIndex((each) => each <= time + 1e-3) - number;
      expect(Math.abs(off), `${time} for frame ${number}`).toBeLessThanOrEqual(1);
      expect(time, 'to 1 ms').toBe(Math.round(time * 1000) / 1000);
    }
  }

  const manifest = await readFile(join(folder, 'data/video-caption/manifests/output/output.manifest'), 'utf8');
  const [line = '', ...others] = manifest.trim().split('\n');
  expect(others).toEqual([]);
  const [input = ''] = (await readFile(join(demo, 'input.manifest'), 'utf8')).split('\n');
  expect(JSON.parse(line)).toMatchObject({
    ...(JSON.parse(input) as object),
    caption: {},
    'caption-metadata': { type: 'groundtruth/custom', 'job-name': 'video-caption', 'human-annotated': 'yes' },
  });
  expect(line + JSON.stringify(value), 'no address of the video, which may hold a token').not.toMatch(/https?:|blob:/);
});
