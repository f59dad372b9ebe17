import { edited, type Given } from '../../task/edited.js';

/** From 1, strongly disagree, to 5, strongly agree. */
export type Score = 1 | 2 | 3 | 4 | 5;
export const scores: readonly Score[] = [1, 2, 3, 4, 5];

/** Where the right answer stands. */
export interface CorrectSource {
  readonly document: string;
  /** As it is written: pages may have names. Empty where nobody says. */
  readonly page: string;
}

/** The page of an answer as a text: it may be a number there. */
export function pageText(page: unknown): string {
  return typeof page === 'string' || typeof page === 'number' ? `${page}` : '';
}

/** What somebody says of one response. */
export interface Entry extends Given {
  /** Of the item. */
  readonly id: string;
  readonly score?: Score;
  readonly betterAnswer: string;
  readonly comment: string;
  readonly causes: readonly string[];
  readonly correctSource: CorrectSource;
  /** Of the other model's score. */
  readonly aiVerdict?: 'agree' | 'disagree';
  readonly correctedAiScore?: Score;
}

/** Feedback to responses while it is being given. */
export interface ResponseFeedbackDocument extends Given {
  /** Of items about which something was said, by their ids, in the order in which it was said. */
  readonly entries: readonly Entry[];
}

export function emptyResponseFeedback(): ResponseFeedbackDocument {
  return { entries: [] };
}

export function emptyEntry(id: string): Entry {
  return { id, betterAnswer: '', comment: '', causes: [], correctSource: { document: '', page: '' } };
}

/** Nobody has said anything. */
export function isUntouched({ entries }: ResponseFeedbackDocument): boolean {
  return entries.every(isUnsaid);
}

/** Nobody has said anything of this one. */
export function isUnsaid({ score, aiVerdict, correctedAiScore, ...said }: Entry): boolean {
  const { betterAnswer, comment, causes, correctSource } = said;
  const texts = [betterAnswer, comment, correctSource.document, correctSource.page];
  return (score ?? aiVerdict ?? correctedAiScore) === undefined && !causes.length && texts.every((text) => !text);
}

export function entryOf({ entries }: ResponseFeedbackDocument, id: string): Entry | undefined {
  return entries.find((entry) => entry.id === id);
}

/**
 * What a command makes of what is said of one item.
 * @param change gives the entry itself where there is nothing to change
 */
export function withEntry(
  document: ResponseFeedbackDocument,
  id: string,
  change: (entry: Entry) => Entry,
): ResponseFeedbackDocument {
  const before = entryOf(document, id);
  const begun = before ?? emptyEntry(id);
  const after = change(begun);
  if (after === begun) return document;
  const made = edited(after, {});
  const entries = before
    ? document.entries.map((entry) => (entry === before ? made : entry))
    : [...document.entries, made];
  return edited(document, { entries });
}
