/** A rectangle in client coordinates. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a dragged thing would go: beside or onto an item, or into a list as a whole. */
export type DropTarget<Key> =
  { readonly kind: 'before' | 'after' | 'onto'; readonly key: Key } | { readonly kind: 'zone'; readonly key: string };

export interface ItemBox<Key> {
  readonly key: Key;
  readonly box: Box;
}

export interface ListBox<Key> {
  readonly key: string;
  readonly box: Box;
  /** The order inside does not count: the list is one target. */
  readonly unordered: boolean;
  readonly items: readonly ItemBox<Key>[];
}

export interface DropQuery<Key> {
  readonly x: number;
  readonly y: number;
  readonly dragged: Key;
  readonly lists: readonly ListBox<Key>[];
  allowsOnto(item: Key): boolean;
}

/** How far beside a list the pointer still means it. CSS pixels. */
const SLACK = 48;
/** The middle of an item that means the item itself, as shares of its height. */
const ONTO_FROM = 0.3;
const ONTO_TO = 0.7;

/** Pure geometry. @returns `undefined` where letting go changes nothing */
export function findDropTarget<Key>(query: DropQuery<Key>): DropTarget<Key> | undefined {
  const { x, y, dragged } = query;
  const list = nearest(query.lists, x, y, SLACK);
  if (!list) return undefined;
  if (list.unordered || !list.items.length) {
    return list.items.some(({ key }) => key === dragged) ? undefined : { kind: 'zone', key: list.key };
  }
  const item = nearest(list.items, x, y, Infinity);
  if (!item || item.key === dragged) return undefined;
  const { key, box } = item;
  const share = (y - box.top) / (box.bottom - box.top);
  if (share >= ONTO_FROM && share <= ONTO_TO && query.allowsOnto(key)) return { kind: 'onto', key };
  return { kind: share < 0.5 ? 'before' : 'after', key };
}

/** The nearest within reach; of several that hold the point the smallest, which is the innermost. */
function nearest<T extends { readonly box: Box }>(
  all: readonly T[],
  x: number,
  y: number,
  reach: number,
): T | undefined {
  let best: T | undefined;
  let bestDistance = reach;
  for (const each of all) {
    const { left, top, right, bottom } = each.box;
    if (right <= left || bottom <= top) continue;
    const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const isBetter =
      distance < bestDistance || (distance === bestDistance && (!best || area(each.box) < area(best.box)));
    if (isBetter) {
      best = each;
      bestDistance = distance;
    }
  }
  return best;
}

function area({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** What both have in common; empty (its right not beyond its left) where that is nothing. */
export function intersection(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
