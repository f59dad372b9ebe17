/** A `gt workbench` that has loaded all its code and begins when it is told to. */
import { runWorkbench } from '../../../packages/cli/src/commands/workbench.js';

const [jobs, data] = process.argv.slice(2) as [string, string];
process.stdin.once('data', () => {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  // its input, which nobody closes, would keep it
  void runWorkbench(jobs, { port: 0, data, grantSeconds: 60 }, say).finally(() => process.stdin.destroy());
});
// whoever started it is gone
process.stdin.once('end', () => process.exit());
