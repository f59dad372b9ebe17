/**
 * The numbers from 0 to `length - 1` in an order that depends on the seed alone: the same on every machine.
 * Fisher–Yates, so that every order is equally likely over all seeds.
 * @param seed an unsigned 32-bit number
 */
export function shuffledIndices(length: number, seed: number): readonly number[] {
  const order = Array.from({ length }, (_, index) => index);
  const next = generator(seed);
  for (let last = length - 1; last > 0; last -= 1) {
    const chosen = below(last + 1, next);
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

/** A whole number from 0 to `limit - 1`. What would make small numbers likelier is drawn again. */
function below(limit: number, next: () => number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  let drawn = next();
  while (drawn >= fair) drawn = next();
  return drawn % limit;
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
