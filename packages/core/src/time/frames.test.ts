import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt, frameMiddle, knownFrameAt, knownFrameMiddle, nearestFrame } from './frames.js';

describe('frames of one length', () => {
  it('are sought in their middle', () => {
    expect(frameMiddle(0, 25)).toBe(0.02);
    expect(frameMiddle(3, 4)).toBe(0.875);
    expect(frameMiddle(3, 4, 1.5)).toBe(2.375);
    expect([0, 0.039, 0.04, 0.0799, 0.08, -1].map((time) => frameAt(time, 25))).toEqual([0, 0, 1, 2, 2, 0]);
    expect(frameAt(1.6, 4, 1.5)).toBe(0);
  });

  it('are found by their middle, and by where they begin to the millisecond', () => {
    const rates = fc.constantFrom(1, 23.976, 24_000 / 1001, 25, 29.97, 30, 50, 60_000 / 1001, 60, 120, 240);
    fc.assert(
      fc.property(fc.nat(500_000), rates, fc.constantFrom(0, 0.083, 1.4), (frame, rate, first) => {
        expect(frameAt(frameMiddle(frame, rate, first), rate, first)).toBe(frame);
        const begin = Math.round((first + frame / rate) * 1000) / 1000;
        expect(frameAt(begin, rate, first)).toBe(frame);
      }),
    );
  });
});

describe('frames of different lengths', () => {
  const times = [0.5, 0.6, 0.9, 1];

  it('are found by the times that are known', () => {
    expect([0, 0.5, 0.59, 0.6, 0.8999, 0.95, 7].map((time) => knownFrameAt(time, times))).toEqual([
      0, 0, 0, 1, 2, 2, 3,
    ]);
    expect(knownFrameAt(1, [])).toBe(-1);
  });

  it('are sought in their middle, the last one by the one before', () => {
    expect([0, 1, 2, 3].map((frame) => Number(knownFrameMiddle(frame, times)!.toFixed(6)))).toEqual([
      0.55, 0.75, 0.95, 1.05,
    ]);
    expect(knownFrameMiddle(4, times)).toBeUndefined();
    expect(knownFrameMiddle(-1, times)).toBeUndefined();
    expect(knownFrameMiddle(0, [0.5])).toBe(0.5);
  });

  it('are the nearest that begin', () => {
    expect([0, 0.54, 0.56, 0.7, 0.76, 0.96, 9].map((time) => nearestFrame(time, times))).toEqual([0, 0, 1, 1, 2, 3, 3]);
    expect(nearestFrame(1, [])).toBe(-1);
  });

  it('are found by their middle', () => {
    const lengths = fc.array(fc.integer({ min: 4, max: 500 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(lengths, (each) => {
        let time = 0;
        const begins = each.map((length) => (time += length) / 1000);
        for (const frame of begins.keys()) {
          expect(knownFrameAt(knownFrameMiddle(frame, begins)!, begins)).toBe(frame);
          expect(nearestFrame(begins[frame]! + 0.001, begins)).toBe(frame);
        }
      }),
    );
  });
});
