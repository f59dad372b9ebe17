import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from './interval-index.js';
import type { StartedRange } from './time-range.js';

const range = (startTime: number, endTime?: number): StartedRange =>
  endTime === undefined ? { startTime } : { startTime, endTime };

describe('IntervalIndex', () => {
  it('finds what meets a window, and what only touches it', () => {
    const index = new IntervalIndex([range(0, 9), range(1, 2), range(3, 3), range(4), range(12, 13)]);
    expect(index.between(2, 3)).toEqual([0, 1, 2]);
    expect(index.between(2.5, 2.6)).toEqual([0]);
    expect(index.between(9.5, 11)).toEqual([3]);
    expect(index.between(-5, -1)).toEqual([]);
    expect(index.at(12)).toEqual([3, 4]);
    expect(new IntervalIndex([]).between(0, 1)).toEqual([]);
  });

  it('finds what looking at all finds', () => {
    const some = fc
      .array(fc.tuple(fc.nat(50), fc.option(fc.nat(20), { freq: 10 })), { maxLength: 30 })
      .map((pairs) =>
        pairs
          .map(([start, length]) => range(start, length === null ? undefined : start + length))
          .sort((one, other) => one.startTime - other.startTime),
      );
    fc.assert(
      fc.property(some, fc.nat(60), fc.nat(20), (ranges, from, width) => {
        const found = ranges.flatMap(({ startTime, endTime = Infinity }, index) =>
          startTime <= from + width && endTime >= from ? [index] : [],
        );
        expect(new IntervalIndex(ranges).between(from, from + width)).toEqual(found);
      }),
    );
  });

  it('looks at few among 5,000', () => {
    let looked = 0;
    const ranges = Array.from({ length: 5000 }, (_, at) => ({
      endTime: at + 1,
      get startTime() {
        looked += 1;
        return at;
      },
    }));
    const index = new IntervalIndex(ranges);
    looked = 0;
    expect(index.between(2500.2, 2520.2)).toHaveLength(21);
    expect(looked).toBeLessThan(60);
  });
});
