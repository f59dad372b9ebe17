/** Parts of a data set, by the share of origins that each gets. */
export class Splits {
  readonly #ends: readonly { readonly name: string; readonly end: number }[];
  /** Rows of an object come one after the other. */
  #last: { readonly origin: string; readonly name: string } | undefined;

  /**
   * @param shares any positive numbers: what counts is how they relate
   * @param seed the same one puts the same origins in the same parts, whatever else is exported
   * @throws Error for a name that is none for a file
   */
  constructor(
    shares: ReadonlyMap<string, number>,
    private readonly seed: number,
  ) {
    const odd = [...shares.keys()].find((name) => !/^[\p{L}\p{N}_-]*$/u.test(name));
    if (odd !== undefined) throw new Error(`"${odd}" can’t be part of the name of a file: letters, digits, - and _`);
    const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
    let end = 0;
    this.#ends = [...shares].map(([name, share]) => ({ name, end: (end += share / total) }));
  }

  get names(): readonly string[] {
    return this.#ends.map(({ name }) => name);
  }

  /** Of an origin: what differs in case or space only is the same one. */
  of(origin: string): string {
    const [only, second] = this.#ends;
    if (!second) return only!.name;
    if (this.#last?.origin !== origin) this.#last = { origin, name: this.#drawn(origin) };
    return this.#last.name;
  }

  #drawn(origin: string): string {
    const at = hash(`${this.seed}\0${origin.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()}`) / 2 ** 32;
    return (this.#ends.find(({ end }) => at < end) ?? this.#ends.at(-1)!).name;
  }
}

/** FNV-1a over code units (Fowler, Noll, Vo), then mixed as MurmurHash3 ends: unsigned 32-bit, for spread alone. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
