import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { settleScripts } from '@gt-elements/cli/workbench/render/page-scripts.js';
import { renderTemplate } from '@gt-elements/cli/workbench/render/task-liquid.js';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { root } from './documents.js';

/** A page that a sample makes, with what went wrong in it so far. */
export interface SamplePage {
  readonly page: Page;
  /** Errors, complaints of the browser, what a policy forbade, and addresses that no sample names. */
  readonly faults: readonly string[];
  /** What the page's own script said, as `log …` and `warning …`. */
  readonly said: readonly string[];
  /** Paths, in order. */
  readonly requested: readonly string[];
}

export interface PageOptions {
  /** Of the page's Content-Security-Policy header. */
  readonly policy?: string;
  /** The text of `/sample.js`. */
  readonly script?: string;
  /** An address of a file is good only once `/sign` has signed it. */
  readonly areAddressesExpired?: boolean;
}

const ADDRESS = 'https://page.example/';
/** How long nothing is asked for when a page has all that it wants. Milliseconds. */
const QUIET = 300;
const scripts = resolve(root, 'packages/bundle/dist');
const ours = /<script\s[^>]*src="[^"]*gt-[\w-]+\.js/;
const files: Readonly<Record<string, readonly [type: string, path: string]>> = {
  '.jpg': ['image/jpeg', 'demo/jobs/image-caption/s3/pictures/street.jpg'],
  '.mp4': ['video/mp4', 'test/fixtures/video/steady.mp4'],
  '.txt': ['text/plain', 'test/docs/documents.ts'],
};

/** A site that answers what the samples of the documents name, without a network. */
export class SampleSite {
  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<SampleSite> {
    return new SampleSite(await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() }));
  }

  async load(html: string, options: PageOptions = {}): Promise<SamplePage> {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    const [faults, said, requested]: [string[], string[], string[]] = [[], [], []];
    page.on('pageerror', (error) => faults.push(`error ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console ${message.text()}`);
      else said.push(`${message.type()} ${message.text()}`);
    });
    await page.exposeFunction('tellViolation', (what: string) => faults.push(what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        (globalThis as unknown as { tellViolation(what: string): void }).tellViolation(
          `violation of ${effectiveDirective} by ${blockedURI}`,
        );
      });
    });
    let [pending, lastAnswer] = [0, Date.now()];
    await page.route('**/*', async (route) => {
      pending++;
      await give(route);
      pending--;
      lastAnswer = Date.now();
    });
    const give = (route: Route) => {
      const url = new URL(route.request().url());
      requested.push(url.pathname);
      if (url.href !== ADDRESS) return answer(route, url, options, faults);
      const headers = options.policy ? { 'content-security-policy': options.policy } : {};
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html });
    };
    await page.goto(ADDRESS);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('gt-'))
        .every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=main] *')),
    );
    // what an element loads, and what it thinks of it
    while (pending || Date.now() - lastAnswer < QUIET) await page.waitForTimeout(QUIET / 4);
    return { page, faults, said, requested };
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** What Ground Truth makes of a template, or of plain markup; with our script before it where it loads none. */
export function asPage(markup: string, input: object = {}): string {
  const rendered = renderTemplate(
    markup,
    { task: { input } },
    (address) => `/granted/${basename(address)}?Signature=x`,
  );
  const { html } = settleScripts(rendered);
  const whole = ours.test(html.replaceAll('gt-crowd', '')) ? html : `<script src="/gt-elements.js"></script>${html}`;
  return /^<!doctype/i.test(whole) ? whole : `<!doctype html>${whole}`;
}

/** What our elements of the page find wrong with how they are written. */
export function problemsIn(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('gt-'))
      .flatMap((element) => (element as unknown as { problems: readonly unknown[] }).problems),
  );
}

function answer(route: Route, url: URL, options: PageOptions, faults: string[]): Promise<void> {
  const name = basename(url.pathname);
  if (name === 'favicon.ico') return route.fulfill({ status: 204 });
  if (url.pathname === '/sign') return route.fulfill({ body: `/${url.searchParams.get('key')}?Signature=x` });
  if (url.pathname === '/sample.js')
    return route.fulfill({ contentType: 'text/javascript', body: options.script ?? '' });
  const script = resolve(scripts, name);
  if (extname(name) === '.js' && existsSync(script))
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(script, 'utf8') });
  const file = files[extname(name)];
  if (!file) faults.push(`asked for ${url.href}`);
  if (!file || (options.areAddressesExpired && !url.search)) return route.fulfill({ status: 403 });
  return route.fulfill({ contentType: file[0], body: readFileSync(resolve(root, file[1])) });
}
