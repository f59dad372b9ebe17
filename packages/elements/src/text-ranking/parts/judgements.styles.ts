import { css } from 'lit';

/** The questions: by dimension in the panel, on the cards where there is no room for one, in the overview. */
export const judgementsStyles = css`
  /* The questions by dimension. */
  .judgements {
    flex: none;
    inline-size: clamp(280px, 34%, 380px);
    overflow: auto;
    border-inline-start: 1px solid var(--_gt-border);
    background: var(--_gt-surface);
  }
  .dimension {
    border-block-end: 1px solid var(--_gt-border);
    border-inline-start: 3px solid transparent;
  }
  .dimension[data-current] {
    border-inline-start-color: var(--_gt-accent);
  }
  .dimension[data-missing] {
    border-inline-start-color: var(--_gt-danger);
  }
  .dimension-header {
    justify-content: flex-start;
    inline-size: 100%;
    min-block-size: 36px;
    padding-inline: var(--_gt-2) var(--_gt-3);
    border-radius: 0;
    font-weight: 600;
    text-align: start;
    white-space: normal;
  }
  .dimension-header:focus-visible {
    outline-offset: -2px;
  }
  .dimension-header > .icon {
    color: var(--_gt-muted);
    transition: rotate var(--_gt-quick);
  }
  .dimension-header[aria-expanded='false'] > .icon {
    rotate: -90deg;
  }
  .dimension-header[aria-expanded='false']:dir(rtl) > .icon {
    rotate: 90deg;
  }
  .dimension-name {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .dimension-summary {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_gt-muted);
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [aria-expanded='true'] > .dimension-summary {
    visibility: hidden;
  }
  .dimension-state {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
    font-weight: 400;
    white-space: nowrap;
  }
  .dimension-missing {
    padding-inline: var(--_gt-3);
  }
  .dimension-body {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-2);
    padding: 0 var(--_gt-3) var(--_gt-3) var(--_gt-2);
  }
  .dimension-hint {
    display: flex;
    flex-direction: column;
    align-items: start;
  }
  .dimension-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_gt-3);
  }

  .marks {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-1);
  }
  .marks > li {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
  }
  .segmented {
    flex-wrap: wrap;
  }
  .segmented.choices {
    gap: 4px;
  }
  .segmented.choices span {
    margin: 0;
    border-radius: var(--_gt-radius);
  }

  /* Below the panel's width: the questions on the cards. */
  .card-questions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gt-2) var(--_gt-4);
    margin-block-start: var(--_gt-2);
    padding-block-start: var(--_gt-2);
    border-block-start: 1px solid var(--_gt-border);
  }
  .card-questions > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gt-1) var(--_gt-2);
  }
  .card-question-name {
    font-size: var(--_gt-size-small);
    color: var(--_gt-muted);
    min-inline-size: 5rem;
  }
  [data-current] > .card-question-name {
    color: var(--_gt-accent);
    font-weight: 600;
  }
  .shared-questions {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-3);
    padding: 0 var(--_gt-3) var(--_gt-3);
  }
  .shared-question {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: var(--_gt-1);
    padding: var(--_gt-2) var(--_gt-3);
    border: 1px solid var(--_gt-border);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .shared-question > .rationale {
    inline-size: 100%;
  }

  #gt-overview {
    inline-size: fit-content;
    max-inline-size: calc(100% - 2rem);
  }
  .overview .segmented {
    flex-wrap: nowrap;
  }
  .overview table {
    border-collapse: collapse;
  }
  .overview :is(th, td) {
    padding: var(--_gt-1) var(--_gt-2);
    border-block-end: 1px solid var(--_gt-border);
    text-align: start;
    vertical-align: middle;
  }
  .overview thead th {
    font-size: var(--_gt-size-small);
  }

  @media (forced-colors: active) {
    .dimension-header,
    .link {
      border: 0;
    }
    .dimension:not([data-current]) {
      border-inline-start-color: Canvas;
    }
  }
`;
