import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { rowsOf } from '@gt-elements/jobs/making/from-table.js';
import {
  madeLine,
  textsOf,
  withPlainBreaks,
  type MadeLine,
  type TextUnit,
} from '@gt-elements/jobs/making/from-text.js';
import { InvalidArgumentError, type Command } from 'commander';
import { oneOf } from './arguments.js';
import { counted } from './counted.js';
import { Findings, type Say } from './outcome.js';

const UNITS = ['file', 'paragraph', 'row'] as const satisfies TextUnit[];

interface ManifestOptions {
  readonly out: string;
  readonly by: TextUnit;
  readonly source?: string;
  readonly columns?: readonly string[];
  readonly list?: ReadonlyMap<string, readonly string[]>;
  readonly keepCarriageReturns?: boolean;
}

export function addManifest(program: Command, say: Say): void {
  program
    .command('manifest')
    .description('an input manifest of texts (.txt) and tables (.csv)')
    .argument('<files...>', 'texts and tables, in their order')
    .option('--out <file>', 'the manifest to write', 'input.manifest')
    .option('--by <unit>', 'what of a text is a data object: file, paragraph, row', oneOf(UNITS), 'file')
    .option('--source <column>', 'of a table, the column that becomes "source"')
    .option('--columns <names>', 'of a table, the columns that become members; all without it', names)
    .option(
      '--list <name=columns>',
      'a member that is a list, such as responses=answer_1,answer_2; several times too',
      list,
    )
    .option('--keep-carriage-returns', 'line breaks as they are in the file, not as an HTML attribute makes them')
    .addHelpText(
      'after',
      `
Each line is held to Ground Truth's limits: 100,000 characters, 20,000 an attribute. It is written all the same, and the
command ends with 3.

Examples:
  gt manifest chapters/*.txt --by paragraph
  gt manifest prompts.csv --source prompt --list responses=model_a,model_b,model_c
`,
    )
    .action((files: readonly string[], options: ManifestOptions) => runManifest(files, options, say));
}

async function runManifest(files: readonly string[], options: ManifestOptions, say: Say): Promise<void> {
  const lines: MadeLine[] = [];
  let returns = 0;
  for (const file of files) {
    const given = await readFile(file, 'utf8');
    const text = options.keepCarriageReturns ? given : withPlainBreaks(given);
    if (text !== given) returns += 1;
    for (const object of objectsOf(file, text, options)) lines.push(madeLine(object, lines.length + 1));
  }
  if (!lines.length) throw new Error(`nothing in ${files.join(', ')} that could be labelled`);
  await writeFile(options.out, lines.map(({ text }) => `${text}\n`).join(''));
  const problems = lines.flatMap((line) => line.problems);
  for (const { line, cause } of problems) say(`${options.out}, line ${line}: ${cause}`);
  if (returns)
    say(
      `In ${returns} of ${files.length} files \\r\\n has become \\n, as an HTML attribute makes it; --keep-carriage-returns leaves it.`,
    );
  say(`${counted(lines.length, 'data object')}. Written: ${options.out}`);
  if (problems.length) throw new Findings(`${counted(problems.length, 'fault')}: Ground Truth would refuse such lines`);
}

function objectsOf(
  file: string,
  text: string,
  { by, source, columns, list: lists }: ManifestOptions,
): readonly object[] {
  if (!/\.csv$/i.test(file)) {
    const texts = textsOf(text, by);
    const stem = basename(file).replace(/\.\w+$/, '');
    return texts.map((each, index) => ({ source: each, id: texts.length > 1 ? `${stem}-${index + 1}` : stem }));
  }
  try {
    return rowsOf(text, { source, columns, lists }).map(({ object }) => object);
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, { cause });
  }
}

function names(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}

function list(
  text: string,
  before: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, readonly string[]> {
  const [, name, columns] = /^\s*([^=]+?)\s*=(.+)$/s.exec(text) ?? [];
  if (name === undefined || columns === undefined)
    throw new InvalidArgumentError(`"${text}" is no NAME=COLUMN,COLUMN.`);
  return new Map([...before, [name, names(columns)]]);
}
