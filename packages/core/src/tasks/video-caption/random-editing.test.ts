import * as fc from 'fast-check';
import { testRandomEditing } from '../../../../../test/suites/random-editing.js';
import { deepEqual } from '../../schema/deep-equal.js';
import { read } from '../../schema/read.js';
import * as activityCommands from './activity-commands.js';
import { videoAnswerSchema } from './answer-schema.js';
import * as captionCommands from './caption-commands.js';
import type { VideoConfig } from './config.js';
import { videoCaption } from './definition.js';
import { emptyVideo, freshActivityId, type Activity, type VideoDocument } from './document.js';
import { readVideo } from './read-answer.js';
import { videoRules } from './rules.js';
import * as timeCommands from './time-commands.js';
import { configOf } from './video.harness.js';
import { createVideoView } from './view.js';
import { writeVideo } from './write-answer.js';

type Edit = (document: VideoDocument) => VideoDocument;
const commands = { ...activityCommands, ...timeCommands, ...captionCommands };
const fieldNames = ['setting', '__proto__'];

const configs: fc.Arbitrary<VideoConfig> = fc
  .record({
    video: fc.constantFrom(undefined, {}, { duration: 12.0006, width: 64, height: 36 }),
    activityKind: fc.constantFrom<VideoConfig['activityKind'][]>('range', 'instant', 'both'),
    maxActivities: fc.constantFrom(undefined, undefined, 3),
    noOverlap: fc.boolean(),
    activityLabels: fc.constantFrom<VideoConfig['activityLabels'][]>([], ['run', 'walk']),
    activityDescriptionMinWords: fc.constantFrom(0, 2),
    sceneFields: fc.constantFrom<VideoConfig['sceneFields'][]>(
      [],
      fieldNames.map((name) => ({ name, required: true })),
    ),
    caption: fc.constantFrom<VideoConfig['caption'][]>('required', 'optional', 'none'),
  })
  .map((settings) => configOf(settings));

/** Any command with any arguments, sensible or not. */
function edits(config: VideoConfig): fc.Arbitrary<Edit> {
  const id = fc.constantFrom('a1', 'a2', 'a3', 'a4', 'nobody');
  // few moments, so that many borders meet
  const time = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(0, 1, 2, 2.001, 3, 4, 5, 6, 8, 9, 11.999, 12) },
    { weight: 2, arbitrary: fc.double({ min: -3, max: 15, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -0.0004, 1e12) },
  );
  const by = fc.constantFrom(0.1, -0.1, 1 / 30, -1 / 30, 3, -3, NaN);
  const text = fc.constantFrom('', 'run', 'walk', 'two words', ' ', '🐱');
  const words = fc.record({ label: text }, { requiredKeys: [] });
  const edge = fc.record({ alone: fc.boolean() }, { requiredKeys: [] });
  const edit = <Arguments extends unknown[]>(
    weight: number,
    of: fc.Arbitrary<Arguments>,
    command: (document: VideoDocument, ...of: Arguments) => VideoDocument,
  ) => ({
    weight,
    arbitrary: of.map(
      (each): Edit =>
        (document) =>
          command(document, ...each),
    ),
  });
  const fresh = (document: VideoDocument) => freshActivityId(document, 0);
  return fc.oneof(
    edit(5, fc.tuple(time, words), (document, at, each) =>
      commands.startActivity(document, config, fresh(document), at, each),
    ),
    edit(1, fc.tuple(id, time), (document, each, at) => commands.startActivity(document, config, each, at)),
    edit(5, fc.tuple(time, fc.option(id, { nil: undefined })), (document, at, each) =>
      commands.endActivity(document, config, at, each),
    ),
    edit(3, fc.tuple(time, words), (document, at, each) =>
      commands.logInstant(document, config, fresh(document), at, each),
    ),
    edit(5, fc.tuple(time, time), (document, from, to) =>
      commands.addActivity(document, config, fresh(document), { from, to }),
    ),
    edit(2, fc.tuple(time), (document, at) => commands.fillGap(document, config, fresh(document), at)),
    edit(1, fc.tuple(id), commands.deleteActivity),
    edit(2, fc.tuple(id, text), commands.labelActivity),
    edit(2, fc.tuple(id, text), commands.describeActivity),
    edit(3, fc.tuple(id, time), (document, each, at) =>
      commands.splitActivity(document, config, each, at, fresh(document)),
    ),
    edit(2, fc.tuple(id), (document, each) => commands.mergeWithNext(document, config, each)),
    edit(4, fc.tuple(id, time, edge), (document, each, at, move) =>
      commands.setStart(document, config, each, at, move),
    ),
    edit(4, fc.tuple(id, time, edge), (document, each, at, move) => commands.setEnd(document, config, each, at, move)),
    edit(4, fc.tuple(id, time), (document, each, at) => commands.moveActivity(document, config, each, at)),
    edit(3, fc.tuple(id, fc.constantFrom<('start' | 'end' | 'whole')[]>('start', 'end', 'whole'), by), (...of) =>
      commands.nudgeActivity(of[0], config, of[1], of[2], of[3]),
    ),
    edit(2, fc.tuple(fc.constantFrom(...fieldNames, 'mood'), text), (document, name, each) =>
      commands.writeScene(document, config, name, each),
    ),
    edit(2, fc.tuple(text), commands.writeCaption),
  );
}

/** What is wrong with a document. Plain comparisons, since this runs some hundred thousand times. */
function faultIn({ activities, scene }: VideoDocument, config: VideoConfig): string | undefined {
  if (new Set(activities.map(({ id }) => id)).size < activities.length) return 'an id used twice';
  if (activities.length > (config.maxActivities ?? Infinity)) return 'too many';
  const duration = config.video?.duration ?? Infinity;
  for (const [index, { startTime, endTime, ...each }] of activities.entries()) {
    if (!(startTime >= 0) || startTime > duration || Object.is(startTime, -0)) return 'a start that is none';
    if ([startTime, endTime ?? 0].some((time) => time < 1e9 && Math.abs(time - Number(time.toFixed(3))) > 0))
      return 'not rounded';
    if (endTime === undefined) {
      if (config.activityKind === 'instant') return 'goes on';
      if (startTime + 0.0009 > duration) return 'goes on at the end';
    } else {
      if (!(endTime >= startTime) || endTime > duration) return 'an end that is none';
      if (config.activityKind === 'range' && endTime === startTime) return 'without length';
      if (config.activityKind === 'instant' && endTime > startTime) return 'not an instant';
    }
    const next = activities[index + 1];
    if (next && next.startTime < startTime) return 'not by time';
    if ('given' in each) return 'given';
  }
  const { sceneFields, noOverlap } = config;
  if (noOverlap && doOverlap(activities)) return 'overlap';
  const fields = sceneFields.map(({ name }) => name);
  if (Object.entries(scene).some(([name, text]) => !fields.includes(name) || !text)) return 'scene';
  return undefined;
}

/** Each with each. What goes on takes the moment after its start: else it could never end. */
function doOverlap(activities: readonly Activity[]): boolean {
  const ranges = activities.filter(({ startTime, endTime }) => startTime !== endTime);
  return ranges.some(({ startTime, endTime = startTime + 0.001 }, index) =>
    ranges
      .slice(index + 1)
      .some(
        (other) => startTime < (other.endTime ?? other.startTime + 0.001) - 1e-9 && other.startTime < endTime - 1e-9,
      ),
  );
}

/** What does not go with the document, or is not in the answer that is written. */
function unfaithful(document: VideoDocument, config: VideoConfig): string | undefined {
  const answer = writeVideo(document, config, 'value');
  if (!read(videoAnswerSchema, answer).ok) return 'schema';
  const again = readVideo(JSON.parse(JSON.stringify(answer)) as typeof answer);
  if (again.kind !== 'read') return again.kind;
  const bare = ({ activities, scene, caption }: VideoDocument) => ({
    activities: activities.map(({ given: _, ...activity }) => activity),
    scene,
    caption,
  });
  if (!deepEqual(bare(again.document), bare(document))) return 'read again';
  if (JSON.stringify(answer).includes('[]')) return 'nothing that is not absent';
  if (JSON.stringify(writeVideo(document, config, 'submit')).includes('null')) return 'what goes on submitted';

  const view = createVideoView();
  const shown = view(document, config, 'en');
  if (!deepEqual(shown, createVideoView()(document, config, 'en'))) return 'view';
  view(emptyVideo(), config, 'en');
  if (!deepEqual(view(document, config, 'en'), shown)) return 'a view by what was shown before';
  if (config.noOverlap && shown.overlaps.length) return 'an overlap shown';
  const steps = Object.values(shown.steps);
  if (steps.some(({ done, total }) => done > total)) return 'more done than there is';
  const blocked = videoRules(document, config).some(({ level }) => level === 'block');
  const isMissing = !config.video || steps.some(({ missing }) => missing > 0);
  if (blocked !== isMissing) return 'missing';
  return blocked || steps.every(({ done, total }) => done === total) ? undefined : 'complete';
}

testRandomEditing<VideoDocument, VideoConfig>({
  definition: videoCaption,
  configs,
  edits,
  faultIn,
  faultAtEnd: unfaithful,
});
