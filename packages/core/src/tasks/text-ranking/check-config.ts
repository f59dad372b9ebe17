import { isCutOff } from '../../schema/cut-off.js';
import { mismatch, mismatches, repeatedMember } from '../../schema/mismatch.js';
import type { Mismatch } from '../../schema/read.js';
import { DEFAULT_SCALE, responseId, type RankingConfig } from './config.js';
import { dimensionsOf } from './dimensions.js';

/** What the schema can't say: what there must be at least, names used twice, labels that do not go with their scale. */
export function checkRankingConfig(config: RankingConfig): Readonly<Record<string, Mismatch>> {
  const { ordinalRankingDimensions, ratingDimensions, classificationDimensions } = config;
  return mismatches({
    text: checkMessages(config),
    responses: checkResponses(config),
    ordinalRankingDimensions:
      dimensionsOf(config).length === 0
        ? mismatch(ordinalRankingDimensions, 'at least one dimension of any kind, or acceptability')
        : repeatedMember(ordinalRankingDimensions, 'name'),
    ratingDimensions: repeatedMember(ratingDimensions, 'name') ?? checkLabels(config),
    classificationDimensions: repeatedMember(classificationDimensions, 'name'),
  });
}

/** What begins as messages and could not be read as such: a text would show their JSON. */
function checkMessages({ text }: RankingConfig): Mismatch | undefined {
  const isText = typeof text !== 'string' || !/^\s*\[\s*\{\s*(["']?(role|content)\b|$)/.test(text);
  if (isText || !(/\]\s*$/.test(text) || isCutOff(text))) return undefined;
  return mismatch(text, 'a text, or a JSON array of {"role","content"} messages');
}

function checkResponses({ responses, ordinalRankingDimensions }: RankingConfig): Mismatch | undefined {
  if (responses.length === 0) return mismatch(responses, 'at least one response');
  if (responses.length === 1 && ordinalRankingDimensions.length) {
    return mismatch(responses, 'at least two responses, since they are to be ranked');
  }
  const ids = responses.map((each) => ({ id: responseId(each) }));
  const without = ids.findIndex(({ id }) => id === undefined);
  if (without >= 0 && ids.some(({ id }) => id !== undefined)) {
    return mismatch(responses[without], 'an id for each response, or for none', `/${without}`);
  }
  return repeatedMember(ids, 'id');
}

function checkLabels({ ratingDimensions }: RankingConfig): Mismatch | undefined {
  for (const [index, { labels, scale = DEFAULT_SCALE }] of ratingDimensions.entries()) {
    if (!labels || labels.length === scale || labels.length === 2) continue;
    return mismatch(labels, `${scale} labels, one for each rating, or 2 for the ends`, `/${index}/labels`);
  }
  return undefined;
}
