import { readReview, writeReview } from '../review/review-answer.js';
import { returnedBy } from '../review/rework.js';
import { emptyReview, isUnsaid } from '../review/review.js';
import { deepEqual } from '../schema/deep-equal.js';
import type { Mismatch } from '../schema/read.js';
import type { CommonConfig } from './common-config.js';
import { membersOf } from './given.js';
import { madeMeta, readMadeMeta } from './made-meta.js';
import type { RequirementResult } from './requirements.js';
import type { AnswerObject, Facts, TaskDefinition } from './task-definition.js';
import type { Unable, Work } from './work.js';

/* An answer as a whole: what the task wrote, and what stands around it, as the mode asks for. */

/** The version of the answers that this code writes. */
const VERSION = 1;

export interface AnswerContext<Document, Config> {
  readonly definition: TaskDefinition<Document, Config>;
  readonly config: Config & CommonConfig;
  readonly facts: Facts;
}

/** An answer taken apart. */
export interface OpenedAnswer<Document> {
  readonly work: Work<Document>;
  /** Of `meta` what is not found out anew. */
  readonly meta: AnswerObject;
  /** The whole answer, where its version is later than this code: it is submitted as it came. */
  readonly frozen?: AnswerObject;
  readonly reviewed?: Reviewed<Document>;
}

/** An answer that is under review. */
export interface Reviewed<Document> {
  /** As it came. */
  readonly answer: AnswerObject;
  readonly document: Document;
}

export type AnswerOpening<Document> =
  { readonly ok: true; readonly opened: OpenedAnswer<Document> } | { readonly ok: false; readonly mismatch: Mismatch };

/** Takes an answer apart; in a review that may be the answer that is judged, or a review of it that was begun. */
export function openAnswer<Document, Config>(
  answer: AnswerObject,
  context: AnswerContext<Document, Config>,
): AnswerOpening<Document> {
  return context.config.mode === 'review' ? openReview(answer, context) : openLabel(answer, context);
}

function openLabel<Document, Config>(
  answer: AnswerObject,
  { definition, config, facts }: AnswerContext<Document, Config>,
): AnswerOpening<Document> {
  const { task, version, meta, unable, partial, ...body } = answer;
  if (task !== undefined && task !== definition.task) return misfit('/task', task, `"${definition.task}"`);
  const isNewer = isLater(version);
  const reading = definition.read(unable ? membersOf(partial) : body, config, facts);
  if (reading.kind === 'misfit' && !isNewer) return { ok: false, mismatch: reading.mismatch };
  const document = reading.kind === 'read' ? reading.document : definition.empty(config, facts);
  const around = membersOf(meta);
  const work: Work<Document> = {
    document,
    ...(isUnable(unable) ? { unable } : {}),
    ...readMadeMeta(around, returnedBy(config.review, definition.task)),
  };
  if (isNewer) return { ok: true, opened: { work, meta: {}, frozen: answer } };
  const { initialValueModified: _, ...kept } = around;
  return { ok: true, opened: { work, meta: kept } };
}

function openReview<Document, Config>(
  answer: AnswerObject,
  context: AnswerContext<Document, Config>,
): AnswerOpening<Document> {
  const isReview = answer['task'] === 'review';
  const { of, version, meta, unable, partial, ...said } = isReview ? answer : ({ value: answer } as AnswerObject);
  const { task } = context.definition;
  if (of !== undefined && of !== task) return misfit('/of', of, `"${task}"`);
  const reading = readReview(unable ? membersOf(partial) : said);
  if (reading.kind === 'misfit' && !isLater(version)) return { ok: false, mismatch: reading.mismatch };
  const [review, value] = reading.kind === 'read' ? [reading.review, reading.value] : [emptyReview, undefined];
  const inner = openLabel(membersOf(value), context);
  if (!inner.ok) return { ok: false, mismatch: { ...inner.mismatch, path: `/value${inner.mismatch.path}` } };
  const { initialValueModified: _, ...kept } = membersOf(meta);
  const { document } = inner.opened.work;
  const work: Work<Document> = {
    document,
    ...(isUnable(unable) ? { unable } : {}),
    ...(isUnsaid(review) ? {} : { review }),
  };
  const frozen = isLater(version) ? answer : undefined;
  return {
    ok: true,
    opened: {
      work,
      meta: frozen ? {} : kept,
      reviewed: { answer: membersOf(value), document },
      ...(frozen ? { frozen } : {}),
    },
  };
}

/** The review, or rework, of which an answer is part. */
export interface AnswerParts<Document> {
  /** Members of `meta` that were given, or measured. */
  readonly meta: AnswerObject;
  /** What is under review. */
  readonly reviewed?: Reviewed<Document> | undefined;
  /** The author's requirements, as they are met now. */
  readonly requirements: readonly RequirementResult[];
}

/**
 * Puts an answer together.
 * @param purpose with `submit` what is half done is left out
 */
export function sealAnswer<Document, Config>(
  work: Work<Document>,
  context: Pick<AnswerContext<Document, Config>, 'definition' | 'config'>,
  purpose: 'value' | 'submit',
  { meta, reviewed, requirements }: AnswerParts<Document>,
): AnswerObject {
  const { definition, config } = context;
  const { document, unable, review = emptyReview } = work;
  const isReview = config.mode === 'review';
  let body: AnswerObject | undefined;
  if (isReview) {
    // what was begun and is no fix stays with the work, and out of what is submitted
    const isTaken = purpose === 'value' || review.verdict === 'fix';
    const value = isTaken ? reviewedValue(document, context, reviewed) : (reviewed?.answer ?? null);
    body = writeReview(review, requirements, value);
  }
  if (!isReview && (!unable || !definition.untouched(document))) body = definition.write(document, config, purpose);
  const returned = config.mode === 'rework' ? returnedBy(config.review, definition.task) : undefined;
  const around = isReview || !body ? meta : { ...meta, ...madeMeta(work, config, body, returned) };
  return {
    ...(isReview ? { task: 'review', of: definition.task } : { task: definition.task }),
    version: VERSION,
    ...(unable ? { unable, ...(body ? { partial: body } : {}) } : body),
    ...(Object.keys(around).length ? { meta: around } : {}),
  };
}

/** Whether a reviewer has changed the answer itself: what is written is another than what came would be. */
export function isMended<Document, Config>(
  document: Document,
  { definition, config }: Pick<AnswerContext<Document, Config>, 'definition' | 'config'>,
  reviewed: Reviewed<Document> | undefined,
): boolean {
  if (!reviewed || document === reviewed.document) return false;
  return !deepEqual(definition.write(document, config, 'value'), definition.write(reviewed.document, config, 'value'));
}

/** The answer as it came, unless it was mended. */
function reviewedValue<Document, Config>(
  document: Document,
  context: Pick<AnswerContext<Document, Config>, 'definition' | 'config'>,
  reviewed: Reviewed<Document> | undefined,
): unknown {
  if (!reviewed || !isMended(document, context, reviewed)) return reviewed?.answer ?? null;
  const { definition, config } = context;
  const { meta } = reviewed.answer;
  const body = definition.write(document, config, 'value');
  return { task: definition.task, version: VERSION, ...body, ...(meta === undefined ? {} : { meta }) };
}

function isLater(version: unknown): boolean {
  return typeof version === 'number' && version > VERSION;
}

function isUnable(value: unknown): value is Unable {
  return typeof (value as Unable | undefined)?.reason === 'string';
}

function misfit(path: string, received: unknown, expected: string): AnswerOpening<never> {
  return { ok: false, mismatch: { path, received, expected } };
}
