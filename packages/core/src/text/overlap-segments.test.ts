import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlapSegments } from './overlap-segments.js';

it('cuts where a span begins or ends', () => {
  const spans = [
    { key: 'a', start: 2, end: 6 },
    { key: 'b', start: 4, end: 20 },
    { key: 'c', start: 4, end: 5 },
    { key: 'outside', start: 0, end: 1 },
    { key: 'nothing', start: 3, end: 3 },
  ];
  expect(overlapSegments({ start: 1, end: 8 }, spans)).toEqual([
    { start: 1, end: 2, keys: [] },
    { start: 2, end: 4, keys: ['a'] },
    { start: 4, end: 5, keys: ['a', 'b', 'c'] },
    { start: 5, end: 6, keys: ['a', 'b'] },
    { start: 6, end: 8, keys: ['b'] },
  ]);
  expect(overlapSegments({ start: 3, end: 3 }, spans)).toEqual([]);
});

it('covers exactly the bounds, and each place by the spans that lie over it', () => {
  const offset = fc.nat(40);
  const spans = fc
    .array(fc.tuple(offset, offset), { maxLength: 12 })
    .map((pairs) => pairs.map(([start, end], index) => ({ key: `${index}`, start, end })));
  fc.assert(
    fc.property(offset, fc.nat(40), spans, (start, length, marks) => {
      const end = start + length;
      const segments = overlapSegments({ start, end }, marks);
      let at = start;
      for (const segment of segments) {
        expect(segment.start).toBe(at);
        expect(segment.end).toBeGreaterThan(at);
        for (; at < segment.end; at += 1) {
          const over = marks.filter((mark) => mark.start <= at && at < mark.end).map(({ key }) => key);
          expect(segment.keys).toEqual(over);
        }
      }
      expect(at).toBe(end);
      for (const [index, segment] of segments.entries()) {
        if (index) expect(segment.keys).not.toEqual(segments[index - 1]!.keys);
      }
    }),
    { numRuns: 3000 },
  );
}, 60_000);
