import { css } from 'lit';

/** What is looked at, and beside it what is written about it; below it where there is no room. */
export const workspaceStyles = css`
  .main {
    overflow: hidden;
  }
  .workspace {
    display: flex;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .subject {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .side {
    display: flex;
    flex: none;
    flex-direction: column;
    inline-size: clamp(20rem, 42%, 27rem);
    min-block-size: 0;
    border-inline-start: 1px solid var(--_gt-border);
    background: var(--_gt-sunken);
  }
  /* what can be done with the subject now */
  .subject-bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--_gt-2);
    min-block-size: calc(var(--_gt-target) + 9px);
    padding: var(--_gt-1) var(--_gt-2) var(--_gt-1) var(--_gt-3);
    border-block-start: 1px solid var(--_gt-border);
    background: var(--_gt-surface);
  }
  /* in place of a subject that is not there */
  .awaited {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--_gt-2);
    padding: var(--_gt-4);
    text-align: center;
  }
  .awaited label {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-2);
  }
  .awaited progress {
    inline-size: 16rem;
    max-inline-size: 100%;
    accent-color: var(--_gt-accent);
  }
  @container gt-main (width < 640px) {
    .workspace {
      flex-direction: column;
      /* where even the least of both is too high */
      overflow: hidden auto;
    }
    .subject ~ .side {
      inline-size: auto;
      border-inline: 0;
      border-block-start: 2px solid var(--_gt-border-strong);
    }
  }
`;
