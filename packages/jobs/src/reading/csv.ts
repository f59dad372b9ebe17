import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { isObject } from '@gt-elements/core/task/given.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { parse } from 'csv-parse';
import { answerSchema, reviewSchema } from '../schemas/published.js';
import { taskOf } from '../schemas/migrate.js';
import { isTask } from '../schemas/tasks.js';
import { answerIn, type AnswerFound } from './answers-in.js';
import { typed, unflatten } from './flattened.js';
import type { LabelledObject, Reading, Readings } from './labelled-object.js';

/** How many rows are given at once. */
const BATCH = 256;

/** Where tables have the content of a form: ours, pandas', and results of Mechanical Turk. */
const CONTENTS = ['answerContent', 'Answer', 'annotationData', 'answer'];
const OBJECT_IDS = ['datasetObjectId', 'objectId', 'HITId', 'id'];
const WORKER_IDS = ['workerId', 'WorkerId'];
const SOURCES = ['dataObject', 'Input'];

/**
 * Reads a table with a row for each answer, whose columns are paths: `answerContent.NAME.caption`. A part may stand whole in
 * one cell, as JSON. Rows of one object that follow each other are answers to it.
 * @throws the file system's error
 */
export async function* readCsv(path: string, file: string, name?: string): Readings {
  const skipped: { cause: string; line: number }[] = [];
  const rows = parse({
    columns: true,
    bom: true,
    info: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push({ cause: error?.message ?? 'not a row of the table', line: Number(error?.['lines'] ?? 0) });
      return undefined;
    },
  });
  // who goes through the rows is told when the file can't be read on
  pipeline(createReadStream(path), rows, () => undefined);
  let batch: Reading[] = [];
  const tellSkipped = () => {
    for (const { cause, line } of skipped.splice(0)) batch.push({ problems: [{ file, line, cause }] });
  };
  for await (const { record, info } of rows as AsyncIterable<Row>) {
    tellSkipped();
    const reading = readRow(record, file, info.lines, name);
    const last = batch.at(-1)?.object;
    if (last && last.id === reading.object?.id) batch[batch.length - 1] = withAnswersOf(last, reading);
    else batch.push(reading);
    if (batch.length < BATCH) continue;
    // the next row may be of the last object
    yield batch.slice(0, -1);
    batch = batch.slice(-1);
  }
  tellSkipped();
  yield batch;
}

/** Rows of the same object that follow each other are answers to it. */
function withAnswersOf(object: LabelledObject, { object: further, problems }: Reading): Reading {
  return { object: { ...object, answers: [...object.answers, ...further!.answers] }, problems };
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  /** Lines of the file up to the end of the row. */
  readonly info: { readonly lines: number };
}

function readRow(
  record: Readonly<Record<string, string>>,
  file: string,
  line: number,
  name: string | undefined,
): Reading {
  const place = { file, line };
  const row = unflatten(record) as AnswerObject;
  const content = CONTENTS.map((each) => row[each]).find((each) => each !== undefined) ?? row;
  const found = answerInCells(content, name);
  if (!found.answer) return { problems: [{ ...place, cause: found.cause }] };
  const [workerId, id] = [WORKER_IDS, OBJECT_IDS].map((names) => textIn(row, names));
  const given = { ...(workerId === undefined ? {} : { workerId }), answer: found.answer, place };
  const source = SOURCES.map((each) => row[each]).find(isObject);
  return {
    object: {
      id: id ?? String(line - 2),
      source: (typed(undefined, source ?? othersOf(row)) ?? {}) as AnswerObject,
      answers: [given],
      review: 'none',
      place,
    },
    problems: [],
  };
}

/** An answer whose parts are texts of cells. */
function answerInCells(content: unknown, name: string | undefined): AnswerFound {
  if (!isObject(content)) return answerIn(content, name);
  const within = isObject(content['content']) ? content['content'] : content;
  const candidates = name === undefined ? [within, ...Object.values(within)] : [within[name]];
  for (const candidate of candidates) {
    if (!isObject(candidate) || Array.isArray(candidate)) continue;
    const task = taskOf(candidate);
    if (isTask(task)) return answerIn(typed(answerSchema(task), candidate));
    const { of } = candidate;
    if (task === 'review' && isTask(of)) return answerIn(typed(reviewSchema(of), candidate));
  }
  return answerIn(content['content'] ?? content, name);
}

function textIn(row: AnswerObject, names: readonly string[]): string | undefined {
  return names.map((name) => row[name]).find((value) => typeof value === 'string');
}

function othersOf(row: AnswerObject): AnswerObject {
  const own = new Set([...CONTENTS, ...OBJECT_IDS, ...WORKER_IDS]);
  return Object.fromEntries(Object.entries(row).filter(([name]) => !own.has(name)));
}
