import type { Issue } from '../../task/issue.js';
import type { Span } from '../../text/span.js';
import type { Coverage } from './coverage.js';

/** What is neither saved nor undone. */
export interface PairsSession {
  /** Id of the pair that is open. */
  readonly currentPair?: string | undefined;
}

/** Everything that the screen shows. Parts that have not changed are the same objects as before. */
export interface PairsView {
  readonly pairs: readonly PairView[];
  readonly current?: PairView | undefined;
  /** All placed references and answers, in reading order. */
  readonly marks: readonly MarkView[];
  /** References and answers that could not be placed, of all pairs. */
  readonly unplaced: readonly UnplacedView[];
  /** A place where the current pair's answer stands in the passage, to be added with one key. */
  readonly offer?: OfferView | undefined;
  readonly coverage: Coverage;
  /** The author's tags in order, with how many questions have each. */
  readonly tags: readonly TagView[];
  /** Questions there are (empty pairs do not count), and the author's limits. */
  readonly limits: Count;
  readonly canAdd: boolean;
  /** There is a passage, loaded or not. Without one everything about references is gone. */
  readonly hasPassage: boolean;
  readonly usesReferences: boolean;
}

/** A number beside its limits. */
export interface Count {
  readonly count: number;
  readonly min: number;
  readonly max?: number | undefined;
}

export interface TagView extends Count {
  readonly name: string;
}

export interface PairView {
  readonly id: string;
  /** From 1, as shown. */
  readonly number: number;
  /** 0–7, by number. */
  readonly colour: number;
  /** JSON pointer, as in issues: `/questionAnswerPairs/0`. */
  readonly path: string;
  readonly current: boolean;
  readonly question: string;
  readonly answer: string;
  readonly questionWords: Count;
  /** The minimum is 0 where the question is marked unanswerable. */
  readonly answerWords: Count;
  /** Those that the author offers, then others that came with an answer and can only be taken away. */
  readonly tags: readonly { readonly name: string; readonly chosen: boolean }[];
  readonly customTags: readonly string[];
  readonly referencesEntirePassage: boolean;
  readonly unanswerable: boolean;
  readonly references: readonly ReferenceView[];
  readonly answerSpan?: ReferenceView | undefined;
  /** `empty`: nothing in it at all. `partial`: something blocks. */
  readonly state: 'empty' | 'partial' | 'complete';
  /** What is missing or wrong in this pair, blocking or not. */
  readonly issues: readonly Issue[];
}

export interface ReferenceView {
  readonly key: string;
  /** From 1 within its pair; 0 is the answer. */
  readonly number: number;
  /** JSON pointer, as in issues: `/questionAnswerPairs/0/references/1`, `/questionAnswerPairs/0/answerSpan`. */
  readonly path: string;
  /** The quote on one line, its middle left out where it is long. */
  readonly excerpt: string;
  /** Absent: could not be placed. */
  readonly span?: Span | undefined;
}

export interface UnplacedView extends ReferenceView {
  readonly pairId: string;
  readonly pairNumber: number;
}

export interface MarkView extends Span {
  readonly key: string;
  readonly pairId: string;
  readonly pairNumber: number;
  readonly colour: number;
  readonly kind: 'reference' | 'answer';
  /** Of the current pair. */
  readonly current: boolean;
}

export interface OfferView {
  readonly pairId: string;
  readonly span: Span;
  /** As it stands in the passage. */
  readonly text: string;
  /** In how many places it stands there; at most 50 are looked at. */
  readonly places: number;
}
