import type { Issue, Progress } from '../../task/issue.js';
import { remembered } from '../../task/remembered.js';
import { countWords } from '../../text/words.js';
import { hasPassage, tagSpecs, usesReferences, type PairsConfig } from './config.js';
import { isEmptyPair, type Pair, type PairsDocument } from './document.js';
import { pairPath } from './issue-path.js';

/**
 * What is missing or wrong: first the whole, then each pair in order. Empty pairs have no issues and do not count.
 *
 * | code | level | path | values |
 * |---|---|---|---|
 * | `passage-missing` | block | `/questionAnswerPairs` | it could not be loaded: nothing else is judged |
 * | `too-few-questions` | block | `/questionAnswerPairs` | `count` (missing), `done`, `min` |
 * | `too-many-questions` | block | `/questionAnswerPairs` | `count` (too many), `done`, `max` |
 * | `tag-too-rare` | block | `/questionAnswerPairs` | `tag`, `count` (missing), `done`, `min` |
 * | `tag-too-frequent` | block | `/questionAnswerPairs` | `tag`, `count` (too many), `done`, `max` |
 * | `question-missing` | block | `…/0/question` | `number` |
 * | `question-too-short` | block | `…/0/question` | `number`, `count` (missing words), `words`, `min` |
 * | `question-too-long` | block | `…/0/question` | `number`, `count` (words too many), `words`, `max` |
 * | `question-repeated` | warn | `…/0/question` | `number`, `other` (number of the earlier pair) |
 * | `answer-missing` | block | `…/0/answer` | `number` |
 * | `answer-too-short`, `answer-too-long` | block | `…/0/answer` | as for questions |
 * | `answer-not-selected` | block | `…/0/answerSpan` | `number` |
 * | `answer-not-empty` | block | `…/0/answer` | `number` (marked unanswerable, but has an answer) |
 * | `reference-missing` | block | `…/0/references` | `number` |
 * | `reference-unplaced` | warn | `…/0/references/1`, the first | `number`, `count` |
 * | `tag-unknown` | block | `…/0/tags` | `number`, `tag` (came with an answer; the author does not offer it) |
 *
 * `number` is that of the pair from 1. An answer that is not needed at all makes nothing less needed in one that was
 * begun, so whether it is does not matter here.
 */
export function pairsRules(document: PairsDocument, config: PairsConfig): readonly Issue[] {
  const { pairs } = document;
  // what can't be worked on can't be mended
  if (hasPassage(config) && !config.text)
    return [{ code: 'passage-missing', level: 'block', path: '/questionAnswerPairs' }];
  const repeated = repeatedQuestions(pairs);
  return [
    ...wholeIssues(pairs, config),
    ...pairs.flatMap((pair, index) => pairIssues(pair, config, index, repeated.get(pair))),
  ];
}

/** Marked unanswerable, where the author allows that: no answer and no reference is needed. */
export function isLifted({ unanswerable }: Pair, { allowUnanswerable }: PairsConfig): boolean {
  return unanswerable && allowUnanswerable;
}

/**
 * What is missing or wrong in one pair; none of an empty one.
 * @param earlier index of a pair before it that asks the same
 */
export const pairIssues = remembered(
  (pair: Pair, config: PairsConfig, index: number, earlier: number | undefined): readonly Issue[] =>
    isEmptyPair(pair) ? [] : findIssues(pair, config, index, earlier),
);

/** Where words end goes by the script of a text; the language that is asked for makes no difference. */
export const wordsOfPair = remembered(({ question, answer }: Pair) => ({
  question: countWords(question, 'en'),
  answer: countWords(answer, 'en'),
}));

export function questionsOf({ pairs }: PairsDocument): readonly Pair[] {
  return pairs.filter((pair) => !isEmptyPair(pair));
}

/** How many questions have each of the author's tags. */
export function tagCounts(questions: readonly Pair[], config: PairsConfig) {
  return tagSpecs(config).map(({ name, min = 0, max }) => {
    return { name, min, max, count: questions.filter(({ tags }) => tags.includes(name)).length };
  });
}

function wholeIssues(pairs: readonly Pair[], config: PairsConfig): readonly Issue[] {
  const { minQuestions, maxQuestions } = config;
  const questions = questionsOf({ pairs });
  return [
    ...limitIssues(questions.length, minQuestions, maxQuestions, ['too-few-questions', 'too-many-questions'], {}),
    ...tagCounts(questions, config).flatMap(({ name, count, min, max }) =>
      limitIssues(count, min, max, ['tag-too-rare', 'tag-too-frequent'], { tag: name }),
    ),
  ];
}

function limitIssues(
  done: number,
  min: number,
  max: number | undefined,
  [few, many]: readonly [string, string],
  values: Readonly<Record<string, string>>,
): readonly Issue[] {
  const of = { level: 'block', path: '/questionAnswerPairs' } as const;
  if (done < min) return [{ code: few, ...of, values: { ...values, count: min - done, done, min } }];
  return max !== undefined && done > max
    ? [{ code: many, ...of, values: { ...values, count: done - max, done, max } }]
    : [];
}

function findIssues(pair: Pair, config: PairsConfig, index: number, earlier: number | undefined): readonly Issue[] {
  const issues: Issue[] = [];
  const number = index + 1;
  const add = (code: string, part: string, values: Issue['values'] = {}, level: Issue['level'] = 'block') =>
    issues.push({ code, level, path: pairPath(index, part), values: { number, ...values } });
  const checkWords = (part: 'question' | 'answer', min: number, max = Infinity) => {
    const words = wordsOfPair(pair)[part];
    if (min > 0 && !pair[part].trim()) add(`${part}-missing`, part);
    else if (words < min) add(`${part}-too-short`, part, { count: min - words, words, min });
    else if (words > max) add(`${part}-too-long`, part, { count: words - max, words, max });
  };

  checkWords('question', config.questionMinWords, config.questionMaxWords);
  if (earlier !== undefined) add('question-repeated', 'question', { other: earlier + 1 }, 'warn');
  const lifted = isLifted(pair, config);
  if (lifted) {
    if (pair.answer) add('answer-not-empty', 'answer');
  } else if (config.answerMode === 'extractive' && !pair.answerSpan?.span && (pair.answer || config.answerMinWords)) {
    add('answer-not-selected', 'answerSpan');
  } else checkWords('answer', config.answerMinWords, config.answerMaxWords);

  if (usesReferences(config)) {
    const unplaced = pair.references.filter(({ span }) => !span);
    const placed = pair.references.length - unplaced.length;
    if (config.references === 'required' && !lifted && !pair.referencesEntirePassage && !placed) {
      add('reference-missing', 'references');
    }
    if (unplaced[0]) {
      const part = `references/${pair.references.indexOf(unplaced[0])}`;
      add('reference-unplaced', part, { count: unplaced.length }, 'warn');
    }
  }
  const offered = tagSpecs(config).map(({ name }) => name);
  const unknown = offered.length ? pair.tags.find((tag) => !offered.includes(tag)) : undefined;
  if (unknown !== undefined) add('tag-unknown', 'tags', { tag: unknown });
  return issues;
}

/** Pairs that ask the same as an earlier one, with its index. */
export function repeatedQuestions(pairs: readonly Pair[]): ReadonlyMap<Pair, number> {
  const first = new Map<string, number>();
  const found = new Map<Pair, number>();
  for (const [index, pair] of pairs.entries()) {
    const question = pair.question.trim();
    const earlier = first.get(question);
    if (!question) continue;
    if (earlier === undefined) first.set(question, index);
    else found.set(pair, earlier);
  }
  return found;
}

/** A minimum of at least one question makes an untouched answer invalid. */
export function impliesRequired({ minQuestions }: PairsConfig): boolean {
  return minQuestions > 0;
}

/** In questions: those that are done, of those that are begun or needed at least. */
export function pairsProgress(document: PairsDocument, config: PairsConfig): Progress {
  const { pairs } = document;
  const repeated = repeatedQuestions(pairs);
  const done = pairs.filter(
    (pair, index) =>
      !isEmptyPair(pair) && !pairIssues(pair, config, index, repeated.get(pair)).some(({ level }) => level === 'block'),
  );
  return { done: done.length, total: Math.max(config.minQuestions, questionsOf(document).length, 1) };
}
