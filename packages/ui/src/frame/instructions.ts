import { html, nothing, type TemplateResult } from 'lit';
import { cssProperties } from '../styles/css-properties.js';
import { renderDialog } from './dialog.js';
import { renderIconButton } from './icon-button.js';
import { book, close, pin, renderIcon } from './icons.js';
import { renderPaneSeparator } from './pane-separator.js';
import { renderTabs } from './tabs.js';
import type { Words } from './words.js';

/** How the pane stands. Remembered per template, but for `over`, `full` and `changed`, which belong to the moment. */
export interface InstructionsState {
  /** The person closed the pane where there is room for it. */
  readonly collapsed: boolean;
  /** Below 1100 px the pane stands beside the work, not over it. */
  readonly pinned: boolean;
  /** Below 1100 px the pane is open over the work. */
  readonly over: boolean;
  /** The dialog with the full instructions is open. */
  readonly full: boolean;
  /** They are not those that the person has closed, or arranged, before. */
  readonly changed: boolean;
  /** Width of the pane in CSS pixels, {@link MIN_PANE} to {@link MAX_PANE}. */
  readonly width: number;
  /** Where something is done in the pane: which of its pages is shown; that is the first. */
  readonly page: number;
}

export const initialInstructionsState: InstructionsState = {
  collapsed: false,
  pinned: false,
  over: false,
  full: false,
  changed: false,
  width: 280,
  page: 0,
};

/** From this width of the frame on there is room for the pane beside the work. CSS pixels; frame.styles.ts has it too. */
export const WIDE_FRAME = 1100;
export const MIN_PANE = 200;
export const MAX_PANE = 480;

export interface InstructionsProps extends Words {
  readonly state: InstructionsState;
  /** Whether there is a `<short-instructions>`. */
  readonly short: boolean;
  /** The header of `<full-instructions>`, empty where it has none; `undefined` without full instructions. */
  readonly full?: string | undefined;
  /** Those of who made the answer stand on a page of their own. */
  readonly annotators?: boolean;
  /** Further content of the pane, such as the list of requirements. */
  readonly below?: unknown;
  /** What is done in the pane, on a page before the instructions. */
  readonly before?: { readonly title: string; readonly content: unknown } | undefined;
  onChange(state: InstructionsState): void;
}

/**
 * The pane, the rail that stands for it, and the dialog of the full text. The regions are light children of the
 * element, shown by two slots that the element assigns by hand: they are named after the regions' tags.
 */
export function renderInstructions(props: InstructionsProps): TemplateResult {
  const { t, state, short, full, annotators = false, below, before, onChange } = props;
  const page = before ? state.page : 1;
  const titles = before && [before.title, t('instructions'), ...(annotators ? [t('instructionsAnnotators')] : [])];
  const title = before?.title ?? t('instructions');
  const change = (part: Partial<InstructionsState>) => onChange({ ...state, ...part });
  /** Then moves the focus; what gets it may still be hidden, and is shown by the rendering that was asked for. */
  const toggle = (event: Event, open: boolean) => {
    const body = (event.currentTarget as Element).closest('.body')!;
    const isWide = body.clientWidth >= WIDE_FRAME;
    change({ over: open && !isWide, ...(open ? {} : { pinned: false }), ...(isWide ? { collapsed: !open } : {}) });
    requestAnimationFrame(() =>
      body.querySelector<HTMLElement>(open ? '.pane-text:not([hidden])' : '.rail button')?.focus(),
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !state.over || state.pinned || event.defaultPrevented) return;
    event.preventDefault();
    toggle(event, false);
  };
  return html`<div class="rail">
      <button
        class="quiet"
        aria-expanded="false"
        aria-controls="gt-instructions"
        @click=${(event: Event) => toggle(event, true)}
      >
        ${renderIcon(book)}<span>${title}</span>
      </button>
    </div>
    <section
      id="gt-instructions"
      class="pane"
      part="instructions"
      aria-labelledby=${before ? nothing : 'gt-instructions-title'}
      aria-label=${before?.title ?? nothing}
      ${cssProperties({ '--_gt-pane': `${state.width}px` })}
      @keydown=${onKey}
    >
      <header class="pane-header">
        ${
          titles
            ? renderTabs(titles, page, (at) => change({ page: at }))
            : html`<h2 id="gt-instructions-title">${title}</h2>`
        }
        ${renderIconButton(pin, t('pin'), () => change({ pinned: !state.pinned, over: true }), {
          pressed: state.pinned,
          name: 'pane-pin',
        })}
        <button
          class="quiet icon-only"
          aria-expanded="true"
          aria-controls="gt-instructions"
          aria-label=${t('instructionsHide')}
          title=${t('instructionsHide')}
          @click=${(event: Event) => toggle(event, false)}
        >
          ${renderIcon(close)}
        </button>
      </header>
      ${
        before
          ? html`<div class="pane-text" role="tabpanel" aria-labelledby="gt-tab-0" ?hidden=${page !== 0}>
              ${before.content}
            </div>`
          : nothing
      }
      <div
        class="pane-text"
        tabindex="0"
        role=${before ? 'tabpanel' : 'group'}
        aria-labelledby=${before ? 'gt-tab-1' : 'gt-instructions-title'}
        ?hidden=${page !== 1}
      >
        ${state.changed ? html`<p class="warning small">${t('instructionsChanged')}</p>` : nothing}
        <slot name="short-instructions" ?hidden=${!short}></slot>
        ${
          full === undefined
            ? nothing
            : html`<button class="pane-full" aria-haspopup="dialog" @click=${() => change({ full: true })}>
                ${full || t('instructionsFull')}
              </button>`
        }
        ${below}
      </div>
      ${
        annotators
          ? html`<div class="pane-text" tabindex="0" role="tabpanel" aria-labelledby="gt-tab-2" ?hidden=${page !== 2}>
              <slot name="annotators"></slot>
            </div>`
          : nothing
      }
      ${renderPaneSeparator({
        label: t('paneWidth', { pane: t('instructions') }),
        controls: 'gt-instructions',
        width: state.width,
        min: MIN_PANE,
        max: MAX_PANE,
        onWidth: (width) => change({ width }),
      })}
    </section>
    ${
      full === undefined
        ? nothing
        : renderDialog({
            t,
            id: 'gt-full-instructions',
            open: state.full,
            title: full || t('instructionsFull'),
            content: () => html`<div class="dialog-text" tabindex="0"><slot name="full-instructions"></slot></div>`,
            onClose: () => change({ full: false }),
          })
    }`;
}
