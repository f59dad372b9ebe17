import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { root } from '../../tools/release/packages.mjs';
import { TaskPages } from '../suites/task-page.js';
import { buildApp, type App, type Bundler } from './apps.js';
import { ScratchProject } from './scratch-project.js';
import { typedApp } from './typed-app.js';

const PATIENCE = 180_000;
const ranking = `<form><gt-text-ranking name="ranking" text="Which is *clearer*?" drafts="none"
  responses='["One.", "Two.", "Three."]' ordinal-ranking-dimensions='[{"name": "Clarity", "allowTie": true}]'></gt-text-ranking></form>`;

let project: ScratchProject;
let browser: Browser;
let pages: TaskPages;
let page: Page;
let faults: string[];

beforeAll(async () => {
  project = ScratchProject.install();
  cpSync(join(root, 'test/fixtures/video/sound.mp4'), join(project.folder, 'sound.mp4'));
  pages = await TaskPages.open(project.folder);
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
}, PATIENCE);
afterAll(async () => {
  await browser?.close();
  pages?.close();
  project?.remove();
});
beforeEach(async () => {
  pages.requested.length = 0;
  faults = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

/** Ranks by keyboard. @returns what the form would send */
async function ranked(keys: string): Promise<unknown> {
  await page.locator('gt-text-ranking').evaluate((element: HTMLElement) => element.focus());
  for (const key of keys) await page.keyboard.press(key);
  const sent = await page
    .locator('form')
    .evaluate((form: HTMLFormElement) => new FormData(form).get('ranking') as string);
  return JSON.parse(sent) as unknown;
}
/** By the contract: rank by response, 1 is the best. */
const answerOf = (responseRankings: number[]) => ({
  task: 'text-ranking',
  version: 1,
  ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings }],
});

describe.each<Bundler>(['vite', 'esbuild'])('an app built by %s', (bundler) => {
  const open = (app: App) => page.goto(`${pages.origin}/files/${app.folder}/index.html`, { waitUntil: 'networkidle' });
  /** The scripts of an app that were loaded so far, and those that were not. */
  const split = (app: App) => {
    const [loaded, left]: [string[], string[]] = [[], []];
    for (const file of app.scripts.keys()) {
      (pages.requested.includes(`/files/${app.folder}/${file}`) ? loaded : left).push(file);
    }
    const text = (files: readonly string[]) => files.map((file) => app.scripts.get(file)).join('\n');
    return { loaded, left, loadedText: text(loaded), leftText: text(left) };
  };

  describe('with text ranking', () => {
    let app: App;
    beforeAll(async () => {
      app = await buildApp(
        project,
        bundler,
        'ranking',
        `import '@gt-elements/elements/text-ranking/define.js';`,
        ranking,
      );
    }, PATIENCE);

    it('has an element that answers', async () => {
      await open(app);
      expect(await ranked('211')).toMatchObject(answerOf([2, 1, 1]));
    });

    it('loads Markdown when a task asks for it', async () => {
      await open(app);
      const first = split(app);
      expect(first.loadedText).toContain('gt-text-ranking');
      for (const library of ['ALLOWED_TAGS', 'linkify']) {
        expect(first.loadedText).not.toContain(library);
        expect(first.leftText).toContain(library);
      }
      await page.locator('gt-text-ranking').evaluate((element) => element.setAttribute('format', 'markdown'));
      await page.locator('gt-text-ranking em').waitFor();
      expect(await page.locator('gt-text-ranking em').first().textContent()).toBe('clearer');
      expect(split(app).loadedText).toContain('ALLOWED_TAGS');
    });

    it('has no other element in any of its scripts', () => {
      const manifest = readFileSync(
        join(project.folder, 'node_modules/@gt-elements/elements/custom-elements.json'),
        'utf8',
      );
      const tags = new Set([...manifest.matchAll(/"tagName": "(gt-[\w-]+)"/g)].map(([, tag = '']) => tag));
      const all = [...app.scripts.values()].join('\n');
      expect([...tags].filter((tag) => new RegExp(`["'\`]${tag}["'\`]`).test(all))).toEqual(['gt-text-ranking']);
      expect(tags.size).toBeGreaterThan(4);
    });
  });

  it('loads the library of videos when a video is there', { timeout: PATIENCE }, async () => {
    const tag = '<form><gt-video-caption name="caption" drafts="none"></gt-video-caption></form>';
    const app = await buildApp(
      project,
      bundler,
      'video',
      `import '@gt-elements/elements/video-caption/define.js';`,
      tag,
    );
    await open(app);
    const first = split(app);
    expect(first.loadedText).not.toMatch(/videojs|wavesurfer/i);
    expect(first.leftText).toMatch(/videojs/);
    const length = (files: readonly string[]) => files.reduce((sum, file) => sum + app.scripts.get(file)!.length, 0);
    // HLS and DASH lie apart even from the player
    expect(length(first.left)).toBeGreaterThan(2 * length(first.loaded));
    await page
      .locator('gt-video-caption')
      .evaluate((element, src) => element.setAttribute('src', src), `${pages.origin}/files/sound.mp4`);
    await expect.poll(() => split(app).loadedText.includes('videojs'), { timeout: 20_000 }).toBe(true);
    expect(split(app).left.length).toBeGreaterThan(0);
  });
});

describe('the classic scripts of the tarball', () => {
  it('work from a page that names their hash', async () => {
    const folder = 'node_modules/@gt-elements/bundle/dist';
    const sri = JSON.parse(readFileSync(join(project.folder, folder, 'sri.json'), 'utf8')) as Record<
      string,
      { integrity: string }
    >;
    const script = `<script src="/files/${folder}/gt-elements.js" integrity="${sri['gt-elements.js']!.integrity}"></script>`;
    await page.goto(pages.put('/classic', `<link rel="icon" href="data:,">${script}${ranking}`));
    expect(await ranked('312')).toMatchObject(answerOf([3, 1, 2]));
  });
});

describe('gt of the tarball', () => {
  const gt = (...args: string[]) => project.node('node_modules/.bin/gt', ...args);

  it('says what it can do', () => {
    const { status, said } = gt('--help');
    expect(status, said).toBe(0);
    for (const command of ['new', 'check', 'workbench', 'export']) expect(said).toContain(`gt ${command} `);
  });

  it('begins a job, and finds nothing wrong with it', () => {
    const begun = gt('new', 'my-job', '--task', 'text-ranking');
    expect(begun.status, begun.said).toBe(0);
    expect(readFileSync(join(project.folder, 'my-job/template.liquid.html'), 'utf8')).toContain('<gt-text-ranking');
    expect(gt('check', 'my-job')).toEqual({ status: 0, said: 'my-job: nothing wrong\n' });
  });
});

describe('types of the tarballs', () => {
  it.each(['nodenext', 'bundler'])('are found with moduleResolution %s', (moduleResolution) => {
    project.write(`types-${moduleResolution}/app.ts`, typedApp);
    project.write(`types-${moduleResolution}/tsconfig.json`, {
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'es2022',
        lib: ['es2024', 'dom', 'dom.iterable'],
        module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
        moduleResolution,
        // of libraries that these use
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
      },
    });
    const { status, said } = project.node(
      '@/node_modules/typescript-native/bin/tsc',
      '-p',
      `types-${moduleResolution}`,
    );
    expect(said).toBe('');
    expect(status).toBe(0);
  });
});
