import { derived } from '../../task/derived.js';
import { isAiShown, type FeedbackItem, type ResponseFeedbackConfig } from './config.js';
import { emptyEntry, isUnsaid, type Entry, type ResponseFeedbackDocument, type Score } from './document.js';

/** One response with what is said of it. */
export interface ItemView {
  readonly item: FeedbackItem;
  /** From 1, in the author's order. */
  readonly number: number;
  readonly entry: Entry;
  /** `partial`: something was said, but no score. */
  readonly state: 'empty' | 'partial' | 'complete';
  /** The other model's score may be seen now. */
  readonly showsAi: boolean;
  /** How far one's own score is from the other model's, at least 0; `undefined` where one of them is missing or hidden. */
  readonly gap: number | undefined;
}

export type SortKey = 'order' | 'ai-score' | 'score' | 'gap';
export type GroupKey = 'none' | 'ai-score' | 'score' | 'gap';

/** How many items are shown, and in which order. */
export interface Arrangement {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly group: GroupKey;
  /** Only of these buckets, by what they are of; nothing chosen: all. */
  readonly filter: Partial<Readonly<Record<Exclude<GroupKey, 'none'>, readonly Bucket[]>>>;
}

export const asTheyCame: Arrangement = { sort: 'order', descending: false, group: 'none', filter: {} };

/** A whole score, how far scores are apart, or that there is none. */
export type Bucket = number | 'none';

export interface Group {
  /** `undefined` where nothing is grouped. */
  readonly bucket: Bucket | undefined;
  readonly items: readonly ItemView[];
}

/** @returns what gives the views of all items, with as much work as has changed */
export function createItemViews(): (
  document: ResponseFeedbackDocument,
  config: ResponseFeedbackConfig,
) => readonly ItemView[] {
  let known = new Map<string, ItemView>();
  return derived(({ entries }: ResponseFeedbackDocument, config: ResponseFeedbackConfig) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const views = config.items.map((item, index) => {
      const before = known.get(item.id);
      const entry = byId.get(item.id) ?? (before && isUnsaid(before.entry) ? before.entry : emptyEntry(item.id));
      const showsAi = isAiShown(config, item, entry.score);
      const isSame = before?.item === item && before.entry === entry && before.showsAi === showsAi;
      return isSame && before.number === index + 1 ? before : viewOf(item, index + 1, entry, showsAi);
    });
    known = new Map(views.map((view) => [view.item.id, view]));
    return views;
  });
}

function viewOf(item: FeedbackItem, number: number, entry: Entry, showsAi: boolean): ItemView {
  const { score } = entry;
  const state = score !== undefined ? 'complete' : isUnsaid(entry) ? 'empty' : 'partial';
  const gap = showsAi && score !== undefined ? Math.abs(score - item.aiScore!) : undefined;
  return { item, number, entry, state, showsAi, gap };
}

/** Where an item stands, by what items are sorted or grouped by. */
export function bucketOf({ item, entry, showsAi, gap }: ItemView, by: Exclude<GroupKey, 'none'>): Bucket {
  if (by === 'score') return entry.score ?? 'none';
  if (by === 'gap') return gap === undefined ? 'none' : Math.round(gap);
  return showsAi ? Math.round(item.aiScore!) : 'none';
}

/** Items as they are arranged, in groups. What has no value to sort by comes last. */
export function arranged(
  views: readonly ItemView[],
  { sort, descending, group, filter }: Arrangement,
): readonly Group[] {
  const filters = Object.entries(filter) as [Exclude<GroupKey, 'none'>, readonly Bucket[]][];
  const shown = views.filter((view) =>
    filters.every(([by, buckets]) => !buckets.length || buckets.includes(bucketOf(view, by))),
  );
  if (sort !== 'order') shown.sort((one, other) => compare(valueOf(one, sort), valueOf(other, sort), descending));
  else if (descending) shown.reverse();
  if (group === 'none') return [{ bucket: undefined, items: shown }];
  const groups = new Map<Bucket, ItemView[]>();
  for (const view of shown) {
    const bucket = bucketOf(view, group);
    const items = groups.get(bucket);
    if (items) items.push(view);
    else groups.set(bucket, [view]);
  }
  return [...groups]
    .sort(([one], [other]) => compare(asNumber(one), asNumber(other), false))
    .map(([bucket, items]) => ({ bucket, items }));
}

/** How many items are in each bucket. @param buckets those that are always told, even of none */
export function distribution(
  views: readonly ItemView[],
  by: Exclude<GroupKey, 'none'>,
): readonly { readonly bucket: Bucket; readonly count: number }[] {
  const least = by === 'gap' ? [0, 1, 2, 3, 4] : ([1, 2, 3, 4, 5] satisfies Score[]);
  const counts = new Map<Bucket, number>(least.map((bucket) => [bucket, 0]));
  for (const view of views) {
    const bucket = bucketOf(view, by);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return [...counts].map(([bucket, count]) => ({ bucket, count }));
}

function valueOf({ item, entry, showsAi, gap, number }: ItemView, sort: SortKey): number | undefined {
  if (sort === 'score') return entry.score;
  if (sort === 'gap') return gap;
  return sort === 'ai-score' ? (showsAi ? item.aiScore : undefined) : number;
}

function asNumber(bucket: Bucket): number | undefined {
  return bucket === 'none' ? undefined : bucket;
}

function compare(one: number | undefined, other: number | undefined, descending: boolean): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return descending ? other - one : one - other;
}
