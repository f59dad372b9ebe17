import { readFileSync, writeFileSync } from 'node:fs';
import type { BenchSetting, Figure, Gate } from '../gate.js';
import type { BenchTab } from '../runner/bench-browser.js';

/** What of the page is in memory after a collection: objects, the document, buffers. Megabytes. */
async function kept(tab: BenchTab): Promise<number> {
  for (let time = 0; time < 3; time++) await tab.collectGarbage();
  const usage = (await tab.session.send('Runtime.getHeapUsage')) as unknown as Readonly<Record<string, number>>;
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

/** The most that the process of the page has had in memory since the last call. Megabytes; `undefined` where nobody says. */
function most(process: number): number | undefined {
  try {
    const size = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    // from here on it is counted anew
    writeFileSync(`/proc/${process}/clear_refs`, '5');
    return Number(size) / 1e3;
  } catch {
    return undefined;
  }
}

/** One way to a waveform in a fresh page. Megabytes more than before. */
async function memoryOf({ browser, comparisonPage }: BenchSetting, role: 'ours' | 'peer') {
  const tab = await browser.open(comparisonPage('gt-video-caption'));
  await tab.run(`gtBench.begin('waveform-ready', '${role}', 1)`);
  const processes = await browser.processes();
  const before = await kept(tab);
  for (const each of processes) most(each);
  const settled = processes.map((each) => most(each));
  await tab.run('gtBench.time()');
  const grown = processes.map((each, index) => (most(each) ?? 0) - (settled[index] ?? 0));
  const after = await kept(tab);
  await tab.run('gtBench.end()');
  await tab.close();
  return { kept: after - before, most: settled.includes(undefined) ? undefined : Math.max(...grown) };
}

/** How often `<gt-video-caption>` asks for the sound of two hours, until it says that there will be no waveform. */
async function refused({ browser, comparisonPage }: BenchSetting): Promise<number> {
  const tab = await browser.open(comparisonPage('gt-video-caption'));
  await tab.run('globalThis.asked = 0, globalThis.fetch = ((fetch) => (...of) => (asked++, fetch(...of)))(fetch)');
  await tab.run(`gtBench.begin('timeline-shown', 'beside', 40)`);
  await tab.run('gtBench.time()');
  await tab.page.getByText('No waveform').waitFor();
  const requests = await tab.run<number>('asked');
  await tab.close();
  return requests;
}

const megabytes = (value: number) => Number(value.toFixed(1));

export default {
  title: 'Memory of a waveform',
  goal: 'P7',
  note: 'Kept: objects, document and buffers of the page after a garbage collection, as the browser counts them (`Runtime.getHeapUsage`). At most: what the page’s process had in memory meanwhile, above what it had before, as the system counts it. Ten minutes are the most that is decoded.',
  async measure(setting) {
    const figures: Figure[] = [];
    for (const [role, name] of [
      ['ours', 'peaks of an hour'],
      ['peer', 'ten minutes decoded'],
    ] as const) {
      const memory = await memoryOf(setting, role);
      const limits = role === 'ours' ? { goal: 20, ceiling: 20 } : {};
      figures.push({ what: `${name}: kept`, value: megabytes(memory.kept), unit: 'MB', ...limits });
      if (memory.most !== undefined)
        figures.push({ what: `${name}: at most`, value: megabytes(memory.most), unit: 'MB' });
    }
    figures.push({
      what: 'two hours without peaks: requests',
      value: await refused(setting),
      unit: '',
      goal: 0,
      ceiling: 0,
    });
    return figures;
  },
} satisfies Gate;
