import { isCutOff } from '../../schema/cut-off.js';
import type { Mismatch } from '../../schema/read.js';
import { DEFAULT_SCALE, responseId, type RankingConfig } from './config.js';
import { dimensionsOf } from './dimensions.js';

/** What the schema can't say: what there must be at least, names used twice, labels that do not go with their scale. */
export function checkRankingConfig(config: RankingConfig): Readonly<Record<string, Mismatch>> {
  const { ordinalRankingDimensions, ratingDimensions, classificationDimensions } = config;
  const found: Record<string, Mismatch | undefined> = {
    text: checkMessages(config),
    responses: checkResponses(config),
    ordinalRankingDimensions:
      dimensionsOf(config).length === 0
        ? {
            path: '',
            received: ordinalRankingDimensions,
            expected: 'at least one dimension of any kind, or acceptability',
          }
        : repeated(ordinalRankingDimensions, 'name'),
    ratingDimensions: repeated(ratingDimensions, 'name') ?? checkLabels(config),
    classificationDimensions: repeated(classificationDimensions, 'name'),
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Mismatch] => entry[1] !== undefined),
  );
}

/** What begins as messages and could not be read as such: a text would show their JSON. */
function checkMessages({ text }: RankingConfig): Mismatch | undefined {
  const isText = typeof text !== 'string' || !/^\s*\[\s*\{\s*(["']?(role|content)\b|$)/.test(text);
  if (isText || !(/\]\s*$/.test(text) || isCutOff(text))) return undefined;
  return { path: '', received: text, expected: 'a text, or a JSON array of {"role","content"} messages' };
}

function checkResponses({ responses, ordinalRankingDimensions }: RankingConfig): Mismatch | undefined {
  if (responses.length === 0) return { path: '', received: responses, expected: 'at least one response' };
  if (responses.length === 1 && ordinalRankingDimensions.length) {
    return { path: '', received: responses, expected: 'at least two responses, since they are to be ranked' };
  }
  const ids = responses.map((each) => ({ id: responseId(each) }));
  const without = ids.findIndex(({ id }) => id === undefined);
  if (without >= 0 && ids.some(({ id }) => id !== undefined)) {
    return { path: `/${without}`, received: responses[without], expected: 'an id for each response, or for none' };
  }
  return repeated(ids, 'id');
}

function repeated(entries: readonly { readonly [name: string]: unknown }[], member: string): Mismatch | undefined {
  const values = entries.map((entry) => entry[member]);
  const index = values.findIndex((value, at) => value !== undefined && values.indexOf(value) < at);
  return index < 0
    ? undefined
    : { path: `/${index}/${member}`, received: values[index], expected: `a ${member} used only once` };
}

function checkLabels({ ratingDimensions }: RankingConfig): Mismatch | undefined {
  for (const [index, { labels, scale = DEFAULT_SCALE }] of ratingDimensions.entries()) {
    if (!labels || labels.length === scale || labels.length === 2) continue;
    return {
      path: `/${index}/labels`,
      received: labels,
      expected: `${scale} labels, one for each rating, or 2 for the ends`,
    };
  }
  return undefined;
}
