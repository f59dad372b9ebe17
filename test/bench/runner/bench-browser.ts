import { existsSync } from 'node:fs';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { chromiumArgs, findChromium, findHeadlessShell } from '../../../tools/browsers.mjs';

/** A worker's frame. CSS pixels. */
const viewport = { width: 1000, height: 650 };

/** What the browser counts for a page since it was loaded; times of its main thread in milliseconds. */
export interface PageMetrics {
  readonly cpu: number;
  readonly layouts: number;
  readonly styleRecalculations: number;
  /** Alive, in the document or not. */
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly heap: number;
}

/** The browser that everything is measured in. */
export class BenchBrowser {
  private constructor(
    private readonly browser: Browser,
    /** `Chromium headless shell 156.0.…` */
    readonly name: string,
  ) {}

  /** The headless shell where there is one: the full browser runs a second, noisy renderer. */
  static async launch(): Promise<BenchBrowser> {
    const shell = findHeadlessShell();
    const executablePath = shell ?? findChromium();
    if (!executablePath || !existsSync(executablePath))
      throw new Error('There is no Chromium: npm run bench finds one.');
    const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
    return new BenchBrowser(browser, `Chromium ${shell ? 'headless shell' : '(full, headless)'} ${browser.version()}`);
  }

  /** An empty page in a profile of its own, so that what is to be noted can be noted from the first request on. */
  async blank(): Promise<BenchTab> {
    const context = await this.browser.newContext({ viewport });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new BenchTab(page, session);
  }

  async open(address: string): Promise<BenchTab> {
    const tab = await this.blank();
    await tab.page.goto(address);
    return tab;
  }

  /** Ids of the processes in which pages are. */
  async processes(): Promise<readonly number[]> {
    const session = await this.browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** One page, and what the browser tells of it. */
export class BenchTab {
  readonly #errors: string[] = [];

  constructor(
    readonly page: Page,
    readonly session: CDPSession,
  ) {
    page.on('pageerror', ({ message }) => this.#errors.push(message));
  }

  /** Runs an expression in the page, waits for its promise. @throws with what went wrong there, uncaught errors too */
  async run<Result>(expression: string): Promise<Result> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const thrown = exceptionDetails && (exceptionDetails.exception?.description ?? exceptionDetails.text);
    const problems = [...(thrown === undefined ? [] : [thrown]), ...this.#errors.splice(0)];
    if (problems.length) throw new Error(problems.join('\n'));
    return result.value as Result;
  }

  async metrics(): Promise<PageMetrics> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return {
      cpu: value('ThreadTime') * 1000,
      layouts: value('LayoutCount'),
      styleRecalculations: value('RecalcStyleCount'),
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      heap: value('JSHeapUsedSize'),
    };
  }

  async collectGarbage(): Promise<void> {
    await this.session.send('HeapProfiler.collectGarbage');
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
