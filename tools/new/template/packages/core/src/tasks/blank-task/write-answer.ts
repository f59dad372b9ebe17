import type { AnswerObject } from '../../task/task-definition.js';
import { sha256Hex } from '../../text/sha256.js';
import type { BlankTaskConfig } from './config.js';
import type { BlankTaskDocument } from './document.js';

/** The answer, with what it was about. Members that are not known are written back as they came. */
export function writeBlankTask({ given, answer }: BlankTaskDocument, { text = '' }: BlankTaskConfig): AnswerObject {
  if (given && given['answer'] === answer) return given;
  return { ...given, textSha256: sha256Hex(text), answer };
}
