import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { BareWriter } from './bare-writer.js';
import { randomNumbers } from './random-numbers.js';
import { classicScript, markup, TaskPages } from './task-page.js';
import { at, type TaskSample } from './task-sample.js';
import { Typist } from './typist.js';

/** `KILLS=1000` for the full run: so many tabs, and a fifth of it of whole browsers. */
const TABS = Number(process.env['KILLS'] ?? 25);
const BROWSERS = Math.ceil(TABS / 5);

/** What may be lost of the typing beyond what nothing could have kept, in milliseconds. */
const LOST = { tab: 250, browser: 1000 } as const;

/** A browser with a profile of its own, whose processes can be killed. */
export class KillableBrowser {
  context!: BrowserContext;

  constructor(readonly folder: string) {}

  async launch(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: findChromium()!,
      args: chromiumArgs(),
      viewport: { width: 1000, height: 650 },
    });
  }

  /** Process ids by what they do; killing needs them beforehand, since asking takes a while. */
  async processes(type: 'browser' | 'renderer'): Promise<readonly number[]> {
    const session = await this.context.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.filter((each) => each.type === type).map(({ id }) => id);
  }

  /** Waits until the browser knows that these are gone: a page that it opens in one of them never comes. */
  async hasBuried(renderers: readonly number[]): Promise<void> {
    while ((await this.processes('renderer')).some((id) => renderers.includes(id))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Work survives a tab, and a browser, that is killed at any moment while somebody types. */
export function testDraftsUnderKill(sample: TaskSample): void {
  describe(`drafts of <${sample.tag}>`, () => {
    const bare = new BareWriter(sample.tag, sample.textPointer);
    const next = randomNumbers(Number(process.env['SEED'] ?? Date.now() % 1_000_000));
    let pages: TaskPages;
    let address: string;
    let folder: string;
    let browser: KillableBrowser;
    let opened = 0;

    beforeAll(async () => {
      pages = await TaskPages.open();
      address = pages.put('/task', `<script src="${classicScript(sample)}"></script>`);
      folder = await mkdtemp(join(tmpdir(), 'gt-drafts-'));
      browser = new KillableBrowser(folder);
      await browser.launch();
    });
    afterAll(async () => {
      await browser.context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      pages.close();
    });

    const open = async (taskKey: string): Promise<Page> => {
      const page = await browser.context.newPage();
      await page.goto(address);
      const html = markup(sample, { ...sample.settings, name: 'answer', taskKey });
      await page.evaluate((template) => {
        const parsed = document.createElement('template');
        parsed.innerHTML = template;
        document.body.append(parsed.content);
      }, html);
      return page;
    };
    const written = (page: Page) =>
      page
        .evaluate(([tag]) => (document.querySelector(tag!) as HTMLElement & { value: unknown }).value, [sample.tag])
        .then((value) => (at(value, sample.textPointer) as string | undefined) ?? '');
    /** What is there when the task is opened again. */
    const restored = async (taskKey: string): Promise<readonly [kept: string, possible: string]> => {
      const page = await open(taskKey);
      const possible = await bare.read(page, taskKey);
      for (let tries = 0; tries < 60 && !(await written(page)); tries++) await page.waitForTimeout(50);
      const text = await written(page);
      await page.close();
      return [text, possible];
    };

    const killOften = async (what: 'tab' | 'browser', count: number) => {
      const losses: number[] = [];
      const least: number[] = [];
      const excess: string[] = [];
      for (let index = 0; index < count; index++) {
        // never that of an earlier one, whose text would come back
        const taskKey = `${what} ${opened++}`;
        const page = await open(taskKey);
        await page.locator(`${sample.tag} ${sample.textField}`).first().click();
        await bare.start(page, taskKey);
        const victims = await browser.processes(what === 'tab' ? 'renderer' : 'browser');
        const typist = new Typist(page);
        await page.waitForTimeout(300 + next(900)).catch(() => undefined);
        for (const id of victims) process.kill(id, 'SIGKILL');
        await typist.end();
        if (what === 'tab') {
          // a page of which the browser does not know yet that it is gone takes half a second to close
          await browser.hasBuried(victims);
          await page.close();
        } else {
          await browser.context.close().catch(() => undefined);
          await browser.launch();
        }
        const [lost, unavoidable] = (await restored(taskKey)).map((kept) => Math.round(typist.lost(kept)));
        losses.push(lost!);
        least.push(unavoidable!);
        if (lost! > LOST[what] + unavoidable!) {
          excess.push(`${taskKey}: ${lost} ms of typing lost, ${unavoidable} ms whatever keeps it`);
        }
      }
      const told = [losses, least].map((all) => {
        all.sort((a, b) => a - b);
        return `median ${all[all.length >> 1]} ms, longest ${all.at(-1)} ms`;
      });
      console.log(`${count} × ${what} killed: typing lost, ${told[0]}; whatever keeps it, ${told[1]}`);
      expect(excess).toEqual([]);
    };

    it(
      `lose at most ${LOST.tab} ms of typing with a tab that is killed, ${TABS} times`,
      () => killOften('tab', TABS),
      60_000 + TABS * 10_000,
    );

    it(
      `lose at most ${LOST.browser} ms of typing with a browser that is killed, ${BROWSERS} times`,
      () => killOften('browser', BROWSERS),
      60_000 + BROWSERS * 20_000,
    );
  });
}
