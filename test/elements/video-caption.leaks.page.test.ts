import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { classicScript, TaskPages } from '../suites/task-page.js';
import { videoSample } from './video-caption.sample.js';

const { tag } = videoSample;
const TIMES = 12;
/** What may be kept of each: browsers go on compiling, and give that back late. A video alone takes more. Bytes. */
const KEPT = 200_000;

/** What the page below counts. */
interface PageGlobals {
  /** Elements and videos that were there. */
  readonly gone: WeakRef<Element>[];
  readonly addresses: Set<string>;
  readonly intervals: Set<number>;
  readonly timeouts: Set<number>;
  readonly heard: string[];
}

const counting = `<script>
  gone = []; addresses = new Set(); intervals = new Set(); timeouts = new Set(); heard = [];
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (what) => { const made = createObjectURL(what); addresses.add(made); return made; };
  URL.revokeObjectURL = (address) => { addresses.delete(address); revokeObjectURL(address); };
  const { setInterval: every, clearInterval: never, setTimeout: later, clearTimeout: not } = window;
  window.setInterval = (...args) => { const id = every(...args); intervals.add(id); return id; };
  window.clearInterval = (id) => { intervals.delete(id); never(id); };
  window.setTimeout = (act, ...rest) => {
    const id = later(() => { timeouts.delete(id); act(); }, ...rest);
    timeouts.add(id);
    return id;
  };
  window.clearTimeout = (id) => { timeouts.delete(id); not(id); };
</script>`;

describe(`<${tag}> with its library, a video that plays and a waveform`, () => {
  let pages: TaskPages;
  let browser: Browser;
  let page: Page;
  let session: CDPSession;

  beforeAll(async () => {
    pages = await TaskPages.open();
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  });
  afterAll(async () => {
    await browser.close();
    pages.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1000, height: 650 } });
    const body = `${counting}<script src="${classicScript(videoSample)}"></script><form></form><div id="other"></div>`;
    await page.goto(pages.put('/task', body));
    session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
  });
  afterEach(() => page.close());

  /** Seconds that the video has come to; what has it, and whether its sound is drawn. */
  const state = () =>
    page.evaluate((name) => {
      const root = document.querySelector(name)?.shadowRoot;
      const video = root?.querySelector('video');
      const wave = root?.querySelector('.vc-waveform > div')?.shadowRoot;
      return {
        time: video?.currentTime ?? 0,
        isPaused: video?.paused,
        isHeld: video?.id.startsWith('vjs_') ?? false,
        isDrawn: !!wave?.querySelector('canvas'),
        activities: (document.querySelector(name) as { value?: { activities: object[] } | null }).value?.activities
          .length,
      };
    }, tag);

  const mount = async () => {
    await page.evaluate((name) => {
      const element = document.createElement(name);
      Object.assign(element, { name: 'answer', drafts: 'device', src: '/files/test/fixtures/video/sound.mp4' });
      document.querySelector('form')!.append(element);
    }, tag);
    await expect.poll(state, { timeout: 10_000 }).toMatchObject({ isHeld: true, isDrawn: true });
    await page.evaluate((name) => document.querySelector<HTMLElement>(name)!.focus(), tag);
    await expect
      .poll(() => page.evaluate((name) => !!document.querySelector(name)!.shadowRoot!.activeElement, tag))
      .toBe(true);
  };
  const play = async () => {
    const { time } = await state();
    await page.keyboard.press('k');
    await expect.poll(async () => (await state()).time).toBeGreaterThan(time + 0.1);
  };
  /** All that a person does, and away with it while it plays. */
  const useOnce = async () => {
    await mount();
    await page.keyboard.press('i');
    await play();
    await page.keyboard.press('o');
    expect((await state()).activities).toBe(1);
    await page.evaluate((name) => {
      const element = document.querySelector(name) as HTMLElement & { clearDraft(): void };
      const { gone } = globalThis as unknown as PageGlobals;
      const video = element.shadowRoot!.querySelector('video')!;
      gone.push(new WeakRef(element), new WeakRef(video));
      element.clearDraft();
      element.remove();
    }, tag);
  };

  const left = async () => {
    // what is on its way is over
    await page.waitForTimeout(1500);
    for (let count = 0; count < 4; count++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((each) => each.name === name)!.value;
    const counted = await page.evaluate(() => {
      const { gone, addresses, intervals, timeouts } = globalThis as unknown as PageGlobals;
      const alive = gone.map((each) => each.deref()?.localName).filter(Boolean);
      return { alive, addresses: [...addresses], intervals: intervals.size, timeouts: timeouts.size };
    });
    const heap = value('JSHeapUsedSize');
    return { counted, nodes: value('Nodes'), listeners: value('JSEventListeners'), heap };
  };

  it(`leaves nothing behind, ${TIMES} times`, async () => {
    for (let count = 0; count < 3; count++) await useOnce();
    let before = await left();
    for (let count = 0; count < TIMES; count++) await useOnce();
    let after = await left();
    // what a busy browser shows for the first time is prepared once for all; what each leaves behind, it does again
    if (after.nodes > before.nodes) {
      before = after;
      for (let count = 0; count < TIMES; count++) await useOnce();
      after = await left();
    }
    const each = (after.heap - before.heap) / TIMES;
    console.log(`${tag} with a video that plays: ${Math.round(each)} bytes kept of each`);
    expect(after.counted).toEqual({ alive: [], addresses: [], intervals: before.counted.intervals, timeouts: 0 });
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
    expect(each).toBeLessThan(KEPT);
  });

  it('plays on where it was when it is moved in the page', async () => {
    await mount();
    await page.keyboard.press('i');
    await play();
    const moved = await page.evaluate(async (name) => {
      const element = document.querySelector(name)!;
      const video = element.shadowRoot!.querySelector('video')!;
      const { heard } = globalThis as unknown as PageGlobals;
      for (const type of ['emptied', 'loadstart']) video.addEventListener(type, () => heard.push(type));
      const at = video.currentTime;
      document.querySelector('#other')!.append(element);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { at, now: video.currentTime, isSame: element.shadowRoot!.querySelector('video') === video };
    }, tag);
    expect(moved.isSame).toBe(true);
    expect(moved.now).toBeGreaterThanOrEqual(moved.at);
    await expect.poll(async () => (await state()).time).toBeGreaterThan(moved.at + 0.4);
    expect(await state()).toMatchObject({ isPaused: false, isHeld: true, isDrawn: true, activities: 1 });
    expect(await page.evaluate(() => (globalThis as unknown as PageGlobals).heard)).toEqual([]);
  });
});
