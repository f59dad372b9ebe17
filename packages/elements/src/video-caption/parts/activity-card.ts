import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import type { ActivityView, VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import { renderCard, type CardProps } from '@gt-elements/ui/cards/card.js';
import { onEnterKey } from '@gt-elements/ui/fields/enter-key.js';
import { numbered } from '@gt-elements/ui/fields/line-field.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { bin, type Icon } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Thumbnails } from '../thumbnails.js';
import type { Region } from '../video-action.js';
import { merge, playFrom, split } from '../video-icons.js';
import type { VideoSession } from '../video-session.js';
import { renderLabelField } from './label-field.js';
import { renderTimeField } from './time-field.js';

export interface ActivityCardProps extends Region {
  readonly view: VideoView;
  readonly session: VideoSession;
  readonly activity: ActivityView;
  readonly config: VideoConfig;
  readonly thumbnails: Thumbnails;
  keysOf(id: string): string | undefined;
  /** The sentence of what is missing at a path of the answer, once a submit was tried. */
  missingAt(path: string): string | undefined;
  /** What is proposed at a path of the answer. */
  suggestedAt(path: string): unknown;
}

/** The open activity with all its fields. */
export function renderActivityCard(props: ActivityCardProps): TemplateResult {
  const { activity, config, missingAt, suggestedAt } = props;
  const at = (part: string) => suggestedAt(`${activity.path}/${part}`);
  return renderCard({ ...cardOf(props, activity), tools: renderTools(props) }, [
    renderTimes(props),
    at('startTime'),
    at('endTime'),
    renderLabelField({ ...props, activityLabels: config.activityLabels, error: missingAt(`${activity.path}/label`) }),
    at('label'),
    renderDescription(props),
    at('description'),
    suggestedAt(activity.path),
  ]);
}

/** What an activity has as a card, open or not. */
export function cardOf({ t, act, readOnly }: Region, { id, number, colour, state }: ActivityView): CardProps {
  return {
    key: id,
    part: 'activity',
    colour,
    number,
    name: t('activity', { number }),
    state,
    stateText: t(state === 'complete' ? 'stateComplete' : 'statePartial'),
    readOnly,
    onPoint: (isOn) => act({ type: 'point', activities: isOn ? [id] : [] }),
  };
}

function renderTimes(props: ActivityCardProps): TemplateResult {
  const { t, activity, config, thumbnails, missingAt } = props;
  const { id, startTime, endTime, path, length, over } = activity;
  const isMoment = config.activityKind === 'instant';
  const picture = thumbnails.of(id, startTime, endTime);
  const errorAt = (part: string) => missingAt(`${path}/${part}`);
  return html`<div class="vc-times">
      <span class="vc-thumbnail">${picture}</span>
      ${renderTimeField({
        ...props,
        edge: 'start',
        label: t(isMoment ? 'time' : 'startTime'),
        error: errorAt('startTime') ?? (isMoment ? errorAt('endTime') : undefined),
      })}
      ${isMoment ? nothing : renderTimeField({ ...props, edge: 'end', label: t('endTime'), length, error: errorAt('endTime') })}
    </div>
    ${over === undefined || errorAt('startTime') ? nothing : html`<p class="small muted">${t('over', { number: over })}</p>`}`;
}

/** Enter goes back to the video, for the next activity. */
function renderDescription({ t, act, activity, readOnly, missingAt }: ActivityCardProps): TemplateResult {
  const { id, number, description, descriptionWords, path } = activity;
  const { count, min } = descriptionWords;
  return html`<div @keydown=${onEnterKey(() => act({ type: 'go', to: 'play' }))}>
    ${renderWordField({
      t,
      id: 'description',
      label: numbered(t('description'), number),
      text: description,
      words: count,
      min: min || undefined,
      rows: 2,
      error: missingAt(`${path}/description`),
      required: min > 0,
      readOnly,
      onInput: (text, { composing }) => act({ type: 'write', field: 'description', of: id, text, composing }),
      onChange: () => act({ type: 'typed' }),
    })}
  </div>`;
}

function renderTools(props: ActivityCardProps): readonly TemplateResult[] {
  const { t, act, activity, view, keysOf } = props;
  const { id, number, kind } = activity;
  const tool = (key: string, label: string, icon: Icon, press: () => void, possible = true) => {
    const keys = keysOf(key);
    const title = keys ? t('actionWithKeys', { action: label, keys }) : label;
    return renderIconButton(icon, label, press, { title, possible });
  };
  return [
    tool('playFrom', t('playFrom'), playFrom, () => act({ type: 'play-from', activity: id })),
    tool('split', t('split'), split, () => act({ type: 'mark', as: 'split', activity: id }), kind === 'range'),
    tool('merge', t('merge'), merge, () => act({ type: 'merge', activity: id }), number < view.activities.length),
    tool('deleteOpen', t('deleteActivity', { number }), bin, () => act({ type: 'delete', activity: id })),
  ];
}
