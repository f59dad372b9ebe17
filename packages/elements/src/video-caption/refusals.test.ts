import { openActivity, startActivity } from '@gt-elements/core/tasks/video-caption/activity-commands.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { emptyVideo, type Activity, type VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { videoCaption } from '@gt-elements/core/tasks/video-caption/definition.js';
import { withDefaults } from '@gt-elements/core/schema/with-defaults.js';
import { describe, expect, it } from 'vitest';
import { limitsOf, limitsText, refusalOf } from './refusals.js';
import type { ChangeAction, Region } from './video-action.js';
import { commandOf } from './video-commands.js';

/** The key with its values, so that no wording matters. */
const t = ((key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')) as unknown as Region['t'];

const config = (settings: Partial<VideoConfig> = {}) =>
  ({ ...withDefaults(videoCaption.config, { src: 'v.mp4' }), video: { duration: 10 }, ...settings }) as VideoConfig;
const activity = (id: string, startTime: number, endTime?: number): Activity => ({
  id,
  startTime,
  ...(endTime === undefined ? {} : { endTime }),
  label: '',
  description: '',
});
const documentOf = (...activities: readonly Activity[]): VideoDocument => ({ ...emptyVideo(), activities });
const known = { current: undefined, freshActivityId: () => 'a9' };
const why = (action: ChangeAction, document: VideoDocument, settings: VideoConfig = config()) => {
  // only what does nothing is a refusal
  expect(commandOf(action, settings, known)(document)).toBe(document);
  return refusalOf(t, action, document, settings, undefined);
};

describe('why something is not possible', () => {
  const one = documentOf(activity('a1', 1, 2));

  it('names what is there already', () => {
    expect(why({ type: 'begin', at: 1.5 }, one, config({ noOverlap: true }))).toBe('noRoom 1');
    expect(why({ type: 'draw', from: 1.2, to: 1.8 }, one, config({ noOverlap: true }))).toBe('noRoom 1');
  });

  it('names the limit before anything else', () => {
    const full = config({ noOverlap: true, maxActivities: 1 });
    expect(why({ type: 'begin', at: 1.5 }, one, full)).toBe('noMore 1');
    expect(why({ type: 'fill', at: 5 }, one, full)).toBe('noMore 1');
    expect(why({ type: 'split', activity: 'a1', at: 1.5 }, one, full)).toBe('noMore 1');
  });

  it('tells what lasts from what is one moment', () => {
    expect(why({ type: 'log', at: 3 }, one)).toBe('notLasting');
    expect(why({ type: 'begin', at: 3 }, one, config({ activityKind: 'instant' }))).toBe('notInstant');
  });

  it('knows where the video ends, and what has begun', () => {
    expect(why({ type: 'begin', at: 10 }, one)).toBe('atTheEnd');
    const going = startActivity(one, config(), 'a2', 5);
    expect(openActivity(going)?.id).toBe('a2');
    expect(why({ type: 'begin', at: 5 }, going)).toBe('alreadyBegun');
    expect(why({ type: 'end', at: 4 }, going)).toBe('endsBefore 0:05.000');
    expect(why({ type: 'end', at: 4 }, one)).toBe('noneOpen');
  });

  it('tells where nothing can be split or merged', () => {
    expect(why({ type: 'split', activity: 'a1', at: 3 }, one)).toBe('noSplit 1');
    expect(why({ type: 'merge', activity: 'a1' }, one)).toBe('noMerge 1');
  });
});

describe('which times are possible', () => {
  const two = documentOf(activity('a1', 1, 2), activity('a2', 2, 4));
  const alone = config({ noOverlap: true });

  it('are those between the neighbours, and with a shared border those of both', () => {
    expect(limitsText(t, limitsOf(two, alone, 'a2', 'start')!, alone)).toBe('timeLimits 0:01.001 0:03.999');
    expect(limitsText(t, limitsOf(two, config(), 'a2', 'start')!, config())).toBe('timeLimits 0:00.000 0:03.999');
  });

  it('have no end while that of the video is not known', () => {
    const endless = config({ video: {} });
    expect(limitsText(t, limitsOf(two, endless, 'a2', 'end')!, endless)).toBe('timeLeast 0:02.001');
  });

  it('are all for what is one moment, and have hours where the video has', () => {
    const long = config({ activityKind: 'instant', video: { duration: 3600 } });
    expect(limitsText(t, limitsOf(two, long, 'a1', 'start')!, long)).toBe('timeLimits 0:00:00.000 1:00:00.000');
    expect(limitsOf(two, long, 'a7', 'start')).toBe(undefined);
  });
});
