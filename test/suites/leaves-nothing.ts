import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';
import { classicScript, markup, TaskPages } from './task-page.js';
import type { TaskSample } from './task-sample.js';

const TIMES = 50;

/** What may be kept of each, in bytes. */
const KEPT = 100_000;

/** An element that has gone leaves nothing behind, and one that comes and goes stays as it was. */
export function testLeavesNothing(sample: TaskSample): void {
  describe(`<${sample.tag}> put in and taken out ${TIMES} times`, () => {
    let pages: TaskPages;
    let browser: Browser;
    let page: Page;
    let session: CDPSession;

    beforeAll(async () => {
      pages = await TaskPages.open();
      browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
      page = await browser.newPage();
      await page.goto(pages.put('/task', `<script src="${classicScript(sample)}"></script><form id="box"></form>`));
      session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const settings = { ...sample.settings, name: 'answer', drafts: 'device', telemetry: 'on' };
      await page.evaluate(
        ([html, tag]) => {
          const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
          const parsed = document.createElement('template');
          parsed.innerHTML = html!;
          const observers = { made: 0, stopped: 0 };
          for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) {
            const { prototype } = globalThis[name];
            const observing = new Set<unknown>();
            const { observe, disconnect } = prototype as MutationObserver;
            Object.assign(prototype, {
              observe(this: MutationObserver, ...args: [Node]) {
                if (!observing.has(this)) observers.made++;
                observing.add(this);
                observe.apply(this, args);
              },
              disconnect(this: MutationObserver) {
                if (observing.delete(this)) observers.stopped++;
                disconnect.call(this);
              },
            });
          }
          Object.assign(globalThis, {
            observing: () => observers.made - observers.stopped,
            async mount(answer: unknown) {
              document.querySelector('#box')!.append(parsed.content.cloneNode(true));
              const element = document.querySelector<HTMLElement & { value: unknown }>(tag!)!;
              await settled();
              element.value = answer;
              element.focus();
              await settled();
              element.remove();
            },
            async moveAround(times: number) {
              const element =
                document.querySelector<HTMLElement>(tag!) ??
                (parsed.content.firstElementChild!.cloneNode(true) as HTMLElement);
              for (let count = 0; count < times; count++) {
                document.querySelector('#box')!.append(element);
                await settled();
                element.remove();
                await settled();
              }
              document.body.append(element);
              await settled();
            },
          });
        },
        [markup(sample, settings), sample.tag],
      );
    });
    afterAll(async () => {
      await browser.close();
      pages.close();
    });

    const metrics = async () => {
      // what is on its way is over, and what has gone is gone
      await page.waitForTimeout(1000);
      for (let count = 0; count < 3; count++) await session.send('HeapProfiler.collectGarbage');
      const { metrics: all } = await session.send('Performance.getMetrics');
      const value = (name: string) => all.find((each) => each.name === name)!.value;
      return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
    };
    const call = (name: 'mount' | 'moveAround', argument: unknown) =>
      page.evaluate(
        ([each, given]) =>
          (globalThis as unknown as Record<string, (given: unknown) => Promise<void>>)[each as string]!(given),
        [name, argument] as const,
      );
    const observing = () => page.evaluate(() => (globalThis as unknown as { observing(): number }).observing());

    it('leaves no node, no listener, no observer and next to no memory', async () => {
      for (let count = 0; count < 5; count++) await call('mount', sample.answers[count % 2]);
      const watched = await observing();
      const round = async () => {
        const before = await metrics();
        for (let count = 0; count < TIMES; count++) await call('mount', sample.answers[count % 2]);
        const after = await metrics();
        const { nodes, listeners, heap } = before;
        return { nodes: after.nodes - nodes, listeners: after.listeners - listeners, heap: after.heap - heap };
      };
      let kept = await round();
      // what a busy browser shows for the first time is prepared once for all; what each leaves behind, it does again
      if (kept.nodes > 0) kept = await round();
      const each = kept.heap / TIMES;
      console.log(`${sample.tag}: ${Math.round(each)} bytes kept of each`);
      expect(kept.nodes).toBeLessThanOrEqual(0);
      expect(kept.listeners).toBeLessThanOrEqual(0);
      expect(each).toBeLessThan(KEPT);
      expect((await observing()) - watched).toBe(0);
    });

    it('stays the same when it is moved about', async () => {
      await call('moveAround', 1);
      const watched = await observing();
      const before = await metrics();
      await call('moveAround', TIMES);
      const after = await metrics();
      // what came late, such as what is said of a video, is no loss by moving: that would be one for each time
      expect(after.nodes - before.nodes).toBeLessThan(TIMES / 2);
      expect(after.listeners - before.listeners).toBeLessThan(TIMES / 2);
      expect((await observing()) - watched).toBe(0);
    });
  });
}
