import { describe, expect, it } from 'vitest';
import * as activities from './activity-commands.js';
import { writeCaption, writeScene } from './caption-commands.js';
import { emptyVideo, freshActivityId, isUntouched, type VideoDocument } from './document.js';
import { configOf, told, videoOf } from './video.harness.js';

const config = configOf();
const apart = configOf({ noOverlap: true });
const moments = configOf({ activityKind: 'instant' });
const both = configOf({ activityKind: 'both' });

describe('live marking', () => {
  const start = (document: VideoDocument, id: string, at: number, of = config) =>
    activities.startActivity(document, of, id, at);
  const end = (document: VideoDocument, at: number, id?: string, of = config) =>
    activities.endActivity(document, of, at, id);

  it('begins activities that go on, one beside the other, and ends the chosen one, else the last that was begun', () => {
    const two = start(start(emptyVideo(), 'a1', 10.0004), 'a2', 4);
    expect(two.activities[1]).toEqual({ id: 'a1', startTime: 10, label: '', description: '' });
    expect(told(two)).toEqual(['a2 4-', 'a1 10-']);
    expect(told(end(two, 12))).toEqual(['a2 4-12', 'a1 10-']);
    expect(told(end(two, 12, 'a1'))).toEqual(['a2 4-', 'a1 10-12']);
    // one that is chosen, but has ended
    expect(told(end(end(two, 12), 13.5, 'a2'))).toEqual(['a2 4-12', 'a1 10-13.5']);
    const done = end(end(two, 12), 13);
    expect(end(done, 20)).toBe(done);
    expect(told(end(start(two, 'a3', 11), 12))).toEqual(['a2 4-', 'a1 10-', 'a3 11-12']);
  });

  it('begins with words that are known already', () => {
    const run = activities.startActivity(emptyVideo(), config, 'a1', 3, { label: 'run' });
    expect(run.activities[0]).toMatchObject({ label: 'run', description: '' });
    // the keys of two labels at once
    const walk = activities.startActivity(run, config, 'a2', 3, { label: 'walk' });
    expect(told(walk)).toEqual(['a1 3-', 'a2 3-']);
    expect(activities.startActivity(walk, config, 'a3', 3, { label: 'run' })).toBe(walk);
  });

  it('has no end before the start, and none without length but where instants are allowed', () => {
    const going = start(emptyVideo(), 'a1', 10);
    for (const at of [9, 10, 10.0004, NaN, -Infinity]) expect(end(going, at)).toBe(going);
    expect(told(end(going, 10.0004, undefined, both))).toEqual(['a1 10']);
    expect(told(end(going, 10.0006))).toEqual(['a1 10-10.001']);
  });

  it('keeps inside the video as far as its length is known', () => {
    const going = start(emptyVideo(), 'a1', -0.4);
    expect(told(end(going, 100.02))).toEqual(['a1 0-100']);
    expect(told(start(emptyVideo(), 'a1', 99.999))).toEqual(['a1 99.999-']);
    for (const at of [99.9996, 100, 400, NaN, Infinity]) expect(start(emptyVideo(), 'a1', at).activities).toEqual([]);
    const stream = configOf({ video: {} });
    expect(told(end(start(emptyVideo(), 'a1', 400, stream), 1e6, 'a1', stream))).toEqual(['a1 400-1000000']);
  });

  it('ends what goes on where the next begins, where nothing may overlap', () => {
    const next = start(start(emptyVideo(), 'a1', 10, apart), 'a2', 15, apart);
    expect(told(next)).toEqual(['a1 10-15', 'a2 15-']);
    expect(start(next, 'a3', 15, apart)).toBe(next);
    expect(start(next, 'a3', 12, apart)).toBe(next);
    const back = start(next, 'a3', 4, apart);
    expect(told(back)).toEqual(['a3 4-', 'a1 10-15', 'a2 15-']);
    expect(told(end(back, 30, 'a3', apart))).toEqual(['a3 4-10', 'a1 10-15', 'a2 15-']);
    // it ends no later than where another one is
    const between = videoOf(['10-', '12-14']);
    expect(told(start(between, 'a3', 20, apart))).toEqual(['a1 10-12', 'a2 12-14', 'a3 20-']);
    // refused as a whole
    expect(start(between, 'a3', 13, apart)).toBe(between);
  });

  it('ends nothing inside another one, where nothing may overlap', () => {
    const given = videoOf(['0-10', '5-']);
    expect(end(given, 8, undefined, apart)).toBe(given);
    expect(told(end(given, 8))).toEqual(['a1 0-10', 'a2 5-8']);
  });

  it('is not for instants', () => {
    expect(start(emptyVideo(), 'a1', 1, moments).activities).toEqual([]);
  });
});

describe('instants', () => {
  it('are logged in one moment, with a label', () => {
    const logged = activities.logInstant(emptyVideo(), moments, 'a1', 3.0004, { label: 'goal' });
    expect(logged.activities).toEqual([{ id: 'a1', startTime: 3, endTime: 3, label: 'goal', description: '' }]);
    expect(told(activities.logInstant(logged, moments, 'a2', 200))).toEqual(['a1 3', 'a2 100']);
    expect(activities.logInstant(logged, moments, 'a2', NaN)).toBe(logged);
    expect(activities.logInstant(emptyVideo(), config, 'a1', 3).activities).toEqual([]);
  });

  it('lie anywhere, also where nothing may overlap', () => {
    const logged = activities.logInstant(videoOf(['1-5']), { ...both, noOverlap: true }, 'a2', 3);
    expect(told(logged)).toEqual(['a1 1-5', 'a2 3']);
  });
});

describe('activities', () => {
  const add = (document: VideoDocument, from: number, to: number, of = config) =>
    told(activities.addActivity(document, of, 'a9', { from, to }));

  it('are drawn forward or back, and stand by time', () => {
    expect(add(videoOf(['3-8']), 5, 2.0004)).toEqual(['a9 2-5', 'a1 3-8']);
    expect(add(videoOf([]), -1, 300)).toEqual(['a9 0-100']);
    for (const [from, to] of [
      [4, 4],
      [4, 4.0004],
      [NaN, 4],
      [4, Infinity],
      [100, 120],
    ] as const)
      expect(add(emptyVideo(), from, to)).toEqual([]);
    expect(add(emptyVideo(), 1, 2, moments)).toEqual([]);
    const worded = activities.addActivity(emptyVideo(), config, 'a1', { from: 1, to: 2 }, { description: 'A run' });
    expect(worded.activities[0]).toMatchObject({ label: '', description: 'A run' });
  });

  it('end where the next one is in the way, where nothing may overlap', () => {
    const document = videoOf(['10-20', '30-40', '50-']);
    const drawn = (from: number, to: number) => add(document, from, to, apart).find((each) => each.startsWith('a9'));
    expect(drawn(22, 35)).toBe('a9 22-30');
    expect(drawn(20, 60)).toBe('a9 20-30');
    expect(drawn(28, 5)).toBe('a9 20-28');
    expect(drawn(30, 5)).toBe('a9 20-30');
    expect(drawn(45, 70)).toBe('a9 45-50');
    expect(drawn(60, 45)).toBe('a9 50.001-60');
    for (const [from, to] of [
      [15, 25],
      [10, 25],
      [20, 5],
      [40, 35],
      [50, 70],
    ] as const)
      expect(drawn(from, to), `${from}-${to}`).toBeUndefined();
  });

  it('stop at the maximum, and have ids never used before', () => {
    const limited = configOf({ maxActivities: 2, activityKind: 'both' });
    const full = videoOf(['1-2', '4-']);
    const refused = [
      activities.startActivity(full, limited, 'a3', 9),
      activities.logInstant(full, limited, 'a3', 9),
      activities.addActivity(full, limited, 'a3', { from: 5, to: 9 }),
      activities.fillGap(full, limited, 'a3', 3),
      activities.splitActivity(full, limited, 'a1', 1.5, 'a3'),
      activities.addActivity(full, config, 'a2', { from: 5, to: 9 }),
    ];
    for (const each of refused) expect(each).toBe(full);
    expect(freshActivityId(full, 0)).toBe('a3');
    expect(freshActivityId(activities.deleteActivity(full, 'a2'), 2)).toBe('a3');
    expect(freshActivityId({ ...full, activities: [{ ...full.activities[0]!, id: 'mine' }] }, 0)).toBe('a1');
    expect([isUntouched(emptyVideo()), isUntouched(full)]).toEqual([true, false]);
  });

  it('fill a gap as a whole', () => {
    const document = videoOf(['10-20', '15-30', '40-50']);
    const filled = (at: number, of = config) =>
      told(activities.fillGap(document, of, 'a9', at)).find((each) => each.startsWith('a9'));
    expect([0, 9.9, 10].map((at) => filled(at))).toEqual(['a9 0-10', 'a9 0-10', 'a9 0-10']);
    expect(filled(30, apart)).toBe('a9 30-40');
    expect(filled(77)).toBe('a9 50-100');
    expect(filled(77, configOf({ video: {} }))).toBeUndefined();
    expect(filled(12)).toBeUndefined();
    expect(filled(NaN)).toBeUndefined();
    expect(filled(5, moments)).toBeUndefined();
  });

  it('are labelled, described and deleted', () => {
    const document = videoOf(['1-2', '3-4 run']);
    expect(activities.labelActivity(document, 'a2', 'walk').activities[1]!.label).toBe('walk');
    expect(activities.labelActivity(document, 'a2', 'run')).toBe(document);
    const described = activities.describeActivity(document, 'a1', 'Somebody waits.');
    expect(described.activities[0]!.description).toBe('Somebody waits.');
    expect(described.activities[1]).toBe(document.activities[1]);
    expect(activities.describeActivity(described, 'a1', 'Somebody waits.')).toBe(described);
    expect(told(activities.deleteActivity(document, 'a1'))).toEqual(['a2 3-4']);
    for (const change of [activities.labelActivity, activities.describeActivity])
      expect(change(document, 'nobody', 'x')).toBe(document);
    expect(activities.deleteActivity(document, 'nobody')).toBe(document);
  });
});

describe('cutting and joining', () => {
  const described = (first: string, second: string) => {
    const document = videoOf(['1-4 run', '5-9 walk']);
    return activities.describeActivity(activities.describeActivity(document, 'a1', first), 'a2', second);
  };

  it('makes two of one; the second has to be described', () => {
    const split = activities.splitActivity(described('He runs', ''), config, 'a1', 2.5, 'a3');
    expect(split.activities.slice(0, 2)).toEqual([
      { id: 'a1', startTime: 1, endTime: 2.5, label: 'run', description: 'He runs' },
      { id: 'a3', startTime: 2.5, endTime: 4, label: 'run', description: '' },
    ]);
    expect(told(activities.mergeWithNext(split, config, 'a1'))).toEqual(['a1 1-4', 'a2 5-9']);
    expect(activities.mergeWithNext(split, config, 'a1')).toEqual(described('He runs', ''));
    const document = videoOf(['1-4', '6-']);
    for (const at of [0, 1, 4, 5, NaN])
      expect(activities.splitActivity(document, config, 'a1', at, 'a3')).toBe(document);
    expect(activities.splitActivity(document, config, 'a2', 8, 'a3')).toBe(document);
    expect(activities.splitActivity(document, config, 'nobody', 2, 'a3')).toBe(document);
    expect(activities.splitActivity(document, config, 'a1', 2, 'a2')).toBe(document);
    expect(told(activities.splitActivity(document, config, 'a1', 3.999, 'a3'))).toEqual([
      'a1 1-3.999',
      'a3 3.999-4',
      'a2 6-',
    ]);
  });

  it('makes one of two with what both say', () => {
    const merged = activities.mergeWithNext(described(' He runs. ', 'He walks.'), config, 'a1');
    expect(merged.activities).toEqual([
      { id: 'a1', startTime: 1, endTime: 9, label: 'run', description: 'He runs. He walks.' },
    ]);
    const same = activities.mergeWithNext(described('He runs.', 'He runs. '), config, 'a1');
    expect(same.activities[0]!.description).toBe('He runs.');
    const unlabelled = activities.labelActivity(described('', ''), 'a1', '');
    expect(activities.mergeWithNext(unlabelled, config, 'a1').activities[0]).toMatchObject({
      label: 'walk',
      description: '',
    });
    expect(told(activities.mergeWithNext(videoOf(['1-9', '2-4']), config, 'a1'))).toEqual(['a1 1-9']);
  });

  it('refuses what would not be one', () => {
    const merge = (texts: readonly string[], id: string, of = config) => {
      const document = videoOf(texts);
      const merged = activities.mergeWithNext(document, of, id);
      return merged === document ? 'refused' : told(merged).join();
    };
    expect(merge(['1-2', '3-4'], 'a2')).toBe('refused');
    expect(merge(['1-2', '3-4'], 'nobody')).toBe('refused');
    expect(merge(['1-2', '3-'], 'a1')).toBe('refused');
    expect(merge(['1-', '3-4'], 'a1')).toBe('refused');
    expect(merge(['1', '3'], 'a1', moments)).toBe('refused');
    expect(merge(['5-1', '6-4'], 'a1')).toBe('refused');
    expect(merge(['1 goal', '1 foul'], 'a1', moments)).toBe('a1 1');
    // an instant in a long one, and what comes after that
    const mixed = configOf({ noOverlap: true, activityKind: 'both' });
    expect(merge(['1-10', '5', '12-13'], 'a2', mixed)).toBe('refused');
    expect(merge(['1-10', '5', '12-13'], 'a1', mixed)).toBe('a1 1-10,a3 12-13');
    expect(merge(['1-10', '5', '12-13'], 'a2', both)).toBe('a1 1-10,a2 5-13');
    expect(merge(['1', '2-', '5'], 'a1', mixed)).toBe('refused');
  });
});

describe('scene and caption', () => {
  it('are written, and nothing changes by the same once more', () => {
    const scene = writeScene(emptyVideo(), config, 'setting', 'a park');
    expect(scene.scene).toEqual({ setting: 'a park' });
    expect(writeScene(scene, config, 'setting', 'a park')).toBe(scene);
    expect(writeScene(scene, config, 'mood', 'calm')).toBe(scene);
    expect(writeScene(scene, config, 'setting', '')).toEqual(emptyVideo());
    const caption = writeCaption(scene, 'A walk.');
    expect(caption.caption).toBe('A walk.');
    expect(writeCaption(caption, 'A walk.')).toBe(caption);
    expect([isUntouched(scene), isUntouched(writeCaption(emptyVideo(), ' '))]).toEqual([false, false]);
  });
});

it('marks what came from elsewhere as edited, and only that', () => {
  const document: VideoDocument = {
    ...videoOf([]),
    given: { activities: [] },
    activities: videoOf(['1-2', '3-4']).activities.map((each) => ({ ...each, given: { id: each.id } })),
  };
  const after = activities.labelActivity(document, 'a1', 'run');
  expect(after.edited).toBe(true);
  expect(after.activities.map(({ edited }) => edited)).toEqual([true, undefined]);
  const going = { ...document, activities: [{ ...videoOf(['5-']).activities[0]!, given: {} }] };
  expect(activities.endActivity(going, config, 8).activities[0]).toMatchObject({ endTime: 8, edited: true });
});
