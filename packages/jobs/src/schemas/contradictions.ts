import type { rankingAnswerSchema } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import { type RankingAnswer } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import type { ImageAnswer } from '@gt-elements/core/tasks/image-caption/answer-schema.js';
import type { PairsAnswer, WireReference } from '@gt-elements/core/tasks/qa-pairs/answer-schema.js';
import type { ResponseFeedbackAnswer } from '@gt-elements/core/tasks/response-feedback/answer-schema.js';
import type { VideoAnswer } from '@gt-elements/core/tasks/video-caption/answer-schema.js';
import { mismatch, repeatedMember } from '@gt-elements/core/schema/mismatch.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { Task } from './tasks.js';

/* What no schema can say: that the parts of an answer fit each other. */

/**
 * Where an answer contradicts itself.
 * @param answer one that its schema accepts
 */
export function contradictionsIn(task: Task, answer: unknown): readonly Mismatch[] {
  switch (task) {
    case 'text-ranking':
      return inRanking(answer as RankingAnswer);
    case 'qa-pairs':
      return inPairs(answer as PairsAnswer);
    case 'image-caption':
      return inPicture(answer as ImageAnswer);
    case 'video-caption':
      return inVideo(answer as VideoAnswer);
    case 'response-feedback':
      return repeated((answer as ResponseFeedbackAnswer).feedback, 'id', '/feedback');
    default:
      return [];
  }
}

type Dimensions = Extract<keyof typeof rankingAnswerSchema.properties, `${string}Dimensions`>;

function inRanking(answer: RankingAnswer): readonly Mismatch[] {
  const { responseIds, acceptableResponses, shownOrder } = answer;
  const { ordinalRankingDimensions = [], ratingDimensions = [], classificationDimensions = [] } = answer;
  const lists: readonly (readonly [path: string, list: readonly unknown[] | null | undefined])[] = [
    ['/responseIds', responseIds],
    ...ordinalRankingDimensions.map(
      ({ responseRankings }, index) =>
        [`/ordinalRankingDimensions/${index}/responseRankings`, responseRankings] as const,
    ),
    ...ratingDimensions.map(
      ({ responseRatings }, index) => [`/ratingDimensions/${index}/responseRatings`, responseRatings] as const,
    ),
    ...classificationDimensions.map(
      ({ responseChoices }, index) => [`/classificationDimensions/${index}/responseChoices`, responseChoices] as const,
    ),
    ['/acceptableResponses', acceptableResponses],
    ['/shownOrder', shownOrder],
  ];
  const given = lists.flatMap(([path, list]) => (list ? [{ path, length: list.length }] : []));
  const [first] = given;
  return [
    ...given.flatMap(({ path, length }) =>
      length === first!.length
        ? []
        : [mismatch(length, `${first!.length} entries, one for each response as in ${first!.path}`, path)],
    ),
    ...(['ordinalRankingDimensions', 'ratingDimensions', 'classificationDimensions'] as const).flatMap(
      (list: Dimensions) => repeated(answer[list], 'name', `/${list}`),
    ),
    ...ordinalRankingDimensions.flatMap(({ responseRankings, allowTie }, index) =>
      ofRanks(responseRankings ?? [], allowTie, `/ordinalRankingDimensions/${index}/responseRankings`),
    ),
    ...ratingDimensions.flatMap(({ scale, responseRatings }, index) =>
      (responseRatings ?? []).flatMap((rating, at) =>
        rating !== null && scale !== undefined && rating > scale
          ? [mismatch(rating, `at most ${scale}, the scale`, `/ratingDimensions/${index}/responseRatings/${at}`)]
          : [],
      ),
    ),
    ...(shownOrder ?? []).flatMap((place, index) =>
      place < shownOrder!.length ? [] : [mismatch(place, 'the index of a response', `/shownOrder/${index}`)],
    ),
  ];
}

/** Ranks are dense: 1, 1, 2. Of what is half ranked nothing can be said yet. */
function ofRanks(ranks: readonly (number | null)[], allowTie: boolean | undefined, path: string): readonly Mismatch[] {
  if (ranks.includes(null)) return [];
  const used = new Set(ranks);
  const gap = ranks.findIndex((rank) => rank! > used.size);
  const tie = allowTie === false ? ranks.findIndex((rank, index) => ranks.indexOf(rank) < index) : -1;
  return [
    ...(gap < 0 ? [] : [mismatch(ranks[gap], `a rank from 1 to ${used.size}, without gaps`, `${path}/${gap}`)]),
    ...(tie < 0 ? [] : [mismatch(ranks[tie], 'another rank: ties are not allowed', `${path}/${tie}`)]),
  ];
}

function inPairs({ questionAnswerPairs }: PairsAnswer): readonly Mismatch[] {
  const pairs = questionAnswerPairs ?? [];
  return [
    ...repeated(pairs, 'id', '/questionAnswerPairs'),
    ...pairs.flatMap(({ unanswerable, answer, references, answerSpan }, index) => {
      const path = `/questionAnswerPairs/${index}`;
      return [
        ...(unanswerable && answer ? [mismatch(answer, 'no answer, as it is unanswerable', `${path}/answer`)] : []),
        ...(references ?? []).flatMap((each, at) => inReference(each, `${path}/references/${at}`)),
        ...(answerSpan ? inReference(answerSpan, `${path}/answerSpan`) : []),
      ];
    }),
  ];
}

/** A quote is as long as its offsets say, in either unit. */
function inReference(
  { startOffset, endOffset, utf16StartOffset, utf16EndOffset, text }: WireReference,
  path: string,
): readonly Mismatch[] {
  const between = (name: string, unit: string, start = 0, end?: number, length?: number) => {
    if (end === undefined) return [];
    if (end <= start) return [mismatch(end, `more than ${start}, the start`, `${path}/${name}`)];
    return length === undefined || end - start === length
      ? []
      : [mismatch(end, `${start + length}: the text has ${length} ${unit}`, `${path}/${name}`)];
  };
  return [
    ...between('endOffset', 'code points', startOffset, endOffset, text === undefined ? undefined : [...text].length),
    ...between('utf16EndOffset', 'UTF-16 code units', utf16StartOffset, utf16EndOffset, text?.length),
  ];
}

function inPicture({ inputImageProperties, objects, relationships, unrelated }: ImageAnswer): readonly Mismatch[] {
  const { width = Infinity, height = Infinity } = inputImageProperties ?? {};
  const ids = new Set((objects ?? []).map(({ id }) => id));
  const known = (id: string | undefined, path: string) =>
    id === undefined || ids.has(id) ? [] : [mismatch(id, 'the id of an object', path)];
  return [
    ...repeated(objects, 'id', '/objects'),
    ...(objects ?? []).flatMap(({ points }, index) =>
      (points ?? []).flatMap(({ x, y }, at) => {
        const path = `/objects/${index}/points/${at}`;
        return [
          ...(x < 0 || x > width ? [mismatch(x, `from 0 to ${width}, the width of the picture`, `${path}/x`)] : []),
          ...(y < 0 || y > height ? [mismatch(y, `from 0 to ${height}, its height`, `${path}/y`)] : []),
        ];
      }),
    ),
    ...(relationships ?? []).flatMap(({ subjectId, objectId }, index) => [
      ...known(subjectId, `/relationships/${index}/subjectId`),
      ...known(objectId, `/relationships/${index}/objectId`),
    ]),
    ...(unrelated ?? []).flatMap((id, index) => known(id, `/unrelated/${index}`)),
  ];
}

function inVideo({ inputVideoProperties, activities }: VideoAnswer): readonly Mismatch[] {
  const duration = inputVideoProperties?.duration ?? Infinity;
  return [
    ...repeated(activities, 'id', '/activities'),
    ...(activities ?? []).flatMap(({ startTime, endTime }, index) => {
      const path = `/activities/${index}`;
      return [
        ...(startTime < 0 ? [mismatch(startTime, 'at least 0', `${path}/startTime`)] : []),
        ...(typeof endTime === 'number' && endTime < startTime
          ? [mismatch(endTime, `at least ${startTime}, its start`, `${path}/endTime`)]
          : []),
        ...(Math.max(startTime, endTime ?? startTime) > duration
          ? [mismatch(endTime ?? startTime, `at most ${duration}, the duration of the video`, `${path}/endTime`)]
          : []),
      ];
    }),
  ];
}

function repeated<Member extends string>(
  entries: readonly { readonly [name in Member]?: unknown }[] | null | undefined,
  member: Member,
  path: string,
): readonly Mismatch[] {
  const found = repeatedMember(entries ?? [], member);
  return found ? [{ ...found, path: path + found.path }] : [];
}
