import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowShape } from './arrow-shape.js';
import type { Place } from './view-transform.js';

const places = fc.record({ x: fc.integer({ min: -2000, max: 4000 }), y: fc.integer({ min: -2000, max: 4000 }) });
const distance = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y);

/** All places that a path names, in its order: begin, bend, end of the line, wing, tip, wing. */
function placesOf(path: string): Place[] {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({ x: numbers[2 * at]!, y: numbers[2 * at + 1]! }));
}

describe('the shape of an arrow', () => {
  it('is clear of both dots, with its head at the second one', () => {
    fc.assert(
      fc.property(places, places, fc.integer({ min: 0, max: 3 }), (from, to, lane) => {
        fc.pre(distance(from, to) >= 60);
        const [begin, bend, end, wing, tip, other] = placesOf(arrowShape(from, to, lane)!.path);
        expect(distance(begin!, from)).toBeCloseTo(18, 0);
        expect(distance(end!, to)).toBeCloseTo(21, 0);
        expect(tip).toEqual(end);
        // the wings lie behind the tip, on both sides of the line
        for (const each of [wing!, other!]) {
          expect(distance(each, tip!)).toBeCloseTo(11, 0);
          expect(distance(each, bend!)).toBeLessThan(distance(tip!, bend!));
        }
        expect(distance(wing!, other!)).toBeGreaterThan(9);
      }),
    );
  });

  it('lies beside the one back, and beside others that go the same way', () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        fc.pre(distance(from, to) >= 60);
        const middles = [arrowShape(from, to), arrowShape(to, from), arrowShape(from, to, 1), arrowShape(to, from, 1)];
        for (const [at, one] of middles.entries()) {
          for (const other of middles.slice(0, at)) {
            expect(distance(one!.middle, other!.middle)).toBeGreaterThan(5);
          }
        }
      }),
    );
  });

  it('has room for a label that covers neither dot, on both sides', () => {
    const near = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(near, near, fc.integer({ min: 0, max: 2 }), (from, to, lane) => {
        fc.pre(distance(from, to) >= 60);
        // half of 240 × 24, and of a dot of 28
        for (const { x, y } of arrowShape(from, to, lane)!.beside) {
          for (const dot of [from, to]) {
            const isCovered = Math.abs(dot.x - x) < 120 + 14 && Math.abs(dot.y - y) < 12 + 14;
            expect(isCovered, JSON.stringify({ dot, x, y })).toBe(false);
          }
        }
      }),
    );
  });

  it('is none where there is no room for one', () => {
    expect(arrowShape({ x: 5, y: 5 }, { x: 5, y: 5 })).toBeUndefined();
    expect(arrowShape({ x: 0, y: 0 }, { x: 30, y: 20 })).toBeUndefined();
  });
});
