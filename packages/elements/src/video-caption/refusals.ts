import { openActivity } from '@gt-elements/core/tasks/video-caption/activity-commands.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { activityOf, type VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { edgeLimits, endOf, later, type EdgeLimits } from '@gt-elements/core/tasks/video-caption/room.js';
import { formatTime } from '@gt-elements/core/time/time-text.js';
import type { ChangeAction, Edge, Region } from './video-action.js';

type Words = Region['t'];

/** What is as it would be made is no refusal. @returns why an action does nothing; '' where there is nothing to say */
export function refusalOf(
  t: Words,
  action: ChangeAction,
  document: VideoDocument,
  config: VideoConfig,
  current: string | undefined,
): string {
  switch (action.type) {
    case 'begin':
    case 'log':
    case 'draw':
    case 'fill':
      return whyNotAdded(t, action, document, config);
    case 'end': {
      const going = openActivity(document, action.activity ?? current);
      if (!going) return t('noneOpen');
      return action.at <= going.startTime
        ? t('endsBefore', { start: timeText(going.startTime, config) })
        : t('tooClose');
    }
    case 'split':
      return whyNotMore(t, document, config) ?? t('noSplit', { number: numberOf(document, action.activity) });
    case 'merge':
      return t('noMerge', { number: numberOf(document, action.activity) });
    default:
      return '';
  }
}

function whyNotMore(t: Words, { activities }: VideoDocument, { maxActivities }: VideoConfig): string | undefined {
  if (maxActivities === undefined || activities.length < maxActivities) return undefined;
  return t('noMore', { max: maxActivities });
}

function whyNotAdded(
  t: Words,
  action: Extract<ChangeAction, { type: 'begin' | 'log' | 'draw' | 'fill' }>,
  document: VideoDocument,
  config: VideoConfig,
): string {
  const full = whyNotMore(t, document, config);
  if (full) return full;
  if (action.type === 'log') return t('notLasting');
  if (config.activityKind === 'instant') return t('notInstant');
  const at = action.type === 'draw' ? action.from : action.at;
  const over = document.activities.findIndex(
    ({ startTime, endTime = later(startTime) }) => startTime <= at && at < endTime,
  );
  if (config.noOverlap && over >= 0) return t('noRoom', { number: over + 1 });
  if (at >= endOf(config)) return t('atTheEnd');
  return action.type === 'begin' && over >= 0 ? t('alreadyBegun') : t('tooClose');
}

/** Which times an edge may have; of what is one moment any in the video. `undefined`: the activity is not there. */
export function limitsOf(document: VideoDocument, config: VideoConfig, id: string, edge: Edge): EdgeLimits | undefined {
  const activity = activityOf(document, id);
  if (!activity) return undefined;
  if (config.activityKind === 'instant') return { min: 0, max: endOf(config) };
  return edgeLimits(document, config, activity, edge);
}

/** Which times are possible, in words. */
export function limitsText(t: Words, { min, max }: EdgeLimits, config: VideoConfig): string {
  if (min > max) return t('timeNone');
  if (max === Infinity) return t('timeLeast', { min: timeText(min, config) });
  return t('timeLimits', { min: timeText(min, config), max: timeText(max, config) });
}

export function timeText(seconds: number, { video }: VideoConfig): string {
  return formatTime(seconds, { hours: (video?.duration ?? 0) >= 3600 });
}

function numberOf({ activities }: VideoDocument, id: string): number {
  return activities.findIndex((each) => each.id === id) + 1;
}
