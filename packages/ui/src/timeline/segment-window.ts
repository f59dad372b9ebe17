import { IntervalIndex } from '@gt-elements/core/time/interval-index.js';
import { isInstant } from '@gt-elements/core/time/time-range.js';
import type { TimelineEdge, TimelineSegment } from './timeline-props.js';

/** Where times are drawn. */
export interface TimeScale {
  /** The time from which CSS pixels are counted: near what is seen, so that hours later they are still exact. */
  readonly origin: number;
  /** CSS pixels for a second. */
  readonly scale: number;
}

/** A segment as it is drawn, or several that can't be told apart at this scale. CSS pixels from the origin. */
export interface SegmentBox {
  /** Of the segment; of several another one, of their own. */
  readonly key: string;
  /** The first of several. */
  readonly segment: TimelineSegment;
  /** Among all segments. */
  readonly index: number;
  readonly left: number;
  /** Infinity where it is open. */
  right: number;
  /** How many it stands for. */
  count: number;
}

/** What is narrower is drawn so wide. CSS pixels. */
export const NARROWEST = 3;
/** So much at most is drawn as one: a press on it brings those into sight that it stands for. CSS pixels. */
const TOGETHER = 24;
/** Half of the width in which an instant is drawn. CSS pixels. */
export const HALF_INSTANT = 11;

/** Finds and places the segments of a window: never more of them than can be told apart. */
export class SegmentWindow {
  readonly #index: IntervalIndex;

  /** @param segments sorted by their starts */
  constructor(readonly segments: readonly TimelineSegment[]) {
    this.#index = new IntervalIndex(segments);
  }

  /**
   * @param from, to seconds
   * @param isKept those that are never drawn together with others
   */
  boxes(
    { origin, scale }: TimeScale,
    from: number,
    to: number,
    isKept: (key: string) => boolean,
  ): readonly SegmentBox[] {
    // from where the pixels begin that may be drawn as one, so that they are the same ones wherever the window begins
    const first = (Math.floor((from * scale) / TOGETHER) * TOGETHER) / scale;
    const boxes: SegmentBox[] = [];
    const narrow: ({ readonly stretch: number; readonly box: SegmentBox } | undefined)[] = [];
    for (const index of this.#index.between(first, to)) {
      const segment = this.segments[index]!;
      const { key, startTime, endTime = Infinity, lane } = segment;
      const left = (startTime - origin) * scale;
      const width = (endTime - startTime) * scale;
      const isNarrow = width < NARROWEST && !isKept(key);
      const stretch = Math.floor((startTime * scale) / TOGETHER);
      const last = narrow[lane];
      const right = left + (width < NARROWEST && !isInstant(segment) ? NARROWEST : width);
      if (isNarrow && last?.stretch === stretch && left < Math.max(last.box.right, last.box.left + NARROWEST)) {
        const { box } = last;
        if (box.count === 1)
          narrow[lane] = { stretch, box: (boxes[boxes.lastIndexOf(box)] = { ...box, key: `${key}+` }) };
        const together = narrow[lane]!.box;
        together.count += 1;
        together.right = Math.max(together.right, left + NARROWEST);
        continue;
      }
      const box = { key, segment, index, left, right, count: 1 };
      boxes.push(box);
      if (isNarrow) narrow[lane] = { stretch, box };
    }
    return boxes;
  }

  /** Where a segment is drawn, wherever that is. */
  boxOf(index: number, { origin, scale }: TimeScale): SegmentBox | undefined {
    const segment = this.segments[index];
    if (!segment) return undefined;
    const { key, startTime, endTime = Infinity } = segment;
    const left = (startTime - origin) * scale;
    const width = (endTime - startTime) * scale;
    const right = left + (isInstant(segment) ? 0 : Math.max(width, NARROWEST));
    return { key, segment, index, left, right, count: 1 };
  }

  indexOf(key: string): number {
    return this.segments.findIndex((segment) => segment.key === key);
  }
}

/** What is pressed. */
export interface SegmentHit {
  readonly box: SegmentBox;
  readonly part: TimelineEdge | 'body';
}

export interface Pressed {
  /** CSS pixels from the origin. */
  readonly x: number;
  readonly lane: number;
  /** Where open segments end for now. CSS pixels from the origin. */
  readonly now: number;
  /** The segment whose edges have handles: these reach out over what is beside them. */
  readonly handled?: string | undefined;
  /** How far from an edge with a handle, and from one without. CSS pixels. */
  readonly reach: number;
  readonly reachOutside: number;
}

/**
 * What is meant by a press: edges before what is between them, of which a third is always left to take hold of; what lies
 * under the press before what is beside it, unless that has handles.
 */
export function hitAt(boxes: readonly SegmentBox[], pressed: Pressed): SegmentHit | undefined {
  const { lane, handled, reach, reachOutside } = pressed;
  let found: { readonly hit: SegmentHit; readonly distance: number } | undefined;
  let atHandle: SegmentHit | undefined;
  for (const box of boxes) {
    if (box.segment.lane !== lane) continue;
    const hasHandles = box.key === handled;
    const hit = partAt(box, pressed, hasHandles ? reach : reachOutside);
    if (!hit) continue;
    if (hasHandles && hit.distance === 0) return { box, part: hit.part };
    if (hasHandles) {
      atHandle = { box, part: hit.part };
      continue;
    }
    // of two that are as near, the later one lies above
    if (!found || hit.distance <= found.distance) found = { hit: { box, part: hit.part }, distance: hit.distance };
  }
  return atHandle && (found?.hit.part !== 'body' || found.distance > 0) ? atHandle : found?.hit;
}

function partAt(
  { segment, left, right: end, count }: SegmentBox,
  { x, now, reach }: Pressed,
  outside: number,
): { readonly part: TimelineEdge | 'body'; readonly distance: number } | undefined {
  if (isInstant(segment) && count === 1) {
    const distance = Math.abs(x - left);
    return distance <= HALF_INSTANT ? { part: 'body', distance } : undefined;
  }
  const isOpen = end === Infinity;
  const right = isOpen ? Math.max(now, left + NARROWEST) : end;
  const distance = Math.max(left - x, x - right, 0);
  if (distance > outside) return undefined;
  if (count > 1) return { part: 'body', distance };
  const inside = Math.min(reach, (right - left) / 3);
  if (x - left < inside) return { part: 'start', distance };
  return { part: right - x < inside && !isOpen ? 'end' : 'body', distance };
}
