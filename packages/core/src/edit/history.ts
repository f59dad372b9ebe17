import { deepEqual } from '../schema/deep-equal.js';

/** Runs of typing on one field that pause for less than this are one step. Milliseconds. */
export const GROUPING_PAUSE = 500;

interface Run {
  readonly touches: string;
  readonly at: number;
}

/**
 * Undo and redo over whole, immutable documents. Structural sharing between
 * them makes keeping every version cheap.
 *
 * What is grouped: consecutive changes that name the same `touches` within
 * {@link GROUPING_PAUSE}, and everything inside one gesture. Nothing else is
 * merged, so a change of field always starts a new step.
 */
export class History<Document> {
  #past: readonly Document[] = [];
  #future: readonly Document[] = [];
  #run: Run | undefined;
  /** With what could be redone before its first change, once there was one. */
  #gesture: { future?: readonly Document[] } | undefined;

  constructor(private readonly limit = 1000) {}

  get canUndo(): boolean {
    return this.#past.length > 0 && !this.#gesture;
  }

  get canRedo(): boolean {
    return this.#future.length > 0 && !this.#gesture;
  }

  /** True between `beginGesture` and `endGesture`. */
  get inGesture(): boolean {
    return this.#gesture !== undefined;
  }

  /**
   * Takes note that `before` was replaced.
   * @param touches names what was edited; changes without a name are never grouped
   * @param at when, in milliseconds of any steady clock
   */
  record(before: Document, touches: string | undefined, at: number): void {
    const continues = this.#gesture
      ? this.#gesture.future !== undefined
      : touches !== undefined && this.#run?.touches === touches && at - this.#run.at < GROUPING_PAUSE;
    if (!continues) {
      const kept = this.#past.length >= this.limit ? this.#past.slice(1) : this.#past;
      this.#past = [...kept, before];
    }
    if (this.#gesture) this.#gesture.future ??= this.#future;
    this.#run = touches === undefined ? undefined : { touches, at };
    this.#future = [];
  }

  /** Everything until `endGesture` is one step; undo and redo are refused meanwhile. */
  beginGesture(): void {
    this.#gesture ??= {};
  }

  /**
   * @param now what the gesture has led to
   * @returns what to go on with: where a gesture ends as it began, that beginning, and there is nothing to undo
   */
  endGesture(now: Document): Document {
    const future = this.#gesture?.future;
    const before = this.#past.at(-1);
    this.#gesture = undefined;
    this.#run = undefined;
    if (!future || before === undefined || !deepEqual(before, now)) return now;
    this.#past = this.#past.slice(0, -1);
    this.#future = future;
    return before;
  }

  /** The next change starts a step of its own, however soon it comes. */
  closeRun(): void {
    this.#run = undefined;
  }

  /** @returns the document before the last step, or `undefined` when there is none */
  undo(now: Document): Document | undefined {
    const before = this.#past.at(-1);
    if (!this.canUndo || before === undefined) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, now];
    this.#run = undefined;
    return before;
  }

  redo(now: Document): Document | undefined {
    const after = this.#future.at(-1);
    if (!this.canRedo || after === undefined) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, now];
    this.#run = undefined;
    return after;
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
    this.#run = undefined;
    this.#gesture = undefined;
  }
}
