/** Who works on what. Pure: the clock and the random token come from outside. */

/** One object given to one worker. */
export interface Assignment {
  /** Secret; lets the task page send its answer, nothing else. */
  readonly token: string;
  /** The object's id. */
  readonly id: string;
  readonly workerId: string;
  readonly workerName: string;
  /** ISO 8601, UTC. */
  readonly acceptedAt: string;
}

export interface AssignmentBook {
  /** Given and not released, oldest first; the latest answered ones too, so that a second submit is known. */
  readonly assignments: readonly Assignment[];
  /** What a worker gave back comes last when the same worker asks again. */
  readonly released: readonly { readonly id: string; readonly workerId: string }[];
}

export const EMPTY_BOOK: AssignmentBook = { assignments: [], released: [] };

/** How many answered assignments are remembered. */
const ANSWERED_KEPT = 200;

/** What decides which object comes next. */
export interface Situation {
  /** All objects, in the order of the manifest. */
  readonly ids: readonly string[];
  /** Who has answered an object. */
  answeredBy(id: string): readonly string[];
  readonly workersPerObject: number;
  readonly timeLimitInSeconds: number;
  readonly now: Date;
}

/**
 * The object that a worker should get: the one already held, else the first that needs another answer and is not in
 * enough hands. An assignment past its time limit holds nothing back, but stays good until somebody else takes over.
 */
export function chooseNext(book: AssignmentBook, workerId: string, situation: Situation): string | undefined {
  const held = heldBy(book, workerId, situation).find(({ id }) => situation.ids.includes(id));
  if (held) return held.id;
  const isFree = freeFor(book, workerId, situation);
  const released = new Set(book.released.filter((one) => one.workerId === workerId).map(({ id }) => id));
  const free = situation.ids.filter(isFree);
  return free.find((id) => !released.has(id)) ?? [...released].find((id) => free.includes(id));
}

/** What a worker holds and has not answered, oldest first. */
export function heldBy(book: AssignmentBook, workerId: string, situation: Situation): Assignment[] {
  return book.assignments.filter((one) => one.workerId === workerId && !isAnswered(one, situation));
}

/** The book after giving `assignment` out; those on the same object that ran out of time are taken back. */
export function give(book: AssignmentBook, assignment: Assignment, situation: Situation): AssignmentBook {
  const isKept = (one: Assignment) =>
    one.id !== assignment.id || isAnswered(one, situation) || isInTime(one, situation);
  const answered = book.assignments.filter((one) => isAnswered(one, situation));
  const forgotten = new Set(answered.slice(0, Math.max(0, answered.length - ANSWERED_KEPT)));
  const kept = book.assignments.filter((one) => isKept(one) && !forgotten.has(one));
  const wasReleased = (one: { id: string; workerId: string }) =>
    one.id === assignment.id && one.workerId === assignment.workerId;
  return {
    assignments: [...kept, assignment],
    released: book.released.filter((one) => !wasReleased(one) && needsAnswer(one.id, one.workerId, situation)),
  };
}

/** The book after a worker gave an object back. */
export function release(book: AssignmentBook, id: string, workerId: string): AssignmentBook {
  const assignments = book.assignments.filter((one) => one.id !== id || one.workerId !== workerId);
  if (assignments.length === book.assignments.length) return book;
  return { assignments, released: [...book.released, { id, workerId }] };
}

/** How many objects a worker could answer were they not in enough other hands. */
export function countTaken(book: AssignmentBook, workerId: string, situation: Situation): number {
  const isFree = freeFor(book, workerId, situation);
  return situation.ids.filter((id) => needsAnswer(id, workerId, situation) && !isFree(id)).length;
}

/** Whether a worker could still answer an object. */
export function needsAnswer(id: string, workerId: string, situation: Situation): boolean {
  const workers = situation.answeredBy(id);
  return workers.length < situation.workersPerObject && !workers.includes(workerId);
}

/** Tells of an object whether a worker can have it. */
function freeFor(book: AssignmentBook, workerId: string, situation: Situation): (id: string) => boolean {
  const hands = new Map<string, number>();
  for (const one of book.assignments) {
    if (one.workerId === workerId || isAnswered(one, situation) || !isInTime(one, situation)) continue;
    hands.set(one.id, (hands.get(one.id) ?? 0) + 1);
  }
  return (id) =>
    needsAnswer(id, workerId, situation) &&
    situation.answeredBy(id).length + (hands.get(id) ?? 0) < situation.workersPerObject;
}

function isAnswered(one: Assignment, situation: Situation): boolean {
  return situation.answeredBy(one.id).includes(one.workerId);
}

/** Whether an assignment still keeps others away. */
export function isInTime(one: Assignment, situation: Situation): boolean {
  return situation.now.getTime() - Date.parse(one.acceptedAt) < situation.timeLimitInSeconds * 1000;
}
