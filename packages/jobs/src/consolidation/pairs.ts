import type { PairsAnswer } from '@gt-elements/core/tasks/qa-pairs/answer-schema.js';
import { likenessOfTexts } from '../agreement/compared.js';
import { clusters, mostAlike, supported } from './clusters.js';
import type { Consolidation } from './consolidate.js';
import { chosenByMost, majority, type SettledField } from './settled.js';
import { spansOfMost } from './spans.js';

type Pair = NonNullable<PairsAnswer['questionAnswerPairs']>[number];

/** Of so many words in common two questions are the same one. */
const SAME_QUESTION = 0.5;

const question = (one: Pair, other: Pair) => likenessOfTexts(one.question ?? '', other.question ?? '');
const whole = (one: Pair, other: Pair) =>
  (question(one, other) + likenessOfTexts(one.answer ?? '', other.answer ?? '')) / 2;

/**
 * Pairs that more than half have asked: the words of who is most like the others, the passages that more than half have marked
 * for it.
 */
export function consolidatePairs(answers: readonly PairsAnswer[]): Consolidation {
  const found = clusters(
    answers.map(({ questionAnswerPairs }) => questionAnswerPairs ?? []),
    question,
    SAME_QUESTION,
  );
  const fields: SettledField[] = [];
  const questionAnswerPairs = supported(found, answers.length).map((cluster, index) => {
    const id = `p${index + 1}`;
    const votes = answers.map((_, place) => cluster.get(place));
    const unanswerable = majority(votes.map((pair) => pair && (pair.unanswerable ?? false)))?.value ?? false;
    const fitting = [...cluster.values()].filter((pair) => (pair.unanswerable ?? false) === unanswerable);
    const { question = '', answer = '', answerSpan } = mostAlike(fitting, whole)!;
    const tags = chosenByMost(votes.map((pair) => pair?.tags ?? undefined))?.value;
    const references = spansOfMost(fitting.map(({ references }) => references ?? []));
    fields.push({
      of: id,
      confidence: cluster.size / answers.length,
      dissenters: votes.flatMap((pair, place) => (pair ? [] : [place])),
    });
    return {
      ...{ id, question, answer: unanswerable ? '' : answer },
      ...(tags ? { tags } : {}),
      ...(fitting.some(({ referencesEntirePassage }) => referencesEntirePassage !== undefined)
        ? {
            referencesEntirePassage:
              majority(fitting.map((pair) => pair.referencesEntirePassage ?? false))?.value ?? false,
          }
        : {}),
      ...(unanswerable ? { unanswerable } : {}),
      ...(references.length ? { references } : {}),
      ...(answerSpan && !unanswerable ? { answerSpan } : {}),
    };
  });
  const [hash, second] = new Set(answers.map(({ textSha256 }) => textSha256));
  return {
    answer: { ...(hash !== undefined && second === undefined ? { textSha256: hash } : {}), questionAnswerPairs },
    fields,
  };
}
