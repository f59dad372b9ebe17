import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { videoSample } from '../elements/video-caption.sample.js';
import { TaskPages } from '../suites/task-page.js';

const dist = '/files/packages/bundle/dist';
const clips = '/files/test/fixtures/video';
const first = readFileSync(new URL('../../packages/bundle/dist/gt-video-caption.js', import.meta.url), 'utf8');

interface PageGlobals {
  readonly noticed: string[];
  readonly submitted: string[];
}
const notice = `<script nonce="abc">
  noticed = []; submitted = [];
  addEventListener('securitypolicyviolation', (e) => noticed.push(e.effectiveDirective));
  addEventListener('error', (e) => e.message.startsWith('ResizeObserver loop') || noticed.push('error ' + e.message));
  addEventListener('unhandledrejection', (e) => noticed.push('rejection ' + e.reason));
  addEventListener('submit', (e) => { e.preventDefault(); submitted.push(new FormData(e.target).get('answer')); });
</script>`;

/** `connect-src`: the sound is read for the waveform, and so are the pieces of a stream. */
const policy = (...more: readonly string[]) => ({
  'content-security-policy': [
    "default-src 'none'",
    ...(more.some((each) => each.startsWith('media-src')) ? [] : ["media-src 'self'"]),
    "connect-src 'self'",
    ...more,
  ].join('; '),
});
const strict = ["script-src 'nonce-abc'", "style-src 'nonce-abc'"];
const trusted = ["require-trusted-types-for 'script'", 'trusted-types lit-html dompurify gt-elements'];

const shipped = `<script nonce="abc" src="${dist}/gt-video-caption.js"></script>`;
/** As in a browser that plays nothing that comes in pieces. */
const noStreams = `<script nonce="abc">
  const { canPlayType } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.canPlayType = function (type) {
    return /mpegurl|dash/.test(type) ? '' : canPlayType.call(this, type);
  };
</script>`;

describe('shipped scripts with <gt-video-caption>', () => {
  let browser: Browser;
  let page: Page;
  let pages: TaskPages;

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
    pages.pages.clear();
  });
  afterEach(() => page.close());

  let count = 0;
  /** A page with a task; resolves when its video is there, or can't be had. */
  const open = async (
    script = shipped,
    { headers = {}, src = `${clips}/sound.mp4` }: { headers?: Record<string, string>; src?: string } = {},
  ) => {
    pages.requested.length = 0;
    const task = `<form><gt-video-caption name="answer" drafts="none" src="${src}" min-activities="2"></gt-video-caption></form>`;
    await page.goto(pages.put(`/page-${++count}`, `${notice}${script}${task}`, headers));
    await page.waitForFunction(() => {
      const root = document.querySelector('gt-video-caption')?.shadowRoot;
      return root?.querySelector('.subject') && !root.querySelector('.awaited progress');
    });
  };
  const requests = (name: string) => pages.requested.filter((path) => path.endsWith(name)).length;
  const globals = () =>
    page.evaluate(() => {
      const { noticed, submitted } = globalThis as unknown as PageGlobals;
      return { noticed, submitted };
    });
  const hint = () => page.locator('gt-video-caption .vc-hint').innerText();

  /** In place of a video that can't be played. */
  const failed = () => page.locator('gt-video-caption .awaited').innerText();
  /** The first script where no other lies beside it. */
  const alone = () => {
    pages.pages.set('/alone/gt-video-caption.js', { body: first, headers: { 'content-type': 'text/javascript' } });
    return '<script src="/alone/gt-video-caption.js"></script>';
  };

  /** Seconds that it has come to; whether the library has taken it over. */
  const video = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('gt-video-caption')!;
      const { currentTime, paused, id } = shadowRoot!.querySelector('video')!;
      return { currentTime, paused, isHeld: id.startsWith('vjs_') };
    });

  /** How much of its height the waveform fills at times, from 0 to 1; `undefined` where there is none. */
  const waveformAt = (times: readonly number[], duration: number) =>
    page.evaluate(
      ([all, whole]) => {
        const drawn = document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('.vc-waveform > div');
        const canvas = drawn?.shadowRoot?.querySelector('canvas');
        if (!canvas?.width) return undefined;
        const { width, height } = canvas;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
        return all.map((time) => {
          const x = Math.round((time / whole) * width);
          return (
            Array.from({ length: height }, (_, y) => data[(y * width + x) * 4 + 3]!).filter(Boolean).length / height
          );
        });
      },
      [times, duration] as const,
    );

  /** By keys alone: plays, marks two activities with typed times, writes, submits. */
  const label = async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('gt-video-caption')!.focus());
    await page.waitForFunction(() => document.querySelector('gt-video-caption')!.shadowRoot!.activeElement);
    await page.keyboard.press('k');
    await expect.poll(async () => (await video()).currentTime, { timeout: 10_000 }).toBeGreaterThan(0.3);
    await page.keyboard.press('k');
    await expect.poll(async () => (await video()).paused).toBe(true);
    for (const step of videoSample.script) {
      if ('type' in step) await page.keyboard.type(step.type);
      else for (const key of step.press) await page.keyboard.press(key);
    }
    await page.keyboard.press('Control+Enter');
    const { submitted } = await globals();
    return submitted.map((json) => JSON.parse(json) as { inputVideoProperties: object });
  };
  const labelled = [{ ...videoSample.answers[0], inputVideoProperties: { duration: 4, width: 160, height: 120 } }];
  /** A list of pieces is as long as it says. */
  const streamed = [
    {
      ...videoSample.answers[0],
      inputVideoProperties: { duration: expect.closeTo(4, 0) as number, width: 160, height: 120 },
    },
  ];

  /** The library plays, and the waveform shows the two tones where they are. */
  const expectAll = async () => {
    await expect.poll(async () => (await video()).isHeld).toBe(true);
    // silence, the loud tone, silence, the other one
    const times = [0.5, 1.25, 1.75, 2.5];
    await expect.poll(() => waveformAt(times, 4), { timeout: 10_000 }).toBeDefined();
    await expect
      .poll(async () => (await waveformAt(times, 4))!.map((share) => share > 0.2))
      .toEqual([false, true, false, true]);
    expect(await hint()).toBe('');
  };
  /** The browser plays by itself, and all can be done. */
  const expectWithout = async () => {
    await expect.poll(hint).toBe('No waveform: gt-media.js could not be loaded');
    expect((await video()).isHeld).toBe(false);
    expect(await label()).toEqual(labelled);
  };

  it('plays by the library beside it, draws the sound, and does a whole task', async () => {
    await open();
    await expectAll();
    expect(await label()).toEqual(labelled);
    expect((await globals()).noticed).toEqual([]);
    expect([requests('gt-media.js'), requests('gt-media-streaming.js')]).toEqual([1, 0]);
  });

  it('does so under a strict policy with a nonce', async () => {
    await open(undefined, { headers: policy(...strict) });
    await expectAll();
    expect(await label()).toEqual(labelled);
    expect((await globals()).noticed).toEqual([]);
  });

  it('plays by the library with Trusted Types, and says that they forbid the waveform', async () => {
    await open(undefined, { headers: policy(...strict, ...trusted) });
    await expect.poll(hint).toBe('No waveform: this page does not allow it');
    expect((await video()).isHeld).toBe(true);
    expect(await label()).toEqual(labelled);
    // what draws writes markup from strings, and is stopped at the first
    expect((await globals()).noticed).toEqual(['require-trusted-types-for']);
  });

  it('does a whole task without gt-media.js, and says that it is missing', async () => {
    await open(alone());
    await expectWithout();
    expect(requests('/alone/gt-media.js')).toBe(1);
    expect((await globals()).noticed).toEqual([]);
  });

  it('does so where the policy lets only the first script in', async () => {
    const only = `script-src 'nonce-abc' ${pages.origin}${dist}/gt-video-caption.js`;
    await open(`<script src="${dist}/gt-video-caption.js"></script>`, { headers: policy(only) });
    await expectWithout();
    expect((await globals()).noticed).toEqual(['script-src-elem']);
    expect(requests('gt-media.js')).toBe(0);
  });

  it('does so where Trusted Types leave out the policy that loads it', async () => {
    const headers = policy(...strict, "require-trusted-types-for 'script'", 'trusted-types lit-html');
    await open(undefined, { headers });
    await expectWithout();
    expect((await globals()).noticed).toEqual(['trusted-types', 'require-trusted-types-for']);
    expect(requests('gt-media.js')).toBe(0);
  });

  it('finds the library at the address on the tag of a first script that stands inline', async () => {
    await open(`<script data-media-src="${dist}/gt-media.js?X-Amz-Signature=s">${first}</script>`);
    await expectAll();
    expect(await label()).toEqual(labelled);
    await open(`<script>${first}</script>`);
    await expectWithout();
  });

  it('uses the library that stands on the page already', async () => {
    await open(`<script src="${dist}/gt-media.js"></script>${alone()}`);
    await expectAll();
    expect([requests('/alone/gt-media.js'), requests('gt-media.js')]).toEqual([0, 1]);
  });

  for (const [what, src] of [
    ['HLS', `${clips}/hls/index.m3u8`],
    ['DASH', `${clips}/dash/index.mpd`],
  ] as const) {
    it(`plays ${what} by the rest of the library where the browser can’t, and does a whole task`, async () => {
      await open(noStreams + shipped, { src });
      expect(await label()).toMatchObject(streamed);
      expect((await video()).isHeld).toBe(true);
      expect((await globals()).noticed).toEqual([]);
      expect([requests('gt-media.js'), requests('gt-media-streaming.js')]).toEqual([1, 1]);
      expect(requests('.m4s')).toBeGreaterThan(0);
    });
  }

  const streams = ["media-src 'self' blob:", 'worker-src blob:'];

  it('plays HLS under a strict policy that lets its worker and its pieces in', async () => {
    await open(noStreams + shipped, { src: `${clips}/hls/index.m3u8`, headers: policy(...strict, ...streams) });
    expect(await label()).toMatchObject(streamed);
    expect((await globals()).noticed).toEqual([]);
  });

  for (const [what, more, noticed] of [
    ['keeps its worker out', streams.slice(0, 1), 'worker-src'],
    ['has Trusted Types, of which the library knows nothing', [...streams, ...trusted], 'require-trusted-types-for'],
  ] as const) {
    it(`says that HLS can’t be played where the policy ${what}`, async () => {
      await open(noStreams + shipped, { src: `${clips}/hls/index.m3u8`, headers: policy(...strict, ...more) });
      await expect.poll(failed).toContain('this page does not allow it');
      expect((await globals()).noticed).toEqual([noticed]);
    });
  }

  it('says so where the script for it is missing', async () => {
    await open(noStreams + alone(), { src: `${clips}/hls/index.m3u8` });
    await expect.poll(failed).toContain('The script that plays such videos can’t be loaded');
  });

  it('leaves HLS to a browser that plays it', async () => {
    const canPlay = await page.evaluate(() => document.createElement('video').canPlayType('application/x-mpegurl'));
    if (!canPlay) return;
    await open(shipped, { src: `${clips}/hls/index.m3u8` });
    expect(await label()).toMatchObject(streamed);
    expect(requests('gt-media-streaming.js')).toBe(0);
  });
});
