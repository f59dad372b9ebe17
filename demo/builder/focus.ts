import type { LitElement } from 'lit';

/** The focus goes on in the list that was changed, as soon as it is rendered anew. @param selector of a child of it */
export function focusAfter({ target }: Event, selector: string): void {
  const list = (target as Element).closest('fieldset');
  const { updateComplete } = (target as Element).closest('job-builder') as LitElement;
  void updateComplete.then(() => list?.querySelector<HTMLElement>(`:scope > ${selector}`)?.focus());
}
