import { css } from 'lit';

export const textRankingStyles = css`
  .main {
    overflow: hidden;
  }
  .ranking {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }

  /* What was asked: at most a quarter of the height, whatever its length. */
  .prompt {
    flex: none;
    max-block-size: 25cqb;
    max-block-size: min(25%, 12rem);
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
    margin-block-start: var(--_gt-2);
  }
  .role {
    display: block;
    color: var(--_gt-muted);
  }
  .turn:has(.role) {
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
  .compare {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .ranking-body {
    display: flex;
    flex: 1 1 0;
    min-block-size: 0;
  }
  .ranking-scroll {
    container: gt-responses / size;
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: auto;
    scroll-padding: var(--_gt-3);
    background: var(--_gt-sunken);
  }
  .responses {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-2);
    padding: var(--_gt-3);
  }
  .responses[data-arrangement='columns'] {
    flex-direction: row;
    align-items: stretch;
    min-block-size: 100%;
    inline-size: max-content;
    min-inline-size: 100%;
  }
  .response {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: var(--_gt-2) var(--_gt-3) var(--_gt-3);
    border: 1px solid var(--_gt-border);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
    content-visibility: auto;
    contain-intrinsic-size: auto 200px;
  }
  [data-arrangement='columns'] > .response {
    flex: 1 0 0;
    inline-size: 0;
    min-inline-size: 200px;
    content-visibility: visible;
  }
  .response[data-current] {
    border-color: var(--_gt-accent);
    box-shadow: 0 0 0 1px var(--_gt-accent);
  }
  .response-header {
    display: flex;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: 28px;
    margin-block-end: var(--_gt-1);
  }
  .response-body {
    position: relative;
    overflow: hidden;
    max-block-size: max(9rem, 60cqb);
  }
  [data-arrangement='columns'] .response-body {
    max-block-size: max(9rem, calc(100cqb - 108px));
  }
  [data-arrangement='single'] .response-body {
    max-block-size: max(9rem, calc(100cqb - 108px));
  }
  .response-body[data-expanded] {
    max-block-size: none;
  }
  .response-body[data-clipped]::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    block-size: 2.5rem;
    background: linear-gradient(transparent, var(--_gt-raised));
    pointer-events: none;
  }
  .response-end {
    display: block;
    block-size: 1px;
  }
  .response-body img {
    display: block;
    max-inline-size: 100%;
    max-block-size: max(8rem, calc(100cqb - 120px));
    object-fit: contain;
    border-radius: var(--_gt-radius-small);
  }
  .response-more {
    align-self: start;
    margin-block-start: var(--_gt-1);
  }
  .unread {
    background: var(--_gt-warn-soft);
    color: var(--_gt-warn);
  }
  ins {
    background: var(--_gt-ok-soft);
    text-decoration: underline;
    text-decoration-color: var(--_gt-ok);
    text-underline-offset: 3px;
  }
  del {
    background: var(--_gt-danger-soft);
    color: var(--_gt-danger);
  }

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

  .ranks {
    --_gt-row-gap: 3px;
    display: flex;
    flex-direction: column;
    gap: 3px;
    border-radius: var(--_gt-radius);
  }
  .ranks:empty {
    display: none;
  }
  .rank-row {
    display: flex;
    align-items: center;
    border: 1px solid var(--_gt-border);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
  }
  .rank-row[data-unranked] {
    border-style: dashed;
    border-color: var(--_gt-border-strong);
    background: none;
  }
  .rank-row[data-current] {
    border-color: var(--_gt-accent);
  }
  .rank-row:hover {
    border-color: var(--_gt-border-strong);
  }
  .rank-response {
    flex: 1;
    justify-content: flex-start;
    min-inline-size: 0;
    min-block-size: calc(var(--_gt-target) + 2px);
    padding-inline: 2px 6px;
    border: 0;
    text-align: start;
  }
  .rank-place {
    flex: none;
    min-inline-size: 24px;
    font-weight: 700;
    text-align: center;
  }
  [data-unranked] .rank-place {
    color: var(--_gt-muted);
    font-weight: 400;
  }
  [data-tied] .rank-place::before {
    content: '=';
    font-weight: 400;
  }
  .rank-snippet {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .rank-step {
    flex: none;
    color: var(--_gt-muted);
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
    .response[data-current],
    .rank-row[data-current] {
      outline: 2px solid Highlight;
    }
    .dimension:not([data-current]) {
      border-inline-start-color: Canvas;
    }
  }
`;
