import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as activities from './activity-commands.js';
import { emptyVideo, type Activity, type VideoDocument } from './document.js';
import { readVideo } from './read-answer.js';
import { videoRules } from './rules.js';
import * as times from './time-commands.js';
import { configOf } from './video.harness.js';
import { createVideoView } from './view.js';

/** Pairs that lie over each other. What goes on takes the moment after its start. */
function overlapping({ activities: all }: VideoDocument): readonly string[] {
  const end = ({ startTime, endTime = startTime + 0.001 }: Activity) => endTime;
  const ranges = all.filter((each) => end(each) > each.startTime);
  return ranges.flatMap((one) =>
    ranges.flatMap((other) =>
      one.id < other.id && one.startTime < end(other) - 1e-9 && other.startTime < end(one) - 1e-9
        ? `${one.id} ${other.id}`
        : [],
    ),
  );
}

it('mends or leaves what came lying over each other, and adds nothing to it', () => {
  const time = fc.integer({ min: -2, max: 24 });
  const entry = fc.record(
    { id: fc.constantFrom('a1', 'a2', 'x'), startTime: time, endTime: time },
    { requiredKeys: ['startTime'] },
  );
  const id = fc.constantFrom('a1', 'a2', 'a3', 'x');
  const config = configOf({ noOverlap: true, activityKind: 'both', video: { duration: 20 } });
  type Edit = (document: VideoDocument) => VideoDocument;
  const edit = fc.oneof(
    fc.tuple(id, time, fc.boolean()).map(
      ([of, at, alone]): Edit =>
        (d) =>
          times.setStart(d, config, of, at, { alone }),
    ),
    fc.tuple(id, time, fc.boolean()).map(
      ([of, at, alone]): Edit =>
        (d) =>
          times.setEnd(d, config, of, at, { alone }),
    ),
    fc.tuple(id, time).map(
      ([of, at]): Edit =>
        (d) =>
          times.moveActivity(d, config, of, at),
    ),
    fc.tuple(id, time).map(
      ([of, at]): Edit =>
        (d) =>
          activities.endActivity(d, config, at, of),
    ),
    fc.tuple(time).map(
      ([at]): Edit =>
        (d) =>
          activities.startActivity(d, config, 'new', at),
    ),
    fc.tuple(time).map(
      ([at]): Edit =>
        (d) =>
          activities.fillGap(d, config, 'new', at),
    ),
    fc.tuple(time, time).map(
      ([from, to]): Edit =>
        (d) =>
          activities.addActivity(d, config, 'new', { from, to }),
    ),
    id.map(
      (of): Edit =>
        (d) =>
          activities.mergeWithNext(d, config, of),
    ),
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), edit, (entries, change) => {
      const reading = readVideo({ activities: entries });
      const before = reading.kind === 'read' ? reading.document : emptyVideo();
      const after = change(before);
      const known = overlapping(before);
      expect(overlapping(after).filter((pair) => !known.includes(pair))).toEqual([]);
      expect(createVideoView()(after, config, 'en').activities).toHaveLength(after.activities.length);
      expect(videoRules(after, config).length).toBeGreaterThan(0);
    }),
    { numRuns: 5000 },
  );
}, 60_000);
