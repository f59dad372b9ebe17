import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameTimes, SHORTEST } from './frame-times.js';

/** Played in one go from the beginning, nothing missed. */
function played(times: readonly number[]): FrameTimes {
  const seen = new FrameTimes();
  times.forEach((time, index) => seen.add(time, index > 0));
  return seen;
}

const lengths = fc.array(fc.integer({ min: 8, max: 200 }), { minLength: 3, maxLength: 60 });
/** Where frames of so many milliseconds begin. Seconds. */
const begins = (all: readonly number[]) => all.map((_, index) => all.slice(0, index).reduce((a, b) => a + b, 0) / 1000);

describe('times of frames', () => {
  it('knows nothing before it has seen something', () => {
    const seen = new FrameTimes();
    expect(seen.beside(1, 1)).toBe(undefined);
    expect(seen.steady).toBe(undefined);
    expect(seen.shortest).toBe(undefined);
  });

  it('finds the frame beside any time in a frame that it has seen, unless something was missed', () => {
    fc.assert(
      fc.property(lengths, fc.nat(), fc.double({ min: 0.05, max: 0.8, noNaN: true }), (all, pick, share) => {
        const times = begins(all);
        const seen = played(times);
        fc.pre(seen.steady === undefined);
        const here = pick % times.length;
        const time = times[here]! + (share * all[here]!) / 1000;
        expect(seen.beside(time, 1)?.begin).toBe(times[here + 1]);
        expect(seen.beside(time, -1)?.begin).toBe(times[here - 1]);
      }),
    );
  });

  it('does not take what came after a gap for what comes next', () => {
    const seen = new FrameTimes();
    seen.add(0, false);
    seen.add(0.05, true);
    seen.add(0.2, false);
    expect(seen.beside(0.06, 1)).toBe(undefined);
    expect(seen.beside(0.21, -1)).toBe(undefined);
    seen.pause();
    seen.add(0.3, true);
    expect(seen.beside(0.21, 1)).toBe(undefined);
    expect(seen.beside(0.01, 1)).toEqual({ begin: 0.05, end: 0.05 + SHORTEST });
  });

  for (const rate of [23.976, 24, 25, 29.97, 30, 50, 59.94, 60, 120]) {
    it(`knows all frames by some at ${rate} a second, though files round their times to milliseconds`, () => {
      const rounded = (frame: number) => Math.round((frame / rate) * 1000) / 1000 + 0.007;
      const seen = played(Array.from({ length: 30 }, (_, frame) => rounded(frame)));
      expect(seen.steady).toBeCloseTo(1 / rate, 4);
      for (const frame of [0, 1, 7, 20, 40]) {
        const { begin, end } = seen.beside(rounded(frame) + 0.3 / rate, 1)!;
        expect(begin).toBeCloseTo(0.007 + (frame + 1) / rate, 2.5);
        expect(end - begin).toBeCloseTo(1 / rate, 4);
      }
    });
  }

  it('is told by what is missing that frames do not all last equally long', () => {
    expect(played([0, 0.02, 0.07, 0.16, 0.2, 0.22, 0.27, 0.36]).steady).toBe(undefined);
  });

  it('still knows how long they last where a busy browser left some out', () => {
    const seen = new FrameTimes();
    for (const frame of [0, 1, 2, 4, 5, 8, 9, 12]) seen.add(frame / 25, false);
    expect(seen.steady).toBeCloseTo(0.04, 6);
    expect(seen.beside(2.5 / 25, 1)?.begin).toBeCloseTo(3 / 25, 6);
  });

  it('does not take a frame that it has seen for what is on screen anywhere later', () => {
    const seen = played([0.04, 0.08, 0.12, 0.16]);
    expect(seen.beside(2.04, -1)).toBe(undefined);
    expect(seen.beside(0.14, -1)).toEqual({ begin: 0.08, end: 0.12 });
  });

  it('forgets with another medium', () => {
    const seen = played([0, 0.05, 0.2, 0.3]);
    seen.clear();
    expect(seen.beside(0.06, 1)).toBe(undefined);
    expect(seen.shortest).toBe(undefined);
  });
});
