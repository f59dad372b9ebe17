import { isObject } from '@gt-elements/core/task/given.js';
import { decodedObject } from './data-object.js';
import { answerIn } from './answers-in.js';
import type { GivenAnswer, Place, ReadAddress, Reading, ReadProblem } from './labelled-object.js';

/**
 * Reads what a post-annotation Lambda is given:
 * `[{"datasetObjectId", "dataObject", "annotations": [{"workerId", "annotationData"}]}]`, where data object and annotations
 * stand in the file (`content`) or elsewhere (`s3Uri`).
 * @param readAddress reads what `s3Uri` names
 * @throws Error where the file is none
 */
export async function readConsolidationRequest(
  text: string,
  file: string,
  readAddress: ReadAddress,
  name?: string,
): Promise<readonly Reading[]> {
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries)) throw new Error('not a list of data objects with their annotations');
  const readings: Reading[] = [];
  for (const [index, entry] of entries.entries())
    readings.push(await readEntry(entry, index, { file }, readAddress, name));
  return readings;
}

async function readEntry(
  entry: unknown,
  index: number,
  place: Place,
  readAddress: ReadAddress,
  name: string | undefined,
): Promise<Reading> {
  const problem = (cause: string): ReadProblem => ({ ...place, cause: `[${index}]: ${cause}` });
  if (!isObject(entry) || !Array.isArray(entry['annotations']))
    return { problems: [problem('no "annotations" array')] };
  const { datasetObjectId, dataObject, annotations } = entry;
  const answers: GivenAnswer[] = [];
  const problems: ReadProblem[] = [];
  for (const [at, annotation] of (annotations as readonly unknown[]).entries()) {
    try {
      const { workerId, annotationData } = isObject(annotation) ? annotation : {};
      const found = answerIn(await contentOf(annotationData, readAddress), name);
      if (!found.answer) throw new Error(found.cause);
      answers.push({ ...(typeof workerId === 'string' ? { workerId } : {}), answer: found.answer, place });
    } catch (cause) {
      problems.push(problem(`annotations[${at}]: ${(cause as Error).message}`));
    }
  }
  if (!answers.length) return { problems: problems.length ? problems : [problem('no annotation')] };
  // Ground Truth writes it as a text or as a number
  const id = ['string', 'number'].includes(typeof datasetObjectId) ? String(datasetObjectId) : String(index);
  return { object: { id, source: decodedObject(dataObject), answers, review: 'none', place }, problems };
}

/** @throws Error where there is none */
async function contentOf(annotationData: unknown, readAddress: ReadAddress): Promise<unknown> {
  const { content, s3Uri } = isObject(annotationData) ? annotationData : {};
  if (content !== undefined) return content;
  if (typeof s3Uri !== 'string') throw new Error('"annotationData" has neither "content" nor "s3Uri"');
  return readAddress(s3Uri).catch((cause: unknown) => {
    throw new Error(`${s3Uri}: ${(cause as Error).message}`);
  });
}
