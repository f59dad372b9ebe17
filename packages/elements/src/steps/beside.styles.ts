import { css } from 'lit';

/** Steps beside what they are about. */
export const besideStyles = css`
  /* the page gives the element no height: then the window's is enough */
  .subject,
  .side {
    max-block-size: 100dvh;
  }
  .none {
    padding: var(--_gt-1);
  }
  .fields {
    display: flex;
    flex-direction: column;
    gap: var(--_gt-1);
    padding-inline: var(--_gt-1);
  }
  .card:not([data-current]) > .note {
    padding-inline: var(--_gt-2);
  }
  /* no height for both below each other either, as at 200% zoom: small, but beside each other */
  @media (height < 30rem) {
    @container gt-main (400px < width < 640px) {
      .workspace {
        flex-direction: row;
      }
      .subject {
        flex: 1 1 0;
        block-size: auto;
      }
      .subject ~ .side {
        flex: 1.2 1 0;
        min-inline-size: 0;
        border-block: 0;
        border-inline-start: 1px solid var(--_gt-border);
      }
      .step-name {
        overflow: hidden;
        max-inline-size: 100%;
        text-overflow: ellipsis;
      }
    }
  }
`;
