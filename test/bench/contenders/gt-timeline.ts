import { controls } from '@gt-elements/ui/styles/controls.styles.js';
import { groupColours } from '@gt-elements/ui/styles/group-colours.styles.js';
import { tokens } from '@gt-elements/ui/styles/tokens.styles.js';
import { Timeline, type TimelineMedia, type TimelineSegment } from '@gt-elements/ui/timeline/timeline.js';
import { timelineStyles } from '@gt-elements/ui/timeline/timeline.styles.js';
import { css, html, LitElement } from 'lit';
import { frame, type Point } from '../comparison.js';
import { DURATION, GRIP, HEIGHT, partAt, parts, SCALE, SCROLL, WIDTH, type Part } from './canvas-timeline.js';

const words = {
  segments: 'Segments',
  playhead: 'Playhead',
  start: ({ label }: TimelineSegment) => `Start of ${label}`,
  end: ({ label }: TimelineSegment) => `End of ${label}`,
  range: ({ label }: TimelineSegment, start: string, end?: string) => `${label}, ${start} to ${end}`,
  fill: (start: string, end: string) => `${start} to ${end}`,
};

/** The timeline as an element places it, and nothing around it: what the peer has too. */
class BenchTimeline extends LitElement {
  static override styles = [
    tokens,
    controls,
    groupColours,
    timelineStyles,
    css`
      .timeline {
        inline-size: ${WIDTH}px;
        block-size: ${HEIGHT}px;
      }
    `,
  ];
  segments: readonly TimelineSegment[] = [];
  media: TimelineMedia = { currentTime: 0, isPaused: true, rate: 1 };
  selected: string | undefined;
  emphasised: readonly string[] = [];
  readonly timeline = new Timeline(this, {
    onSeek() {},
    onSelect: (key) => {
      this.selected = key;
      this.requestUpdate();
    },
    onEdge: (key, edge, time) => this.change(key, { [edge === 'start' ? 'startTime' : 'endTime']: time }),
    onMove() {},
    onCreate() {},
    onHover: (key) => {
      this.emphasised = key === undefined ? [] : [key];
      this.requestUpdate();
    },
    onGap() {},
  });

  override render() {
    const { segments, media, selected, emphasised } = this;
    this.timeline.update({ duration: DURATION, segments, lanes: 1, media, words, selected, emphasised });
    return html`${this.timeline.root}`;
  }

  change(key: string, changed: Partial<TimelineSegment>): void {
    this.segments = this.segments.map((each) => (each.key === key ? { ...each, ...changed } : each));
    this.requestUpdate();
  }
}
customElements.define('bench-timeline', BenchTimeline);

/** @param video where it is to play */
export async function attachTimeline(stage: HTMLElement, count: number, video?: HTMLVideoElement): Promise<void> {
  const element = new BenchTimeline();
  element.segments = parts(count).map(segmentOf);
  stage.prepend(element, ...(video ? [video] : []));
  await frame();
  element.timeline.show(0, (WIDTH - 16) / SCALE / 1.2);
}

/** One more, in what is seen. */
export async function addSegment(stage: HTMLElement): Promise<void> {
  const element = timelineOn(stage);
  const { length } = element.segments;
  const more = [...element.segments, segmentOf(partAt(length, length), length)];
  element.segments = more.sort((one, other) => one.startTime - other.startTime);
  element.requestUpdate();
  await element.updateComplete;
}

/** By a wheel, shown after each step. */
export async function scrollTimeline(stage: HTMLElement, steps: number): Promise<void> {
  const { root } = timelineOn(stage).timeline;
  for (let step = 0; step < steps; step++) {
    root.dispatchEvent(new WheelEvent('wheel', { deltaX: SCROLL, cancelable: true }));
    await frame();
  }
}

export async function zoomTimeline(stage: HTMLElement, steps: number): Promise<void> {
  const { timeline } = timelineOn(stage);
  for (let step = 0; step < steps; step++) {
    timeline.zoomIn();
    await frame();
  }
}

/** Where the end of the first segment is taken hold of. */
export function edgePoint(stage: HTMLElement): Point {
  const { right, top, height } = segmentOn(stage).getBoundingClientRect();
  return [right - GRIP, top + height / 2];
}

/** So many milliseconds of playing, told as the medium tells of it. */
export async function playTimeline(stage: HTMLElement, milliseconds: number): Promise<void> {
  const element = timelineOn(stage);
  const video = stage.querySelector('video')!;
  const tell = () => {
    element.media = { currentTime: video.currentTime, isPaused: video.paused, rate: video.playbackRate };
    element.requestUpdate();
  };
  for (const name of ['timeupdate', 'playing', 'pause']) video.addEventListener(name, tell);
  await video.play();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function timelineFault(stage: HTMLElement): string | undefined {
  const { timeline, segments } = timelineOn(stage);
  const { start, end } = timeline.view!;
  const seen = segments.filter(({ startTime, endTime = 0 }) => startTime < end && endTime > start).length;
  const { length } = timeline.root.querySelectorAll('.segment');
  return length >= seen && length > 0 ? undefined : `${length} segments are shown, not ${seen}`;
}

/** How long the first one is shown. CSS pixels. */
export function firstWidth(stage: HTMLElement): number {
  return segmentOn(stage).getBoundingClientRect().width;
}

/** Where the playhead is shown. CSS pixels from the left of the window. */
export function playheadPlace(stage: HTMLElement): number {
  const { root } = timelineOn(stage).timeline;
  const { left } = root.querySelector('.window')!.getBoundingClientRect();
  return root.querySelector('.playhead')!.getBoundingClientRect().left + 1 - left;
}

function segmentOn(stage: HTMLElement): Element {
  return timelineOn(stage).timeline.root.querySelector('[data-key=p0]')!;
}

function timelineOn(stage: HTMLElement): BenchTimeline {
  return stage.firstElementChild as BenchTimeline;
}

function segmentOf({ id: key, start, end }: Part, index: number): TimelineSegment {
  const number = index + 1;
  return { key, startTime: start, endTime: end, number, colour: index % 12, label: `segment ${number}`, lane: 0 };
}
