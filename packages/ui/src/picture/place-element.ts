import type { Place, Size } from './view-transform.js';

/** Something over the picture that says nothing to those who do not see it; hidden at first. */
export function overlay(className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className, ariaHidden: 'true', hidden: true });
}

/** Moves an element to a place in what it stands in, by CSS pixels: nothing has to be laid out for it. */
export function moveTo({ style }: ElementCSSInlineStyle, { x, y }: Place): void {
  style.setProperty('transform', `translate(${x}px,${y}px)`);
}

/** @param size in natural pixels, of which each gets so many CSS pixels */
export function resizeTo({ style }: ElementCSSInlineStyle, { width, height }: Size, scale: number): void {
  style.setProperty('width', `${width * scale}px`);
  style.setProperty('height', `${height * scale}px`);
}

/** What has a key of a point or an arrow, at or around a target of an event. */
export function keyedAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
}
