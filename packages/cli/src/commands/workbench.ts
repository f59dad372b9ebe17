import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { scriptsFolder } from '../scripts-folder.js';
import { handlerOf } from '../workbench/http/handler.js';
import { listen } from '../workbench/http/listen.js';
import { originOf } from '../workbench/http/origins.js';
import { BUILDER_PATH } from '../workbench/shell/builder.js';
import { lockData } from '../workbench/data-lock.js';
import { problemText } from '../workbench/problem.js';
import { Workbench } from '../workbench/workbench.js';
import { portNumber, wholeFrom1 } from './arguments.js';
import type { Say } from './outcome.js';

export interface WorkbenchOptions {
  readonly port: number;
  readonly data: string;
  readonly host?: string;
  readonly grantSeconds: number;
  readonly builder?: string;
}

/** What the workbench listens on anyway. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
/** No browser asks for these by name, so the Host header could not be checked. */
const ANYWHERE = new Set(['0.0.0.0', '::', '*', '']);

export function addWorkbench(program: Command, say: Say): void {
  program
    .command('workbench')
    .description('a worker portal for one machine: task pages as Ground Truth shows them, answers in its files')
    .argument('<dir>', 'a job folder, or a folder of job folders')
    .option('--port <n>', 'the port; the next free one is taken where it is in use, 0 is any', portNumber, 8844)
    .option('--data <dir>', 'where answers are kept, a folder for each job', '.gt')
    .option(
      '--grant-seconds <n>',
      'how long an address from grant_read_access is good',
      wholeFrom1('Seconds are'),
      3600,
    )
    .option('--host <address>', 'listen on this address instead of loopback, for other machines (no password!)')
    .option('--builder <dir>', 'show the pages of a built Builder as well (demo/dist of the repository)')
    .addHelpText(
      'after',
      `
A job folder holds:
  job.json               title, description, labelAttributeName, workersPerObject, taskTimeLimitInSeconds,
                         preHumanTask, consolidation (modules with the events of Ground Truth's Lambdas)
  template.liquid.html   the task page, as one would upload it to Ground Truth
  input.manifest         one JSON object a line
  s3/BUCKET/KEY          the objects that s3:// addresses name (optional)

Written, for each job:
  <data>/<job>/annotations/worker-response/iteration-1/<id>/<time>.json
  <data>/<job>/manifests/output/output.manifest

Example:
  gt workbench demo/jobs --data answers
`,
    )
    .action((dir: string, options: WorkbenchOptions) => runWorkbench(dir, options, say));
}

/**
 * Starts the workbench, says where it is, and goes on until the process is told to end.
 * @throws DataInUse, or the error of the file system or of the port
 */
export async function runWorkbench(jobs: string, options: WorkbenchOptions, say: Say): Promise<void> {
  const { host: asked } = options;
  if (asked !== undefined && ANYWHERE.has(asked))
    throw new Error(`--host ${asked}: name one address or host name, the one in the browser's address`);
  const data = resolve(options.data);
  const scripts = scriptsFolder();
  const { host: _, ...others } = options;
  const host = asked === undefined || LOOPBACK.has(asked) ? {} : { host: asked };
  // from the beginning: whoever ends it while it starts does not cut it off either; a second signal on the way out
  // changes nothing, since closing takes two seconds at most
  const toldToEnd = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end());
  });
  const unlock = await lockData(data);
  try {
    const stop = await start(jobs, { ...others, data, ...host }, scripts, say);
    await toldToEnd;
    await stop();
  } finally {
    await unlock();
  }
}

async function start(jobs: string, options: WorkbenchOptions, scripts: string, say: Say): Promise<() => Promise<void>> {
  const { data, grantSeconds, builder } = options;
  const pages = builder === undefined ? {} : { builder };
  const workbench = await Workbench.open({ jobs, data, grantSeconds, scripts, log: say, ...pages });
  const listening = await listen(handlerOf(workbench), options);
  workbench.origins = listening.origins;
  const { shell } = listening.origins;
  if (options.port && shell.port !== options.port) say(`Port ${options.port} is in use, taking ${shell.port}.`);
  if (options.host) say(`Whoever reaches ${options.host} can label here: there is no password.`);
  if (!existsSync(join(scripts, 'gt-crowd.js')))
    say(`${join(scripts, 'gt-crowd.js')} is missing: build the scripts first (npm run build).`);
  for (const { job, problems } of workbench.jobs) {
    for (const problem of problems)
      say(`${problem.level === 'error' ? 'Error' : 'Warning'} in ${job.name}: ${problemText(problem)}`);
  }
  for (const problem of workbench.unread) say(`Error: ${problemText(problem)}`);
  if (!workbench.jobs.length && !workbench.unread.length)
    say(`No job in ${resolve(jobs)}: a job is a folder with a job.json.`);
  say(`Answers: ${data}`);
  // where a job begins
  if (builder !== undefined) say(`Builder: ${originOf(shell)}${BUILDER_PATH}`);
  say(`Workbench: ${originOf(shell)}/`);
  return async () => {
    await listening.close();
    await workbench.close();
  };
}
