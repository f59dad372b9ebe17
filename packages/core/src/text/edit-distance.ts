/**
 * The fewest insertions, deletions and replacements of code points that make one text of the other.
 * Whole columns of 32 cells are one step each (Myers 1999, in Hyyrö's form), so that long captions can be compared at
 * every key: two of 5,000 code points that share nothing take some milliseconds.
 */
export function editDistance(one: string, other: string): number {
  let [short, long] = [Array.from(one), Array.from(other)];
  if (short.length > long.length) [short, long] = [long, short];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let [shortEnd, longEnd] = [short.length, long.length];
  while (shortEnd > start && short[shortEnd - 1] === long[longEnd - 1]) {
    shortEnd -= 1;
    longEnd -= 1;
  }
  return distance(short.slice(start, shortEnd), long.slice(start, longEnd));
}

function distance(rows: readonly string[], columns: readonly string[]): number {
  if (!rows.length) return columns.length;
  const blocks = Math.ceil(rows.length / 32);
  const matches = matchesOf(rows, blocks);
  const none = new Int32Array(blocks);
  // for each row whether the cell is one more, or one less, than the cell above it
  const more = new Int32Array(blocks).fill(-1);
  const less = new Int32Array(blocks);
  const lastRow = 1 << ((rows.length - 1) & 31);
  let result = rows.length;
  for (const column of columns) {
    const equal = matches.get(column) ?? none;
    // how the cell left of a block's first row differs from the one above: in the first block the border rises by one
    let risesIn = 1;
    let fallsIn = 0;
    for (let block = 0; block < blocks; block += 1) {
      const up = more[block]!;
      const down = less[block]!;
      const hit = equal[block]! | fallsIn;
      const vertical = equal[block]! | down;
      const carry = (((hit & up) + up) ^ up) | hit | 0;
      let rises = down | ~(carry | up);
      let falls = up & carry;
      if (block === blocks - 1) {
        if (rises & lastRow) result += 1;
        else if (falls & lastRow) result -= 1;
      }
      const [risesOut, fallsOut] = [rises >>> 31, falls >>> 31];
      rises = (rises << 1) | risesIn;
      falls = (falls << 1) | fallsIn;
      more[block] = falls | ~(vertical | rises);
      less[block] = rises & vertical;
      risesIn = risesOut;
      fallsIn = fallsOut;
    }
  }
  return result;
}

/** For each character in which rows it stands, a bit for each. */
function matchesOf(rows: readonly string[], blocks: number): ReadonlyMap<string, Int32Array> {
  const matches = new Map<string, Int32Array>();
  for (const [row, character] of rows.entries()) {
    let bits = matches.get(character);
    if (!bits) {
      bits = new Int32Array(blocks);
      matches.set(character, bits);
    }
    bits[row >> 5]! |= 1 << (row & 31);
  }
  return matches;
}
