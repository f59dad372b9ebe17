import { seededRandom } from '../random/seeded.js';

/**
 * The numbers from 0 to `length - 1` in an order that depends on the seed alone: the same on every machine.
 * Fisher–Yates, so that every order is equally likely over all seeds.
 * @param seed an unsigned 32-bit number
 */
export function shuffledIndices(length: number, seed: number): readonly number[] {
  const order = Array.from({ length }, (_, index) => index);
  const below = seededRandom(seed);
  for (let last = length - 1; last > 0; last -= 1) {
    const chosen = below(last + 1);
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}
