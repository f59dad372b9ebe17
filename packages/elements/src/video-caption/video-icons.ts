import type { Icon } from '@gt-elements/ui/frame/icons.js';

/* Time runs from left to right on every page, so that none of these is mirrored. */

export const play: Icon = { path: 'M4.5 2.8v10.4L13 8z' };
export const pause: Icon = { path: 'M5 3v10M11 3v10' };
export const frameBack: Icon = { path: 'M11.5 3.5 6 8l5.5 4.5zM4 3.5v9' };
export const frameOn: Icon = { path: 'M4.5 3.5 10 8l-5.5 4.5zM12 3.5v9' };
export const back: Icon = { path: 'M8 3.5 2.5 8 8 12.5zm5.5 0L8 8l5.5 4.5z' };
export const on: Icon = { path: 'M8 3.5 13.5 8 8 12.5zm-5.5 0L8 8l-5.5 4.5z' };
export const markStart: Icon = { path: 'M4 2.5v11M4 8h9M9.5 4.5 13 8l-3.5 3.5' };
export const markEnd: Icon = { path: 'M12 2.5v11M3 8h9M6.5 4.5 3 8l3.5 3.5' };
export const instant: Icon = { path: 'm8 2.5 5.5 5.5L8 13.5 2.5 8z' };
export const repeat: Icon = { path: 'M3 7.5V6a2 2 0 0 1 2-2h8m-2.5-2.5L13 4l-2.5 2.5M13 8.5V10a2 2 0 0 1-2 2H3m2.5 2.5L3 12l2.5-2.5' };
export const playFrom: Icon = { path: 'M3 2.5v11M6 3.5v9L13 8z' };
export const split: Icon = { path: 'M8 1.5v13M1.5 5h4v6h-4zM14.5 5h-4v6h4z' };
export const merge: Icon = { path: 'M1.5 5h13v6h-13zM5 8h6' };
export const here: Icon = { path: 'M8 13.5V6M4.5 2.5h7L8 6z' };
export const sound: Icon = { path: 'M2.5 6v4H5l3.5 3V3L5 6zM11 6a3 3 0 0 1 0 4m1.8-6a6 6 0 0 1 0 8' };
export const silent: Icon = { path: 'M2.5 6v4H5l3.5 3V3L5 6zM11 6l3.5 4m0-4L11 10' };
export const whole: Icon = { path: 'M1.8 3v10M14.2 3v10M4 8h8M6 5.5 3.8 8 6 10.5m4-5L12.2 8 10 10.5' };
