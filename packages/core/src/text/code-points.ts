/**
 * Between UTF-16 code units, by which JavaScript slices, and Unicode code points, by which Python does. A lone surrogate
 * is one code point. After one pass over the text an offset takes a binary search among its surrogate pairs.
 */
export class CodePoints {
  /** Where the surrogate pairs begin, in code units. */
  readonly #pairs: Uint32Array;

  constructor(text: string) {
    const found: number[] = [];
    for (let at = 1; at < text.length; at += 1) if (isInsidePair(text, at)) found.push(at - 1);
    this.#pairs = Uint32Array.from(found);
  }

  /** @param offset in code units; one between the halves of a surrogate pair counts as after it */
  fromUtf16(offset: number): number {
    return offset - this.#count((pair) => pair + 1 < offset);
  }

  /** @param codePoint beyond the end of the text each is one code unit */
  toUtf16(codePoint: number): number {
    return codePoint + this.#count((pair, index) => pair - index < codePoint);
  }

  /** How many pairs, from the first on, lie before something. */
  #count(isBefore: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether an offset lies between the two halves of a surrogate pair. */
export function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
