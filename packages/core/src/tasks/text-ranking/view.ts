import type { RankingConfig } from './config.js';
import { dimensionsOf, type CellValues, type Dimension, type Kind, type OrdinalDimension } from './dimensions.js';
import { answerOf, cellsOf, type RankingDocument } from './document.js';
import { cellsIn, isOpen, isPair, sameCell, type CellAddress } from './flow.js';
import { pathOf } from './issue-path.js';
import { letterOf } from './letters.js';
import { canStep, lastStep } from './ranks.js';
import { previousRanked } from './ranking-commands.js';

/** What is neither saved nor undone: which question has the focus. */
export interface RankingSession {
  readonly current?: CellAddress | undefined;
}

export interface RankingView {
  /** One entry without a role where the prompt is a plain text; none where there is no prompt. */
  readonly prompt: readonly { readonly role?: string; readonly content: string }[];
  /** In shown order. */
  readonly responses: readonly ResponseView[];
  /** In the order in which they are worked on. Their `cells` are the rows of the overview. */
  readonly dimensions: readonly DimensionView[];
}

export interface ResponseView {
  /** Input index. */
  readonly response: number;
  readonly letter: string;
  readonly text?: string;
  /** Address of a picture. */
  readonly image?: string;
  readonly alt?: string;
}

export interface CellView<K extends Kind = Kind> {
  readonly address: CellAddress;
  /** Absent where the question is about the whole task. */
  readonly letter?: string;
  readonly value: CellValues[K] | null;
  readonly current: boolean;
}

export interface RankView extends CellView<'ordinal'> {
  readonly response: number;
  readonly letter: string;
  /** Letters of the others on the same place. */
  readonly tiedWith: readonly string[];
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
}

interface DimensionViewOf<K extends Kind> {
  readonly kind: K;
  /** Empty for acceptability, which is named by the language. */
  readonly name: string;
  readonly description?: string | undefined;
  /** JSON pointer, as in issues. */
  readonly path: string;
  readonly state: 'untouched' | 'partial' | 'complete';
  readonly done: number;
  readonly total: number;
  /** Has the focused question. */
  readonly current: boolean;
  readonly rationale: string;
  readonly rationaleWanted: RankingConfig['rationale'];
}

export interface OrdinalView extends DimensionViewOf<'ordinal'> {
  readonly allowTie: boolean;
  /** Said at rank 1 and at the last; absent: the language's words for best and worst. */
  readonly firstLabel?: string | undefined;
  readonly lastLabel?: string | undefined;
  /** In shown order. */
  readonly cells: readonly RankView[];
  /** By place, then in shown order; what is not ranked comes last. */
  readonly rows: readonly RankView[];
  /** `B › A = C`: ranked responses from the first place on. */
  readonly summary: string;
  /** Name of the dimension whose order can be repeated here. */
  readonly copyFrom?: string | undefined;
  /** With two responses: one question with three answers. */
  readonly pair?: PairView;
}

export interface PairView {
  readonly address: CellAddress;
  readonly preferred: 'first' | 'second' | 'equal' | null;
  readonly current: boolean;
}

export interface RatingView extends DimensionViewOf<'rating'> {
  readonly scale: number;
  /** One for each rating from 1 on; empty where the author gave none. */
  readonly labels: readonly string[];
  readonly cells: readonly CellView<'rating'>[];
}

export interface ClassificationView extends DimensionViewOf<'classification'> {
  readonly choices: readonly string[];
  readonly multiple: boolean;
  readonly wholeTask: boolean;
  readonly cells: readonly CellView<'classification'>[];
}

export interface AcceptabilityView extends DimensionViewOf<'acceptability'> {
  readonly cells: readonly CellView<'acceptability'>[];
}

export type DimensionView = OrdinalView | RatingView | ClassificationView | AcceptabilityView;

/** Everything that the screen shows. */
export function rankingView(document: RankingDocument, config: RankingConfig, session: RankingSession): RankingView {
  return {
    prompt: promptOf(config),
    responses: document.shownOrder.map((response, place) => ({
      response,
      letter: letterOf(place),
      ...contentOf(config.responses[response]),
    })),
    dimensions: dimensionsOf(config).map((dimension) => dimensionView(document, config, session, dimension)),
  };
}

function promptOf({ text }: RankingConfig): RankingView['prompt'] {
  return typeof text === 'string' ? (text ? [{ content: text }] : []) : (text ?? []);
}

function contentOf(response: RankingConfig['responses'][number] | undefined) {
  if (typeof response === 'string' || response === undefined) return { text: response ?? '' };
  if ('text' in response) return { text: response.text };
  return { image: response.image, ...(response.alt === undefined ? {} : { alt: response.alt }) };
}

function dimensionView(
  document: RankingDocument,
  config: RankingConfig,
  { current }: RankingSession,
  dimension: Dimension,
): DimensionView {
  const questions = cellsIn(document, dimension);
  const total = questions.length;
  const done = total - questions.filter((cell) => isOpen(document, config, cell)).length;
  const rationale = answerOf(document, dimension.kind, dimension.name)?.rationale ?? '';
  const common = {
    name: dimension.name,
    description: dimension.description,
    path: pathOf(dimension.kind, dimension.name),
    state: done === total ? 'complete' : done || rationale ? 'partial' : 'untouched',
    done,
    total,
    current: current?.kind === dimension.kind && current.dimension === dimension.name,
    rationale,
    rationaleWanted: dimension.kind === 'acceptability' ? 'none' : config.rationale,
  } as const;
  switch (dimension.kind) {
    case 'ordinal':
      return { kind: dimension.kind, ...common, ...ordinalParts(document, config, current, dimension) };
    case 'rating':
      return {
        kind: dimension.kind,
        ...common,
        scale: dimension.scale,
        labels: ratingLabels(dimension.scale, dimension.spec.labels ?? []),
        cells: markCells(document, dimension.kind, dimension, current),
      };
    case 'classification':
      return {
        kind: dimension.kind,
        ...common,
        choices: dimension.spec.choices,
        multiple: dimension.multiple,
        wholeTask: dimension.wholeTask ?? false,
        cells: markCells(document, dimension.kind, dimension, current),
      };
    case 'acceptability':
      return { kind: dimension.kind, ...common, cells: markCells(document, dimension.kind, dimension, current) };
  }
}

function markCells<K extends Kind>(
  document: RankingDocument,
  kind: K,
  dimension: Dimension,
  current: CellAddress | undefined,
): readonly CellView<K>[] {
  const values = cellsOf(document, { kind, name: dimension.name, size: dimension.size });
  return cellsIn(document, dimension).map((address, place) => ({
    address,
    ...(address.response === null ? {} : { letter: letterOf(place) }),
    value: values[address.response ?? 0] ?? null,
    current: sameCell(address, current),
  }));
}

function ordinalParts(
  document: RankingDocument,
  config: RankingConfig,
  current: CellAddress | undefined,
  dimension: OrdinalDimension,
) {
  const { name, spec, allowTie } = dimension;
  const ranks = cellsOf(document, dimension);
  const letters = new Map(document.shownOrder.map((response, place) => [response, letterOf(place)]));
  const places = new Map<number, number[]>();
  for (const response of document.shownOrder) {
    const rank = ranks[response] ?? null;
    if (rank !== null) places.set(rank, [...(places.get(rank) ?? []), response]);
  }
  const ordered = [...places].sort(([one], [other]) => one - other).map(([, responses]) => responses);
  const last = lastStep(ranks);
  const cells = document.shownOrder.map((response): RankView => {
    const address = { kind: 'ordinal', dimension: name, response } as const;
    const value = ranks[response] ?? null;
    const others = value === null ? [] : places.get(value)!.filter((each) => each !== response);
    return {
      address,
      response,
      letter: letters.get(response)!,
      value,
      current: sameCell(address, current),
      tiedWith: others.map((each) => letters.get(each)!),
      canMoveUp: canStep(value, -1, others.length > 0, last),
      canMoveDown: canStep(value, 1, others.length > 0, last),
    };
  });
  return {
    allowTie,
    firstLabel: spec.firstLabel,
    lastLabel: spec.lastLabel,
    cells,
    rows: [...cells].sort((one, other) => (one.value ?? Infinity) - (other.value ?? Infinity) || 0),
    summary: ordered.map((responses) => responses.map((each) => letters.get(each)!).join(' = ')).join(' › '),
    copyFrom: previousRanked(document, config, name)?.name,
    ...(isPair(dimension) ? { pair: pairView(document, dimension, current) } : {}),
  };
}

function pairView(document: RankingDocument, dimension: OrdinalDimension, current: CellAddress | undefined): PairView {
  const ranks = cellsOf(document, dimension);
  const [first, second] = document.shownOrder.map((response) => ranks[response] ?? null);
  const address = { kind: 'ordinal', dimension: dimension.name, response: null } as const;
  const decided = first !== null && first !== undefined && second !== null && second !== undefined;
  return {
    address,
    preferred: !decided ? null : first === second ? 'equal' : first < second ? 'first' : 'second',
    current: sameCell(address, current),
  };
}

/** Two labels of a longer scale are those of its ends. */
function ratingLabels(scale: number, labels: readonly string[]): readonly string[] {
  if (labels.length !== 2 || scale === 2) return labels;
  return Array.from({ length: scale }, (_, index) =>
    index === 0 ? labels[0]! : index === scale - 1 ? labels[1]! : '',
  );
}
