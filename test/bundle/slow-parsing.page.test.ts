import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';

const script = readFileSync(new URL('../../packages/bundle/dist/gt-text-ranking.js', import.meta.url), 'utf8');
const head = `<!doctype html><meta charset="utf-8"><script>
  errors = []; document.addEventListener('gt-error', ({ detail }) => errors.push(document.readyState + ' ' + detail.property));
</script><script>${script}</script>`;
const dimensions = `ordinal-ranking-dimensions='[{"name":"Clarity"}]'`;

/** A page that arrives in pieces: what an element makes of the half that is there. */
describe('a page that arrives slowly', () => {
  let browser: Browser;
  let page: Page;
  let server: Server;
  let pieces: readonly string[];
  /** Lets the next piece go. */
  let next: () => Promise<void>;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url !== '/') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/html' });
      let index = 0;
      next = () =>
        new Promise((sent) => {
          const piece = pieces[index++];
          if (piece === undefined) response.end(sent);
          // browsers look at a piece once it is long enough
          else response.write(piece, () => sent());
        });
      void next();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1000, height: 650 } });
  });
  afterEach(() => page.close());

  const open = async (...body: string[]) => {
    pieces = [head + body[0]!, ...body.slice(1)];
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('gt-text-ranking')?.shadowRoot);
    await look();
  };
  const look = () => page.waitForTimeout(150);
  const shown = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('gt-text-ranking')!;
      return [...shadowRoot!.querySelectorAll('[part~=response]')].map((card) =>
        card.textContent.trim().split(/\s+/).at(-1),
      );
    });
  const errors = () => page.evaluate('errors');
  const end = async () => {
    await next();
    await page.waitForLoadState();
    await look();
  };

  it('has a child script read once it is whole, without an error before', async () => {
    await open(
      `<gt-text-ranking ${dimensions}><script type="application/json" data-for="responses">["one",`,
      '"two"]</script>',
      '<!-- more --><p>',
    );
    expect(await shown()).toEqual([]);
    expect(await errors()).toEqual([]);
    await next();
    await look();
    expect(await errors()).toEqual([]);
    await next();
    await look();
    expect(await shown()).toEqual(['one', 'two']);
    await end();
    expect(await shown()).toEqual(['one', 'two']);
    expect(await errors()).toEqual([]);
  });

  it('has a template read once it is whole', async () => {
    await open(
      `<gt-text-ranking ${dimensions}><template data-for="responses">["one",`,
      '"two"]</template></gt-text-ranking>',
      '<p>',
    );
    expect(await shown()).toEqual([]);
    await next();
    await next();
    await end();
    expect(await shown()).toEqual(['one', 'two']);
    expect(await errors()).toEqual([]);
  });

  it('tells what is missing when it is all there', async () => {
    await open(`<gt-text-ranking ${dimensions}>`, '</gt-text-ranking>', '<p>');
    expect(await errors()).toEqual([]);
    await next();
    await next();
    await end();
    expect(await errors()).toEqual([expect.stringMatching(/responses$/)]);
    await page.getByText('at least one response').waitFor();
  });

  it('is worked on before it is all there, and instructions that come later are shown', async () => {
    await open(
      `<form><gt-text-ranking name="a" ${dimensions} responses='["one","two","three"]'><short-instructions>`,
      'Be fair.</short-instructions></gt-text-ranking></form>',
    );
    expect(await shown()).toEqual(['one', 'two', 'three']);
    await page.getByRole('button', { name: 'Response B, not ranked' }).click();
    await next();
    await end();
    await page.getByRole('button', { name: 'Instructions' }).first().click();
    await page.getByText('Be fair.').waitFor();
    expect(await page.evaluate(() => new FormData(document.forms[0]).has('a'))).toBe(true);
    expect(await errors()).toEqual([]);
  });

  it('tells nothing too early inside a crowd-form either, into which a button and the answer are put ahead', async () => {
    await open(
      `<crowd-form><gt-text-ranking name="a" ${dimensions} initial-value='{"version":1,"ordinalRankingDimensions":[{"name":"Clarity","responseRankings":[2,1]}]}'>`,
      '<script type="application/json" data-for="responses">["one",',
      '"two"]</script><script type="application/json" data-for="text">"What',
      ' else?"</script></gt-text-ranking></crowd-form>',
      '<p>',
    );
    await next();
    await look();
    expect(await shown()).toEqual([]);
    await next();
    await look();
    await next();
    await next();
    await end();
    expect(await shown()).toEqual(['one', 'two']);
    await page.getByText('What else?').waitFor();
    expect(await errors()).toEqual([]);
  });
});
