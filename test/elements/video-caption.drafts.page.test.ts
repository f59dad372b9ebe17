import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KillableBrowser, testDraftsUnderKill } from '../suites/drafts-under-kill.js';
import { classicScript, markup, TaskPages } from '../suites/task-page.js';
import { videoSample } from './video-caption.sample.js';

testDraftsUnderKill(videoSample);

const { tag } = videoSample;
/** Before a tab is killed: a place is kept when its frame is there, for which a busy browser takes up to a second. Milliseconds. */
const KEPT_AFTER = 1500;

describe(`a draft of <${tag}>`, () => {
  let pages: TaskPages;
  let folder: string;
  let browser: KillableBrowser;

  beforeAll(async () => {
    pages = await TaskPages.open();
    folder = await mkdtemp(join(tmpdir(), 'gt-video-'));
    browser = new KillableBrowser(folder);
    await browser.launch();
  });
  afterAll(async () => {
    await browser.context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    pages.close();
  });

  let tries = 0;
  const open = async (src: string): Promise<Page> => {
    const page = await browser.context.newPage();
    const settings = { name: 'answer', taskKey: `kept ${tries}`, minActivities: 2, src };
    await page.goto(
      pages.put('/task', `<script src="${classicScript(videoSample)}"></script>${markup(videoSample, settings)}`),
    );
    return page;
  };
  const state = (page: Page) =>
    page.evaluate((name) => {
      const element = document.querySelector(name) as HTMLElement & { value: { activities: object[] } | null };
      const video = element.shadowRoot!.querySelector('video');
      return {
        activities: element.value?.activities.length ?? 0,
        time: video && !video.seeking && video.readyState > 1 ? video.currentTime : -1,
        isPaused: video?.paused,
      };
    }, tag);

  it('comes back with its place in the video, though the tab was killed and the link is another one', async () => {
    tries += 1;
    const file = '/files/test/fixtures/video/sound.mp4';
    const page = await open(`${file}?X-Amz-Signature=one`);
    await expect.poll(async () => (await state(page)).time, { timeout: 10_000 }).toBe(0);
    await page.locator(`${tag} .player-controls button`).first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await state(page)).time).toBeCloseTo(1, 1);
    await page.keyboard.press('i');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await state(page)).time).toBeCloseTo(2, 1);
    await page.keyboard.press('o');
    // the place is where it was left, not where something was marked last
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await state(page)).time).toBeCloseTo(1, 1);
    await page.waitForTimeout(KEPT_AFTER);
    const victims = await browser.processes('renderer');
    for (const id of victims) process.kill(id, 'SIGKILL');
    await page.close();
    await browser.hasBuried(victims);

    const again = await open(`${file}?X-Amz-Signature=two`);
    await expect
      .poll(() => state(again), { timeout: 10_000 })
      .toEqual({
        activities: 1,
        time: expect.closeTo(1, 1) as number,
        isPaused: true,
      });
    await again.close();
  });
});
