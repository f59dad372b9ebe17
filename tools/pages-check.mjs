// node tools/pages-check.mjs [DIR] [--shots DIR] [--only TEXT] [--width PIXELS] [--dark]: opens the pages of docs/ in a built
// Storybook. Each of docs/ is there, says nothing in the console, and axe finds nothing; its links lead to pages and
// headings that there are; that of an element shows it live, and leaves the focus where it was. On a phone none is too wide.
import axe from 'axe-core';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStories } from './stories.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' }, only: { type: 'string' }, width: { type: 'string', default: '1280' }, dark: { type: 'boolean' } } });
const dir = positionals[0] ?? 'storybook-static';
if (values.shots) await mkdir(values.shots, { recursive: true });

const { entries } = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8'));
const files = (await readdir('docs', { recursive: true })).filter((file) => file.endsWith('.md'));
const pages = files.map((file) => ({ file: `docs/${file}`, id: `docs-${file.replace(/\.md$/, '').replaceAll(/[\\/]/g, '-')}--docs`, tag: /elements[\\/](gt-.*)\.md$/.exec(file)?.[1] })).filter(({ id }) => !values.only || id.includes(values.only));

const { base, browser, close } = await openStories(dir);
const context = await browser.newContext({ viewport: { width: Number(values.width), height: 900 }, reducedMotion: 'reduce' });
/** Names of the headings of each page, by its id: what links may lead to. */
const headings = new Map();
/** All links, as `{ from, href }`. */
const links = [];

/** What is wrong with the live element, in words. */
const faultsOfLive = async (page, tag) => {
  const frame = page.frameLocator('#storybook-docs .gt-live iframe');
  await page.locator('.gt-live').scrollIntoViewIfNeeded();
  const element = frame.locator(tag);
  await element.waitFor({ timeout: 20_000 });
  const isUpgraded = await element.evaluate((it) => Boolean(customElements.get(it.localName)) && it instanceof customElements.get(it.localName) && it.updateComplete.then(() => it.shadowRoot.childElementCount > 0));
  const { height } = await element.boundingBox();
  const focused = await page.evaluate(() => document.activeElement?.localName);
  const rows = await page.locator('#storybook-docs .docblock-argstable-body tr').count();
  return [...(isUpgraded ? [] : [`${tag} is not upgraded`]), ...(height < 300 ? [`${tag} is ${height} pixels high`] : []), ...(focused === 'body' ? [] : [`the focus went to ${focused}`]), ...(rows > 10 ? [] : ['the reference is empty'])];
};

const visit = async ({ id, tag }) => {
  if (entries[id]?.type !== 'docs') return ['is no page'];
  const faults = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  try {
    await page.goto(`${base}/iframe.html?id=${id}&viewMode=docs&globals=a11y.manual:!true${values.dark ? ';theme:dark' : ''}`);
    await page.locator('#storybook-docs h1').first().waitFor({ timeout: 20_000 });
    if (tag) faults.push(...(await faultsOfLive(page, tag)));
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('#storybook-docs :is(h1, h2, h3, h4, h5, h6)[id]')].map((each) => each.id),
      hrefs: [...document.querySelectorAll('#storybook-docs a[href]')].map((each) => each.getAttribute('href')),
    }));
    headings.set(id, found.ids);
    links.push(...found.hrefs.map((href) => ({ from: id, href })));
    await page.evaluate(axe.source);
    // what stands in the frame is looked at as a story
    const { violations } = await page.evaluate(() => globalThis.axe.run('#storybook-docs', { iframes: false, resultTypes: ['violations'] }));
    for (const v of violations) faults.push(`axe ${v.id} (${v.impact}): ${v.nodes.map((n) => n.target.flat().join(' ')).join(', ')}`);
    if (values.shots) await page.screenshot({ path: join(values.shots, `${id}.png`), fullPage: true });
    // as on a phone: what is wide scrolls by itself
    await page.setViewportSize({ width: 360, height: 640 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (beyond > 0) faults.push(`is ${beyond} pixels wider than a phone`);
  } catch (error) {
    faults.push(error.message);
  }
  await page.close();
  return faults;
};

/** Why a link leads nowhere; nothing where it does not. */
const faultOfLink = ({ from, href }) => {
  if (/^https?:/.test(href)) return undefined;
  const [, kind, id = from, hash] = /^(?:(?:\.\/)?\?path=\/(docs|story)\/([\w-]+))?(?:#(.+))?$/.exec(href) ?? [];
  if (!kind && !hash) return `the link ${href} leads to no page`;
  if (kind && entries[id]?.type !== (kind === 'docs' ? 'docs' : 'story')) return `there is no ${id}, where ${href} leads`;
  if (hash && headings.has(id) && !headings.get(id).includes(decodeURIComponent(hash))) return `there is no heading #${hash} in ${id}`;
  return undefined;
};

const faultsOf = new Map();
const queue = [...pages];
await Promise.all(
  Array.from({ length: 2 }, async () => {
    for (let page = queue.shift(); page; page = queue.shift()) faultsOf.set(page.id, await visit(page));
  }),
);
await close();
for (const link of links) {
  const fault = faultOfLink(link);
  if (fault) faultsOf.get(link.from).push(fault);
}
const failed = [...faultsOf.values()].filter((faults) => faults.length).length;
for (const { id, file } of pages) console.log(faultsOf.get(id).length ? `not ok ${file}\n  ${[...new Set(faultsOf.get(id))].join('\n  ')}` : `ok ${file}`);
console.log(`${pages.length - failed} passed, ${failed} failed`);
process.exitCode = failed || !pages.length ? 1 : 0;
