/** Natural pixels. */
export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Of the picture, which fits the stage at scale 1. */
export const WIDTH = 960;
export const HEIGHT = 600;

/** One of many shapes, so that nothing can be had by painting a single colour; of another address each time. */
export function drawing(): string {
  const shapes = Array.from({ length: 60 }, (_, index) => {
    const { x, y } = dotAt(index * 7);
    return `<rect x="${x}" y="${y}" width="80" height="60" fill="hsl(${index * 6} 40% 60%)"/>`;
  });
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${shapes.join('')}</svg>`;
  // neither side finds in a cache what the other has loaded
  return `data:image/svg+xml,${encodeURIComponent(`${text}<!--${drawings++}-->`)}`;
}
let drawings = 0;

export function dots(count: number): readonly Dot[] {
  return Array.from({ length: count }, (_, index) => dotAt(index));
}

/** Spread evenly, whatever their number: both are steps of the golden ratio and its square. */
export function dotAt(index: number): Dot {
  const share = (step: number) => (index * step) % 1;
  return { id: `d${index}`, x: 12 + share(0.618034) * (WIDTH - 24), y: 12 + share(0.754878) * (HEIGHT - 24) };
}
