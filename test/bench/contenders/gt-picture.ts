import { Picture, type PicturePoint } from '@gt-elements/ui/picture/picture.js';
import { pictureStyles } from '@gt-elements/ui/picture/picture.styles.js';
import { controls } from '@gt-elements/ui/styles/controls.styles.js';
import { groupColours } from '@gt-elements/ui/styles/group-colours.styles.js';
import { tokens } from '@gt-elements/ui/styles/tokens.styles.js';
import { css, html, LitElement } from 'lit';
import { drawn, type Point } from '../comparison.js';
import { dotAt, dots, drawing, HEIGHT, WIDTH, type Dot } from './dotted-picture.js';

/** Beside the picture when all of it is seen. */
const MARGIN = 14;
const noArrows: readonly never[] = [];

/** The picture as an element places it, and nothing around it: what the peer has too. */
class BenchPicture extends LitElement {
  static override styles = [
    tokens,
    controls,
    groupColours,
    pictureStyles,
    css`
      .picture {
        inline-size: ${WIDTH + 2 * MARGIN}px;
        block-size: ${HEIGHT + 2 * MARGIN}px;
      }
    `,
  ];
  points: readonly PicturePoint[] = [];
  hovered: string | undefined;
  readonly #src = drawing();
  #isReady!: () => void;
  readonly ready = new Promise<void>((resolve) => (this.#isReady = resolve));
  readonly picture = new Picture(this, {
    onState: ({ kind }) => kind === 'ready' && this.#isReady(),
    onPress() {},
    onMove() {},
    onSelect() {},
    onHover: (key) => {
      this.hovered = key;
      this.requestUpdate();
    },
    onConnect() {},
    onArrow() {},
    onCursor() {},
  });

  override render() {
    this.picture.update({ src: this.#src, alt: '', label: 'Picture', points: this.points, arrows: noArrows });
    return html`${this.picture.root}`;
  }
}
customElements.define('bench-picture', BenchPicture);

export async function attachPicture(stage: HTMLElement, count: number): Promise<void> {
  const element = new BenchPicture();
  element.points = dots(count).map(pointOf);
  stage.append(element);
  await element.ready;
}

/** One more, after those there are. */
export async function addPoint(stage: HTMLElement): Promise<void> {
  const element = pictureOn(stage);
  const { length } = element.points;
  await put(element, [...element.points, pointOf(dotAt(length), length)]);
}

/** The last one goes on by a few pixels, as a finger drags it: shown after each step. */
export async function movePoint(stage: HTMLElement, steps: number): Promise<void> {
  const element = pictureOn(stage);
  for (let step = 0; step < steps; step++) {
    const { points } = element;
    const last = points.at(-1)!;
    await put(element, [...points.slice(0, -1), { ...last, x: last.x + 2, y: last.y + 1 }]);
    await drawn();
  }
}

/** Others in turn are the selected one. */
export async function selectPoints(stage: HTMLElement, steps: number): Promise<void> {
  const element = pictureOn(stage);
  for (let step = 0; step < steps; step++) {
    await put(
      element,
      element.points.map((point, index) =>
        point.selected === (index === step) ? point : { ...point, selected: index === step },
      ),
    );
    await drawn();
  }
}

/** Where dots are in the window. */
export function overPoints(steps: number): readonly Point[] {
  return dots(steps).map(({ x, y }) => [x + MARGIN, y + MARGIN]);
}

/** Larger, in steps that are each shown. */
export async function zoomPicture(stage: HTMLElement, steps: number): Promise<void> {
  const { picture } = pictureOn(stage);
  for (let step = 0; step < steps; step++) {
    picture.zoomIn();
    await drawn();
  }
}

export function scaleOf(stage: HTMLElement): number {
  return pictureOn(stage).picture.root.querySelector('img')!.getBoundingClientRect().width / WIDTH;
}

/** @param count of all dots that there should be */
export function dotsFault(stage: HTMLElement, count: number): string | undefined {
  const { length } = pictureOn(stage).picture.root.querySelectorAll('.dot');
  return length === count ? undefined : `${length} dots are shown, not ${count}`;
}

export function selectedFault(stage: HTMLElement, key: string): string | undefined {
  const root = pictureOn(stage).picture.root;
  return root.querySelector(`[data-key=${key}][aria-current=true]`) ? undefined : `${key} is not shown as selected`;
}

/** Where many lie over one another it may be any of them. */
export function hoveredFault(stage: HTMLElement): string | undefined {
  const { hovered, picture } = pictureOn(stage);
  const shown = picture.root.querySelector<HTMLElement>('.dot:hover')?.dataset['key'];
  return shown !== undefined && shown === hovered ? undefined : `${hovered} is hovered, ${shown} shown`;
}

/** The place of a dot, told from where it is seen. */
export function placeOf(stage: HTMLElement, key: string): { readonly x: number; readonly y: number } {
  const root = pictureOn(stage).picture.root;
  const { left, top } = root.querySelector('img')!.getBoundingClientRect();
  const dot = root.querySelector(`[data-key=${key}]`)!.getBoundingClientRect();
  return { x: dot.left + dot.width / 2 - left, y: dot.top + dot.height / 2 - top };
}

function put(element: BenchPicture, points: readonly PicturePoint[]): Promise<boolean> {
  element.points = points;
  element.requestUpdate();
  return element.updateComplete;
}

function pictureOn(stage: HTMLElement): BenchPicture {
  return stage.firstElementChild as BenchPicture;
}

function pointOf({ id: key, x, y }: Dot, index: number): PicturePoint {
  const number = index + 1;
  return { key, group: key, x, y, number, colour: index % 12, label: `object ${number}`, selected: false };
}
