// node tools/stories-check.mjs [DIR] [--shots DIR] [--only TEXT]: opens every story of a built Storybook. Nothing may
// throw, its play function must pass, axe must find nothing. A story says in `parameters.gt` how it wants to be looked at:
// { viewport: { width, height }, emulate: { forcedColors, colorScheme, reducedMotion }, axe: false }.
import axe from 'axe-core';
import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './browsers.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' }, only: { type: 'string' } } });
const dir = positionals[0] ?? 'storybook-static';
const atOnce = 2;

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.jpg': 'image/jpeg' };
const server = createServer(async (request, response) => {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const body = await readFile(join(dir, path));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const base = `http://127.0.0.1:${server.address().port}`;
// the panel's own run of axe is left out: two cannot run at once
const address = (id) => `${base}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`;

const { entries } = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'));
const ids = Object.values(entries)
  .filter((e) => e.type === 'story' && (!values.only || e.id.includes(values.only)))
  .map((e) => e.id);
if (values.shots) await mkdir(values.shots, { recursive: true });

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs() });

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

/** Answers what is wrong with a story, in words. */
const faultsOf = async (id, { viewport, emulate = {}, axe: wantsAxe = true }) => {
  const context = await browser.newContext({ viewport: viewport ?? { width: 1000, height: 650 }, reducedMotion: 'reduce', ...emulate });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
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
  try {
    await page.goto(address(id));
    await page.waitForFunction(() => globalThis.__done, null, { timeout: 20_000 });
    const { why } = await page.evaluate(() => Promise.race([globalThis.__done, new Promise((done) => setTimeout(done, 20_000, { why: 'the story did not finish in 20 s' }))]));
    if (why) faults.push(why);
    if (wantsAxe && !why) {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(
        // in forced colours the browser, not the page, chooses the colours
        (isForced) => globalThis.axe.run('#storybook-root', { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !isForced } } }),
        emulate.forcedColors === 'active',
      );
      for (const v of violations) faults.push(`axe ${v.id} (${v.impact}): ${v.nodes.map((n) => n.target.flat().join(' ')).join(', ')}`);
    }
    if (values.shots) await page.screenshot({ path: join(values.shots, `${id}.png`) });
  } catch (error) {
    faults.push(error.message);
  }
  await context.close();
  return faults;
};

let passed = 0;
let failed = 0;
const wanted = ids.length ? await wishes() : {};
const queue = [...ids];
const work = async () => {
  for (let id = queue.shift(); id; id = queue.shift()) {
    const faults = await faultsOf(id, wanted[id] ?? {});
    if (faults.length) failed++;
    else passed++;
    console.log(faults.length ? `not ok ${id}\n  ${faults.join('\n  ')}` : `ok ${id}`);
  }
};
await Promise.all(Array.from({ length: atOnce }, work));
await browser.close();
server.close();
if (!ids.length) console.log('there are no stories');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !ids.length ? 1 : 0;
