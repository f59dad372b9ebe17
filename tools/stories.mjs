// A built Storybook, served and opened story by story: what tools/stories-check.mjs, tools/pages-check.mjs
// and tools/look.mjs have in common.
// A story says in `parameters.gt` how it wants to be looked at:
// { viewport: { width, height }, emulate: { forcedColors, colorScheme, reducedMotion }, axe: false }.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './browsers.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.jpg': 'image/jpeg' };

/** Serves DIR on this machine; `folders` are further ones by the first step of their path, `head` is put into every page. */
const serve = async (dir, { folders = {}, head = '' }) => {
  const server = createServer(async (request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
      const first = path.split('/')[1];
      const body = await readFile(Object.hasOwn(folders, first) ? join(folders[first], path.slice(first.length + 1)) : join(dir, path));
      const type = types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(type === 'text/html' ? body.toString().replace('<head>', () => `<head>${head}`) : body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
};

/** The names of all stories of a built Storybook. */
export const storyIds = async (dir) => {
  const { entries } = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'));
  return Object.values(entries)
    .filter((entry) => entry.type === 'story')
    .map((entry) => entry.id);
};

/** Opens a built Storybook. `args` go to Chromium beside its own, `folders` and `head` as in `serve`. */
export const openStories = async (dir, { args = [], ...serving } = {}) => {
  const server = await serve(dir, serving);
  const base = `http://127.0.0.1:${server.address().port}`;
  // the panel's own run of axe is left out: two cannot run at once
  const address = (id) => `${base}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`;
  const ids = await storyIds(dir);
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs(), ...args] });

  /** Every story's `parameters.gt`. */
  const wishes = async () => {
    const page = await browser.newPage();
    await page.goto(address(ids[0]));
    await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.ready);
    const all = await page.evaluate(async () => {
      await globalThis.__STORYBOOK_PREVIEW__.ready();
      const stories = await globalThis.__STORYBOOK_PREVIEW__.extract();
      return Object.fromEntries(Object.values(stories).map((s) => [s.id, s.parameters.gt ?? {}]));
    });
    await page.close();
    return all;
  };
  const wanted = ids.length ? await wishes() : {};

  /**
   * Opens a story, waits until it and its play function are done, has `look(page, wishes)` tell further faults of one
   * that went well, and answers all that is wrong, in words. `before(page)` runs first of all.
   */
  const visit = async (id, { before, look }) => {
    const wish = wanted[id] ?? {};
    const context = await browser.newContext({ viewport: wish.viewport ?? { width: 1000, height: 650 }, reducedMotion: 'reduce', ...wish.emulate });
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    try {
      await before?.(page);
      await page.addInitScript(() => {
        const timer = setInterval(() => {
          const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
          if (!channel) return;
          clearInterval(timer);
          globalThis.__done = new Promise((done) => {
            channel.on('storyFinished', ({ status }) => done({ status }));
            for (const event of ['storyThrewException', 'playFunctionThrewException', 'storyErrored', 'storyMissing']) {
              channel.on(event, (x) => done({ status: 'error', why: `${event}: ${(x?.message ?? JSON.stringify(x)).split('\n\n')[0]}` }));
            }
          });
        }, 1);
      });
      await page.goto(address(id));
      await page.waitForFunction(() => globalThis.__done, null, { timeout: 20_000 });
      const { why } = await page.evaluate(() => Promise.race([globalThis.__done, new Promise((done) => setTimeout(done, 20_000, { why: 'the story did not finish in 20 s' }))]));
      if (why) faults.push(why);
      faults.push(...((await look(page, wish, Boolean(why))) ?? []));
    } catch (error) {
      faults.push(error.message);
    }
    await context.close();
    return faults;
  };

  /** Visits all of `some` stories, two at once, and tells `said(id, faults)` of each. */
  const visitAll = async (some, how, said) => {
    const queue = [...some];
    const work = async () => {
      for (let id = queue.shift(); id; id = queue.shift()) said(id, await visit(id, how(id)));
    };
    await Promise.all(Array.from({ length: 2 }, work));
  };

  const close = async () => {
    await browser.close();
    server.close();
  };
  return { ids, base, browser, version: browser.version(), visitAll, close };
};
