/**
 * What the browser has selected, with its ends inside the shadow root that a node is in.
 * @returns `undefined` where nothing is selected
 */
export function selectedAround(node: Node): StaticRange | undefined {
  const root = node.getRootNode();
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  if (!(root instanceof ShadowRoot)) return selection.getRangeAt(0);
  if ('getComposedRanges' in selection) {
    try {
      return selection.getComposedRanges({ shadowRoots: [root] })[0];
    } catch {
      // Safari up to 18 takes the roots one by one
      return (selection.getComposedRanges as (root: ShadowRoot) => StaticRange[])(root)[0];
    }
  }
  // Chromium up to 136 has a selection of the root; to Firefox up to 141 a root is no border
  const own = (root as Partial<DocumentOrShadowRoot & { getSelection(): Selection }>).getSelection?.() ?? selection;
  return own.rangeCount ? own.getRangeAt(0) : undefined;
}

/** Takes the browser's selection away, where it has an end in an element. */
export function dropSelectionIn(element: Element): void {
  const range = selectedAround(element);
  if (range && (element.contains(range.startContainer) || element.contains(range.endContainer)))
    document.getSelection()?.removeAllRanges();
}
