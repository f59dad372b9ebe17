import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  rgb,
  wcagContrast,
  type Rgb,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { markColours } from './group-colours.styles.js';
import { colours } from './tokens.styles.js';

type Sight = (colour: Rgb) => Rgb;

/** The simulations of the library, which takes the values of a colour as they are written. */
const written: Readonly<Record<string, Sight>> = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** The same on amounts of light, which is what cones add up. Both are in use, and nobody's eye is either. */
const linear = converter('lrgb');
const onLight =
  (sight: Sight): Sight =>
  (colour) => {
    const { r, g, b } = sight({ ...linear(colour), mode: 'rgb' });
    return rgb({ mode: 'lrgb', r, g, b });
  };

/** How people see: with all cones, and without those of the long, the middle or the short waves. */
const SIGHTS: Readonly<Record<string, Sight>> = {
  'all cones': (colour) => colour,
  ...written,
  ...Object.fromEntries(Object.entries(written).map(([name, sight]) => [`${name} on light`, onLight(sight)])),
};
const difference = differenceCiede2000();

/** The least difference (CIEDE2000) of any two of the first so many colours. */
function least(scheme: 0 | 1, count: number, see: (colour: Rgb) => Rgb): number {
  const seen = markColours.slice(0, count).map((pair) => see(rgb(pair[scheme])!));
  return Math.min(...seen.flatMap((one, index) => seen.slice(index + 1).map((other) => difference(one, other))));
}

describe('the library that differences are computed with', () => {
  it.each([
    // G. Sharma, W. Wu, E. N. Dalal: The CIEDE2000 color-difference formula, Color Research and Application 30 (2005), table 1
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1, 2], [50, 0, 0], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('gives the published difference of %j and %j', (one, other, published) => {
    const lab = ([l, a, b]: readonly [number, number, number]) => ({ mode: 'lab65' as const, l, a, b });
    expect(difference(lab(one), lab(other))).toBeCloseTo(published, 4);
  });

  it.each([
    // G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision
    // Deficiency, IEEE TVCG 15 (2009): the matrices of severity 1, whose rows leave white as it is
    ['protanopia', [0.152286, 0.114503, -0.003882]],
    ['deuteranopia', [0.367322, 0.280085, -0.01182]],
    ['tritanopia', [1.255528, -0.078411, 0.004733]],
  ] as const)('sees red as published with %s', (name, column) => {
    const { r, g, b } = SIGHTS[name]!(rgb('#ff0000')!);
    expect([r, g, b]).toEqual(column.map((each) => expect.closeTo(each, 5) as unknown));
    const white = SIGHTS[name]!(rgb('#ffffff')!);
    for (const each of [white.r, white.g, white.b]) expect(each).toBeCloseTo(1, 5);
  });
});

describe.each([
  ['light', 0, { 3: 16, 6: 12, 12: 7 }],
  ['dark', 1, { 3: 20, 6: 12, 12: 6 }],
] as const)('the colours of marks (%s)', (_, scheme, reached) => {
  it('are as many as the elements count with', () => {
    expect(markColours).toHaveLength(12);
  });

  // two colours differ at a glance from about 5 on
  it.each(Object.keys(SIGHTS))('stay apart for %s, the first ones most', (name) => {
    for (const [count, atLeast] of Object.entries(reached))
      expect(least(scheme, Number(count), SIGHTS[name]!), `of ${count}`).toBeGreaterThanOrEqual(atLeast);
  });

  it('can be read on every surface', () => {
    const surfaces = Object.entries(colours).filter(([name]) =>
      /^(surface|raised|sunken|hover|selected|.*-soft)$/.test(name),
    );
    expect(surfaces.length).toBeGreaterThanOrEqual(9);
    for (const [name, surface] of surfaces) {
      for (const pair of markColours)
        expect(wcagContrast(pair[scheme], surface[scheme]), `${pair[scheme]} on ${name}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
