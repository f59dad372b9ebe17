import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaPort } from '@gt-elements/ui/ports/media-port.js';
import { chromiumArgs, findChromium } from '../../../tools/browsers.mjs';

/** What the pages below have. */
interface PageGlobals {
  gtLoadMedia: () => Promise<MediaPort>;
  violations: string[];
}

const root = new URL('../../../', import.meta.url);
const script = readFileSync(new URL('packages/bundle/dist/gt-media.js', root), 'utf8');
const clip = readFileSync(new URL('test/fixtures/video/sound.mp4', root));
const streaming = readFileSync(new URL('packages/bundle/dist/gt-media-streaming.js', root), 'utf8');
/** A file of a stream. */
const pieceAt = (path: string) =>
  /^\/(?:hls|dash)\/[\w.]+$/.test(path) ? readFileSync(new URL(`test/fixtures/video${path}`, root)) : undefined;
const policy = (more = '') =>
  `default-src 'none'; script-src 'nonce-abc'; media-src 'self'; connect-src 'self'; ${more}`;
const notice = `<script nonce="abc">
  violations = [];
  document.addEventListener('securitypolicyviolation', (e) => violations.push(e.effectiveDirective + ' ' + e.blockedURI));
</script>`;
const trusted = "require-trusted-types-for 'script'; trusted-types gt-elements";

describe('gt-media.js', () => {
  let browser: Browser;
  let page: Page;
  let server: Server;
  let requested: string[];
  let firstScript: string;
  let headers: Record<string, string>;
  /** What plays what comes in pieces is there, too. */
  let isWhole: boolean;
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { loadMedia } from './packages/bundle/src/load-media.classic.ts'; globalThis.gtLoadMedia = loadMedia;`,
        resolveDir: root.pathname,
      },
      bundle: true,
      write: false,
      format: 'iife',
      conditions: ['gt-source'],
    });
    firstScript = outputFiles[0]!.text;
    server = createServer(({ url = '/' }, response) => {
      requested.push(url);
      const files: Record<string, [string, string | Buffer]> = {
        '/page': [
          'text/html',
          `<!doctype html><title>page</title>${notice}<script nonce="abc" src="gt-first.js"></script><div id="stage"><video muted></video></div><div id="wave"></div>`,
        ],
        '/gt-first.js': ['text/javascript', firstScript],
        '/gt-media.js': ['text/javascript', script],
        ...(isWhole ? { '/gt-media-streaming.js': ['text/javascript', streaming] } : {}),
        '/clip.mp4': ['video/mp4', clip],
      };
      const [type, body] = files[url] ?? ['application/octet-stream', pieceAt(url)];
      response.writeHead(body ? 200 : 404, { 'content-type': type, ...(url === '/page' ? headers : {}) }).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  beforeEach(async () => {
    requested = [];
    headers = {};
    isWhole = true;
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  /** Takes over a playing video, and draws a waveform of its sound. */
  const use = () =>
    page.evaluate(async () => {
      const { gtLoadMedia, violations } = globalThis as unknown as PageGlobals;
      const video = document.querySelector('video')!;
      const stage = video.parentElement!;
      const heard: string[] = [];
      for (const name of ['pause', 'emptied', 'seeking']) video.addEventListener(name, () => heard.push(name));
      video.muted = true;
      video.src = '/clip.mp4';
      await video.play();
      const port = await gtLoadMedia();
      const hold = port.video.attach(stage, video);
      const at = video.currentTime;
      while (video.currentTime < at + 0.2) await new Promise((resolve) => setTimeout(resolve, 20));
      const broken = [...heard];
      video.pause();
      let waveform = 'drawn';
      const box = document.querySelector<HTMLElement>('#wave')!;
      box.style.setProperty('height', '40px');
      try {
        const { signal } = new AbortController();
        const sound = await port.waveform.decode('/clip.mp4', { duration: 4, signal });
        const drawing = port.waveform.draw(box, sound);
        drawing.setView(0, 50);
        const isDrawn = () => !!box.firstElementChild?.shadowRoot?.querySelector('canvas');
        const late = performance.now() + 5000;
        while (!isDrawn() && performance.now() < late) await new Promise((resolve) => setTimeout(resolve, 20));
        if (!isDrawn()) waveform = 'empty';
        drawing.dispose();
      } catch (error) {
        waveform = (error as { reason?: string }).reason ?? String(error);
      }
      hold.dispose();
      return {
        broken,
        waveform,
        sheets: document.head.querySelectorAll('style').length,
        stays: stage.contains(video),
        violations,
      };
    });

  it('plays and draws, found beside the first script, and asks for nothing but that and the video', async () => {
    await page.goto(`${origin()}/page`);
    expect(await use()).toEqual({ broken: [], waveform: 'drawn', sheets: 0, stays: true, violations: [] });
    expect([...new Set(requested)].filter((url) => url !== '/favicon.ico')).toEqual([
      '/page',
      '/gt-first.js',
      '/clip.mp4',
      '/gt-media.js',
    ]);
  });

  it('plays under a strict policy and Trusted Types, and says that the waveform is blocked', async () => {
    headers = { 'content-security-policy': policy(trusted) };
    await page.goto(`${origin()}/page`);
    const { broken, waveform, stays } = await use();
    expect({ broken, waveform, stays }).toEqual({ broken: [], waveform: 'blocked', stays: true });
  });

  it('draws under the nonce of its own tag, without a word from the policy', async () => {
    headers = { 'content-security-policy': policy("style-src 'nonce-abc'") };
    await page.goto(`${origin()}/page`);
    expect(await use()).toMatchObject({ waveform: 'drawn', violations: [] });
  });

  it('draws where a policy keeps all style sheets of the markup out', async () => {
    headers = { 'content-security-policy': policy() };
    await page.goto(`${origin()}/page`);
    expect((await use()).waveform).toBe('drawn');
  });

  /** Plays what comes in pieces; until there is something to be seen 3 s from the beginning. */
  const stream = (src: string) =>
    page.evaluate(async (address) => {
      const { gtLoadMedia, violations } = globalThis as unknown as PageGlobals;
      const video = document.querySelector('video')!;
      const port = await gtLoadMedia();
      const hold = port.video.attach(video.parentElement!, video);
      const heard = (name: string) => new Promise((resolve) => video.addEventListener(name, resolve, { once: true }));
      const there = heard('loadeddata');
      try {
        await hold.load({ src: address }, () => undefined);
      } catch (error) {
        return (error as Error).message;
      }
      await there;
      const addressed = video.src;
      video.currentTime = 3;
      await heard('seeked');
      const { duration, currentTime, videoWidth, readyState } = video;
      hold.dispose();
      return {
        ...{ duration: Math.round(duration), currentTime, videoWidth, isShown: readyState >= 2, violations },
        byScript: addressed.startsWith('blob:'),
        isReleased: !video.hasAttribute('src') || !video.src.startsWith('blob:'),
      };
    }, src);

  for (const src of ['/hls/index.m3u8', '/dash/index.mpd']) {
    it(`plays ${src} by a further script, which is asked for only then`, async () => {
      const needed = policy("style-src 'nonce-abc'; worker-src blob:").replace(
        "media-src 'self'",
        "media-src 'self' blob:",
      );
      headers = { 'content-security-policy': needed };
      await page.goto(`${origin()}/page`);
      expect(await stream(src)).toEqual({
        ...{ duration: 4, currentTime: 3, videoWidth: 160, isShown: true, violations: [] },
        ...{ byScript: true, isReleased: true },
      });
      const scripts = requested.filter((url) => url.endsWith('.js'));
      expect(scripts).toEqual(['/gt-first.js', '/gt-media.js', '/gt-media-streaming.js']);
    });
  }

  it('says what is missing where the further script is not there', async () => {
    isWhole = false;
    await page.goto(`${origin()}/page`);
    expect(await stream('/hls/index.m3u8')).toContain('gt-media-streaming.js could not be loaded');
  });

  it('is a classic script that a template can hold or name', () => {
    expect(script).not.toMatch(/<\/script|<!--|\{\{|\{%/i);
    expect(script).not.toMatch(/crowd-html-elements/);
  });
});
