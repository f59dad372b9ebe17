import { read } from '../../schema/read.js';
import type { AnswerObject, AnswerReading } from '../../task/task-definition.js';
import { sha256Hex } from '../../text/sha256.js';
import { blankTaskAnswerSchema } from './answer-schema.js';
import type { BlankTaskConfig } from './config.js';
import type { BlankTaskDocument } from './document.js';

/** Reads an answer. One that says it was about another text does not fit. */
export function readBlankTask(answer: AnswerObject, { text = '' }: BlankTaskConfig): AnswerReading<BlankTaskDocument> {
  const { task: _task, version: _version, meta: _meta, ...given } = answer;
  const reading = read(blankTaskAnswerSchema, given);
  if (!reading.ok) return { kind: 'misfit', mismatch: reading.mismatch };
  const { textSha256: received, answer: written } = reading.value;
  const expected = sha256Hex(text);
  if (received !== undefined && received !== expected) {
    return {
      kind: 'misfit',
      mismatch: { path: '/textSha256', received, expected: `${expected}, the hash of this text` },
    };
  }
  return { kind: 'read', document: { answer: written, given } };
}
