import type { Place } from './view-transform.js';

/** How an arrow from one dot to another is drawn. CSS pixels. */
export interface ArrowShape {
  /** Of a line and its head, as a `path` takes it. */
  readonly path: string;
  /** A place on the line, halfway. */
  readonly middle: Place;
  /** Places for the middle of a label that covers neither dot: to where the line is bent, and the other way. */
  readonly beside: readonly [Place, Place];
}

/** Between the middle of a dot and where a line begins, and where a head ends. */
const CLEAR_OF_START = 18;
const CLEAR_OF_END = 21;
/** Between the middle of a dot and that of a label above it or beside it, at the widest. */
const LABEL_ABOVE = 30;
const LABEL_BESIDE = 140;
/** Less of a line would say nothing. */
const SHORTEST = 6;
const HEAD = 11;
const HEAD_ANGLE = 0.5;
/** How far a line is bent out: as a share of its length, and in CSS pixels at most; of those beside it once more each. */
const BEND = 0.12;
const WIDEST = 28;

/**
 * All lines are bent to their left, so that the one back lies beside the one there.
 * @param lane how many others go the same way
 * @returns `undefined` where the dots leave no room for one
 */
export function arrowShape(from: Place, to: Place, lane = 0): ArrowShape | undefined {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const length = Math.hypot(x, y);
  if (length < CLEAR_OF_START + CLEAR_OF_END + SHORTEST) return undefined;
  const bend = Math.min(length * BEND, WIDEST) * (lane + 1);
  // a quadratic curve goes half as far out as the place that it is drawn to
  const out = { x: (from.x + to.x) / 2 + (2 * bend * y) / length, y: (from.y + to.y) / 2 - (2 * bend * x) / length };
  const start = towards(from, out, CLEAR_OF_START);
  const end = towards(to, out, CLEAR_OF_END);
  const angle = Math.atan2(end.y - out.y, end.x - out.x);
  const wing = (turn: number) =>
    said({ x: end.x - HEAD * Math.cos(angle + turn), y: end.y - HEAD * Math.sin(angle + turn) });
  const middle = { x: start.x / 4 + out.x / 2 + end.x / 4, y: start.y / 4 + out.y / 2 + end.y / 4 };
  return {
    path: `M${said(start)}Q${said(out)} ${said(end)}M${wing(HEAD_ANGLE)}L${said(end)}L${wing(-HEAD_ANGLE)}`,
    middle,
    beside: beside(from, to, middle),
  };
}

function beside(from: Place, to: Place, middle: Place): readonly [Place, Place] {
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const isClearOf = ({ x, y }: Place) =>
    Math.abs(x - middle.x) >= LABEL_BESIDE || Math.abs(y - middle.y) >= LABEL_ABOVE;
  if (isClearOf(from) && isClearOf(to)) return [middle, middle];
  const above = { x: middle.x, y: top - LABEL_ABOVE };
  const below = { x: middle.x, y: bottom + LABEL_ABOVE };
  return middle.y < (top + bottom) / 2 ? [above, below] : [below, above];
}

function towards(from: Place, to: Place, distance: number): Place {
  const share = distance / Math.hypot(to.x - from.x, to.y - from.y);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function said({ x, y }: Place): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
