import type { Issue } from '../../task/issue.js';
import { remembered } from '../../task/remembered.js';
import { countWords } from '../../text/words.js';
import { isInstant } from '../../time/time-range.js';
import type { VideoConfig } from './config.js';
import { isOpen, type Activity } from './document.js';
import { activityPath } from './issue-path.js';

/** Where words end goes by the script of a text; the language that is asked for makes no difference. */
export const descriptionWords = remembered(({ description }: Activity) => countWords(description, 'en'));

/**
 * Players do not quite agree how long the same file is, so that an answer may come that goes so much beyond the end, in
 * seconds. New times never do.
 */
const BEYOND = 0.1;

const NONE: readonly Issue[] = [];

interface Known {
  readonly config: VideoConfig;
  readonly index: number;
  readonly partner: number | undefined;
  readonly issues: readonly Issue[];
}

/** Of each activity what was found last; by hand, since there may be thousands that are asked for at each keystroke. */
const known = new WeakMap<Activity, Known>();

/**
 * What is missing or wrong in one activity.
 * @param partner index of an earlier one that it lies over
 */
export function activityIssues(
  activity: Activity,
  config: VideoConfig,
  index: number,
  partner: number | undefined,
): readonly Issue[] {
  const last = known.get(activity);
  if (last && last.config === config && last.partner === partner) {
    if (last.index === index || last.issues === NONE) return last.issues;
  }
  const found = [...timeIssues(activity, config, index, partner), ...wordIssues(activity, config, index)];
  const issues = found.length ? found : NONE;
  known.set(activity, { config, index, partner, issues });
  return issues;
}

function timeIssues(
  activity: Activity,
  { activityKind, noOverlap, video }: VideoConfig,
  index: number,
  partner: number | undefined,
): readonly Issue[] {
  const { startTime, endTime = startTime } = activity;
  const { duration = Infinity } = video ?? {};
  const issues: Issue[] = [];
  const add = (code: string, part?: string, values: Issue['values'] = {}) =>
    issues.push({ code, level: 'block', path: activityPath(index, part), values: { number: index + 1, ...values } });

  if (isOpen(activity)) add('activity-open', 'endTime');
  else if (endTime < startTime) add('activity-reversed', 'endTime');
  else if (activityKind === 'instant' && endTime > startTime) add('activity-not-instant', 'endTime');
  else if (activityKind === 'range' && isInstant(activity)) add('activity-without-length', 'endTime');

  if (startTime < 0 || startTime > duration + BEYOND) add('activity-outside', 'startTime');
  else if (endTime > duration + BEYOND) add('activity-outside', 'endTime');
  if (noOverlap && partner !== undefined) add('activity-overlapping', 'startTime', { other: partner + 1 });
  return issues;
}

function wordIssues(activity: Activity, config: VideoConfig, index: number): readonly Issue[] {
  const { description } = activity;
  const { activityLabels, activityDescriptionMinWords: min } = config;
  const issues: Issue[] = [];
  const add = (code: string, part: string, values: Issue['values'] = {}) =>
    issues.push({ code, level: 'block', path: activityPath(index, part), values: { number: index + 1, ...values } });

  const label = activity.label.trim();
  if (activityLabels.length && !label) add('activity-label-missing', 'label');
  else if (activityLabels.length && !activityLabels.includes(activity.label)) {
    add('activity-label-unknown', 'label', { label });
  }
  // something has to be said about it, be it by a label
  const isNeeded = min > 0 || (!activityLabels.length && !label);
  const words = descriptionWords(activity);
  if (isNeeded && !description.trim()) add('activity-description-missing', 'description');
  else if (words < min) add('activity-description-too-short', 'description', { count: min - words, words, min });
  return issues;
}
