import { shadowHost } from './owner.js';

/** The element, the host of its shadow tree, the host of that one's, and so on. */
function outward(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | undefined = element; at; at = shadowHost(at)) chain.push(at);
  return chain;
}

/**
 * Compares two elements for `sort`, also where they stand in different shadow trees (there `compareDocumentPosition` alone
 * answers as the browser pleases). A host comes before what is in its shadow tree.
 */
export function compareDocumentOrder(a: Element, b: Element): number {
  const others = outward(b);
  for (const x of outward(a)) {
    const y = others.find((other) => other.getRootNode() === x.getRootNode());
    if (!y) continue;
    if (x === y) return x === a ? -1 : 1;
    return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return 0;
}
