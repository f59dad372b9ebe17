import type { Place, Size } from './view-transform.js';

/**
 * A place beside a point: towards the middle of the picture, where there is room; at another corner where that would
 * cover another point.
 * @param away how far to the side, and up or down
 * @param others also of the point itself, which is further away than that
 * @param apart how near another point may be
 */
export function placeBeside(
  { x, y }: Place,
  { width, height }: Size,
  away: number,
  others: readonly Place[],
  apart: number,
): Place {
  const across = x < width / 2 ? away : -away;
  const down = y < height / 2 ? away : -away;
  const corners = [
    { x: x + across, y: y + down },
    { x: x - across, y: y + down },
    { x: x + across, y: y - down },
    { x: x - across, y: y - down },
  ];
  const isInside = (at: Place) => at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
  const isFree = (at: Place) => others.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= apart);
  return corners.find((at) => isInside(at) && isFree(at)) ?? corners[0]!;
}
