import { readdirSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { RunningWorkbench } from './running-workbench.js';

const fixture = resolve(import.meta.dirname, '../fixtures/jobs/native-inputs');
const demo = resolve(import.meta.dirname, '../../demo/jobs');
const AWS = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>';

let browser: Browser;
let folder: string;
let workbench: RunningWorkbench;
let jobs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-said-'));
  await cp(fixture, join(folder, 'jobs/first'), { recursive: true });
  workbench = await RunningWorkbench.start(join(folder, 'jobs'), join(folder, 'data'));
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens the first task of a new job with this template; the workbench finds it while it runs. */
async function open(template: string, manifest?: string): Promise<{ page: Page; frame: Frame; job: string }> {
  const job = `job-${jobs++}`;
  await cp(fixture, join(folder, 'jobs', job), { recursive: true });
  await writeFile(join(folder, 'jobs', job, 'template.liquid.html'), AWS + template);
  if (manifest) await writeFile(join(folder, 'jobs', job, 'input.manifest'), manifest);
  const page = await browser.newPage();
  await page.goto(workbench.address);
  await page.locator(`[data-job="${job}"]`).getByRole('button').click();
  await page.waitForURL(`**/jobs/${job}/tasks/*`);
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.waitForLoadState();
  return { page, frame, job };
}

const list = (page: Page) => page.locator('#problems li').allTextContents();
/** Waits until something is said once beside the frame. */
const said = (page: Page, part: string) =>
  expect
    .poll(async () => (await list(page)).filter((text) => text.includes(part)).length, {
      message: part,
      timeout: 10_000,
    })
    .toBe(1);
const ran = (frame: Frame) => frame.evaluate(() => (window as unknown as { ran?: string[] }).ran ?? []);
const NOTE = 'window.ran = [...(window.ran ?? []), ';

describe('scripts of type="module"', () => {
  it('in the template are not run, wherever and however they are written; other scripts are', async () => {
    const { page, frame } = await open(`
      <script type="module">${NOTE}'inline']</script>
      <SCRIPT TYPE = ' MODULE ' src="/gt-crowd.js?x=1"></SCRIPT>
      <crowd-form><div><script type=module>${NOTE}'in the form']</script></div><input name="mood"></crowd-form>
      <script>${NOTE}'classic, with <script type="module"> in it']</script>
      <script type="text/javascript">${NOTE}'typed']</script>`);
    await said(page, 'type="module" (inline) was not run: it does not run in Ground Truth');
    await said(page, 'type="module" (/gt-crowd.js) was not run');
    expect(await ran(frame)).toEqual(['classic, with <script type="module"> in it', 'typed']);
    await page.close();
  });

  it('made by scripts are not run either', async () => {
    const { page, frame } = await open(`<crowd-form><input name="mood"></crowd-form><script>
      const add = (name, prepare) => {
        const script = document.createElement('script');
        script.textContent = "${NOTE}'" + name + "']";
        prepare(script);
        document.body.append(script);
      };
      add('classic', () => {});
      add('property', (script) => { script.type = 'module'; });
      add('attribute', (script) => script.setAttribute('TYPE', 'Module'));
      document.body.append(document.createRange().createContextualFragment(
        "<script type='module'>${NOTE}'fragment']<\\/script><script>${NOTE}'classic fragment']<\\/script>"));
    </script>`);
    await said(page, 'type="module" (inline) was not run');
    await frame.waitForTimeout(300);
    expect(await ran(frame)).toEqual(['classic', 'classic fragment']);
    await page.close();
  });

  it('written by scripts while the page is parsed are not run either', async () => {
    const { page, frame } = await open(
      `<crowd-form><input name="mood"></crowd-form><script>
        document.write('<scr' + 'ipt async type="module">${NOTE.replaceAll("'", '"')}"written"]<\\/script>', '<i id=after></i>');
        document.writeln("<script>${NOTE}'classic']<\\/script>");
      </script>`,
    );
    await said(page, 'type="module" (inline) was not run');
    expect(await frame.locator('#after').count()).toBe(1);
    expect(await ran(frame)).toEqual(['classic']);
    await page.close();
  });

  it('that get through are told at least', async () => {
    const { page } = await open(`<crowd-form><input name="mood"></crowd-form><script>
      const script = document.createElement('script');
      script.setAttributeNS(null, 'type', 'module');
      document.body.append(script);
    </script>`);
    await said(page, 'was run here, but does not run in Ground Truth');
    await page.close();
  });
});

describe('AWS’s script', () => {
  it('is not fetched, written in the template or made by a script: our form stands in its place', async () => {
    const { page, frame } = await open(`<crowd-form><input name="mood"></crowd-form><script>
      for (const add of [
        (script, src) => { script.src = src; },
        (script, src) => script.setAttribute('src', src),
      ]) {
        const script = document.createElement('script');
        add(script, 'https://assets.crowd.aws/crowd-html-elements.js');
        document.head.append(script);
      }
    </script>`);
    await frame.locator('crowd-form form crowd-button').waitFor();
    const asked = await frame.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => name.endsWith('/gt-crowd.js')).length).toBeGreaterThan(0);
    expect(asked.filter((name) => !name.startsWith('http://127.0.0.1:'))).toEqual([]);
    expect(await frame.locator('script[src*="crowd-html-elements"]').count()).toBe(0);
    expect(await list(page)).toEqual([]);
    await page.close();
  });
});

describe('names that nobody submits', () => {
  it('are told beside the task that follows, and in the list of jobs', async () => {
    const { page, frame, job } = await open(`
      <input name="outside">
      <x-field name="own"></x-field><x-field name="empty"></x-field><x-icon name="star"></x-icon>
      <crowd-form>
        <input name="inside"><input name="off" disabled><input type="submit" name="go" hidden>
        <input type="file" name="file"><crowd-input name="left-out" label="x"></crowd-input>
        <label><input type="radio" name="choice" value="a"></label>
      </crowd-form>
      <script>
        customElements.define('x-icon', class extends HTMLElement { value = 'x' });
        customElements.define('x-field', class extends HTMLElement {
          static formAssociated = true;
          value = this.getAttribute('name') === 'own' ? { a: 1 } : null;
        });
      </script>`);
    await frame.locator('crowd-button').click();
    await page.waitForURL(`**/jobs/${job}/tasks/1`);
    const named = (await list(page)).map((text) => /submitted under the name "(.*?)" of <(.*?)>/.exec(text)?.slice(1));
    expect(named).toEqual([
      ['outside', 'input'],
      ['own', 'x-field'],
      ['file', 'input'],
    ]);
    await page.goto(workbench.address);
    const card = await page.locator(`[data-job="${job}"]`).innerText();
    expect(card).toContain('Nothing was submitted under the name "outside" of <input>');
    expect(card).toContain('(in the task of input.manifest, line 1)');
    await page.close();
  });

  it('fields without one are told, before anything is submitted', async () => {
    const { page } = await open(`
      <crowd-form>
        <input id="plain"><textarea name=""></textarea><crowd-input label="x"></crowd-input><x-field></x-field>
        <input disabled><input type="submit"><button></button><x-icon></x-icon>
        <crowd-radio-group name="sure"><crowd-radio-button value="yes">Yes</crowd-radio-button></crowd-radio-group>
        <crowd-radio-group><crowd-radio-button value="no">No</crowd-radio-button></crowd-radio-group>
      </crowd-form>
      <script>
        customElements.define('x-icon', class extends HTMLElement {});
        customElements.define('x-field', class extends HTMLElement { static formAssociated = true; });
      </script>`);
    await said(page, '<input id="plain"> has no name, so nobody submits it');
    const named = (await list(page)).map((text) => /^<(.*?)[ >].* has no name/.exec(text)?.[1]);
    expect(named.toSorted()).toEqual(['crowd-input', 'crowd-radio-button', 'input', 'textarea', 'x-field']);
    await page.close();
  });

  it('an element of ours without one is told', async () => {
    const { page } = await open(`<script src="{{ "s3://gt-elements/gt-elements.js" | grant_read_access }}"></script>
      <crowd-form><gt-text-ranking responses='["a", "b"]' ordinal-ranking-dimensions='[{"name": "Clarity"}]'>
      </gt-text-ranking></crowd-form>`);
    await said(page, '<gt-text-ranking> has no name, so nobody submits it');
    expect(await list(page)).toHaveLength(1);
    await page.close();
  });

  it('and names whose answer another field overwrites', async () => {
    const { page, frame, job } = await open(`<crowd-form>
      <input name="mood" value="1"><crowd-input name="mood" value="2"></crowd-input>
      <input type="radio" name="one" value="a"><input type="radio" name="one" value="b">
      <input type="checkbox" name="some" value="a"><input type="checkbox" name="some" value="b">
      <crowd-checkbox name="more" value="a"></crowd-checkbox><crowd-checkbox name="more" value="b"></crowd-checkbox>
    </crowd-form>`);
    await frame.locator('crowd-button').click();
    await page.waitForURL(`**/jobs/${job}/tasks/1`);
    await said(page, '2 fields have the name "mood": only the last one\'s answer is kept');
    expect(await list(page)).toHaveLength(1);
    await page.close();
  });

  it('a page without a crowd-form, and a form beside it, are told', async () => {
    const { page, frame } = await open(
      '<form onsubmit="event.preventDefault()"><input name="a"><button>Go</button></form>',
    );
    await said(page, 'The page has no <crowd-form>');
    await frame.locator('button').click();
    expect((await list(page)).join()).not.toContain('was submitted');
    await frame.evaluate(() => (document.querySelector('form')!.onsubmit = null));
    await frame.locator('button').click();
    await said(page, 'A <form> outside of <crowd-form> was submitted');
    await page.close();
  });

  it('an empty answer is told', async () => {
    const { page, frame, job } = await open('<crowd-form><input></crowd-form>');
    await frame.locator('crowd-button').click();
    await page.waitForURL(`**/jobs/${job}/tasks/1`);
    await said(page, 'The answer was empty');
    await page.close();
  });

  it('flattened answers have theirs', async () => {
    const { page, frame, job } = await open(
      `<crowd-form answer-format="flatten-objects"><input type="checkbox" name="a" value="1"></crowd-form>`,
    );
    await frame.locator('crowd-button').click();
    await page.waitForURL(`**/jobs/${job}/tasks/1`);
    expect(await list(page)).toEqual([]);
    await page.close();
  });
});

it.each(readdirSync(demo))('nothing is told about the sample job %s', async (job) => {
  await cp(join(demo, job), join(folder, 'jobs', job), { recursive: true });
  const page = await browser.newPage();
  await page.goto(workbench.address);
  await page.locator(`[data-job="${job}"]`).getByRole('button').click();
  const frame = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await frame.waitForLoadState();
  // what is not defined by then is told
  await frame.waitForTimeout(2500);
  expect(await list(page)).toEqual([]);
  await page.close();
});

describe('beside the frame', () => {
  it('errors of scripts say where, rejections and errors of our own elements too', async () => {
    const { page } = await open(`<crowd-form><input name="mood"></crowd-form>
<script>Promise.reject(new TypeError('later'))</script>
<script>
  document.body.dispatchEvent(new CustomEvent('gt-error', { bubbles: true, detail: { property: 'responses', message: 'not JSON' } }));
  throw new Error('boom');</script>`);
    await said(page, 'Script error: Uncaught Error: boom (line 5 of the page)');
    await said(page, 'Script error: TypeError: later');
    await said(page, '<body> responses: not JSON');
    await page.close();
  });

  it('elements that nobody defined are told', async () => {
    const { page } = await open(
      `<crowd-form><crowd-bounding-box name="a"><short-instructions>Regions are not elements</short-instructions>
      </crowd-bounding-box><gt-lost></gt-lost><x-lost></x-lost><input name="b"></crowd-form>`,
    );
    await said(page, '<crowd-bounding-box> does nothing here');
    await said(page, '<gt-lost> is not defined');
    await said(page, '<x-lost> is not defined');
    expect(await list(page)).toHaveLength(3);
    await page.close();
  });

  it('loads that fail without an element, expired addresses, and dialogs that nobody sees are told', async () => {
    const { page, frame } = await open(`
      <style>body { background: url(/gone.png?token=1) }</style>
      <img srcset="/lost.png 1x" alt="">
      <video src="/s3/job/b/film.mp4?Expires=1&Signature=x"></video>
      <crowd-form><input name="mood"></crowd-form>
      <script>fetch('/data.json?x=1').then((reply) => reply.text()); window.answered = [confirm('Sure?'), prompt('Why?')]; alert('Hello');</script>`);
    await said(page, '/gone.png (404)');
    await said(page, '/data.json (404)');
    await said(page, '/lost.png');
    await said(page, '<video> could not load /s3/job/b/film.mp4');
    for (const name of ['alert', 'confirm', 'prompt']) await said(page, `${name}() shows nothing`);
    expect((await list(page)).join()).not.toMatch(/token|Signature|x=1/);
    expect(await frame.evaluate(() => (window as unknown as { answered: unknown[] }).answered)).toEqual([false, null]);
    expect(await list(page)).toHaveLength(7);
    await page.close();
  });

  it('what the page’s own policy blocks is told', async () => {
    const { page } = await open(`<meta http-equiv="Content-Security-Policy" content="img-src 'none'">
      <crowd-form><input name="mood"></crowd-form><img alt="" src="/cat.png?token=1">`);
    await said(page, 'own policy blocked');
    expect((await list(page)).join()).not.toContain('token');
    await page.close();
  });

  it('the limits of a line, of an attribute of it and of the template are told', async () => {
    const manifest = JSON.stringify({
      source: 'x'.repeat(20_001),
      more: Array.from({ length: 6 }, () => 'y'.repeat(15_000)),
    });
    const { page } = await open(`<crowd-form><input name="mood"></crowd-form>${' '.repeat(128_000)}`, `${manifest}\n`);
    const told = (await list(page)).join('\n');
    expect(told).toMatch(/template\.liquid\.html: 128\d{3} characters; Ground Truth takes at most 128000/);
    expect(told).toMatch(/input\.manifest, line 1: 110\d{3} characters; Ground Truth takes at most 100000 a line/);
    expect(told).toContain('input.manifest, line 1: "source" has 20001 characters; Ground Truth takes at most 20000');
    expect(told).toContain('input.manifest, line 1: "more" has 90019 characters');
    await page.close();
  });

  it('a template that is mended says nothing any more', async () => {
    const { page, job } = await open('<crowd-form></crowd-form><script>throw new Error("boom")</script>');
    await said(page, 'boom');
    await writeFile(
      join(folder, 'jobs', job, 'template.liquid.html'),
      `${AWS}<crowd-form><input name="m"></crowd-form>`,
    );
    await page.reload();
    await page.frameLocator('iframe').locator('crowd-button').waitFor();
    expect(await list(page)).toEqual([]);
    await page.close();
  });
});
