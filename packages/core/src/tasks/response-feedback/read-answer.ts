import { read } from '../../schema/read.js';
import type { AnswerObject, AnswerReading } from '../../task/task-definition.js';
import { responseFeedbackAnswerSchema, type WireEntry } from './answer-schema.js';
import type { ResponseFeedbackConfig } from './config.js';
import { pageText, type Entry, type ResponseFeedbackDocument, type Score } from './document.js';

const VERSION = 1;

/** Reads an answer. One that speaks of items that are not asked about was made for others. */
export function readResponseFeedback(
  answer: AnswerObject,
  { items }: ResponseFeedbackConfig,
): AnswerReading<ResponseFeedbackDocument> {
  const { task: _task, version, meta: _meta, ...given } = answer;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer', version };
  const reading = read(responseFeedbackAnswerSchema, given);
  if (!reading.ok) return { kind: 'misfit', mismatch: reading.mismatch };
  const asked = new Set(items.map(({ id }) => id));
  const known = new Set<string>();
  const entries: Entry[] = [];
  for (const [index, entry] of (reading.value.feedback ?? []).entries()) {
    const { id } = entry;
    const expected = !asked.has(id) ? 'the id of an item' : known.has(id) ? 'each item once' : undefined;
    if (expected) return { kind: 'misfit', mismatch: { path: `/feedback/${index}/id`, received: id, expected } };
    known.add(id);
    entries.push(entryFrom(entry));
  }
  return { kind: 'read', document: { entries, given } };
}

function entryFrom(entry: WireEntry): Entry {
  const { id, score, betterAnswer, comment, causes, correctSource, aiVerdict, correctedAiScore } = entry;
  return {
    id,
    ...(typeof score === 'number' ? { score: score as Score } : {}),
    betterAnswer: betterAnswer ?? '',
    comment: comment ?? '',
    causes: causes ?? [],
    correctSource: { document: correctSource?.document ?? '', page: pageText(correctSource?.page) },
    ...(aiVerdict ? { aiVerdict } : {}),
    ...(typeof correctedAiScore === 'number' ? { correctedAiScore: correctedAiScore as Score } : {}),
    given: entry,
  };
}
