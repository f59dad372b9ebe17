import { css } from 'lit';

/** How dragging looks. A row's own look must hang on the row's class alone: its picture stands outside the list. */
export const reorderStyles = css`
  [data-reorder='row'] {
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  [data-reorder] {
    position: relative;
  }
  [data-reorder-handle] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 24px;
    min-block-size: max(24px, var(--_gt-target));
    color: var(--_gt-muted);
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  [data-reorder-handle] .icon {
    stroke-width: 2.2;
  }
  [data-dragging] {
    opacity: 0.45;
    cursor: grabbing;
  }
  .drag-ghost {
    position: fixed;
    inset: 0 auto auto 0;
    max-block-size: 160px;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: var(--_gt-radius);
    outline: 2px solid var(--_gt-accent);
    background: var(--_gt-raised);
    color: inherit;
    box-shadow: var(--_gt-shadow);
    opacity: 0.9;
    pointer-events: none;
  }
  .drag-ghost > * {
    margin: 0;
    inline-size: 100%;
  }
  /* a line in the middle of the gap between two rows; --_gt-row-gap is that gap */
  [data-drop='before']::after,
  [data-drop='after']::after {
    content: '';
    position: absolute;
    inset: calc(var(--_gt-row-gap, 4px) / -2 - 1.5px) 0 auto;
    z-index: 1;
    block-size: 3px;
    background: var(--_gt-accent);
  }
  [data-drop='after']::after {
    inset-block: auto calc(var(--_gt-row-gap, 4px) / -2 - 1.5px);
  }
  [data-drop='onto'],
  [data-drop='zone'] {
    outline: 2px dashed var(--_gt-accent);
    outline-offset: -2px;
    background: var(--_gt-accent-soft);
  }
`;
