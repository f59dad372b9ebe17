/** What a pre-annotation Lambda is asked, and what it answers (contract §6). */

export interface PreAnnotationEvent {
  readonly version: '2018-10-16';
  readonly labelingJobArn: string;
  /** A line of the input manifest. */
  readonly dataObject: Readonly<Record<string, unknown>>;
}

export interface PreAnnotation {
  /** What the template reads as `task.input`. */
  readonly taskInput: Readonly<Record<string, unknown>>;
  readonly isHumanAnnotationRequired: boolean;
}

export function preAnnotationEvent(
  labelingJobArn: string,
  dataObject: Readonly<Record<string, unknown>>,
): PreAnnotationEvent {
  return { version: '2018-10-16', labelingJobArn, dataObject };
}

/**
 * Reads what the Lambda answered. `isHumanAnnotationRequired` may be absent, a boolean or, as many Lambdas write it, a
 * string; AWS's older samples call it `humanAnnotationRequired`. An object that needs nobody needs no `taskInput`.
 * @throws Error saying what is wrong
 */
export function readPreAnnotation(result: unknown): PreAnnotation {
  if (!isRecord(result)) throw new Error(`the handler gave ${typeNameOf(result)}, not an object with "taskInput"`);
  const wanted = result.isHumanAnnotationRequired ?? result.humanAnnotationRequired ?? true;
  const isHumanAnnotationRequired = BOOLEANS.get(typeof wanted === 'string' ? wanted.toLowerCase() : wanted);
  if (isHumanAnnotationRequired === undefined)
    throw new Error(`"isHumanAnnotationRequired" is ${JSON.stringify(wanted)}, neither true nor false`);
  const taskInput = result.taskInput ?? (isHumanAnnotationRequired ? undefined : {});
  if (!isRecord(taskInput)) throw new Error(`"taskInput" is ${typeNameOf(taskInput)}, not an object`);
  return { taskInput, isHumanAnnotationRequired };
}

const BOOLEANS = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
]);

function typeNameOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
