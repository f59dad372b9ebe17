import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { TaskPages } from '../suites/task-page.js';

const dist = new URL('../../packages/bundle/dist/', import.meta.url);
const script = (name: string) => `/files/packages/bundle/dist/${name}.js`;
const tag = (name: string, attributes = '') => `<script src="${script(name)}" ${attributes}></script>`;

/** As the documentation has it: the attributes that `to_json | escape` gives. */
const ranking = (attributes = 'name="answer" required', children = '') => `
  <gt-text-ranking ${attributes} text="Which is best?" task-key="${Math.random()}"
    responses="[&quot;It&#39;s one.&quot;,&quot;&lt;b&gt;Two&lt;/b&gt; &amp; more.&quot;,&quot;Three.&quot;]"
    ordinal-ranking-dimensions='[{"name":"Clarity","allowTie":true}]'>${children}</gt-text-ranking>`;

const documented = [
  "default-src 'none'",
  "script-src 'nonce-abc'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html dompurify gt-elements',
].join('; ');

interface Violating {
  violations: string[];
}
const watch = `<script nonce="abc">violations = [];
  document.addEventListener('securitypolicyviolation', (e) => violations.push(e.effectiveDirective + ' ' + e.sample));
</script>`;

describe('shipped scripts with <gt-text-ranking>', () => {
  let browser: Browser;
  let page: Page;
  let pages: TaskPages;
  /** Errors, warnings and uncaught exceptions. */
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
  const open = async (body: string, headers: Record<string, string> = {}) => {
    const path = `/page-${++count}`;
    pages.requested.length = 0;
    await page.goto(pages.put(path, body, headers));
  };
  /** What was asked for beside the page and its script. */
  const further = (name: string) =>
    pages.requested.filter((path) => ![`/page-${count}`, '/favicon.ico', script(name)].includes(path));
  const keys = async (...pressed: string[]) => {
    await page.evaluate(async () => {
      const element = document.querySelector('gt-text-ranking')!;
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      element.focus();
    });
    await page.waitForFunction(() => document.querySelector('gt-text-ranking')!.shadowRoot?.activeElement);
    for (const key of pressed) await page.keyboard.press(key);
  };
  const value = (frame: Page | Frame = page) =>
    frame.evaluate(() => (document.querySelector('gt-text-ranking') as unknown as { value: unknown }).value);
  const ranks = async (frame: Page | Frame = page) => {
    const { ordinalRankingDimensions } = (await value(frame)) as {
      ordinalRankingDimensions: Record<string, unknown>[];
    };
    return ordinalRankingDimensions[0]!['responseRankings'];
  };

  for (const name of ['gt-elements', 'gt-text-ranking']) {
    describe(`${name}.js`, () => {
      it('is one classic script after which the element is worked and submitted', async () => {
        await open(`<form method="dialog">${ranking()}</form>${tag(name)}`);
        await keys('2', '1', '2');
        expect(await ranks()).toEqual([2, 1, 2]);
        expect(await page.locator('gt-text-ranking').getByText("It's one.").count()).toBeGreaterThan(0);
        const sent = page.evaluate(
          () =>
            new Promise((resolve) => {
              document.addEventListener('submit', () => resolve(new FormData(document.forms[0]).get('answer')));
            }),
        );
        await page.getByRole('button', { name: 'Submit' }).click();
        expect(JSON.parse((await sent) as string)).toEqual(await value());
        expect(told).toEqual([]);
      });

      it('may stand before, in the head, and be deferred or made by another script', async () => {
        const later = `<script>onload = () => { const made = document.createElement('script'); made.src = '${script(name)}'; document.head.append(made); }</script>`;
        for (const [before, after] of [
          [tag(name), ''],
          [tag(name, 'defer'), ''],
          [tag(name, 'async'), ''],
          [later, ''],
          ['', `<script>${readFileSync(new URL(`${name}.js`, dist), 'utf8')}</script>`],
        ] as const) {
          await open(`${before}<form method="dialog">${ranking()}</form>${after}`);
          await page.waitForFunction(() => customElements.get('gt-text-ranking'));
          await keys('1', '2', '3');
          expect(await ranks()).toEqual([1, 2, 3]);
          expect(told).toEqual([]);
        }
      });

      it('asks for nothing', async () => {
        await open(`<form method="dialog">${ranking()}</form>${tag(name)}`);
        await keys('1', '2', '3', 'Control+Enter');
        expect(further(name)).toEqual([]);
      });

      it('works under a strict policy and Trusted Types', async () => {
        const body = `${watch}<form method="dialog">${ranking()}</form>${tag(name, 'nonce="abc"')}`;
        await open(body, { 'content-security-policy': documented });
        await keys('2', '1', '2', 'o');
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Enter');
        expect(await ranks()).toEqual([2, 1, 2]);
        expect(await page.evaluate(() => (globalThis as unknown as Violating).violations)).toEqual([]);
        const box = await page.getByRole('button', { name: 'Submit' }).boundingBox();
        // styled: the footer is a row at the bottom
        expect(box!.y).toBeGreaterThan(200);
        expect(told).toEqual([]);
      });

      it('works in a sandboxed frame, where no storage is', async () => {
        const frameBody = `<form method="dialog">${ranking()}</form>${tag(name)}`;
        pages.put('/frame', frameBody);
        await open('<iframe sandbox="allow-scripts allow-forms" src="/frame" width="1000" height="600"></iframe>');
        const frame = page.frames().find((each) => each.url().endsWith('/frame'))!;
        await frame.locator('gt-text-ranking').getByRole('button', { name: 'Response B, not ranked' }).click();
        expect(await ranks(frame)).toEqual([null, 1, null]);
        await page.keyboard.press('1');
        expect(await ranks(frame)).toEqual([null, 1, 1]);
        expect(told).toEqual([]);
      });

      it('says once that it is there twice, and keeps the first', async () => {
        await open(
          `<form method="dialog">${ranking()}</form>${tag(name)}<script>first = customElements.get('gt-text-ranking')</script>${tag(`${name}`, 'data-again')}`,
        );
        expect(await page.evaluate("first === customElements.get('gt-text-ranking')")).toBe(true);
        expect(told).toHaveLength(1);
        expect(told[0]).toMatch(/gt-text-ranking.*0\.1\.0.*0\.1\.0/);
        await keys('1', '2', '3');
        expect(await ranks()).toEqual([1, 2, 3]);
      });

      it('leaves the task to the first where Trusted Types allow each policy only once', async () => {
        const body = `<form method="dialog">${ranking()}</form>${tag(name, 'nonce="abc"')}${tag(name, 'nonce="abc" data-again')}`;
        await open(body, { 'content-security-policy': documented });
        await keys('2', '1', '2');
        expect(await ranks()).toEqual([2, 1, 2]);
        expect(told).toHaveLength(1);
        expect(told[0]).toMatch(/gt-text-ranking.*0\.1\.0.*0\.1\.0/);
      });

      it('changes nothing of the page around', async () => {
        const around = `<style>h2 { color: teal } .frame, .quiet, button { border: 3px solid red } * { letter-spacing: 0.01em }</style>
          <h2>Title</h2><p class="frame muted">Text <a href="#">link</a></p><button class="quiet">B</button><dialog open>D</dialog><input><table><td>x</table>`;
        const state = () =>
          page.evaluate(() => ({
            styles: [...document.querySelectorAll('body > *:not(form), h2, p, a, button, dialog, input, td, html')].map(
              (each) => {
                const style = getComputedStyle(each);
                return [...style]
                  .filter((name) => !/block-size|height|perspective|origin/.test(name))
                  .map((name) => `${name}: ${style.getPropertyValue(name)}`)
                  .join();
              },
            ),
            sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
            head: document.head.childElementCount,
            // Lit leaves its versions there, to find second copies
            globals: Object.keys(globalThis).filter(
              (each) => !/^(gtElements|load|lit\w+|reactiveElementVersions)$/.test(each),
            ),
          }));
        await open(
          `${around}<form method="dialog"></form><script>load = () => document.body.appendChild(document.createElement('script')).src = '${script(name)}'</script>`,
        );
        const before = await state();
        await page.evaluate('load()');
        await page.waitForFunction(() => customElements.get('gt-text-ranking'));
        await page.evaluate((markup) => {
          document.querySelector('script:last-of-type')!.remove();
          document.forms[0]!.innerHTML = markup.repeat(20);
        }, ranking('name="a"'));
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        const after = await state();
        expect(after.globals).toEqual(before.globals);
        expect(after).toEqual(before);
        // and the page's own sheet stays out
        const inner = await page.evaluate(() => {
          const root = document.querySelector('gt-text-ranking')!.shadowRoot!;
          return getComputedStyle(root.querySelector('[part~=submit], button')!).borderColor;
        });
        expect(inner).not.toBe('rgb(255, 0, 0)');
      });

      it('renders Markdown by the script beside it, which it asks for once', async () => {
        const markdown = ranking('name="answer" format="markdown"').replace('Three.', '**Three**.');
        await open(`<form method="dialog">${markdown}${ranking('name="b" format="markdown"')}</form>${tag(name)}`);
        await page.waitForFunction(() =>
          document.querySelector('gt-text-ranking')!.shadowRoot!.querySelector('strong'),
        );
        expect(further(name)).toEqual([script('gt-markdown')]);
        expect(told).toEqual([]);
      });

      it('shows the text and says what is missing where that script can not be had', async () => {
        const markdown = ranking('name="answer" format="markdown"').replace('Three.', '**Three**.');
        await open(
          `<form method="dialog">${markdown}</form><script>${readFileSync(new URL(`${name}.js`, dist), 'utf8')}</script>`,
        );
        await page.getByText('the Markdown script could not be loaded').waitFor();
        expect(await page.locator('gt-text-ranking').getByText('**Three**.').count()).toBeGreaterThan(0);
        await keys('1', '2', '3');
        expect(await ranks()).toEqual([1, 2, 3]);
      });

      it('puts unfinished work back when the page is loaded again', async () => {
        await open(`<form method="dialog">${ranking('name="answer" drafts="device"')}</form>${tag(name)}`);
        await keys('3', '1');
        await page.reload();
        await page.getByText('Restored your work').waitFor();
        expect(await ranks()).toEqual([3, 1, null]);
        expect(told).toEqual([]);
      });
    });
  }

  it('speak German only where it was shipped', async () => {
    await open(`<form lang="de">${ranking()}</form>${tag('gt-elements')}`);
    await page.getByRole('button', { name: 'Überblick' }).waitFor();
    await open(`<form lang="de">${ranking()}</form>${tag('gt-text-ranking')}`);
    await page.getByRole('button', { name: 'Overview' }).waitFor();
    expect(told).toEqual([]);
  });

  it('share a page with each other', async () => {
    await open(`<form method="dialog">${ranking()}</form>${tag('gt-text-ranking')}${tag('gt-elements')}`);
    await keys('1', '2', '3');
    expect(await ranks()).toEqual([1, 2, 3]);
    expect(told).toHaveLength(1);
  });

  describe('in our crowd-form', () => {
    const form = (attributes = '') =>
      `<crowd-form ${attributes}>${ranking(
        'name="answer" required',
        '<short-instructions>Be fair.</short-instructions><full-instructions header="All">Read.</full-instructions>',
      )}</crowd-form>`;
    const collected = `<script>answers = []; document.addEventListener('gt-submit', (e) => { e.preventDefault(); answers.push(e.detail.answers) })</script>`;
    const answers = () => page.evaluate<Record<string, string>[]>('answers');

    for (const [order, before, after] of [
      ['ours first', tag('gt-elements') + tag('gt-crowd'), ''],
      ['crowd-form first', tag('gt-crowd') + tag('gt-elements'), ''],
      ['ours after the body', '', tag('gt-elements') + tag('gt-crowd')],
      ['crowd-form after the body', '', tag('gt-crowd') + tag('gt-elements')],
      ['around the body', tag('gt-crowd'), tag('gt-text-ranking')],
      ['around the body, ours first', tag('gt-text-ranking'), tag('gt-crowd')],
    ] as const) {
      it(`gives one answer, ${order}`, async () => {
        await open(`${collected}${before}${form()}${after}`);
        await page.waitForFunction(() => customElements.get('crowd-form') && customElements.get('gt-text-ranking'));
        await keys('2', '1', '2');
        await page.keyboard.press('Control+Enter');
        const [answer] = await answers();
        expect(Object.keys(answer!)).toEqual(['answer']);
        expect(JSON.parse(answer!['answer']!)).toEqual(await value());
        expect(await page.getByRole('button', { name: 'Submit' }).count()).toBe(1);
        expect(told).toEqual([]);
      });
    }

    it('stops what is not complete', async () => {
      await open(`${collected}${form()}${tag('gt-elements')}${tag('gt-crowd')}`);
      await keys('2');
      await page.getByRole('button', { name: 'Submit' }).click();
      expect(await answers()).toEqual([]);
      await page.getByText('Clarity: 2 responses are not ranked yet').first().waitFor();
    });

    it('fills the frame that it is given, and scrolls inside', async () => {
      const fill = '<style>html, body, crowd-form { height: 100%; margin: 0 }</style>';
      await open(`${fill}${form()}${tag('gt-elements')}${tag('gt-crowd')}`);
      await page.getByRole('button', { name: 'Submit' }).waitFor();
      const { element, page: whole } = await page.evaluate(() => {
        const { height, top } = document.querySelector('gt-text-ranking')!.getBoundingClientRect();
        return { element: { height, top }, page: document.documentElement.scrollHeight };
      });
      expect(element.height).toBeGreaterThan(600);
      expect(element.top + element.height).toBeLessThanOrEqual(650);
      expect(whole).toBeLessThanOrEqual(650);
    });
  });
});
