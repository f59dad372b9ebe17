/** What several people have marked as the same thing, by the place of their answer. */
export type Cluster<Item> = ReadonlyMap<number, Item>;

/**
 * Puts together what belongs together, the most alike first. What one person kept apart stays apart.
 * @param lists of each answer its items
 * @param likeness from 0 to 1
 * @param least so alike two have to be at least
 * @returns in the order in which the first of each was found
 */
export function clusters<Item>(
  lists: readonly (readonly Item[])[],
  likeness: (one: Item, other: Item) => number,
  least: number,
): readonly Cluster<Item>[] {
  const found: Map<number, Item>[] = [];
  for (const [place, items] of lists.entries()) {
    const pairs = items
      .flatMap((item, index) =>
        found.map((cluster) => ({ item, index, cluster, like: meanLikeness(item, [...cluster.values()], likeness) })),
      )
      .filter(({ like }) => like >= least)
      .sort((one, other) => other.like - one.like);
    const placed = new Set<number>();
    for (const { item, index, cluster } of pairs) {
      if (placed.has(index) || cluster.has(place)) continue;
      cluster.set(place, item);
      placed.add(index);
    }
    for (const [index, item] of items.entries()) if (!placed.has(index)) found.push(new Map([[place, item]]));
  }
  return found;
}

/** Those that more than half of all answers have. */
export function supported<Item>(all: readonly Cluster<Item>[], answers: number): readonly Cluster<Item>[] {
  return all.filter(({ size }) => size * 2 > answers);
}

/** The item of a cluster that is most like the others, the first of several. */
export function mostAlike<Item>(
  items: readonly Item[],
  likeness: (one: Item, other: Item) => number,
): Item | undefined {
  let best: Item | undefined;
  let most = -1;
  for (const [index, item] of items.entries()) {
    const others = items.filter((_, other) => other !== index);
    const like = others.length ? meanLikeness(item, others, likeness) : 1;
    if (like > most) [best, most] = [item, like];
  }
  return best;
}

function meanLikeness<Item>(item: Item, others: readonly Item[], likeness: (one: Item, other: Item) => number): number {
  return others.reduce((sum, other) => sum + likeness(item, other), 0) / others.length;
}
