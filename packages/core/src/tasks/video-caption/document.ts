import type { Scene } from '../../scene/scene.js';
import { edited, type Given } from '../../task/edited.js';

/** Something that happens in a video. Times in seconds of the video, rounded to 1 ms. */
export interface Activity extends Given {
  /** `a1` */
  readonly id: string;
  readonly startTime: number;
  /** Absent: it goes on, since nobody has said yet where it ends. Equal to the start: an instant. */
  readonly endTime?: number;
  readonly label: string;
  readonly description: string;
}

/** The caption of a video and what happens in it, while it is being made. */
export interface VideoDocument extends Given {
  /** By time: see {@link compareActivities}. */
  readonly activities: readonly Activity[];
  /** Fields that the author does not ask for are kept. */
  readonly scene: Scene;
  readonly caption: string;
  /** Of the video that the answer which this was read from was made for, in seconds; absent where it does not say. */
  readonly duration?: number;
}

export function emptyVideo(): VideoDocument {
  return { activities: [], scene: {}, caption: '' };
}

/** Nobody has said anything. */
export function isUntouched({ activities, scene, caption }: VideoDocument): boolean {
  return activities.length + Object.keys(scene).length === 0 && caption === '';
}

export function activityOf({ activities }: VideoDocument, id: string): Activity | undefined {
  return activities.find((activity) => activity.id === id);
}

export function isOpen({ endTime }: Pick<Activity, 'endTime'>): boolean {
  return endTime === undefined;
}

/**
 * By start, then by end (what goes on comes last), then in the order in which they were made: one order for the same
 * activities, however they came about.
 */
export function compareActivities(one: Activity, other: Activity): number {
  if (one.startTime !== other.startTime) return one.startTime - other.startTime;
  const [ends, otherEnds] = [one.endTime ?? Infinity, other.endTime ?? Infinity];
  if (ends !== otherEnds) return ends - otherEnds;
  return activityNumber(one.id) - activityNumber(other.id) || (one.id < other.id ? -1 : 1);
}

const NUMBERED = /^a(\d{1,9})$/;

/** Of an id like `a7`; 0 of others. */
export function activityNumber(id: string): number {
  return Number(NUMBERED.exec(id)?.[1] ?? 0);
}

/** The highest number of ids like `a7`, so that the element can remember it beyond a delete or an undo. */
export function highestActivityNumber({ activities }: VideoDocument): number {
  return activities.reduce((most, { id }) => Math.max(most, activityNumber(id)), 0);
}

/** @param usedBefore the highest activity number that this session has ever seen, 0 for none */
export function freshActivityId(document: VideoDocument, usedBefore: number): string {
  return `a${Math.max(usedBefore, highestActivityNumber(document)) + 1}`;
}

/** The document with other parts, no longer as given; the one way in which commands change it. */
export function withParts(document: VideoDocument, parts: Partial<VideoDocument>): VideoDocument {
  return edited(document, parts);
}

/** The document with activities changed, added or taken away, in their order. */
export function withActivities(
  document: VideoDocument,
  { changed = [], added = [], removed = [] }: ActivityChanges,
): VideoDocument {
  const after = new Map(changed.map((activity) => [activity.id, edited(activity, {})]));
  const kept = document.activities.flatMap((activity) =>
    removed.includes(activity.id) ? [] : (after.get(activity.id) ?? activity),
  );
  return withParts(document, { activities: [...kept, ...added].sort(compareActivities) });
}

interface ActivityChanges {
  /** In place of those with the same ids. */
  readonly changed?: readonly Activity[];
  readonly added?: readonly Activity[];
  /** Ids. */
  readonly removed?: readonly string[];
}

/**
 * What a command makes of one activity.
 * @param change gives the activity itself where there is nothing to change
 */
export function withActivity(
  document: VideoDocument,
  id: string,
  change: (activity: Activity) => Activity,
): VideoDocument {
  const before = activityOf(document, id);
  const after = before && change(before);
  return !after || after === before ? document : withActivities(document, { changed: [after] });
}
