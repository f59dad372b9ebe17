import type { CellAddress } from './flow.js';
import type { Kind } from './dimensions.js';

const LISTS: Readonly<Record<Kind, string>> = {
  ordinal: 'ordinalRankingDimensions',
  rating: 'ratingDimensions',
  classification: 'classificationDimensions',
  acceptability: 'acceptableResponses',
};

/**
 * Where something stands in the answer, with a dimension's name in the place of its index, since an absent dimension
 * has none: `/ratingDimensions/Helpfulness/2`, `/ordinalRankingDimensions/Clarity/rationale`, `/acceptableResponses/0`.
 */
export function pathOf(kind: Kind, dimension: string, last?: number | 'rationale' | null): string {
  const name = kind === 'acceptability' ? '' : `/${dimension.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return `/${LISTS[kind]}${name}${last === undefined || last === null ? '' : `/${last}`}`;
}

/** What a path names: a question, a dimension (then `response` is absent), or a dimension's rationale. */
export interface PathTarget {
  readonly kind: Kind;
  readonly dimension: string;
  readonly response?: CellAddress['response'];
  readonly rationale?: true;
}

export function targetOf(path: string): PathTarget | undefined {
  const [, list, ...rest] = path.split('/');
  const kind = (Object.keys(LISTS) as Kind[]).find((each) => LISTS[each] === list);
  if (!kind) return undefined;
  const dimension = kind === 'acceptability' ? '' : (rest.shift() ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
  const last = rest[0];
  if (last === undefined) return { kind, dimension };
  return last === 'rationale' ? { kind, dimension, rationale: true } : { kind, dimension, response: Number(last) };
}
