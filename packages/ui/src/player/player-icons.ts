import type { Icon } from '../frame/icons.js';

/* Time runs from left to right in every language, so none of them is turned round. */

export const play: Icon = { path: 'M5 3.2v9.6L12.6 8z' };
export const pause: Icon = { path: 'M5.2 3.2v9.6m5.6-9.6v9.6' };
export const frameBack: Icon = { path: 'M10.8 3.6 5.6 8l5.2 4.4zM3.4 3.6v8.8' };
export const frameOn: Icon = { path: 'M5.2 3.6 10.4 8l-5.2 4.4zM12.6 3.6v8.8' };
export const back: Icon = { path: 'M8 4 4 8l4 4m4.5-8-4 4 4 4' };
export const on: Icon = { path: 'm8 4 4 4-4 4M3.5 4l4 4-4 4' };
export const loud: Icon = {
  path: 'M2.6 6.2v3.6h2.3L8 12.6V3.4L4.9 6.2zM10.4 5.8a3.2 3.2 0 0 1 0 4.4m1.8-6.2a5.8 5.8 0 0 1 0 8',
};
export const muted: Icon = { path: 'M2.6 6.2v3.6h2.3L8 12.6V3.4L4.9 6.2zm8 .2 3.2 3.2m0-3.2-3.2 3.2' };
export const loop: Icon = {
  path: 'M11.2 2.4 13 4.2 11.2 6M3 7.6V6.4a2.2 2.2 0 0 1 2.2-2.2H13M4.8 13.6 3 11.8 4.8 10M13 8.4v1.2a2.2 2.2 0 0 1-2.2 2.2H3',
};
