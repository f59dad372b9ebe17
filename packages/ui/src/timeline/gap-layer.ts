import { IntervalIndex } from '@gt-elements/core/time/interval-index.js';
import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import { formatTime } from '@gt-elements/core/time/time-text.js';
import type { TimelineWords } from './timeline-props.js';
import type { TimelineDrawing } from './timeline-viewport.js';

/** Narrower ones are not shown, or without their action. CSS pixels. */
const SEEN = 3;
const ROOM = 30;

interface Shown {
  readonly hatch: HTMLElement;
  readonly button: HTMLButtonElement;
  gap: TimeRange;
  at: number;
}

/** Where nothing is: hatched, with a button in the middle of what is seen of it. One of those buttons has a Tab stop. */
export class GapLayer {
  readonly element = made('gaps');
  #index = new IntervalIndex([]);
  #gaps: readonly TimeRange[] = [];
  #words: TimelineWords | undefined;
  /** By where they begin. */
  #shown = new Map<number, Shown>();
  #stop: number | undefined;

  /** @param ground what lies under all else, as large as the buttons' own */
  constructor(
    private readonly ground: HTMLElement,
    private readonly port: {
      /** The one with the focus is brought into sight, and drawn. */
      reveal(gap: TimeRange): void;
      fill(gap: TimeRange): void;
      isReadOnly(): boolean;
    },
  ) {
    this.element.addEventListener('click', ({ target }) => {
      const gap = this.#gapOf(target);
      if (gap) port.fill(gap);
    });
    this.element.addEventListener('keydown', this.#onKey);
  }

  set(gaps: readonly TimeRange[], words: TimelineWords): void {
    const isSaidAnew = words !== this.#words;
    this.#gaps = gaps;
    this.#words = words;
    if (isSaidAnew) for (const shown of this.#shown.values()) this.#describe(shown, shown.gap);
    this.#index = new IntervalIndex(gaps);
    if (!gaps.some(({ startTime }) => startTime === this.#stop)) this.#stop = undefined;
  }

  draw({ origin, scale, left, width, from, to }: TimelineDrawing): void {
    const isReadOnly = this.port.isReadOnly();
    const before = this.#shown;
    this.#shown = new Map();
    let stop: Shown | undefined;
    for (const index of this.#index.between(from, to)) {
      const gap = this.#gaps[index]!;
      const [begin, end] = [(gap.startTime - origin) * scale - left, (gap.endTime - origin) * scale - left];
      if (end - begin < SEEN) continue;
      const shown = taken(before, gap) ?? this.#created(gap);
      this.#shown.set(gap.startTime, shown);
      const { hatch, button } = shown;
      const clipped = Math.max(begin, -60);
      const wide = Math.min(end, width + 60) - clipped;
      hatch.style.setProperty('left', `${clipped}px`);
      hatch.style.setProperty('width', `${wide}px`);
      if (shown.gap.startTime !== gap.startTime || shown.gap.endTime !== gap.endTime) this.#describe(shown, gap);
      const [seenFrom, seenTo] = [Math.max(begin, 0), Math.min(end, width)];
      const isHidden = isReadOnly || seenTo - seenFrom < ROOM;
      if (button.hidden !== isHidden) button.hidden = isHidden;
      const at = (seenFrom + seenTo) / 2;
      if (at !== shown.at) button.style.setProperty('left', `${(shown.at = at)}px`);
      if (!isHidden && (!stop || gap.startTime === this.#stop)) stop = shown;
    }
    for (const { hatch, button } of before.values()) {
      hatch.remove();
      button.remove();
    }
    for (const shown of this.#shown.values()) {
      const tabIndex = shown === stop ? 0 : -1;
      if (shown.button.tabIndex !== tabIndex) shown.button.tabIndex = tabIndex;
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey } = event;
    const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    const gap = this.#gapOf(event.target);
    if (!gap || !step || ctrlKey || altKey || metaKey) return;
    event.preventDefault();
    const next = this.#gaps[this.#gaps.findIndex(({ startTime }) => startTime === gap.startTime) + step];
    if (!next) return;
    this.#stop = next.startTime;
    this.port.reveal(next);
    this.#shown.get(next.startTime)?.button.focus({ preventScroll: true });
  };

  #gapOf(target: EventTarget | null): TimeRange | undefined {
    return [...this.#shown.values()].find(({ button }) => button === target)?.gap;
  }

  #created(gap: TimeRange): Shown {
    const hatch = made('gap');
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'fill' });
    this.ground.append(hatch);
    this.element.append(button);
    const shown = { hatch, button, gap, at: NaN };
    this.#describe(shown, gap);
    return shown;
  }

  #describe(shown: Shown, gap: TimeRange): void {
    shown.gap = gap;
    const words = this.#words!.fill(formatTime(gap.startTime), formatTime(gap.endTime));
    shown.button.ariaLabel = shown.button.title = words;
  }
}

/** What stands for a gap, of which one end may be dragged. */
function taken(shown: Map<number, Shown>, { startTime, endTime }: TimeRange): Shown | undefined {
  let found = shown.get(startTime);
  if (!found) for (const each of shown.values()) if (each.gap.endTime === endTime) found = each;
  if (found) shown.delete(found.gap.startTime);
  return found;
}

function made(className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className });
}
