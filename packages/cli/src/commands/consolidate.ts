import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { consolidateJob } from '@gt-elements/jobs/consolidation/consolidate-job.js';
import { TextWriter } from '@gt-elements/jobs/files/text-writer.js';
import { labelNameProblem } from '@gt-elements/jobs/output-manifest.js';
import { readLabelled } from '@gt-elements/jobs/reading/read-labelled.js';
import { InvalidArgumentError, type Command } from 'commander';
import { counted } from './counted.js';
import type { Say } from './outcome.js';
import { Progress } from './progress.js';
import { table } from './table.js';

interface ConsolidateOptions {
  readonly out: string;
  readonly label: string;
  readonly name?: string;
  readonly folder?: string;
  readonly json?: boolean;
}

/** What is told of a field: how sure it is over all objects. */
interface FieldSummary {
  readonly of: string;
  readonly objects: number;
  readonly meanConfidence: number;
}

export function addConsolidate(program: Command, say: Say): void {
  program
    .command('consolidate')
    .description('one answer of those of all workers, in an output manifest')
    .argument('<path>', "a job's output folder, an output manifest, the request of a consolidation, or a table (.csv)")
    .option('--out <file>', 'the manifest to write', 'consolidated.manifest')
    .option('--label <name>', 'the key of the label in it', labelName, 'consolidated')
    .option('--name <name>', 'of the element in the form; any otherwise')
    .option('--folder <dir>', 'where worker responses lie that a manifest names')
    .option('--json', 'print JSON: {objects, answers, fields, dissent, leftOut, out}')
    .addHelpText(
      'after',
      `
Rankings by Borda's count, ratings by the median, choices by the majority; questions, objects and activities that more than
half have, put together by words, place and time. How sure each field is, and who disagrees, stands in the label under
meta.consolidation, who by the place of the answer among those of the object.

Examples:
  gt consolidate .gt/text-ranking --out ranking.manifest
  gt consolidate .gt/text-ranking --label ranking --json
`,
    )
    .action((path: string, options: ConsolidateOptions) => runConsolidate(path, options, say));
}

async function runConsolidate(path: string, options: ConsolidateOptions, say: Say): Promise<void> {
  const { name, folder, label, json = false } = options;
  const out = resolve(options.out);
  const making = `${out}.part-${process.pid}`;
  const writer = new TextWriter(making);
  const progress = new Progress();
  const fields = new Map<string, { objects: number; sum: number }>();
  const dissent = new Map<string, number>();
  let [objects, answers, leftOut] = [0, 0, 0];
  try {
    const readings = readLabelled(path, { name, ...(folder === undefined ? {} : { folder }) });
    for await (const { object, problems } of consolidateJob(readings, { label, now: new Date() })) {
      for (const { file, line, cause } of problems) {
        leftOut += 1;
        if (!json) say(`Left out: ${file}${line === undefined ? '' : `, line ${line}`}: ${cause}`);
      }
      if (object && object.line === undefined) leftOut += 1;
      if (object?.line === undefined) continue;
      objects += 1;
      answers += object.answers;
      await writer.write(`${object.line}\n`);
      for (const { of, confidence } of object.confidences) {
        // entries of a list are told together
        const key = of.replace(/\[\d+\]$/, '');
        const known = fields.get(key) ?? { objects: 0, sum: 0 };
        fields.set(key, { objects: known.objects + 1, sum: known.sum + confidence });
      }
      for (const worker of object.dissenters) dissent.set(worker, (dissent.get(worker) ?? 0) + 1);
      progress.tell(`${objects} objects`);
    }
    await writer.close();
    if (!objects) throw new Error(`no answer in ${path} that one could be made of`);
    await rename(making, out);
  } finally {
    progress.end();
    await rm(making, { force: true });
  }
  const told = [...fields].map(([of, { objects: of_, sum }]): FieldSummary => ({
    of,
    objects: of_,
    meanConfidence: sum / of_,
  }));
  const who = [...dissent].sort(([, one], [, other]) => other - one);
  if (json) {
    say(
      JSON.stringify({ objects, answers, fields: told, dissent: Object.fromEntries(who), leftOut, out }, undefined, 2),
    );
    return;
  }
  say(`${counted(objects, 'object')}, made of ${counted(answers, 'answer')}.`);
  const rows = told.map(({ of, objects: count, meanConfidence }) => [
    `  ${of}`,
    meanConfidence.toFixed(2),
    counted(count, 'time'),
  ]);
  if (rows.length) say('How sure, from 0 to 1:');
  for (const line of table(rows)) say(line);
  if (who.length) say('Who said something else, and in how many fields:');
  for (const line of table(who.map(([worker, count]) => [`  ${worker}`, String(count)]))) say(line);
  say(`Written: ${out}`);
}

function labelName(text: string): string {
  const problem = labelNameProblem(text);
  if (problem) throw new InvalidArgumentError(problem);
  return text;
}
