import { isInstant, roundTime } from '../../time/time-range.js';
import { endActivity } from './activity-commands.js';
import type { VideoConfig } from './config.js';
import { activityOf, isOpen, withActivities, type Activity, type VideoDocument } from './document.js';
import { edgeLimits, neighbourAt, roomOf } from './room.js';

/*
 * When activities begin and end. Commands give the same document when there is nothing to change, and where something can't
 * be done. A time that an edge can't have becomes the nearest that it can: `edgeLimits` tells them beforehand, for those who
 * would rather ask than have what was typed changed.
 */

export interface EdgeMove {
  /**
   * Parts what touches: a neighbour that shares the border stays. While a hand drags, what was so at the beginning holds to
   * the end: who touches a neighbour on the way does not take it along on the way back.
   */
  readonly alone?: boolean;
}

/**
 * Sets where an activity begins. Where nothing may overlap, a neighbour that ends there ends at the new time.
 * An instant becomes longer by an earlier time, where activities may last; else it is moved.
 */
export function setStart(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  at: number,
  move: EdgeMove = {},
): VideoDocument {
  return setEdge(document, config, id, 'start', at, move);
}

/** Sets where an activity ends, as {@link setStart} does where it begins. One that goes on ends there. */
export function setEnd(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  at: number,
  move: EdgeMove = {},
): VideoDocument {
  const activity = activityOf(document, id);
  if (activity && isOpen(activity)) return endActivity(document, config, at, id);
  return setEdge(document, config, id, 'end', at, move);
}

/**
 * Moves a whole activity; it keeps its length. Where nothing may overlap it goes up to its neighbours, which stay.
 * @param to where it then begins
 */
export function moveActivity(document: VideoDocument, config: VideoConfig, id: string, to: number): VideoDocument {
  const activity = activityOf(document, id);
  if (!activity || !Number.isFinite(to)) return document;
  const { startTime, endTime } = activity;
  if (endTime === undefined) return setStart(document, config, id, to, { alone: true });
  const length = roundTime(endTime - startTime);
  if (length < 0) return document;
  const room = roomOf(document, length ? config : { ...config, noOverlap: false }, id);
  const latest = roundTime(room.to - length);
  if (latest < room.from) return document;
  const start = Math.min(Math.max(roundTime(to), room.from), latest);
  if (start === startTime) return document;
  return withActivities(document, { changed: [{ ...activity, startTime: start, endTime: roundTime(start + length) }] });
}

/** @param by in seconds, back or on: a frame, 0.1 s */
export function nudgeActivity(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  part: 'start' | 'end' | 'whole',
  by: number,
): VideoDocument {
  const { startTime, endTime } = activityOf(document, id) ?? {};
  if (startTime === undefined) return document;
  if (part === 'whole') return moveActivity(document, config, id, startTime + by);
  if (part === 'start') return setStart(document, config, id, startTime + by);
  return endTime === undefined ? document : setEnd(document, config, id, endTime + by);
}

function setEdge(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  edge: 'start' | 'end',
  at: number,
  { alone = false }: EdgeMove,
): VideoDocument {
  const activity = activityOf(document, id);
  if (!activity || !Number.isFinite(at)) return document;
  if (isInstant(activity) && config.activityKind === 'instant') return moveActivity(document, config, id, at);
  const { min, max } = edgeLimits(document, config, activity, edge, alone);
  const wanted = roundTime(at);
  // to the other side of an instant it does not become longer
  const isBehind = isInstant(activity) && (edge === 'start' ? wanted >= max : wanted < min);
  if (min > max || isBehind) return document;
  const time = Math.min(Math.max(wanted, min), max);
  const neighbour = alone ? undefined : neighbourAt(document, config, activity, edge);
  const changed = [withEdge(activity, edge, time)];
  if (changed[0] === activity) return document;
  if (neighbour) changed.push(withEdge(neighbour, edge === 'start' ? 'end' : 'start', time));
  return withActivities(document, { changed });
}

function withEdge(activity: Activity, edge: 'start' | 'end', time: number): Activity {
  const name = `${edge}Time` as const;
  return activity[name] === time ? activity : { ...activity, [name]: time };
}
