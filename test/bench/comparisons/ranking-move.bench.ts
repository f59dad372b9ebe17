import type { Comparison } from '../comparison.js';
import { shown } from '../comparison.js';
import { attachSurfaceFocused, movedFault } from '../contenders/gt-ranking-surface.js';
import { attachRanked, elementSettings, forget, ranks } from '../contenders/gt-text-ranking.js';
import { attachSortable } from '../contenders/sortable-list.js';

/**
 * Timed, from the key to two frames later, with everything ranked and the focus on the first row: ours swaps two places
 * in the document, renders the rows anew and has them glide; SortableJS puts its items into the new order and has them
 * glide, and the focus is put back; beside them the whole element does what ours does, and tells the form, the footer,
 * drafts and screen readers.
 */
export default {
  title: 'Ranking: a key that moves a response by one place → shown',
  goal: 'P8',
  ratio: 0.2,
  sizes: [50],
  unit: 'responses of 60 words',
  ours: {
    name: 'the rows of one dimension of `<gt-text-ranking>`',
    scene: (size) => ({
      begin: (stage) => attachSurfaceFocused(stage, size, { cards: false, ranked: true }),
      timed: { key: 'Alt+ArrowDown' },
      fault: (stage) => movedFault(stage, size),
    }),
  },
  peer: {
    name: 'SortableJS, a bare list',
    scene: (size) => ({
      async begin(stage) {
        attachSortable(stage, size);
        await shown();
        stage.querySelector<HTMLElement>('li')!.focus();
        await shown();
      },
      timed: { key: 'ArrowDown' },
      fault: (stage) =>
        document.activeElement?.getAttribute('data-id') === '0' &&
        stage.querySelector('li')?.getAttribute('data-id') === '1'
          ? undefined
          : 'the first item has not moved, or has lost the focus',
    }),
  },
  beside: {
    name: 'the whole `<gt-text-ranking>`, one dimension: with its cards, frame, tools, footer, form channel and drafts',
    scene: (size) => ({
      begin: (stage) => attachRanked(stage, elementSettings(size)),
      timed: { key: 'Alt+ArrowDown' },
      end: forget,
      fault: (stage) => (ranks(stage)[0] === 2 ? undefined : `ranks ${JSON.stringify(ranks(stage))}`),
    }),
  },
  note: 'SortableJS has no keys: its `sort` is called by a key, and keeps nothing but the order of the list. Its items are the whole texts; rows of ours are a place, a letter, the beginning of the text and two steppers.',
} satisfies Comparison;
