import { shown, type Comparison, type Contender, type Input, type Point, type Scene } from '../comparison.js';
import { DRAG, DURATION, SCALE, attachCanvas, canvasEdge, canvasFault, firstPart } from './canvas-timeline.js';
import * as ours from './gt-timeline.js';
import * as whole from './gt-video-caption.js';
import { longVideo } from './long-video.js';
import * as peer from './wavesurfer-regions.js';

/** What is done with segments, and how often in what is timed. */
interface Work {
  readonly title: string;
  readonly times?: number;
  readonly ours: WorkScene;
  readonly peer: WorkScene;
  readonly beside?: WorkScene;
  readonly note?: string;
}

type WorkScene = Omit<Scene, 'begin' | 'end' | 'timed'> & {
  timed(stage: HTMLElement): void | Promise<void>;
};

const STEPS = 10;
const ZOOM_STEPS = 2;
/** Steps that make a drag of a press. */
const BEGUN = 2;
/** So far ours may be off where it snaps. CSS pixels. */
const SNAPPED = 7;
/** So long it is played. Milliseconds. */
const PLAYED = 1000;
/** So many the whole element is shown with: as many as anybody marks. */
const MOST_IN_ALL = 40;

const works = {
  shown: (size: number): Work => ({
    title: 'nothing → shown',
    ours: { timed: (stage) => ours.attachTimeline(stage, size), fault: ours.timelineFault },
    peer: { timed: (stage) => peer.attachRegions(stage, size), fault: () => peer.regionsFault(size) },
    beside: {
      timed: (stage) => whole.attachCaption(stage, size),
      fault: (stage) => whole.captionFault(stage, size),
    },
  }),
  add: (size: number): Work => ({
    title: 'one more → shown',
    ours: { timed: ours.addSegment, fault: ours.timelineFault },
    peer: { timed: peer.addRegion, fault: () => peer.regionsFault(size + 1) },
    note: 'Both are told by data, and it lies in what is seen.',
  }),
  zoom: (size: number): Work => ({
    title: 'a step of zooming in → shown',
    times: ZOOM_STEPS,
    ours: { timed: (stage) => ours.zoomTimeline(stage, ZOOM_STEPS), fault: ours.timelineFault },
    peer: { timed: () => peer.zoomRegions(ZOOM_STEPS), fault: () => peer.regionsFault(size) },
  }),
  scroll: (size: number): Work => ({
    title: 'a step of scrolling → shown',
    times: STEPS,
    ours: { timed: (stage) => ours.scrollTimeline(stage, STEPS), fault: ours.timelineFault },
    peer: { timed: () => peer.scrollRegions(STEPS), fault: () => peer.regionsFault(size) },
  }),
  play: (_size: number): Work => ({
    title: 'a second of playing',
    ours: {
      timed: (stage) => ours.playTimeline(stage, PLAYED),
      fault: (stage) => (ours.playheadPlace(stage) > SCALE / 2 ? undefined : 'the playhead has not moved'),
    },
    peer: { timed: () => peer.playRegions(PLAYED), fault: () => peer.stillFault() },
    beside: {
      timed: (stage) => whole.playCaption(stage, PLAYED),
      fault: (stage) => (whole.played(stage) > 0.5 ? undefined : 'nothing is played'),
    },
    note: 'Both play the same video, 25 pictures a second.',
  }),
} as const;

const NAMES = {
  ours: 'the timeline of `<gt-video-caption>`',
  peer: 'wavesurfer.js with its regions and timeline plugins',
  beside: 'the whole `<gt-video-caption>`, its cards and fields beside the video',
};

/** How each of them comes to the stage. */
const attached = {
  ours: (stage: HTMLElement, size: number, video?: HTMLVideoElement) => ours.attachTimeline(stage, size, video),
  peer: (stage: HTMLElement, size: number, video?: HTMLVideoElement) => peer.attachRegions(stage, size, video),
  async beside(stage: HTMLElement, size: number) {
    await whole.attachCaption(stage, size);
    await whole.zoomCaption(stage);
  },
};

interface Asked {
  readonly sizes: readonly number[];
  /** The goal: of the peer's time, at most. */
  readonly ratio: number;
}

/** Work with `sizes` segments in two hours. */
export function segmentsInTime(work: keyof typeof works, { sizes, ratio }: Asked): Comparison {
  const { title, times, note, beside } = works[work](0);
  const contender = (role: keyof typeof attached): Contender => ({
    name: NAMES[role],
    scene: (size) => ({
      ...works[work](size)[role]!,
      async begin(stage) {
        if (work === 'shown') return void (role === 'beside' && (await longVideo(DURATION)));
        const video = work === 'play' && role !== 'beside' ? await playable(stage) : undefined;
        await attached[role](stage, size, video);
        await rested();
      },
      end: peer.endRegions,
    }),
  });
  return {
    title: `Segments in two hours: ${title}`,
    goal: 'P5',
    ratio,
    ...(times === undefined ? {} : { times }),
    script: 'gt-video-caption',
    sizes,
    unit: 'segments',
    ours: contender('ours'),
    peer: contender('peer'),
    ...(beside ? { beside: contender('beside'), besideUpTo: MOST_IN_ALL } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** Dragging an edge by the mouse. @param beside whom: the peer, or a bare canvas, on which nothing but a drag is there */
export function draggedEdge(against: 'peer' | 'canvas', { sizes, ratio }: Asked): Comparison {
  const ourEdge: Edge = {
    attach: attached.ours,
    at: ours.edgePoint,
    width: ours.firstWidth,
    fault: ours.timelineFault,
  };
  const peers: Edge = { attach: attached.peer, at: peer.regionEdgePoint, width: peer.firstRegionWidth, fault: none };
  const canvas: Edge = { attach: attachCanvas, at: canvasEdge, width: firstPart, fault: canvasFault };
  const wholes: Edge = { attach: attached.beside, at: whole.captionEdge, width: whole.activityWidth, fault: none };
  return {
    title: `Segments in two hours: an edge is dragged on by ${DRAG} pixels → shown${against === 'canvas' ? ', beside a bare canvas' : ''}`,
    goal: 'P5',
    ratio,
    times: STEPS,
    script: 'gt-video-caption',
    sizes,
    unit: 'segments',
    ours: { name: NAMES.ours, scene: (size) => dragging(ourEdge, size) },
    peer:
      against === 'peer'
        ? { name: NAMES.peer, scene: (size) => dragging(peers, size) }
        : { name: 'a canvas that is painted anew, and nothing else', scene: (size) => dragging(canvas, size) },
    ...(against === 'peer'
      ? { beside: { name: NAMES.beside, scene: (size) => dragging(wholes, size) }, besideUpTo: MOST_IN_ALL }
      : {}),
    note: 'Real input. Ours snaps to other edges, and tells the times to those who do not see them.',
  };
}

interface Edge {
  attach(stage: HTMLElement, size: number): void | Promise<void>;
  at(stage: HTMLElement): Point;
  width(stage: HTMLElement): number;
  fault(stage: HTMLElement): string | undefined;
}

/** Shown, and what either side does a little later done too. */
async function rested(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  await shown();
}

const none = () => undefined;

function dragging({ attach, at, width, fault }: Edge, size: number): Scene {
  let [from, before] = [[0, 0] as Point, 0];
  return {
    async begin(stage) {
      await attach(stage, size);
      await rested();
      from = at(stage);
      before = width(stage);
    },
    /** Where it begins is known when it is there. */
    get timed(): Input {
      const dragged = (steps: number): Point => [from[0] + DRAG * steps, from[1]];
      const over = Array.from({ length: STEPS }, (_, step) => dragged(BEGUN + step + 1));
      return { held: [from, dragged(BEGUN), ...over] };
    },
    fault(stage) {
      const wider = width(stage) - before;
      return Math.abs(wider - (BEGUN + STEPS) * DRAG) < SNAPPED ? fault(stage) : `it is ${wider} pixels wider`;
    },
    end: peer.endRegions,
  };
}

/** The same for either side. */
async function playable(stage: HTMLElement): Promise<HTMLVideoElement> {
  const video = Object.assign(document.createElement('video'), { src: await longVideo(DURATION), muted: true });
  stage.append(video);
  await new Promise((resolve) => video.addEventListener('canplaythrough', resolve, { once: true }));
  return video;
}
