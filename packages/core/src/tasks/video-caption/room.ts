import { coversNothing, isInstant, lastMoment, roundTime } from '../../time/time-range.js';
import type { VideoConfig } from './config.js';
import type { Activity, VideoDocument } from './document.js';

/* How much room there is for activities. Where none may lie over another, instants still may: they cover nothing. */

/** What lasts at all lasts this long, in seconds. */
const SHORTEST = 0.001;

/** Between which times something may lie. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

/** Which times an edge may have; nothing where `min` is above `max`. */
export interface EdgeLimits {
  readonly min: number;
  readonly max: number;
}

export function later(time: number): number {
  return roundTime(time + SHORTEST);
}

export function earlier(time: number): number {
  return roundTime(time - SHORTEST);
}

/** The last moment of the video; no limit while it is not known. */
export function endOf({ video }: VideoConfig): number {
  return lastMoment(video?.duration);
}

/**
 * The room of an activity, between what comes before it and what comes after it where nothing may overlap, else the whole
 * video. One that goes on needs room behind its start.
 */
export function roomOf(document: VideoDocument, config: VideoConfig, id: string, besides?: Activity): Room {
  let [from, to] = [0, endOf(config)];
  if (!config.noOverlap) return { from, to };
  let isBefore = true;
  for (const each of document.activities) {
    if (each.id === id) isBefore = false;
    else if (each !== besides && !coversNothing(each)) {
      if (isBefore) from = Math.max(from, each.endTime ?? later(each.startTime));
      else to = Math.min(to, each.startTime);
    }
  }
  return { from, to };
}

/** How far it is free from a moment on, at most to the end; the moment itself: not at all. */
export function freeUntil({ activities }: VideoDocument, config: VideoConfig, at: number): number {
  let to = endOf(config);
  if (!config.noOverlap) return Math.max(to, at);
  for (const each of activities) {
    if (coversNothing(each)) continue;
    const { startTime, endTime = later(startTime) } = each;
    if (startTime <= at && at < endTime) return at;
    if (startTime > at) to = Math.min(to, startTime);
  }
  return Math.max(to, at);
}

/** Since when it is free before a moment, at most from the beginning on; the moment itself: not at all. */
export function freeSince({ activities }: VideoDocument, { noOverlap }: VideoConfig, at: number): number {
  let from = 0;
  if (!noOverlap) return from;
  for (const each of activities) {
    if (coversNothing(each)) continue;
    const { startTime, endTime = later(startTime) } = each;
    if (startTime < at) from = Math.max(from, Math.min(endTime, at));
  }
  return from;
}

/** The activity that ends where another begins, or begins where it ends: where nothing may overlap they share the border. */
export function neighbourAt(
  document: VideoDocument,
  { noOverlap }: VideoConfig,
  activity: Activity,
  edge: 'start' | 'end',
): Activity | undefined {
  if (!noOverlap || coversNothing(activity)) return undefined;
  const { startTime, endTime } = activity;
  return document.activities.find((each) => {
    if (each === activity || coversNothing(each)) return false;
    return edge === 'start' ? each.endTime === startTime : endTime !== undefined && each.startTime === endTime;
  });
}

/**
 * Between which times an edge can be set; the other one stays. A shared border takes the neighbour along.
 * @param alone parts what touches: the neighbour stays
 */
export function edgeLimits(
  document: VideoDocument,
  config: VideoConfig,
  activity: Activity,
  edge: 'start' | 'end',
  alone = false,
): EdgeLimits {
  const neighbour = alone ? undefined : neighbourAt(document, config, activity, edge);
  const { from, to } = roomOf(document, config, activity.id, neighbour);
  const { startTime, endTime = to } = activity;
  if (edge === 'start') {
    const min = neighbour ? Math.max(from, later(neighbour.startTime)) : from;
    if (isInstant(activity)) return { min, max: startTime };
    return { min, max: earlier(Math.min(endTime, to)) };
  }
  // what gets a length needs the room itself
  if (startTime < from && coversNothing(activity)) return { min: later(startTime), max: startTime };
  if (!neighbour) return { min: later(startTime), max: to };
  // where things came lying over each other, a third one may be in the way of the neighbour
  const min = Math.max(later(startTime), roomOf(document, config, neighbour.id, activity).from);
  return { min, max: earlier(Math.min(to, neighbour.endTime ?? Infinity)) };
}
