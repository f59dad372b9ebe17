import { withDefaults } from '../../schema/with-defaults.js';
import { videoConfigSchema, type VideoConfig } from './config.js';
import { compareActivities, emptyVideo, type Activity, type VideoDocument } from './document.js';

/** A loaded video of 100 s and no limits but those there are anyway, unless told otherwise. */
export function configOf(settings: { [Name in keyof VideoConfig]?: VideoConfig[Name] | undefined } = {}): VideoConfig {
  const given = { src: 'walk.mp4', video: { duration: 100, width: 640, height: 360 }, ...settings };
  return withDefaults(
    videoConfigSchema,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  ) as VideoConfig;
}

/**
 * Activities `a1`, `a2` … as `1-2.5`, `3` (an instant) or `4-` (goes on), in seconds, with a label after a space: `1-2 run`.
 */
export function videoOf(activities: readonly string[], parts: Partial<VideoDocument> = {}): VideoDocument {
  return {
    ...emptyVideo(),
    activities: activities.map((text, index) => activityFrom(`a${index + 1}`, text)).sort(compareActivities),
    ...parts,
  };
}

export function activityFrom(id: string, text: string): Activity {
  const [times = '', ...words] = text.split(' ');
  const [start = '', end = start] = times.split('-');
  const activity = { id, startTime: Number(start), label: words.join(' '), description: '' };
  return end ? { ...activity, endTime: Number(end) } : activity;
}

/** `a1 1-2.5`, in their order. */
export function told({ activities }: VideoDocument): readonly string[] {
  return activities.map(({ id, startTime, endTime }) => {
    if (startTime === endTime) return `${id} ${startTime}`;
    return `${id} ${startTime}-${endTime ?? ''}`;
  });
}
