import { readScene } from '../../scene/scene.js';
import { read } from '../../schema/read.js';
import { highestNumber } from '../../task/numbered.js';
import type { AnswerObject, AnswerReading } from '../../task/task-definition.js';
import { videoAnswerSchema, type WireActivity } from './answer-schema.js';
import { compareActivities, type Activity, type VideoDocument } from './document.js';

const VERSION = 1;

/**
 * Reads an answer. It is of no matter to which video: an answer does not say, since addresses carry tokens. Times are kept
 * as they are, right or wrong; an activity without an end goes on.
 */
export function readVideo(answer: AnswerObject): AnswerReading<VideoDocument> {
  const { task: _task, version, meta: _meta, ...given } = answer;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer', version };
  const reading = read(videoAnswerSchema, given);
  if (!reading.ok) return { kind: 'misfit', mismatch: reading.mismatch };
  const { activities, scene, caption, inputVideoProperties } = reading.value;
  const { duration } = inputVideoProperties ?? {};
  const document: VideoDocument = {
    activities: activitiesFrom(activities ?? []),
    scene: readScene(scene ?? {}),
    caption: caption ?? '',
    ...(duration === undefined ? {} : { duration }),
    given,
  };
  return { kind: 'read', document };
}

function activitiesFrom(entries: readonly WireActivity[]): readonly Activity[] {
  let highest = highestNumber(
    'a',
    entries.map(({ id }) => id),
  );
  const used = new Set<string>();
  const activities = entries.map((entry): Activity => {
    const id = entry.id && !used.has(entry.id) ? entry.id : `a${(highest += 1)}`;
    used.add(id);
    const { startTime, endTime } = entry;
    return {
      id,
      startTime,
      ...(typeof endTime === 'number' ? { endTime } : {}),
      label: entry.label ?? '',
      description: entry.description ?? '',
      given: entry,
      ...(id === entry.id ? {} : { edited: true }),
    };
  });
  return activities.sort(compareActivities);
}
