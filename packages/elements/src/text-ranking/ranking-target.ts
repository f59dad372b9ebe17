import type { Target } from '@gt-elements/core/review/target.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import { dimensionsOf } from '@gt-elements/core/tasks/text-ranking/dimensions.js';
import { pathOf as pathOfDimension, targetOf as placeOf } from '@gt-elements/core/tasks/text-ranking/issue-path.js';
import type { CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import { letterOf } from '@gt-elements/core/tasks/text-ranking/letters.js';
import { addressOf, type Region } from './ranking-action.js';

const ACCEPTABILITY = 'acceptableResponses';

/** What a part of the shadow tree is about: a dimension, or its reasons. Nothing about single responses: they have no names. */
export function targetOf(place: Element): Target | undefined {
  const data = place.closest<HTMLElement>('[data-cell], [data-rationale], [data-dimension]')?.dataset;
  if (!data) return undefined;
  const { cell, rationale, dimension } = data;
  const about: Pick<CellAddress, 'kind' | 'dimension'> | undefined =
    cell === undefined ? placeOf(rationale ?? dimension!) : addressOf(cell);
  if (!about) return undefined;
  if (about.kind === 'acceptability') return { field: ACCEPTABILITY };
  return { id: about.dimension, ...(rationale === undefined ? {} : { field: 'rationale' }) };
}

/** Where a target stands, as issues have it. */
export function pathOf({ id, field }: Target, config: RankingConfig): string | undefined {
  if (id === undefined) return field === ACCEPTABILITY ? pathOfDimension('acceptability', '') : undefined;
  const kind = dimensionsOf(config).find(({ name }) => name === id)?.kind;
  return kind && pathOfDimension(kind, id, field === 'rationale' ? field : null);
}

export function targetName(t: Region['t'], { id, field }: Target): string {
  if (id === undefined) return field === ACCEPTABILITY ? t('acceptability') : (field ?? '');
  return field === 'rationale' ? t('rationale', { dimension: id }) : id;
}

/**
 * What a value for a target reads like: of responses each with its letter, in the order in which they are shown.
 * @param inWords what is said of one response, or a text
 */
export function valueText(
  t: Region['t'],
  { shownOrder }: RankingDocument,
  { field }: Target,
  value: unknown,
  inWords: (value: unknown) => string,
): string {
  if (!Array.isArray(value) || value.length !== shownOrder.length || field === 'taskChoices') return inWords(value);
  return shownOrder
    .map((index, place) => {
      const said: unknown = value[index];
      const part = typeof said === 'boolean' ? t(said ? 'acceptable' : 'notAcceptable') : inWords(said);
      return t('partOf', { thing: letterOf(place), part });
    })
    .join(t('comma'));
}
