/** How many values are told apart; all further ones count together. */
const TOLD_APART = 1000;
const OTHERS = '(others)';

/** How often each value came, in memory that does not grow without end. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string, by = 1): void {
    const known = this.#counts.get(value);
    const key = known === undefined && this.#counts.size >= TOLD_APART ? OTHERS : value;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }

  /** The most frequent first; as many of one value in the order in which they came. */
  get entries(): readonly (readonly [value: string, count: number])[] {
    return [...this.#counts].sort(([, one], [, other]) => other - one);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** What can be said of numbers without keeping them. */
export class Numbers {
  count = 0;
  least = Infinity;
  most = -Infinity;
  #sum = 0;

  add(value: number): void {
    this.count += 1;
    this.#sum += value;
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, value);
  }

  get mean(): number {
    return this.#sum / this.count;
  }
}
