import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { InputKey } from '@gt-elements/jobs/exports/export-format.js';
import { FORMATS } from '@gt-elements/jobs/exports/formats.js';
import { exportJob, type ExportReport } from '@gt-elements/jobs/exports/run/export-job.js';
import { readLabelled } from '@gt-elements/jobs/reading/read-labelled.js';
import { Option, type Command } from 'commander';
import { keyValues, oneOf, shares, wholeFrom1 } from './arguments.js';
import { counted } from './counted.js';
import type { Say } from './outcome.js';
import { Progress } from './progress.js';
import { table } from './table.js';

const KEYS: readonly InputKey[] = ['text', 'responses', 'src', 'items', 'topic'];
const INCLUDED = ['returned', 'unreviewed', 'all'] as const;

interface ExportCommandOptions {
  readonly format: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly rows: 'worker' | 'consolidated';
  readonly include?: (typeof INCLUDED)[number];
  readonly salt?: string;
  readonly splits?: ReadonlyMap<string, number>;
  readonly seed: number;
  readonly name?: string;
  readonly label?: string;
  readonly folder?: string;
  readonly keys?: Readonly<Partial<Record<InputKey, string>>>;
  readonly conversational?: boolean;
  readonly pairs: 'all' | 'adjacent' | 'best-worst';
  readonly combine?: ReadonlyMap<string, number>;
  readonly margin?: boolean;
  readonly trustInputs?: boolean;
  readonly refusal?: string;
  readonly json?: boolean;
}

export function addExport(program: Command, say: Say): void {
  const names = FORMATS.map(({ name }) => name);
  program
    .command('export')
    .description('training data from what people answered')
    .argument('<path>', "a job's output folder, an output manifest, a file of worker responses, or a table (.csv)")
    .requiredOption('--format <name>', names.join(', '), oneOf(names))
    .option('--out <dir>', 'a folder that is not there yet, or empty; ./NAME-FORMAT without it')
    .option('--force', 'replace what is in that folder')
    .option(
      '--rows <which>',
      'a row for each worker, or one for what is made of all their answers: worker, consolidated',
      oneOf(['worker', 'consolidated']),
      'worker',
    )
    .option('--include <which>', `beside what reviewers accepted: ${INCLUDED.join(', ')}`, oneOf(INCLUDED))
    .option('--salt <text>', 'of the hashes of workers; another one each time without it')
    .option('--splits <shares>', 'parts by source, such as train=0.9,test=0.1', shares)
    .option('--seed <n>', 'of the splits', wholeFrom1(), 1)
    .option('--conversational', 'prompts and completions as messages')
    .addOption(new Option('--pairs <which>', 'of rankings').choices(['all', 'adjacent', 'best-worst']).default('all'))
    .option(
      '--combine <weights>',
      'one file for several dimensions, such as Clarity=2,Tone=1; what they disagree on is dropped',
      shares,
    )
    .option('--margin', 'a column "margin", by which trainers change their loss')
    .option('--refusal <text>', 'the answer to questions that can’t be answered')
    .option('--trust-inputs', 'take ranks although hashes say that other responses were ranked')
    .option(
      '--keys <names>',
      `what members of a line are called: ${KEYS.map((key) => `${key}=…`).join(', ')}`,
      keyValues(KEYS),
    )
    .option('--name <name>', 'of the element in the form; any otherwise')
    .option('--label <name>', 'of the label in a manifest; the latest otherwise')
    .option('--folder <dir>', 'where worker responses lie that a manifest names')
    .option('--json', 'print what came of it as JSON')
    .addHelpText('after', `\nFormats:\n${formatLines().join('\n')}\n${HELP}`)
    .action((path: string, options: ExportCommandOptions) => runExport(path, options, say));
}

const HELP = `
The folder gets a file for each dimension (and split), README.md, the data card, and left-out.jsonl where something could
not be read. Of a job with reviews only what was accepted is taken.

Examples:
  gt export .gt/text-ranking --format trl-preference --splits train=0.9,test=0.1
  gt export .gt/text-ranking --format trl-preference --rows consolidated --combine Clarity=2,Usefulness=1
  gt export output.manifest --format squad --folder s3-copy --out squad
`;

function formatLines(): readonly string[] {
  return table(FORMATS.map(({ name, about, proof }) => [`  ${name}`, `${about}${proof ? '' : ' (experimental)'}`]));
}

async function runExport(path: string, options: ExportCommandOptions, say: Say): Promise<void> {
  const { name, label, folder, out, salt = randomBytes(16).toString('hex'), include, json = false } = options;
  const format = FORMATS.find((each) => each.name === options.format)!;
  const progress = new Progress();
  const target = resolve(out ?? `${basename(resolve(path)).replace(/\.\w+$/, '')}-${format.name}`);
  const report = await exportJob(readLabelled(path, { name, label, ...(folder === undefined ? {} : { folder }) }), {
    format,
    out: target,
    force: options.force ?? false,
    salt,
    splits: options.splits ?? new Map([['', 1]]),
    seed: options.seed,
    rows: options.rows,
    include: new Set(include === 'all' ? ['returned', 'unreviewed'] : include ? [include] : []),
    progress: (read) => progress.tell(`${read} objects read`),
    now: new Date(),
    conversational: options.conversational ?? false,
    pairs: options.pairs,
    combine: options.combine,
    margin: options.margin ?? false,
    trustInputs: options.trustInputs ?? false,
    refusal: options.refusal,
    keys: options.keys ?? {},
  }).finally(() => progress.end());
  if (json) say(JSON.stringify(asJson(report, target), undefined, 2));
  else for (const line of lines(report, target, options.salt === undefined)) say(line);
  if (!report.files.size) throw new Error(`nothing in ${path} became a row; README.md in ${target} says why`);
}

function lines(
  { objects, files, leftOut, problems }: ExportReport,
  out: string,
  isSaltDrawn: boolean,
): readonly string[] {
  return [
    `${counted(objects, 'object')} read.`,
    ...table([...files].map(([file, rows]) => [`  ${file}`, counted(rows, 'row')])),
    ...(leftOut.size || problems ? ['Left out:'] : []),
    ...table([...leftOut].map(([reason, count]) => [`  ${count}`, reason])),
    ...(problems ? [`  ${problems} could not be read: see left-out.jsonl`] : []),
    ...(isSaltDrawn
      ? ['The salt of the hashes was drawn: with --salt the same workers have the same ones the next time.']
      : []),
    `Written: ${out}`,
  ];
}

function asJson({ objects, annotations, files, leftOut, problems, agreement }: ExportReport, out: string): object {
  return {
    objects,
    annotations,
    files: Object.fromEntries(files),
    leftOut: Object.fromEntries(leftOut),
    problems,
    agreement,
    out,
  };
}
