import { css, type CSSResultGroup } from 'lit';
import { judgementsStyles } from './parts/judgements.styles.js';
import { rankRowsStyles } from './parts/rank-rows.styles.js';
import { responsesStyles } from './parts/responses.styles.js';

const layout = css`
  .main {
    overflow: hidden;
  }
  .ranking {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    block-size: 100%;
    min-block-size: 0;
  }

  /* What was asked: at most a quarter of the height; of the window's where the page gives the element none. */
  .prompt-room {
    display: flex;
    flex: none;
    max-block-size: 25%;
  }
  .prompt {
    flex: 1;
    max-block-size: min(25dvh, 12rem);
    overflow: auto;
    padding: var(--_gt-2) var(--_gt-3);
    border-block-end: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
    font-weight: 500;
  }
  .prompt:focus-visible {
    outline-offset: -2px;
  }
  .turn + .turn {
    margin-block-start: var(--_gt-1);
  }
  .role {
    color: var(--_gt-muted);
    overflow-wrap: anywhere;
  }
  .turn:has(.role) {
    display: grid;
    grid-template-columns: 5.5rem 1fr;
    align-items: baseline;
    gap: var(--_gt-2);
    font-weight: 400;
  }
  .plain-text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .markdown-missing {
    padding: var(--_gt-1) var(--_gt-3);
  }

  /* The tools above the responses. */
  .ranking-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gt-1) var(--_gt-3);
    inline-size: 100%;
  }
  .ranking-tools-end {
    display: flex;
    gap: var(--_gt-1);
    margin-inline-start: auto;
  }

  .ranking-body {
    display: flex;
    flex: 1 1 auto;
    block-size: 100%;
    min-block-size: 0;
  }
  .ranking-scroll {
    container: gt-responses / size;
    /* where the page gives the element no height */
    contain-intrinsic-block-size: 24rem;
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: auto;
    scroll-padding: var(--_gt-3);
    background: var(--_gt-sunken);
  }

  /* on a phone: one row */
  @container gt-frame (width < 480px) {
    .ranking-tools {
      flex-wrap: nowrap;
    }
    .ranking-tools > :is(:first-child, :last-child) {
      flex: none;
    }
    .ranking-tools select {
      min-inline-size: 5rem;
      text-overflow: ellipsis;
    }
    .ranking-tools :is(.ranking-tools-end span, .clear-all) {
      display: none;
    }
  }
`;

export const textRankingStyles: CSSResultGroup = [layout, responsesStyles, judgementsStyles, rankRowsStyles];
