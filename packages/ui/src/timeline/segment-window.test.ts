import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitAt, SegmentWindow, type Pressed, type SegmentBox } from './segment-window.js';
import type { TimelineSegment } from './timeline-props.js';

const segment = (at: number, startTime: number, endTime: number | undefined, lane = 0): TimelineSegment => ({
  ...{ key: `s${at}`, startTime, endTime, lane, number: at, colour: 0, label: '' },
});
const none = () => false;
const scale = { origin: 0, scale: 10 };

const many = fc
  .array(fc.tuple(fc.double({ min: 0, max: 3000, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true })), {
    maxLength: 400,
  })
  .map((pairs) => {
    const sorted = [...pairs].sort(([one], [other]) => one - other);
    // one after the other, in one lane
    return sorted.map(([start, length], at) =>
      segment(at, start, Math.max(start, Math.min(start + length, sorted[at + 1]?.[0] ?? Infinity))),
    );
  });

describe('segments in a window', () => {
  it('are all there, each in one box that covers it', () => {
    fc.assert(
      fc.property(many, fc.double({ min: 0.05, max: 500, noNaN: true }), (segments, perSecond) => {
        const boxes = new SegmentWindow(segments).boxes({ origin: 0, scale: perSecond }, 0, 4000, none);
        expect(boxes.reduce((sum, { count }) => sum + count, 0)).toBe(segments.length);
        expect(new Set(boxes.map(({ key }) => key)).size).toBe(boxes.length);
        for (const { startTime, endTime } of segments) {
          const [left, right] = [startTime * perSecond, (endTime ?? Infinity) * perSecond];
          expect(boxes.some((box) => box.left <= left + 1e-6 && box.right >= right - 1e-6)).toBe(true);
        }
      }),
    );
  });

  it('are never more than can be told apart', () => {
    fc.assert(
      fc.property(many, fc.double({ min: 0.05, max: 1, noNaN: true }), (segments, perSecond) => {
        const boxes = new SegmentWindow(segments).boxes({ origin: 0, scale: perSecond }, 0, 4000, none);
        // one for three pixels, and one for each stretch of 24 in which those may begin anew
        expect(boxes.length).toBeLessThanOrEqual((3002 * perSecond) / 3 + (3002 * perSecond) / 24 + 2);
      }),
    );
  });

  it('are drawn together the same way wherever the window begins', () => {
    fc.assert(
      fc.property(many, fc.double({ min: 0.1, max: 2, noNaN: true }), fc.nat(2900), (segments, perSecond, from) => {
        const window = new SegmentWindow(segments);
        const told = (boxes: readonly SegmentBox[]) => boxes.map(({ key, count }) => `${key} ${count}`);
        const all = new Set(told(window.boxes({ origin: 0, scale: perSecond }, 0, 4000, none)));
        const seen = window.boxes({ origin: from, scale: perSecond }, from, from + 500, none);
        // clear of the end, where what begins behind it is not counted
        for (const each of seen) {
          if (each.right < (500 - 30 / perSecond) * perSecond) expect(all.has(told([each])[0]!)).toBe(true);
        }
      }),
    );
  });

  it('keeps what must be seen by itself', () => {
    const segments = [segment(0, 1, 1.01), segment(1, 1.02, 1.03), segment(2, 1.04, 1.05)];
    const boxes = new SegmentWindow(segments).boxes(scale, 0, 10, (key) => key === 's1');
    expect(boxes.map(({ key, count }) => [key, count])).toEqual([
      ['s2+', 2],
      ['s1', 1],
    ]);
  });

  it('reach in from before and go on where they are open', () => {
    const segments = [segment(0, 0, 50), segment(1, 2, 3, 1), segment(2, 4, undefined, 1)];
    const boxes = new SegmentWindow(segments).boxes({ origin: 20, scale: 10 }, 20, 30, none);
    expect(boxes.map(({ key, left, right }) => [key, left, right])).toEqual([
      ['s0', -200, 300],
      ['s2', -160, Infinity],
    ]);
  });
});

describe('a press on segments', () => {
  const boxes = new SegmentWindow([
    segment(0, 10, 20),
    segment(1, 20, 21),
    segment(2, 30, 30),
    segment(3, 10, undefined, 1),
  ]).boxes(scale, 0, 100, none);
  const at = (x: number, more: Partial<Pressed> = {}) => {
    const hit = hitAt(boxes, { x, lane: 0, now: 400, reach: 12, reachOutside: 6, ...more });
    return hit && `${hit.box.key} ${hit.part}`;
  };

  it('means an edge near it, else what lies between the edges', () => {
    expect([95, 100, 111, 112, 150, 188, 189, 199].map((x) => at(x))).toEqual([
      ...['s0 start', 's0 start', 's0 start', 's0 body', 's0 body', 's0 body', 's0 end', 's0 end'],
    ]);
  });

  it('means the one on whose side of a shared border it is', () => {
    expect([at(199), at(201)]).toEqual(['s0 end', 's1 start']);
  });

  it('means the one with handles on both sides of them', () => {
    expect([at(202, { handled: 's0' }), at(195, { handled: 's1' })]).toEqual(['s0 end', 's1 start']);
    expect(at(205, { handled: 's0' })).toBe('s1 body');
    expect([at(90), at(90, { handled: 's0' })]).toEqual([undefined, 's0 start']);
  });

  it('leaves a third of a narrow one to be taken as a whole', () => {
    expect([202, 205, 208].map((x) => at(x))).toEqual(['s1 start', 's1 body', 's1 end']);
  });

  it('means an instant around it, and an open one up to the playhead', () => {
    expect([at(289), at(300), at(312)]).toEqual(['s2 body', 's2 body', undefined]);
    expect([at(399, { lane: 1 }), at(420, { lane: 1 }), at(100, { lane: 1 })]).toEqual([
      ...['s3 body', undefined, 's3 start'],
    ]);
  });
});
