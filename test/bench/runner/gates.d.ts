/** Made by tools/bench.mjs of the files `test/bench/gates/NAME.gate.ts`. */
declare module 'gt-bench:gates' {
  import type { Gate } from '../gate.js';

  export const gates: Readonly<Record<string, Gate>>;
}
