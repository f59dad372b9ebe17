/** Who works on what. Pure: the clock and the random token come from outside. */

/** One object given to one worker. */
export interface Assignment {
  /** Secret; lets the task page send its answer, nothing else. */
  readonly token: string;
  /** The object's id. */
  readonly id: string;
  /** Hash of the object's line: when that changes, the assignment is of something that is no more. */
  readonly lineHash: string;
  readonly workerId: string;
  readonly workerName: string;
  /** ISO 8601, UTC. */
  readonly acceptedAt: string;
}

export interface AssignmentBook {
  /** Given and not released, oldest first; the latest answered ones too, so that a second submit is known. */
  readonly assignments: readonly Assignment[];
  /** What a worker gave back comes last when the same worker asks again. */
  readonly released: readonly Refusal[];
  /** What a worker declined is never offered to the same worker again. */
  readonly declined: readonly Refusal[];
}

interface Refusal {
  readonly id: string;
  readonly workerId: string;
}

export const EMPTY_BOOK: AssignmentBook = { assignments: [], released: [], declined: [] };

/** How many answered assignments are remembered. */
const ANSWERED_KEPT = 200;

/** What decides which object comes next. */
export interface Situation {
  /** All objects that people can label, in the order of the manifest. */
  readonly ids: readonly string[];
  /** Who has answered an object. */
  answeredBy(id: string): readonly string[];
  readonly workersPerObject: number;
  /** How many answers an object needs where that is not the same for all. */
  answersWanted?(id: string): number;
  /** Whether a worker may have an object where not everybody may. */
  mayHave?(id: string, workerId: string): boolean;
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
  const released = idsOf(book.released, workerId);
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
  const wasReleased = (one: Refusal) => one.id === assignment.id && one.workerId === assignment.workerId;
  const isOpen = (one: Refusal) => needsAnswer(one.id, one.workerId, situation);
  return {
    assignments: [...kept, assignment],
    released: book.released.filter((one) => !wasReleased(one) && isOpen(one)),
    declined: book.declined.filter(isOpen),
  };
}

/** The book after a worker gave an object back, to be offered again later or never. */
export function giveBack(
  book: AssignmentBook,
  id: string,
  workerId: string,
  how: 'released' | 'declined',
): AssignmentBook {
  const assignments = book.assignments.filter((one) => one.id !== id || one.workerId !== workerId);
  if (assignments.length === book.assignments.length) return book;
  return { ...book, assignments, [how]: [...book[how], { id, workerId }] };
}

/** The book without assignments of lines that have changed or are gone. */
export function keepCurrent(book: AssignmentBook, hashOf: (id: string) => string | undefined): AssignmentBook {
  const assignments = book.assignments.filter(({ id, lineHash }) => hashOf(id) === lineHash);
  return assignments.length === book.assignments.length ? book : { ...book, assignments };
}

/** How far a job is, for one worker. */
export interface Progress {
  readonly total: number;
  /** Objects with all their answers. */
  readonly done: number;
  /** Objects this worker can still answer now. */
  readonly open: number;
  /** Objects this worker could answer if others did not hold them. */
  readonly taken: number;
  /** Objects that this worker declined and others have not answered. */
  readonly declined: number;
  /** What this worker has begun and not answered, oldest first. */
  readonly begun: readonly Assignment[];
}

export function progressOf(book: AssignmentBook, workerId: string, situation: Situation): Progress {
  const { ids } = situation;
  const isFree = freeFor(book, workerId, situation);
  const declined = idsOf(book.declined, workerId);
  const mine = ids.filter((id) => needsAnswer(id, workerId, situation));
  const wanted = mine.filter((id) => !declined.has(id));
  const open = wanted.filter(isFree).length;
  return {
    total: ids.length,
    done: ids.filter((id) => situation.answeredBy(id).length >= answersWanted(id, situation)).length,
    open,
    taken: wanted.length - open,
    declined: mine.length - wanted.length,
    begun: heldBy(book, workerId, situation),
  };
}

/** How long an assignment still keeps others away, in seconds; 0 when its time is over. */
export function secondsLeft(one: Assignment, { now, timeLimitInSeconds }: Situation): number {
  return Math.max(0, timeLimitInSeconds - (now.getTime() - Date.parse(one.acceptedAt)) / 1000);
}

/** Whether a worker could still answer an object. */
function needsAnswer(id: string, workerId: string, situation: Situation): boolean {
  const workers = situation.answeredBy(id);
  const mayHave = situation.mayHave?.(id, workerId) ?? true;
  return mayHave && workers.length < answersWanted(id, situation) && !workers.includes(workerId);
}

function answersWanted(id: string, situation: Situation): number {
  return situation.answersWanted?.(id) ?? situation.workersPerObject;
}

/** Tells of an object whether a worker can have it. */
function freeFor(book: AssignmentBook, workerId: string, situation: Situation): (id: string) => boolean {
  const hands = new Map<string, number>();
  for (const one of book.assignments) {
    if (one.workerId === workerId || isAnswered(one, situation) || !isInTime(one, situation)) continue;
    hands.set(one.id, (hands.get(one.id) ?? 0) + 1);
  }
  const declined = idsOf(book.declined, workerId);
  return (id) =>
    needsAnswer(id, workerId, situation) &&
    !declined.has(id) &&
    situation.answeredBy(id).length + (hands.get(id) ?? 0) < answersWanted(id, situation);
}

function isAnswered(one: Assignment, situation: Situation): boolean {
  return situation.answeredBy(one.id).includes(one.workerId);
}

/** Whether an assignment still keeps others away. */
export function isInTime(one: Assignment, situation: Situation): boolean {
  return secondsLeft(one, situation) > 0;
}

function idsOf(refusals: readonly Refusal[], workerId: string): ReadonlySet<string> {
  return new Set(refusals.filter((one) => one.workerId === workerId).map(({ id }) => id));
}
