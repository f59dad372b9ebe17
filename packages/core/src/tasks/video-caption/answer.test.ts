import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '../../schema/json-value.harness.js';
import type { AnswerObject } from '../../task/task-definition.js';
import {
  addActivity,
  deleteActivity,
  describeActivity,
  endActivity,
  labelActivity,
  startActivity,
} from './activity-commands.js';
import { writeCaption, writeScene } from './caption-commands.js';
import { compareActivities, emptyVideo, isUntouched, type VideoDocument } from './document.js';
import { readVideo } from './read-answer.js';
import { videoRules } from './rules.js';
import { moveActivity, setEnd } from './time-commands.js';
import { configOf, told, videoOf } from './video.harness.js';
import { writeVideo } from './write-answer.js';

const config = configOf({ video: { duration: 55.1504, width: 1280, height: 720 } });
const bare = configOf({ video: undefined });
/** The sample of the contract. */
const sample = {
  inputVideoProperties: { duration: 55.15, width: 1280, height: 720 },
  activities: [{ id: 'a1', startTime: 0.52, endTime: 4.14, label: '…', description: '…' }],
  scene: { setting: '…', background: '…', environment: '…' },
  caption: 'A walk.',
};

const opened = (answer: unknown): VideoDocument => {
  const reading = readVideo(answer as AnswerObject);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading.document;
};
const value = (document: VideoDocument, of = config) => writeVideo(document, of, 'value');
const submitted = (document: VideoDocument, of = config) => writeVideo(document, of, 'submit');

describe('writeVideo', () => {
  it("writes the contract's sample", () => {
    const { scene, caption } = sample;
    const document = describeActivity(videoOf(['0.52-4.14 …'], { scene, caption }), 'a1', '…');
    expect(value(document)).toEqual(sample);
    expect(JSON.stringify(submitted(document)), 'in the same order').toBe(JSON.stringify(sample));
  });

  it('leaves out what is not there, and the facts while they are not known', () => {
    expect(value(emptyVideo())).toEqual({ inputVideoProperties: sample.inputVideoProperties });
    expect(value(emptyVideo(), bare)).toEqual({});
    expect(value(emptyVideo(), configOf({ video: {} }))).toEqual({});
    expect(value(emptyVideo(), configOf({ video: { width: 2, height: 3 } }))).toEqual({
      inputVideoProperties: { width: 2, height: 3 },
    });
    expect(value(videoOf(['1-2']), bare)).toEqual({
      activities: [{ id: 'a1', startTime: 1, endTime: 2, label: '', description: '' }],
    });
  });

  it('writes activities by time, with the ids that they were made with', () => {
    const document = moveActivity(videoOf(['1-2', '3-4']), config, 'a1', 9);
    expect((value(document)['activities'] as AnswerObject[]).map(({ id, startTime }) => [id, startTime])).toEqual([
      ['a2', 3],
      ['a1', 9],
    ]);
  });

  it('keeps what goes on with unfinished work, and submits none of it', () => {
    const going = videoOf(['1- run', '3-4 run']);
    const open = { id: 'a1', startTime: 1, endTime: null, label: 'run', description: '' };
    expect(value(going, bare)['activities']).toEqual([open, { ...open, id: 'a2', startTime: 3, endTime: 4 }]);
    expect(submitted(going, bare)).toEqual({ activities: [{ ...open, id: 'a2', startTime: 3, endTime: 4 }] });
    expect(submitted(videoOf(['1-']), bare)).toEqual({});
    // after a reload it goes on
    const again = opened(JSON.parse(JSON.stringify(value(going))));
    expect(told(again)).toEqual(['a1 1-', 'a2 3-4']);
    expect(videoRules(again, config).map(({ code }) => code)).toContain('activity-open');
    expect(submitted(again)).toEqual(submitted(going));
    expect(told(endActivity(again, config, 8))).toEqual(['a1 1-8', 'a2 3-4']);
    expect(value(endActivity(again, config, 8))).toEqual(value(endActivity(going, config, 8)));
  });
});

describe('readVideo', () => {
  it("reads the contract's sample and writes it back, whole or in parts", () => {
    const document = opened(sample);
    expect(document).toMatchObject({
      activities: sample.activities,
      scene: sample.scene,
      caption: 'A walk.',
      duration: 55.15,
    });
    expect(videoRules(document, config)).toEqual([]);
    expect(value(document)).toEqual(sample);
    expect(value(writeCaption(document, 'A run.'))).toEqual({ ...sample, caption: 'A run.' });
    expect(value(writeScene(document, config, 'setting', 'x'))['scene']).toEqual({ ...sample.scene, setting: 'x' });
    expect(isUntouched(opened({}))).toBe(true);
  });

  it('gives back what nobody edited, with all that it does not know', () => {
    const json = fc.dictionary(fc.string({ minLength: 21 }), jsonValue(), { maxKeys: 2 });
    const id = fc.constantFrom('a1', 'a2', '', 'mine');
    const text = fc.constantFrom(null, '', 'run', '🐱');
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(-5, 1, 1, 2, 2, 12.34567, 1e9),
    );
    const known = <Entry>(record: fc.Arbitrary<Entry>) =>
      fc.tuple(record, json).map(([members, more]) => ({ ...more, ...members }));
    const activity = known(
      fc.record(
        { id, startTime: number, endTime: fc.oneof(number, fc.constant(null)), label: text, description: text },
        { requiredKeys: ['startTime'] },
      ),
    );
    const scene = fc.dictionary(fc.constantFrom('setting', 'mood', '__proto__'), fc.constantFrom('', 'x', null, 5));
    const answers = known(
      fc.record(
        {
          inputVideoProperties: fc.constantFrom(null, {}, { duration: 7.25, height: 9, depth: 3 }),
          activities: fc.oneof(
            { weight: 1, arbitrary: fc.constant(null) },
            { weight: 5, arbitrary: fc.array(activity, { maxLength: 4 }) },
          ),
          scene: fc.oneof(fc.constant(null), scene),
          caption: text,
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(answers, (answer) => {
        const document = opened(answer);
        expect(value(document)).toEqual(answer);
        expect(new Set(document.activities.map((each) => each.id)).size).toBe(document.activities.length);
        expect(opened(answer)).toEqual(document);
        expect([...document.activities].sort(compareActivities)).toEqual(document.activities);
        // the others stay as they came when one is edited; what is added can be read again
        const after = value(addActivity(document, config, 'new', { from: 1, to: 2 }));
        expect(value(opened(after))).toEqual(after);
        for (const each of document.activities)
          if (!each.edited) expect(after['activities']).toContainEqual(each.given);
        for (const name of ['scene', 'caption'] as const) expect(after[name], name).toEqual(answer[name]);
        // whatever is written there, taking it back brings back what came
        const back = writeCaption(writeCaption(document, 'other'), document.caption);
        expect(value(back)).toEqual(answer);
        expect(value(deleteActivity(addActivity(document, config, 'new', { from: 1, to: 2 }), 'new'))).toEqual(answer);
        const first = document.activities[0];
        if (first)
          expect(value(labelActivity(labelActivity(document, first.id, 'other'), first.id, first.label))).toEqual(
            answer,
          );
        const field = document.scene['setting'] ?? '';
        expect(value(writeScene(writeScene(document, config, 'setting', 'y'), config, 'setting', field))).toEqual(
          answer,
        );
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('keeps members that it does not know when something is edited, and numbers that nobody edited', () => {
    const answer = {
      mood: 'good',
      inputVideoProperties: { duration: 50, codec: 'av1' },
      activities: [
        { id: 'x', startTime: 1.23456789, endTime: 5, score: 3 },
        { id: 'y', startTime: 7.00049, endTime: 9, label: 'run', thumbnail: 4 },
      ],
      scene: { time: 'noon', number: 5 },
    };
    expect(value(setEnd(opened(answer), config, 'x', 6.0004))).toEqual({
      ...answer,
      inputVideoProperties: { duration: 55.15, width: 1280, height: 720, codec: 'av1' },
      activities: [{ id: 'x', startTime: 1.23456789, endTime: 6, score: 3 }, answer.activities[1]],
    });
    const emptied = value(labelActivity(describeActivity(opened(answer), 'x', 'a run'), 'y', ''));
    expect(emptied['activities']).toEqual([
      { ...answer.activities[0], description: 'a run' },
      { ...answer.activities[1], label: '' },
    ]);
    const scene = writeScene(writeScene(opened(answer), config, 'setting', 'yard'), config, 'time', '');
    expect(value(scene)['scene']).toEqual({ number: 5, setting: 'yard' });
  });

  it('does not take measured facts for an edit', () => {
    for (const inputVideoProperties of [{ duration: 1 }, undefined]) {
      const { inputVideoProperties: _, ...rest } = sample;
      const answer = inputVideoProperties ? { ...rest, inputVideoProperties } : rest;
      const edited = labelActivity(opened(answer), 'a1', 'run');
      expect(value(edited)['inputVideoProperties']).toEqual(sample.inputVideoProperties);
      expect(value(labelActivity(edited, 'a1', '…'))).toEqual(answer);
    }
    // without a video the given ones stay
    expect(value(writeCaption(opened(sample), 'x'), bare)).toEqual({ ...sample, caption: 'x' });
    expect(opened({ inputVideoProperties: { width: 5 } })).not.toHaveProperty('duration');
  });

  it('does not take another order for an edit', () => {
    const answer = {
      activities: [
        { id: 'a2', startTime: 9, endTime: 10 },
        { id: 'a1', startTime: 1, endTime: 2 },
      ],
    };
    const document = opened(answer);
    expect(told(document)).toEqual(['a1 1-2', 'a2 9-10']);
    expect(value(document)).toEqual(answer);
    const moved = moveActivity(document, config, 'a1', 20);
    expect(told(moved)).toEqual(['a2 9-10', 'a1 20-21']);
    expect(value(moveActivity(moved, config, 'a1', 1))).toEqual(answer);
  });

  it('gives ids where there are none, or one twice', () => {
    const times = { startTime: 1, endTime: 2 };
    const answer = { activities: [times, { id: 'a4', ...times }, { id: 'a4', ...times }, { id: '', ...times }] };
    const document = opened(answer);
    expect(document.activities.map(({ id }) => id)).toEqual(['a4', 'a5', 'a6', 'a7']);
    expect(value(document)).toEqual(answer);
    const ids = (value(writeCaption(document, 'x'))['activities'] as AnswerObject[]).map(({ id }) => id);
    expect(ids).toEqual(['a4', 'a5', 'a6', 'a7']);
  });

  it('takes an activity without an end for one that goes on', () => {
    const answer = { activities: [{ id: 'x', startTime: 4 }] };
    const document = opened(answer);
    expect(told(document)).toEqual(['x 4-']);
    expect([value(document), submitted(document)]).toEqual([answer, {}]);
    const more = startActivity(document, bare, 'a1', 6);
    expect(value(more, bare)['activities']).toEqual([
      { id: 'x', startTime: 4 },
      { id: 'a1', startTime: 6, endTime: null, label: '', description: '' },
    ]);
    expect(value(endActivity(document, bare, 9), bare)).toEqual({
      activities: [{ id: 'x', startTime: 4, endTime: 9 }],
    });
  });

  it('refuses what is no answer, and one of a later version', () => {
    const refusal = (answer: unknown) => {
      const reading = readVideo(answer as AnswerObject);
      return reading.kind === 'misfit' ? reading.mismatch.path : reading.kind;
    };
    expect(refusal({ version: 2 })).toBe('newer');
    expect(refusal({ version: 1, task: 'video-caption', meta: {} })).toBe('read');
    expect(refusal({ activities: {} })).toBe('/activities');
    expect(refusal({ activities: ['run'] })).toBe('/activities/0');
    expect(refusal({ activities: [{ endTime: 1 }] })).toBe('/activities/0');
    expect(refusal({ activities: [{ startTime: '1' }] })).toBe('/activities/0/startTime');
    expect(refusal({ activities: [{ startTime: 1, endTime: '2' }] })).toBe('/activities/0/endTime');
    expect(refusal({ activities: [{ startTime: 1, label: 1 }] })).toBe('/activities/0/label');
    expect(refusal({ scene: ['x'] })).toBe('/scene');
    expect(refusal({ caption: {} })).toBe('/caption');
    expect(refusal({ inputVideoProperties: { duration: -1 } })).toBe('/inputVideoProperties/duration');
    const anything = fc.object({
      key: fc.constantFrom('activities', 'startTime', 'endTime', 'id', 'scene', 'caption', 'label', 'description'),
    });
    fc.assert(fc.property(anything, (answer) => ['read', 'misfit'].includes(readVideo(answer as AnswerObject).kind)));
  });
});
