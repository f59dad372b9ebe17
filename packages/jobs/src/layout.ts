/** Where Ground Truth puts the files of a labelling job, relative to the job's output folder (contract §6). */

export const OUTPUT_MANIFEST = 'manifests/output/output.manifest';
export const WORKER_RESPONSES = 'annotations/worker-response/iteration-1';
export const CONSOLIDATION_REQUESTS = 'annotations/consolidated-annotation/consolidation-request/iteration-1';
export const CONSOLIDATION_RESPONSES = 'annotations/consolidated-annotation/consolidation-response/iteration-1';

/** The manifest of a job that is reviewed in the workbench, whose lines hold what was accepted. */
export const ACCEPTED_MANIFEST = 'manifests/accepted/output.manifest';
/** The jobs that follow one that is reviewed there: of reviews, of rework, of an adjudication. */
export const STAGE_FOLDERS = 'workbench/stages';

/**
 * The path of one object's worker response, such as
 * `annotations/worker-response/iteration-1/0/2021-03-08_23:06:49.json` (UTC).
 * @param timeSeparator ground truth's own is a colon, which Windows does not allow in a file's name
 */
export function workerResponsePath(id: string, time: Date, timeSeparator: ':' | '-' = ':'): string {
  const [day, clock] = time.toISOString().slice(0, 19).split('T') as [string, string];
  return `${WORKER_RESPONSES}/${id}/${day}_${clock.replaceAll(':', timeSeparator)}.json`;
}

/** The object's id in such a path, however the path begins; `undefined` when it is none. */
export function objectIdOfResponse(path: string): string | undefined {
  return /(?:^|\/)annotations\/worker-response\/iteration-\d+\/([^/]+)\/[^/]+\.json$/.exec(path)?.[1];
}
