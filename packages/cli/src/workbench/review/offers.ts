import type { Stage } from '@gt-elements/jobs/review/history.js';
import type { Assignment } from '../job/assignments.js';
import type { Worker } from '../job/worker.js';
import type { JobChain, Link } from './job-chain.js';

/** What a worker can do in one job of a chain. */
export interface Offer {
  readonly link: Link;
  /** So many objects, with what is begun. */
  readonly open: number;
  /** To be gone on with. */
  readonly begun?: Assignment;
}

/** What came back is done first, then what somebody waits for, then what is new. */
const ORDER: readonly Stage[] = ['rework', 'review', 'adjudication', 'label'];

/** What a worker can do, in the order in which it is asked for. @param last the stage in which the worker goes on, first */
export function offersTo({ links }: JobChain, worker: Worker, last?: Stage): Offer[] {
  const rank = (stage: Stage) => (stage === last ? -1 : ORDER.indexOf(stage));
  return links
    .filter(({ job }) => job.isUsable)
    .map((link): Offer => {
      const { open, begun } = link.job.progressFor(worker);
      return { link, open, ...(begun[0] ? { begun: begun[0] } : {}) };
    })
    .filter(({ open }) => open > 0)
    .sort((a, b) => rank(a.link.stage) - rank(b.link.stage) || Number(!a.begun) - Number(!b.begun));
}

/** Gives a worker the next object of a chain; `undefined` when there is none. @throws as `LabelJob.next` */
export async function nextOf(
  chain: JobChain,
  worker: Worker,
  last: Stage,
): Promise<{ job: string; id: string } | undefined> {
  for (const { link } of offersTo(chain, worker, last)) {
    const assignment = await link.job.next(worker);
    if (assignment) return { job: link.job.job.name, id: assignment.id };
  }
  return undefined;
}
