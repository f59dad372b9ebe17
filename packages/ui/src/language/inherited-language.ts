/** The nearest `lang` of an element's ancestors and its own, through shadow hosts; empty where nobody says. */
export function inheritedLanguage(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const said = at.closest('[lang]')?.getAttribute('lang');
    if (said != null) return said;
  }
  return '';
}

export function inheritedDirection(element: Element): 'ltr' | 'rtl' {
  return element.matches(':dir(rtl)') ? 'rtl' : 'ltr';
}

/**
 * Calls `listener` when `lang` or `dir` changes anywhere in the trees that the element inherits from.
 * All elements of one tree share one observer; the last to leave ends it.
 * @returns a function that ends the watch
 */
export function watchInheritedLanguage(element: Element, listener: () => void): () => void {
  const ends: (() => void)[] = [];
  for (let at: Element | undefined = element; at; at = hostOf(at)) ends.push(watchRoot(at.getRootNode(), listener));
  return () => {
    for (const end of ends) end();
  };
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<() => void>;
}

const watches = new WeakMap<Node, Watch>();

function watchRoot(root: Node, listener: () => void): () => void {
  const { listeners, observer } = watches.get(root) ?? startWatch(root);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watches.delete(root);
  };
}

function startWatch(root: Node): Watch {
  const listeners = new Set<() => void>();
  const observer = new MutationObserver(() => {
    for (const listener of [...listeners]) listener();
  });
  observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
  const watch = { observer, listeners };
  watches.set(root, watch);
  return watch;
}
