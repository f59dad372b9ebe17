import { stopNativeHistory } from '../shortcuts/native-history.js';

export interface InnerEvents {
  /** Something in the tree is pressed. */
  pressed(target: Element): void;
  /** A dialog has a history of its own. */
  inDialog(): boolean;
  undo(): void;
  redo(): void;
}

/**
 * What people do in a shadow tree is told as the element's own events: `input` and `change` of fields stop at its root.
 * The browser's own undo becomes the element's.
 */
export function ownEvents(root: HTMLElement | DocumentFragment, { pressed, inDialog, undo, redo }: InnerEvents): void {
  const stop = (event: Event) => {
    // what is slotted belongs to the page
    if (event.target instanceof Node && event.target.getRootNode() === root) event.stopPropagation();
  };
  root.addEventListener('input', stop);
  root.addEventListener('change', stop);
  root.addEventListener('pointerdown', ({ target }) => pressed(target as Element));
  stopNativeHistory(
    root,
    () => !inDialog() && undo(),
    () => !inDialog() && redo(),
  );
}
