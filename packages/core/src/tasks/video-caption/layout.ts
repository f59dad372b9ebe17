import { derived } from '../../task/derived.js';
import { gapsOf, overlapsOf, type Overlaps } from '../../time/coverage.js';
import { lanesOf, type Lanes } from '../../time/lanes.js';
import { lastMoment, type StartedRange, type TimeRange } from '../../time/time-range.js';
import type { VideoConfig } from './config.js';

/** How activities lie among each other. It is the same object while no time has changed, whatever is written. */
export interface Layout extends Lanes, Overlaps {}

/** @param activities sorted by their starts */
export function layoutOf(activities: readonly StartedRange[]): Layout {
  return layout(sameTimes(activities));
}

/** What is not described, in order; nothing where only instants are asked for. Shorter than 0.1 s is no gap to a hand. */
export function gapsIn(activities: readonly StartedRange[], config: VideoConfig): readonly TimeRange[] {
  return gaps(sameTimes(activities), config);
}

const layout = derived((ranges: readonly StartedRange[]): Layout => ({ ...lanesOf(ranges), ...overlapsOf(ranges) }));

const gaps = derived((ranges: readonly StartedRange[], { activityKind, video }: VideoConfig): readonly TimeRange[] => {
  if (activityKind === 'instant') return [];
  return gapsOf(ranges, video?.duration === undefined ? undefined : lastMoment(video.duration), 0.1);
});

/** The last list again, where its times are the same. */
const sameTimes = (() => {
  let last: readonly StartedRange[] = [];
  return (ranges: readonly StartedRange[]): readonly StartedRange[] => {
    const isSame =
      last.length === ranges.length &&
      ranges.every(({ startTime, endTime }, index) => {
        const before = last[index]!;
        return before.startTime === startTime && before.endTime === endTime;
      });
    if (!isSame) last = ranges;
    return last;
  };
})();
