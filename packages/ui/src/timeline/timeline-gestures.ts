import { snapRange, snapTargets, snapTime } from '@gt-elements/core/time/snap.js';
import { lastMoment, roundTime } from '@gt-elements/core/time/time-range.js';
import { PointerGestures, type Gesture, type Press } from '../pointer/pointer-gestures.js';
import type { Place } from '../picture/view-transform.js';
import type { SegmentHit } from './segment-window.js';
import {
  edgeLimits,
  type TimelineCallbacks,
  type TimelineEdge,
  type TimelinePhase,
  type TimelineProps,
  type TimelineSegment,
} from './timeline-props.js';
import type { TimelineViewport } from './timeline-viewport.js';

export interface TimelineGesturesPort {
  readonly surface: HTMLElement;
  readonly viewport: TimelineViewport;
  readonly callbacks: TimelineCallbacks;
  props(): TimelineProps;
  /** In the window across, in the rows down. */
  placeOf(event: { readonly clientX: number; readonly clientY: number }): Place;
  hit(at: Place, isTouch: boolean): SegmentHit | undefined;
  /** Where the medium is. Seconds. */
  now(): number;
  /** Rows are scrolled. CSS pixels. */
  scrollRows(by: number): void;
  focusSegment(key: string): void;
  /** A range that is being drawn, and the moment to which something snaps; none: no longer. Seconds. */
  sketch(range?: { readonly from: number; readonly to: number }): void;
  showSnap(time?: number): void;
}

/** So far from what it snaps to a drag may be. CSS pixels. */
const SNAP = 6;

/** What pressing and dragging do in a timeline. */
export class TimelineGestures {
  readonly pointer: PointerGestures;
  /** A key is held with which nothing snaps. */
  #isFree = false;

  constructor(private readonly port: TimelineGesturesPort) {
    const { surface, viewport } = port;
    const look = ({ altKey, ctrlKey }: PointerEvent) => (this.#isFree = altKey || ctrlKey);
    for (const name of ['pointerdown', 'pointermove'] as const) surface.addEventListener(name, look);
    this.pointer = new PointerGestures({
      surface,
      placeOf: (event) => port.placeOf(event),
      press: (down, at) => this.#press(down, at),
      pinch: (from, to, factor) => {
        viewport.zoom(factor, from.x);
        viewport.pan(from.x - to.x);
      },
    });
  }

  #press(down: PointerEvent, at: Place): Press {
    const { port } = this;
    const isTouch = down.pointerType === 'touch';
    const { readOnly, takesPlaces } = port.props();
    const isEditable = !readOnly;
    const creates = isEditable || takesPlaces;
    const target = down.target instanceof Element ? down.target : port.surface;
    const drag = () => this.#pan(at);
    if (down.button === 1) return { drag };
    const hit = target.closest('.lanes') ? port.hit(at, isTouch) : undefined;
    if (hit) return this.#pressSegment(hit, at, isTouch, isEditable);
    const isRuler = target.closest('.ruler') !== null;
    if (creates && !isRuler && down.shiftKey) return { drag: () => this.#create(at) };
    if (isTouch) {
      const seek = (to: Place) => this.#seek(to);
      if (isRuler) return { drag: () => this.#scrub(), release: seek };
      return { drag, release: seek, rest: creates ? () => this.#create(at) : undefined };
    }
    this.#seek(at);
    return { drag: () => this.#scrub() };
  }

  #pressSegment({ box, part }: SegmentHit, at: Place, isTouch: boolean, isEditable: boolean): Press {
    const { port } = this;
    const { segment, count } = box;
    const { key, endTime } = segment;
    const drag = () => this.#pan(at);
    if (count > 1) {
      const { startTime } = segment;
      const { pixelsPerSecond = 1 } = port.viewport.state ?? {};
      const length = (box.right - box.left) / pixelsPerSecond;
      return { drag, release: () => port.viewport.show(startTime, startTime + length) };
    }
    const release = () => this.#select(key);
    if (!isEditable || (part === 'body' && endTime === undefined)) return { drag, release };
    const edit = () => (part === 'body' ? this.#move(segment, at) : this.#dragEdge(segment, part, at));
    // one that is not selected is in the way of a finger that pans
    if (isTouch && port.props().selected !== key) return { drag, release, rest: () => this.#move(segment, at) };
    return { drag: edit, rest: edit, release };
  }

  #seek({ x }: Place): void {
    this.port.callbacks.onSeek(this.#told(this.port.viewport.toTime(x)));
  }

  #scrub(): Gesture {
    const { viewport } = this.port;
    let last: number | undefined;
    return {
      move: (at) => {
        const pans = viewport.panAtEdge(at.x);
        if (pans || at.x !== last) this.#seek(at);
        last = at.x;
        return pans;
      },
      end: () => {},
    };
  }

  #pan(from: Place): Gesture {
    const { surface, viewport } = this.port;
    let last = from;
    surface.toggleAttribute('data-pans', true);
    return {
      move: (at) => {
        viewport.pan(last.x - at.x);
        this.port.scrollRows(last.y - at.y);
        // rows that were scrolled have taken the place along
        last = { x: at.x, y: at.y };
      },
      end: () => {
        surface.removeAttribute('data-pans');
      },
    };
  }

  #select(key: string): void {
    this.port.focusSegment(key);
    this.port.callbacks.onSelect(key);
  }

  #dragEdge(segment: TimelineSegment, edge: TimelineEdge, down: Place): Gesture {
    const { key, startTime, endTime = Infinity } = segment;
    const begun = edge === 'start' ? startTime : endTime;
    const [least, most] = edgeLimits(segment, edge, this.port.props().frameDuration);
    const targets = this.#targets(key, [begun]);
    const tell = (time: number, phase: TimelinePhase) => this.port.callbacks.onEdge(key, edge, time, phase);
    return this.#editing(key, edge, begun, down, tell, (time, tolerance) => {
      const snapped = tolerance ? snapTime(time, targets, tolerance) : time;
      const to = Math.min(Math.max(snapped, least), most);
      return { to, snap: to === snapped && snapped !== time ? to : undefined };
    });
  }

  #move(segment: TimelineSegment, down: Place): Gesture {
    const { key, startTime, endTime = startTime } = segment;
    const length = endTime - startTime;
    const targets = this.#targets(key, [startTime, endTime]);
    const tell = (time: number, phase: TimelinePhase) => this.port.callbacks.onMove(key, time, phase);
    return this.#editing(key, 'move', startTime, down, tell, (time, tolerance) => {
      const range = { startTime: time, endTime: time + length };
      const snapped = tolerance ? snapRange(range, targets, tolerance) : range;
      const most = Math.max((this.port.viewport.duration ?? 0) - length, 0);
      const to = Math.min(Math.max(snapped.startTime, 0), most);
      const edges = [snapped.startTime, snapped.endTime];
      const isSnapped = to === snapped.startTime && to !== time;
      return { to, snap: isSnapped ? edges.find((each) => targets.includes(each)) : undefined };
    });
  }

  /** Something of a segment follows the pointer as it was taken hold of. */
  #editing(
    key: string,
    what: string,
    begun: number,
    down: Place,
    tell: (time: number, phase: TimelinePhase) => void,
    place: (time: number, tolerance: number) => { readonly to: number; readonly snap: number | undefined },
  ): Gesture {
    const { surface, viewport } = this.port;
    this.#select(key);
    surface.dataset['drags'] = what;
    const grabbed = down.x - viewport.toPixel(begun);
    let told: number | undefined;
    return {
      move: (at) => {
        const pans = viewport.panAtEdge(at.x);
        const { pixelsPerSecond = 1 } = viewport.state ?? {};
        const raw = viewport.timeAt(at.x - grabbed);
        const { to, snap } = place(raw, this.#isFree ? 0 : SNAP / pixelsPerSecond);
        const time = this.#told(to);
        this.port.showSnap(snap);
        if (time !== (told ?? begun)) tell((told = time), 'going');
        return pans;
      },
      end: (how) => {
        delete surface.dataset['drags'];
        this.port.showSnap();
        if (told !== undefined) tell(how === 'given-up' ? begun : told, how === 'given-up' ? how : 'ended');
      },
    };
  }

  #create(down: Place): Gesture {
    const { viewport, callbacks } = this.port;
    const targets = this.#targets(undefined, []);
    const at = (x: number) => {
      const { pixelsPerSecond = 1 } = viewport.state ?? {};
      const time = viewport.toTime(x);
      return this.#told(this.#isFree ? time : snapTime(time, targets, SNAP / pixelsPerSecond));
    };
    const from = at(down.x);
    let to = from;
    return {
      move: ({ x }) => {
        const pans = viewport.panAtEdge(x);
        to = at(x);
        this.port.sketch({ from: Math.min(from, to), to: Math.max(from, to) });
        return pans;
      },
      end: (how) => {
        this.port.sketch();
        if (how === 'let-go' && to !== from) callbacks.onCreate(Math.min(from, to), Math.max(from, to));
      },
    };
  }

  /** @param own what is moved itself, also where another segment shares it */
  #targets(key: string | undefined, own: readonly number[]): readonly number[] {
    const { port } = this;
    const others = port.props().segments.filter((each) => each.key !== key);
    const { duration = 0 } = port.viewport;
    const all = snapTargets(others, 0, lastMoment(duration), roundTime(port.now()));
    return all.filter((time) => !own.includes(time));
  }

  #told(time: number): number {
    return Math.min(Math.max(roundTime(time), 0), lastMoment(this.port.viewport.duration));
  }
}
