import { AGREEMENT_NAMES } from '../../agreement/names.js';
import type { Agreement } from '../../agreement/job-agreement.js';
import type { ExportOptions, ExportReport } from './export-job.js';

/** How many values of a distribution are shown. */
const SHOWN = 20;

/** What is in a data set, how it was made and what is not in it, in Markdown. */
export function dataCard(report: ExportReport, options: ExportOptions): string {
  const { format, rows, seed, splits, now } = options;
  const { objects, annotations, files, leftOut, problems, agreement, distributions } = report;
  const facts: readonly (readonly [string, string])[] = [
    ['Format', `${format.name}${format.proof ? '' : ' (experimental)'}: ${format.about}`],
    ['Made', now.toISOString()],
    ['Answers to', format.task],
    ['Rows', rows === 'worker' ? 'what each worker answered' : 'what was made of the answers of all workers'],
    ['Objects read', String(objects)],
    ['Answers used', String(annotations)],
    ['Workers', 'a salted hash of each; the same salt gives the same ones'],
    ...(splits.size > 1
      ? [
          [
            'Splits',
            `${sharesText(splits)}; by source with seed ${seed}: what was asked about is in one of them only`,
          ] as const,
        ]
      : []),
    ...settingsOf(options),
  ];
  return [
    `# Data card`,
    table(['', ''], facts),
    `## Files`,
    files.size
      ? table(
          ['file', 'rows'],
          [...files].map(([file, count]) => [file, String(count)]),
        )
      : 'No row was made.',
    `## Left out`,
    leftOut.size || problems
      ? table(
          ['why', 'how often'],
          [
            ...[...leftOut].map(([reason, count]) => [reason, String(count)] as const),
            ...(problems ? [['could not be read: see left-out.jsonl', String(problems)] as const] : []),
          ],
        )
      : 'Nothing.',
    `## What was answered`,
    measured(distributions.numbers),
    ...[...distributions.tallies].map(([of, tally]) => {
      const { entries, total } = tally;
      const shown = entries.slice(0, SHOWN).map(([value, count]) => [value, String(count), percent(count / total)]);
      const more = entries.length > SHOWN ? `\n\n${entries.length - SHOWN} more.` : '';
      return `### ${inline(of)}\n\n${table(['value', 'count', 'share'], shown)}${more}`;
    }),
    `## Agreement`,
    agreement.length
      ? table(['of', 'measure', 'value', '95% interval', 'objects'], agreement.map(agreementRow))
      : 'Nothing that several people answered has a coefficient.',
    '',
  ].join('\n\n');
}

function settingsOf({
  pairs,
  combine,
  margin,
  conversational,
  include,
}: ExportOptions): readonly (readonly [string, string])[] {
  return [
    ...(pairs === 'all' ? [] : [['Pairs', pairs] as const]),
    ...(combine ? [['Dimensions combined', sharesText(combine)] as const] : []),
    ...(margin ? [['Margin', 'the distance of the ranks'] as const] : []),
    ...(conversational ? [['Prompts and completions', 'messages'] as const] : []),
    ...(include.size ? [['Included beside what was accepted', [...include].join(', ')] as const] : []),
  ];
}

function measured(numbers: ExportReport['distributions']['numbers']): string {
  if (!numbers.size) return 'Nothing that is measured.';
  const rows = [...numbers].map(([of, { count, least, mean, most }]) => [
    of,
    ...[count, least, mean, most].map(rounded),
  ]);
  return table(['', 'of how many', 'least', 'mean', 'most'], rows);
}

function agreementRow({ of, measure, coefficient, interval, objects }: Agreement): readonly string[] {
  const value =
    'value' in coefficient ? rounded(coefficient.value) : `undefined because ${coefficient.undefinedBecause}`;
  const within =
    'low' in interval
      ? `${rounded(interval.low)} to ${rounded(interval.high)}`
      : `undefined because ${interval.undefinedBecause}`;
  return [of, AGREEMENT_NAMES[measure], value, within, String(objects)];
}

function sharesText(shares: ReadonlyMap<string, number>): string {
  return [...shares].map(([name, share]) => `${name} ${share}`).join(', ');
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)}%`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words of people, in one cell and as the text that they are. */
function inline(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\|`*_<>[\]]/g, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`));
}
