import type { StartedRange, TimeRange } from '@gt-elements/core/time/time-range.js';

/** A stretch of the medium, or an instant, where both times are equal. Seconds. */
export interface TimelineSegment extends StartedRange {
  /** Unique among all segments. */
  readonly key: string;
  readonly startTime: number;
  /** Absent: it is open, and grows with the playhead. */
  readonly endTime?: number | undefined;
  /** Shown in it. */
  readonly number: number;
  /** 0–11: the sheets of the host give `[data-colour]` its `--_gt-mark`. */
  readonly colour: number;
  /** Shown where there is room; the accessible name, to which the times are added. */
  readonly label: string;
  /** The row that it lies in, from 0. Segments of one row do not lie over each other. */
  readonly lane: number;
}

/** Where something is said, or proposed, to be missing. Seconds. */
export interface TimelinePin extends TimeRange {
  readonly kind: 'comment' | 'suggestion';
}

/** How long a frame is where nobody knows. Seconds. */
export const FRAME = 1 / 30;

/**
 * What the medium does, mirrored: the timeline never takes a wish for a fact. Another object whenever the player tells of
 * it, and only then: the time is taken to be that of the moment in which the object comes.
 */
export interface TimelineMedia {
  /** Seconds. */
  readonly currentTime: number;
  /** It stands still: paused, waiting for data, seeking or ended. */
  readonly isPaused: boolean;
  /** Seconds of the medium in a second. */
  readonly rate: number;
}

export interface TimelineWords {
  /** The accessible name of the segments. */
  readonly segments: string;
  /** Of the ruler: where the playhead is. */
  readonly playhead: string;
  /** Of the edges of a segment. */
  start(segment: TimelineSegment): string;
  end(segment: TimelineSegment): string;
  /** A segment in words, with its times as they are written: `3, cutting, 0:12.000 to 0:15.500`. */
  range(segment: TimelineSegment, start: string, end: string | undefined): string;
  /** What filling a gap is called. */
  fill(start: string, end: string): string;
}

export interface TimelineProps {
  /** Seconds; `undefined` while it is not known: nothing is shown. */
  readonly duration: number | undefined;
  /** Sorted by their starts. */
  readonly segments: readonly TimelineSegment[];
  /** How many rows there are. */
  readonly lanes: number;
  readonly media: TimelineMedia;
  readonly words: TimelineWords;
  /** A key. */
  readonly selected?: string | undefined;
  /** Keys of segments whose partner is pointed at or has the focus elsewhere. */
  readonly emphasised?: readonly string[];
  /** Where nothing is, sorted: hatched, with an action. */
  readonly gaps?: readonly TimeRange[];
  readonly pins?: readonly TimelinePin[];
  /** Nothing is moved or made; all can still be selected, seen and sought. */
  readonly readOnly?: boolean;
  /** Ranges are drawn even so: to be pointed at. */
  readonly takesPlaces?: boolean;
  /** How far a key moves by a frame. Seconds; default {@link FRAME}. */
  readonly frameDuration?: number | undefined;
  /** Shown in a row of its own, as wide as what is seen. What it draws follows `onView`. */
  readonly waveform?: HTMLElement | undefined;
}

/**
 * How far a gesture is. `going`: shown at once, by giving the changed segments back as a property. `given-up`: all is to
 * be as it was before the gesture; the times told are those from before.
 */
export type TimelinePhase = 'going' | 'ended' | 'given-up';

/** What is seen of the medium. */
export interface TimelineView {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** CSS pixels. */
  readonly pixelsPerSecond: number;
  /** All is seen, and will be when the window gets another size. */
  readonly isFit: boolean;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** All times in seconds, rounded to milliseconds, from 0 to the duration. */
export interface TimelineCallbacks {
  /** The ruler or an empty place was pressed, a press goes on elsewhere, or keys move the playhead. */
  onSeek(time: number): void;
  /** A segment was pressed or is about to be dragged. */
  onSelect(key: string): void;
  /** An edge is moved by a drag or a key, no nearer to the other edge than a frame. */
  onEdge(key: string, edge: TimelineEdge, time: number, phase: TimelinePhase): void;
  /** All of a segment is moved. @param startTime its new one */
  onMove(key: string, startTime: number, phase: TimelinePhase): void;
  /** A range was drawn with Shift where nothing is. */
  onCreate(startTime: number, endTime: number): void;
  /** The segment under the mouse. */
  onHover(key: string | undefined): void;
  /** The action of a gap. */
  onGap(startTime: number, endTime: number): void;
  /** In the frame in which it is drawn. */
  onView?(view: TimelineView): void;
}

export type TimelineEdge = 'start' | 'end';

/** Where an edge may be, so that the segment goes on having a length. Seconds. */
export function edgeLimits(
  { startTime, endTime = Infinity }: TimelineSegment,
  edge: TimelineEdge,
  frame = FRAME,
): readonly [least: number, most: number] {
  const shortest = Math.min(frame, endTime - startTime);
  return edge === 'start' ? [0, endTime - shortest] : [startTime + shortest, Infinity];
}
