import type { Target } from '../../review/target.js';
import { membersOf } from '../../task/given.js';
import { addActivity, describeActivity, labelActivity, logInstant } from './activity-commands.js';
import { writeCaption, writeScene } from './caption-commands.js';
import type { VideoConfig } from './config.js';
import type { VideoDocument } from './document.js';
import { setEnd, setStart } from './time-commands.js';

/** Puts a value where a target points: members of activities, fields of the scene (`id` is `scene`), the caption. */
export function putInVideo(
  document: VideoDocument,
  config: VideoConfig,
  { id, field }: Target,
  value: unknown,
): VideoDocument {
  if (id === undefined) {
    return field === 'caption' && typeof value === 'string' ? writeCaption(document, value) : document;
  }
  if (id === 'scene') {
    return field && typeof value === 'string' ? writeScene(document, config, field, value) : document;
  }
  if (typeof value === 'number') {
    if (field === 'startTime') return setStart(document, config, id, value);
    return field === 'endTime' ? setEnd(document, config, id, value) : document;
  }
  if (typeof value !== 'string') return document;
  if (field === 'label') return labelActivity(document, id, value);
  return field === 'description' ? describeActivity(document, id, value) : document;
}

/** An activity where something was missing. */
export function makeInVideo(
  document: VideoDocument,
  config: VideoConfig,
  { time }: Target,
  value: unknown,
  id: string,
): VideoDocument {
  if (!time) return document;
  const { label, description } = membersOf(value);
  const words = {
    ...(typeof label === 'string' ? { label } : {}),
    ...(typeof description === 'string' ? { description } : {}),
  };
  const { startTime, endTime } = time;
  return startTime === endTime
    ? logInstant(document, config, id, startTime, words)
    : addActivity(document, config, id, { from: startTime, to: endTime }, words);
}
