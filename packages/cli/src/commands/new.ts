import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { JOB_FILE, MANIFEST_FILE } from '../workbench/job/job-folder.js';
import { oneOf } from './arguments.js';
import type { Say } from './outcome.js';

const TEMPLATES = fileURLToPath(new URL('../new/templates/', import.meta.url));

const TEMPLATE_NAMES = readdirSync(TEMPLATES).sort();

const TITLES: Readonly<Record<string, string>> = {
  'text-ranking': 'Rank responses',
  'qa-pairs': 'Write questions and answers',
  'image-caption': 'Describe a picture',
  'video-caption': 'Describe a video',
  'response-feedback': 'Judge responses',
};

/** Tasks whose example names a file that the author has to bring. */
const NEEDS_MEDIA: ReadonlySet<string> = new Set(['image-caption', 'video-caption']);

export function addNew(program: Command, say: Say): void {
  program
    .command('new')
    .description('a job folder to begin with: job.json, a template, a manifest with an example')
    .argument('<dir>', 'a folder that is not there yet, or empty')
    .requiredOption('--task <name>', TEMPLATE_NAMES.join(', '), oneOf(TEMPLATE_NAMES))
    .addHelpText(
      'after',
      `
Examples:
  gt new my-ranking --task text-ranking
  gt workbench my-ranking
`,
    )
    .action((dir: string, options: { readonly task: string }) => runNew(dir, options.task, say));
}

async function runNew(dir: string, task: string, say: Say): Promise<void> {
  const folder = resolve(dir);
  if (existsSync(folder) && readdirSync(folder).length) throw new Error(`${dir} is not empty; name another folder`);
  await mkdir(folder, { recursive: true });
  await cp(join(TEMPLATES, task), folder, { recursive: true });
  const title = TITLES[task] ?? task.replaceAll('-', ' ');
  const job = {
    title,
    description: `${title}, as the instructions beside the task say.`,
    labelAttributeName: task,
    workersPerObject: 1,
    taskTimeLimitInSeconds: 3600,
  };
  await writeFile(join(folder, JOB_FILE), `${JSON.stringify(job, undefined, 2)}\n`);
  say(`Written: ${folder}`);
  const name = basename(folder);
  if (NEEDS_MEDIA.has(task))
    say(`Put your files under ${dir}/s3/BUCKET/KEY, and their addresses into ${dir}/${MANIFEST_FILE}.`);
  else say(`Put your own data into ${dir}/${MANIFEST_FILE}: gt manifest makes it of texts and tables.`);
  say(`Then: gt check ${dir}, gt workbench ${dir}; answers of it lie in .gt/${name}`);
}
