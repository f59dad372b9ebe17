import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../../tools/browsers.mjs';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root));

/** Milliseconds. */
const patience = { timeout: 10_000, interval: 200 };

interface PageGlobals {
  readonly caption: HTMLElement & { src: string; readonly value: { readonly activities?: readonly unknown[] } };
  /** What went wrong unnoticed, and what the page was told of the last video. */
  readonly noticed: string[];
  readonly told: { readonly code: string; readonly property: string; readonly message: string }[];
}

describe('a video that is lost on the way, or whose player is', () => {
  let browser: Browser;
  let page: Page;
  let server: Server;
  /** Files that are refused, and those that are not there. */
  let refused: string[];
  let missing: string[];
  let policy: string;
  let logged: string[];
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    server = createServer(({ url = '/', headers: { range } }, response) => {
      const path = new URL(url, 'http://host').pathname;
      const name = path.split('/').at(-1)!;
      if (refused.includes(name)) return void response.writeHead(403).end();
      if (missing.includes(name)) return void response.writeHead(404).end();
      if (/^\/gt-[\w-]+\.js$/.test(path)) {
        const script = read(`packages/bundle/dist${path}`);
        return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      }
      if (/^\/(?:(?:hls|dash)\/)?[\w-]+\.(?:mp4|m4s|mpd|m3u8)$/.test(path)) {
        const file = read(`test/fixtures/video${path}`);
        const type = /\.mp4$/.test(path) ? 'video/mp4' : 'application/octet-stream';
        const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
        const partly = range && { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` };
        return void response
          .writeHead(range ? 206 : 200, { 'content-type': type, 'accept-ranges': 'bytes', ...partly })
          .end(file.subarray(from));
      }
      const headers = { 'content-type': 'text/html', ...(policy && { 'content-security-policy': policy }) };
      response.writeHead(path === '/page' ? 200 : 404, headers).end(`<!doctype html>
        <html lang="en"><title>task</title><script nonce="abc">
          noticed = [];
          told = [];
          addEventListener('error', (e) => e.message.startsWith('ResizeObserver loop') || noticed.push(e.message));
          addEventListener('unhandledrejection', (e) => noticed.push('rejection ' + e.reason));
          addEventListener('gt-error', (e) => told.push(e.detail));
        </script><script nonce="abc" src="/gt-video-caption.js"></script>
        <gt-video-caption id="caption" name="answer" drafts="none"></gt-video-caption>`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  beforeEach(async () => {
    [refused, missing, policy, logged] = [[], [], '', []];
    page = await browser.newPage();
    page.setDefaultTimeout(patience.timeout);
    page.on('console', (message) => logged.push(message.text()));
  });
  afterEach(async () => {
    expect(await page.evaluate(() => (globalThis as unknown as PageGlobals).noticed)).toEqual([]);
    expect(logged.filter((text) => text.includes('VIDEOJS'))).toEqual([]);
    await page.close();
  });

  const show = (path: string) =>
    page.evaluate((src) => {
      const { caption, told } = globalThis as unknown as PageGlobals;
      told.length = 0;
      caption.src = src;
    }, origin() + path);
  const isThere = () =>
    page.waitForFunction(() => {
      const view = document.querySelector('gt-video-caption')?.shadowRoot;
      return view?.querySelector('.subject video') && !view.querySelector('.awaited');
    });
  const time = () =>
    page.evaluate(
      () => document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('video')?.currentTime ?? Infinity,
    );
  const hasFailed = () => page.locator('gt-video-caption .awaited p').first().isVisible();
  const failed = async () => {
    const pane = page.locator('gt-video-caption .awaited', { has: page.locator('p') });
    await pane.waitFor();
    return pane.innerText();
  };
  const hint = (text: string) =>
    page.waitForFunction(
      (words) =>
        document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('.vc-hint')?.textContent?.includes(words),
      text,
    );
  const told = () => page.evaluate(() => (globalThis as unknown as PageGlobals).told);
  const activities = () =>
    page.evaluate(() => (globalThis as unknown as PageGlobals).caption.value.activities?.length ?? 0);

  for (const [list, last] of [
    ['/dash/index.mpd', '2.m4s'],
    // this browser plays it itself, and says nothing but that it could not
    ['/hls/index.m3u8', '1.m4s'],
  ] as const) {
    it(`says that the link to a piece of ${list} has expired, and goes on there by another link`, async () => {
      refused = [last];
      await page.goto(`${origin()}/page`);
      await show(`${list}?X-Amz-Signature=a`);
      await isThere();
      await page.locator('gt-video-caption .player-controls button').first().focus();
      // what is pressed while another player takes over has no effect
      await expect.poll(() => page.keyboard.press('i').then(activities), patience).toBe(1);
      const goOn = async () => {
        if ((await time()) < 1.9) await page.keyboard.press('ArrowRight');
        return hasFailed();
      };
      await expect.poll(goOn, patience).toBe(true);
      expect(await failed()).toContain('This link has expired.');
      expect((await told()).map(({ code }) => code)).toEqual(['media-failed']);
      expect(await activities()).toBe(1);
      refused = [];
      await show(`${list}?X-Amz-Signature=b`);
      await isThere();
      await page.waitForFunction(() => {
        const video = document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('video')!;
        return video.currentTime > 1.9 && !video.seeking && video.readyState >= 2;
      });
      expect(await activities()).toBe(1);
    });
  }

  it('names the script that plays what comes in pieces where that is missing, and tries it again', async () => {
    missing = ['gt-media-streaming.js'];
    await page.goto(`${origin()}/page`);
    await show('/dash/index.mpd');
    expect(await failed()).toContain('The script that plays such videos can’t be loaded.');
    const [first] = await told();
    expect([first!.code, first!.message]).toEqual([
      'media-failed',
      expect.stringContaining('gt-media-streaming.js could not be loaded') as string,
    ]);
    missing = [];
    await page.locator('gt-video-caption .retry').click();
    await isThere();
  });

  it('tries the player’s script again, with what comes in pieces', async () => {
    missing = ['gt-media.js'];
    await page.goto(`${origin()}/page`);
    await show('/dash/index.mpd');
    expect(await failed()).toContain('The script that plays such videos can’t be loaded.');
    await page.locator('gt-video-caption .retry').click();
    expect(await failed()).toContain('The script that plays such videos can’t be loaded.');
    missing = [];
    await page.locator('gt-video-caption .retry').click();
    await isThere();
  });

  it('tries the player’s script again with the next video', async () => {
    missing = ['gt-media.js'];
    await page.goto(`${origin()}/page`);
    await show('/sound.mp4');
    await hint('gt-media.js could not be loaded');
    missing = [];
    await show('/sound.mp4?X-Amz-Signature=b');
    await page.waitForFunction(
      () => document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('.vc-waveform')?.firstElementChild,
    );
  });

  it('says that a policy is against the waveform, not the server', async () => {
    policy = "default-src 'none'; script-src 'nonce-abc'; media-src 'self'; style-src 'unsafe-inline'";
    await page.goto(`${origin()}/page`);
    await show('/sound.mp4');
    await hint('No waveform: this page does not allow it');
  });

  it('says that a policy is against what plays in pieces', async () => {
    policy =
      "default-src 'none'; script-src 'nonce-abc'; media-src 'self' blob:; connect-src 'self'; style-src 'unsafe-inline'";
    await page.goto(`${origin()}/page`);
    await show('/dash/index.mpd');
    expect(await failed()).toContain('this page does not allow it');
    expect((await told()).map(({ property }) => property)).toEqual(['src']);
  });

  it('says itself what the library would write to the console', async () => {
    await page.goto(`${origin()}/page`);
    await show('/sound.mp4');
    await page.waitForFunction(
      () => document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('.vc-waveform')?.firstElementChild,
    );
    missing = ['steady.mp4'];
    await show('/steady.mp4');
    expect(await failed()).toContain('The video is not there any more.');
  });
});
