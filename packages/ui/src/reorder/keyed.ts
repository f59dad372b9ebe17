import { noChange } from 'lit';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import { Directive, directive, type ChildPart } from 'lit/directive.js';

type Key = string | number;

class KeyedDirective extends Directive {
  #keys: readonly Key[] = [];

  override render(
    items: readonly unknown[],
    _keyOf: (item: never) => Key,
    template: (item: never) => unknown,
  ): unknown {
    return items.map((item) => template(item as never));
  }

  override update(
    container: ChildPart,
    [items, keyOf, template]: [readonly unknown[], (item: unknown) => Key, (item: unknown) => unknown],
  ): unknown {
    const before: unknown = getCommittedValue(container);
    const oldKeys = this.#keys;
    const keys = (this.#keys = items.map((item) => keyOf(item)));
    if (!Array.isArray(before)) return items.map((item) => template(item));
    const isSame = keys.length === oldKeys.length && keys.every((key, at) => key === oldKeys[at]);
    const parts = before as readonly ChildPart[];
    const now = isSame ? parts : arranged(container, parts, oldKeys, keys);
    now.forEach((part, at) => setChildPartValue(part, template(items[at])));
    setCommittedValue(container, now);
    return noChange;
  }
}

/** Parts in a new order: those that are gone taken away, new ones made, of the others as few moved as can be. */
function arranged(
  container: ChildPart,
  before: readonly ChildPart[],
  oldKeys: readonly Key[],
  keys: readonly Key[],
): readonly ChildPart[] {
  const wanted = new Set(keys);
  const kept = new Map<Key, number>();
  const parts: ChildPart[] = [];
  before.forEach((part, at) => {
    if (wanted.has(oldKeys[at]!)) kept.set(oldKeys[at]!, parts.push(part) - 1);
    else removePart(part);
  });
  const places = keys.map((key) => kept.get(key) ?? -1);
  const staying = stayingPlaces(places, parts.findIndex(hasFocus));
  let after: ChildPart | undefined;
  const now: ChildPart[] = [];
  for (let at = keys.length - 1; at >= 0; at--) {
    const part = parts[places[at]!];
    after = part && staying.has(places[at]!) ? part : insertPart(container, after, part);
    now[at] = after;
  }
  return now;
}

function hasFocus({ startNode, endNode }: ChildPart): boolean {
  const { activeElement } = startNode!.getRootNode() as Document | ShadowRoot;
  if (!activeElement) return false;
  const isAfter = startNode!.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isAfter > 0 && (endNode!.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
}

/**
 * Of places in a new order as many as can stay where they are while the others are moved between them.
 * @param order -1 for what is new
 * @param pinned stays in any case; -1 for none
 */
export function stayingPlaces(order: readonly number[], pinned: number): ReadonlySet<number> {
  const known = order.filter((place) => place >= 0);
  const at = pinned < 0 ? -1 : known.indexOf(pinned);
  if (at < 0) return new Set(longestRise(known));
  const before = known.slice(0, at).filter((place) => place < pinned);
  const after = known.slice(at + 1).filter((place) => place > pinned);
  return new Set([...longestRise(before), pinned, ...longestRise(after)]);
}

/** The longest run of rising numbers, others between them left out. */
function longestRise(numbers: readonly number[]): readonly number[] {
  // the least number that a run of each length ends with, and what stands before each number in its run
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let length = ends.length;
    while (length > 0 && ends[length - 1]! > number) length--;
    previous.set(number, ends[length - 1]);
    ends[length] = number;
  }
  const run: number[] = [];
  for (let number = ends.at(-1); number !== undefined; number = previous.get(number)) run.unshift(number);
  return run;
}

/**
 * A template for each item, kept with its key when the order changes: `${keyed(rows, keyOf, renderRow)}`. Keys are
 * unique. Unlike Lit's `repeat` it never moves what has the focus: the others are moved around it, since taking it out
 * of the document takes the focus from it and costs the browser a layout of the page.
 */
export const keyed = directive(KeyedDirective) as <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  template: (item: Item) => unknown,
) => unknown;
