import { html, type TemplateResult } from 'lit';

/**
 * Headings of pages of which one is shown; arrows go from one to the other.
 * @param onShow of the page at an index
 */
export function renderTabs(titles: readonly string[], shown: number, onShow: (index: number) => void): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tabs = (event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]');
    const isMirrored = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const next = (shown + (isMirrored ? -step : step) + tabs.length) % tabs.length;
    onShow(next);
    tabs[next]?.focus();
  };
  return html`<div class="tabs" role="tablist" @keydown=${onKey}>
    ${titles.map(
      (title, index) =>
        html`<button
          id="gt-tab-${index}"
          class="quiet"
          role="tab"
          aria-selected=${index === shown}
          tabindex=${index === shown ? 0 : -1}
          @click=${() => onShow(index)}
        >
          ${title}
        </button>`,
    )}
  </div>`;
}
