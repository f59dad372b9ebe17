import { derived } from '../../task/derived.js';
import type { Count } from '../../task/count.js';
import type { Issue } from '../../task/issue.js';
import { remembered } from '../../task/remembered.js';
import { compareSpans, type Span } from '../../text/span.js';
import { answerPlaces } from './answer-offer.js';
import { hasPassage, tagSpecs, usesReferences, type PairsConfig } from './config.js';
import { coverageOf, type Coverage } from './coverage.js';
import { isEmptyPair, pairOf, type Pair, type PairsDocument, type Reference } from './document.js';
import { excerptOf } from './excerpt.js';
import { pairPath } from './issue-path.js';
import { isLifted, pairIssues, questionsOf, repeatedQuestions, tagCounts, wordsOfPair } from './rules.js';

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

/** The part of a view that goes by the references of one pair only, so that typing leaves it as it is. */
interface Tied {
  readonly references: readonly ReferenceView[];
  readonly answerSpan: ReferenceView | undefined;
  readonly marks: readonly MarkView[];
  readonly unplaced: readonly UnplacedView[];
}

const COLOURS = 8;

/** Derives views one after another, each by as little work as the difference to the one before asks for. */
export function createPairsView(): (document: PairsDocument, config: PairsConfig, session: PairsSession) => PairsView {
  const tiedOf = remembered(tied);
  const pairViewOf = remembered(pairView);
  // with the number of them first: fewer would be the same as far as they go
  const all = derived((_count: number, ...ties: readonly Tied[]) => ({
    marks: ties.flatMap(({ marks }) => marks).sort(compareSpans),
    unplaced: ties.flatMap(({ unplaced }) => unplaced),
  }));
  const coverage = derived(coverageOf);
  return (document, config, { currentPair }) => {
    const { pairs } = document;
    const repeated = repeatedQuestions(pairs);
    const ties = pairs.map((pair, index) =>
      tiedOf(pair.references, pair.answerSpan, pair.id, index, pair.id === currentPair),
    );
    const views = pairs.map((pair, index) =>
      pairViewOf(pair, config, index, pair.id === currentPair, repeated.get(pair), ties[index]!),
    );
    const { marks, unplaced } = all(ties.length, ...ties);
    const questions = questionsOf(document);
    const current = currentPair === undefined ? undefined : pairOf(document, currentPair);
    return {
      pairs: views,
      current: views.find((each) => each.current),
      marks,
      unplaced,
      offer: current && offerOf(current, config),
      coverage: coverage(
        marks,
        config.text?.length ?? 0,
        pairs.some((pair) => pair.referencesEntirePassage),
      ),
      tags: tagCounts(questions, config),
      limits: { count: questions.length, min: config.minQuestions, max: config.maxQuestions },
      canAdd: pairs.length < (config.maxQuestions ?? Infinity),
      hasPassage: hasPassage(config),
      usesReferences: usesReferences(config),
    };
  };
}

function pairView(
  pair: Pair,
  config: PairsConfig,
  index: number,
  current: boolean,
  earlier: number | undefined,
  { references, answerSpan }: Tied,
): PairView {
  const { id, question, answer, tags, customTags, referencesEntirePassage, unanswerable } = pair;
  const issues = pairIssues(pair, config, index, earlier);
  const words = wordsOfPair(pair);
  const offered = tagSpecs(config).map(({ name }) => name);
  const others = tags.filter((tag) => !offered.includes(tag));
  return {
    id,
    number: index + 1,
    colour: index % COLOURS,
    path: pairPath(index),
    current,
    question,
    answer,
    questionWords: { count: words.question, min: config.questionMinWords, max: config.questionMaxWords },
    answerWords: {
      count: words.answer,
      min: isLifted(pair, config) ? 0 : config.answerMinWords,
      max: config.answerMaxWords,
    },
    tags: [...offered, ...others].map((name) => ({ name, chosen: tags.includes(name) })),
    customTags,
    referencesEntirePassage,
    unanswerable,
    references,
    answerSpan,
    state: isEmptyPair(pair) ? 'empty' : issues.some(({ level }) => level === 'block') ? 'partial' : 'complete',
    issues,
  };
}

const excerptOfReference = remembered(({ text }: Reference) => excerptOf(text));

function tied(
  references: readonly Reference[],
  answerSpan: Reference | undefined,
  pairId: string,
  index: number,
  current: boolean,
): Tied {
  const pairNumber = index + 1;
  const viewOf = (reference: Reference, number: number, part: string): ReferenceView => ({
    key: reference.key,
    number,
    path: pairPath(index, part),
    excerpt: excerptOfReference(reference),
    span: reference.span,
  });
  const views = references.map((each, place) => viewOf(each, place + 1, `references/${place}`));
  const answer = answerSpan && viewOf(answerSpan, 0, 'answerSpan');
  const everything = answer ? [...views, answer] : views;
  return {
    references: views,
    answerSpan: answer,
    marks: everything.flatMap(({ key, span, number }) =>
      span
        ? { key, pairId, pairNumber, colour: index % COLOURS, kind: number ? 'reference' : 'answer', current, ...span }
        : [],
    ),
    unplaced: everything.flatMap((each) => (each.span ? [] : { ...each, pairId, pairNumber })),
  };
}

function offerOf(pair: Pair, config: PairsConfig): OfferView | undefined {
  const places = answerPlaces(pair, config);
  const near = (pair.answerSpan ?? pair.references.at(-1))?.span?.start ?? 0;
  const span = [...places].sort((one, other) => Math.abs(one.start - near) - Math.abs(other.start - near))[0];
  return span && { pairId: pair.id, span, text: config.text!.slice(span.start, span.end), places: places.length };
}
