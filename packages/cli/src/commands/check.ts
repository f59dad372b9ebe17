import { existsSync } from 'node:fs';
import { checkJob } from '../check/check-job.js';
import { findJobFolders } from '../workbench/job/job-folder.js';
import { problemText, type Problem } from '../workbench/problem.js';
import { scriptsFolder } from '../scripts-folder.js';
import type { Command } from 'commander';
import { counted } from './counted.js';
import { Findings, type Say } from './outcome.js';

export function addCheck(program: Command, say: Say): void {
  program
    .command('check')
    .description('what is wrong with a job, before anything is uploaded')
    .argument('<dir>', 'a job folder, or a folder of job folders')
    .option('--json', 'print JSON: a list of {job, level, file, line?, cause}')
    .addHelpText(
      'after',
      `
Looked at: job.json; the manifest, with Ground Truth's limits; the template, its Liquid, and as it is rendered for each data
object; the attributes of our elements in it; carriage returns, which an HTML attribute changes.
It ends with 3 where there is an error; warnings alone end with 0.

Example:
  gt check demo/jobs
`,
    )
    .action((dir: string, options: { readonly json?: boolean }) => runCheck(dir, options, say));
}

async function runCheck(dir: string, { json = false }: { readonly json?: boolean }, say: Say): Promise<void> {
  if (!existsSync(dir)) throw new Error(`${dir} is not there`);
  const folders = await findJobFolders(dir);
  if (!folders.length) throw new Error(`no job in ${dir}: a job is a folder with a job.json`);
  const found: (Problem & { readonly job: string })[] = [];
  for (const folder of folders) {
    const { job, problems } = await checkJob(folder, scriptsFolder());
    found.push(...problems.map((problem) => ({ job, ...problem })));
    if (json) continue;
    if (!problems.length) say(`${job}: nothing wrong`);
    for (const problem of problems)
      say(`${problem.level === 'error' ? 'Error' : 'Warning'} in ${job}: ${problemText(problem)}`);
  }
  if (json) say(JSON.stringify(found, undefined, 2));
  const errors = found.filter(({ level }) => level === 'error').length;
  if (errors) throw new Findings(counted(errors, 'error'));
}
