import { deepEqual } from '../../schema/deep-equal.js';
import type { RankingConfig } from './config.js';
import { choose, rate, setAcceptable } from './marking-commands.js';
import { dimensionsOf, findDimension, type Dimension, type Kind } from './dimensions.js';
import { cellsOf, type RankingDocument } from './document.js';
import { prefer, rank } from './ranking-commands.js';

/** One question to the person. */
export interface CellAddress {
  readonly kind: Kind;
  /** The dimension's name. */
  readonly dimension: string;
  /** Input index. `null`: the whole task, or the preference between two responses. */
  readonly response: number | null;
}

/** Two responses are ranked by one preference, not by two ranks. */
export function isPair(dimension: Dimension): boolean {
  return dimension.kind === 'ordinal' && dimension.size === 2;
}

/** All questions in the order in which they are worked on: by dimension, in it by response as shown. */
export function flowCells(document: RankingDocument, config: RankingConfig): readonly CellAddress[] {
  return dimensionsOf(config).flatMap((dimension) => cellsIn(document, dimension));
}

/** The questions of one dimension as shown. */
export function cellsIn(document: RankingDocument, dimension: Dimension): readonly CellAddress[] {
  const { kind, name } = dimension;
  const responses = isPair(dimension) || dimension.wholeTask ? [null] : document.shownOrder;
  return responses.map((response) => ({ kind, dimension: name, response }));
}

export function sameCell(one: CellAddress | undefined, other: CellAddress | undefined): boolean {
  return one?.kind === other?.kind && one?.dimension === other?.dimension && one?.response === other?.response;
}

/** Whether the question is not answered. */
export function isOpen(document: RankingDocument, config: RankingConfig, cell: CellAddress): boolean {
  const dimension = findDimension(config, cell.kind, cell.dimension);
  if (!dimension) return false;
  const cells = cellsOf<Kind>(document, dimension);
  return isPair(dimension) ? cells.includes(null) : cells[cell.response ?? 0] === null;
}

/**
 * Where to go on after a question: the next open one of its dimension, then those of it that were skipped, then the
 * first open one of the dimensions after it, then of those before it. `undefined` when all is answered.
 */
export function nextOpenCell(
  document: RankingDocument,
  config: RankingConfig,
  after?: CellAddress,
): CellAddress | undefined {
  const cells = flowCells(document, config);
  const here = cells.findIndex((cell) => sameCell(cell, after));
  const rotated = [...cells.slice(here + 1), ...cells.slice(0, here + 1)].filter((cell) =>
    isOpen(document, config, cell),
  );
  const same = rotated.find((cell) => cell.kind === after?.kind && cell.dimension === after.dimension);
  return same ?? rotated[0];
}

/** The question before (-1) or after (1) in the flow, answered or not. At the ends it stays. */
export function cellBeside(
  document: RankingDocument,
  config: RankingConfig,
  cell: CellAddress,
  step: -1 | 1,
): CellAddress {
  const cells = flowCells(document, config);
  return cells[cells.findIndex((each) => sameCell(each, cell)) + step] ?? cell;
}

/** Numbers that answer a question: ranks, ratings, the nth choice, 1 acceptable and 2 not; of two, 0 means equal. */
export interface NumberRange {
  readonly min: 0 | 1;
  readonly max: number;
}

export function numberRange(config: RankingConfig, cell: CellAddress): NumberRange | undefined {
  const dimension = findDimension<Kind>(config, cell.kind, cell.dimension);
  switch (dimension?.kind) {
    case 'ordinal':
      return { min: isPair(dimension) && dimension.allowTie ? 0 : 1, max: dimension.size };
    case 'rating':
      return { min: 1, max: dimension.scale };
    case 'classification':
      return { min: 1, max: dimension.spec.choices.length };
    case 'acceptability':
      return { min: 1, max: 2 };
    case undefined:
      return undefined;
  }
}

/** Answers a question by a number of its {@link numberRange}; any other number changes nothing. */
export function enterNumber(
  document: RankingDocument,
  config: RankingConfig,
  { kind, dimension, response }: CellAddress,
  number: number,
): RankingDocument {
  switch (kind) {
    case 'ordinal': {
      if (response !== null) return rank(document, config, dimension, response, number);
      const which = (['equal', 'first', 'second'] as const)[number];
      return which ? prefer(document, config, dimension, which) : document;
    }
    case 'rating':
      return response === null ? document : rate(document, config, dimension, response, number);
    case 'classification': {
      const choice = findDimension(config, kind, dimension)?.spec.choices[number - 1];
      return choice === undefined ? document : choose(document, config, dimension, response, choice);
    }
    case 'acceptability':
      return response === null || (number !== 1 && number !== 2)
        ? document
        : setAcceptable(document, config, response, number === 1);
  }
}

/** Whether a number ends the question, so that the focus goes on; several choices are made one after another. */
export function endsWithNumber(config: RankingConfig, cell: CellAddress): boolean {
  return !(cell.kind === 'classification' && findDimension(config, cell.kind, cell.dimension)?.multiple);
}

/** The questions whose answers differ between two documents, in the order of the flow: what to announce. */
export function changedCells(
  before: RankingDocument,
  after: RankingDocument,
  config: RankingConfig,
): readonly CellAddress[] {
  return dimensionsOf(config).flatMap((dimension) => {
    const [old, now] = [cellsOf<Kind>(before, dimension), cellsOf<Kind>(after, dimension)];
    if (old === now) return [];
    return cellsIn(after, dimension).filter(({ response }) =>
      isPair(dimension) ? !deepEqual(old, now) : !deepEqual(old[response ?? 0], now[response ?? 0]),
    );
  });
}
