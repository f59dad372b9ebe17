import {
  DEFAULT_SCALE,
  type ClassificationSpec,
  type OrdinalSpec,
  type RankingConfig,
  type RatingSpec,
} from './config.js';

/** What one cell of each kind of dimension holds once it is answered. */
export interface CellValues {
  /** 1 is the first place. */
  ordinal: number;
  /** From 1, the lowest, to the scale. */
  rating: number;
  /** In the order of the author's choices; never empty. */
  classification: readonly string[];
  acceptability: boolean;
}

export type Kind = keyof CellValues;

interface DimensionOf<K extends Kind> {
  readonly kind: K;
  /** Unique among the dimensions of its kind; that of acceptability is empty. */
  readonly name: string;
  readonly description?: string | undefined;
  /** How many cells it has: one for each response, or one for the whole task. */
  readonly size: number;
  /** The cells are not about single responses, but one about the task. */
  readonly wholeTask?: boolean;
  readonly required?: boolean | undefined;
}

export interface OrdinalDimension extends DimensionOf<'ordinal'> {
  readonly allowTie: boolean;
  readonly spec: OrdinalSpec;
}
export interface RatingDimension extends DimensionOf<'rating'> {
  readonly scale: number;
  readonly spec: RatingSpec;
}
export interface ClassificationDimension extends DimensionOf<'classification'> {
  readonly multiple: boolean;
  readonly spec: ClassificationSpec;
}
export type AcceptabilityDimension = DimensionOf<'acceptability'>;

export type Dimension = OrdinalDimension | RatingDimension | ClassificationDimension | AcceptabilityDimension;
export type DimensionOfKind<K extends Kind> = Extract<Dimension, { kind: K }>;

const known = new WeakMap<RankingConfig, readonly Dimension[]>();

/** All dimensions in the order in which they are worked on: ordinal, rating, classification, acceptability. */
export function dimensionsOf(config: RankingConfig): readonly Dimension[] {
  let dimensions = known.get(config);
  if (!dimensions) {
    dimensions = list(config);
    known.set(config, dimensions);
  }
  return dimensions;
}

export function findDimension<K extends Kind>(
  config: RankingConfig,
  kind: K,
  name: string,
): DimensionOfKind<K> | undefined {
  return dimensionsOf(config).find((each) => each.kind === kind && each.name === name) as
    DimensionOfKind<K> | undefined;
}

function list(config: RankingConfig): readonly Dimension[] {
  const size = config.responses.length;
  const common = <Spec extends { name: string; description?: string; required?: boolean }>(spec: Spec) => ({
    name: spec.name,
    description: spec.description,
    required: spec.required,
    size,
    spec,
  });
  return [
    ...config.ordinalRankingDimensions.map(
      (spec) => ({ kind: 'ordinal', ...common(spec), allowTie: spec.allowTie ?? false }) as const,
    ),
    ...config.ratingDimensions.map(
      (spec) => ({ kind: 'rating', ...common(spec), scale: spec.scale ?? DEFAULT_SCALE }) as const,
    ),
    ...config.classificationDimensions.map((spec) => {
      const multiple = spec.multiple ?? false;
      return spec.scope === 'task'
        ? ({ kind: 'classification', ...common(spec), multiple, size: 1, wholeTask: true } as const)
        : ({ kind: 'classification', ...common(spec), multiple } as const);
    }),
    ...(config.acceptability ? [{ kind: 'acceptability', name: '', size } as const] : []),
  ];
}
