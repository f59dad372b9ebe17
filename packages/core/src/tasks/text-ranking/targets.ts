import type { Target } from '../../review/target.js';
import type { RankingConfig } from './config.js';
import { dimensionsOf, type Kind } from './dimensions.js';
import { withAnswer, type RankingDocument } from './document.js';
import { setRationale } from './marking-commands.js';
import { readRanking } from './read-answer.js';

/** Where the values of a kind stand in an answer. */
const PLACES: Readonly<Record<string, readonly [kind: Kind, list: string | undefined]>> = {
  responseRankings: ['ordinal', 'ordinalRankingDimensions'],
  responseRatings: ['rating', 'ratingDimensions'],
  responseChoices: ['classification', 'classificationDimensions'],
  taskChoices: ['classification', 'classificationDimensions'],
  acceptableResponses: ['acceptability', undefined],
};

/** Puts a value where a target points: what is said in a dimension, by its name (`id`) and the member of the answer. */
export function putInRanking(
  document: RankingDocument,
  config: RankingConfig,
  { id: name = '', field = '' }: Target,
  value: unknown,
): RankingDocument {
  if (field === 'rationale') {
    const kind = dimensionsOf(config).find((each) => each.name === name)?.kind;
    return kind && typeof value === 'string' ? setRationale(document, config, kind, name, value) : document;
  }
  const [kind, list] = Object.hasOwn(PLACES, field) ? PLACES[field]! : [];
  if (!kind) return document;
  // by the reader of answers, so that nothing gets in that could not come in an answer
  const entry = { [field]: value };
  const reading = readRanking(list ? { [list]: [{ name, ...entry }] } : entry, config, { seed: 0 });
  const cells = reading.kind === 'read' ? reading.document.answers[0]?.cells : undefined;
  const dimension = dimensionsOf(config).find((each) => each.kind === kind && each.name === name);
  if (!cells?.length || !dimension || (dimension.kind === 'ordinal' && !isOrder(cells as Ranks, dimension.allowTie)))
    return document;
  return withAnswer(document, config, kind, name, { cells: cells });
}

type Ranks = readonly (number | null)[];

/** Dense, from 1, and without ties where there may be none; some may not be ranked yet. */
function isOrder(ranks: Ranks, allowTie: boolean): boolean {
  const given = ranks.filter((rank) => rank !== null);
  const places = new Set(given);
  return (allowTie || places.size === given.length) && [...places].every((rank) => rank <= places.size);
}
