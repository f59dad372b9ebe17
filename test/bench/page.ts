/**
 * What the runner calls in the page: `gtBench.…`. Bundled with all comparisons into one script, which the page loads
 * after our classic script, so that ours is timed as it is shipped.
 */
import { shown, type Comparison, type Contender, type Input, type Scene } from './comparison.js';

export type Role = 'ours' | 'peer' | 'beside';

/** Times of one run in milliseconds; `undefined` where the browser did not say. */
export interface PageTimes {
  /** From the begin, of input from when the browser made its event, to the second frame. */
  readonly wall: number;
  /** Event timing: from the key to the next paint, in steps of 8. */
  readonly event: number | undefined;
}

/** Nobody does anything with what has just come: timers of either side have run. */
const lookedAt = () => new Promise((resolve) => setTimeout(resolve, 500));

const INPUT = ['keydown', 'keypress', 'keyup'];

export class BenchPage {
  readonly #stage = document.querySelector<HTMLElement>('#stage')!;
  #scene: Scene | undefined;
  /** Time ends with what is done, not with what is shown of it. */
  #byClock = false;
  #began = 0;
  #event: number | undefined;

  constructor(private readonly comparisons: Readonly<Record<string, Comparison>>) {
    const began = ({ timeStamp }: Event) => (this.#began = timeStamp);
    for (const name of ['keydown', 'pointerup']) addEventListener(name, began, { capture: true });
    const goesOver = ({ timeStamp }: Event) => (this.#began ||= timeStamp);
    addEventListener('pointermove', goesOver, { capture: true });
    // what was done to take hold of something is over
    addEventListener('pointerdown', () => (this.#began = 0), { capture: true });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (INPUT.includes(name)) this.#event = Math.max(this.#event ?? 0, duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  }

  /** What the runner has to know of the comparisons: all but what can only be called here. */
  list(): readonly object[] {
    return Object.entries(this.comparisons).map(([id, { ours, peer, beside, ...rest }]) => {
      const names = { ours: ours.name, peer: peer.name, ...(beside ? { beside: beside.name } : {}) };
      return { id, names, ...rest };
    });
  }

  /** @returns the input to give, where it is input that is timed */
  async begin(id: string, role: Role, size: number): Promise<Input | undefined> {
    const contender: Contender | undefined = this.comparisons[id]?.[role];
    if (!contender) throw new Error(`${id} has no ${role}`);
    this.#scene = contender.scene(size);
    this.#byClock = this.comparisons[id]!.clock ?? false;
    await this.#scene.begin?.(this.#stage);
    await shown();
    this.#event = undefined;
    this.#began = 0;
    const { timed } = this.#scene;
    if (typeof timed === 'function') return undefined;
    // what is taken hold of waits in the hand
    if (!('held' in timed)) await lookedAt();
    return timed;
  }

  /** Does the timed part, or waits for what input has done to be shown. */
  async time(): Promise<void> {
    const timed = this.#scene?.timed;
    if (typeof timed === 'function') {
      this.#began = performance.now();
      this.#ended = (await timed(this.#stage)) ?? performance.now();
    } else await this.#scene?.done?.();
    await shown();
    if (!this.#byClock) this.#ended = performance.now();
  }
  #ended = 0;

  async end(): Promise<PageTimes> {
    const fault = this.#scene?.fault(this.#stage);
    if (fault !== undefined) throw new Error(fault);
    const times = { wall: this.#ended - this.#began, event: this.#event };
    this.#scene?.end?.(this.#stage);
    this.#stage.replaceChildren();
    this.#scene = undefined;
    await shown();
    return times;
  }
}
