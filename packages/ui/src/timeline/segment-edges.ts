import { isInstant } from '@gt-elements/core/time/time-range.js';
import { formatTime } from '@gt-elements/core/time/time-text.js';
import type { TimelineEdge, TimelineSegment, TimelineWords } from './timeline-props.js';
import type { TimelineDrawing } from './timeline-viewport.js';

export interface ShownEdges {
  readonly segment: TimelineSegment;
  readonly words: TimelineWords;
  readonly duration: number;
  readonly laneHeight: number;
}

/** The two edges of one segment, as sliders with handles; all others are dragged without. */
export class SegmentEdges {
  readonly start = handle('start');
  readonly end = handle('end');
  /** What lies between them, through all rows. */
  readonly range = Object.assign(document.createElement('div'), { className: 'between', hidden: true });
  #shown: ShownEdges | undefined;

  /** Whose handles are shown. */
  get key(): string | undefined {
    return this.#shown?.segment.key;
  }

  edgeOf(target: EventTarget | null): TimelineEdge | undefined {
    return target === this.start ? 'start' : target === this.end ? 'end' : undefined;
  }

  /** @param selected what lies between whose edges is shown @param shown whose handles are shown */
  draw(drawing: TimelineDrawing, selected: TimelineSegment | undefined, shown?: ShownEdges): void {
    const before = this.#shown;
    this.#shown = shown;
    this.#drawRange(drawing, selected);
    const { origin, scale, left, width } = drawing;
    for (const edge of ['start', 'end'] as const) {
      const element = this[edge];
      const time = edge === 'start' ? shown?.segment.startTime : shown?.segment.endTime;
      show(element, time !== undefined);
      if (time === undefined || !shown) continue;
      const at = (time - origin) * scale;
      const isOut = at < left - 20 || at > left + width + 20;
      element.toggleAttribute('data-out', isOut);
      element.style.setProperty('left', `${isOut ? left : at}px`);
      if (shown.segment !== before?.segment || shown.words !== before.words || shown.duration !== before.duration) {
        describe(element, edge, time, shown);
      }
      if (shown.segment !== before?.segment || shown.laneHeight !== before.laneHeight) {
        element.style.setProperty('top', `${shown.segment.lane * shown.laneHeight}px`);
      }
    }
  }

  #drawRange({ origin, scale, left, width }: TimelineDrawing, segment: TimelineSegment | undefined): void {
    const from = segment && Math.max((segment.startTime - origin) * scale - left, -20);
    const to = segment?.endTime === undefined ? NaN : Math.min((segment.endTime - origin) * scale - left, width + 20);
    const isSeen = from !== undefined && to > from && !isInstant(segment!);
    show(this.range, isSeen);
    if (!isSeen) return;
    paint(this.range, segment!);
    this.range.style.setProperty('left', `${from}px`);
    this.range.style.setProperty('width', `${to - from}px`);
  }
}

/** An attribute that is set makes the browser style an element anew, also where it was the same before. */
function show(element: HTMLElement, isShown: boolean): void {
  if (element.hidden === isShown) element.hidden = !isShown;
}

function paint(element: HTMLElement, { colour }: TimelineSegment): void {
  if (element.dataset['colour'] !== String(colour)) element.dataset['colour'] = String(colour);
}

function describe(element: HTMLElement, edge: TimelineEdge, time: number, shown: ShownEdges): void {
  const { segment, words, duration } = shown;
  const { startTime, endTime = duration } = segment;
  paint(element, segment);
  element.ariaLabel = words[edge](segment);
  element.ariaValueMin = String(edge === 'start' ? 0 : startTime);
  element.ariaValueMax = String(edge === 'start' ? endTime : duration);
  element.ariaValueNow = String(time);
  element.ariaValueText = formatTime(time);
}

function handle(edge: TimelineEdge): HTMLElement {
  const element = Object.assign(document.createElement('div'), { className: 'edge', tabIndex: 0, hidden: true });
  element.dataset['edge'] = edge;
  element.role = 'slider';
  element.ariaOrientation = 'horizontal';
  return element;
}
