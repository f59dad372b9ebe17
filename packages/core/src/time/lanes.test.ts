import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.js';
import type { StartedRange } from './time-range.js';

const range = (startTime: number, endTime?: number): StartedRange =>
  endTime === undefined ? { startTime } : { startTime, endTime };

describe('lanesOf', () => {
  it('gives the first lane that is free', () => {
    const ranges = [range(0, 5), range(1, 2), range(1, 3), range(2, 4), range(5, 6)];
    expect(lanesOf(ranges)).toEqual({ lanes: [0, 1, 2, 1, 0], count: 3 });
    expect(lanesOf([])).toEqual({ lanes: [], count: 0 });
  });

  it('keeps instants of one moment apart, and leaves its lane to what goes on', () => {
    expect(lanesOf([range(1, 1), range(1, 1), range(1, 2), range(2, 2)]).lanes).toEqual([0, 1, 2, 0]);
    expect(lanesOf([range(1), range(8, 9)]).lanes).toEqual([0, 1]);
  });

  const someRanges = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 30 })
    .map((pairs) =>
      pairs
        .map(([start, length]) => range(start, start + length))
        .sort((one, other) => one.startTime - other.startTime),
    );

  it('puts nothing over anything else, into as few lanes as there are at once, and moves nothing for what comes later', () => {
    fc.assert(
      fc.property(someRanges, (ranges) => {
        const { lanes, count } = lanesOf(ranges);
        for (const [index, { startTime, endTime }] of ranges.entries())
          for (const [other, each] of ranges.entries())
            if (other < index && lanes[other] === lanes[index])
              expect(each.endTime! <= startTime || endTime! <= each.startTime).toBe(true);
        const depths = ranges.map(
          ({ startTime }) => ranges.filter((each) => each.startTime <= startTime && startTime < each.endTime!).length,
        );
        expect(count).toBe(Math.max(0, ...depths));
        expect(lanesOf(ranges.slice(0, -1)).lanes).toEqual(lanes.slice(0, -1));
      }),
    );
  });
});
