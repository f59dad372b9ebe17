import { html, type TemplateResult } from 'lit';

/** A line drawing on a 16 × 16 grid, in the colour of the text around it. */
export interface Icon {
  readonly path: string;
  /** It points along the line of writing, so it is mirrored where that runs from right to left. */
  readonly directional?: boolean;
}

const circle = 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8z';

export const undo: Icon = { path: 'M6 13h3.5a3.5 3.5 0 0 0 0-7H3m3-3L3 6l3 3', directional: true };
export const redo: Icon = { path: 'M10 13H6.5a3.5 3.5 0 0 1 0-7H13m-3-3 3 3-3 3', directional: true };
export const close: Icon = { path: 'm4 4 8 8m0-8-8 8' };
export const check: Icon = { path: 'm3 8.5 3.2 3.2L13 4.8' };
export const blocking: Icon = { path: `${circle}M8 4.8v3.8M8 11.1v.1` };
export const warning: Icon = { path: 'M8 2.2 14.3 13.5H1.7zM8 6.3v3.4M8 11.6v.1' };
export const info: Icon = { path: `${circle}M8 7.4v3.8M8 4.8v.1` };
export const unable: Icon = { path: `${circle}m-4.4 1.8 8.8 8.8` };
export const unmet: Icon = { path: circle };
export const person: Icon = {
  path: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zm-5.2 5.6c.6-2.5 2.7-3.8 5.2-3.8s4.6 1.3 5.2 3.8',
};
export const comment: Icon = { path: 'M2 3h12v8H8l-3.5 3v-3H2z' };
export const pin: Icon = { path: 'M5.7 2h4.6m-.6 0 .4 4 2.4 2.6h-9L5.9 6l.4-4M8 8.6V14' };
export const book: Icon = {
  path: 'M8 4.2C6.5 3 4.5 2.7 2 3v9.4c2.5-.3 4.5 0 6 1.1 1.5-1.1 3.5-1.4 6-1.1V3c-2.5-.3-4.5 0-6 1.2zm0 0v9.3',
};
export const chevronDown: Icon = { path: 'm4 6 4 4 4-4' };
export const chevronUp: Icon = { path: 'm4 10 4-4 4 4' };
export const chevronEnd: Icon = { path: 'm6 4 4 4-4 4', directional: true };
export const chevronStart: Icon = { path: 'm10 4-4 4 4 4', directional: true };
export const keyboard: Icon = { path: 'M1.8 4h12.4v8H1.8zM4.5 6.7h.01M8 6.7h.01M11.5 6.7h.01M5.5 9.6h5' };
export const clock: Icon = { path: `${circle}M8 4.6V8l2.4 1.6` };
export const plus: Icon = { path: 'M8 3v10M3 8h10' };
export const minus: Icon = { path: 'M3 8h10' };
export const up: Icon = { path: 'M8 13V3M4 7l4-4 4 4' };
export const down: Icon = { path: 'M8 3v10m4-4-4 4-4-4' };
export const bin: Icon = { path: 'M2.5 4.5h11M6 4.5v-2h4v2m-6.2 0 .7 9h7l.7-9M6.8 7v4M9.2 7v4' };
export const grip: Icon = { path: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01' };
export const copy: Icon = { path: 'M5.5 5.5h8v8h-8zm-3 5v-8h8' };

/** Decoration only: the words stand beside it or in a label. */
export function renderIcon(
  { path, directional }: Icon,
  sign?: 'blocking' | 'warning' | 'done' | 'muted',
): TemplateResult {
  const classes = `icon ${directional ? 'directional' : ''} ${sign ?? ''}`;
  return html`<svg class=${classes} viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;
}
