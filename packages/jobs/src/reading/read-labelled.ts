import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isObject } from '@gt-elements/core/task/given.js';
import { objectIdOfResponse } from '../layout.js';
import { answerIn } from './answers-in.js';
import { readConsolidationRequest } from './consolidation-request.js';
import { readCsv } from './csv.js';
import type { Reading, Readings } from './labelled-object.js';
import { addressesIn, readOutputFolder } from './output-folder.js';
import { readOutputManifest, responsesIn, type ManifestReading, type Responses } from './output-manifest.js';

/**
 * Reads what people have answered, whichever of Ground Truth's files it is: a job's output folder, an output manifest, a file
 * of worker responses, the request of a consolidation, a flattened table, or one answer. What can't be read is told, and the rest goes on.
 * Memory stays the same however long a manifest or a table is.
 * @param folder where what `s3://…` names lies, for a manifest outside its job's folder
 * @throws Error where there is no such file, or nothing in it that could be any of these
 */
export async function* readLabelled(
  path: string,
  options: ManifestReading & { readonly folder?: string } = {},
): Readings {
  const { folder, ...reading } = options;
  if (!existsSync(path)) throw new Error(`${path} is not there`);
  if (statSync(path).isDirectory()) {
    yield* readOutputFolder(path, reading);
    return;
  }
  const file = basename(path);
  if (/\.csv$/i.test(file)) {
    yield* readCsv(path, file, reading.name);
    return;
  }
  const readAddress = reading.readAddress ?? addressesIn(folder ?? jobFolderOf(path));
  if (/\.json$/i.test(file)) {
    yield await readWhole(path, file, { ...reading, readAddress });
    return;
  }
  yield* readOutputManifest(path, file, { ...reading, readAddress });
}

/** A manifest lies in `manifests/output` of the job's folder. */
function jobFolderOf(path: string): string {
  const folder = dirname(path);
  return basename(dirname(folder)) === 'manifests' ? dirname(dirname(folder)) : folder;
}

async function readWhole(
  path: string,
  file: string,
  { readAddress, name }: ManifestReading,
): Promise<readonly Reading[]> {
  const text = await readFile(path, 'utf8');
  if (text.trimStart().startsWith('[')) return readConsolidationRequest(text, file, readAddress!, name);
  const { answers, problems } = isAnswer(text) ? oneAnswer(text, file, name) : responsesIn(text, file, name);
  const id = objectIdOfResponse(path.replaceAll('\\', '/')) ?? '0';
  return [
    { ...(answers.length ? { object: { id, source: {}, answers, review: 'none', place: { file } } } : {}), problems },
  ];
}

/** An object that is no file of worker responses. */
function isAnswer(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return isObject(value) && !Array.isArray(value['answers']);
}

function oneAnswer(text: string, file: string, name: string | undefined): Responses {
  const { answer, cause } = answerIn(text, name);
  const place = { file };
  return answer ? { answers: [{ answer, place }], problems: [] } : { answers: [], problems: [{ ...place, cause }] };
}
