import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MarkdownPort } from '@gt-elements/ui/ports/markdown-port.js';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { hostileStrings } from '../fixtures/hostile-strings.js';

/** What the pages below have: the first script's loader, what they noticed, and what must never be called. */
interface PageGlobals {
  gtLoadMarkdown: () => Promise<MarkdownPort>;
  violations: string[];
  hostileCalls: number;
}

const dist = new URL('../../packages/bundle/dist/', import.meta.url);
const markdownScript = readFileSync(new URL('gt-markdown.js', dist), 'utf8');
const hash = `sha384-${createHash('sha384').update(markdownScript).digest('base64')}`;
const policy = (trustedTypes: string) =>
  `default-src 'none'; script-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;
const documented = policy('lit-html dompurify gt-elements');

const notice = `<script nonce="abc">
  violations = []; hostileCalls = 0; gtHostile = () => hostileCalls++;
  document.addEventListener('securitypolicyviolation', (e) => violations.push(e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));
</script>`;

/** A first script as short as can be, built from our sources as the shipped ones are. */
async function buildFirstScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { loadMarkdown } from './packages/bundle/src/load-markdown.classic.ts'; globalThis.gtLoadMarkdown = loadMarkdown;`,
      resolveDir: new URL('../../', import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['gt-source'],
    define: { __GT_SRI__: JSON.stringify({ 'gt-markdown.js': hash }) },
  });
  return outputFiles[0]!.text;
}

describe('gt-markdown.js', () => {
  let browser: Browser;
  let page: Page;
  /** Two origins: the page's, and one where files lie. */
  let home: Server;
  let store: Server;
  const origin = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** What is served, by path; at both origins alike, set by each test. */
  let files: Record<string, { body: string; headers?: Record<string, string> }>;
  let requested: string[];
  let firstScript: string;

  const serve = async () => {
    const server = createServer(({ url = '/', headers: { host } }, response) => {
      const { pathname, href } = new URL(url, `http://${host}`);
      requested.push(href);
      const file = files[pathname];
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(file ? 200 : 404, { 'content-type': type, ...file?.headers }).end(file?.body ?? '');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return server;
  };
  const open = async (body: string, headers: Record<string, string> = {}) => {
    files['/page'] = { body: `<!doctype html><title>page</title>${notice}${body}`, headers };
    await page.goto(`${origin(home)}/page`);
  };
  /** What a page shows of `markdown`, or the message of what went wrong. */
  const rendered = (markdown = '**a** `b`', frame: Pick<Page, 'evaluate'> = page) =>
    frame.evaluate(async (text) => {
      const { gtLoadMarkdown } = globalThis as unknown as PageGlobals;
      try {
        const { content, problem } = (await gtLoadMarkdown()).render(text);
        const box = document.createElement('div');
        document.body.append(box);
        box.append(content);
        return problem?.message ?? box.innerHTML;
      } catch (error) {
        return (error as Error).message;
      }
    }, markdown);
  const shown = '<p dir="auto"><strong>a</strong> <code dir="ltr">b</code></p>';
  const globals = () =>
    page.evaluate(() => {
      const { violations, hostileCalls } = globalThis as unknown as PageGlobals;
      return { violations, hostileCalls };
    });
  const requests = (name: string) => requested.filter((address) => address.includes(name));
  /** The attributes of each script tag that a page puts in its head, once it has got that far. */
  const watchTags = () =>
    page.evaluate(() => {
      const seen: object[] = [];
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (node instanceof HTMLScriptElement)
            seen.push({ integrity: node.integrity, crossOrigin: node.crossOrigin, nonce: node.nonce });
        }
      }).observe(document.head, { childList: true });
      Object.assign(globalThis, { seenTags: seen });
    });
  const tags = () => page.evaluate(() => (globalThis as unknown as { seenTags: object[] }).seenTags);

  beforeAll(async () => {
    firstScript = await buildFirstScript();
    [home, store] = await Promise.all([serve(), serve()]);
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  });
  afterAll(async () => {
    await browser.close();
    home.close();
    store.close();
  });
  beforeEach(async () => {
    requested = [];
    files = { '/gt-first.js': { body: firstScript }, '/gt-markdown.js': { body: markdownScript } };
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  it('holds no Lit and defines no element', () => {
    expect(markdownScript).not.toMatch(/litHtmlVersions|litElementVersions|customElements|lit\$/);
  });

  it('is held to its hash by each shipped script that loads it', () => {
    for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
      const script = readFileSync(new URL(name, dist), 'utf8');
      if (script.includes('@gt-elements/trusted-types/')) expect(script, name).toContain(hash);
    }
  });

  it('renders in a page', async () => {
    await open('<script src="gt-first.js"></script>');
    expect(await rendered()).toBe(shown);
  });

  it('is not asked for before it is needed, and then once, also by two bundles', async () => {
    await open(
      '<script src="gt-first.js"></script><script>one = gtLoadMarkdown</script><script src="gt-first.js?2"></script>',
    );
    expect(requests('gt-markdown')).toEqual([]);
    const isShared = await page.evaluate(async () => {
      const { one, gtLoadMarkdown } = globalThis as unknown as PageGlobals & { one: PageGlobals['gtLoadMarkdown'] };
      const [first, second] = await Promise.all([one(), gtLoadMarkdown()]);
      return first === second && one !== gtLoadMarkdown;
    });
    expect(isShared).toBe(true);
    expect(requests('gt-markdown')).toHaveLength(1);
  });

  it('loads with the nonce and renders under a strict policy and Trusted Types', async () => {
    await open('<script nonce="abc" src="gt-first.js"></script>', { 'content-security-policy': documented });
    expect(await rendered()).toBe(shown);
    expect((await globals()).violations).toEqual([]);
  });

  it('renders hostile strings under that policy without running, requesting or violating anything', async () => {
    await open('<script nonce="abc" src="gt-first.js"></script>', { 'content-security-policy': documented });
    await rendered();
    requested = [];
    const problems = await page.evaluate(
      async (texts) => {
        const port = await (globalThis as unknown as PageGlobals).gtLoadMarkdown();
        const found: string[] = [];
        for (const text of texts) {
          const { content, problem } = port.render(text);
          document.body.append(content);
          if (problem) found.push(problem.message);
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
        return found;
      },
      [...hostileStrings],
    );
    expect(await globals()).toEqual({ violations: [], hostileCalls: 0 });
    expect(requested).toEqual([]);
    // the one that nests 300 quotes
    expect(problems).toEqual(['Blocks are nested too deep.']);
  });

  it('renders where another copy of DOMPurify holds the only policy of its name', async () => {
    const other = '<script nonce="abc">trustedTypes.createPolicy("dompurify", { createHTML: (s) => s })</script>';
    await open(`${other}<script nonce="abc" src="gt-first.js"></script>`, { 'content-security-policy': documented });
    expect(await rendered()).toBe(shown);
    expect((await globals()).violations).toEqual([]);
  });

  it('shares the policy gt-elements between bundles', async () => {
    const two =
      '<script nonce="abc" src="gt-first.js"></script><script nonce="abc">one = gtLoadMarkdown</script><script nonce="abc" src="gt-first.js?2" data-markdown-src="missing.js"></script>';
    await open(two, { 'content-security-policy': documented });
    expect(await rendered()).toContain('missing.js');
    const message = await page.evaluate(async () => {
      const { one } = globalThis as unknown as { one: PageGlobals['gtLoadMarkdown'] };
      return one().then(
        () => 'loaded',
        (error: Error) => error.message,
      );
    });
    expect(message).not.toContain('Trusted Types');
    expect((await globals()).violations.filter((violation) => violation.startsWith('trusted-types'))).toEqual([]);
  });

  it('names the policy that a page must allow', async () => {
    await open('<script nonce="abc" src="gt-first.js"></script>', { 'content-security-policy': policy('lit-html') });
    expect(await rendered()).toContain('must allow the Trusted Types policy gt-elements');
    expect(requests('gt-markdown')).toEqual([]);
  });

  it('is held to its hash where it comes from the same origin', async () => {
    await open('<script src="gt-first.js"></script>');
    await watchTags();
    expect(await rendered()).toBe(shown);
    expect(await tags()).toEqual([{ integrity: hash, crossOrigin: null, nonce: '' }]);

    files['/gt-markdown.js'] = { body: `${markdownScript} ` };
    await open('<script src="gt-first.js"></script>');
    expect(await rendered()).toContain('could not be loaded');
  });

  it('comes from another origin without a hash where the first tag has no crossorigin', async () => {
    await open(`<script src="${origin(store)}/gt-first.js"></script>`);
    await watchTags();
    expect(await rendered()).toBe(shown);
    expect(await tags()).toEqual([{ integrity: '', crossOrigin: null, nonce: '' }]);
    expect(requests('gt-markdown')).toEqual([`${origin(store)}/gt-markdown.js`]);
  });

  it('comes from another origin with its hash where the first tag has crossorigin', async () => {
    const headers = { 'access-control-allow-origin': '*' };
    for (const file of Object.values(files)) file.headers = headers;
    await open(`<script src="${origin(store)}/gt-first.js" crossorigin></script>`);
    await watchTags();
    expect(await rendered()).toBe(shown);
    expect(await tags()).toEqual([{ integrity: hash, crossOrigin: 'anonymous', nonce: '' }]);
  });

  it('loads in a sandboxed frame, whose origin is none', async () => {
    files['/frame'] = { body: `<!doctype html>${notice}<script src="gt-first.js"></script>` };
    await open('<iframe sandbox="allow-scripts" src="frame"></iframe>');
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/frame'))!;
    expect(await rendered(undefined, frame)).toBe(shown);
  });

  it('is found by the address on the tag of a first script that stands inline', async () => {
    await open(`<script data-markdown-src="${origin(store)}/gt-markdown.js?X-Amz-Signature=s">${firstScript}</script>`);
    expect(await rendered()).toBe(shown);
    expect(requests('gt-markdown')).toEqual([`${origin(store)}/gt-markdown.js?X-Amz-Signature=s`]);
  });

  it('is not guessed at where the first script stands inline without an address', async () => {
    await open(`<script>${firstScript}</script>`);
    expect(await rendered()).toMatch(/inline.*data-markdown-src/);
    expect(requests('gt-markdown')).toEqual([]);
  });

  it('is found where the tag of the first script is gone by then', async () => {
    await open(
      '<script src="gt-first.js" data-markdown-src="named.js" id="first"></script><script>first.remove()</script>',
    );
    files['/named.js'] = files['/gt-markdown.js']!;
    expect(await rendered()).toBe(shown);
    expect(requests('named.js')).toHaveLength(1);
  });

  it('is found where a host makes script tags anew, and where it runs them from text', async () => {
    const template = '<template id="task"><script src="gt-first.js"></script></template>';
    const anew = `const tag = task.content.firstChild, made = document.createElement('script'); made.src = tag.getAttribute("src"); document.head.append(made);`;
    await open(`${template}<script>${anew}</script>`);
    await page.waitForFunction('typeof gtLoadMarkdown === "function"');
    expect(await rendered()).toBe(shown);

    const fromText = `fetch('gt-first.js').then((r) => r.text()).then((text) => setTimeout(text));`;
    await open(`<script type="text/plain" src="gt-first.js"></script><script>${fromText}</script>`);
    await page.waitForFunction('typeof gtLoadMarkdown === "function"');
    expect(await rendered()).toBe(shown);
  });

  it('is found where an element of the page takes the name currentScript', async () => {
    await open('<img name="currentScript" alt=""><script src="gt-first.js"></script>');
    expect(await rendered()).toBe(shown);
  });

  it('is used as it stands on the page, before or after the first', async () => {
    await open('<script src="gt-markdown.js?a"></script><script src="gt-first.js"></script>');
    expect(await rendered()).toBe(shown);
    await open(
      '<script src="gt-first.js"></script><script>early = gtLoadMarkdown()</script><script src="gt-markdown.js?b"></script>',
    );
    expect(await rendered()).toBe(shown);
    await open('<script src="gt-first.js"></script><script defer src="gt-markdown.js?c"></script>');
    expect(await rendered()).toBe(shown);
    expect(requests('gt-markdown').map((address) => address.slice(-1))).toEqual(['a', 'b', 'c']);
  });
});
