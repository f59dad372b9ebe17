import { css } from 'lit';

/** Labelled text fields that grow with their text. */
export const fieldStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: 2px;
    min-inline-size: 0;
  }
  .field-label {
    font-weight: 600;
  }
  .field-grow {
    display: grid;
    min-inline-size: 0;
  }
  .field-grow textarea {
    field-sizing: content;
    /* content alone would be one line, whatever the attribute says */
    min-block-size: max(var(--_gt-target), calc(var(--_gt-rows) * 1lh + 8px));
    max-block-size: var(--gt-field-max-height, 40vh);
    overflow-wrap: anywhere;
    resize: none;
    /* what has the focus is seen with its label, and with what is wrong; where there is no room, by itself */
    scroll-margin-block: min(2.5lh, 10vh - 24px);
  }
  .field-notes {
    display: flex;
    justify-content: space-between;
    gap: var(--_gt-2);
    color: var(--_gt-muted);
    font-size: var(--_gt-size-small);
  }
  .field-notes > span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .field-notes > :last-child {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .field-notes .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  @supports not (field-sizing: content) {
    .field-grow::after {
      content: attr(data-text) ' ';
      max-block-size: var(--gt-field-max-height, 40vh);
      padding: 3px 8px;
      overflow: hidden;
      border: 1px solid transparent;
      visibility: hidden;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .field-grow > textarea,
    .field-grow::after {
      grid-area: 1 / 1;
    }
  }
`;
