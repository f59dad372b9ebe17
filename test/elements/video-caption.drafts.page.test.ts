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

  /** The place in the video, as it is on the disk: it is written there when its frame has been seen. Seconds. */
  const keptPlace = (page: Page) =>
    page.evaluate(
      (taskKey) =>
        new Promise<number | undefined>((resolve, reject) => {
          const opening = indexedDB.open('gt-elements');
          // it is the element that makes it
          opening.onupgradeneeded = () => opening.transaction!.abort();
          opening.onerror = () => reject(new Error(opening.error?.message));
          opening.onsuccess = () => {
            const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
            reading.onsuccess = () => {
              opening.result.close();
              const all = reading.result as readonly { readonly key: string; readonly document: string }[];
              const draft = all.find(({ key }) => key.includes(taskKey));
              resolve(draft && (JSON.parse(draft.document) as { beside?: { time?: number } }).beside?.time);
            };
          };
        }),
      `kept ${tries}`,
    );

  it('comes back with its place in the video, though the tab was killed and the link is another one', async () => {
    tries += 1;
    const file = '/files/test/fixtures/video/sound.mp4';
    const page = await open(`${file}?X-Amz-Signature=one`);
    await expect.poll(async () => (await state(page)).time, { timeout: 10_000 }).toBeCloseTo(0, 1);
    await page.locator(`${tag} .player-controls button`).first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await state(page)).time).toBeCloseTo(1, 1);
    await page.keyboard.press('i');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await state(page)).time).toBeCloseTo(2, 1);
    await page.keyboard.press('o');
    await expect.poll(() => keptPlace(page), { timeout: 10_000 }).toBeCloseTo(2, 1);
    // the place is where it was left, not where something was marked last
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await state(page)).time).toBeCloseTo(1, 1);
    await expect.poll(() => keptPlace(page), { timeout: 10_000 }).toBeCloseTo(1, 1);
    const victims = await browser.processes('renderer');
    for (const id of victims) process.kill(id, 'SIGKILL');
    await browser.hasBuried(victims);
    await page.close();

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
