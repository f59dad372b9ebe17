import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulerLabel, rulerScale } from './ruler-ticks.js';

describe('a ruler', () => {
  it('has its labels no closer than they are wide, and close enough to count by', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 5000, noNaN: true }), (scale) => {
        const { step, parts } = rulerScale(scale);
        expect(step * scale).toBeGreaterThanOrEqual(68);
        if (scale <= 5000 && step > 0.01) expect(step * scale).toBeLessThan(68 * 3.01);
        expect(Number.isInteger(parts)).toBe(true);
      }),
    );
  });

  it('counts as clocks do', () => {
    expect([0.1, 1, 2, 10, 100, 1000].map((scale) => rulerScale(scale).step)).toEqual([900, 120, 60, 10, 1, 0.1]);
  });

  it('says no more than tells one label from the next', () => {
    expect([rulerLabel(65, 5), rulerLabel(3600, 600), rulerLabel(0.5, 0.5), rulerLabel(1.25, 0.05)]).toEqual([
      '1:05',
      '1:00:00',
      '0:00.5',
      '0:01.25',
    ]);
  });
});
