import { seededRandom } from '@gt-elements/core/random/seeded.js';
import { quantile } from '../statistics/spread.js';
import { valueOf, type Coefficient } from './coefficient.js';

/** Where a coefficient lies, as far as the units that it was taken of tell. */
export type Interval =
  { readonly low: number; readonly high: number; readonly level: number } | { readonly undefinedBecause: string };

export interface BootstrapOptions {
  /** Default 1: the same units give the same interval. */
  readonly seed?: number;
  /** How often units are drawn; default 1,000. */
  readonly samples?: number;
  /** Default 0.95. */
  readonly level?: number;
}

/** Of so many samples at least there has to be a coefficient. */
const ENOUGH = 0.9;

/**
 * A percentile interval of a coefficient: units are drawn with replacement, as many as there are, again and again (Efron and
 * Tibshirani, 1993). What is drawn has to be independent: objects of a job, not the answers to them.
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  coefficientOf: (units: readonly Unit[]) => Coefficient,
  { seed = 1, samples = 1000, level = 0.95 }: BootstrapOptions = {},
): Interval {
  if (units.length < 2) return { undefinedBecause: 'there are fewer than two units to draw from' };
  const below = seededRandom(seed);
  const found: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const value = valueOf(coefficientOf(units.map(() => units[below(units.length)]!)));
    if (value !== undefined) found.push(value);
  }
  if (found.length < samples * ENOUGH) return { undefinedBecause: 'too few of the samples have a coefficient' };
  found.sort((one, other) => one - other);
  const outside = (1 - level) / 2;
  return { low: quantile(found, outside), high: quantile(found, 1 - outside), level };
}
