import type { AnswerObject } from '../../task/task-definition.js';

/** The answer of a blank task while it is being made. */
export interface BlankTaskDocument {
  readonly answer: string;
  /** The answer that this was read from, as it came: members that are not known here are kept. */
  readonly given?: AnswerObject;
}

export function emptyBlankTask(): BlankTaskDocument {
  return { answer: '' };
}

/** Nobody has said anything, here or where the document was read from. */
export function isUntouched({ answer, given }: BlankTaskDocument): boolean {
  return answer === '' && !given;
}
