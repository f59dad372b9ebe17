import type { Issue, Progress } from '../../task/issue.js';
import type { VideoConfig } from './config.js';
import type { VideoDocument } from './document.js';
import { stepsOf, type StepName } from './steps.js';

/**
 * What is missing or wrong, in the order of the steps; in each first the whole, then its parts in order.
 *
 * | code | level | path | values |
 * |---|---|---|---|
 * | `video-missing` | block | `/inputVideoProperties` | it is not loaded: nothing else is judged |
 * | `video-of-other-length` | warn | `/inputVideoProperties` | `duration`, `givenDuration`, in seconds: the answer was made for another one, so that its times may be elsewhere |
 * | `too-few-activities` | block | `/activities` | `count` (missing), `done`, `min`; those that go on count |
 * | `too-many-activities` | block | `/activities` | `count` (too many), `done`, `max` |
 * | `activity-open` | block | `/activities/0/endTime` | `number`; it goes on |
 * | `activity-reversed` | block | `/activities/0/endTime` | `number`; it ends before it begins (only of an answer from elsewhere) |
 * | `activity-without-length` | block | `/activities/0/endTime` | `number`; an instant where activities last |
 * | `activity-not-instant` | block | `/activities/0/endTime` | `number`; it lasts where activities are instants |
 * | `activity-outside` | block | `/activities/0/startTime`, `…/endTime` | `number`; before or after the video (only of an answer from elsewhere) |
 * | `activity-overlapping` | block | `/activities/0/startTime` | `number`, `other` (number of the earlier one); where none may overlap |
 * | `activity-label-missing` | block | `/activities/0/label` | `number`; where there is a list |
 * | `activity-label-unknown` | block | `/activities/0/label` | `number`, `label`; not in the list |
 * | `activity-description-missing` | block | `/activities/0/description` | `number`; also where neither a label nor a description says what it is |
 * | `activity-description-too-short` | block | `/activities/0/description` | `number`, `count` (missing words), `words`, `min` |
 * | `scene-field-missing` | block | `/scene/setting` | `name`, `label` where the author gave one |
 * | `caption-missing` | block | `/caption` | |
 * | `caption-too-short` | block | `/caption` | `count` (missing words), `words`, `min` |
 * | `caption-too-long` | block | `/caption` | `count` (words too many), `words`, `max` |
 *
 * `number` is that of the activity by time, from 1. What no activity covers is nothing wrong: the view tells the gaps.
 */
export function videoRules(document: VideoDocument, config: VideoConfig): readonly Issue[] {
  // what can't be seen can't be described
  if (!config.video) return [{ code: 'video-missing', level: 'block', path: '/inputVideoProperties' }];
  return [
    ...lengthIssues(document, config.video.duration),
    ...Object.values(stepsOf(document, config)).flatMap(({ issues }) => issues),
  ];
}

/** In seconds; less is how players count. */
const OTHER_LENGTH = 0.5;

function lengthIssues({ duration: givenDuration }: VideoDocument, duration: number | undefined): readonly Issue[] {
  if (givenDuration === undefined || duration === undefined) return [];
  if (Math.abs(duration - givenDuration) <= OTHER_LENGTH) return [];
  const values = { duration, givenDuration };
  return [{ code: 'video-of-other-length', level: 'warn', path: '/inputVideoProperties', values }];
}

/** The step in which an issue is dealt with; `undefined` where that is none of them. */
export function stepOf({ path }: Issue): StepName | undefined {
  return STEPS.find((step) => path.split('/')[1] === step);
}

const STEPS: readonly StepName[] = ['activities', 'scene', 'caption'];

/** A minimum of at least one, a caption or a field that has to be filled makes an untouched answer invalid. */
export function impliesRequired({ minActivities, caption, sceneFields }: VideoConfig): boolean {
  return minActivities > 0 || caption === 'required' || sceneFields.some(({ required }) => required);
}

/** In activities, fields of the scene and the caption: those that are begun or needed at least. */
export function videoProgress(document: VideoDocument, config: VideoConfig): Progress {
  const steps = Object.values(stepsOf(document, config));
  const sum = (of: 'done' | 'total') => steps.reduce((all, step) => all + step[of], 0);
  return { done: sum('done'), total: Math.max(sum('total'), 1) };
}
