import type { Target } from '../../review/target.js';
import { setAnswer } from './commands.js';
import type { BlankTaskConfig } from './config.js';
import type { BlankTaskDocument } from './document.js';

/** Puts a value where a target points: into the answer, which is all there is. */
export function putInBlankTask(
  document: BlankTaskDocument,
  _config: BlankTaskConfig,
  { id, field }: Target,
  value: unknown,
): BlankTaskDocument {
  return id === undefined && field === 'answer' && typeof value === 'string' ? setAnswer(document, value) : document;
}
