import { gapAt, gapsOf } from '../../time/coverage.js';
import { lastMoment, roundTime, type TimeRange } from '../../time/time-range.js';
import type { VideoConfig } from './config.js';
import {
  activityNumber,
  activityOf,
  isOpen,
  withActivities,
  withActivity,
  type Activity,
  type VideoDocument,
} from './document.js';
import { earlier, endOf, freeSince, freeUntil, later, roomOf } from './room.js';

/*
 * Commands give the same document when there is nothing to change, and where something can't be done. Times are rounded to
 * 1 ms and kept inside the video, as far as its duration is known. Where nothing may overlap, what is begun inside another
 * activity is refused, and an end goes no further than to the next one: `room.ts` tells beforehand how far that is.
 */

/** What an activity may begin with. */
export type Words = Partial<Pick<Activity, 'label' | 'description'>>;

/**
 * An activity begins, and goes on until it is ended. Where nothing may overlap the one that went on until now ends there.
 * Refused where activities are instants, where the same goes on from the same moment, and at the end of the video.
 * @param id never used before
 */
export function startActivity(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  at: number,
  words: Words = {},
): VideoDocument {
  const startTime = kept(at, config);
  if (startTime === undefined || config.activityKind === 'instant' || !mayAdd(document, config, id)) return document;
  const going = config.noOverlap
    ? document.activities.filter((each) => isOpen(each) && each.startTime < startTime)
    : [];
  const before = going.at(-1) ? endActivity(document, config, startTime, going.at(-1)!.id) : document;
  if (freeUntil(before, config, startTime) < later(startTime)) return document;
  const added: Activity = { id, startTime, label: '', description: '', ...words };
  const isSame = (each: Activity) => isOpen(each) && each.startTime === startTime && each.label === added.label;
  return document.activities.some(isSame) ? document : withActivities(before, { added: [added] });
}

/**
 * Ends an activity that goes on.
 * @param id which one; where it does not go on, and without an id: the one that was begun last
 */
export function endActivity(document: VideoDocument, config: VideoConfig, at: number, id?: string): VideoDocument {
  const going = openActivity(document, id);
  if (!going || !Number.isFinite(at)) return document;
  const { startTime } = going;
  const { from, to } = roomOf(document, config, going.id);
  const endTime = Math.min(roundTime(at), to);
  const isMoment = endTime === startTime && config.activityKind === 'both';
  if (!isMoment && (endTime < later(startTime) || startTime < from)) return document;
  return withActivities(document, { changed: [{ ...going, endTime }] });
}

/** The one that {@link endActivity} ends. */
export function openActivity({ activities }: VideoDocument, id?: string): Activity | undefined {
  let latest: Activity | undefined;
  for (const each of activities) {
    if (!isOpen(each)) continue;
    if (each.id === id) return each;
    if (!latest || activityNumber(each.id) >= activityNumber(latest.id)) latest = each;
  }
  return latest;
}

/** Something that happens in one moment; refused where activities last. */
export function logInstant(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  at: number,
  words: Words = {},
): VideoDocument {
  const time = kept(at, config);
  if (time === undefined || config.activityKind === 'range' || !mayAdd(document, config, id)) return document;
  const added: Activity = { id, startTime: time, endTime: time, label: '', description: '', ...words };
  return withActivities(document, { added: [added] });
}

/**
 * An activity with both ends, as it is drawn: from where the hand was put down to where it was lifted, forward or back.
 * Where nothing may overlap it ends where the next one is in the way; refused where it would have no length.
 */
export function addActivity(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
  words: Words = {},
): VideoDocument {
  const [anchor, other] = [kept(from, config), kept(to, config)];
  if (anchor === undefined || other === undefined) return document;
  if (config.activityKind === 'instant' || !mayAdd(document, config, id)) return document;
  const startTime = other < anchor ? Math.max(other, freeSince(document, config, anchor)) : anchor;
  const endTime = other < anchor ? anchor : Math.min(other, freeUntil(document, config, anchor));
  if (endTime < later(startTime)) return document;
  return withActivities(document, { added: [{ id, startTime, endTime, label: '', description: '', ...words }] });
}

/** An activity over the whole gap in which a moment lies, so that it can be described. */
export function fillGap(document: VideoDocument, config: VideoConfig, id: string, at: number): VideoDocument {
  const gap = gapAt(gapsOf(document.activities, knownEnd(config)), at);
  return gap ? addActivity(document, config, id, { from: gap.startTime, to: gap.endTime }) : document;
}

export function deleteActivity(document: VideoDocument, id: string): VideoDocument {
  return activityOf(document, id) ? withActivities(document, { removed: [id] }) : document;
}

export function labelActivity(document: VideoDocument, id: string, label: string): VideoDocument {
  return withActivity(document, id, (activity) => (activity.label === label ? activity : { ...activity, label }));
}

export function describeActivity(document: VideoDocument, id: string, description: string): VideoDocument {
  return withActivity(document, id, (activity) =>
    activity.description === description ? activity : { ...activity, description },
  );
}

/**
 * Makes two of one, where it is cut. The first keeps its description: what the second one is has to be said.
 * @param newId of the second
 */
export function splitActivity(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  at: number,
  newId: string,
): VideoDocument {
  const activity = activityOf(document, id);
  const cut = kept(at, config);
  if (!activity || cut === undefined || !mayAdd(document, config, newId)) return document;
  const { startTime, endTime, label } = activity;
  if (endTime === undefined || cut < later(startTime) || cut > earlier(endTime)) return document;
  const second: Activity = { id: newId, startTime: cut, endTime, label, description: '' };
  return withActivities(document, { changed: [{ ...activity, endTime: cut }], added: [second] });
}

/**
 * Makes one of an activity and the next, over both and what is between them. It keeps the id and the label of the first,
 * if it has one, and both descriptions. Refused where one of them goes on, and where the whole would lie over a third.
 */
export function mergeWithNext(document: VideoDocument, config: VideoConfig, id: string): VideoDocument {
  const { activities } = document;
  const index = activities.findIndex((each) => each.id === id);
  const [first, second] = [activities[index], activities[index + 1]];
  if (first?.endTime === undefined || second?.endTime === undefined) return document;
  const { startTime } = first;
  const endTime = Math.max(first.endTime, second.endTime);
  if (endTime < startTime || (config.activityKind === 'instant' && endTime > startTime)) return document;
  const covers = (each: Activity) => each !== first && each !== second && liesOver({ startTime, endTime }, each);
  if (config.noOverlap && activities.some(covers)) return document;
  const merged: Activity = {
    ...first,
    endTime,
    label: first.label.trim() ? first.label : second.label,
    description: joinedTexts(first.description, second.description),
  };
  return withActivities(document, { changed: [merged], removed: [second.id] });
}

function liesOver({ startTime, endTime }: TimeRange, other: Activity): boolean {
  const otherEnd = other.endTime ?? later(other.startTime);
  return otherEnd > other.startTime && startTime < otherEnd && other.startTime < endTime;
}

/** Each once, without white space between them but a space. */
function joinedTexts(...texts: readonly string[]): string {
  const bare = texts.map((text) => text.trim()).filter((text) => text);
  return [...new Set(bare)].join(' ');
}

function mayAdd(document: VideoDocument, { maxActivities = Infinity }: VideoConfig, id: string): boolean {
  return document.activities.length < maxActivities && !activityOf(document, id);
}

/** In the video, rounded; `undefined` where it is no time. */
function kept(time: number, config: VideoConfig): number | undefined {
  return Number.isFinite(time) ? Math.min(Math.max(roundTime(time), 0), endOf(config)) : undefined;
}

function knownEnd({ video }: VideoConfig): number | undefined {
  return video?.duration === undefined ? undefined : lastMoment(video.duration);
}
