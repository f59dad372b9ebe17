import { describe, expect, it } from 'vitest';
import type { Issue } from '../../task/issue.js';
import type { VideoDocument } from './document.js';
import { impliesRequired, stepOf, videoProgress, videoRules } from './rules.js';
import { configOf, videoOf } from './video.harness.js';

type Settings = Parameters<typeof configOf>[0];
/** Nothing is asked for but what a test asks for. */
const free = { minActivities: 0, caption: 'optional', sceneFields: [] } satisfies Settings;
const told = ({ code, path, values, level }: Issue) => [level === 'warn' ? `(${code})` : code, path, values];
const found = (settings: Settings, texts: readonly string[], parts: Partial<VideoDocument> = {}) =>
  videoRules(videoOf(texts, parts), configOf({ ...free, ...settings })).map(told);

describe('videoRules', () => {
  it('asks for what the defaults say', () => {
    expect(videoRules(videoOf([]), configOf()).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'too-few-activities /activities',
      'scene-field-missing /scene/setting',
      'scene-field-missing /scene/background',
      'scene-field-missing /scene/environment',
      'caption-missing /caption',
    ]);
    const scene = { setting: 'a', background: 'b', environment: 'c' };
    expect(videoRules(videoOf(['1-2 run'], { scene, caption: 'A run' }), configOf())).toEqual([]);
  });

  it('judges nothing else while there is no video', () => {
    const missing = [['video-missing', '/inputVideoProperties', undefined]];
    expect(found({ video: undefined, minActivities: 3 }, ['9-1'])).toEqual(missing);
    expect(found({ video: {} }, ['900-1000 run'])).toEqual([]);
  });

  it('says that an answer was made for a video of another length', () => {
    expect(found({}, [], { duration: 100.4 })).toEqual([]);
    expect(found({ video: {} }, [], { duration: 7 })).toEqual([]);
    expect(found({}, [], { duration: 98 })).toEqual([
      ['(video-of-other-length)', '/inputVideoProperties', { duration: 100, givenDuration: 98 }],
    ]);
  });

  it('asks for as many activities as the author wants', () => {
    expect(found({ minActivities: 3 }, ['1-2 run'])).toEqual([
      ['too-few-activities', '/activities', { count: 2, done: 1, min: 3 }],
    ]);
    expect(found({ maxActivities: 1 }, ['1-2 run', '3-4 run', '5-6 run'])).toEqual([
      ['too-many-activities', '/activities', { count: 2, done: 3, max: 1 }],
    ]);
  });

  it('asks for times that are right', () => {
    const texts = ['1- run', '5-3 run', '7 run', '90-100.05 run', '99-100.2 run', '101-102 run'];
    expect(found({}, texts)).toEqual([
      ['activity-open', '/activities/0/endTime', { number: 1 }],
      ['activity-reversed', '/activities/1/endTime', { number: 2 }],
      ['activity-without-length', '/activities/2/endTime', { number: 3 }],
      ['activity-outside', '/activities/4/endTime', { number: 5 }],
      ['activity-outside', '/activities/5/startTime', { number: 6 }],
    ]);
    expect(found({ activityKind: 'instant' }, ['7 run', '9-10 run'])).toEqual([
      ['activity-not-instant', '/activities/1/endTime', { number: 2 }],
    ]);
    expect(found({ activityKind: 'both' }, ['7 run', '9-10 run'])).toEqual([]);
    const before = { ...videoOf(['0-1 run']).activities[0]!, startTime: -1 };
    expect(found({}, [], { activities: [before] })).toEqual([
      ['activity-outside', '/activities/0/startTime', { number: 1 }],
    ]);
  });

  it('finds what lies over an earlier one, where that is not allowed', () => {
    const texts = ['1-5 run', '4-6 run', '6-7 run', '6.5 run', '6.6- run'];
    expect(found({ activityKind: 'both' }, texts)).toEqual([['activity-open', '/activities/4/endTime', { number: 5 }]]);
    expect(found({ activityKind: 'both', noOverlap: true }, texts)).toEqual([
      ['activity-overlapping', '/activities/1/startTime', { number: 2, other: 1 }],
      ['activity-open', '/activities/4/endTime', { number: 5 }],
      ['activity-overlapping', '/activities/4/startTime', { number: 5, other: 3 }],
    ]);
  });

  it('asks for a label of the list, and else for any words at all', () => {
    expect(found({ activityLabels: ['run', 'walk'] }, ['1-2 run', '3-4', '5-6  ', '7-8 jump'])).toEqual([
      ['activity-label-missing', '/activities/1/label', { number: 2 }],
      ['activity-label-missing', '/activities/2/label', { number: 3 }],
      ['activity-label-unknown', '/activities/3/label', { number: 4, label: 'jump' }],
    ]);
    expect(found({}, ['1-2 run', '3-4'])).toEqual([
      ['activity-description-missing', '/activities/1/description', { number: 2 }],
    ]);
    const described = videoOf(['3-4']).activities.map((each) => ({ ...each, description: 'He runs' }));
    expect(found({}, [], { activities: described })).toEqual([]);
  });

  it('asks for descriptions that are long enough', () => {
    const [none, short, enough] = videoOf(['1-2 run', '3-4 run', '5-6 run']).activities;
    const activities = [none!, { ...short!, description: 'runs' }, { ...enough!, description: 'he runs away' }];
    expect(found({ activityDescriptionMinWords: 3 }, [], { activities })).toEqual([
      ['activity-description-missing', '/activities/0/description', { number: 1 }],
      ['activity-description-too-short', '/activities/1/description', { number: 2, count: 2, words: 1, min: 3 }],
    ]);
  });

  it('asks for the fields of the scene', () => {
    const sceneFields = [{ name: 'a/b', label: 'Place', required: true }, { name: 'mood' }];
    expect(found({ sceneFields }, [], { scene: { mood: 'x' } })).toEqual([
      ['scene-field-missing', '/scene/a~1b', { name: 'a/b', label: 'Place' }],
    ]);
  });

  it('asks for a caption where the author does, and for a good one where there is any', () => {
    const codes = (settings: Settings, caption: string) => found(settings, [], { caption }).map(([code]) => code);
    expect(codes({ caption: 'required' }, ' ')).toEqual(['caption-missing']);
    expect(codes({ caption: 'required', captionMinWords: 0 }, '')).toEqual(['caption-missing']);
    expect(codes({ caption: 'optional', captionMinWords: 3 }, '')).toEqual([]);
    expect(found({ captionMinWords: 3 }, [], { caption: 'a run' })).toEqual([
      ['caption-too-short', '/caption', { count: 1, words: 2, min: 3 }],
    ]);
    expect(found({ captionMaxWords: 1 }, [], { caption: 'a run' })).toEqual([
      ['caption-too-long', '/caption', { count: 1, words: 2, max: 1 }],
    ]);
    expect(codes({ caption: 'none', captionMinWords: 9 }, 'a run')).toEqual([]);
  });

  it('tells other numbers when something comes before', () => {
    const config = configOf({ ...free, activityLabels: ['run'] });
    const document = videoOf(['5-6', '7-8 run']);
    const more = { ...document, activities: [...videoOf(['1-2 run']).activities, ...document.activities] };
    expect(videoRules(document, config).map(told)).toEqual([
      ['activity-label-missing', '/activities/0/label', { number: 1 }],
    ]);
    expect(videoRules(more, config).map(told)).toEqual([
      ['activity-label-missing', '/activities/1/label', { number: 2 }],
    ]);
    expect(videoRules(document, config).map(told)).toEqual([
      ['activity-label-missing', '/activities/0/label', { number: 1 }],
    ]);
  });
});

describe('stepOf', () => {
  it('finds the step in which something is missing', () => {
    const step = (path: string) => stepOf({ code: 'x', level: 'block', path });
    expect(
      ['/activities', '/activities/3/label', '/scene/a~1b', '/caption', '/inputVideoProperties'].map(step),
    ).toEqual(['activities', 'activities', 'scene', 'caption', undefined]);
  });
});

describe('impliesRequired', () => {
  it('is so with anything that has to be there', () => {
    const required = (settings: Settings) => impliesRequired(configOf({ ...free, ...settings }));
    expect(required({})).toBe(false);
    expect(required({ minActivities: 1 })).toBe(true);
    expect(required({ caption: 'required' })).toBe(true);
    expect(required({ sceneFields: [{ name: 'a' }] })).toBe(false);
    expect(required({ sceneFields: [{ name: 'a', required: true }] })).toBe(true);
  });
});

describe('videoProgress', () => {
  it('counts activities, fields and the caption', () => {
    const progress = (settings: Settings, texts: readonly string[], parts: Partial<VideoDocument> = {}) => {
      const { done, total } = videoProgress(videoOf(texts, parts), configOf(settings));
      return `${done}/${total}`;
    };
    expect(progress({}, [])).toBe('0/5');
    expect(progress({}, ['1-2 run', '3- run'], { caption: 'x', scene: { setting: 'y' } })).toBe('3/6');
    expect(progress({ ...free, caption: 'none' }, [])).toBe('0/1');
    expect(progress({ ...free, caption: 'none' }, ['1-2 run'], { caption: 'x' })).toBe('1/1');
  });
});
