/** Natural pixels. */
export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Of the picture, which fits the stage at scale 1. */
export const WIDTH = 960;
export const HEIGHT = 600;

/** One of many shapes, so that nothing can be had by painting a single colour. */
export const drawing = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${Array.from(
    { length: 60 },
    (_, index) => {
      const { x, y } = dotAt(index * 7);
      return `<rect x="${x}" y="${y}" width="80" height="60" fill="hsl(${index * 6} 40% 60%)"/>`;
    },
  ).join('')}</svg>`,
)}`;

export function dots(count: number): readonly Dot[] {
  return Array.from({ length: count }, (_, index) => dotAt(index));
}

/** Spread evenly, whatever their number: both are steps of the golden ratio and its square. */
export function dotAt(index: number): Dot {
  const share = (step: number) => (index * step) % 1;
  return { id: `d${index}`, x: 12 + share(0.618034) * (WIDTH - 24), y: 12 + share(0.754878) * (HEIGHT - 24) };
}
