import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumArgs, findChromium, findFirefox } from './tools/browsers.mjs';
import { namedEngines } from './tools/engines.mjs';
import { firefoxLauncher } from './tools/firefox-launcher.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';
import { cdpPlugin } from './tools/wtr-cdp.mjs';
import { closingLine } from './tools/wtr-closing-line.mjs';
import { sourcesPlugin } from './tools/wtr-sources.mjs';

const engines = namedEngines();

const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 2,
      // a window of its own for each page that runs at once: in a hidden tab requestAnimationFrame stands still
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
      launchOptions: { executablePath: findChromium(), args: chromiumArgs() },
    }),
  firefox: () => firefoxLauncher({ executablePath: findFirefox() }),
  webkit: () => webkitLauncher(),
};

export default {
  rootDir: import.meta.dirname,
  files: ['packages/*/src/**/*.browser.test.ts', 'test/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['gt-source', 'development', 'browser'] },
  plugins: [sourcesPlugin(), cdpPlugin(), esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  // two engines at once, those first that take one file at a time: the last one left alone is then Chromium, with two pages
  browsers: engines.toReversed().map((name) => launchers[name]()),
  concurrency: 1,
  concurrentBrowsers: 2,
  // browsers report harmless "ResizeObserver loop" errors, which Mocha takes for failures. What earlier pages remembered,
  // where an engine shares its storage among them, is no business of the next
  testRunnerHtml: (framework) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>tests</title></head><body>
    <script>addEventListener('error', (e) => { if (/^ResizeObserver loop/.test(e.message)) { e.stopImmediatePropagation(); e.preventDefault(); } }); localStorage.clear();</script>
    <script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { timeout: 10_000 } },
  testsStartTimeout: 30_000,
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  coverage: !!process.env.COVERAGE,
  coverageConfig: { include: ['packages/*/src/**/*.ts'], reporters: ['text-summary', 'lcovonly'] },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.CI && process.stdout.isTTY === true }), closingLine()],
};
