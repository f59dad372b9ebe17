import type { Comparison, Input, Point } from '../comparison.js';
import type { PageTimes, Role } from '../page.js';
import type { BenchBrowser, BenchTab } from './bench-browser.js';
import { quantile, ratioOfMinima, verdictOf, type Verdict } from './statistics.js';

/** A comparison without what can only be called in the page. */
export interface ListedComparison extends Omit<Comparison, Role> {
  readonly id: string;
  readonly names: Readonly<Partial<Record<Role, string>>>;
}

/** Milliseconds. */
export interface Times {
  /** What is compared, which is main-thread CPU or the clock: the smallest, the median, and that of the very first run, when nothing was compiled yet. */
  readonly least: number;
  readonly median: number;
  readonly first: number;
  /** By the clock until the second frame. */
  readonly wall: number;
  readonly wall95: number;
  /** The longest that event timing told, of input: to the next paint. `undefined` below 16. */
  readonly event: number | undefined;
}

export interface SizeResult {
  readonly size: number;
  readonly times: Readonly<Partial<Record<Role, Times>>>;
  readonly ratio: number;
  /** The least and the most that the ratio is when one pair of runs is left out. */
  readonly spread: readonly [number, number];
  readonly verdict: Verdict;
}

export interface ComparisonResult extends ListedComparison {
  /** How often both sides ran. */
  readonly pairs: number;
  readonly results: readonly SizeResult[];
  /** Ours against ours in the same way, at one size: how far from 1 noise alone leads. */
  readonly control: { readonly size: number; readonly ratio: number };
}

interface Run extends PageTimes {
  readonly cpu: number;
}

/** Once, from an empty stage to an empty stage. */
async function once(tab: BenchTab, id: string, role: Role, size: number, times: number): Promise<Run> {
  const input = await tab.run<Input | undefined>(`gtBench.begin(${JSON.stringify(id)}, '${role}', ${size})`);
  const { keyboard, mouse } = tab.page;
  if (input && 'drag' in input) {
    const [from, to] = input.drag;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...to, { steps: 4 });
    // what the drag itself has brought about is done
    await tab.page.waitForTimeout(500);
  } else if (input && 'held' in input) {
    const [from, begun] = input.held;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...begun);
    await tab.page.waitForTimeout(200);
  }
  // or the garbage of one is swept at the cost of the other
  await tab.collectGarbage();
  const before = await tab.metrics();
  if (input && 'key' in input) await keyboard.press(input.key);
  else if (input && 'drag' in input) await mouse.up();
  // it is told of by the frame
  else for (const at of pointsOf(input)) await mouse.move(...at);
  await tab.run('gtBench.time()');
  const { cpu } = await tab.metrics();
  if (input && 'held' in input) await mouse.up();
  const { wall, event } = await tab.run<PageTimes>('gtBench.end()');
  if (pointsOf(input).length) await mouse.move(0, 0);
  return { cpu: (cpu - before.cpu) / times, wall: wall / times, event };
}

/** Where the mouse goes. */
function pointsOf(input: Input | undefined): readonly Point[] {
  if (!input || 'key' in input || 'drag' in input) return [];
  return 'over' in input ? input.over : input.held.slice(2);
}

/** In turns: A B A B …, so that what the machine does meanwhile meets both. */
async function inTurns<Name extends string>(
  tab: BenchTab,
  { id, times = 1 }: ListedComparison,
  size: number,
  roles: Readonly<Record<Name, Role>>,
  pairs: number,
): Promise<Readonly<Record<Name, readonly Run[]>>> {
  const names = Object.keys(roles) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Run[]>;
  for (let pair = 0; pair < pairs; pair++) {
    for (const name of names) runs[name].push(await once(tab, id, roles[name], size, times));
  }
  return runs;
}

/** @param compared of each run what its comparison goes by */
function timesOf(runs: readonly Run[], compared: readonly number[]): Times {
  const wall = runs.map((run) => run.wall);
  const events = runs.map(({ event }) => event).filter((event) => event !== undefined);
  return {
    least: Math.min(...compared),
    median: quantile(compared, 0.5),
    first: compared[0]!,
    wall: quantile(wall, 0.5),
    wall95: quantile(wall, 0.95),
    event: events.length ? Math.max(...events) : undefined,
  };
}

/** Each size in a fresh page, so that `first` means the same everywhere. */
export async function compare(
  browser: BenchBrowser,
  address: string,
  comparison: ListedComparison,
  pairs: number,
): Promise<ComparisonResult> {
  const { names, sizes, ratio: goal, most } = comparison;
  const compared = (runs: readonly Run[]) => runs.map(({ cpu, wall }) => (comparison.clock ? wall : cpu));
  const results: SizeResult[] = [];
  for (const size of sizes) {
    const isThere = (role: string) => role !== 'beside' || size <= (comparison.besideUpTo ?? size);
    const roles = Object.fromEntries(
      Object.keys(names).flatMap((role) => (isThere(role) ? [[role, role]] : [])),
    ) as Record<Role, Role>;
    const tab = await browser.open(address);
    const runs = await inTurns(tab, comparison, size, roles, pairs);
    await tab.close();
    const ours = compared(runs.ours);
    const { ratio, least, most: greatest } = ratioOfMinima(ours, compared(runs.peer));
    const times = Object.fromEntries(Object.entries(runs).map(([role, each]) => [role, timesOf(each, compared(each))]));
    // how far from its goal whichever is further
    const share = Math.max(ratio / goal, most ? Math.min(...ours) / most : 0);
    results.push({ size, times, ratio, spread: [least, greatest], verdict: verdictOf(share, 1) });
  }
  const size = sizes[0]!;
  const tab = await browser.open(address);
  const { a, b } = await inTurns(tab, comparison, size, { a: 'ours', b: 'ours' }, pairs);
  await tab.close();
  return { ...comparison, pairs, results, control: { size, ratio: ratioOfMinima(compared(a), compared(b)).ratio } };
}
