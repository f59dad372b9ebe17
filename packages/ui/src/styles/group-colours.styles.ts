import { css, unsafeCSS } from 'lit';

/**
 * Light and dark. Chosen by computation, and held by a test: as text 4.5:1 on every surface, as far apart as they can be for
 * people with and without a colour-vision deficiency, the first ones most of all. A number stands beside each.
 */
export const markColours = [
  ['#4a0279', '#ee9c46'],
  ['#61000c', '#69f5c6'],
  ['#37710b', '#c499f9'],
  ['#05383a', '#9ac6d2'],
  ['#81576f', '#f4e973'],
  ['#2c5cce', '#a6b08d'],
  ['#5b4e2f', '#d6a0a9'],
  ['#903290', '#c2cffd'],
  ['#47375c', '#c4f6ac'],
  ['#954f4b', '#dfc6a8'],
  ['#6a3501', '#8cc371'],
  ['#293b21', '#b4f3e9'],
] as const;
const knowsLightDark = globalThis.CSS?.supports?.('color', 'light-dark(#000,#fff)') ?? true;

/** @returns a rule for each colour */
export function eachColour(rule: (index: number, light: string, dark: string) => string) {
  return unsafeCSS(markColours.map(([light, dark], index) => rule(index, light, dark)).join(''));
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
