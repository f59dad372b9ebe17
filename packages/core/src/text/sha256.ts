/** The first 32 bits of what stands behind the point. */
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;

const primes: number[] = [];
for (let number = 2; primes.length < 64; number += 1) {
  if (primes.every((prime) => number % prime)) primes.push(number);
}
const INITIAL = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const CONSTANTS = primes.map((prime) => fraction(Math.cbrt(prime)));

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. The platform's own is asynchronous,
 * and absent from pages without https; libraries carry streams and a whole family of hashes with it.
 */
export function sha256Hex(text: string): string {
  const bytes = paddedUtf8(text);
  const state = Int32Array.from(INITIAL);
  for (let start = 0; start < bytes.length; start += 64) addBlock(state, bytes, start);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const schedule = new Int32Array(64);

function addBlock(state: Int32Array, bytes: readonly number[], start: number): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const at = start + 4 * round;
    schedule[round] =
      round < 16
        ? (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
        : schedule[round - 16]! +
          mixed(schedule[round - 15]!, 7, 18, schedule[round - 15]! >>> 3) +
          schedule[round - 7]! +
          mixed(schedule[round - 2]!, 17, 19, schedule[round - 2]! >>> 10);
    const one = h + mixed(e, 6, 11, rotated(e, 25)) + ((e & f) ^ (~e & g)) + CONSTANTS[round]! + schedule[round]!;
    const two = mixed(a, 2, 13, rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index]! += word));
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function mixed(word: number, one: number, other: number, third: number): number {
  return rotated(word, one) ^ rotated(word, other) ^ third;
}

/** The bytes, a one, and zeros up to the length in bits, in blocks of 64. Half a surrogate pair becomes U+FFFD. */
function paddedUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const given = character.codePointAt(0)!;
    const code = given >= 0xd800 && given < 0xe000 ? 0xfffd : given;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes.push(more ? ((0xf80 >> more) & 0xff) | (code >> (6 * more)) : code);
    for (let shift = 6 * more - 6; shift >= 0; shift -= 6) bytes.push(0x80 | ((code >> shift) & 0x3f));
  }
  const bits = bytes.length * 8;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (const word of [Math.floor(bits / 2 ** 32), bits]) {
    for (let shift = 24; shift >= 0; shift -= 8) bytes.push((word >> shift) & 0xff);
  }
  return bytes;
}
