import type { Command } from '@gt-elements/core/edit/edit-store.js';
import { placeBetween, rank, rankNext, unrank } from '@gt-elements/core/tasks/text-ranking/commands.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import type { OrdinalView, RankView } from '@gt-elements/core/tasks/text-ranking/view.js';
import type { DropTarget } from '@gt-elements/ui/reorder/drop-target.js';
import { cellKey } from './ranking-action.js';

/** Key of the list of a dimension's ranked or unranked responses, as a place to drop something. */
export function zoneKey(zone: 'ranked' | 'unranked', dimension: string): string {
  return `${zone} ${dimension}`;
}

/**
 * What dropping a response somewhere in its own dimension means: between two places a place of its own, on a response
 * or between two that are tied the same place, among the unranked none.
 * @returns `undefined` for a place in another dimension
 */
export function dropCommand(
  config: RankingConfig,
  { name, rows }: OrdinalView,
  dragged: RankView,
  target: DropTarget<string>,
): Command<RankingDocument> | undefined {
  const { response } = dragged;
  if (target.kind === 'zone') {
    if (target.key === zoneKey('unranked', name)) return (document) => unrank(document, config, name, response);
    return target.key === zoneKey('ranked', name)
      ? (document) => rankNext(document, config, name, response)
      : undefined;
  }
  const others = rows.filter((row) => row !== dragged && row.value !== null);
  const at = others.findIndex(({ address }) => cellKey(address) === target.key);
  const value = others[at]?.value;
  if (value === undefined || value === null) return undefined;
  const beside = others[target.kind === 'before' ? at - 1 : at + 1];
  if (target.kind === 'onto' || beside?.value === value)
    return (document) => rank(document, config, name, response, value);
  return (document) => placeBetween(document, config, name, response, target.kind === 'before' ? value : value + 1);
}
