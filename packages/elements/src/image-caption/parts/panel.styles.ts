import { css } from 'lit';

/** The steps beside the picture. */
export const panelStyles = css`
  .ic-points {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .ic-points > button {
    margin-inline-start: auto;
    min-block-size: max(24px, var(--_gt-target) - 4px);
  }
  .ic-point {
    padding: 0;
  }
  .ic-point button {
    min-inline-size: 24px;
    min-block-size: max(24px, var(--_gt-target) - 4px);
    padding-inline: 5px;
    font-size: inherit;
  }

  /* Relationships. */
  .ic-relationship {
    flex-wrap: wrap;
    border-inline-start-width: 1px;
  }
  .ic-relationship > .note {
    flex-basis: 100%;
    padding-block-end: var(--_gt-1);
  }
  .ic-foot {
    display: flex;
    align-items: center;
    min-block-size: 28px;
  }
  .ic-relationship > .card-open {
    padding-inline-start: var(--_gt-2);
  }
  .card-open > .ic-end ~ .icon {
    margin-inline-start: auto;
  }
  .ic-end {
    display: inline-flex;
    flex: 0 1 auto;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }
  .ic-place {
    flex: none;
    min-inline-size: 2ch;
  }
  .ic-predicate {
    flex: 0 2 auto;
    min-inline-size: 1rem;
    overflow: hidden;
    color: var(--_gt-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ic-entry {
    display: grid;
    grid-template-columns: 1fr auto auto;
    align-items: end;
    gap: 2px var(--_gt-1);
    padding: 0 var(--_gt-1) var(--_gt-2);
  }
  .ic-reading {
    grid-column: 1 / -1;
    min-block-size: 1lh;
    overflow-wrap: anywhere;
  }
  .ic-ends {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) minmax(0, 1fr);
    align-items: start;
    gap: 4px;
    padding-block-start: var(--_gt-1);
  }
  .ic-select {
    min-inline-size: 0;
    border-inline-start: 4px solid var(--_gt-mark);
    text-overflow: ellipsis;
  }
  .ic-ends input {
    min-inline-size: 0;
    inline-size: 100%;
  }
  .ic-unrelated {
    margin-block-start: var(--_gt-2);
    padding: 0 var(--_gt-1) var(--_gt-2);
  }
  /* no keys to be told of */
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
