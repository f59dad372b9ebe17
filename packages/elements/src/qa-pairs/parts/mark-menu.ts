import type { PairsView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import type { PassagePress } from '@gt-elements/ui/passage/passage.js';
import { cssProperties } from '@gt-elements/ui/styles/css-properties.js';
import { html, type TemplateResult } from 'lit';
import { pairText } from '../announcements.js';
import type { Region } from '../pair-action.js';

export interface MarkMenuProps extends Region {
  readonly view: PairsView;
  readonly menu: PassagePress;
}

/** Where marks overlap: each of them, to choose from. */
export function renderMarkMenu({ t, act, view, menu }: MarkMenuProps): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('button')];
    const at = items.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') act({ type: 'choose' });
    else if (to === undefined) return;
    else items[(to + items.length) % items.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) act({ type: 'choose' });
  };
  return html`<div
    class="qa-menu"
    role="menu"
    aria-label=${t('marksHere')}
    ${cssProperties({ '--_gt-x': `${menu.x}px`, '--_gt-y': `${menu.y}px`, '--_gt-entries': `${menu.keys.length}` })}
    @keydown=${onKey}
    @focusout=${onLeave}
  >
    ${menu.keys.map((key) => {
      const mark = view.marks.find((each) => each.key === key);
      const pair = view.pairs.find(({ id }) => id === mark?.pairId);
      const reference = pair && [...pair.references, pair.answerSpan].find((each) => each?.key === key);
      return html`<button
        class="quiet"
        role="menuitem"
        tabindex="-1"
        data-colour=${mark?.colour ?? 0}
        @click=${() => act({ type: 'choose', key })}
        @focus=${() => act({ type: 'point', keys: [key] })}
      >
        <span class="number">${mark?.pairNumber}</span>
        <span class="card-text" dir="auto">${pair ? pairText(t, pair) : ''}</span>
        <span class="qa-quote small muted" dir="auto">${reference?.excerpt}</span>
      </button>`;
    })}
  </div>`;
}
