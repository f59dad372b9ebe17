import { css } from 'lit';

export const playerStyles = css`
  .player {
    position: relative;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 120px;
    overflow: clip;
    contain: layout paint;
    background: #000;
  }
  .player-stage {
    position: absolute;
    inset: 0;
  }
  .player-stage > video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .player:not([data-state='ready']) .player-stage > video:not([poster]) {
    visibility: hidden;
  }
  .player-controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    /* a row of its own words and signs, the same way round in every language */
    direction: ltr;
  }
  .player-time {
    padding-inline: var(--_gt-1, 4px);
    white-space: nowrap;
  }
  .player-rate {
    padding-inline: 4px;
  }
  .player-volume {
    inline-size: 64px;
    min-block-size: max(24px, var(--_gt-target));
    padding: 0;
    border: 0;
    accent-color: var(--_gt-accent);
    background: none;
  }
  @media (forced-colors: active) {
    .player {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
