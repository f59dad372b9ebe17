import { describe, expect, it } from 'vitest';
import type { VideoDocument } from './document.js';
import { edgeLimits, neighbourAt, roomOf } from './room.js';
import { moveActivity, nudgeActivity, setEnd, setStart, type EdgeMove } from './time-commands.js';
import { configOf, told, videoOf } from './video.harness.js';

const config = configOf();
const apart = configOf({ noOverlap: true });
const both = configOf({ activityKind: 'both', noOverlap: true });

type Change = (document: VideoDocument, of: typeof config) => VideoDocument;
const start =
  (id: string, at: number, move?: EdgeMove): Change =>
  (document, of) =>
    setStart(document, of, id, at, move);
const end =
  (id: string, at: number, move?: EdgeMove): Change =>
  (document, of) =>
    setEnd(document, of, id, at, move);
const move =
  (id: string, to: number): Change =>
  (document, of) =>
    moveActivity(document, of, id, to);

const changed = (texts: readonly string[], change: Change, of = config) => {
  const document = videoOf(texts);
  const after = change(document, of);
  return after === document ? 'same' : told(after).join();
};

describe('edges', () => {
  it('go anywhere in the video, but not past each other', () => {
    expect(changed(['10-20'], start('a1', 5.0004))).toBe('a1 5-20');
    expect(changed(['10-20'], start('a1', -3))).toBe('a1 0-20');
    expect(changed(['10-20'], start('a1', 25))).toBe('a1 19.999-20');
    expect(changed(['10-20'], end('a1', 3))).toBe('a1 10-10.001');
    expect(changed(['10-20'], end('a1', 200))).toBe('a1 10-100');
    for (const at of [10, 10.0002, NaN, Infinity]) expect(changed(['10-20'], start('a1', at))).toBe('same');
    expect(changed(['10-20'], end('nobody', 3))).toBe('same');
    expect(changed(['10-20', '15-30'], end('a1', 40))).toBe('a2 15-30,a1 10-40'.split(',').reverse().join());
    expect(changed(['10-20', '15-30'], start('a2', 5))).toBe('a2 5-30,a1 10-20');
  });

  it('stop at the neighbours, where nothing may overlap', () => {
    const three = ['10-20', '30-40', '50-'];
    expect(changed(three, end('a1', 35), apart)).toBe('a1 10-30,a2 30-40,a3 50-');
    expect(changed(three, start('a2', 5), apart)).toBe('a1 10-20,a2 20-40,a3 50-');
    expect(changed(three, end('a2', 90), apart)).toBe('a1 10-20,a2 30-50,a3 50-');
    expect(changed(three, start('a3', 35), apart)).toBe('a1 10-20,a2 30-40,a3 40-');
    expect(changed(three, end('a3', 300), apart)).toBe('a1 10-20,a2 30-40,a3 50-100');
    // what goes on has to have room to end
    expect(changed(['10-', '30-40'], start('a1', 35), apart)).toBe('a1 29.999-,a2 30-40');
    expect(changed(['10-', '30-40'], end('a1', 35), apart)).toBe('a1 10-30,a2 30-40');
  });

  it('move together where they meet and nothing may overlap', () => {
    const touching = ['10-20', '20-30', '30-'];
    expect(changed(touching, end('a1', 15), apart)).toBe('a1 10-15,a2 15-30,a3 30-');
    expect(changed(touching, start('a2', 15), apart)).toBe('a1 10-15,a2 15-30,a3 30-');
    expect(changed(touching, end('a1', 99), apart)).toBe('a1 10-29.999,a2 29.999-30,a3 30-');
    expect(changed(touching, start('a2', 0), apart)).toBe('a1 10-10.001,a2 10.001-30,a3 30-');
    expect(changed(touching, end('a2', 45), apart)).toBe('a1 10-20,a2 20-45,a3 45-');
    expect(changed(touching, end('a2', 500), apart)).toBe('a1 10-20,a2 20-99.999,a3 99.999-');
    expect(changed(touching, start('a3', 25), apart)).toBe('a1 10-20,a2 20-25,a3 25-');
    expect(changed([...touching, '60-70'], end('a2', 80), apart)).toBe('a1 10-20,a2 20-59.999,a3 59.999-,a4 60-70');
    expect(changed(touching, end('a1', 15))).toBe('a1 10-15,a2 20-30,a3 30-');
  });

  it('part where that is asked for', () => {
    const touching = ['10-20', '20-30'];
    expect(changed(touching, end('a1', 15, { alone: true }), apart)).toBe('a1 10-15,a2 20-30');
    expect(changed(touching, end('a1', 25, { alone: true }), apart)).toBe('same');
    expect(changed(touching, start('a2', 25, { alone: true }), apart)).toBe('a1 10-20,a2 25-30');
  });

  it('mend what came overlapping, as far as they can', () => {
    const over = ['10-20', '15-30'];
    expect(changed(over, end('a1', 40), apart)).toBe('a1 10-15,a2 15-30');
    expect(changed(over, start('a2', 5), apart)).toBe('a1 10-20,a2 20-30');
    expect(changed(['10-40', '15-30'], start('a2', 20), apart)).toBe('same');
    expect(changed(['10-40', '15-30'], end('a2', 35), apart)).toBe('a1 10-40,a2 15-35');
    // what would come to lie over another one by the border that it shares
    expect(changed(['0-15', '10-20', '20-30'], end('a2', 12), apart)).toBe('a1 0-15,a2 10-15,a3 15-30');
    expect(changed(['0-10', '10-20', '12-14'], start('a2', 15), apart)).toBe('a1 0-11.999,a2 11.999-20,a3 12-14');
    // what came with its times the wrong way round
    expect(changed(['10-5'], end('a1', 12))).toBe('a1 10-12');
    expect(changed(['10-5'], start('a1', 2))).toBe('a1 2-5');
    expect(changed(['10-5'], move('a1', 2))).toBe('same');
    // and what came outside of the video
    expect(changed(['90-120'], end('a1', 130))).toBe('a1 90-100');
    expect(changed(['130-140'], end('a1', 150))).toBe('same');
    expect(changed(['130-140'], start('a1', 150))).toBe('a1 99.999-140');
  });

  it('make an instant longer where activities may last, with room for that', () => {
    expect(changed(['10'], end('a1', 12), both)).toBe('a1 10-12');
    expect(changed(['10'], start('a1', 8), both)).toBe('a1 8-10');
    expect(changed(['10'], start('a1', 12), both)).toBe('same');
    expect(changed(['10'], end('a1', 8), both)).toBe('same');
    expect(changed(['5-20', '10'], end('a2', 12), both)).toBe('same');
    expect(changed(['5-20', '10'], start('a2', 8), both)).toBe('same');
    expect(changed(['10', '10-20'], end('a1', 12), both)).toBe('same');
    expect(changed(['10', '11-20'], end('a1', 30), both)).toBe('a1 10-11,a2 11-20');
    const moments = configOf({ activityKind: 'instant' });
    expect(changed(['10'], end('a1', 12), moments)).toBe('a1 12');
    expect(changed(['10'], start('a1', 12), moments)).toBe('a1 12');
  });
});

describe('whole activities', () => {
  it('move in the video with their length', () => {
    expect(changed(['10-20.5'], move('a1', 3.0004))).toBe('a1 3-13.5');
    expect(changed(['10-20.5'], move('a1', -4))).toBe('a1 0-10.5');
    expect(changed(['10-20.5'], move('a1', 95))).toBe('a1 89.5-100');
    expect(changed(['10-20'], move('a1', 95), configOf({ video: {} }))).toBe('a1 95-105');
    for (const to of [10, NaN, Infinity]) expect(changed(['10-20'], move('a1', to))).toBe('same');
    expect(changed(['10-20', '15-30'], move('a1', 40))).toBe('a2 15-30,a1 40-50');
    expect(changed(['10-20'], move('nobody', 40))).toBe('same');
    expect(changed(['7'], move('a1', 400), both)).toBe('a1 100');
    expect(changed(['10-'], move('a1', 40))).toBe('a1 40-');
  });

  it('go up to their neighbours, which stay, where nothing may overlap', () => {
    const three = ['10-20', '30-40', '41-50'];
    expect(changed(three, move('a2', 0), apart)).toBe('a1 10-20,a2 20-30,a3 41-50');
    expect(changed(three, move('a2', 80), apart)).toBe('a1 10-20,a2 31-41,a3 41-50');
    expect(changed(['10-20', '20-30', '30-40'], move('a2', 25), apart)).toBe('same');
    // an instant covers nothing
    expect(changed(['10-20', '30'], move('a2', 15), both)).toBe('a1 10-20,a2 15');
    expect(changed(['10-20', '30', '40-50'], move('a1', 35), both)).toBe('a2 30,a1 30-40,a3 40-50');
    // there is no room
    expect(changed(['10-40', '15-30', '32-33'], move('a2', 5), apart)).toBe('same');
  });

  it('are nudged, or an edge of them', () => {
    const nudge = (part: 'start' | 'end' | 'whole', by: number) => (document: VideoDocument, of: typeof config) =>
      nudgeActivity(document, of, 'a1', part, by);
    expect(changed(['10-20'], nudge('start', -0.1))).toBe('a1 9.9-20');
    expect(changed(['10-20'], nudge('end', 1 / 30))).toBe('a1 10-20.033');
    expect(changed(['10-20'], nudge('whole', 0.1))).toBe('a1 10.1-20.1');
    expect(changed(['10-'], nudge('end', 0.1))).toBe('same');
    expect(changed(['10-20'], nudge('end', NaN))).toBe('same');
    expect(changed([], nudge('whole', 1))).toBe('same');
  });
});

describe('room', () => {
  it('is told before anything is moved', () => {
    const document = videoOf(['10-20', '20-30', '40-', '60-70', '25']);
    const [first, second, moment, open] = document.activities as [never, never, never, never];
    expect(roomOf(document, apart, 'a2')).toEqual({ from: 20, to: 40 });
    expect(roomOf(document, config, 'a2')).toEqual({ from: 0, to: 100 });
    expect(roomOf(document, configOf({ video: {} }), 'a2')).toEqual({ from: 0, to: Infinity });
    expect(edgeLimits(document, apart, second, 'start')).toEqual({ min: 10.001, max: 29.999 });
    expect(edgeLimits(document, apart, second, 'start', true)).toEqual({ min: 20, max: 29.999 });
    expect(edgeLimits(document, apart, second, 'end')).toEqual({ min: 20.001, max: 40 });
    expect(edgeLimits(document, apart, open, 'start')).toEqual({ min: 30, max: 59.999 });
    expect(edgeLimits(document, apart, open, 'end')).toEqual({ min: 40.001, max: 60 });
    expect(neighbourAt(document, apart, first, 'end')).toBe(second);
    expect(neighbourAt(document, config, first, 'end')).toBeUndefined();
    expect(neighbourAt(document, apart, moment, 'end')).toBeUndefined();
  });
});
