import type { ActivityView } from '@gt-elements/core/tasks/video-caption/view.js';
import { numbered, renderLineField } from '@gt-elements/ui/fields/line-field.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Edge, Region } from '../video-action.js';
import { here } from '../video-icons.js';
import type { VideoSession } from '../video-session.js';

export interface TimeFieldProps extends Region {
  readonly activity: ActivityView;
  readonly session: VideoSession;
  readonly edge: Edge;
  /** How the field is called. */
  readonly label: string;
  /** How long it lasts up to there. Seconds. */
  readonly length?: number | undefined;
  /** The sentence of what is missing. */
  readonly error: string | undefined;
}

/** A time to type, and to set to what is seen. What it can't be stays as it was typed, with what is possible. */
export function renderTimeField(props: TimeFieldProps): TemplateResult {
  const { t, act, activity, session, edge, label, length, readOnly } = props;
  const { id, number, start, end } = activity;
  const typed = session.time?.activity === id && session.time.edge === edge ? session.time : undefined;
  // not every browser selects what Tab comes to
  return html`<div class="vc-time-field" @focusin=${selectAll}>
    ${renderLineField({
      id: edge,
      label: numbered(label, number),
      text: typed?.text ?? (edge === 'start' ? start : (end ?? '')),
      placeholder: edge === 'end' ? t('goesOn') : undefined,
      error: typed?.problem?.() ?? props.error,
      required: true,
      readOnly,
      onInput: (text) => act({ type: 'time', activity: id, edge, text }),
      onChange: () => act({ type: 'timed' }),
      onEnter: () => act({ type: 'timed' }),
    })}
    ${
      readOnly
        ? nothing
        : renderIconButton(here, t('setHere', { edge: label }), () => act({ type: 'here', activity: id, edge }), {
            name: 'vc-here',
          })
    }
    ${length ? html`<span class="vc-length small muted numeric">${t('lasts', { seconds: length })}</span>` : nothing}
  </div>`;
}

function selectAll({ target }: FocusEvent): void {
  if (target instanceof HTMLInputElement) target.select();
}
