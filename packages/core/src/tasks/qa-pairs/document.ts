import { edited, withOneEdited, type Given } from '../../task/edited.js';
import { highestNumber } from '../../task/numbered.js';
import type { AnswerObject } from '../../task/task-definition.js';
import type { Span } from '../../text/span.js';

/** A place of the passage that a pair rests on, or that is its answer. */
export interface Reference {
  /** Unique in the document, never written: `r1`. */
  readonly key: string;
  /** Absent: could not be placed in this passage. It is kept, listed, and written back as it came. */
  readonly span?: Span;
  /** The quoted passage; of a placed one always the slice of the text at `span`. */
  readonly text: string;
  /** The entry of the answer that this was read from, as it came. */
  readonly given?: AnswerObject;
}

export interface Pair extends Given {
  /** `p1` */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** Of those that the author offers; others that came with an answer are kept. */
  readonly tags: readonly string[];
  readonly customTags: readonly string[];
  readonly referencesEntirePassage: boolean;
  readonly unanswerable: boolean;
  /** In the order in which they were added. */
  readonly references: readonly Reference[];
  /** Where the answer stands. `answer` is its quote as long as both are there. */
  readonly answerSpan?: Reference;
  /** What the answer was before the question was marked unanswerable; it comes back with the mark gone. */
  readonly answerAside?: Pick<Pair, 'answer' | 'answerSpan'>;
}

/** The answer of questions and answers while it is being made. */
export interface PairsDocument extends Given {
  readonly pairs: readonly Pair[];
}

export function emptyPairs(): PairsDocument {
  return { pairs: [] };
}

/** There is nothing in the pair at all: it is kept while somebody works, but is no question and is never submitted. */
export function isEmptyPair(pair: Pair): boolean {
  const { question, answer, tags, customTags, referencesEntirePassage, unanswerable, references, answerSpan } = pair;
  return (
    !(question || answer || referencesEntirePassage || unanswerable || answerSpan) &&
    tags.length + customTags.length + references.length === 0
  );
}

/** Nobody has said anything, here or where the document was read from. */
export function isUntouched({ pairs }: PairsDocument): boolean {
  return pairs.every((pair) => isEmptyPair(pair) && (!pair.given || pair.edited));
}

export function pairOf(document: PairsDocument, id: string): Pair | undefined {
  return document.pairs.find((pair) => pair.id === id);
}

/** The highest number of ids like `p7`, so that the element can remember it beyond a delete or an undo. */
export function highestPairNumber({ pairs }: PairsDocument): number {
  return highestNumber(
    'p',
    pairs.map(({ id }) => id),
  );
}

/** The highest number of keys like `r7`. */
export function highestReferenceNumber({ pairs }: PairsDocument): number {
  return highestNumber(
    'r',
    pairs.flatMap(({ references, answerSpan, answerAside }) =>
      [...references, answerSpan, answerAside?.answerSpan].map((each) => each?.key),
    ),
  );
}

/** @param usedBefore the highest pair number that this session has ever seen, 0 for none */
export function freshPairId(document: PairsDocument, usedBefore: number): string {
  return `p${Math.max(usedBefore, highestPairNumber(document)) + 1}`;
}

/** @param usedBefore the highest reference number that this session has ever seen, 0 for none */
export function freshReferenceKey(document: PairsDocument, usedBefore: number): string {
  return `r${Math.max(usedBefore, highestReferenceNumber(document)) + 1}`;
}

/** The document with other pairs, no longer as given; the one way in which commands change it. */
export function withPairs(document: PairsDocument, pairs: readonly Pair[]): PairsDocument {
  return edited(document, { pairs });
}

/**
 * What a command makes of one pair.
 * @param change gives the pair itself where there is nothing to change
 */
export function withPair(document: PairsDocument, id: string, change: (pair: Pair) => Pair): PairsDocument {
  const pairs = withOneEdited(document.pairs, (each) => each.id === id, change);
  return pairs ? withPairs(document, pairs) : document;
}
