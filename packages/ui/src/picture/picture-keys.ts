/** What a key does in a picture. */
export type PictureKey =
  /** To the right and down; the keys show directions of the screen, whatever the page's writing direction. */
  | { readonly kind: 'move'; readonly x: number; readonly y: number; readonly isLarge: boolean }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'all' | 'actual' | 'accept' }
  /** To another point. */
  | { readonly kind: 'point'; readonly step: -1 | 1 | 'first' | 'last' };

/** Of a key. */
export const ZOOM_STEP = 1.5;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const others: Readonly<Record<string, PictureKey>> = {
  '+': { kind: 'zoom', factor: ZOOM_STEP },
  '=': { kind: 'zoom', factor: ZOOM_STEP },
  '-': { kind: 'zoom', factor: 1 / ZOOM_STEP },
  '0': { kind: 'all' },
  '1': { kind: 'actual' },
  Enter: { kind: 'accept' },
  // arrows nudge: to go from one point to the next takes other keys, and not all keyboards have those for pages
  PageUp: { kind: 'point', step: -1 },
  ',': { kind: 'point', step: -1 },
  PageDown: { kind: 'point', step: 1 },
  '.': { kind: 'point', step: 1 },
  Home: { kind: 'point', step: 'first' },
  End: { kind: 'point', step: 'last' },
};

/** Keys with Ctrl, Alt or the system's own are left to the browser. */
export function pictureKeyOf({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): PictureKey | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const [x, y] = arrows[key] ?? [];
  if (x !== undefined && y !== undefined) return { kind: 'move', x, y, isLarge: shiftKey };
  return others[key];
}
