import type { Icon } from '@gt-elements/ui/frame/icons.js';

/** All of the picture. */
export const whole: Icon = { path: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10' };
/** A pixel for a pixel. */
export const actual: Icon = { path: 'M2.8 5.2 4.6 4v8m6.8-6.8L13.2 4v8M8 6.6v.01M8 10v.01' };
export const arrow: Icon = { path: 'M3 13 12.5 3.5M6.5 3.2h6.3v6.3' };
export const loupe: Icon = { path: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zm3.5 8.3 3.5 3.5' };
export const swap: Icon = { path: 'M2.5 5.5h10m-3-3 3 3-3 3M13.5 10.5h-10m3-3-3 3 3 3' };
export const dot: Icon = { path: 'M8 1.5v3m0 7v3M1.5 8h3m7 0h3M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z' };
