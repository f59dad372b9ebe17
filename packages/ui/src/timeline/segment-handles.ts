import type { Place } from '../picture/view-transform.js';
import type { SegmentEdges } from './segment-edges.js';
import type { SegmentLayer } from './segment-layer.js';
import { hitAt, type SegmentHit } from './segment-window.js';
import type { TimelineProps } from './timeline-props.js';
import type { TimelineRows } from './timeline-rows.js';
import type { TimelineViewport } from './timeline-viewport.js';

/** How far an edge with a handle reaches to both sides, for the mouse and for fingers; and one without. CSS pixels. */
const REACH = 12;
const FINGER_REACH = 22;
const REACH_OUTSIDE = 5;

export interface SegmentHandlesPort {
  readonly viewport: TimelineViewport;
  readonly rows: TimelineRows;
  readonly segments: SegmentLayer;
  readonly edges: SegmentEdges;
  props(): TimelineProps | undefined;
  /** Where the medium is. Seconds. */
  now(): number;
}

/** Which segment has handles, the one with the focus or else the selected one, and what is taken hold of by a press. */
export class SegmentHandles {
  #focused: string | undefined;

  constructor(private readonly port: SegmentHandlesPort) {}

  /** The segment that has the focus, itself or at an edge. A key. */
  get focused(): string | undefined {
    return this.#focused;
  }

  set focused(key: string | undefined) {
    if (key === this.#focused) return;
    this.#focused = key;
    this.draw();
  }

  draw(drawing = this.port.viewport.drawing): void {
    const { viewport, rows, segments, edges } = this.port;
    const props = this.port.props();
    if (!drawing || !props) return;
    const { words, readOnly, selected } = props;
    const get = (key: string | undefined) => (key === undefined ? undefined : segments.get(key));
    const segment = get(this.#focused) ?? get(selected);
    const hasHandles = segment && !readOnly && segment.startTime !== segment.endTime;
    const shown = { words, duration: viewport.duration ?? 0, laneHeight: rows.laneHeight };
    edges.draw(drawing, get(selected), hasHandles ? { segment, ...shown } : undefined);
  }

  /** @param at in the window across, in the rows down */
  hit({ x, y }: Place, isTouch: boolean): SegmentHit | undefined {
    const { viewport, rows, segments, edges, now } = this.port;
    const { drawing } = viewport;
    if (!drawing) return undefined;
    return hitAt(segments.boxes, {
      x: x + drawing.left,
      lane: rows.laneAt(y),
      now: (now() - drawing.origin) * drawing.scale,
      handled: edges.key,
      reach: isTouch ? FINGER_REACH : REACH,
      reachOutside: REACH_OUTSIDE,
    });
  }
}
