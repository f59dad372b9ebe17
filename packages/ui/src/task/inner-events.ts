/** What people do in a shadow tree is told as the element's own events: `input` and `change` of fields stop at its root. */
export function stopInnerEvents(root: HTMLElement | DocumentFragment): void {
  const stop = (event: Event) => {
    // what is slotted belongs to the page
    if (event.target instanceof Node && event.target.getRootNode() === root) event.stopPropagation();
  };
  root.addEventListener('input', stop);
  root.addEventListener('change', stop);
}
