import type { TemplateResult } from 'lit';
import { renderScene } from '../../scene/scene.js';
import { renderStepsPanel } from '../../steps/steps-panel.js';
import type { Field, PanelStep } from '../image-action.js';
import { renderImageText, type ImageTextProps } from './caption.js';
import { renderObjects, type ObjectsProps } from './objects.js';
import { renderRelationships, type RelationshipsProps } from './relationships.js';

export interface ImageStepsProps extends ObjectsProps, RelationshipsProps, ImageTextProps {
  /** A submit was tried. */
  readonly tried: boolean;
  fieldOf(target: EventTarget | null): Field | undefined;
}

/** The steps of a caption of a picture, and the caption below them. */
export function renderImageSteps(props: ImageStepsProps): TemplateResult {
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
      ['objects', () => renderObjects(props)],
      ['relationships', () => renderRelationships(props)],
      ['scene', () => renderFields(props)],
    ],
    renderImageText(props),
  );
}

function renderFields({ t, act, view, readOnly, missingAt, suggestedAt }: ImageStepsProps): TemplateResult {
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
