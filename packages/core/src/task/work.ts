import type { Replies } from '../review/thread.js';
import type { Review } from '../review/review.js';
import type { Decisions } from '../review/suggestions.js';

/** The honest way out of an impossible task. */
export interface Unable {
  readonly reason: string;
  readonly comment?: string;
}

/**
 * What a person makes of a task and can undo: the task's own document, and what stands around it.
 * The document stays as it is while `unable` is set, so taking it back loses nothing.
 */
export interface Work<Document> {
  readonly document: Document;
  /** The task can't be done at all. */
  readonly unable?: Unable;
  /** What a reviewer says of the document. */
  readonly review?: Review;
  /** What the author did about a reviewer's comments. */
  readonly replies?: Replies;
  /** What was done with suggestions. */
  readonly decisions?: Decisions;
  /** Why requirements that are not met need not be, by their ids. */
  readonly waivers?: Waivers;
}

export type Waivers = Readonly<Record<string, string>>;

/** A change of the whole work, which gives the same work when there is nothing to change. */
export type WorkCommand<Document> = (work: Work<Document>) => Work<Document>;

/** Lifts a command on the document to the whole work. */
export function onDocument<Document>(command: (document: Document) => Document): WorkCommand<Document> {
  return onPart('document', (document) => command(document!));
}

/** Lifts a command on a part of the work; `undefined` takes the part away. */
export function onPart<Document, Part extends keyof Work<Document>>(
  part: Part,
  command: (before: Work<Document>[Part] | undefined) => Work<Document>[Part] | undefined,
): WorkCommand<Document> {
  return (work) => {
    const after = command(work[part]);
    if (after === work[part]) return work;
    const { [part]: _, ...others } = work;
    return (after === undefined ? others : { ...others, [part]: after }) as Work<Document>;
  };
}

/** Marks the task as one that can't be done, or takes that back with `undefined`. */
export function markUnable<Document>(unable: Unable | undefined): WorkCommand<Document> {
  return onPart('unable', (before) =>
    unable && before?.reason === unable.reason && before.comment === unable.comment ? before : unable,
  );
}

/** Waives a requirement for a reason; an empty one takes the waiver back. */
export function waive<Document>(requirement: string, reason: string): WorkCommand<Document> {
  return onPart('waivers', (before) => {
    const given = before ?? {};
    if ((Object.hasOwn(given, requirement) ? given[requirement] : '') === reason) return before;
    const { [requirement]: _, ...others } = given;
    const after = reason.trim() ? { ...others, [requirement]: reason } : others;
    return Object.keys(after).length ? after : undefined;
  });
}
