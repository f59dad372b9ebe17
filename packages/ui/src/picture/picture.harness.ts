import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { controls } from '../styles/controls.styles.js';
import { groupColours } from '../styles/group-colours.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { Picture, type PictureArrow, type PictureCallbacks, type PicturePoint, type PictureProps } from './picture.js';
import { pictureStyles } from './picture.styles.js';

/** What was told, by the name of the callback. */
export type Told = { [Name in keyof PictureCallbacks]-?: Parameters<NonNullable<PictureCallbacks[Name]>>[] };

/** A picture of 428 by 328 pixels, in a shadow root inside another one, that does with points as it is told. */
export class TestPicture extends LitElement {
  static override styles = [
    tokens,
    controls,
    groupColours,
    pictureStyles,
    css`
      :host {
        display: block;
        inline-size: 428px;
        block-size: 328px;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];
  props: PictureProps = { src: '', alt: '', label: 'Picture', points: [], arrows: [] };
  told!: Told;
  readonly picture = new Picture(this, {
    onState: (...told) => this.told.onState.push(told),
    onPress: (...told) => this.told.onPress.push(told),
    onMove: (key, x, y, ended) => {
      this.told.onMove.push([key, x, y, ended]);
      void this.put({ points: this.props.points.map((point) => (point.key === key ? { ...point, x, y } : point)) });
    },
    onSelect: (key) => {
      this.told.onSelect.push([key]);
      void this.put({ points: this.props.points.map((point) => ({ ...point, selected: point.key === key })) });
    },
    onHover: (...told) => this.told.onHover.push(told),
    onConnect: (...told) => this.told.onConnect.push(told),
    onArrow: (...told) => this.told.onArrow.push(told),
    onCursor: (...told) => this.told.onCursor.push(told),
    onScale: (...told) => this.told.onScale.push(told),
  });

  constructor() {
    super();
    this.forget();
  }

  forget(): void {
    this.told = {
      onState: [],
      onPress: [],
      onMove: [],
      onSelect: [],
      onHover: [],
      onConnect: [],
      onArrow: [],
      onCursor: [],
      onScale: [],
    };
  }

  override render() {
    this.picture.update(this.props);
    return html`${this.picture.root}<input />`;
  }

  put(props: Partial<PictureProps>): Promise<boolean> {
    this.props = { ...this.props, ...props };
    this.requestUpdate();
    return this.updateComplete;
  }

  get root(): HTMLElement {
    return this.picture.root;
  }

  get image(): HTMLImageElement | null {
    return this.root.querySelector('.picture-image');
  }

  get surface(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.surface')!;
  }

  get cursor(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.cursor')!;
  }

  get loupe(): HTMLElement | null {
    return this.root.querySelector<HTMLElement>('.loupe:not([hidden])');
  }

  get tip(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.arrow-tip')!;
  }

  get handle(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.connect-handle')!;
  }

  dots(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.dot')];
  }

  dot(key: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`.dot[data-key='${key}']`)!;
  }

  /** The key of what has the focus; 'cursor' for the cursor. */
  get focused(): string | undefined {
    const focused = this.shadowRoot!.activeElement as HTMLElement | null;
    return focused === this.surface ? 'cursor' : focused?.dataset['key'];
  }

  /** Where a natural place is on the page, told from where the picture is seen. */
  point(x: number, y: number): Point {
    const { left, top, width } = this.image!.getBoundingClientRect();
    const { kind, ...size } = this.picture.state as { kind: string; width: number };
    expect(kind).to.equal('ready');
    const scale = width / size.width;
    return [left + x * scale, top + y * scale];
  }

  /** The natural place under the middle of a dot, told from where both are seen. */
  placeUnder(key: string): Point {
    const { left, top, width } = this.image!.getBoundingClientRect();
    const scale = width / (this.picture.state as { width: number }).width;
    const dot = this.dot(key).getBoundingClientRect();
    return [(dot.left + dot.width / 2 - left) / scale, (dot.top + dot.height / 2 - top) / scale];
  }

  get scale(): number {
    return this.image!.getBoundingClientRect().width / (this.picture.state as { width: number }).width;
  }
}
customElements.define('test-picture', TestPicture);

/** A drawing of 400 by 300 natural pixels, which fits at scale 1. */
export const drawing = svg('width="400" height="300"', '<rect width="200" height="150" fill="teal"/>');

export function svg(attributes: string, content = ''): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`)}`;
}

export async function pictureWith(props: Partial<PictureProps> = {}): Promise<TestPicture> {
  const outer = await fixture<HTMLElement>(html`<div></div>`);
  const host = new TestPicture();
  outer.attachShadow({ mode: 'open' }).append(host);
  await host.put({ src: drawing, ...props });
  await settled(host);
  return host;
}

/** Until it is ready or has failed, and what that brings about is shown. */
export async function settled(host: TestPicture): Promise<void> {
  while (host.picture.state.kind === 'loading') await new Promise((resolve) => setTimeout(resolve, 10));
  await frame();
}

export function pointAt(key: string, x: number, y: number, more: Partial<PicturePoint> = {}): PicturePoint {
  const number = Number(/\d+/.exec(key)?.[0] ?? 1);
  return {
    key,
    group: key,
    x,
    y,
    number,
    colour: (number - 1) % 12,
    label: `point ${number}`,
    selected: false,
    ...more,
  };
}

export function arrowFrom(from: string, to: string, more: Partial<PictureArrow> = {}): PictureArrow {
  return { key: `${from}>${to}`, from, to, label: `${from} to ${to}`, selected: false, ...more };
}
