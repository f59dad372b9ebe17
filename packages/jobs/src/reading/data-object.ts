import { isObject } from '@gt-elements/core/task/given.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';

/**
 * The members of a data object as a consolidation gets it: `content` is the manifest's `source`, or the JSON of an object;
 * `s3Uri` its `source-ref`.
 */
export function decodedObject(dataObject: unknown): AnswerObject {
  const { content, s3Uri, ...others } = isObject(dataObject) ? dataObject : ({} as AnswerObject);
  if (typeof s3Uri === 'string') return { ...others, 'source-ref': s3Uri };
  if (content === undefined) return others;
  const source = isObject(content) ? content : parsedObject(content);
  return source ?? { ...others, source: content };
}

function parsedObject(content: unknown): AnswerObject | undefined {
  if (typeof content !== 'string' || !content.startsWith('{')) return undefined;
  try {
    return JSON.parse(content) as AnswerObject;
  } catch {
    return undefined;
  }
}
