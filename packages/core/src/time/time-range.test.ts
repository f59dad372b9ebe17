import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversNothing, isInstant, lastMoment, roundTime } from './time-range.js';

describe('roundTime', () => {
  it('knows milliseconds only, and one zero', () => {
    expect([0.52, 4.1404, 4.1405, 1 / 3].map(roundTime)).toEqual([0.52, 4.14, 4.141, 0.333]);
    expect(Object.is(roundTime(-0.0001), 0)).toBe(true);
    expect(roundTime(0.1 + 0.2)).toBe(0.3);
    const any = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(fc.property(any, (time) => roundTime(roundTime(time)) === roundTime(time)));
  });
});

describe('lastMoment', () => {
  it('is never after the end', () => {
    expect([55.15, 55.1509, 4.35, 0, -1].map(lastMoment)).toEqual([55.15, 55.15, 4.35, 0, 0]);
    expect(lastMoment(undefined)).toBe(Infinity);
    const milliseconds = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(fc.property(milliseconds, (ms) => lastMoment(ms / 1000) === ms / 1000));
  });
});

describe('isInstant', () => {
  it('has an end, and it is where it begins', () => {
    expect(isInstant({ startTime: 1, endTime: 1 })).toBe(true);
    expect(isInstant({ startTime: 1, endTime: 1.001 })).toBe(false);
    expect(isInstant({ startTime: 1 })).toBe(false);
    expect(isInstant({ startTime: 1, endTime: 0 })).toBe(false);
  });
});

describe('coversNothing', () => {
  it('is so of what has ended and has no length', () => {
    const ends = [0, 1, 1.001, undefined];
    expect(ends.map((endTime) => coversNothing({ startTime: 1, endTime }))).toEqual([true, true, false, false]);
  });
});
