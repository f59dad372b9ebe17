import type { RankingConfig } from './config.js';
import { dimensionsOf, findDimension, type CellValues, type Kind } from './dimensions.js';
import { answerOf, cellsOf, withAnswer, type RankingDocument } from './document.js';

/* Commands on everything but places. As in ranking-commands.ts, what can't be done changes nothing. */

/** @param rating from 1, the lowest, to the dimension's scale */
export function rate(
  document: RankingDocument,
  config: RankingConfig,
  dimension: string,
  response: number,
  rating: number,
) {
  const scale = findDimension(config, 'rating', dimension)?.scale ?? 0;
  const valid = Number.isInteger(rating) && rating >= 1 && rating <= scale;
  return valid ? withCell(document, config, 'rating', dimension, response, rating) : document;
}

/**
 * Chooses; where several may be chosen, chooses or no longer chooses.
 * @param response `null` where the dimension is about the whole task
 */
export function choose(
  document: RankingDocument,
  config: RankingConfig,
  dimension: string,
  response: number | null,
  choice: string,
): RankingDocument {
  const target = findDimension(config, 'classification', dimension);
  if (!target?.spec.choices.includes(choice)) return document;
  const before = cellsOf(document, target)[response ?? 0] ?? [];
  const chosen = !target.multiple
    ? [choice]
    : before.includes(choice)
      ? before.filter((each) => each !== choice)
      : [...target.spec.choices, ...before].filter(
          (each, index, all) => (each === choice || before.includes(each)) && all.indexOf(each) === index,
        );
  return withCell(document, config, 'classification', dimension, response, chosen.length ? chosen : null);
}

export function setAcceptable(document: RankingDocument, config: RankingConfig, response: number, acceptable: boolean) {
  return withCell(document, config, 'acceptability', '', response, acceptable);
}

/** Takes back the answer of one cell that is not a place. For places there is `unrank`. */
export function clearMark(
  document: RankingDocument,
  config: RankingConfig,
  kind: Exclude<Kind, 'ordinal'>,
  dimension: string,
  response: number | null,
): RankingDocument {
  return withCell(document, config, kind, dimension, response, null);
}

/**
 * Reasons for what is said in a dimension; acceptability has no place for them.
 * @param text as typed; an empty one takes the rationale away
 */
export function setRationale(
  document: RankingDocument,
  config: RankingConfig,
  kind: Kind,
  dimension: string,
  text: string,
): RankingDocument {
  return kind === 'acceptability' ? document : withAnswer(document, config, kind, dimension, { rationale: text });
}

/** Takes back everything that was said in one dimension, its rationale too. */
export function clearDimension(
  document: RankingDocument,
  config: RankingConfig,
  kind: Kind,
  dimension: string,
): RankingDocument {
  const cells = answerOf(document, kind, dimension)?.cells.map(() => null);
  return cells ? withAnswer(document, config, kind, dimension, { cells, rationale: '' }) : document;
}

export function clearAll(document: RankingDocument, config: RankingConfig): RankingDocument {
  return dimensionsOf(config).reduce((now, { kind, name }) => clearDimension(now, config, kind, name), document);
}

function withCell<K extends Kind>(
  document: RankingDocument,
  config: RankingConfig,
  kind: K,
  name: string,
  response: number | null,
  value: CellValues[K] | null,
): RankingDocument {
  const dimension = findDimension(config, kind, name);
  if (!dimension || (response === null) !== (dimension.wholeTask ?? false)) return document;
  const cells = cellsOf(document, { kind, name, size: dimension.size });
  const at = response ?? 0;
  if (cells[at] === undefined) return document;
  return withAnswer(document, config, kind, name, { cells: cells.map((cell, index) => (index === at ? value : cell)) });
}
