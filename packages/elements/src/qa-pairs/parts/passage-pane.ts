import { excerptOf } from '@gt-elements/core/tasks/qa-pairs/excerpt.js';
import type { PairsView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import type { Span } from '@gt-elements/core/text/span.js';
import { cssProperties } from '@gt-elements/ui/styles/css-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Region } from '../pair-action.js';

export interface PassagePaneProps extends Region {
  readonly view: PairsView;
  /** The passage's own tree. */
  readonly passage: Element;
  readonly text: string;
  readonly topic: string | undefined;
  readonly selection: Span | undefined;
  /** What becomes of a selection first; `undefined` where the passage is only read. */
  readonly accepts: 'reference' | 'answer-span' | undefined;
  /** Answers are selected in the passage, not written. */
  readonly extractive: boolean;
  /** There is a pair that the selection is added to; else it makes the first one. */
  readonly hasPairs: boolean;
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
  /** Rendered over the passage. */
  readonly menu: unknown;
}

/** The passage with its marks, the strip beside it, and what can be done with what is selected in it. */
export function renderPassagePane(props: PassagePaneProps): TemplateResult {
  const { t, view, passage, text, topic, menu, readOnly, accepts } = props;
  return html`<section class="subject" aria-label=${t('passage')}>
    ${topic ? html`<h2 class="qa-topic" dir="auto">${topic}</h2>` : nothing}
    <div class="qa-reading">
      ${passage}${guard([view.coverage, view.marks, text, props.wording], () => renderStrip(props, view))}
    </div>
    ${menu} ${readOnly || !accepts ? nothing : renderBar(props)}
  </section>`;
}

/** Which parts of the passage have questions. Those of the open pair in its colour. */
function renderStrip({ t, text }: PassagePaneProps, { coverage, marks, current }: PairsView): TemplateResult {
  const { spans, entire, share } = coverage;
  const own = marks.filter((mark) => mark.current);
  const percent = Math.ceil(share * 100);
  return html`<div
    class="qa-strip"
    role="img"
    data-colour=${current?.colour ?? nothing}
    ?data-entire=${entire}
    aria-label=${entire ? t('coverageEntire') : t('coverage', { percent })}
    title=${entire ? t('coverageEntire') : t('coverage', { percent })}
    ${cssProperties({
      'background-image': `${bands(own, text.length, 'var(--_gt-mark)')},${bands(spans, text.length, 'var(--_gt-border-strong)')}`,
    })}
  ></div>`;
}

/** A picture of where stretches lie in a whole; each at least as high as can be seen. */
function bands(spans: readonly Span[], length: number, colour: string): string {
  const share = (offset: number) => `${((100 * offset) / Math.max(1, length)).toFixed(2)}%`;
  const stops = spans.map(({ start, end }) => {
    const from = share(start);
    const to = `max(${share(end)}, ${from} + 3px)`;
    return `transparent ${from},${colour} ${from} calc(${to}),transparent calc(${to})`;
  });
  return stops.length ? `linear-gradient(${stops.join()})` : 'none';
}

function renderBar(props: PassagePaneProps): TemplateResult {
  const { t, act, text, selection, view, accepts, extractive, hasPairs } = props;
  const { current, usesReferences } = view;
  const number = current?.number ?? 1;
  const off = selection ? nothing : 'true';
  const both = extractive && usesReferences && !current?.unanswerable;
  return html`<div class="subject-bar" @mousedown=${keepFocus}>
    <p class="qa-selected small" dir="auto">
      ${
        selection
          ? t('selected', { text: excerptOf(text.slice(selection.start, selection.end)) })
          : html`<span class="muted">${t('selectHint')} <kbd>${t('keyEnter')}</kbd></span>`
      }
    </p>
    ${both && accepts === 'reference' ? renderAnswerButton(props, false) : nothing}
    ${
      accepts === 'answer-span'
        ? renderAnswerButton(props, true)
        : html`<button
            class="qa-accept"
            data-colour=${current?.colour ?? nothing}
            aria-disabled=${off}
            title=${t('actionWithKeys', { action: t('addReference'), keys: t('keyEnter') })}
            @click=${selection ? () => act({ type: 'accept' }) : nothing}
          >
            ${hasPairs ? t('addTo', { number }) : t('addReference')}
          </button>`
    }
  </div>`;
}

function renderAnswerButton({ t, act, selection, view }: PassagePaneProps, isFirst: boolean): TemplateResult {
  const label = t('asAnswer', { number: view.current?.number ?? 1 });
  return html`<button
    class=${isFirst ? 'qa-accept' : ''}
    data-colour=${view.current?.colour ?? nothing}
    aria-disabled=${selection ? nothing : 'true'}
    title=${isFirst ? t('actionWithKeys', { action: label, keys: t('keyEnter') }) : label}
    @click=${selection ? () => act({ type: 'accept-answer' }) : nothing}
  >
    ${label}
  </button>`;
}

/** Else the press would take focus and selection out of the passage before it is used. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
