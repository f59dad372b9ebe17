import { arrowShape, type ArrowShape } from './arrow-shape.js';
import { moveTo, overlay } from './place-element.js';
import type { PictureArrow } from './picture-props.js';
import type { Place } from './view-transform.js';
import type { Viewport } from './viewport.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The label is at most twice as wide, as in the sheet: nearer to an edge it lies on one side. CSS pixels. */
const TIP = 120;
/** Half the height of a label of one line. CSS pixels. */
const TIP_HALF = 13;

interface Line {
  arrow: PictureArrow;
  readonly element: SVGGElement;
  shape?: ArrowShape | undefined;
}

/** The lines between the dots, drawn at the scale of the screen, and the label of the one that is pointed at. */
export class ArrowLayer {
  readonly element = document.createElementNS(SVG, 'svg');
  readonly tip = overlay('arrow-tip');
  readonly #live = document.createElementNS(SVG, 'path');
  #lines = new Map<string, Line>();
  #emphasised: ReadonlySet<string> = new Set();
  #hovered: string | undefined;

  constructor(private readonly viewport: Viewport) {
    this.element.classList.add('arrows');
    // the same is told in words elsewhere
    this.element.setAttribute('aria-hidden', 'true');
    this.#live.classList.add('live');
  }

  set(arrows: readonly PictureArrow[]): void {
    const before = this.#lines;
    this.#lines = new Map();
    for (const arrow of arrows) {
      const line = before.get(arrow.key) ?? { arrow, element: created(arrow.key) };
      line.arrow = arrow;
      line.element.toggleAttribute('data-selected', arrow.selected);
      this.#lines.set(arrow.key, line);
    }
    this.element.replaceChildren(...Array.from(this.#lines.values(), ({ element }) => element));
    for (const key of this.#lines.keys()) this.#showEmphasis(key);
  }

  emphasise(keys: readonly string[]): void {
    const before = this.#emphasised;
    this.#emphasised = new Set(keys);
    for (const key of before) this.#showEmphasis(key);
    for (const key of keys) this.#showEmphasis(key);
    this.#showTip();
  }

  hover(key: string | undefined): void {
    this.#hovered = key !== undefined && this.#lines.has(key) ? key : undefined;
    this.#showTip();
  }

  has(key: string): boolean {
    return this.#lines.has(key);
  }

  /** @param placeOf where a point is drawn, CSS pixels from the top left of the picture; `undefined` where there is none */
  draw(placeOf: (key: string) => Place | undefined): void {
    const lanes = new Map<string, number>();
    for (const line of this.#lines.values()) {
      const { from, to } = line.arrow;
      const way = `${from}\n${to}`;
      const lane = lanes.get(way) ?? 0;
      lanes.set(way, lane + 1);
      const begin = placeOf(from);
      const end = placeOf(to);
      const shape = begin && end && arrowShape(begin, end, lane);
      if (shape?.path !== line.shape?.path) {
        for (const path of line.element.children) path.setAttribute('d', shape?.path ?? '');
      }
      line.shape = shape;
    }
    this.#showTip();
  }

  /** A line that is being drawn by hand, CSS pixels from the top left of the picture. */
  drawLive(from: Place, to: Place): void {
    this.#live.setAttribute('d', `M${from.x} ${from.y}L${to.x} ${to.y}`);
    if (!this.#live.isConnected) this.element.append(this.#live);
  }

  endLive(): void {
    this.#live.remove();
  }

  #showEmphasis(key: string): void {
    this.#lines.get(key)?.element.toggleAttribute('data-emphasised', this.#emphasised.has(key));
  }

  /** Of the one under the mouse, else the one pointed at elsewhere, else the selected one. */
  #showTip(): void {
    const { tip } = this;
    const lines = [...this.#lines.values()];
    const line =
      (this.#hovered === undefined ? undefined : this.#lines.get(this.#hovered)) ??
      lines.find(({ arrow }) => this.#emphasised.has(arrow.key)) ??
      lines.find(({ arrow }) => arrow.selected);
    const { shape, arrow } = line ?? {};
    tip.toggleAttribute('hidden', !shape || !arrow?.label);
    const only = lines.some(({ element }) => element.hasAttribute('data-emphasised')) || this.#hovered !== undefined;
    this.element.toggleAttribute('data-isolates', only);
    for (const each of lines) each.element.toggleAttribute('data-pointed', each.arrow.key === this.#hovered);
    if (!shape || !arrow) return;
    tip.textContent = arrow.label;
    tip.dataset['key'] = arrow.key;
    const { window, drawing } = this.viewport;
    const isSeen = ({ y }: Place) => y + drawing.top > TIP_HALF && y + drawing.top < window.height - TIP_HALF;
    // what stays there covers no dot; to what the mouse has called the mouse has to find its way along the line
    const place = arrow.key === this.#hovered ? shape.middle : (shape.beside.find(isSeen) ?? shape.middle);
    const at = place.x + drawing.left;
    tip.dataset['side'] = at < TIP ? 'left' : at > window.width - TIP ? 'right' : '';
    moveTo(tip, place);
  }
}

/** What it is pressed by, what sets it off from the picture, and the line itself. */
function created(key: string): SVGGElement {
  const element = document.createElementNS(SVG, 'g');
  element.classList.add('arrow');
  element.dataset['key'] = key;
  for (const name of ['arrow-target', 'arrow-rim', 'arrow-line']) {
    const path = document.createElementNS(SVG, 'path');
    path.classList.add(name);
    element.append(path);
  }
  return element;
}
