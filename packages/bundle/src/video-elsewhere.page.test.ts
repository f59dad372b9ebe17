import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../../tools/browsers.mjs';

const root = new URL('../../../', import.meta.url);
const small = readFileSync(new URL('test/fixtures/video/sound.mp4', root));
/** Nothing at all in the middle: browsers read ahead by more than a small clip has. Bytes. */
const GAP = 4 * 1024 * 1024;
const { clip, first } = withGap(small);

/** A clip whose second half lies further back in the file. @returns `first`: where the first half ends; bytes */
function withGap(whole: Buffer): { clip: Buffer; first: number } {
  const data = whole.indexOf('mdat') - 4;
  const lists = [...whole.subarray(0, data).toString('latin1').matchAll(/stco/g)].map(({ index }) => {
    const count = whole.readUInt32BE(index + 8);
    return Array.from({ length: count }, (_, chunk) => index + 12 + 4 * chunk);
  });
  const offsets = lists.flat().map((place) => whole.readUInt32BE(place));
  const cut = offsets.sort((a, b) => a - b)[Math.floor(offsets.length * 0.6)]!;
  const moved = Buffer.from(whole);
  moved.writeUInt32BE(whole.readUInt32BE(data) + GAP, data);
  for (const place of lists.flat()) {
    const offset = whole.readUInt32BE(place);
    if (offset >= cut) moved.writeUInt32BE(offset + GAP, place);
  }
  return { clip: Buffer.concat([moved.subarray(0, cut), Buffer.alloc(GAP), moved.subarray(cut)]), first: cut };
}

interface PageGlobals {
  readonly caption: HTMLElement & { src: string; readonly value: { readonly activities?: readonly unknown[] } };
  readonly noticed: string[];
}

describe('a video from another server', () => {
  let browser: Browser;
  let page: Page;
  let host: Server;
  let bucket: Server;
  /** Presigned addresses by their signature: how many bytes are still given. */
  let left: Record<string, number>;
  let letsRead: boolean;
  let breakOff: () => void;
  /** The line to what has no more to give. */
  let broken: Promise<void>;
  const at = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listening = (server: Server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  beforeAll(async () => {
    host = createServer(({ url = '/' }, response) => {
      const file = /^\/(gt-[\w-]+\.js)$/.exec(url)?.[1];
      if (file) {
        const script = readFileSync(new URL(`packages/bundle/dist/${file}`, root));
        return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      }
      response.writeHead(url === '/page' ? 200 : 404, { 'content-type': 'text/html' }).end(`<!doctype html>
        <html lang="en"><title>task</title><script>
          noticed = [];
          addEventListener('error', (e) => e.message.startsWith('ResizeObserver loop') || noticed.push(e.message));
          addEventListener('unhandledrejection', (e) => noticed.push('rejection ' + e.reason));
        </script><script src="/gt-video-caption.js"></script>
        <gt-video-caption id="caption" name="answer" drafts="none"></gt-video-caption>`);
    });
    // as a bucket answers: parts of the file, and 403 where the signature is over
    bucket = createServer(({ url = '/', headers: { range } }, response) => {
      const signature = new URL(url, 'http://bucket').searchParams.get('X-Amz-Signature') ?? '';
      const allowed = letsRead ? { 'access-control-allow-origin': '*' } : {};
      const given = left[signature] ?? 0;
      if (given <= 0)
        return void response.writeHead(403, { ...allowed, 'content-type': 'application/xml' }).end('<Error/>');
      left[signature] = given - clip.length;
      const [from, last] = [Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0), clip.length - 1];
      const part = clip.subarray(from, from + given);
      response.writeHead(range ? 206 : 200, {
        ...{ ...allowed, 'content-type': 'video/mp4', 'accept-ranges': 'bytes', 'content-length': last - from + 1 },
        ...(range ? { 'content-range': `bytes ${from}-${last}/${clip.length}` } : {}),
      });
      response.write(part);
      // what is not given is where the line breaks
      if (from + part.length > last) response.end();
      else broken.then(() => response.destroy());
    });
    await Promise.all([host, bucket].map(listening));
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of [host, bucket]) {
      server?.closeAllConnections();
      server?.close();
    }
  });
  beforeEach(async () => {
    left = {};
    letsRead = false;
    broken = new Promise((resolve) => (breakOff = resolve));
    page = await browser.newPage();
    await page.goto(`${at(host)}/page`);
  });
  afterEach(() => page.close());

  const show = (signature: string) =>
    page.evaluate(
      (src) => void ((globalThis as unknown as PageGlobals).caption.src = src),
      `${at(bucket)}/sound.mp4?X-Amz-Signature=${signature}`,
    );
  const isThere = () =>
    page.waitForFunction(() => {
      const view = document.querySelector('gt-video-caption')?.shadowRoot;
      return view?.querySelector('.subject video') && !view.querySelector('.awaited');
    });
  /** As a person goes there: what is set at the video itself is lost while the element finds out how frames are told. */
  const goOn = async (seconds: number) => {
    await page.locator('gt-video-caption .player-controls button').first().focus();
    for (let second = 0; second < seconds; second++) await page.keyboard.press('ArrowRight');
  };
  const isAt = (time: number, isSeeking = false) =>
    page.waitForFunction(
      ([there, isUnderWay]) => {
        const video = document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('video')!;
        return Math.abs(video.currentTime - there) < 0.1 && video.seeking === isUnderWay;
      },
      [time, isSeeking] as const,
    );
  const activities = () =>
    page.evaluate(() => (globalThis as unknown as PageGlobals).caption.value.activities?.length ?? 0);
  const noticed = () => page.evaluate(() => (globalThis as unknown as PageGlobals).noticed);

  it('is watched and marked without its leave to be read: with pictures, and with a word on the missing waveform', async () => {
    left['a'] = Infinity;
    await show('a');
    await isThere();
    await goOn(1);
    await isAt(1);
    await page.locator('gt-video-caption .player').click();
    await page.keyboard.press('k');
    await page.keyboard.press('i');
    await page.waitForFunction(() =>
      document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('.vc-thumbnail canvas'),
    );
    const isTainted = await page.evaluate(() => {
      const picture = document
        .querySelector('gt-video-caption')!
        .shadowRoot!.querySelector<HTMLCanvasElement>('.vc-thumbnail canvas')!;
      try {
        picture.toDataURL();
        return false;
      } catch {
        return true;
      }
    });
    expect(isTainted).toBe(true);
    await page.waitForFunction(() =>
      document
        .querySelector('gt-video-caption')!
        .shadowRoot!.querySelector('.vc-hint')
        ?.textContent?.includes('may not be read from here'),
    );
    expect(await noticed()).toEqual([]);
  });

  for (const [what, reads, words] of [
    ['says that its address has expired in the middle', true, 'This link has expired.'],
    ['says what it can where it may not read why', false, 'Reload the task.'],
  ] as const) {
    it(`${what}, and goes on there by another one`, async () => {
      letsRead = reads;
      left['a'] = first + GAP / 2;
      left['b'] = Infinity;
      await show('a');
      await isThere();
      await page.locator('gt-video-caption .player-controls button').first().focus();
      await page.keyboard.press('i');
      await page.waitForFunction(() => (globalThis as unknown as PageGlobals).caption.value);
      const before = await activities();
      expect(before).toBe(1);
      const told = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('gt-error', ({ detail }: CustomEventInit<{ code: string; received: string }>) =>
              resolve([detail!.code, detail!.received.includes('Signature')]),
            ),
          ),
      );
      await goOn(3);
      // it waits for what is not given
      await isAt(3, true);
      breakOff();
      expect(await told).toEqual(['media-failed', false]);
      const failed = page.locator('gt-video-caption .awaited');
      await failed.waitFor();
      expect(await failed.innerText()).toContain(words);
      expect(await failed.locator('.retry').count()).toBe(0);
      expect(await activities()).toBe(before);
      await show('b');
      await isThere();
      await isAt(3);
      expect(await activities()).toBe(before);
      expect(await noticed()).toEqual([]);
    });
  }
});
