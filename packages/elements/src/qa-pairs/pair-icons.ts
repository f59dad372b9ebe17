import type { Icon } from '@gt-elements/ui/frame/icons.js';

export const plus: Icon = { path: 'M8 3v10M3 8h10' };
export const up: Icon = { path: 'M8 13V3M4 7l4-4 4 4' };
export const down: Icon = { path: 'M8 3v10m4-4-4 4-4-4' };
export const copy: Icon = { path: 'M5.5 5.5h8v8h-8zm-3 5v-8h8' };
export const bin: Icon = { path: 'M2.5 4.5h11M6 4.5v-2h4v2m-6.2 0 .7 9h7l.7-9M6.8 7v4M9.2 7v4' };
export const ends: Icon = { path: 'M3 3v10M13 3v10M5.5 8h5m-3.5-2L5 8l2 2m2-4 2 2-2 2' };
export const grip: Icon = { path: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01' };
