import Sortable from 'sortablejs';
import { responses } from './texts.js';

/**
 * A list that SortableJS keeps in order, with the keys that one adds by hand, since the library has none: its own
 * `sort` is what moves an item by a key.
 */
export function attachSortable(stage: HTMLElement, size: number): void {
  const list = document.createElement('ol');
  list.className = 'room';
  for (const [index, text] of responses(size).entries()) {
    const item = document.createElement('li');
    item.dataset['id'] = String(index);
    item.tabIndex = 0;
    item.textContent = text;
    list.append(item);
  }
  stage.append(list);
  const sortable = Sortable.create(list, { animation: 150 });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const item = (event.target as Element).closest('li');
    if (step === undefined || !item) return;
    const order = sortable.toArray();
    const from = order.indexOf(item.dataset['id']!);
    const other = order[from + step];
    if (other === undefined) return;
    order[from + step] = order[from]!;
    order[from] = other;
    event.preventDefault();
    sortable.sort(order, true);
    // moving an element takes the focus from it
    item.focus();
  });
}
