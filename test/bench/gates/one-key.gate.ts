import type { BenchSetting, Figure, Gate } from '../gate.js';
import type { BenchTab } from '../runner/bench-browser.js';

const RUNS = 6;
const RESPONSES = 5;

/** Function calls in our script since they were last taken. */
async function callsOf({ session }: BenchTab): Promise<number> {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const ours = result.filter(({ url }) => url.endsWith('/gt-text-ranking.js'));
  return ours.flatMap(({ functions }) => functions).reduce((sum, { ranges }) => sum + ranges[0]!.count, 0);
}

/** One run in a fresh page, by figure. */
async function once({ browser, comparisonPage }: BenchSetting): Promise<Readonly<Record<string, number>>> {
  const tab = await browser.blank();
  await tab.session.send('Profiler.enable');
  await tab.session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await tab.page.goto(comparisonPage());
  await callsOf(tab);
  const empty = await tab.metrics();
  const { key } = await tab.run<{ readonly key: string }>(`gtBench.begin('ranking-digit', 'beside', ${RESPONSES})`);
  const shown = await tab.metrics();
  const shownCalls = await callsOf(tab);
  await tab.page.keyboard.press(key);
  await tab.run('gtBench.time()');
  const ranked = await tab.metrics();
  const keyCalls = await callsOf(tab);
  await tab.close();
  return {
    'DOM nodes, shown': shown.nodes - empty.nodes,
    'function calls, attached and focused → shown': shownCalls,
    'layouts, a digit key → shown': ranked.layouts - shown.layouts,
    'style recalculations, a digit key → shown': ranked.styleRecalculations - shown.styleRecalculations,
    'function calls, a digit key → shown': keyCalls,
  };
}

/** As counted; to be lowered whenever less is needed. */
const ceilings: Readonly<Record<string, number>> = {};

export default {
  title: `The whole element, one dimension, ${RESPONSES} responses`,
  goal: 'P8',
  note: `The most of ${RUNS} runs, each in a fresh page; where they differ, the least stands beside it.`,
  async measure(setting) {
    const runs: Readonly<Record<string, number>>[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await once(setting));
    return Object.keys(runs[0]!).map((what): Figure => {
      const values = runs.map((run) => run[what]!);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const ceiling = ceilings[what];
      return {
        what: least === most ? what : `${what} (${least} at least)`,
        value: most,
        unit: '',
        ...(ceiling === undefined ? {} : { ceiling }),
      };
    });
  },
} satisfies Gate;
