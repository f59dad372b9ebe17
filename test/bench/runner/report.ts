import type { Figure, Gate } from '../gate.js';
import type { ComparisonResult, SizeResult, Times } from './ratios.js';
import { TOLERANCE } from './statistics.js';

export interface GateResult extends Pick<Gate, 'title' | 'goal' | 'note'> {
  readonly figures: readonly Figure[];
}

export interface Report {
  /** What it ran on: `Chromium headless shell 156…`, `Node 20…`, number of cores. */
  readonly setting: { readonly browser: string; readonly node: string; readonly cores: number };
  /** Runnable processes by core while it ran: above 1 others had work too. */
  readonly load: number;
  readonly pairs: number;
  readonly gates: readonly GateResult[];
  readonly comparisons: readonly ComparisonResult[];
}

export const isExceeded = ({ value, ceiling }: Figure) => ceiling !== undefined && value > ceiling;

/** @returns how many figures and ratios passed and failed */
export function totals({ gates, comparisons }: Pick<Report, 'gates' | 'comparisons'>): {
  readonly passed: number;
  readonly failed: number;
} {
  const figures = gates.flatMap((gate) => gate.figures).filter(({ ceiling }) => ceiling !== undefined);
  const ratios = comparisons.flatMap(({ results }) => results);
  const failed = figures.filter(isExceeded).length + ratios.filter(({ verdict }) => verdict === 'failed').length;
  return { passed: figures.length + ratios.length - failed, failed };
}

/** What was measured again in place of what was measured before; told is the busier machine, and the fewer pairs. */
export function merged(before: Report, { setting, load, pairs, gates, comparisons }: Report): Report {
  const inPlace = <Part>(all: readonly Part[], again: readonly Part[], nameOf: (part: Part) => string) => {
    const known = new Set(all.map(nameOf));
    return [
      ...all.map((each) => again.find((other) => nameOf(other) === nameOf(each)) ?? each),
      ...again.filter((each) => !known.has(nameOf(each))),
    ];
  };
  return {
    setting,
    load: Math.max(load, before.load),
    pairs: Math.min(pairs, before.pairs),
    gates: inPlace(before.gates, gates, ({ title }) => title),
    comparisons: inPlace(before.comparisons, comparisons, ({ id }) => id),
  };
}

/** `docs/benchmarks.md`. */
export function markdown(report: Report): string {
  const { setting, load, pairs, gates, comparisons } = report;
  return [
    '# Benchmarks',
    '',
    '<!-- Written by `npm run bench`. Changes by hand are lost. -->',
    '',
    `${setting.browser}, Node ${setting.node}, ${setting.cores} cores, 1000 × 650 pixels. While it ran, ${load.toFixed(1)} processes a core wanted to run${load > 1 ? ', so times are longer than on an idle machine' : ''}.`,
    '',
    ...method(pairs),
    '## Compared',
    '',
    ...comparisons.flatMap((comparison) => comparisonSection(comparison, pairs)),
    '## Counted exactly',
    '',
    ...gates.flatMap(gateSection),
  ].join('\n');
}

const method = (pairs: number) => [
  '## How it is measured',
  '',
  `Both sides do the same work in one page in turns, ${pairs} times each, the whole element as the shipped classic script, parts of it and the peer as production builds. Timed is the CPU of the page’s main thread, as the browser counts it, from before the work (or the real input) until two frames later. The ratio is that of the smallest times: other work on the machine can only add. *Left out* is what the ratio would be without one of the pairs. *Control* is ours against ours, measured in the same way: what it differs from 1 by is noise. A ratio above its goal is told; it fails above ${TOLERANCE} × the goal. What the page mostly waits for is compared by the clock instead, until it is there. *Beside*, where there is one, is another at the same work, mostly the whole element with all that the peer has no counterpart for, and its ratio to the peer: reported, never failed. All other times by the clock and of the first run in a page (nothing compiled yet) are reported only.`,
  '',
  'A new comparison is one file in `test/bench/comparisons/`, a new exact figure one in `test/bench/gates/`; nothing else has to know of them. `npm run bench -- --only NAME` runs those with that name and writes nothing.',
  '',
];

function comparisonSection(comparison: ComparisonResult, usual: number): readonly string[] {
  const {
    title,
    goal,
    ratio,
    times = 1,
    most,
    unit,
    names,
    note,
    results,
    control,
    pairs,
    clock: byClock,
  } = comparison;
  const beside = names.beside !== undefined;
  const head = [
    unit,
    'ours',
    'peer',
    'ratio',
    'left out',
    `goal ${goal}: ≤ ${ratio}${most ? ` and ≤ ${most} ms` : ''}`,
    ...(beside ? ['beside'] : []),
  ];
  return [
    `### ${title}`,
    '',
    `Ours: ${names.ours}. Peer: ${names.peer}.${beside ? ` Beside: ${names.beside}.` : ''}${note ? ` ${note}` : ''}`,
    '',
    `Milliseconds ${byClock ? 'by the clock' : 'of main-thread CPU'}${times > 1 ? `, each of ${times} in a run` : ''}${pairs < usual ? `, in ${pairs} turns` : ''}: smallest (median; first run).`,
    '',
    ...table(
      head,
      results.map((result) => row(result, beside)),
    ),
    '',
    `Control at ${control.size}: ${control.ratio.toFixed(2)}. By the clock, median (95 %): ${results.map(({ size, times }) => `${size}: ours ${clock(times.ours)}, peer ${clock(times.peer)}`).join('; ')}.`,
    '',
  ];
}

/** What is reported beside, by the peer: of the smallest times. */
export function besideRatio({ beside, peer }: SizeResult['times']): number | undefined {
  return beside && peer && beside.least / peer.least;
}

const verdicts = { reached: 'reached', missed: 'missed, within the tolerance', failed: '**missed**' } as const;

function row({ size, times, ratio, spread, verdict }: SizeResult, beside: boolean): readonly string[] {
  return [
    String(size),
    milliseconds(times.ours),
    milliseconds(times.peer),
    ratio.toFixed(2),
    spread.map((each) => each.toFixed(2)).join('–'),
    verdicts[verdict],
    ...(beside
      ? [times.beside ? `${milliseconds(times.beside)} = ${besideRatio(times)?.toFixed(2)} × the peer` : '']
      : []),
  ];
}

function milliseconds(times: Times | undefined): string {
  return times ? `${times.least.toFixed(1)} (${times.median.toFixed(1)}; ${times.first.toFixed(1)})` : '';
}

function clock(times: Times | undefined): string {
  if (!times) return '';
  const event = times.event === undefined ? '' : `, longest event ${times.event}`;
  return `${times.wall.toFixed(0)} (${times.wall95.toFixed(0)}${event})`;
}

function gateSection({ title, goal, note, figures }: GateResult): readonly string[] {
  return [
    `### ${title} (${goal})`,
    '',
    ...(note ? [note, ''] : []),
    ...table(['', 'now', 'goal', 'at most', ''], figures.map(figureRow)),
    '',
  ];
}

function figureRow(figure: Figure): readonly string[] {
  const { what, value, unit, goal, ceiling } = figure;
  const number = (each: number | undefined) => (each === undefined ? '' : each.toLocaleString('en'));
  const words = isExceeded(figure)
    ? '**too much**'
    : goal === undefined
      ? ''
      : value <= goal
        ? 'reached'
        : '**missed**';
  return [what, `${number(value)} ${unit}`.trim(), number(goal), number(ceiling), words];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
