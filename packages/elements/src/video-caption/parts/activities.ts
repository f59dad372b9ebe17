import type { ActivityView } from '@gt-elements/core/tasks/video-caption/view.js';
import { renderCardLine } from '@gt-elements/ui/cards/card.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { lineOf, timesText } from '../announcements.js';
import type { Region } from '../video-action.js';
import { cardOf, renderActivityCard, type ActivityCardProps } from './activity-card.js';

export interface ActivitiesProps extends Omit<ActivityCardProps, 'activity'> {
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
}

/** What happens in the video, by time: the open one with its fields, the others one line each. */
export function renderActivities(props: ActivitiesProps): TemplateResult {
  const { t, view, session, readOnly, act, wording } = props;
  if (!view.activities.length) return renderNone(props);
  return html`<ol class="cards" aria-labelledby="step-activities">
    ${repeat(
      view.activities,
      ({ id }) => id,
      (activity) => {
        if (activity.id === session.current) return renderActivityCard({ ...props, activity });
        const isPointed = activity.id === session.pointed;
        return guard([activity, wording, readOnly, isPointed], () =>
          renderLine({ t, readOnly, act }, activity, isPointed),
        );
      },
    )}
  </ol>`;
}

function renderNone({ t, config, keysOf }: ActivitiesProps): TemplateResult {
  const isMoment = config.activityKind === 'instant';
  const [start = '', end = '', hold = ''] = [keysOf('start'), keysOf('end'), keysOf('hold')];
  return html`<p class="none muted">${t(isMoment ? 'noInstants' : 'noActivities')}</p>
    ${isMoment ? nothing : html`<p class="none keys muted small">${t('noActivitiesKeys', { start, end, hold })}</p>`}`;
}

function renderLine(region: Region, activity: ActivityView, isPointed: boolean): TemplateResult {
  const { t, act } = region;
  const { id, label, description } = activity;
  return renderCardLine({
    ...cardOf(region, activity),
    text: lineOf(t, activity),
    isBlank: !label.trim() && !description.trim(),
    facts: timesText(t, activity),
    isPointed,
    onOpen: () => act({ type: 'open', activity: id, focus: 'description' }),
  });
}
