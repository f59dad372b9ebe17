/**
 * Keeps the browser's own undo out of an element's fields and calls the element's instead: the browser has one stack
 * for the whole frame and would undo in fields that nobody looks at. Meant for what does not come by a key: a menu,
 * a gesture.
 * @param undo returns `false` to let the browser do it
 * @returns a function that ends this
 */
export function stopNativeHistory(
  root: EventTarget,
  undo: () => boolean | void,
  redo: () => boolean | void,
): () => void {
  const onBeforeInput = (event: Event): void => {
    const { inputType } = event as InputEvent;
    const action = inputType === 'historyUndo' ? undo : inputType === 'historyRedo' ? redo : undefined;
    if (action && action() !== false) event.preventDefault();
  };
  root.addEventListener('beforeinput', onBeforeInput);
  return () => root.removeEventListener('beforeinput', onBeforeInput);
}
