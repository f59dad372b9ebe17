import { css } from 'lit';

/** The page of a review, in the pane beside the work. */
export const reviewStyles = css`
  .review,
  .review section,
  .review :is(ul, ol) {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .review,
  .review section,
  .review :is(ul, ol),
  .comment {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-2);
    inline-size: 100%;
  }
  .review h3 {
    font-size: inherit;
  }
  .comment {
    padding-inline-start: var(--_gt-2);
    border-inline-start: 3px solid var(--_gt-accent);
  }
  .comment[data-current] {
    background: var(--_gt-accent-soft);
  }
  .comment-head,
  .comment-acts {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .comment-acts {
    flex-wrap: wrap;
  }
  .wraps {
    min-inline-size: 0;
    white-space: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .comment .icon,
  .comment-here .icon,
  .comment-head > .icon-only {
    flex: none;
  }
  /* what a comment is about can be a long quotation */
  .comment .link,
  .comment-here .link {
    justify-content: start;
    align-self: start;
    min-inline-size: 0;
    padding-inline: 0;
    white-space: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .review .requirement > span {
    flex: 1;
    min-inline-size: 0;
  }
  .review .choices {
    margin-block: 4px;
  }
  .comment-head > .icon-only {
    margin-inline-start: auto;
  }
  .comment-here {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: start;
    padding: 2px var(--_gt-2);
    border-inline-start: 3px solid var(--_gt-accent);
  }
  /* beside the first line of what was said */
  .comment-here > .icon {
    margin-block: 4px;
  }
  /* where it would be squeezed, what is done about it stands below */
  .comment-here > .link {
    flex: 1 1 min(14em, 80%);
  }
  .comment-here[data-replied] {
    border-inline-start-color: var(--_gt-border);
  }
  @container gt-frame (width >= 480px) {
    .footer .choices {
      margin-inline-start: var(--_gt-2);
    }
  }
  .suggestion {
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 4px var(--_gt-2);
    border-inline-start: 3px dashed var(--_gt-border);
    overflow-wrap: anywhere;
  }
  /* in the list the entry has an edge already */
  .comment > .suggestion {
    padding: 0;
    border: 0;
  }
`;
