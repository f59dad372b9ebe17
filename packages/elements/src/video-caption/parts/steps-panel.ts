import type { TemplateResult } from 'lit';
import { renderScene } from '../../scene/scene.js';
import { renderStepsPanel } from '../../steps/steps-panel.js';
import type { Field, PanelStep } from '../video-action.js';
import { renderActivities, type ActivitiesProps } from './activities.js';
import { renderVideoText, type VideoTextProps } from './caption.js';

export interface VideoStepsProps extends ActivitiesProps, VideoTextProps {
  /** A submit was tried. */
  readonly tried: boolean;
  fieldOf(target: EventTarget | null): Field | undefined;
}

/** The steps of a caption of a video, and the caption below them. */
export function renderVideoSteps(props: VideoStepsProps): TemplateResult {
  const { t, view, session, tried, act, fieldOf } = props;
  return renderStepsPanel<PanelStep>(
    {
      t,
      steps: view.steps,
      open: session.step,
      tried,
      onOpen: (step) => act({ type: 'step', step }),
      onFocus: (target) => {
        const field = fieldOf(target);
        if (field) act({ type: 'focus', field });
      },
    },
    [
      ['activities', () => renderActivities(props)],
      ['scene', () => renderFields(props)],
    ],
    renderVideoText(props),
  );
}

function renderFields({ t, act, view, readOnly, missingAt, suggestedAt }: VideoStepsProps): TemplateResult {
  return renderScene({
    t,
    scene: view.scene,
    readOnly,
    missingAt,
    suggestedAt,
    onWrite: (name, text, composing) => act({ type: 'write', field: 'scene', of: name, text, composing }),
    onTyped: () => act({ type: 'typed' }),
    onGo: (to) => act({ type: 'go', to }),
  });
}
