import { derived } from './derived.js';

/** Gives the last list again while its entries are the same, so that what is derived from it stays, too. */
export function createStableList<Entry>(): (entries: readonly Entry[]) => readonly Entry[] {
  // with the number of them first: fewer would be the same as far as they go
  const list = derived((_count: number, ...entries: Entry[]): readonly Entry[] => entries);
  return (entries) => list(entries.length, ...entries);
}
