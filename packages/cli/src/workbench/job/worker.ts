import { createHash } from 'node:crypto';

/** A worker of this machine: a name. */
export interface Worker {
  readonly name: string;
  readonly id: string;
}

/** The worker of a name; the id is made of it, so the same name is the same worker after every restart. */
export function workerNamed(name: string): Worker {
  return { name, id: `private.workbench.${createHash('sha256').update(name).digest('hex').slice(0, 16)}` };
}
