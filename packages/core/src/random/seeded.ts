/**
 * Numbers that depend on the seed alone, the same on every machine.
 *
 * @param seed an unsigned 32-bit number
 * @returns what gives whole numbers from 0 to `limit - 1`, each as likely as the others
 */
export function seededRandom(seed: number): (limit: number) => number {
  const next = generator(seed);
  return (limit) => {
    // what would make small numbers likelier is drawn again
    const fair = 2 ** 32 - (2 ** 32 % limit);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return drawn % limit;
  };
}

/** Mulberry32 (Tommy Ettinger, public domain): unsigned 32-bit numbers from a 32-bit state. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
