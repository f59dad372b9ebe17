import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapAt, gapsOf, overlapsOf } from './coverage.js';
import type { StartedRange } from './time-range.js';

const range = (startTime: number, endTime?: number): StartedRange =>
  endTime === undefined ? { startTime } : { startTime, endTime };
const told = (ranges: readonly StartedRange[]) => ranges.map(({ startTime, endTime }) => `${startTime}–${endTime}`);

/** In whole seconds up to 40, sorted; every moment can be looked at. */
const someRanges = fc
  .array(fc.tuple(fc.nat(38), fc.option(fc.nat(12), { freq: 8 })), { maxLength: 9 })
  .map((pairs) =>
    pairs
      .map(([start, length]) => range(start, length === null ? undefined : Math.min(start + length, 40)))
      .sort((one, other) => one.startTime - other.startTime || (one.endTime ?? 99) - (other.endTime ?? 99)),
  );
const seconds = Array.from({ length: 40 }, (_, second) => second + 0.5);
const holds = ({ startTime, endTime = -1 }: StartedRange, time: number) => startTime < time && time < endTime;

describe('gapsOf', () => {
  it('tells what nothing covers, up to the end', () => {
    expect(told(gapsOf([], 10))).toEqual(['0–10']);
    expect(told(gapsOf([], undefined))).toEqual([]);
    expect(told(gapsOf([range(1, 2), range(2, 4), range(3, 3.5), range(6, 9)], 10))).toEqual(['0–1', '4–6', '9–10']);
    expect(told(gapsOf([range(0, 10)], 10))).toEqual([]);
    expect(told(gapsOf([range(0, 11)], 10))).toEqual([]);
    expect(told(gapsOf([range(3, 4)], undefined))).toEqual(['0–3']);
  });

  it('takes instants for nothing, and what goes on up to the next', () => {
    expect(told(gapsOf([range(5, 5), range(6, 3)], 10))).toEqual(['0–10']);
    expect(told(gapsOf([range(2), range(5, 6)], 10))).toEqual(['0–2', '6–10']);
    expect(told(gapsOf([range(2)], 10))).toEqual(['0–2']);
    expect(told(gapsOf([range(1, 8), range(2)], 10))).toEqual(['0–1']);
  });

  it('leaves out what is shorter than told', () => {
    const ranges = [range(0, 1), range(1.099, 2), range(2.1, 3)];
    expect(told(gapsOf(ranges, 3, 0.1))).toEqual(['2–2.1']);
    expect(told(gapsOf([range(0, 0.2)], 0.3, 0.1))).toEqual(['0.2–0.3']);
  });

  it('is right in every second', () => {
    fc.assert(
      fc.property(someRanges, (ranges) => {
        const gaps = gapsOf(ranges, 40);
        for (const time of seconds) {
          const before = ranges.filter((each) => each.startTime < time && each.startTime !== each.endTime).at(-1);
          const goesOn = before !== undefined && before.endTime === undefined;
          const isCovered = goesOn || ranges.some((each) => holds(each, time));
          expect(
            gaps.some((gap) => holds(gap, time)),
            String(time),
          ).toBe(!isCovered);
        }
        for (const [index, gap] of gaps.entries())
          if (index) expect(gap.startTime).toBeGreaterThan(gaps[index - 1]!.endTime);
      }),
    );
  });
});

describe('gapAt', () => {
  it('finds the one that holds a moment', () => {
    const gaps = [
      { startTime: 0, endTime: 1 },
      { startTime: 4, endTime: 6 },
    ];
    expect([0, 0.5, 1, 1.1, 3.9, 4, 6, 7].map((time) => gaps.indexOf(gapAt(gaps, time)!))).toEqual([
      0, 0, 0, -1, -1, 1, 1, -1,
    ]);
    expect(gapAt([], 1)).toBeUndefined();
    expect(gapAt(gaps, -1)).toBeUndefined();
  });
});

describe('overlapsOf', () => {
  it('tells where ranges lie over each other, and each with which earlier one', () => {
    const { stretches, partners } = overlapsOf([range(0, 10), range(2, 4), range(3, 5), range(9, 12), range(12, 13)]);
    expect(told(stretches)).toEqual(['2–5', '9–10']);
    expect(partners).toEqual([undefined, 0, 0, 0, undefined]);
  });

  it('takes what touches, instants and what goes on for none, but where that begins in another', () => {
    expect(overlapsOf([range(0, 2), range(2, 3), range(2.5, 2.5), range(3)])).toEqual({
      stretches: [],
      partners: [undefined, undefined, undefined, undefined],
    });
    expect(overlapsOf([range(0, 4), range(2, 1), range(3, 5)]).partners).toEqual([undefined, undefined, 0]);
    expect(overlapsOf([range(0, 4), range(2), range(5, 6)])).toEqual({
      stretches: [],
      partners: [undefined, 0, undefined],
    });
  });

  it('is right in every second', () => {
    fc.assert(
      fc.property(someRanges, (ranges) => {
        const { stretches, partners } = overlapsOf(ranges);
        for (const time of seconds) {
          const isTwice = ranges.filter((each) => holds(each, time)).length > 1;
          expect(stretches.some((each) => holds(each, time))).toBe(isTwice);
        }
        for (const [index, { startTime, endTime }] of ranges.entries()) {
          const earlier = ranges.slice(0, index).filter((each) => (each.endTime ?? -1) > startTime);
          const expected = startTime === endTime ? [] : earlier.map((each) => each.endTime);
          const partner = partners[index];
          expect(partner === undefined ? -Infinity : ranges[partner]!.endTime).toBe(
            Math.max(-Infinity, ...expected.map(Number)),
          );
        }
      }),
    );
  });
});
