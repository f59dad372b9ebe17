import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { Place } from '@gt-elements/jobs/reading/labelled-object.js';
import { readLabelled } from '@gt-elements/jobs/reading/read-labelled.js';
import { TASKS, type Task } from '@gt-elements/jobs/schemas/tasks.js';
import { mismatchText, validateAnswer, validateConfig } from '@gt-elements/jobs/schemas/validate.js';
import type { Command } from 'commander';
import { oneOf } from './arguments.js';
import { counted } from './counted.js';
import { Findings, type Say } from './outcome.js';
import { Progress } from './progress.js';

interface ValidateOptions {
  readonly config?: Task;
  readonly name?: string;
  readonly label?: string;
  readonly folder?: string;
  readonly json?: boolean;
}

/** Something that is wrong, and where. */
interface Finding extends Place {
  readonly object?: string;
  readonly worker?: string;
  /** JSON pointer in the answer; absent where the file itself can't be read. */
  readonly path?: string;
  readonly cause: string;
}

export function addValidate(program: Command, say: Say): void {
  program
    .command('validate')
    .description('whether answers are what their schemas say, and fit together')
    .argument('<paths...>', 'output folders, manifests, worker responses, tables (.csv), answers (.json)')
    .option('--config <task>', `the files hold settings of an element: ${TASKS.join(', ')}`, oneOf(TASKS))
    .option('--name <name>', 'of the element in the form; any otherwise')
    .option('--label <name>', 'of the label in a manifest; all otherwise')
    .option('--folder <dir>', 'where worker responses lie that a manifest names')
    .option('--json', 'print JSON: a list of {file, line?, object?, worker?, path?, cause}')
    .addHelpText(
      'after',
      `
It ends with 3 where something is wrong.

Examples:
  gt validate .gt/text-ranking
  gt validate answer.json
  gt validate --config qa-pairs settings.json
`,
    )
    .action((paths: readonly string[], options: ValidateOptions) => runValidate(paths, options, say));
}

async function runValidate(paths: readonly string[], options: ValidateOptions, say: Say): Promise<void> {
  const { config, json = false } = options;
  const findings: Finding[] = [];
  let count = 0;
  // of very many the first say enough; all are counted
  const found = (finding: Finding) => {
    count += 1;
    if (json) findings.push(finding);
    else say(findingText(finding));
  };
  let checked = 0;
  const progress = new Progress();
  for (const path of paths) {
    if (config) {
      checked += 1;
      await checkConfig(path, config, found);
    } else checked += await checkAnswers(path, options, found, progress);
  }
  progress.end();
  if (json) say(JSON.stringify(findings, undefined, 2));
  const what = counted(checked, config ? 'file' : 'answer');
  if (!json && !count) say(`${what}, nothing wrong.`);
  if (count) throw new Findings(`${counted(count, 'fault')} in ${what}`);
}

async function checkAnswers(
  path: string,
  { name, label, folder }: ValidateOptions,
  found: (finding: Finding) => void,
  progress: Progress,
): Promise<number> {
  let checked = 0;
  for await (const batch of readLabelled(path, { name, label, ...(folder === undefined ? {} : { folder }) })) {
    for (const { object, problems } of batch) {
      for (const problem of problems) found(problem);
      const given = object
        ? [...object.answers, ...(object.label ? [{ answer: object.label, place: object.place }] : [])]
        : [];
      for (const { answer, place, workerId } of given) {
        checked += 1;
        const where = { ...place, object: object!.id, ...(workerId === undefined ? {} : { worker: workerId }) };
        for (const mismatch of validateAnswer(answer)) found({ ...where, ...said(mismatch) });
      }
    }
    progress.tell(`${checked} answers`);
  }
  return checked;
}

async function checkConfig(path: string, task: Task, found: (finding: Finding) => void): Promise<void> {
  const file = basename(path);
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    found({ file, cause: `not JSON: ${(cause as Error).message}` });
    return;
  }
  for (const mismatch of validateConfig(task, value)) found({ file, ...said(mismatch) });
}

function said(mismatch: Mismatch): Pick<Finding, 'path' | 'cause'> {
  return { path: mismatch.path, cause: mismatchText(mismatch) };
}

function findingText({ file, line, object, worker, cause }: Finding): string {
  const of = [object === undefined ? '' : `object ${object}`, worker === undefined ? '' : `worker ${worker}`];
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${[...of, cause].filter(Boolean).join(': ')}`;
}
