import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');
const command = resolve(root, 'packages/cli/dist/gt.js');

/** A workbench in a process of its own, as a person starts it. */
export class RunningWorkbench {
  private constructor(
    private readonly child: ChildProcess,
    /** What it has printed, line by line. */
    readonly lines: readonly string[],
    /** Such as `http://localhost:8844/`. */
    readonly address: string,
  ) {}

  /** Starts the built command on a free port. @throws Error with what it printed when it does not come up */
  static async start(jobs: string, data: string, ...options: readonly string[]): Promise<RunningWorkbench> {
    if (!existsSync(command)) throw new Error(`${command} is not there: npm run build`);
    const child = spawn(process.execPath, [command, 'workbench', jobs, '--data', data, '--port', '0', ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      const address = /^Workbench: (http:\S+)$/.exec(line)?.[1];
      if (address) return new RunningWorkbench(child, lines, address);
    }
    throw new Error(`The workbench did not start:\n${lines.join('\n')}`);
  }

  /** Asks it to end (SIGTERM) or kills it. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    this.child.kill(signal);
    const [code] = (await once(this.child, 'exit')) as [number | null];
    return code;
  }
}
