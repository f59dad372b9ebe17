import { cardsStyles } from '@gt-elements/ui/cards/cards.styles.js';
import { workspaceStyles } from '@gt-elements/ui/workspace/workspace.styles.js';
import { css, type CSSResultGroup } from 'lit';
import { pairsStyles } from './parts/pairs.styles.js';

const layout = css`
  .qa-topic {
    padding: var(--_gt-2) var(--_gt-3) 0;
    overflow-wrap: anywhere;
  }
  /* no higher than the text, so that the strip stands beside that */
  .qa-reading {
    display: flex;
    flex: 0 1 auto;
    min-block-size: 0;
  }
  .qa-reading > .passage {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  /* the page gives the element no height: then the window's is enough */
  .qa-reading,
  .side {
    max-block-size: 100dvh;
  }
  .qa-strip {
    flex: none;
    inline-size: 10px;
    margin-inline: 1px;
    border-inline: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
    forced-color-adjust: none;
  }
  .qa-strip[data-entire] {
    background-color: var(--_gt-accent-soft);
    border-color: var(--_gt-accent);
  }
  /* grey text is hard to read on a colour */
  :host(:disabled) mark {
    background-color: transparent;
  }
  .subject-bar {
    margin-block-start: auto;
  }
  .qa-selected {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .qa-selected + * {
    margin-inline-start: auto;
  }
  .qa-accept:not([aria-disabled]) {
    border-color: var(--_gt-mark, var(--_gt-accent));
    background: var(--_gt-mark, var(--_gt-accent));
    color: var(--_gt-surface);
    font-weight: 600;
  }
  .qa-menu {
    position: absolute;
    /* of seven or more some of the seventh, to see that there are more */
    --_gt-height: min(var(--_gt-entries) * 3rem + 10px, 19.5rem);
    top: max(0px, min(var(--_gt-y) + 8px, 100% - var(--_gt-height)));
    left: max(0px, min(var(--_gt-x), 100% - 18rem));
    z-index: 6;
    display: flex;
    flex-direction: column;
    inline-size: min(18rem, 100%);
    max-block-size: min(var(--_gt-height), 100%);
    padding: var(--_gt-1);
    overflow: auto;
    border: 1px solid var(--_gt-border-strong);
    border-radius: var(--_gt-radius);
    background: var(--_gt-raised);
    box-shadow: var(--_gt-shadow);
  }
  .qa-menu button {
    display: grid;
    flex: none;
    grid-template-columns: auto 1fr;
    gap: 0 var(--_gt-2);
    padding: 4px;
    text-align: start;
  }
  .qa-menu [dir] {
    grid-column: 2;
    justify-self: start;
    max-inline-size: 100%;
  }
  /* no room beside the passage: the pairs below it */
  @container gt-main (width < 640px) {
    .subject {
      flex: 4 1 0;
      /* where the page gives the element no height; no more than leaves room to write where a keyboard is up */
      min-block-size: min(13rem, 30dvh);
    }
    .subject ~ .side {
      flex: 5 1 0;
      /* a card to write in */
      min-block-size: min(12rem, 28dvh);
    }
  }
  /* every line counts: what can be done with a selection is shown with one */
  @media (max-height: 420px) {
    .subject-bar:not(:has(.qa-accept:not([aria-disabled]))) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .qa-strip {
      --_gt-mark: Highlight;
    }
    .qa-accept:not([aria-disabled]) {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
  }
`;

export const qaPairsStyles: CSSResultGroup = [workspaceStyles, cardsStyles, layout, pairsStyles];
