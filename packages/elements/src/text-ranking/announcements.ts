import { answerOf, type RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import { sameCell, type CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import type { CellView, DimensionView, OrdinalView, RankingView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { dimensionName } from './parts/question.js';
import type { Region } from './ranking-action.js';

type Words = Region['t'];

/**
 * What a change means, in a sentence for those who do not see it: “B is now 1st for Clarity, tied with C”.
 * @param cell the question that was answered
 * @param changed all questions whose answers are others now
 */
export function changeSentence(
  t: Words,
  view: RankingView,
  cell: CellAddress,
  changed: readonly CellAddress[],
): string {
  const dimension = view.dimensions.find(({ kind, name }) => kind === cell.kind && name === cell.dimension);
  if (!dimension) return '';
  const sentence = cellSentence(t, dimension, cell, changed);
  const done = dimension.state === 'complete' && changed.length > 0;
  return done ? `${sentence}. ${t('dimensionDone', { dimension: dimensionName(t, dimension) })}` : sentence;
}

/**
 * What a step back or forth has changed, dimension by dimension.
 * @param changed all questions whose answers are others now
 */
export function stepSentence(
  t: Words,
  view: RankingView,
  before: RankingDocument,
  changed: readonly CellAddress[],
): string {
  return view.dimensions
    .flatMap((dimension) => {
      const { kind, name, rationale } = dimension;
      const cells = changed.filter((cell) => cell.kind === kind && cell.dimension === name);
      const words = { dimension: dimensionName(t, dimension) };
      if (cells.length > 1 && dimension.state === 'untouched')
        return t('nowChosen', { ...words, value: t('nothingYet') });
      if (cells.length > 1 && kind === 'ordinal') return t('samePreviousDone', { ...words, order: dimension.summary });
      const isReason = (answerOf(before, kind, name)?.rationale ?? '') !== rationale;
      const answers = cells.map((cell) => cellSentence(t, dimension, cell, cells));
      return isReason ? [...answers, t('rationale', words)] : answers;
    })
    .join('. ');
}

function cellSentence(t: Words, dimension: DimensionView, cell: CellAddress, changed: readonly CellAddress[]): string {
  const name = dimensionName(t, dimension);
  if (dimension.kind === 'ordinal') {
    return dimension.pair ? pairSentence(t, dimension) : rankSentence(t, dimension, cell, changed);
  }
  const found = (dimension.cells as readonly CellView[]).find(({ address }) => sameCell(address, cell));
  const value = found ? valueText(t, dimension, found) : '';
  return found?.letter === undefined
    ? t('nowChosen', { dimension: name, value })
    : t('nowRated', { letter: found.letter, value, dimension: name });
}

function rankSentence(t: Words, dimension: OrdinalView, cell: CellAddress, changed: readonly CellAddress[]): string {
  const row = dimension.cells.find(({ address }) => sameCell(address, cell));
  if (!row) return '';
  const { letter, value, tiedWith } = row;
  if (value === null) return t('nowUnranked', { letter, dimension: dimension.name });
  const said = { letter, place: t('rankPlace', { count: value }), dimension: dimension.name };
  if (tiedWith.length) return t('nowTied', { ...said, others: tiedWith });
  const moved = dimension.cells.filter(
    ({ address }) => address.response !== cell.response && changed.some((each) => sameCell(each, address)),
  );
  return moved.length
    ? t('nowInserted', { ...said, others: moved.map((other) => other.letter) })
    : t('nowRanked', said);
}

function pairSentence(t: Words, { name, pair, cells }: OrdinalView): string {
  const letter = cells[pair?.preferred === 'second' ? 1 : 0]?.letter ?? '';
  if (pair?.preferred === 'equal') return t('nowEqual', { dimension: name });
  return pair?.preferred
    ? t('nowPreferred', { letter, dimension: name })
    : t('nowChosen', { dimension: name, value: t('nothingYet') });
}

/** An answer that is no place, in words. */
export function valueText(t: Words, { kind }: DimensionView, { value }: CellView): string | readonly string[] {
  if (value === null) return t('nothingYet');
  if (kind === 'acceptability') return value ? t('acceptable') : t('notAcceptable');
  return Array.isArray(value) ? (value as readonly string[]) : String(value);
}
