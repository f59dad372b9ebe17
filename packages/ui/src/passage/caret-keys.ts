import type { MoveUnit } from '@gt-elements/core/text/boundaries.js';

export interface CaretKey {
  /** `line`: the same place on another one; `line-end`: an end of this one. */
  readonly unit: MoveUnit | 'line' | 'line-end' | 'page';
  readonly direction: -1 | 1;
  /** The direction is to the left or right, not back or forth. */
  readonly visual?: boolean;
}

/**
 * What a key does to a caret in a text that is read. Shift is left to the caller. On Apple's systems Ctrl belongs to
 * the system, elsewhere Alt to the browser; sentences have keys that are the same everywhere, and no modifier.
 */
export function caretKeyOf(event: KeyboardEvent, onApple: boolean): CaretKey | undefined {
  const { key, code, ctrlKey, altKey, metaKey } = event;
  const held = (ctrlKey ? 'c' : '') + (altKey ? 'a' : '') + (metaKey ? 'm' : '');
  const arrow = /^Arrow(Left|Up|Right|Down)$/.exec(key)?.[1];
  if (arrow) {
    const direction = arrow === 'Left' || arrow === 'Up' ? -1 : 1;
    const across = arrow === 'Left' || arrow === 'Right';
    const visual = across;
    if (!held) return { unit: across ? 'character' : 'line', direction, visual };
    if (held === (onApple ? 'a' : 'c')) return { unit: across ? 'word' : 'paragraph', direction, visual };
    if (onApple && held === 'm') return { unit: across ? 'line-end' : 'text', direction, visual };
    return undefined;
  }
  if (/^(Home|End|Page(Up|Down))$/.test(key)) {
    const direction = key === 'Home' || key === 'PageUp' ? -1 : 1;
    if (!held) return { unit: key.startsWith('Page') ? 'page' : 'line-end', direction };
    return held === 'c' && !key.startsWith('Page') ? { unit: 'text', direction } : undefined;
  }
  if (held) return undefined;
  // by what is typed, and with Shift, which types something else, by where the key lies
  const typed = key === ',' || key === '.' ? key : event.shiftKey ? { Comma: ',', Period: '.' }[code] : undefined;
  return typed === undefined ? undefined : { unit: 'sentence', direction: typed === ',' ? -1 : 1 };
}
