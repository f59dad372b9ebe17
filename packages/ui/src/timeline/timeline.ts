import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from '../picture/view-transform.js';
import { FollowedPlayhead } from './followed-playhead.js';
import { GapLayer } from './gap-layer.js';
import { RulerLayer } from './ruler-layer.js';
import { ScrollBar } from './scroll-bar.js';
import { SegmentEdges } from './segment-edges.js';
import { SegmentHandles } from './segment-handles.js';
import { SegmentLayer } from './segment-layer.js';
import { TimelineGestures } from './timeline-gestures.js';
import { TimelineKeyboard, ZOOM_STEP } from './timeline-keyboard.js';
import { TimelineOverlay } from './timeline-overlay.js';
import { TimelinePointing } from './timeline-pointing.js';
import type { TimelineCallbacks, TimelineProps, TimelineView } from './timeline-props.js';
import { TimelineRows } from './timeline-rows.js';
import { TimelineViewport, type TimelineDrawing } from './timeline-viewport.js';
import { TimelineWheel } from './timeline-wheel.js';

export type {
  TimelineCallbacks,
  TimelineEdge,
  TimelineMedia,
  TimelinePhase,
  TimelinePin,
  TimelineProps,
  TimelineSegment,
  TimelineView,
  TimelineWords,
} from './timeline-props.js';

/** How long a segment is shown that was asked for. Milliseconds. */
const FLASH = 1200;

/**
 * Time from left to right, with segments in rows, gaps and a playhead, in a tree of its own that an element places in its
 * shadow root: `${timeline.root}`. The element calls `update` whenever it renders, and whenever the player tells of the
 * medium; nothing is done where nothing has changed. It fills the height that it is given.
 *
 * By mouse: a press on the ruler or on an empty place seeks, and goes on seeking; segments are dragged as a whole or at
 * their edges, with Alt or Ctrl they don't snap; Shift and a drag draw a range. The wheel goes through time, with Ctrl it
 * zooms. By fingers: a drag pans, two zoom; the selected segment is dragged, another one after a rest; a drag after a
 * rest on an empty place draws a range. Escape gives a drag up.
 *
 * By keys, four Tab stops. The ruler: arrows seek by 1 s (Shift: 0.1 s), full stop and comma by a frame, Page Up and Down
 * by 5 s, Home and End. The segments: arrows go from one to the next, and to other rows; Home and End; Enter selects;
 * full stop and comma move it by a frame, Shift and arrows by 0.1 s. Its two edges: arrows, full stop and comma by a
 * frame, Shift and arrows by 0.1 s, Page Up and Down by 1 s, Enter to the playhead. The gaps: arrows, Enter. In all: +
 * and − zoom about the playhead, 0 shows all. Delete is left to the element.
 */
export class Timeline implements ReactiveController {
  readonly root = made('timeline');
  readonly #surface = made('surface');
  readonly #wave = made('wave');
  readonly #rows = new TimelineRows();
  readonly #ruler = new RulerLayer();
  readonly #segments = new SegmentLayer();
  readonly #handles: SegmentHandles;
  readonly #overlay = new TimelineOverlay();
  readonly #viewport = new TimelineViewport(
    (drawing) => this.#onDraw(drawing),
    (drawing) => this.#segments.settle(drawing),
  );
  readonly #playhead: FollowedPlayhead;
  readonly #gaps: GapLayer;
  readonly #scroll = new ScrollBar(this.#viewport);
  readonly #gestures: TimelineGestures;
  readonly #keyboard: TimelineKeyboard;
  readonly #wheel: TimelineWheel;
  readonly #resizing = new ResizeObserver(() => this.#measure());
  #listening: AbortController | undefined;
  #left: number | undefined;
  #told: TimelineView | undefined;
  #props: TimelineProps | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: TimelineCallbacks,
  ) {
    const { root } = this;
    root.setAttribute('part', 'timeline');
    root.toggleAttribute('data-empty', true);
    const [surface, viewport, rows, segments] = [this.#surface, this.#viewport, this.#rows, this.#segments];
    const edges = new SegmentEdges();
    const [props, now] = [() => this.#props!, () => this.#playhead.time];
    const handles = (this.#handles = new SegmentHandles({ viewport, rows, segments, edges, props, now }));
    const focusSegment = (key: string) => this.focusSegment(key);
    const placeOf = (event: { readonly clientX: number; readonly clientY: number }) => rows.placeOf(event);
    const hit = (at: Place, isTouch: boolean) => handles.hit(at, isTouch);
    const isDown = () => this.#gestures.pointer.isDown;
    this.#playhead = new FollowedPlayhead({ viewport, ruler: this.#ruler, isHeld: isDown });
    this.#gaps = new GapLayer(this.#overlay.under, {
      reveal: ({ startTime, endTime }) => {
        viewport.reveal((startTime + endTime) / 2);
        viewport.draw();
      },
      fill: ({ startTime, endTime }) => callbacks.onGap(startTime, endTime),
      isReadOnly: () => this.#props?.readOnly ?? false,
    });
    rows.plane.append(segments.element, edges.start, edges.end);
    this.#overlay.under.append(edges.range);
    this.#overlay.window.append(this.#playhead.element);
    surface.append(this.#ruler.element, this.#wave, rows.element);
    root.append(this.#overlay.under, surface, this.#gaps.element, this.#overlay.element, this.#scroll.element);
    this.#gestures = new TimelineGestures({
      ...{ surface, viewport, callbacks, props, placeOf, hit, now, focusSegment },
      scrollRows: (by) => rows.element.scrollBy(0, by),
      sketch: (range) => this.#overlay.sketch(range, viewport.drawing),
      showSnap: (time) => this.#overlay.showSnap(time, viewport.drawing),
    });
    new TimelinePointing({
      ...{ surface, placeOf, hit },
      isBusy: isDown,
      isReadOnly: () => this.#props?.readOnly ?? false,
      onHover: (key) => callbacks.onHover(key),
    });
    this.#keyboard = new TimelineKeyboard({
      ...{ surface, ruler: this.#ruler.element, viewport, segments, edges, callbacks, props, now, focusSegment },
      onFocus: (key, time) => {
        if (key !== undefined) segments.stop = key;
        viewport.reveal(time);
        handles.focused = key;
      },
    });
    this.#wheel = new TimelineWheel({
      ...{ root, viewport, placeOf },
      isTouched: isDown,
      scrollsRows: (target) => rows.scrolls(target),
    });
    surface.addEventListener('focusout', () => (handles.focused = undefined));
    this.#ruler.element.addEventListener('focus', () => this.#ruler.tell(now(), viewport.duration));
    // after the gestures have heard of it
    for (const name of ['pointerup', 'pointercancel']) surface.addEventListener(name, () => this.#playhead.follow());
    // a screen reader's own press
    surface.addEventListener('click', ({ target, detail }) => {
      const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
      if (detail === 0 && key !== undefined && !this.#gestures.pointer.hasJustEnded) callbacks.onSelect(key);
    });
    host.addController(this);
  }

  update(props: TimelineProps): void {
    const before = this.#props;
    this.#props = props;
    const { segments, words, lanes, duration, media, selected, emphasised, gaps, waveform } = props;
    const { readOnly = false } = props;
    const focused = (this.root.getRootNode() as Document | ShadowRoot).activeElement;
    let lost: string | undefined;
    if (words !== before?.words) this.#ruler.element.ariaLabel = words.playhead;
    if (readOnly !== (before?.readOnly ?? false)) this.root.toggleAttribute('data-read-only', readOnly);
    if (waveform !== before?.waveform) this.#wave.replaceChildren(...(waveform ? [waveform] : []));
    if (segments !== before?.segments || words !== before.words) lost = this.#segments.set(segments, words);
    if (gaps !== before?.gaps || words !== before?.words) this.#gaps.set(gaps ?? [], words);
    if (props.pins !== before?.pins) this.#overlay.pins = props.pins ?? [];
    if (selected !== before?.selected) {
      this.#segments.selected = selected;
      if (selected !== undefined && this.#handles.focused === undefined) this.#segments.stop = selected;
    }
    if (emphasised !== before?.emphasised) this.#segments.emphasise(emphasised ?? []);
    const isOther = this.#playhead.take(media, before?.media, duration);
    if (duration !== before?.duration) {
      this.#viewport.duration = duration;
      this.root.toggleAttribute('data-empty', this.#viewport.isEmpty);
    }
    if (lanes !== before?.lanes || !waveform !== !before.waveform) this.#measure();
    if (onlyMedia(props, before)) {
      if (isOther && this.#viewport.drawing) this.#drawPlayhead(this.#viewport.drawing);
      return;
    }
    this.#viewport.draw();
    if (lost === '') this.focus();
    else if (lost !== undefined) this.focusSegment(lost);
    // what is moved among others loses it
    else if (focused instanceof HTMLElement && this.root.contains(focused) && !focused.matches(':focus')) {
      focused.focus({ preventScroll: true });
    }
  }

  /** What is seen; none while the duration is not known. */
  get view(): TimelineView | undefined {
    return this.#viewport.state;
  }

  /** Where the medium is now, as far as is known. Seconds. */
  get time(): number {
    return this.#playhead.time;
  }

  zoomIn(): void {
    this.#keyboard.zoom(ZOOM_STEP);
  }

  zoomOut(): void {
    this.#keyboard.zoom(1 / ZOOM_STEP);
  }

  /** All of the medium, whatever size the window gets. */
  showAll(): void {
    this.#viewport.showAll();
  }

  /** A range, with a little beside it. Seconds. */
  show(startTime: number, endTime: number): void {
    this.#viewport.show(startTime, endTime);
  }

  /** Brings a moment into sight, or a segment. */
  reveal(what: number | string): void {
    const segment = typeof what === 'string' ? this.#segments.get(what) : undefined;
    const time = typeof what === 'string' ? segment?.startTime : what;
    if (time !== undefined) this.#viewport.reveal(time);
    if (segment) this.#rows.reveal(segment.lane);
  }

  /** The focus to the ruler. */
  focus(): void {
    this.#ruler.element.focus({ preventScroll: true });
  }

  /** The focus to a segment, which is brought into sight. */
  focusSegment(key: string): void {
    const segment = this.#segments.get(key);
    if (!segment) return;
    this.#segments.stop = key;
    this.#viewport.draw();
    this.#segments.elementOf(key)?.focus({ preventScroll: true });
    this.#rows.reveal(segment.lane);
  }

  /** Shows for a moment which one it is, and where. */
  flash(key: string): void {
    this.reveal(key);
    this.#viewport.draw();
    const element = this.#segments.elementOf(key);
    element?.toggleAttribute('data-flash', true);
    setTimeout(() => element?.removeAttribute('data-flash'), FLASH);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    this.#wheel.connect(this.#listening.signal);
    this.#resizing.observe(this.root);
    this.#viewport.draw();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#resizing.disconnect();
    this.#gestures.pointer.cancel('taken');
    this.#viewport.disconnect();
    this.#playhead.stop();
  }

  #measure(): void {
    const rows = this.#rows;
    if (rows.measure(this.#props?.lanes ?? 1)) this.root.style.setProperty('--_gt-bar', `${rows.bar}px`);
    this.#viewport.width = rows.width;
    this.#viewport.draw();
  }

  #onDraw(drawing: TimelineDrawing): void {
    const { left } = drawing;
    if (left !== this.#left) {
      this.#left = left;
      for (const plane of [this.#ruler.plane, this.#rows.plane]) {
        plane.style.setProperty('transform', `translateX(${-left}px)`);
      }
    }
    this.#ruler.draw(drawing, this.#viewport.duration!);
    this.#segments.draw(drawing, this.#rows.laneHeight);
    this.#handles.draw(drawing);
    this.#gaps.draw(drawing);
    this.#overlay.draw(drawing);
    this.#drawPlayhead(drawing);
    this.#scroll.draw();
    this.#tellView();
  }

  #drawPlayhead(drawing: TimelineDrawing): void {
    this.#playhead.draw(drawing, this.#viewport.duration!, this.#segments.growing);
  }

  #tellView(): void {
    const [state, told] = [this.#viewport.state, this.#told];
    if (!state || (told?.start === state.start && told.end === state.end && told.isFit === state.isFit)) return;
    this.#told = state;
    this.callbacks.onView?.(state);
  }
}

function made(className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className });
}

/** The medium has gone on, and nothing else has changed. */
function onlyMedia(props: TimelineProps, before: TimelineProps | undefined): boolean {
  const keys = Object.keys({ ...before, ...props }) as (keyof TimelineProps)[];
  return before !== undefined && keys.every((key) => key === 'media' || props[key] === before[key]);
}
