/** Run by tools/bench.mjs from the root of the repository, with everything built. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { gates } from 'gt-bench:gates';
import type { BenchSetting } from '../gate.js';
import { BenchBrowser } from './bench-browser.js';
import { BenchServer } from './bench-server.js';
import { buildPage, pageWith } from './page-script.js';
import { compare, type ComparisonResult, type ListedComparison } from './ratios.js';
import { besideRatio, isExceeded, markdown, merged, totals, type GateResult, type Report } from './report.js';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    pairs: { type: 'string', default: '9' },
    exact: { type: 'boolean' },
    merge: { type: 'boolean' },
  },
});
const pairs = Number(options.pairs);
if (!(pairs >= 1)) throw new Error('--pairs takes a number; for a ratio to mean anything at least 7');
const isWanted = (id: string) => options.only === undefined || id.includes(options.only);

const JSON_FILE = 'docs/benchmarks.json';

const classicScript = (name: string) => readFileSync(`packages/bundle/dist/${name}.js`, 'utf8');
const loads: number[] = [];
const noteLoad = () => loads.push(loadavg()[0]! / availableParallelism());

async function measureGates(setting: BenchSetting): Promise<readonly GateResult[]> {
  const results: GateResult[] = [];
  for (const [id, { measure, ...gate }] of Object.entries(gates)) {
    if (!isWanted(id)) continue;
    console.log(`\n${gate.title} (${gate.goal})`);
    const figures = await measure(setting);
    for (const figure of figures) {
      const { what, value, unit, goal, ceiling } = figure;
      const words = isExceeded(figure) ? 'TOO MUCH' : goal !== undefined && value > goal ? 'goal missed' : '';
      console.log(`  ${what}: ${value} ${unit} (goal ${goal ?? '–'}, at most ${ceiling ?? '–'}) ${words}`);
    }
    results.push({ ...gate, figures });
  }
  return results;
}

/** @param pageOf the page with one of our classic scripts */
async function measureRatios(
  browser: BenchBrowser,
  pageOf: (script: string | undefined) => string,
): Promise<readonly ComparisonResult[]> {
  const tab = await browser.open(pageOf(undefined));
  const listed = await tab.run<readonly ListedComparison[]>('gtBench.list()');
  await tab.close();
  const results: ComparisonResult[] = [];
  for (const comparison of listed.filter(({ id }) => isWanted(id))) {
    console.log(
      `\n${comparison.title} (${comparison.goal}: at most ${comparison.ratio} × the peer${comparison.most ? ` and ${comparison.most} ms` : ''})`,
    );
    const result = await compare(browser, pageOf(comparison.script), comparison, pairs);
    for (const { size, times, ratio, spread, verdict } of result.results) {
      const cpu = Object.entries(times).map(([role, each]) => `${role} ${each.least.toFixed(1)} ms`);
      const [least, most] = spread.map((each) => each.toFixed(2));
      const beside = times.beside ? ` (${besideRatio(times)?.toFixed(2)} × the peer)` : '';
      console.log(`  ${size}: ${ratio.toFixed(2)} (${least}–${most}) ${verdict}; ${cpu.join(', ')}${beside}`);
    }
    console.log(`  control: ${result.control.ratio.toFixed(2)}`);
    results.push(result);
    noteLoad();
  }
  return results;
}

const server = await BenchServer.start();
const browser = await BenchBrowser.launch();
try {
  const { script, sheet } = await buildPage();
  server.serve('/page.js', script);
  server.serve('/page.css', sheet);
  const head = '<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">';
  server.serve('/gt-media.js', classicScript('gt-media'));
  const comparisonPage = (script = 'gt-text-ranking'): string => {
    server.serve(`/${script}.js`, classicScript(script));
    return server.serve(`/${script}.html`, pageWith(head, [`/${script}.js`, '/page.js']));
  };
  noteLoad();
  const comparisons = options.exact ? [] : await measureRatios(browser, comparisonPage);
  const measuredGates = await measureGates({ browser, server, comparisonPage, classicScript });
  const measured: Report = {
    setting: { browser: browser.name, node: process.versions.node, cores: availableParallelism() },
    load: loads.reduce((sum, load) => sum + load, 0) / loads.length,
    pairs,
    gates: measuredGates,
    comparisons,
  };
  const report = options.merge ? merged(JSON.parse(readFileSync(JSON_FILE, 'utf8')) as Report, measured) : measured;
  if (options.merge || (options.only === undefined && !options.exact)) {
    writeFileSync('docs/benchmarks.md', await format(markdown(report), { parser: 'markdown' }));
    writeFileSync(JSON_FILE, await format(JSON.stringify(report), { parser: 'json' }));
    console.log('\nWritten: docs/benchmarks.md, docs/benchmarks.json');
  }
  const { passed, failed } = totals(measured);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
} finally {
  await browser.close();
  server.close();
}
