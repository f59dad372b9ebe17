import type { Point } from '../comparison.js';

/** A part of the medium. Seconds. */
export interface Part {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Two hours. Seconds. */
export const DURATION = 7200;
/** CSS pixels for a second, at first: about a minute and a half is seen. */
export const SCALE = 10;
/** How large all are drawn. CSS pixels. */
export const WIDTH = 1000;
export const HEIGHT = 180;
/** How far a step scrolls, and a step of a drag goes. CSS pixels. */
export const SCROLL = 120;
export const DRAG = 3;
/** Where an edge is taken hold of, inside of it. CSS pixels. */
export const GRIP = 1;

/** One after the other over all of the medium, with a little between them. */
export function parts(count: number): readonly Part[] {
  return Array.from({ length: count }, (_, index) => partAt(index, count));
}

/** @param count as many as there are at first: further ones lie in the gaps between those, the first in what is seen */
export function partAt(index: number, count: number): Part {
  const apart = DURATION / count;
  const isFirst = index < count;
  const start = (index % count) * apart + (isFirst ? 0 : Math.min(0.7 * apart, 50));
  return { id: `p${index}`, start, end: start + Math.min(apart * (isFirst ? 0.6 : 0.2), isFirst ? 40 : 10) };
}

/** The floor: what is seen is painted, and nothing else; it can't be reached by keys, and says nothing. */
class CanvasTimeline {
  readonly canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  readonly #context = this.canvas.getContext('2d')!;
  start = 0;
  scale = SCALE;
  /** What is dragged, and how far its end is from the pointer. */
  #held: { readonly index: number; readonly off: number } | undefined;

  constructor(readonly parts: Part[]) {
    const { canvas } = this;
    canvas.addEventListener('pointerdown', ({ offsetX, pointerId }) => {
      const index = parts.findIndex(({ end }) => Math.abs(this.#x(end) - offsetX) < 4);
      if (index < 0) return;
      canvas.setPointerCapture(pointerId);
      this.#held = { index, off: this.#x(parts[index]!.end) - offsetX };
    });
    canvas.addEventListener('pointermove', ({ offsetX }) => {
      if (!this.#held) return;
      const { index, off } = this.#held;
      parts[index] = { ...parts[index]!, end: this.start + (offsetX + off) / this.scale };
      this.draw();
    });
    canvas.addEventListener('pointerup', () => (this.#held = undefined));
    this.draw();
  }

  #x(time: number): number {
    return (time - this.start) * this.scale;
  }

  draw(): void {
    const context = this.#context;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.font = '12px sans-serif';
    context.fillStyle = '#55606d';
    for (let second = Math.floor(this.start / 10) * 10; second < this.#end; second += 10) {
      context.fillText(`${Math.floor(second / 60)}:${second % 60}`, (second - this.start) * this.scale + 4, 16);
    }
    for (let index = this.#first; index < this.parts.length; index++) {
      const { start, end } = this.parts[index]!;
      if (start > this.#end) break;
      const left = (start - this.start) * this.scale;
      context.fillStyle = '#d6e5fa';
      context.fillRect(left, 28, (end - start) * this.scale, 44);
      context.fillStyle = '#1b2026';
      context.fillText(String(index + 1), left + 4, 54);
    }
  }

  get #end(): number {
    return this.start + WIDTH / this.scale;
  }

  get #first(): number {
    let [low, high] = [0, this.parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.parts[middle]!.end < this.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The one on the stage: a scene has one at most. */
let canvas: CanvasTimeline | undefined;

export function attachCanvas(stage: HTMLElement, count: number): void {
  canvas = new CanvasTimeline([...parts(count)]);
  stage.append(canvas.canvas);
}

/** Where the end of the first part is taken hold of. */
export function canvasEdge(): Point {
  const { left, top } = canvas!.canvas.getBoundingClientRect();
  return [left + canvas!.parts[0]!.end * canvas!.scale - GRIP, top + 50];
}

/** How long the first one is. CSS pixels. */
export function firstPart(): number {
  return canvas!.parts[0]!.end * canvas!.scale;
}

export function canvasFault(stage: HTMLElement): string | undefined {
  const context = stage.querySelector('canvas')?.getContext('2d');
  const painted = context?.getImageData(0, 28, WIDTH, 44).data.some((value) => value > 0);
  return painted ? undefined : 'nothing is painted';
}
