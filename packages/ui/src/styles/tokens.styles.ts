import { css, unsafeCSS } from 'lit';

/** A colour in a light page, in a dark page, and the system colour that stands for it where colours are forced. */
export type ColourToken = readonly [light: string, dark: string, forced: string];

/**
 * The colours of the frame. An author sets `--gt-<name>`; sheets read `var(--_gt-<name>)`.
 * Text tokens reach 4.5:1 on every surface token, `border-strong`, `focus` and the strong ones 3:1.
 */
export const colours = {
  surface: ['#ffffff', '#16191d', 'Canvas'],
  raised: ['#ffffff', '#1e2227', 'Canvas'],
  sunken: ['#f4f6f8', '#101215', 'Canvas'],
  hover: ['#e9edf1', '#2a3038', 'Canvas'],
  text: ['#1b2026', '#e7eaee', 'CanvasText'],
  muted: ['#55606d', '#a6afba', 'CanvasText'],
  disabled: ['#8a949f', '#707a86', 'GrayText'],
  border: ['#d9dee4', '#343b44', 'CanvasText'],
  'border-strong': ['#7b8693', '#7a8592', 'ButtonBorder'],
  accent: ['#1a5ab4', '#86b4ff', 'Highlight'],
  'accent-text': ['#ffffff', '#0a1a30', 'HighlightText'],
  'accent-soft': ['#e8f0fb', '#1a2c47', 'Canvas'],
  selected: ['#d6e5fa', '#24406b', 'Highlight'],
  'selected-text': ['#10294d', '#e9f1ff', 'HighlightText'],
  focus: ['#1a5ab4', '#9cc2ff', 'Highlight'],
  danger: ['#ab2018', '#ff9d95', 'CanvasText'],
  'danger-soft': ['#fcebe9', '#45201d', 'Canvas'],
  warn: ['#7d4b00', '#f2bd63', 'CanvasText'],
  'warn-soft': ['#fdf1dc', '#3c2d10', 'Canvas'],
  ok: ['#176239', '#82d6a0', 'CanvasText'],
  'ok-soft': ['#e3f4e9', '#16351f', 'Canvas'],
} as const satisfies Readonly<Record<string, ColourToken>>;

function declarations(value: (name: string, token: ColourToken) => string): string {
  return Object.entries<ColourToken>(colours)
    .map(([name, token]) => `--_gt-${name}:${value(name, token)};`)
    .join('');
}

// Safari 17.4 lacks light-dark(): it always gets the light colours, and controls to match.
const knowsLightDark = globalThis.CSS?.supports?.('color', 'light-dark(#000,#fff)') ?? true;
const themed = declarations(
  (name, [light, dark]) => `var(--gt-${name},${knowsLightDark ? `light-dark(${light},${dark})` : light})`,
);
const forced = declarations((_, [, , system]) => system);

/**
 * Design tokens. Public `--gt-*` properties are read once, here; everything else reads the private `--_gt-*`.
 *
 * Light or dark follows the page's own `color-scheme`, not the system's: a light page stays light on a dark
 * system. A page that declares no `color-scheme` is light.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(themed)}
    ${unsafeCSS(knowsLightDark ? '' : 'color-scheme:light;')}
    --_gt-font: var(--gt-font, system-ui, sans-serif);
    --_gt-mono: var(--gt-mono, ui-monospace, monospace);
    /* grows with the reader's own setting, does not shrink where a page sets its root to 10 px */
    --_gt-size: var(--gt-font-size, max(0.875rem, 14px));
    --_gt-size-small: calc(var(--_gt-size) * 0.857);
    --_gt-size-large: calc(var(--_gt-size) * 1.143);
    --_gt-1: var(--gt-unit, 4px);
    --_gt-2: calc(var(--_gt-1) * 2);
    --_gt-3: calc(var(--_gt-1) * 3);
    --_gt-4: calc(var(--_gt-1) * 4);
    --_gt-radius: var(--gt-radius, 6px);
    --_gt-radius-small: calc(var(--_gt-radius) * 0.667);
    --_gt-target: var(--gt-target, 28px);
    --_gt-shadow: 0 1px 2px rgb(0 0 0 / 0.1), 0 6px 20px rgb(0 0 0 / 0.16);
    --_gt-quick: 120ms;
    font: 400 var(--_gt-size) / 1.43 var(--_gt-font);
    color: var(--_gt-text);
  }
  @media (pointer: coarse) {
    :host {
      --_gt-target: var(--gt-target, 44px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_gt-quick: 0s;
    }
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forced)}
    }
  }
`;
