import { videoConfigSchema } from '@gt-elements/core/tasks/video-caption/config.js';
import { plain } from '../fixtures/image-caption.js';
import { late, uneven } from '../fixtures/video-caption.js';
import type { TaskSample } from '../suites/task-sample.js';

const inputVideoProperties = { duration: 4.01, width: 160, height: 120 };
const answer = (parts: object) => ({ task: 'video-caption', version: 1, inputVideoProperties, ...parts });
const activity = (id: string, startTime: number, endTime: number, description: string, label = '') => ({
  id,
  startTime,
  endTime,
  label,
  description,
});
const scene = { setting: 'a kitchen', background: 'a wall', environment: 'indoors' };
/** To a field before, with all that is in it selected, which not every engine does by itself. */
const back = (stops: number) => [...Array<string>(stops).fill('Shift+Tab'), 'Control+a'];

/** Two activities in a video, the scene and a caption. */
export const videoSample: TaskSample = {
  task: 'video-caption',
  tag: 'gt-video-caption',
  config: videoConfigSchema,
  // the sound is read from the video itself
  sources: ['media-src data:', 'connect-src data:'],
  settings: { src: uneven, minActivities: 2, maxActivities: 4 },
  otherSettings: { src: late, minActivities: 2, maxActivities: 4 },
  fullSettings: {
    sources: [{ src: uneven, type: 'video/webm' }],
    peaks: [[0, 0.5, -0.5, 1]],
    frameRate: 25,
    activityKind: 'both',
    minActivities: 2,
    maxActivities: 9,
    activityLabels: ['cut', 'stir'],
    activityDescriptionMinWords: 2,
    noOverlap: true,
    sceneFields: [
      { name: 'setting', required: true },
      { name: 'weather', label: 'Weather', required: false },
    ],
    caption: 'optional',
    captionMinWords: 3,
    captionMaxWords: 60,
    requirements: [
      { id: 'fair', text: 'Be fair' },
      { id: 'two', text: 'Mark two', rule: { count: '/activities', min: 2 }, level: 'warn' },
    ],
    unableReasons: ['unreadable', 'Too small'],
    strings: { submit: 'Send', caption: 'All of it', unable: 'Skip' },
    shortcuts: { hold: 'x' },
  },
  addressedSettings: { src: uneven, poster: plain, peaks: 'data:application/json,[[0,1]]' },
  answers: [
    answer({
      activities: [activity('a1', 0, 1, 'a hand comes'), activity('a2', 1.5, 2, 'it cuts')],
      scene,
      caption: 'In a kitchen a hand comes and cuts.',
    }),
    answer({
      activities: [
        activity('a1', 0.25, 0.5, '<d>\n{{ c }} 😀', 'a “b”'),
        activity('a4', 0.4, 3.999, 'Zwölf'),
        activity('a7', 4, 4.01, 'é'),
      ],
      scene: { ...scene, mood: 'calm' },
      caption: 'Zwölf hands',
    }),
  ],
  halfDone: { version: 1, activities: [activity('a1', 0.5, 1, ''), { id: 'a2', startTime: 2, label: 'cut' }] },
  // times are typed, so that they are the same whatever frame is on screen
  script: [
    { press: ['i', 'F2'] },
    { type: 'a hand comes' },
    { press: back(3) },
    { type: '1' },
    { press: ['Enter', ...back(2)] },
    { type: '0' },
    { press: ['Enter', 'F2', 'i', 'F2'] },
    { type: 'it cuts' },
    { press: back(3) },
    { type: '2' },
    { press: ['Enter', ...back(2)] },
    { type: '1.5' },
    { press: ['Enter', 'F4'] },
    { type: 'a kitchen' },
    { press: ['Enter'] },
    { type: 'a wall' },
    { press: ['Enter'] },
    { type: 'indoors' },
    { press: ['Enter'] },
    { type: 'In a kitchen a hand comes and cuts.' },
  ],
  textField: '#caption',
  textPointer: '/caption',
  textTarget: { field: 'caption' },
  suggestion: { id: 's1', target: { field: 'caption' }, value: 'A hand cuts.', source: 'a model', score: 0.9 },
  suggestedText: 'A hand cuts.',
  suggested: ['/caption', 'A hand cuts.'],
  malformed: [
    ['src', '   '],
    ['sources', [{ type: 'video/mp4' }]],
    ['peaks', 7],
    ['frameRate', 0],
    ['maxActivities', 1],
    ['captionMaxWords', 0],
    ['activityKind', 'always'],
    ['activityLabels', ['a', 'a']],
    ['caption', 'maybe'],
    ['sceneFields', [{ name: 'a' }, { name: 'a' }]],
    ['sceneFields', [{ label: 'a' }]],
    ['initialValue', '{'],
    ['initialValue', [1]],
    ['initialValue', 7],
    ['initialValue', { task: 'qa-pairs', version: 1 }],
    ['initialValue', { version: 1, activities: 'none' }],
    ['initialValue', { version: 1, activities: [{ startTime: 'soon' }] }],
  ],
};

/** The same without a waveform: a strict policy blocks what draws it, which is said, and reported to the page. */
export function withoutWaveform<Sample extends TaskSample>(sample: Sample): Sample {
  const { peaks: _, ...fullSettings } = sample.fullSettings;
  return { ...sample, fullSettings };
}
