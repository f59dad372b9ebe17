import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filledWith,
  fitted,
  movedTo,
  panned,
  resized,
  scaledTo,
  scaleLimits,
  toPixel,
  toTime,
  type Extent,
  type ViewWindow,
} from './view-window.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const durations = fc.double({ min: 0.04, max: 40_000, noNaN: true });
const widths = fc.integer({ min: 1, max: 4000 });
const extents = fc.record({ duration: durations, width: widths });

interface State {
  readonly view: ViewWindow;
  readonly extent: Extent;
}
type Step = (state: State) => State;

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), share).map(([factor, at]): Step => ({ view, extent }) => ({
    extent,
    view: scaledTo(view, extent, view.scale * factor, at * extent.width),
  })),
  fc
    .integer({ min: -9000, max: 9000 })
    .map((by): Step => ({ view, extent }) => ({ extent, view: panned(view, extent, by) })),
  share.map((at): Step => ({ view, extent }) => ({ extent, view: movedTo(view, extent, at * extent.duration) })),
  extents.map((extent): Step => ({ view }) => ({ extent, view: resized(view, extent) })),
  fc.tuple(share, share).map(([from, to]): Step => ({ extent }) => ({
    extent,
    view: filledWith(extent, Math.min(from, to) * extent.duration, Math.max(from, to) * extent.duration),
  })),
);

const after = (extent: Extent, taken: readonly Step[]) =>
  taken.reduce((state, step) => step(state), { view: fitted(extent), extent });

describe('what is seen of a medium', () => {
  it('reads a time back from where it is drawn, whatever was done before', () => {
    fc.assert(
      fc.property(extents, fc.array(steps, { maxLength: 40 }), share, (first, taken, at) => {
        const { view, extent } = after(first, taken);
        const time = at * extent.duration;
        // by hand, from what a view says of itself
        expect(toPixel(view, time)).toBe((time - view.start) * view.scale);
        expect(Math.abs(toTime(view, extent, toPixel(view, time)) - time)).toBeLessThan(1e-9 * 40_000);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows nothing before the medium or after it, and all of it at least once', () => {
    fc.assert(
      fc.property(extents, fc.array(steps, { maxLength: 40 }), (first, taken) => {
        const { view, extent } = after(first, taken);
        const [least, most] = scaleLimits(extent);
        expect(view.scale).toBeGreaterThanOrEqual(least);
        expect(view.scale).toBeLessThanOrEqual(most);
        expect(view.start).toBeGreaterThanOrEqual(0);
        expect(view.start + extent.width / view.scale).toBeLessThanOrEqual(extent.duration * (1 + 1e-9));
        expect(view.isFit).toBe(view.scale === least);
      }),
    );
  });

  it('does not drift: zooming in and out about a place a hundred times leaves the time there', () => {
    fc.assert(
      fc.property(extents, share, share, fc.double({ min: 1.05, max: 3, noNaN: true }), (extent, at, start, factor) => {
        const [least, most] = scaleLimits(extent);
        fc.pre(least * 4 * factor < most);
        const close = scaledTo(fitted(extent), extent, least * 2, 0);
        const begun = movedTo(close, extent, start * extent.duration);
        const about = at * extent.width;
        const time = begun.start + about / begun.scale;
        let view: ViewWindow = begun;
        for (let count = 0; count < 100; count++) {
          view = scaledTo(view, extent, view.scale * (count % 2 ? 1 / factor : factor), about);
        }
        expect(Math.abs(view.start + about / view.scale - time) * view.scale).toBeLessThan(1e-3);
      }),
    );
  });

  it('zooms no further out than all of it, and in until frames can be told apart', () => {
    const extent = { duration: 7200, width: 720 };
    expect(fitted(extent)).toEqual({ isFit: true, start: 0, scale: 0.1 });
    expect(scaledTo(fitted(extent), extent, 0.01, 300)).toEqual(fitted(extent));
    const close = scaledTo(fitted(extent), extent, 1e9, 360);
    expect(close).toEqual({ isFit: false, start: 3600 - 0.36, scale: 1000 });
    expect(scaledTo(close, extent, 0.05, 700)).toEqual(fitted(extent));
    expect(scaleLimits({ duration: 1, width: 640 })).toEqual([640, 5120]);
  });

  it('is brought to a range, with a little beside it', () => {
    const extent = { duration: 100, width: 600 };
    expect(filledWith(extent, 40, 50)).toEqual({ isFit: false, start: 39, scale: 50 });
    expect(filledWith(extent, 0, 10)).toEqual({ isFit: false, start: 0, scale: 50 });
    expect(filledWith(extent, 5, 99)).toEqual(fitted(extent));
    expect(filledWith(extent, 20, 20).scale).toBe(1000);
  });

  it('keeps the times when the window or the duration gets another size, and all of them when it showed all', () => {
    const extent = { duration: 100, width: 600 };
    const view = filledWith(extent, 40, 50);
    expect(resized(view, { duration: 120, width: 400 })).toEqual(view);
    expect(resized(view, { duration: 42, width: 100 })).toEqual({ isFit: false, start: 39, scale: 50 });
    expect(resized(view, { duration: 41, width: 600 }).start).toBe(29);
    expect(resized(fitted(extent), { duration: 50, width: 600 })).toEqual({ isFit: true, start: 0, scale: 12 });
  });
});
