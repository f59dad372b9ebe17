import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawingOf,
  fitted,
  inside,
  panned,
  resized,
  scaledTo,
  scaleLimits,
  toPicture,
  toWindow,
  type Place,
  type Size,
  type View,
} from './view-transform.js';

const length = (most: number) => fc.integer({ min: 1, max: most });
const pictures = fc.record({ width: length(30_000), height: length(30_000) });
const windows = fc.record({ width: length(4000), height: length(4000) });
const ratios = fc.constantFrom(0.5, 1, 1.1, 1.25, 1.5, 2, 3);
const places = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});

interface State {
  readonly view: View;
  readonly window: Size;
  readonly ratio: number;
}
type Step = (state: State, picture: Size) => State;

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), places).map(([factor, at]): Step => (state, picture) => {
    const about = { x: at.x * state.window.width, y: at.y * state.window.height };
    return { ...state, view: scaledTo(state.view, picture, state.window, state.view.scale * factor, about) };
  }),
  fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }))
    .map(([x, y]): Step => (state, picture) => ({ ...state, view: panned(state.view, picture, x, y) })),
  windows.map((window): Step => (state, picture) => ({ ...state, window, view: resized(state.view, picture, window) })),
  ratios.map((ratio): Step => (state) => ({ ...state, ratio })),
  fc.constant<Step>((state, picture) => ({ ...state, view: fitted(picture, state.window) })),
);

function after(picture: Size, window: Size, taken: readonly Step[]): State {
  const first: State = { view: fitted(picture, window), window, ratio: 1 };
  return taken.reduce((state, step) => step(state, picture), first);
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

describe('what is seen of a picture', () => {
  it('leaves every place where it is, whatever was done before', () => {
    fc.assert(
      fc.property(pictures, windows, fc.array(steps, { maxLength: 40 }), places, (picture, window, taken, share) => {
        const state = after(picture, window, taken);
        const place = { x: share.x * picture.width, y: share.y * picture.height };
        const drawing = drawingOf(state.view, state.window, state.ratio);
        // by hand, from what a view says of itself and nothing else
        const exact = {
          x: state.window.width / 2 + (place.x - state.view.centre.x) * state.view.scale,
          y: state.window.height / 2 + (place.y - state.view.centre.y) * state.view.scale,
        };
        // drawn half a device pixel off at most, read back exactly from what is drawn
        expect(distance(toWindow(drawing, place), exact)).toBeLessThanOrEqual(Math.SQRT1_2 / state.ratio + 1e-6);
        expect(distance(toPicture(drawing, toWindow(drawing, place)), place)).toBeLessThan(1e-6);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps its scale within the limits and its middle in the picture', () => {
    fc.assert(
      fc.property(pictures, windows, fc.array(steps, { maxLength: 40 }), (picture, window, taken) => {
        const { view, window: now } = after(picture, window, taken);
        const [least, most] = scaleLimits(picture, now);
        expect(view.scale).toBeGreaterThanOrEqual(least);
        expect(view.scale).toBeLessThanOrEqual(most);
        expect(inside(view.centre, picture)).toEqual(view.centre);
      }),
    );
  });

  it('is zoomed about a place, which stays under the pointer', () => {
    const factors = fc.double({ min: 0.3, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(pictures, windows, places, factors, (picture, window, share, factor) => {
        const middle = { x: window.width / 2, y: window.height / 2 };
        const close = scaledTo(fitted(picture, window), picture, window, 1e9, middle);
        const about = { x: share.x * window.width, y: share.y * window.height };
        const zoomed = scaledTo(close, picture, window, close.scale * factor, about);
        const under = (view: View) => ({
          x: view.centre.x + (about.x - middle.x) / view.scale,
          y: view.centre.y + (about.y - middle.y) / view.scale,
        });
        const limited = inside(zoomed.centre, picture);
        fc.pre(limited.x > 0 && limited.y > 0 && limited.x < picture.width && limited.y < picture.height);
        expect(distance(under(zoomed), under(close))).toBeLessThan(1e-6 * Math.max(picture.width, picture.height));
      }),
    );
  });

  it('shows all of the picture at first, in the middle, and goes on to when the window gets another size', () => {
    const picture = { width: 400, height: 200 };
    const view = fitted(picture, { width: 428, height: 428 });
    expect(view).toEqual({ isFit: true, scale: 1, centre: { x: 200, y: 100 } });
    expect(drawingOf(view, { width: 428, height: 428 }, 1)).toEqual({ left: 14, top: 114, scale: 1 });
    expect(resized(view, picture, { width: 828, height: 828 }).scale).toBe(2);
  });

  it('keeps the middle and the scale when the window gets another size', () => {
    const picture = { width: 400, height: 200 };
    const window = { width: 428, height: 428 };
    const view = panned(scaledTo(fitted(picture, window), picture, window, 4, { x: 0, y: 114 }), picture, -30, 10);
    expect(resized(view, picture, { width: 300, height: 300 })).toEqual(view);
  });

  it('goes from an eighth of all of it to 32 times that, and to where single pixels of a huge one are seen', () => {
    expect(scaleLimits({ width: 400, height: 200 }, { width: 428, height: 428 })).toEqual([1 / 8, 32]);
    expect(scaleLimits({ width: 40_000, height: 40_000 }, { width: 428, height: 428 })).toEqual([0.00125, 8]);
    // 100 % of an icon is in reach as well
    expect(scaleLimits({ width: 10, height: 10 }, { width: 428, height: 428 })[0]).toBe(1);
  });

  it('can bring every place of the picture to the middle, and no further', () => {
    const picture = { width: 400, height: 200 };
    const view = fitted(picture, { width: 428, height: 428 });
    expect(panned(view, picture, 1e6, -1e6).centre).toEqual({ x: 0, y: 200 });
    const atCorner = panned(view, picture, 1e6, 1e6);
    expect(panned(atCorner, picture, 5, 5)).toBe(atCorner);
  });
});
