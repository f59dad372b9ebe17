import { fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { controls } from '../styles/controls.styles.js';
import { groupColours } from '../styles/group-colours.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import {
  Timeline,
  type TimelineCallbacks,
  type TimelineProps,
  type TimelineSegment,
  type TimelineWords,
} from './timeline.js';
import { timelineStyles } from './timeline.styles.js';

/** What was told, by the name of the callback. */
export type Told = { [Name in keyof TimelineCallbacks]-?: Parameters<NonNullable<TimelineCallbacks[Name]>>[] };

export const words: TimelineWords = {
  segments: 'Segments',
  playhead: 'Playhead',
  start: ({ number }) => `Start of ${number}`,
  end: ({ number }) => `End of ${number}`,
  range: ({ number, label }, start, end) => `${number}, ${label}, ${start} to ${end ?? 'now'}`,
  fill: (start, end) => `Fill ${start} to ${end}`,
};

/** How much of the medium is seen at first: so 100 pixels are ten seconds. */
const WIDTH = 600;

/** A minute, in a window of 600 by 180 pixels, that does with segments as it is told. */
export class TestTimeline extends LitElement {
  static override styles = [
    tokens,
    controls,
    groupColours,
    timelineStyles,
    css`
      :host {
        display: block;
        inline-size: ${WIDTH + 16}px;
        block-size: 180px;
      }
    `,
  ];
  props: TimelineProps = {
    duration: 60,
    segments: [],
    lanes: 1,
    media: { currentTime: 0, isPaused: true, rate: 1 },
    words,
  };
  told!: Told;
  readonly timeline = new Timeline(this, {
    onSeek: (time) => {
      this.told.onSeek.push([time]);
      void this.put({ media: { ...this.props.media, currentTime: time } });
    },
    onSelect: (selected) => {
      this.told.onSelect.push([selected]);
      void this.put({ selected });
    },
    onEdge: (key, edge, time, phase) => {
      this.told.onEdge.push([key, edge, time, phase]);
      void this.change(key, () => ({ [edge === 'start' ? 'startTime' : 'endTime']: time }));
    },
    onMove: (key, startTime, phase) => {
      this.told.onMove.push([key, startTime, phase]);
      void this.change(key, (segment) => ({
        startTime,
        endTime: startTime + ((segment.endTime ?? startTime) - segment.startTime),
      }));
    },
    onCreate: (...told) => this.told.onCreate.push(told),
    onHover: (...told) => this.told.onHover.push(told),
    onGap: (...told) => this.told.onGap.push(told),
    onView: (...told) => this.told.onView.push(told),
  });

  constructor() {
    super();
    this.forget();
  }

  forget(): void {
    this.told = {
      ...{ onSeek: [], onSelect: [], onEdge: [], onMove: [] },
      ...{ onCreate: [], onHover: [], onGap: [], onView: [] },
    };
  }

  override render() {
    this.timeline.update(this.props);
    return html`<button class="before">before</button>${this.timeline.root}<button class="after">after</button>`;
  }

  put(props: Partial<TimelineProps>): Promise<boolean> {
    this.props = { ...this.props, ...props };
    this.requestUpdate();
    return this.updateComplete;
  }

  change(key: string, how: (segment: TimelineSegment) => Partial<TimelineSegment>): Promise<boolean> {
    const segments = this.props.segments.map((each) => (each.key === key ? { ...each, ...how(each) } : each));
    return this.put({ segments: segments.sort((one, other) => one.startTime - other.startTime) });
  }

  get root(): HTMLElement {
    return this.timeline.root;
  }

  get surface(): HTMLElement {
    return this.find('.surface');
  }

  get ruler(): HTMLElement {
    return this.find('.ruler');
  }

  get playhead(): HTMLElement {
    return this.find('.playhead');
  }

  find(selector: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(selector)!;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  segment(key: string): HTMLElement {
    return this.find(`.segment[data-key='${key}']`);
  }

  edge(edge: 'start' | 'end'): HTMLElement {
    return this.find(`.edge[data-edge='${edge}']`);
  }

  /** What has the focus: a key, an edge, `ruler`, or the name of a gap. */
  get focused(): string | undefined {
    const focused = this.shadowRoot!.activeElement as HTMLElement | null;
    if (focused === this.ruler) return 'ruler';
    return focused?.dataset['key'] ?? focused?.dataset['edge'] ?? focused?.ariaLabel ?? undefined;
  }

  /** Where a time is on the page, told from the labels of the ruler. @param down from the top of the first row */
  point(time: number, down = 20): Point {
    return [this.pixel(time), this.find('.lanes').getBoundingClientRect().top + down];
  }

  pixel(time: number): number {
    const [first, second] = this.#ticks();
    return first.x + ((time - first.time) / (second.time - first.time)) * (second.x - first.x);
  }

  /** The time at a place of the page. */
  timeAt(x: number): number {
    const [first, second] = this.#ticks();
    return first.time + ((x - first.x) / (second.x - first.x)) * (second.time - first.time);
  }

  /** From the first and the last label. */
  #ticks() {
    const ticks = this.all('.tick')
      .map((tick) => ({ x: tick.getBoundingClientRect().left, time: seconds(tick.textContent ?? '') }))
      .sort((one, other) => one.time - other.time);
    return [ticks[0]!, ticks.at(-1)!] as const;
  }
}
customElements.define('test-timeline', TestTimeline);

/** `1:02.5` */
function seconds(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

export async function timelineWith(props: Partial<TimelineProps> = {}, direction = 'ltr'): Promise<TestTimeline> {
  const outer = await fixture<HTMLElement>(html`<div></div>`);
  outer.dir = direction;
  const host = new TestTimeline();
  outer.attachShadow({ mode: 'open' }).append(host);
  await host.put(props);
  await frame();
  await frame();
  return host;
}

export function segmentAt(
  key: string,
  startTime: number,
  endTime?: number,
  more: Partial<TimelineSegment> = {},
): TimelineSegment {
  const number = Number(/\d+/.exec(key)?.[0] ?? 1);
  return { key, startTime, endTime, number, colour: (number - 1) % 12, label: `label ${number}`, lane: 0, ...more };
}
