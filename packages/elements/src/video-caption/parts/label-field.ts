import type { ActivityView } from '@gt-elements/core/tasks/video-caption/view.js';
import { onEnterKey } from '@gt-elements/ui/fields/enter-key.js';
import { numbered, renderLineField } from '@gt-elements/ui/fields/line-field.js';
import { renderNote } from '@gt-elements/ui/frame/note.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Region } from '../video-action.js';

export interface LabelFieldProps extends Region {
  readonly activity: ActivityView;
  /** The author's labels; without any what is written is free. */
  readonly activityLabels: readonly string[];
  /** The sentence of what is wrong. */
  readonly error: string | undefined;
}

/** What an activity is: one of the author's labels, or a few words of one's own. */
export function renderLabelField(props: LabelFieldProps): TemplateResult {
  const { t, act, activity, activityLabels, error, readOnly } = props;
  const { id, number, label } = activity;
  const isGiven = activityLabels.length > 0;
  // a list that is disabled is hard to read
  if (isGiven && !readOnly) return renderChoice(props);
  return renderLineField({
    id: 'label',
    label: numbered(t(isGiven ? 'label' : 'labelFree'), number),
    text: label,
    error,
    readOnly,
    onInput: (text, { composing }) => act({ type: 'write', field: 'label', of: id, text, composing }),
    onChange: () => act({ type: 'typed' }),
    onEnter: () => act({ type: 'go', to: 'description' }),
  });
}

function renderChoice({ t, act, activity, activityLabels, error }: LabelFieldProps): TemplateResult {
  const { id, number, label } = activity;
  const isKnown = activityLabels.includes(label);
  const option = (value: string, text: string, isSelected: boolean) =>
    html`<option value=${value} .selected=${live(isSelected)}>${text}</option>`;
  return html`<div class="field" @keydown=${onEnterKey(() => act({ type: 'go', to: 'description' }))}>
    <label class="field-label" for="label">${numbered(t('label'), number)}</label>
    <select
      id="label"
      class="vc-label"
      aria-required="true"
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? 'label-error' : nothing}
      @change=${(event: Event) =>
        act({ type: 'label', activity: id, label: (event.currentTarget as HTMLSelectElement).value })}
    >
      ${label ? nothing : option('', t('labelNone'), true)} ${label && !isKnown ? option(label, label, true) : nothing}
      ${activityLabels.map((each, index) =>
        option(each, index < 10 ? t('labelKey', { key: (index + 1) % 10, label: each }) : each, each === label),
      )}
    </select>
    ${error ? renderNote('blocking', error, 'label-error') : nothing}
  </div>`;
}
