import { describe, expect, it } from 'vitest';
import { placeBeside } from './place-beside.js';

const size = { width: 400, height: 300 };
const beside = (x: number, y: number, ...others: readonly (readonly [number, number])[]) => {
  const at = placeBeside(
    { x, y },
    size,
    24,
    [[x, y] as const, ...others].map(([x, y]) => ({ x, y })),
    26,
  );
  return [at.x - x, at.y - y];
};

describe('a place beside a point', () => {
  it('lies towards the middle of the picture', () => {
    expect(beside(0, 0)).toEqual([24, 24]);
    expect(beside(400, 0)).toEqual([-24, 24]);
    expect(beside(0, 300)).toEqual([24, -24]);
    expect(beside(400, 300)).toEqual([-24, -24]);
  });

  it('covers no other point, and stays in the picture', () => {
    expect(beside(100, 100, [120, 120])).toEqual([-24, 24]);
    expect(beside(100, 100, [100, 130])).toEqual([24, -24]);
    expect(beside(10, 100, [35, 125])).toEqual([24, -24]);
    expect(beside(100, 100, [151, 124])).toEqual([24, 24]);
  });

  it('lies towards the middle where points are all around', () => {
    expect(beside(100, 100, [124, 100], [76, 100])).toEqual([24, 24]);
  });
});
