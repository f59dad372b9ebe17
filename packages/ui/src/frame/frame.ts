import { html, nothing, type TemplateResult } from 'lit';
import { renderInstructions, type InstructionsProps } from './instructions.js';

export interface FrameProps {
  /** The language of the frame's own words, which may not be the page's. */
  readonly lang: string;
  /** `undefined` where the author wrote no instructions: then there is neither pane nor rail. */
  readonly instructions?: InstructionsProps | undefined;
  /** Lines above the work: `renderNotices`, `renderErrorPanel`. */
  readonly notices?: unknown;
  /** A row above the work that does not scroll. */
  readonly toolbar?: unknown;
  /** The work. It is a column of the height that is left; what may be long scrolls inside. */
  readonly main: unknown;
  readonly footer?: unknown;
  /** Dialogs, the live region of announcements: what takes no room. */
  readonly aside?: unknown;
}

/**
 * What stands around every task. Two containers can be asked for their width in style sheets:
 * `gt-frame` is all of it, `gt-main` what is left to the work.
 */
export function renderFrame({ lang, instructions, notices, toolbar, main, footer, aside }: FrameProps): TemplateResult {
  const state = instructions?.state;
  const shutPane = (event: Event) => {
    if (state?.over && !state.pinned && !event.composedPath().some(isInstructions)) {
      instructions?.onChange({ ...state, over: false });
    }
  };
  return html`<div class="frame" part="frame" lang=${lang} @pointerdown=${shutPane}>
    ${notices}
    <div class="body" ?data-collapsed=${state?.collapsed} ?data-pinned=${state?.pinned} ?data-over=${state?.over}>
      ${instructions ? renderInstructions(instructions) : nothing}
      <div class="work">
        ${toolbar && toolbar !== nothing ? html`<div class="toolbar" part="toolbar">${toolbar}</div>` : nothing}
        <div class="main" part="main">${main}</div>
      </div>
    </div>
    ${footer} ${aside}
  </div>`;
}

function isInstructions(target: EventTarget): boolean {
  return target instanceof Element && target.matches('.pane, .rail, dialog');
}
