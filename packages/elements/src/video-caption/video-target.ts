import type { Target } from '@gt-elements/core/review/target.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import type { VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { formatTime } from '@gt-elements/core/time/time-text.js';
import { roundTime } from '@gt-elements/core/time/time-range.js';
import { stepTarget, stepTargetName } from '../steps/step-target.js';
import type { Region } from './video-action.js';

const members = { label: 'label', description: 'description', start: 'startTime', end: 'endTime' };

/** What a part of the shadow tree is about. @param time of what is seen, which is meant at the video itself */
export function targetOf(place: Element, time: number): Target | undefined {
  const segment = place.closest<HTMLElement>('.segment')?.dataset['key'];
  if (segment !== undefined) return { id: segment };
  const target = stepTarget(place, members);
  if (target ?? !place.closest('.subject')) return target;
  const seen = roundTime(time);
  return { time: { startTime: seen, endTime: seen } };
}

/** Times as they stand everywhere else. */
export function memberWords(field: string, value: unknown): string | undefined {
  const isTime = field === 'startTime' || field === 'endTime';
  return isTime && typeof value === 'number' ? formatTime(value) : undefined;
}

export function targetName(
  t: Region['t'],
  target: Target,
  { activities }: VideoDocument,
  { sceneFields }: VideoConfig,
): string {
  const { id, time } = target;
  if (time) {
    const start = formatTime(time.startTime);
    return time.startTime === time.endTime ? start : t('times', { start, end: formatTime(time.endTime) });
  }
  const index = activities.findIndex((each) => each.id === id);
  return stepTargetName(t, target, {
    thing: index < 0 ? undefined : t('activity', { number: index + 1 }),
    parts: {
      label: t('label'),
      description: t('description'),
      startTime: t('startTime'),
      endTime: t('endTime'),
      caption: t('caption'),
    },
    sceneFields,
  });
}
