import type { RankingAnswer } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import { borda } from './borda.js';
import type { Consolidation } from './consolidate.js';
import { chosenByMost, majority, median, type Settled, type SettledField, type Votes } from './settled.js';

type Lists = 'ordinalRankingDimensions' | 'ratingDimensions' | 'classificationDimensions';
type Dimension<List extends Lists> = NonNullable<RankingAnswer[List]>[number];

/** Ranks by Borda's count, ratings by the median, choices and what is acceptable by the majority. Reasons are nobody's then. */
export function consolidateRankings(given: readonly RankingAnswer[]): Consolidation {
  const answers = toAsManyResponses(given);
  const fields: SettledField[] = [];
  const settle = <Value>(of: string, settled: Settled<Value> | undefined): Value | undefined => {
    if (settled) fields.push({ of, confidence: settled.confidence, dissenters: settled.dissenters });
    return settled?.value;
  };
  /** What each response was given, by its index. */
  const byResponse = <Value>(
    of: string,
    votes: Votes<readonly (Value | null)[]>,
    settled: (votes: Votes<Value>) => Settled<Value> | undefined,
  ) => {
    const length = Math.max(0, ...votes.map((list) => list?.length ?? 0));
    return Array.from({ length }, (_, index) => {
      const value = settle(`${of}[${index}]`, settled(votes.map((list) => list?.[index] ?? undefined)));
      return value === undefined ? null : value;
    });
  };

  const ordinalRankingDimensions = dimensionsIn(
    answers,
    'ordinalRankingDimensions',
    (dimensions, { name, preferred }) => {
      const votes = dimensions.map((each) => completeRanks(each?.responseRankings));
      const responseRankings = settle(name, borda(votes));
      // what people could not tie may tie in the sum of what they say
      return responseRankings && { name, allowTie: true, ...(preferred ? { preferred } : {}), responseRankings };
    },
  );
  const ratingDimensions = dimensionsIn(answers, 'ratingDimensions', (dimensions, { name, scale, preferred }) => {
    const responseRatings = byResponse(
      name,
      dimensions.map((each) => each?.responseRatings ?? undefined),
      median,
    );
    return { name, ...(scale ? { scale } : {}), ...(preferred ? { preferred } : {}), responseRatings };
  });
  const classificationDimensions = dimensionsIn(answers, 'classificationDimensions', (dimensions, { name, scope }) => {
    const head = { name, ...(scope ? { scope } : {}) };
    const ofTask = dimensions.map((each) => each?.taskChoices ?? undefined);
    if (ofTask.some(Boolean)) return { ...head, taskChoices: settle(name, chosenByMost(ofTask)) ?? null };
    const lists = dimensions.map((each) => each?.responseChoices ?? undefined);
    return { ...head, responseChoices: byResponse(name, lists, chosenByMost) };
  });
  const acceptable = answers.map(({ acceptableResponses }) => acceptableResponses ?? undefined);
  const acceptableResponses = byResponse('acceptableResponses', acceptable, (votes) => majority(votes));
  const [hash, second] = new Set(answers.map(({ inputSha256 }) => inputSha256));
  const ids = answers.find(({ responseIds }) => responseIds)?.responseIds;
  const answer = {
    ...(hash !== undefined && second === undefined ? { inputSha256: hash } : {}),
    ...(ids ? { responseIds: ids } : {}),
    ...(ordinalRankingDimensions.length ? { ordinalRankingDimensions } : {}),
    ...(ratingDimensions.length ? { ratingDimensions } : {}),
    ...(classificationDimensions.length ? { classificationDimensions } : {}),
    ...(acceptableResponses.length ? { acceptableResponses } : {}),
  };
  return { answer, fields };
}

/** What is made of a dimension, from what each answer says of it. */
function dimensionsIn<List extends Lists, Made>(
  answers: readonly RankingAnswer[],
  list: List,
  make: (dimensions: Votes<Dimension<List>>, first: Dimension<List>) => Made | undefined,
): readonly Made[] {
  const inAnswer = (answer: RankingAnswer) => (answer[list] ?? []) as readonly Dimension<List>[];
  const names = new Set(answers.flatMap((answer) => inAnswer(answer).map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const dimensions = answers.map((answer) => inAnswer(answer).find((each) => each.name === name));
    return (
      make(
        dimensions,
        dimensions.find((each) => each !== undefined)!,
      ) ?? []
    );
  });
}

function completeRanks(ranks: readonly (number | null)[] | null | undefined): readonly number[] | undefined {
  return ranks?.length && ranks.every((rank) => rank !== null) ? ranks : undefined;
}

/** Lists of another length than most are about other responses, and say nothing of these. */
function toAsManyResponses(answers: readonly RankingAnswer[]): readonly RankingAnswer[] {
  const lengths = answers.flatMap((answer) => listsOf(answer).map((list) => list?.length));
  const count = majority(lengths)?.value ?? lengths[0];
  const isOther = (list: List) => (list?.length ?? count) !== count;
  return answers.map((answer) => {
    if (!listsOf(answer).some(isOther)) return answer;
    const { acceptableResponses, ...rest } = answer;
    return {
      ...rest,
      ...(isOther(acceptableResponses) ? {} : { acceptableResponses }),
      ordinalRankingDimensions: (answer.ordinalRankingDimensions ?? []).filter(
        (each) => !isOther(each.responseRankings),
      ),
      ratingDimensions: (answer.ratingDimensions ?? []).filter((each) => !isOther(each.responseRatings)),
      classificationDimensions: (answer.classificationDimensions ?? []).filter(
        (each) => !isOther(each.responseChoices),
      ),
    };
  });
}

type List = readonly unknown[] | null | undefined;

function listsOf(answer: RankingAnswer): readonly List[] {
  return [
    ...(answer.ordinalRankingDimensions ?? []).map(({ responseRankings }) => responseRankings),
    ...(answer.ratingDimensions ?? []).map(({ responseRatings }) => responseRatings),
    ...(answer.classificationDimensions ?? []).map(({ responseChoices }) => responseChoices),
    answer.acceptableResponses,
  ].filter((list) => list);
}
