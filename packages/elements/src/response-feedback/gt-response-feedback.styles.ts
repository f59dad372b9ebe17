import { workspaceStyles } from '@gt-elements/ui/workspace/workspace.styles.js';
import { css, type CSSResultGroup } from 'lit';

const layout = css`
  .rf-side {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: clamp(13rem, 26%, 20rem);
    min-block-size: 0;
    border-inline-end: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  .rf-list {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }
  .rf-count {
    padding: 4px var(--_gt-2);
  }
  .rf-group {
    position: sticky;
    inset-block-start: 0;
    padding: 4px var(--_gt-2);
    background: var(--_gt-sunken);
  }
  .rf-rows,
  .rf-sources {
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* a thousand are laid out only as far as they are seen */
  .rf-rows > li {
    contain-intrinsic-block-size: auto max(36px, var(--_gt-target));
    content-visibility: auto;
  }
  .rf-row {
    display: flex;
    align-items: center;
    gap: var(--_gt-1);
    inline-size: 100%;
    min-block-size: max(36px, var(--_gt-target));
    border-inline-start: 3px solid transparent;
    border-radius: 0;
    text-align: start;
  }
  .rf-row[aria-current='true'] {
    border-inline-start-color: var(--_gt-accent);
    background: var(--_gt-surface);
  }
  @media (forced-colors: active) {
    .rf-row {
      border-width: 0 0 1px;
    }
    .rf-row[aria-current='true'] {
      background: var(--_gt-selected);
      forced-color-adjust: none;
    }
    .rf-row[aria-current='true'] * {
      color: var(--_gt-selected-text);
    }
  }
  .rf-question {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: normal;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .rf-number {
    min-inline-size: 2ch;
    text-align: end;
  }
  /* empty too, so that scores stand below each other */
  .rf-state {
    display: flex;
    flex: none;
    inline-size: 16px;
  }
  .rf-own {
    min-inline-size: 1.5rem;
    border: 1px solid transparent;
    border-radius: var(--_gt-radius);
    font-weight: 600;
    text-align: center;
  }
  /* one's own stands out from the model's beside it */
  .rf-own[data-score] {
    border-color: var(--_gt-border-strong);
    background: var(--_gt-surface);
  }
  .rf-arrangement,
  .rf-chart-head {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 4px var(--_gt-2);
  }
  .rf-arrangement {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: var(--_gt-1);
  }
  /* both fields begin below each other, however long their names are */
  .rf-arrangement label {
    display: contents;
  }
  .rf-arrangement select {
    min-inline-size: 0;
  }
  .rf-arrangement label:last-child select {
    grid-column: span 2;
  }
  .rf-chart {
    flex: none;
    border-block-end: 1px solid var(--_gt-border);
  }
  .rf-bars {
    display: flex;
    gap: 2px;
    block-size: 5.5rem;
    padding: 0 var(--_gt-2) 4px;
  }
  .rf-bar {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: flex-end;
    min-inline-size: 24px;
    padding: 0;
  }
  /* no text of its own beside the name, which says it too */
  .rf-bar::before {
    content: attr(data-count);
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
    font-variant-numeric: tabular-nums;
  }
  .rf-fill {
    inline-size: 70%;
    block-size: calc(var(--_gt-share) * 2.75rem + 1px);
    background: var(--_gt-accent);
  }
  /* what a response is held against stands beside it, or where that is narrow between it and what is said of it */
  .rf-scroll {
    display: grid;
    flex: 1 1 0;
    grid-template: 'asked evidence' auto 'said evidence' 1fr / minmax(0, 1fr) auto;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: auto;
  }
  .rf-item {
    display: contents;
  }
  .rf-asked {
    grid-area: asked;
    padding: var(--_gt-3);
  }
  .rf-said {
    grid-area: said;
    padding: 0 var(--_gt-3) var(--_gt-3);
  }
  .rf-way {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 4px;
    margin-block: calc(-1 * var(--_gt-2));
  }
  .rf-said,
  .rf-ai,
  .rf-scale {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-2);
  }
  .rf-scale {
    gap: 4px;
    /* the ends of the scale stand below its first and its last step */
    inline-size: fit-content;
  }
  .rf-scale .choices {
    inline-size: 100%;
  }
  .rf-scale .choices label {
    flex: 1;
  }
  .rf-scale .choices span {
    display: flex;
    justify-content: center;
  }
  .rf-text {
    margin: 0 0 var(--_gt-2);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .rf-response {
    padding: var(--_gt-2);
    border-inline-start: 3px solid var(--_gt-accent);
    background: var(--_gt-sunken);
  }
  .rf-ends {
    display: flex;
    justify-content: space-between;
    gap: var(--_gt-3);
  }
  .rf-ai {
    padding: var(--_gt-2);
    border: 1px solid var(--_gt-border);
    border-radius: var(--_gt-radius);
  }
  .rf-ai p {
    margin: 0;
  }
  .rf-judged {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--_gt-2);
  }
  .rf-causes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .rf-causes > [aria-disabled='true']:not([aria-pressed='true']) {
    color: var(--_gt-muted);
  }
  .rf-causes > .field-label {
    flex-basis: 100%;
  }
  .rf-source {
    display: flex;
    gap: var(--_gt-2);
    margin: 0;
    padding: 0;
    border: 0;
  }
  .rf-source .field:first-of-type {
    flex: 1;
  }
  .rf-source .field:last-of-type {
    inline-size: 6rem;
  }
  .rf-evidence {
    grid-area: evidence;
    inline-size: clamp(12rem, 22cqi, 20rem);
    padding: var(--_gt-3);
    border-inline-start: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  @container gt-main (width < 760px) {
    .rf-scroll {
      grid-template: 'asked' auto 'evidence' auto 'said' 1fr / minmax(0, 1fr);
    }
    .rf-evidence {
      inline-size: auto;
      margin: 0 var(--_gt-3) var(--_gt-3);
      border: 1px solid var(--_gt-border);
      border-radius: var(--_gt-radius);
    }
  }
  @container gt-main (width < 560px) {
    .rf-side {
      inline-size: auto;
      /* the open row between its neighbours; the chart is above them */
      max-block-size: 25%;
      overflow: auto;
      border-inline: 0;
      border-block-end: 2px solid var(--_gt-border-strong);
    }
    .rf-list {
      flex: none;
      overflow: visible;
    }
  }
`;

export const responseFeedbackStyles: CSSResultGroup = [workspaceStyles, layout];
