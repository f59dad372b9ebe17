/** In client coordinates. */
export type Point = readonly [x: number, y: number];

/**
 * What a person does: presses a key, lets go of the mouse that was dragged from one point to another before, goes over
 * points with the mouse, each shown before the next, or drags over them what was taken hold of before and is moved already.
 */
export type Input =
  | { readonly key: string }
  | { readonly drag: readonly [from: Point, to: Point] }
  | { readonly over: readonly Point[] }
  | { readonly held: readonly [from: Point, begun: Point, ...over: Point[]] };

/** Something that can be timed, as it happens in the page. */
export interface Scene {
  /** Not timed: brings the stage to where the timed part begins. */
  begin?(stage: HTMLElement): void | Promise<void>;
  /**
   * What is timed, until it is shown: something done in the page, or input that the browser is made to give. A promise
   * is for what shows its work later than two frames after it was asked for; by the clock it may tell when that was.
   */
  readonly timed: ((stage: HTMLElement) => void | Promise<number | void>) | Input;
  /** Waits for what comes of input later than two frames after it. */
  done?(): Promise<void>;
  /** What is wrong with what is shown now; a scene that does nothing must not win. */
  fault(stage: HTMLElement): string | undefined;
  /** Not timed: whatever emptying the stage, which follows, does not end. */
  end?(stage: HTMLElement): void;
}

/** One of those who are timed. */
export interface Contender {
  readonly name: string;
  scene(size: number): Scene;
}

/** Two contenders at the same work, in one page, in turns. The whole of a new comparison: `comparisons/*.bench.ts`. */
export interface Comparison {
  readonly title: string;
  /** The row of the goals that this is about. */
  readonly goal: string;
  /** Our main-thread CPU by the peer's, at most. */
  readonly ratio: number;
  /** Time by the clock is compared instead, until what is timed is done: for what is mostly waited for. */
  readonly clock?: boolean;
  /** How often the timed part does the same: all times are of one of them. */
  readonly times?: number;
  /** Ours, of one of them, at most. Milliseconds of main-thread CPU. */
  readonly most?: number;
  /** Which of our classic scripts the page has, without its end; default: `gt-text-ranking`. */
  readonly script?: string;
  readonly sizes: readonly number[];
  /** What the sizes count. */
  readonly unit: string;
  readonly ours: Contender;
  readonly peer: Contender;
  /** Reported, never failed: all of the element, where the peer has no counterpart for parts of it. */
  readonly beside?: Contender;
  /** At how many at most what is beside runs, too; default: at all sizes. */
  readonly besideUpTo?: number;
  /** What a reader must know to take the numbers for what they are. */
  readonly note?: string;
}

/** Two frames and a turn of the event loop: rendered, laid out, painted, and what that brought about done. */
export async function shown(): Promise<void> {
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

/** A frame with all that was asked for by now: what is asked for next comes into another one. */
export async function drawn(): Promise<void> {
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
