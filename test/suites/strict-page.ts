import { build } from 'esbuild';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { hostileStrings } from '../fixtures/hostile-strings.js';
import { withTexts } from './filled-texts.js';
import { classicScript, markup, TaskPages } from './task-page.js';
import { settingsOf, type TaskSample } from './task-sample.js';

/** The strictest that a page can be with scripts on it, and the Trusted Types policies that the documents name. */
const policyFor = ({ sources = [] }: TaskSample) =>
  [
    "default-src 'none'",
    ...sources,
    "script-src 'nonce-abc' 'strict-dynamic'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html dompurify gt-elements',
  ].join('; ');

interface PageGlobals {
  readonly noticed: string[];
  readonly submitted: string[];
}

const notice = `<script nonce="abc">
  noticed = []; submitted = []; gtHostile = () => noticed.push('gtHostile was called');
  addEventListener('securitypolicyviolation', (e) => noticed.push(e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));
  addEventListener('error', (e) => e.message.startsWith('ResizeObserver loop') || noticed.push('error ' + e.message));
  addEventListener('unhandledrejection', (e) => noticed.push('rejection ' + e.reason));
  addEventListener('submit', (e) => { e.preventDefault(); submitted.push(new FormData(e.target).get('answer')); });
</script>`;

/** What a bundler makes of our published modules. File name → text. */
async function bundled({ task }: TaskSample): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: `import '@gt-elements/elements/${task}/define.js';`, resolveDir: resolve(import.meta.dirname) },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    entryNames: 'entry',
    outdir: '/',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.split('/').at(-1)!, text]));
}

/** Under a strict policy and Trusted Types everything works, as a classic script and as modules. */
export function testStrictPage(sample: TaskSample): void {
  describe(`<${sample.tag}> in a page with a strict policy and Trusted Types`, () => {
    let pages: TaskPages;
    let browser: Browser;

    beforeAll(async () => {
      pages = await TaskPages.open();
      browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
      const js = { 'content-type': 'text/javascript' };
      for (const [name, body] of await bundled(sample)) pages.pages.set(`/modules/${name}`, { body, headers: js });
    });
    afterAll(async () => {
      await browser.close();
      pages.close();
    });

    const globals = (page: Page) =>
      page.evaluate(() => {
        const { noticed, submitted } = globalThis as unknown as PageGlobals;
        return { noticed, submitted };
      });

    for (const [what, script] of [
      ['the classic script', `<script nonce="abc" src="${classicScript(sample)}"></script>`],
      ['modules', '<script nonce="abc" type="module" src="/modules/entry.js"></script>'],
    ] as const) {
      const open = async (settings: object) => {
        const page = await browser.newPage({ viewport: { width: 1000, height: 650 } });
        const form = `<form>${markup(sample, { ...settings, name: 'answer' })}</form>`;
        await page.goto(
          pages.put('/task', `${notice}${script}${form}`, { 'content-security-policy': policyFor(sample) }),
        );
        await page.waitForFunction(
          (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('[part~=main] *'),
          sample.tag,
        );
        return page;
      };

      it(`does a whole task: ${what}`, async () => {
        const page = await open(sample.settings);
        await page.evaluate((tag) => document.querySelector<HTMLElement>(tag)!.focus(), sample.tag);
        await page.waitForTimeout(100);
        for (const step of sample.script) {
          if ('type' in step) await page.keyboard.type(step.type);
          else for (const key of step.press) await page.keyboard.press(key);
        }
        await page.keyboard.press('Control+Enter');
        const { noticed, submitted } = await globals(page);
        expect(submitted.map((json) => JSON.parse(json) as unknown)).toEqual([sample.answers[0]]);
        expect(noticed).toEqual([]);
        await page.close();
      });

      it(`shows all that there is, as texts and as Markdown, and nothing of it runs or loads: ${what}`, async () => {
        const page = await open(sample.fullSettings);
        await page.evaluate((tag) => Object.assign(document.querySelector(tag)!, { format: 'markdown' }), sample.tag);
        // paragraphs are there when Markdown is
        const text = 'format' in sample.config.properties ? 'p[dir=auto]' : '[dir=auto]';
        await page.waitForFunction(([tag, shown]) => document.querySelector(tag)!.shadowRoot!.querySelector(shown), [
          sample.tag,
          text,
        ] as const);
        // what the element itself loads, such as players, comes later than it
        await page.waitForLoadState('networkidle');
        pages.requested.length = 0;
        // all of them are shown by the suite of hostile texts; here some of each kind
        const given = hostileStrings
          .filter((_, index) => index % 4 === 0)
          .map((text) => {
            let count = 0;
            return withTexts(settingsOf(sample), sample.fullSettings, () => `${text} ${count++}`);
          });
        await page.evaluate(
          async ([tag, all]) => {
            const element = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(tag)!;
            for (const settings of all) {
              Object.assign(element, settings);
              await element.updateComplete;
            }
          },
          [sample.tag, given] as const,
        );
        await page.waitForTimeout(400);
        expect((await globals(page)).noticed).toEqual([]);
        expect(pages.requested).toEqual([]);
        await page.close();
      });
    }

    it('is held by that policy', async () => {
      const page = await browser.newPage();
      await page.goto(pages.put('/task', notice, { 'content-security-policy': policyFor(sample) }));
      await page.evaluate(() => {
        const picture = new Image();
        picture.src = '/hostile/control.png';
        try {
          document.body.innerHTML = '<b>markup from a string</b>';
        } catch {
          // as it should be
        }
      });
      await page.waitForTimeout(200);
      const noticed = (await globals(page)).noticed.join('\n');
      expect(noticed).toContain('img-src');
      expect(noticed).toContain('require-trusted-types-for');
      await page.close();
    });
  });
}
