import { present } from '../../task/given.js';
import type { AnswerObject } from '../../task/task-definition.js';
import { responseId, type RankingConfig } from './config.js';
import { findDimension, type Kind } from './dimensions.js';
import { isBlank, type AnswerOf, type DimensionAnswer, type RankingDocument } from './document.js';
import { inputSha256 } from './input-hash.js';

/**
 * The answer as contract §5 has it. What was read and not edited is written as it came, members that are not known
 * too. For a submit half-ranked dimensions are left out.
 */
export function writeRanking(
  document: RankingDocument,
  config: RankingConfig,
  purpose: 'value' | 'submit',
): AnswerObject {
  const answer = document.given && !document.edited ? document.given : composed(document, config);
  return purpose === 'submit' ? withoutHalfRanked(answer) : answer;
}

function composed(document: RankingDocument, config: RankingConfig): AnswerObject {
  const ids = responseIds(config);
  return present({
    ...document.given,
    inputSha256: inputSha256(config),
    responseIds: ids ?? document.given?.['responseIds'],
    ordinalRankingDimensions: entries(document, 'ordinal', (answer) => {
      const spec = findDimension(config, 'ordinal', answer.name);
      return { allowTie: spec?.allowTie, preferred: spec?.spec.preferred, responseRankings: answer.cells };
    }),
    ratingDimensions: entries(document, 'rating', (answer) => {
      const spec = findDimension(config, 'rating', answer.name);
      return { scale: spec?.scale, preferred: spec?.spec.preferred, responseRatings: answer.cells };
    }),
    classificationDimensions: entries(document, 'classification', (answer) =>
      findDimension(config, 'classification', answer.name)?.wholeTask
        ? { scope: 'task', responseChoices: undefined, taskChoices: answer.cells[0] }
        : { scope: 'response', responseChoices: answer.cells, taskChoices: undefined },
    ),
    acceptableResponses: written(document, 'acceptability')[0]?.cells,
    shownOrder: document.shownOrder,
  });
}

/** All ids, where the author gave every response one. */
export function responseIds(config: RankingConfig): readonly string[] | undefined {
  const ids = config.responses.map(responseId).filter((id) => id !== undefined);
  return ids.length > 0 && ids.length === config.responses.length ? ids : undefined;
}

function written<K extends Kind>(document: RankingDocument, kind: K): readonly AnswerOf<K>[] {
  const ofKind = document.answers.filter(
    (each) => each.kind === kind,
  ) as readonly DimensionAnswer[] as readonly AnswerOf<K>[];
  return ofKind.filter((each) => !isBlank(each) || (each.given && !each.edited));
}

function entries<K extends Kind>(
  document: RankingDocument,
  kind: K,
  parts: (answer: AnswerOf<K>) => AnswerObject,
): readonly AnswerObject[] | undefined {
  const list = written(document, kind).map((answer) =>
    answer.given && !answer.edited
      ? answer.given
      : present({ ...answer.given, name: answer.name, ...parts(answer), rationale: answer.rationale }),
  );
  return list.length ? list : undefined;
}

function withoutHalfRanked(answer: AnswerObject): AnswerObject {
  const { ordinalRankingDimensions: dimensions, ...rest } = answer;
  if (!Array.isArray(dimensions)) return rest;
  const whole = (dimensions as readonly AnswerObject[]).filter(({ responseRankings: ranks }) => {
    return Array.isArray(ranks) && !ranks.includes(null);
  });
  return whole.length ? { ...answer, ordinalRankingDimensions: whole } : rest;
}
