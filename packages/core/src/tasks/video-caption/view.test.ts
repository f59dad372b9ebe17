import { describe, expect, it } from 'vitest';
import { addActivity, describeActivity, labelActivity } from './activity-commands.js';
import { writeCaption, writeScene } from './caption-commands.js';
import type { VideoDocument } from './document.js';
import { videoProgress, videoRules } from './rules.js';
import { setEnd } from './time-commands.js';
import { configOf, videoOf } from './video.harness.js';
import { createVideoView } from './view.js';
import { writeVideo } from './write-answer.js';

const config = configOf();
const shown = (document: VideoDocument, of = config) => createVideoView()(document, of, 'en');

describe('the view of activities', () => {
  it('shows them by time with numbers, times, words and what is missing', () => {
    const document = describeActivity(videoOf(['62.5-70 run', '1-', '3', '62-64.25']), 'a1', 'He runs away');
    const view = shown(document, configOf({ activityDescriptionMinWords: 3, maxActivities: 5, activityKind: 'both' }));
    expect(
      view.activities.map(({ id, number, kind, start, end, length, state, lane, over }) =>
        [id, number, kind, start, end, length, state, lane, over].join(' '),
      ),
    ).toEqual([
      'a2 1 open 0:01.000   empty 0 ',
      'a3 2 instant 0:03.000 0:03.000 0 empty 1 ',
      'a4 3 range 1:02.000 1:04.250 2.25 empty 1 ',
      'a1 4 range 1:02.500 1:10.000 7.5 complete 2 3',
    ]);
    expect(view.activities[3]).toEqual({
      id: 'a1',
      number: 4,
      colour: 0,
      path: '/activities/3',
      kind: 'range',
      startTime: 62.5,
      endTime: 70,
      length: 7.5,
      start: '1:02.500',
      end: '1:10.000',
      label: 'run',
      description: 'He runs away',
      descriptionWords: { count: 3, min: 3 },
      lane: 2,
      over: 3,
      state: 'complete',
      issues: [],
    });
    expect(view.activities[0]!.issues.map(({ code }) => code)).toEqual([
      'activity-open',
      'activity-description-missing',
    ]);
    expect(view).toMatchObject({ open: ['a2'], lanes: 3, overlaps: [{ startTime: 62.5, endTime: 64.25 }] });
    expect(view.gaps).toEqual([
      { startTime: 0, endTime: 1 },
      { startTime: 70, endTime: 100 },
    ]);
    expect([view.activityLimits, view.canAdd]).toEqual([{ count: 4, min: 1, max: 5 }, true]);
    expect(shown(document, configOf({ maxActivities: 4 })).canAdd).toBe(false);
  });

  it('shows hours where the video has any', () => {
    const long = configOf({ video: { duration: 3600 } });
    expect(shown(videoOf(['1-2']), long).activities[0]).toMatchObject({ start: '0:00:01.000', end: '0:00:02.000' });
  });

  it('gives each label a colour, or each activity its own, whatever comes before it', () => {
    const document = videoOf([
      '5-6 walk',
      '3-4 run',
      '7-8 jump',
      ...Array.from({ length: 10 }, (_, at) => `${20 + at}`),
    ]);
    const colours = (of: typeof config, from = document) =>
      shown(from, of)
        .activities.slice(0, 3)
        .map(({ id, colour }) => `${id} ${colour}`);
    expect(colours(config)).toEqual(['a2 1', 'a1 0', 'a3 2']);
    expect(colours(configOf({ activityLabels: ['run', 'walk'] }))).toEqual(['a2 0', 'a1 1', 'a3 2']);
    expect(shown(document).activities.at(-1)).toMatchObject({ id: 'a13', colour: 0 });
    const before = addActivity(document, config, 'a14', { from: 1, to: 2 });
    expect(colours(config, before)).toEqual(['a14 1', 'a2 1', 'a1 0']);
    const foreign = { ...document, activities: document.activities.map((each) => ({ ...each, id: `${each.id}x` })) };
    for (const { colour } of shown(foreign).activities) expect([colour >= 0, colour < 12]).toEqual([true, true]);
  });

  it('shows the labels that are offered', () => {
    const of = configOf({ activityLabels: ['run', 'walk'] });
    expect(shown(videoOf(['1-2 run', '3-4 run', '5-6 jump']), of).labels).toEqual([
      { name: 'run', colour: 0, count: 2 },
      { name: 'walk', colour: 1, count: 0 },
    ]);
  });

  it('has no gaps between instants', () => {
    expect(shown(videoOf(['1', '2']), configOf({ activityKind: 'instant' })).gaps).toEqual([]);
    expect(shown(videoOf(['1-2']), configOf({ video: {} })).gaps).toEqual([{ startTime: 0, endTime: 1 }]);
    expect(shown(videoOf(['0-50', '50.05-100'])).gaps).toEqual([]);
  });
});

describe('the view of the steps', () => {
  it('tells in each what is done, needed and missing', () => {
    const document = videoOf(['1-2 run', '3-'], { scene: { setting: 'x' } });
    const steps = Object.entries(shown(document, configOf({ minActivities: 5 })).steps).map(
      ([name, { done, total, missing, issues }]) => `${name} ${done}/${total} ${missing} of ${issues.length}`,
    );
    expect(steps).toEqual(['activities 1/5 3 of 3', 'scene 1/3 2 of 2', 'caption 0/1 1 of 1']);
    const free = configOf({ minActivities: 0, caption: 'none', sceneFields: [] });
    expect(Object.values(shown(videoOf([]), free).steps)).toEqual(
      Array.from({ length: 3 }, () => ({ done: 0, total: 0, missing: 0, issues: [] })),
    );
  });

  it('shows the fields of the scene in order', () => {
    const sceneFields = [{ name: 'a/b', label: 'Place', required: true }, { name: 'mood' }];
    const { scene } = shown(videoOf([], { scene: { mood: 'calm' } }), configOf({ sceneFields }));
    expect(scene.map(({ name, path, text, issues }) => [name, path, text, issues.length])).toEqual([
      ['a/b', '/scene/a~1b', '', 1],
      ['mood', '/scene/mood', 'calm', 0],
    ]);
  });
});

describe('the view of the caption', () => {
  const named = describeActivity(
    videoOf(['1-2 run', '3-4 open the door', '5-6 Run', '7-8'], { scene: { setting: 'a park' } }),
    'a4',
    'the dog barks',
  );
  const grounded = (document: VideoDocument) =>
    shown(document).caption!.grounding.map(({ start, end, kind, key, number }) =>
      [document.caption.slice(start, end), kind, key, number].join(' '),
    );
  const chips = (document: VideoDocument) => shown(document).caption!.chips.map(({ key, text }) => `${key}: ${text}`);

  it('finds activities by what they are called, the same words again for the next one', () => {
    const caption = 'They run, open the door, run in a park, and run while the dog barks.';
    expect(grounded(writeCaption(named, caption))).toEqual([
      'run activity a1 1',
      'open the door activity a2 2',
      'run activity a3 3',
      'a park scene setting ',
      'run activity a1 1',
      'the dog barks activity a4 4',
    ]);
    expect(shown(writeCaption(named, 'run')).caption!.grounding).toEqual([
      { start: 0, end: 3, kind: 'activity', key: 'a1', number: 1, colour: 0 },
    ]);
    expect(shown(writeCaption(named, 'run')).caption).toMatchObject({ words: { count: 1, min: 1 }, required: true });
  });

  it('offers what is not mentioned yet, what is called the same once', () => {
    expect(chips(named)).toEqual(['a1: run', 'a2: open the door', 'a4: the dog barks', 'setting: a park']);
    expect(chips(writeCaption(named, 'They run in a park'))).toEqual(['a2: open the door', 'a4: the dog barks']);
    expect(chips(videoOf(['1-2', '3-4  ']))).toEqual([]);
  });

  it('offers of very many activities the first ones', () => {
    const many = videoOf(Array.from({ length: 300 }, (_, at) => `${at / 10}-40 thing ${at}`));
    const offered = chips(many);
    expect([offered.length, offered.at(-1)]).toEqual([200, 'a200: thing 199']);
  });

  it('is not there where the author wants none', () => {
    expect(shown(named, configOf({ caption: 'none' })).caption).toBeUndefined();
    expect(shown(named, configOf({ caption: 'optional' })).caption).toMatchObject({ required: false });
  });
});

describe('what has not changed', () => {
  it('is the same object as before', () => {
    const view = createVideoView();
    const document = videoOf(['1-2 run', '3-4', '5-6 walk'], { caption: 'They run.' });
    const before = view(document, config, 'en');
    const described = view(describeActivity(document, 'a2', 'x'), config, 'en');
    expect(described.activities[0]).toBe(before.activities[0]);
    expect(described.activities[2]).toBe(before.activities[2]);
    expect(described.activities[1]).not.toBe(before.activities[1]);
    for (const name of ['gaps', 'overlaps', 'scene'] as const) expect(described[name], name).toBe(before[name]);
    const written = view(writeScene(document, config, 'setting', 'x'), config, 'en');
    for (const name of ['activities', 'gaps', 'overlaps', 'open', 'labels'] as const)
      expect(written[name], name).toBe(view(document, config, 'en')[name]);
    expect(written.steps.activities).toBe(view(document, config, 'en').steps.activities);
  });

  it('is what the settings and the times say now, whatever was shown before', () => {
    const view = createVideoView();
    const document = videoOf(['1-4 run', '2-3 run']);
    expect(view(document, config, 'en')).toMatchObject({ lanes: 2, activities: [{ start: '0:01.000' }, { over: 1 }] });
    const long = configOf({ video: { duration: 4000 }, activityDescriptionMinWords: 2 });
    expect(view(document, long, 'en').activities[0]).toMatchObject({
      start: '0:00:01.000',
      descriptionWords: { min: 2 },
      state: 'partial',
    });
    const shorter = view(setEnd(document, long, 'a1', 1.5), long, 'en');
    expect(shorter).toMatchObject({ lanes: 1, overlaps: [], activities: [{ lane: 0 }, { lane: 0 }] });
    expect(shorter.activities[1]!.over).toBeUndefined();
    expect(shorter.gaps[1]).toEqual({ startTime: 1.5, endTime: 2 });
  });

  it('is all but one of 5,000, so that none of them takes more than a moment', () => {
    const many = configOf({ video: { duration: 7200 }, activityLabels: ['run', 'walk'] });
    const view = createVideoView();
    let document = writeCaption(
      videoOf(Array.from({ length: 5000 }, (_, at) => `${at}-${at + 1 + (at % 4)} ${at % 2 ? 'run' : 'walk'}`)),
      'They run and walk. '.repeat(20),
    );
    let before = view(document, many, 'en');
    const changes: ((from: VideoDocument, turn: number) => VideoDocument)[] = [
      (from, turn) => describeActivity(from, 'a2500', `text ${turn}`),
      (from, turn) => labelActivity(from, 'a2500', turn % 2 ? 'run' : 'walk'),
      (from, turn) => setEnd(from, many, 'a2500', 2501 + turn / 10),
      (from, turn) => addActivity(from, many, `a${9000 + turn}`, { from: 7000 - turn, to: 7010 }),
    ];
    for (const change of changes) {
      const took = Array.from({ length: 5 }, (_, turn) => {
        const begin = performance.now();
        document = change(document, turn + 1);
        const after = view(document, many, 'en');
        videoRules(document, many);
        videoProgress(document, many);
        writeVideo(document, many, 'value');
        const milliseconds = performance.now() - begin;
        const same = new Set(before.activities);
        // with those behind it, which have other numbers or lanes
        expect(after.activities.filter((each) => !same.has(each)).length).toBeLessThan(10);
        before = after;
        return milliseconds;
      });
      // 3 to 4 ms alone on a machine; what grows by the square would take hundreds
      expect(Math.min(...took), String(change)).toBeLessThan(100);
    }
  });
});
