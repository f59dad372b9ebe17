import { describe, expect, it } from 'vitest';
import { read } from '../../schema/read.js';
import { checkVideoConfig } from './check-config.js';
import { sourcesOf, videoConfigSchema } from './config.js';
import { videoCaption } from './definition.js';
import { configOf } from './video.harness.js';

const wrong = (settings: Parameters<typeof configOf>[0]) =>
  Object.entries(checkVideoConfig(configOf(settings))).map(([name, { path }]) => name + path);

describe('checkVideoConfig', () => {
  it('needs a video', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ src: undefined })).toEqual(['src']);
    expect(wrong({ src: ' ' })).toEqual(['src']);
    expect(wrong({ src: undefined, sources: [{ src: 'walk.webm', type: 'video/webm' }] })).toEqual([]);
  });

  it('refuses limits that contradict each other, and fields named twice', () => {
    expect(wrong({ minActivities: 3, maxActivities: 2 })).toEqual(['maxActivities']);
    expect(wrong({ minActivities: 2, maxActivities: 2 })).toEqual([]);
    expect(wrong({ captionMinWords: 3, captionMaxWords: 2 })).toEqual(['captionMaxWords']);
    expect(wrong({ sceneFields: [{ name: 'a' }, { name: 'b' }, { name: 'a', required: true }] })).toEqual([
      'sceneFields/2/name',
    ]);
  });
});

describe('videoConfigSchema', () => {
  it('has the defaults of the contract', () => {
    expect(configOf({ src: undefined, video: undefined })).toEqual({
      sources: [],
      activityKind: 'range',
      minActivities: 1,
      activityLabels: [],
      activityDescriptionMinWords: 0,
      noOverlap: false,
      sceneFields: [
        { name: 'setting', required: true },
        { name: 'background', required: true },
        { name: 'environment', required: true },
      ],
      caption: 'required',
      captionMinWords: 1,
    });
  });

  it('has the attributes of the contract, and leaves the author no say in what is measured', () => {
    expect(Object.keys(videoConfigSchema.properties).sort()).toEqual(
      [
        ...['src', 'sources', 'peaks', 'poster', 'frameRate', 'activityKind', 'minActivities', 'maxActivities'],
        ...['activityLabels', 'activityDescriptionMinWords', 'noOverlap', 'sceneFields', 'caption'],
        ...['captionMinWords', 'captionMaxWords'],
      ].sort(),
    );
  });

  it('takes a waveform in three ways', () => {
    const audiowaveform = {
      version: 2,
      channels: 1,
      sample_rate: 48000,
      samples_per_pixel: 512,
      bits: 8,
      length: 1,
      data: [-3, 4],
    };
    for (const peaks of ['peaks.json', audiowaveform, [[0, 0.5, -1]], [[0.1], [0.2]]])
      expect(read(videoConfigSchema, { peaks }).ok, JSON.stringify(peaks)).toBe(true);
    for (const peaks of ['', 5, [0.5], [['x']], { data: [1] }, { ...audiowaveform, data: ['1'] }])
      expect(read(videoConfigSchema, { peaks }).ok, JSON.stringify(peaks)).toBe(false);
  });

  it('refuses what can not be meant', () => {
    for (const settings of [
      { src: '' },
      { sources: ['walk.mp4'] },
      { sources: [{ type: 'video/mp4' }] },
      { frameRate: 0 },
      { activityKind: 'moment' },
      { minActivities: -1 },
      { maxActivities: 0 },
      { activityLabels: ['run', 'run'] },
      { activityLabels: [''] },
      { noOverlap: 'yes' },
      { caption: true },
      { captionMaxWords: 1.5 },
    ])
      expect(read(videoConfigSchema, settings).ok, JSON.stringify(settings)).toBe(false);
  });

  it('tells tasks apart by the addresses of the video, whether it is there yet or not', () => {
    const inputs = (settings: Parameters<typeof configOf>[0]) => videoCaption.inputs(configOf(settings));
    expect(inputs({})).toEqual(inputs({ video: undefined, poster: 'walk.jpg', minActivities: 4, peaks: 'p.json' }));
    expect(inputs({ src: 'https://a/b.mp4?token=1' })).toEqual(inputs({ src: 'https://a/b.mp4?token=2#t=3' }));
    expect(inputs({ src: 'other.mp4' })).not.toEqual(inputs({}));
    const sources = [{ src: 'walk.mp4', type: 'video/mp4' }];
    expect(inputs({ src: undefined, sources })).toEqual(inputs({}));
    expect(sourcesOf(configOf({ sources: [{ src: 'other.mp4' }] }))).toEqual([{ src: 'walk.mp4' }]);
  });
});
