import type { RankingConfig } from './config.js';
import { dimensionsOf, findDimension, type OrdinalDimension } from './dimensions.js';
import { cellsOf, withAnswer, type RankingDocument } from './document.js';
import { ranked, rankedBefore, rankedLast, settled, stepped, withoutTies, withRank, type Ranks } from './ranks.js';

/*
 * Commands on ordinal dimensions, which are named; responses are named by their input index. Each gives the same
 * document when there is nothing to change: no such dimension or response, a rank that is none.
 */

/** A place taken already: tied where ties are allowed, else the newcomer is inserted and the others give way. */
export function rank(
  document: RankingDocument,
  config: RankingConfig,
  dimension: string,
  response: number,
  rank: number,
) {
  return change(document, config, dimension, response, (ranks, { allowTie, size }) =>
    Number.isInteger(rank) && rank >= 1 && rank <= size ? ranked(ranks, response, rank, allowTie) : ranks,
  );
}

export function unrank(document: RankingDocument, config: RankingConfig, dimension: string, response: number) {
  return change(document, config, dimension, response, (ranks) =>
    ranks[response] === null ? ranks : withRank(settled(ranks), response, null),
  );
}

/** To the place after the last one. */
export function rankNext(document: RankingDocument, config: RankingConfig, dimension: string, response: number) {
  return change(document, config, dimension, response, (ranks) => rankedLast(ranks, response));
}

/**
 * One step up (-1) or down (1) for arrow keys and buttons. Where ties are allowed a step leads into the neighbour's
 * tie and the next one out of it. An unranked response goes up to the end of the ranked ones; down it can't go.
 */
export function moveBy(
  document: RankingDocument,
  config: RankingConfig,
  dimension: string,
  response: number,
  step: -1 | 1,
) {
  return change(document, config, dimension, response, (ranks, { allowTie }) =>
    stepped(ranks, response, step, allowTie),
  );
}

/**
 * To a place of its own before those who have `beforeRank`: a drop between two.
 * @param beforeRank from 1 to the number of responses, or one more: after the last
 */
export function placeBetween(
  document: RankingDocument,
  config: RankingConfig,
  dimension: string,
  response: number,
  beforeRank: number,
) {
  return change(document, config, dimension, response, (ranks, { size }) =>
    Number.isInteger(beforeRank) && beforeRank >= 1 && beforeRank <= size + 1
      ? rankedBefore(ranks, response, beforeRank)
      : ranks,
  );
}

/** The nearest dimension before this one in which something is ranked. */
export function previousRanked(
  document: RankingDocument,
  config: RankingConfig,
  dimension: string,
): OrdinalDimension | undefined {
  const ordinal = dimensionsOf(config).filter((each) => each.kind === 'ordinal');
  const here = ordinal.findIndex(({ name }) => name === dimension);
  return ordinal
    .slice(0, Math.max(here, 0))
    .filter((each) => cellsOf(document, each).some((cell) => cell !== null))
    .at(-1);
}

/** The same order as in the dimension before. Where this one allows no ties, those tied there stay unranked here. */
export function sameAsPrevious(document: RankingDocument, config: RankingConfig, dimension: string): RankingDocument {
  const previous = previousRanked(document, config, dimension);
  const target = findDimension(config, 'ordinal', dimension);
  if (!previous || !target) return document;
  const ranks = settled(cellsOf(document, previous));
  return withAnswer(document, config, 'ordinal', dimension, { cells: target.allowTie ? ranks : withoutTies(ranks) });
}

/** For two responses: which of them, in shown order, is preferred; equal only where ties are allowed. */
export function prefer(
  document: RankingDocument,
  config: RankingConfig,
  dimension: string,
  which: 'first' | 'second' | 'equal',
): RankingDocument {
  const target = findDimension(config, 'ordinal', dimension);
  if (target?.size !== 2 || (which === 'equal' && !target.allowTie)) return document;
  const better = document.shownOrder[which === 'second' ? 1 : 0];
  return withAnswer(document, config, 'ordinal', dimension, {
    cells: [0, 1].map((response) => (which === 'equal' || response === better ? 1 : 2)),
  });
}

function change(
  document: RankingDocument,
  config: RankingConfig,
  name: string,
  response: number,
  next: (ranks: Ranks, dimension: OrdinalDimension) => Ranks,
): RankingDocument {
  const dimension = findDimension(config, 'ordinal', name);
  if (!dimension) return document;
  const ranks = cellsOf(document, dimension);
  if (ranks[response] === undefined) return document;
  return withAnswer(document, config, 'ordinal', name, { cells: next(ranks, dimension) });
}
