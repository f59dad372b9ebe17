import type { Icon } from '@gt-elements/ui/frame/icons.js';

/* Time runs from left to right on every page, so that none of these is mirrored. */

export const markStart: Icon = { path: 'M4 2.5v11M4 8h9M9.5 4.5 13 8l-3.5 3.5' };
export const markEnd: Icon = { path: 'M12 2.5v11M3 8h9M6.5 4.5 3 8l3.5 3.5' };
export const instant: Icon = { path: 'm8 2.5 5.5 5.5L8 13.5 2.5 8z' };
export const playFrom: Icon = { path: 'M3 2.5v11M6 3.5v9L13 8z' };
export const split: Icon = { path: 'M8 1.5v13M1.5 5h4v6h-4zM14.5 5h-4v6h4z' };
export const merge: Icon = { path: 'M1.5 5h13v6h-13zM5 8h6' };
export const here: Icon = { path: 'M8 13.5V6M4.5 2.5h7L8 6z' };
export const whole: Icon = { path: 'M1.8 3v10M14.2 3v10M4 8h8M6 5.5 3.8 8 6 10.5m4-5L12.2 8 10 10.5' };
