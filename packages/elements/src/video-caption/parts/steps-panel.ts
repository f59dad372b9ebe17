import { renderStep } from '@gt-elements/ui/steps/step.js';
import { html, type TemplateResult } from 'lit';
import { renderScene } from '../../scene/scene.js';
import type { Field, PanelStep } from '../video-action.js';
import { renderActivities, type ActivitiesProps } from './activities.js';
import { renderVideoText, type VideoTextProps } from './caption.js';

export interface StepsPanelProps extends ActivitiesProps, VideoTextProps {
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
  return html`<section class="side steps" part="panel" aria-label=${props.t('steps')} @focusin=${onFocus}>
    ${renderOne(props, 'activities', 1, () => renderActivities(props))}
    ${renderOne(props, 'scene', 2, () => renderFields(props))} ${renderVideoText(props)}
  </section>`;
}

function renderOne(
  { t, view, session, act, tried }: StepsPanelProps,
  name: PanelStep,
  number: number,
  renderBody: () => unknown,
): TemplateResult {
  const { done, total, missing } = view.steps[name];
  const step = {
    name,
    title: t(name),
    number,
    isOpen: session.step === name,
    count: total ? t('stepCount', { done, total }) : '',
    missing: missing ? t('stepMissing', { count: missing }) : '',
    done: total && !missing ? t('stepDone') : '',
    tried,
    onOpen: () => act({ type: 'step', step: name }),
  };
  return renderStep(step, renderBody);
}

function renderFields({ t, act, view, readOnly, missingAt }: StepsPanelProps): TemplateResult {
  return renderScene({
    t,
    scene: view.scene,
    readOnly,
    missingAt,
    onWrite: (name, text, composing) => act({ type: 'write', field: 'scene', of: name, text, composing }),
    onTyped: () => act({ type: 'typed' }),
    onGo: (to) => act({ type: 'go', to }),
  });
}
