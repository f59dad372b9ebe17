/** The highest number of names like `o7` that have this letter, 0 for none; other names do not count. */
export function highestNumber(letter: string, names: readonly (string | undefined)[]): number {
  const known = new RegExp(`^${letter}(\\d{1,9})$`);
  return names.reduce((most, name) => Math.max(most, Number(known.exec(name ?? '')?.[1] ?? 0)), 0);
}

/**
 * The highest numbers that names of a document have ever had, beyond a delete or an undo: ids are never used again.
 */
export class UsedNumbers<Document> {
  #used: readonly number[] = [];

  /** @param sorts for each sort of names what gives the highest number in a document */
  constructor(private readonly sorts: readonly ((document: Document) => number)[]) {}

  /** Of the sort at an index; 0 for none. */
  at(sort: number): number {
    return this.#used[sort] ?? 0;
  }

  remember(document: Document): void {
    this.#raise(this.sorts.map((highest) => highest(document)));
  }

  /** To be kept with the work. */
  get kept(): readonly number[] {
    return this.sorts.map((_, sort) => this.at(sort));
  }

  /** Goes on from what was kept; whatever else it may be counts for nothing. */
  resume(kept: unknown): void {
    this.#raise(Array.isArray(kept) ? kept : []);
  }

  /** Another task. */
  startOver(): void {
    this.#used = [];
  }

  #raise(to: readonly unknown[]): void {
    this.#used = this.sorts.map((_, sort) => {
      const number = to[sort];
      return Math.max(this.at(sort), Number.isSafeInteger(number) ? (number as number) : 0);
    });
  }
}
