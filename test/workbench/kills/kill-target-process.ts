import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles the command's sources into one file, so that a process is there quickly. @returns its path */
export async function bundleTarget(): Promise<string> {
  // inside the work tree, where the command finds the folder of the classic scripts
  const outfile = join(root, 'node_modules/.cache/gt-kills', `${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'kill-target.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['gt-source'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}

/** A workbench in a process of its own, to be killed. */
export class KillTarget {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  /** Starts the process, which waits. */
  constructor(target: string, jobs: string, data: string) {
    this.#child = spawn(process.execPath, [target, jobs, data], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#exit = once(this.#child, 'exit');
    // told to a process that is gone
    this.#child.stdin!.on('error', () => undefined);
  }

  /** Lets the workbench begin. @returns its port; `undefined` when it died before it listened */
  async begin(): Promise<number | undefined> {
    this.#child.stdin!.write('go\n');
    for await (const line of createInterface({ input: this.#child.stdout! })) {
      const port = /^Workbench: http:\/\/localhost:(\d+)\/$/.exec(line)?.[1];
      if (port) return Number(port);
    }
    return undefined;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.#child.kill(signal);
    await this.#exit;
  }
}
