/** Enter alone goes on; with Shift it breaks the line, with others it means something else. */
export function onEnterKey(then: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, isComposing, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key !== 'Enter' || isComposing || shiftKey || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    then();
  };
}
