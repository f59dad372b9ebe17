import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { handlerOf } from './workbench/http/handler.js';
import { listen } from './workbench/http/listen.js';
import { originOf } from './workbench/http/origins.js';
import { lockData } from './workbench/data-lock.js';
import { problemText } from './workbench/problem.js';
import { Workbench } from './workbench/workbench.js';

export interface WorkbenchCommandOptions {
  readonly port: number;
  readonly data: string;
  readonly host?: string;
  readonly grantSeconds: number;
}

/** What the workbench listens on anyway. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
/** No browser asks for these by name, so the Host header could not be checked. */
const ANYWHERE = new Set(['0.0.0.0', '::', '*', '']);

/** Where our classic scripts are, once built. */
function scriptsFolder(): string {
  const bundle = createRequire(import.meta.url).resolve('@gt-elements/bundle/package.json');
  return join(dirname(bundle), 'dist');
}

/**
 * Starts the workbench, says where it is, and goes on until the process is told to end.
 * @throws DataInUse, or the error of the file system or of the port
 */
export async function runWorkbench(
  jobs: string,
  options: WorkbenchCommandOptions,
  say: (line: string) => void,
): Promise<void> {
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

async function start(
  jobs: string,
  options: WorkbenchCommandOptions,
  scripts: string,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  const { data, grantSeconds } = options;
  const workbench = await Workbench.open({ jobs, data, grantSeconds, scripts, log: say });
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
  say(`Workbench: ${originOf(shell)}/`);
  return async () => {
    await listening.close();
    await workbench.close();
  };
}
