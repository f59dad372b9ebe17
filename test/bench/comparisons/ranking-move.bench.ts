import type { Comparison, Scene } from '../comparison.js';
import { shown } from '../comparison.js';
import { attachRanked, forget, oneOrder, ranks, wholeTask } from '../contenders/gt-text-ranking.js';
import { attachSortable } from '../contenders/sortable-list.js';

const moved = (settings: Readonly<Record<string, unknown>>): Scene => ({
  begin: (stage) => attachRanked(stage, settings),
  timed: { key: 'Alt+ArrowDown' },
  end: forget,
  fault: (stage) => (ranks(stage)[0] === 2 ? undefined : `ranks ${JSON.stringify(ranks(stage))}`),
});

export default {
  title: 'Ranking: a key that moves a response by one place → shown',
  goal: 'P8',
  ratio: 0.2,
  sizes: [50],
  unit: 'responses of 60 words',
  ours: { name: '`<gt-text-ranking>`, one dimension', scene: (size) => moved(oneOrder(size)) },
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
    name: 'the whole element: prompt, four dimensions, reasons, rules, drafts',
    scene: (size) => moved(wholeTask(size)),
  },
  note: 'SortableJS has no keys: its `sort` is called by a key, and keeps nothing but the order of the list.',
} satisfies Comparison;
