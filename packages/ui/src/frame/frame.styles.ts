import { css, type CSSResultGroup } from 'lit';
import { dialogStyles } from './dialog.styles.js';
import { footerStyles } from './footer.styles.js';
import { instructionsStyles } from './instructions.styles.js';
import { panelsStyles } from './panels.styles.js';

const layout = css`
  :host {
    display: block;
    block-size: 100%;
    /* lower than that the page scrolls, and the footer sticks to the page's lower end */
    min-block-size: 18rem;
    max-block-size: var(--gt-max-height, 100dvh);
    flex: 1 1 auto;
    min-inline-size: 0;
    background: var(--_gt-surface);
  }
  :host([hidden]) {
    display: none !important;
  }
  /* out of use: as readable as ever, but grey */
  :host(:disabled) {
    --_gt-text: var(--_gt-muted);
    --_gt-accent: var(--_gt-border-strong);
  }
  /* Takes the height that the host is given. Where the page gives none, the host's limit is passed on. */
  .frame {
    container: gt-frame / inline-size;
    contain-intrinsic-inline-size: 20rem;
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    max-block-size: inherit;
  }
  .body {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    /* all of what there is, to be shrunk: else what is inside would be laid out a first time to see how high it is */
    block-size: 100%;
    min-block-size: 0;
  }
  .work {
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-inline-size: 0;
    /* nor higher than what is left below the instructions */
    min-block-size: 0;
  }
  .toolbar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gt-2);
    padding: var(--_gt-1) var(--_gt-3);
    border-block-end: 1px solid var(--_gt-border);
  }
  .main {
    container: gt-main / inline-size;
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    block-size: 100%;
    min-block-size: 0;
    overflow: auto;
  }
`;

/** The layout around every task and the looks of its parts. Widths are those of the element, not of the window. */
export const frameStyles: CSSResultGroup = [layout, instructionsStyles, footerStyles, panelsStyles, dialogStyles];
