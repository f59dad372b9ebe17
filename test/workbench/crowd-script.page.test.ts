import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';

const OURS = '<script src="/gt-crowd.js"></script>';
const AWS = '<script src="/aws/crowd-html-elements.js"></script>';
const FORM =
  '<crowd-form><input name="a" value="1"><crowd-input name="b" value="2" label="B"></crowd-input></crowd-form>';
const STRICT =
  "default-src 'none'; script-src 'self' 'nonce-n'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
/** Notes when the elements are said to be ready, what a page's own listener then finds, and what is collected. */
const LOG = `<script nonce="n">
  window.log = [];
  document.addEventListener('all-crowd-elements-ready', () => log.push('ready'));
  document.addEventListener('DOMContentLoaded', () => log.push('DOMContentLoaded', typeof document.querySelector('crowd-form')?.submit));
  document.addEventListener('gt-submit', (event) => (window.answers = event.detail.answers));
</script>`;

let browser: Browser;
let server: Server;
let body = '';
let policy = '';

beforeAll(async () => {
  const script = await readFile(resolve(import.meta.dirname, '../../packages/bundle/dist/gt-crowd.js'));
  server = createServer((request, response) => {
    if (request.url === '/gt-crowd.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    } else if (request.url === '/') {
      response
        .writeHead(200, { 'Content-Type': 'text/html', ...(policy ? { 'Content-Security-Policy': policy } : {}) })
        .end(body);
    } else {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('');
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens a page of this markup; `errors` gathers what the browser complains about. */
async function open(markup: string, underPolicy = ''): Promise<{ page: Page; errors: string[] }> {
  [body, policy] = [markup, underPolicy];
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('favicon') && errors.push(message.text()),
  );
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { page, errors };
}

/** Submits and gives what was collected. */
const submit = (page: Page) =>
  page.evaluate(() => {
    document.querySelector<HTMLElement & { submit(): void }>('crowd-form')!.submit();
    return (window as unknown as { answers: unknown }).answers;
  });

describe('the shipped gt-crowd.js', () => {
  it.each([
    ['before the form', `<!doctype html><html><head>${LOG}${OURS}</head><body>${FORM}`],
    ['after the form', `<!doctype html>${LOG}${FORM}${OURS}`],
    ['twice', `<!doctype html>${LOG}${OURS}${FORM}${OURS}`],
    [
      'in the form',
      `<!doctype html>${LOG}<crowd-form>${OURS}<input name="a" value="1"><crowd-input name="b" value="2"></crowd-input></crowd-form>`,
    ],
    ['asynchronously', `<!doctype html>${LOG}${FORM}<script async src="/gt-crowd.js"></script>`],
  ])('%s: one form, one button, ready once', async (_, markup) => {
    const { page, errors } = await open(markup);
    await page.waitForFunction(() => customElements.get('crowd-form'));
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('form').length,
        document.querySelectorAll('form > crowd-button').length,
      ]),
    ).toEqual([1, 1]);
    expect(await submit(page)).toEqual({ a: '1', b: '2' });
    const log = await page.evaluate(() => (window as unknown as { log: string[] }).log);
    expect(log.filter((entry) => entry === 'ready')).toHaveLength(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is ready before the page’s own DOMContentLoaded listeners', async () => {
    const { page } = await open(`<!doctype html>${LOG}${OURS}${FORM}`);
    expect(await page.evaluate(() => (window as unknown as { log: string[] }).log)).toEqual([
      'ready',
      'DOMContentLoaded',
      'function',
    ]);
    await page.close();
  });

  it.each([
    ['before ours', AWS + OURS + FORM],
    ['after ours', OURS + FORM + AWS],
    ['between two of ours', OURS + AWS + FORM + OURS],
  ])("defines nothing where AWS's tag stands %s", async (_, markup) => {
    const { page, errors } = await open(`<!doctype html>${LOG}${markup}`);
    expect(
      await page.evaluate(() => [
        ...['crowd-form', 'crowd-input', 'crowd-button'].map((name) => customElements.get(name) === undefined),
        document.querySelectorAll('form').length,
      ]),
    ).toEqual([true, true, true, 0]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('works under a strict policy with Trusted Types', async () => {
    const all =
      '<crowd-slider name="s" value="3"></crowd-slider><crowd-checkbox name="c">c</crowd-checkbox><crowd-radio-group name="r"><crowd-radio-button value="1">1</crowd-radio-button></crowd-radio-group><crowd-classifier name="k" categories="[]"></crowd-classifier><crowd-instructions>i</crowd-instructions>';
    const { page, errors } = await open(
      `<!doctype html>${LOG}${OURS}${FORM.replace('</crowd-form>', `${all}</crowd-form>`)}`,
      STRICT,
    );
    expect(await submit(page)).toEqual({ a: '1', b: '2', s: 3, c: { on: false }, r: { '1': false } });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('crowd-form > form')!).display)).toBe(
      'block',
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes in what the parser adds after the form was upgraded', async () => {
    const { page, errors } = await open(`<!doctype html>${OURS}`);
    // a page that is written anew keeps its element definitions, so the form is upgraded as soon as its tag is read
    const steps = await page.evaluate(async (log) => {
      const seen: string[] = [];
      const note = async () => {
        await new Promise((done) => setTimeout(done));
        seen.push([...document.querySelectorAll('crowd-form > form > *')].map(({ localName }) => localName).join(' '));
      };
      document.open();
      document.write(`${log}<crowd-form><input name="a" value="1">`);
      await note();
      document.write('<p><textarea name="b">2</textarea>');
      await note();
      document.write('more</p><select name="c"><option>3</select></crowd-form><p>after');
      await note();
      document.close();
      await note();
      return seen;
    }, LOG);
    expect(steps).toEqual(['input', 'input p', 'input p select crowd-button', 'input p select crowd-button']);
    expect(await submit(page)).toEqual({ a: '1', b: '2', c: '3' });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('adds no button where the parser has yet to reach the template’s own', async () => {
    const { page } = await open(`<!doctype html>${OURS}`);
    const texts = await page.evaluate(async () => {
      document.open();
      document.write('<crowd-form><p>1</p>');
      await new Promise((done) => setTimeout(done));
      document.write('<crowd-button form-action="submit">Mine</crowd-button></crowd-form>');
      document.close();
      await new Promise((done) => setTimeout(done, 50));
      return [...document.querySelectorAll('crowd-button')].map(({ textContent }) => textContent);
    });
    expect(texts).toEqual(['Mine']);
    await page.close();
  });
});
