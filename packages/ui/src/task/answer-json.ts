import { membersOf } from '@gt-elements/core/task/given.js';
import { readAnswerJson } from '@gt-elements/core/schema/lenient-json.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { jsonCopy } from '@gt-elements/core/schema/json-copy.js';

/* Answers as they come from outside, of which nothing is known yet. */

export function readOrNothing(raw: unknown): unknown {
  try {
    return readAnswerJson(jsonCopy(raw));
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is AnswerObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Time goes on, and how a text came about is found out anew: an answer that differs by what was measured only is the same answer. */
export function withoutMeasured(answer: unknown): unknown {
  const { meta, ...rest } = membersOf(answer);
  const { telemetry: _, captionOrigin: __, ...kept } = membersOf(meta);
  return answer === undefined || Object.keys(kept).length === 0 ? rest : { ...rest, meta: kept };
}
