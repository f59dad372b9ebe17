/** Something that can be timed, as it happens in the page. */
export interface Scene {
  /** Not timed: brings the stage to where the timed part begins. */
  begin?(stage: HTMLElement): void | Promise<void>;
  /**
   * What is timed, until it is shown: something done in the page, or a key that the browser is made to press. A promise
   * is for what shows its work later than two frames after it was asked for.
   */
  readonly timed: ((stage: HTMLElement) => void | Promise<void>) | { readonly key: string };
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
  readonly sizes: readonly number[];
  /** What the sizes count. */
  readonly unit: string;
  readonly ours: Contender;
  readonly peer: Contender;
  /** Reported, never failed: all of the element, where the peer has no counterpart for parts of it. */
  readonly beside?: Contender;
  /** What a reader must know to take the numbers for what they are. */
  readonly note?: string;
}

/** Two frames and a turn of the event loop: rendered, laid out, painted, and what that brought about done. */
export async function shown(): Promise<void> {
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
