import type { StepView } from '@gt-elements/core/task/step.js';
import { check, renderIcon } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Field, PanelStep } from '../image-action.js';
import { renderCaption, type CaptionProps } from './caption.js';
import { renderObjects, type ObjectsProps } from './objects.js';
import { renderRelationships, type RelationshipsProps } from './relationships.js';
import { renderScene } from './scene.js';

export interface StepsPanelProps extends ObjectsProps, RelationshipsProps, CaptionProps {
  /** A submit was tried. */
  readonly tried: boolean;
  fieldOf(target: EventTarget | null): Field | undefined;
}

/** The steps, one of them open, and the caption below them. */
export function renderStepsPanel(props: StepsPanelProps): TemplateResult {
  const { act, fieldOf } = props;
  const onFocus = ({ target }: FocusEvent) => {
    const field = fieldOf(target);
    if (field) act({ type: 'focus', field });
  };
  return html`<section class="ic-panel" part="panel" aria-label=${props.t('steps')} @focusin=${onFocus}>
    ${renderStep(props, 'objects', 1, () => renderObjects(props))}
    ${renderStep(props, 'relationships', 2, () => renderRelationships(props))}
    ${renderStep(props, 'scene', 3, () => renderScene(props))} ${renderCaption(props)}
  </section>`;
}

function renderStep(
  { t, view, session, act, tried }: StepsPanelProps,
  name: PanelStep,
  number: number,
  render: () => unknown,
): TemplateResult {
  const isOpen = session.step === name;
  return html`<section class="ic-step" ?data-open=${isOpen} aria-labelledby="step-${name}">
    <h2 class="ic-step-head">
      <button
        id="step-${name}"
        class="quiet"
        aria-expanded=${isOpen}
        aria-controls="body-${name}"
        @click=${() => act({ type: 'step', step: name })}
      >
        <span class="ic-step-number numeric" aria-hidden="true">${number}</span>
        <span class="ic-step-name">${t(name)}</span>
        ${renderCount(t, view.steps[name], tried)}
      </button>
    </h2>
    <div class="ic-body" id="body-${name}" ?hidden=${!isOpen}>${isOpen ? render() : nothing}</div>
  </section>`;
}

/** How far a step is: in numbers, with a sign for a whole one. */
function renderCount(t: StepsPanelProps['t'], { done, total, missing }: StepView, tried: boolean): TemplateResult {
  const isDone = total > 0 && missing === 0;
  return html`<span class="ic-count small muted">
    ${total ? html`<span class="numeric">${t('stepCount', { done, total })}</span>` : nothing}
    ${missing ? html`<span class="ic-missing numeric" ?data-tried=${tried}>${t('stepMissing', { count: missing })}</span>` : nothing}
    ${isDone ? [renderIcon(check, 'done'), html`<span class="visually-hidden">${t('stepDone')}</span>`] : nothing}
  </span>`;
}
