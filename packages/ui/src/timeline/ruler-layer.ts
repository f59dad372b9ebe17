import { roundTime } from '@gt-elements/core/time/time-range.js';
import { formatTime } from '@gt-elements/core/time/time-text.js';
import { rulerLabel, rulerScale } from './ruler-ticks.js';
import type { TimelineDrawing } from './timeline-viewport.js';

/** So wide are labels. CSS pixels. */
const LABEL = 40;

/** Times over the window: a slider for keys, labels for eyes. */
export class RulerLayer {
  readonly element = Object.assign(document.createElement('div'), { className: 'ruler', tabIndex: 0 });
  readonly plane = Object.assign(document.createElement('div'), { className: 'plane' });
  #ticks = new Map<number, HTMLElement>();
  #drawn: TimelineDrawing | undefined;
  #duration = 0;
  #toldTime = NaN;
  #toldDuration: number | undefined;

  constructor() {
    const { element, plane } = this;
    element.role = 'slider';
    element.ariaOrientation = 'horizontal';
    element.ariaValueMin = '0';
    element.append(plane);
  }

  /** What it says to those who do not see it. */
  tell(time: number, duration: number | undefined): void {
    if (this.#toldTime === time && this.#toldDuration === duration) return;
    this.#toldTime = time;
    this.#toldDuration = duration;
    this.element.ariaValueMax = String(duration ?? 0);
    this.element.ariaValueNow = String(roundTime(time));
    this.element.ariaValueText = formatTime(time);
  }

  draw(drawing: TimelineDrawing, duration: number): void {
    const { origin, scale, from, to } = drawing;
    const before = this.#drawn;
    const isSame = before?.scale === scale && before.origin === origin && duration === this.#duration;
    if (isSame && before.from === from && before.to === to) return;
    this.#drawn = drawing;
    this.#duration = duration;
    const { step, parts } = rulerScale(scale);
    const [first, last] = [Math.max(Math.floor(from / step), 0), Math.floor(Math.min(to, duration) / step)];
    const shown = this.#ticks;
    // of another scale they are used again for other times
    const spare = isSame ? [] : [...shown.values()];
    if (!isSame) this.#ticks = new Map();
    for (const [index, element] of isSame ? shown : []) {
      if (index >= first && index <= last) continue;
      spare.push(element);
      shown.delete(index);
    }
    for (let index = first; index <= last; index++) {
      if (this.#ticks.has(index)) continue;
      const element = spare.pop() ?? Object.assign(document.createElement('div'), { className: 'tick' });
      // of a label at the very end only a part would be seen
      element.textContent = (duration - index * step) * scale < LABEL ? '' : rulerLabel(index * step, step);
      element.dataset['parts'] = String(parts);
      element.style.setProperty('left', `${(index * step - origin) * scale}px`);
      element.style.setProperty('width', `${step * scale}px`);
      if (!element.parentNode) this.plane.append(element);
      this.#ticks.set(index, element);
    }
    for (const element of spare) element.remove();
  }
}
