import type { Icon } from '@gt-elements/ui/frame/icons.js';

export const ends: Icon = { path: 'M3 3v10M13 3v10M5.5 8h5m-3.5-2L5 8l2 2m2-4 2 2-2 2' };
