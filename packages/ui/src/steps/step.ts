import { html, nothing, type TemplateResult } from 'lit';
import { check, renderIcon } from '../frame/icons.js';

export interface StepProps {
  /** Unique in the element; the head is `step-<name>`. */
  readonly name: string;
  readonly title: string;
  /** From 1, as shown. */
  readonly number: number;
  readonly isOpen: boolean;
  /** How far it is: `2 of 3`; empty where nothing is asked. */
  readonly count: string;
  /** How much is missing; empty where nothing is. */
  readonly missing: string;
  /** That it is whole, for those who do not see the sign; empty where it is not. */
  readonly done: string;
  /** A submit was tried: what is missing is marked. */
  readonly tried: boolean;
  onOpen(): void;
}

/** A step with its head; only of the open one there is more. */
export function renderStep(props: StepProps, renderBody: () => unknown): TemplateResult {
  const { name, title, number, isOpen, count, missing, done, tried, onOpen } = props;
  return html`<section class="step" ?data-open=${isOpen} aria-labelledby="step-${name}">
    <h2 class="step-head">
      <button id="step-${name}" class="quiet" aria-expanded=${isOpen} aria-controls="body-${name}" @click=${onOpen}>
        <span class="step-number numeric" aria-hidden="true">${number}</span>
        <span class="step-name">${title}</span>
        <span class="step-count small muted">
          ${count ? html`<span class="numeric">${count}</span>` : nothing}
          ${missing ? html`<span class="step-missing numeric" ?data-tried=${tried}>${missing}</span>` : nothing}
          ${done ? [renderIcon(check, 'done'), html`<span class="visually-hidden">${done}</span>`] : nothing}
        </span>
      </button>
    </h2>
    <div class="step-body" id="body-${name}" ?hidden=${!isOpen}>${isOpen ? renderBody() : nothing}</div>
  </section>`;
}
