import type { VideoAnswer, WireActivity } from '@gt-elements/core/tasks/video-caption/answer-schema.js';
import type { LeaveOut } from '../export-format.js';

/** Something that goes on for a while, and what was said of it. Times in seconds. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly description: string;
}

/** Activities that last and of which something is said, by time; the others are told. */
export function segmentsIn({ activities }: VideoAnswer, leaveOut: LeaveOut): readonly Segment[] {
  return (activities ?? [])
    .flatMap((activity) => segmentOf(activity, leaveOut) ?? [])
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

function segmentOf({ startTime, endTime, label, description }: WireActivity, leaveOut: LeaveOut): Segment | undefined {
  const said = { label: label?.trim() ?? '', description: description?.trim() ?? '' };
  const why = reason(startTime, endTime ?? undefined, said.label + said.description);
  if (why === undefined) return { start: startTime, end: endTime!, ...said };
  leaveOut(why);
  return undefined;
}

function reason(start: number, end: number | undefined, said: string): string | undefined {
  if (end === undefined) return 'an activity without an end';
  if (end <= start) return 'an instant: it lasts no time';
  return said ? undefined : 'an activity of which nothing is said';
}
