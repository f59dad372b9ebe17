import type { BenchTab } from '../runner/bench-browser.js';
import type { Figure, Gate } from '../gate.js';

const TIMES = 50;

/** Longer than anything waits that an element starts: the last announcement stays for 5 s. Milliseconds. */
const REST = 5_500;

/** What is mounted: the same that a comparison times. */
interface Mounted {
  readonly name: string;
  readonly comparison: string;
  readonly role: 'ours' | 'beside';
  readonly size: number;
  /** Our classic script. */
  readonly script?: string;
}

const all: readonly Mounted[] = [
  { name: 'ranking: one dimension', comparison: 'ranking-shown', role: 'ours', size: 4 },
  { name: '`<gt-text-ranking>`, with drafts', comparison: 'ranking-shown', role: 'beside', size: 4 },
  {
    name: '`<gt-video-caption>`, with a video',
    comparison: 'timeline-shown',
    role: 'beside',
    size: 40,
    script: 'gt-video-caption',
  },
];

async function mount(tab: BenchTab, { comparison, role, size }: Mounted, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await tab.run(`gtBench.begin('${comparison}', '${role}', ${size})`);
    await tab.run('gtBench.time()');
    await tab.run('gtBench.end()');
  }
}

async function atRest(tab: BenchTab): Promise<Awaited<ReturnType<BenchTab['metrics']>>> {
  await new Promise((resolve) => setTimeout(resolve, REST));
  // what one collection finishes with lets go of more
  for (let time = 0; time < 3; time++) await tab.collectGarbage();
  return tab.metrics();
}

export default {
  title: `Mounted and unmounted ${TIMES} times`,
  goal: 'P11',
  note: 'What is still there of each after a garbage collection; five came before, so that what is made once is made.',
  async measure({ browser, comparisonPage }) {
    const figures: Figure[] = [];
    for (const mounted of all) {
      const { name, script } = mounted;
      const tab = await browser.open(comparisonPage(script));
      await mount(tab, mounted, 5);
      const before = await atRest(tab);
      await mount(tab, mounted, TIMES);
      const after = await atRest(tab);
      await tab.close();
      const kept = Math.max(0, after.heap - before.heap) / TIMES / 1e6;
      figures.push(
        { what: `memory kept by each, ${name}`, value: Number(kept.toFixed(4)), unit: 'MB', goal: 0.1, ceiling: 0.1 },
        { what: `listeners kept, ${name}`, value: after.listeners - before.listeners, unit: '', goal: 0, ceiling: 0 },
        { what: `nodes kept, ${name}`, value: after.nodes - before.nodes, unit: '', goal: 0, ceiling: 0 },
      );
    }
    return figures;
  },
} satisfies Gate;
