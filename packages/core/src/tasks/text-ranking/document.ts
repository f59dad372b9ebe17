import { deepEqual } from '../../schema/deep-equal.js';
import type { AnswerObject, Facts } from '../../task/task-definition.js';
import { shuffledIndices } from '../../text/shuffle.js';
import type { RankingConfig } from './config.js';
import { dimensionsOf, findDimension, type CellValues, type Kind } from './dimensions.js';

/** What a person has said in one dimension. Only dimensions in which something was said are in a document. */
export interface AnswerOf<K extends Kind> {
  readonly kind: K;
  readonly name: string;
  /** One for each response in input order, or one for the task; `null` is not answered. */
  readonly cells: readonly (CellValues[K] | null)[];
  readonly rationale?: string;
  /** The entry of the answer that this was read from. Written back as it is until something is edited. */
  readonly given?: AnswerObject;
  /** No longer as given; of `given` only unknown members still count. */
  readonly edited?: boolean;
}

export type DimensionAnswer = { [K in Kind]: AnswerOf<K> }[Kind];

/**
 * The answer of a text ranking while it is being made.
 * Dimensions that the author did not ask for (an answer from elsewhere may have them) are kept with no cells.
 */
export interface RankingDocument {
  readonly answers: readonly DimensionAnswer[];
  /** Input index of the response shown at each place. */
  readonly shownOrder: readonly number[];
  /** The answer that this was read from, as it came. */
  readonly given?: AnswerObject;
  readonly edited?: boolean;
}

/** Input indices in the order in which the responses are shown. */
export function orderOf(config: RankingConfig, facts: Facts): readonly number[] {
  const size = config.responses.length;
  return config.shuffle
    ? shuffledIndices(size, config.shuffleSeed ?? facts.seed)
    : Array.from({ length: size }, (_, index) => index);
}

export function emptyRanking(config: RankingConfig, facts: Facts): RankingDocument {
  return { answers: [], shownOrder: orderOf(config, facts) };
}

export function answerOf<K extends Kind>(document: RankingDocument, kind: K, name: string): AnswerOf<K> | undefined {
  return document.answers.find((each) => each.kind === kind && each.name === name) as AnswerOf<K> | undefined;
}

/** The cells of a dimension, all `null` where nobody said anything. */
export function cellsOf<K extends Kind>(
  document: RankingDocument,
  dimension: { readonly kind: K; readonly name: string; readonly size: number },
): readonly (CellValues[K] | null)[] {
  return answerOf(document, dimension.kind, dimension.name)?.cells ?? Array<null>(dimension.size).fill(null);
}

export function isBlank({
  cells,
  rationale,
}: {
  readonly cells: readonly unknown[];
  readonly rationale?: string;
}): boolean {
  return cells.every((cell) => cell === null) && !rationale;
}

/** Nobody has said anything, here or where the document was read from. */
export function isUntouched(document: RankingDocument): boolean {
  return document.answers.every((each) => isBlank(each) && (!each.given || each.edited));
}

/** What a command changes in one dimension. */
export interface AnswerChange<K extends Kind> {
  readonly cells?: readonly (CellValues[K] | null)[];
  /** Empty: none. */
  readonly rationale?: string;
}

/**
 * Replaces what is said in one dimension; the one way in which commands change a document.
 * Gives the same reference when nothing changes or the dimension is not configured.
 */
export function withAnswer<K extends Kind>(
  document: RankingDocument,
  config: RankingConfig,
  kind: K,
  name: string,
  change: AnswerChange<K>,
): RankingDocument {
  const dimension = findDimension(config, kind, name);
  if (!dimension) return document;
  const before = answerOf(document, kind, name);
  const cells = change.cells ?? cellsOf(document, { kind, name, size: dimension.size });
  const rationale = change.rationale ?? before?.rationale ?? '';
  if (
    rationale === (before?.rationale ?? '') &&
    deepEqual(cells, cellsOf(document, { kind, name, size: dimension.size }))
  ) {
    return document;
  }
  const after = {
    kind,
    name,
    cells,
    ...(rationale ? { rationale } : {}),
    ...(before?.given ? { given: before.given, edited: true } : {}),
  } as unknown as DimensionAnswer;
  const gone = isBlank(after) && !after.given;
  return {
    ...document,
    answers: before
      ? document.answers.flatMap((each) => ((each as unknown) !== before ? [each] : gone ? [] : [after]))
      : inserted(document.answers, after, config),
    ...(document.given ? { edited: true } : {}),
  };
}

/** New dimensions come in the author's order, whatever the order in which they are answered. */
function inserted(
  answers: readonly DimensionAnswer[],
  added: DimensionAnswer,
  config: RankingConfig,
): readonly DimensionAnswer[] {
  const names = dimensionsOf(config).map(({ kind, name }) => JSON.stringify([kind, name]));
  const placeOf = ({ kind, name }: DimensionAnswer) => names.indexOf(JSON.stringify([kind, name]));
  const before = answers.findIndex((each) => placeOf(each) > placeOf(added));
  return before < 0 ? [...answers, added] : [...answers.slice(0, before), added, ...answers.slice(before)];
}
