import { ZOOM_STEP } from '@gt-elements/ui/picture/picture-keys.js';
import type { Comparison, Scene } from '../comparison.js';
import * as peer from './annotorious-dots.js';
import { dotAt } from './dotted-picture.js';
import * as ours from './gt-picture.js';
import { rested } from './marked-text.js';

/** What is done with points, and how often in what is timed. */
interface Work {
  readonly title: string;
  readonly times?: number;
  readonly ours: Omit<Scene, 'begin'>;
  readonly peer: Omit<Scene, 'begin' | 'end'>;
  /** The peer is to be told how one looks that is selected or under the mouse. */
  readonly showsStates?: boolean;
  readonly note?: string;
}

const STEPS = 10;
const ZOOM_STEPS = 5;
const LARGER = ZOOM_STEP ** ZOOM_STEPS;
const STATES =
  'Annotorious draws nothing of its own for an ellipse that is selected or under the mouse: it is given a style for those.';

const works = {
  shown: (size: number): Work => ({
    title: 'nothing → shown',
    ours: { timed: (stage) => ours.attachPicture(stage, size), fault: (stage) => ours.dotsFault(stage, size) },
    peer: { timed: (stage) => peer.attachAnnotorious(stage, size), fault: (stage) => peer.ellipsesFault(stage, size) },
  }),
  add: (size: number): Work => ({
    title: 'one more → shown',
    ours: { timed: ours.addPoint, fault: (stage) => ours.dotsFault(stage, size + 1) },
    peer: { timed: peer.addEllipse, fault: (stage) => peer.ellipsesFault(stage, size + 1) },
    note: 'Both are told by data: what each does with the press before is left out.',
  }),
  move: (size: number): Work => ({
    title: 'one goes on by two pixels → shown',
    times: STEPS,
    ours: {
      timed: (stage) => ours.movePoint(stage, STEPS),
      fault: (stage) => {
        const { id, x } = dotAt(size - 1);
        const seen = ours.placeOf(stage, id).x;
        return Math.abs(seen - x - 2 * STEPS) < 1 ? undefined : `it is at ${seen}`;
      },
    },
    peer: { timed: () => peer.moveEllipse(STEPS), fault: (stage) => peer.ellipsesFault(stage, size) },
  }),
  select: (_size: number): Work => ({
    title: 'another is selected → shown',
    times: STEPS,
    ours: {
      timed: (stage) => ours.selectPoints(stage, STEPS),
      fault: (stage) => ours.selectedFault(stage, dotAt(STEPS - 1).id),
    },
    peer: {
      timed: () => peer.selectEllipses(STEPS),
      fault: (stage) => peer.shownEllipseFault(stage, dotAt(STEPS - 1).id),
    },
    showsStates: true,
    note: STATES,
  }),
  hover: (_size: number): Work => ({
    title: 'the mouse goes to another → shown',
    times: STEPS,
    ours: { timed: { over: ours.overPoints(STEPS) }, fault: ours.hoveredFault },
    peer: { timed: { over: peer.overEllipses(STEPS) }, fault: (stage) => peer.shownEllipseFault(stage) },
    showsStates: true,
    note: STATES,
  }),
  zoom: (size: number): Work => ({
    title: `zoomed to ${LARGER.toFixed(1)} times the size in ${ZOOM_STEPS} steps → shown`,
    ours: {
      timed: (stage) => ours.zoomPicture(stage, ZOOM_STEPS),
      fault: (stage) =>
        Math.abs(ours.scaleOf(stage) - LARGER) < 0.1 ? undefined : `the scale is ${ours.scaleOf(stage)}`,
    },
    peer: {
      timed: (stage) => peer.zoomUnderAnnotorious(stage, ZOOM_STEPS, ZOOM_STEP),
      fault: (stage) => peer.ellipsesFault(stage, size),
    },
    note: 'Annotorious has no zoom: its picture is given larger sizes, and its dots grow with it. Ours keep their size.',
  }),
} as const;

/**
 * Work with `sizes` points in a picture.
 * @param ratio the goal: of the peer's time, at most
 */
export function pointsInAPicture(work: keyof typeof works, sizes: readonly number[], ratio: number): Comparison {
  const { title, times, note, showsStates } = works[work](0);
  return {
    title: `Points in a picture: ${title}`,
    goal: 'P4',
    ratio,
    ...(times === undefined ? {} : { times }),
    sizes,
    unit: 'points',
    ours: {
      name: 'the picture of `<gt-image-caption>`',
      scene: (size) => ({
        ...works[work](size).ours,
        async begin(stage) {
          if (work === 'shown') return;
          await ours.attachPicture(stage, size);
          await rested();
        },
      }),
    },
    peer: {
      name: 'Annotorious, ellipses',
      scene: (size) => ({
        ...works[work](size).peer,
        async begin(stage) {
          if (work === 'shown') return;
          await peer.attachAnnotorious(stage, size);
          if (showsStates) peer.showStates();
          await rested();
        },
        end: peer.endAnnotorious,
      }),
    },
    ...(note === undefined ? {} : { note }),
  };
}
