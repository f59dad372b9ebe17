import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { shipped, wordings } from '../language/catalogues.js';
import { TaskPages } from '../suites/task-page.js';

const tag = (name: string) => `<script nonce="abc" src="/files/packages/bundle/dist/${name}.js"></script>`;
const strict = [
  "default-src 'none'",
  "script-src 'nonce-abc'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html dompurify gt-elements',
].join('; ');

/** What makes addresses of scripts under that policy. */
interface Trusting {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const ranking = (attributes: string) => `
  <form ${attributes}><gt-text-ranking text="1" responses='["2","3"]'
    ordinal-ranking-dimensions='[{"name":"4"}]'></gt-text-ranking></form>`;

/** A word of the frame and one of the task, as the language's files have them. */
const wordsOf = (code: string) => {
  const word = (namespace: string, key: string) =>
    wordings.find((each) => each.namespace === namespace)!.translations.get(code)![key] as string;
  return [word('frame', 'undo'), word('text-ranking', 'overview')] as const;
};

describe('the script of a language', () => {
  let browser: Browser;
  let page: Page;
  let pages: TaskPages;
  /** Errors, warnings, uncaught exceptions and violations of a policy. */
  let told: string[];

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
    told = [];
    page.on('pageerror', ({ message }) => told.push(message));
    page.on('console', (message) => message.type() !== 'log' && told.push(message.text()));
    pages.pages.clear();
    pages.put('/favicon.ico', '');
  });
  afterEach(() => page.close());

  let count = 0;
  const open = async (body: string) => {
    pages.requested.length = 0;
    await page.goto(pages.put(`/page-${++count}`, body, { 'content-security-policy': strict }));
  };
  const expectWords = async (words: readonly string[]) => {
    const root = page.locator('gt-text-ranking');
    for (const word of words) await root.getByRole('button', { name: word }).first().waitFor();
    expect(told).toEqual([]);
  };

  it.each(shipped)('gives %s to the script of one element, wherever it stands, twice too', async (code) => {
    const [language, element] = [tag(`gt-lang-${code}`), tag('gt-text-ranking')];
    const form = ranking(`lang="${code}"`);
    const bodies = [language + element + form, form + element + language, language + form + element + language];
    for (const body of bodies) {
      await open(body);
      await expectWords(wordsOf(code));
    }
  });

  it.each(shipped)('gives %s to the script of all elements, and takes none away', async (code) => {
    await open(tag('gt-elements') + tag(`gt-lang-${code}`) + ranking(`lang="${code}"`));
    await expectWords(wordsOf(code));
    for (const other of ['en', 'de']) {
      await page.evaluate((lang) => document.querySelector('form')!.setAttribute('lang', lang), other);
      await expectWords(other === 'en' ? ['Undo', 'Overview'] : ['Rückgängig', 'Überblick']);
    }
  });

  it('comes together with others', async () => {
    await open(tag('gt-text-ranking') + shipped.map((code) => tag(`gt-lang-${code}`)).join('') + ranking(''));
    for (const code of shipped) {
      await page.evaluate((lang) => document.querySelector('form')!.setAttribute('lang', lang), code);
      await expectWords(wordsOf(code));
    }
  });

  it.each(shipped)('%s changes what is on the screen when it comes late', async (code) => {
    await open(ranking(`lang="${code}"`) + tag('gt-text-ranking'));
    await expectWords(['Undo', 'Overview']);
    await page.evaluate((src) => {
      const { trustedTypes } = globalThis as unknown as { trustedTypes: Trusting };
      const policy = trustedTypes.createPolicy('gt-elements', { createScriptURL: (url) => url });
      const late = Object.assign(document.createElement('script'), { nonce: 'abc', src: policy.createScriptURL(src) });
      document.head.append(late);
    }, `/files/packages/bundle/dist/gt-lang-${code}.js`);
    await expectWords(wordsOf(code));
  });

  it.each(shipped)('%s alone defines no element, asks for nothing and leaves no global', async (code) => {
    await open(`<script nonce="abc">before = Object.keys(globalThis)</script>${tag(`gt-lang-${code}`)}`);
    const left = await page.evaluate(() => {
      const { before } = globalThis as unknown as { before: string[] };
      return Object.keys(globalThis).filter((name) => name !== 'before' && !before.includes(name));
    });
    expect(left).toEqual([]);
    expect(await page.evaluate(() => customElements.get('gt-text-ranking') === undefined)).toBe(true);
    expect(pages.requested.filter((path) => !/favicon|page-|gt-lang/.test(path))).toEqual([]);
    expect(told).toEqual([]);
  });
});
