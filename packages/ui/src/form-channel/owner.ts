/**
 * What the answer goes to.
 * - `crowd-form`: a crowd-form; its inner native form counts as it.
 * - `native`: the form that the browser itself associates with the element.
 * - `foreign`: a native form in another tree, which knows nothing of the element.
 * - `none`: nobody; `.value` and events are all there is.
 */
export type OwnerKind = 'crowd-form' | 'native' | 'foreign' | 'none';

export interface Owner {
  readonly kind: OwnerKind;
  /** The crowd-form or the form; null for `none`. */
  readonly element: HTMLElement | null;
  /** The native form that it collects from. Null for `none`, and for a crowd-form that has not upgraded. */
  readonly form: HTMLFormElement | null;
}

/** What pages and templates are known to use of a crowd-form. Before it upgrades it has none of it. */
export interface CrowdForm extends HTMLElement {
  readonly form?: HTMLFormElement;
  submit?(): void;
}

export const noOwner: Owner = { kind: 'none', element: null, form: null };

export const isCrowdForm = (element: Element): element is CrowdForm => element.localName === 'crowd-form';
const isOwner = (element: Element): element is HTMLElement => element.localName === 'form' || isCrowdForm(element);

/** The host of the shadow tree that a node is in. */
export const shadowHost = (node: Node): Element | undefined => (node.getRootNode() as Partial<ShadowRoot>).host;

/**
 * The trees that a `form="id"` is looked up in: the element's own, then the document. (Browsers look in the own one only.)
 */
export const lookupRoots = (host: HTMLElement): Node[] => [...new Set([host.getRootNode(), host.ownerDocument])];

function named(host: HTMLElement, id: string): Element | null {
  for (const root of lookupRoots(host)) {
    const found = (root as Partial<Document>).getElementById?.(id);
    if (found) return found;
  }
  return null;
}

function nearest(host: HTMLElement): Element | null {
  let at: Element | null | undefined = host;
  do at = at.assignedSlot ?? at.parentElement ?? shadowHost(at);
  while (at && !isOwner(at));
  return at ?? null;
}

/** Finds the owner of an element as things stand now. `associated` is what the browser says: `internals.form`. */
export function findOwner(host: HTMLElement, associated: HTMLFormElement | null): Owner {
  const id = host.getAttribute('form');
  const found = id === null ? nearest(host) : named(host, id);
  if (!found || !isOwner(found)) return noOwner;
  const crowdForm = found.closest<CrowdForm>('crowd-form');
  if (crowdForm) return { kind: 'crowd-form', element: crowdForm, form: crowdForm.form ?? null };
  const form = found as HTMLFormElement;
  return { kind: form === associated ? 'native' : 'foreign', element: form, form };
}
