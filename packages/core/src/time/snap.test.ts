import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapRange, snapTargets, snapTime } from './snap.js';

const targets = [0, 2, 2.5, 9];

describe('snapTargets', () => {
  it('are all edges and further moments, each once, in order', () => {
    const ranges = [{ startTime: 3, endTime: 4 }, { startTime: 1, endTime: 3 }, { startTime: 9 }];
    expect(snapTargets(ranges, 2, 4)).toEqual([1, 2, 3, 4, 9]);
  });
});

describe('snapTime', () => {
  it('goes to the nearest target that is near enough', () => {
    expect([1.95, 2.04, 2.2, 2.45, 2.59, 5, 9.1, -0.1].map((time) => snapTime(time, targets, 0.1))).toEqual([
      2, 2, 2.2, 2.5, 2.5, 5, 9, 0,
    ]);
    expect(snapTime(2.25, targets, 1)).toBe(2);
    expect(snapTime(1, [], 5)).toBe(1);
    expect(snapTime(2, targets, 0)).toBe(2);
    const time = fc.double({ min: -1, max: 10, noNaN: true });
    fc.assert(
      fc.property(time, fc.array(time), (at, some) => {
        const sorted = [...some].sort((one, other) => one - other);
        const near = Math.min(...some.map((each) => Math.abs(each - at)));
        const snapped = snapTime(at, sorted, 0.5);
        if (near > 0.5) expect(snapped).toBe(at);
        else expect(Math.abs(snapped - at)).toBe(near);
      }),
    );
  });
});

describe('snapRange', () => {
  it('moves the whole by the edge that is nearer, to the very target', () => {
    const snapped = (startTime: number, endTime: number) => {
      const range = snapRange({ startTime, endTime }, targets, 0.2);
      return [range.startTime, range.endTime];
    };
    expect(snapped(2.75, 4)).toEqual([2.75, 4]);
    expect(snapped(1.875, 5)).toEqual([2, 5.125]);
    expect(snapped(4, 8.875)).toEqual([4.125, 9]);
    expect(snapped(2.125, 8.9375)).toEqual([2.1875, 9]);
    expect(snapped(2.0625, 9.0625)).toEqual([2, 9]);
  });
});
