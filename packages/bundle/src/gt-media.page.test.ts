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
        '/clip.mp4': ['video/mp4', clip],
      };
      const [type, body] = files[url] ?? ['text/plain', undefined];
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
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (!box.firstElementChild?.shadowRoot?.querySelector('canvas')) waveform = 'empty';
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

  it('says so where a policy on styles alone leaves the waveform without its sheet', async () => {
    headers = { 'content-security-policy': policy() };
    await page.goto(`${origin()}/page`);
    expect((await use()).waveform).toBe('blocked');
  });

  it('is a classic script that a template can hold or name', () => {
    expect(script).not.toMatch(/<\/script|<!--|\{\{|\{%/i);
    expect(script).not.toMatch(/crowd-html-elements/);
  });
});
