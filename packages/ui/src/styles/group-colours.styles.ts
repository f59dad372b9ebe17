import { css, unsafeCSS } from 'lit';

/** Light and dark: on every surface 4.5:1 as text, and with the surface's colour on them. Neighbours are far apart. */
const colours = [
  ['#1a5ab4', '#86b4ff'],
  ['#96490a', '#f0ab6e'],
  ['#17663c', '#7fd49d'],
  ['#7a2ea0', '#d5a5f3'],
  ['#ac2050', '#ff9cb9'],
  ['#00666d', '#6ed0d6'],
  ['#675c00', '#d8cb68'],
  ['#4a4f63', '#bcc2d6'],
  ['#a01c86', '#f59ae2'],
  ['#4d6413', '#b5d36b'],
  ['#5741c8', '#b9acff'],
  ['#7c3f2a', '#e6ab97'],
] as const;
const knowsLightDark = globalThis.CSS?.supports?.('color', 'light-dark(#000,#fff)') ?? true;

/** @returns a rule for each colour */
export function eachColour(rule: (index: number, light: string, dark: string) => string) {
  return unsafeCSS(colours.map(([light, dark], index) => rule(index, light, dark)).join(''));
}

/**
 * What tells groups of things apart: `--_gt-mark-0` to `--_gt-mark-11`, which an author sets by `--gt-mark-0` …;
 * `[data-colour]` has its one as `--_gt-mark`.
 */
export const groupColours = css`
  :host {
    ${eachColour((index, light, dark) => `--_gt-mark-${index}:var(--gt-mark-${index},${knowsLightDark ? `light-dark(${light},${dark})` : light});`)}
  }
  ${eachColour((index) => `[data-colour='${index}']{--_gt-mark:var(--_gt-mark-${index})}`)}
`;
