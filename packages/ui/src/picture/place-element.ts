import type { Place } from './view-transform.js';

/** Moves an element to a place in what it stands in, by CSS pixels: nothing has to be laid out for it. */
export function moveTo({ style }: ElementCSSInlineStyle, { x, y }: Place): void {
  style.setProperty('transform', `translate(${x}px,${y}px)`);
}

/** Hides an element, or not: to hide what is hidden has its style looked up once more. */
export function hide(element: HTMLElement, isHidden = true): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}
