import type { Count } from '../../task/count.js';
import { derived } from '../../task/derived.js';
import type { Issue } from '../../task/issue.js';
import { remembered } from '../../task/remembered.js';
import { isDone } from '../../task/step.js';
import { formatTime } from '../../time/time-text.js';
import { isInstant, roundTime } from '../../time/time-range.js';
import { activityIssues, descriptionWords } from './activity-rules.js';
import { COLOURS, type VideoConfig } from './config.js';
import { activityNumber, type Activity } from './document.js';
import { activityPath } from './issue-path.js';
import type { Layout } from './layout.js';

export interface ActivityView extends TimeView {
  readonly id: string;
  /** By time, from 1, as shown. */
  readonly number: number;
  /** 0–11: of its label, where that is in the author's list; else its own, which stays whatever comes before it. */
  readonly colour: number;
  /** JSON pointer, as in issues: `/activities/0`. */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  readonly descriptionWords: Count;
  /** Lane of the timeline, from 0. */
  readonly lane: number;
  /** Number of an earlier activity that it lies over, which may be allowed. */
  readonly over?: number | undefined;
  /** `empty`: nothing written, only times. `partial`: something blocks. */
  readonly state: 'empty' | 'partial' | 'complete';
  /** What is missing or wrong in this activity. */
  readonly issues: readonly Issue[];
}

interface TimeView {
  readonly kind: 'open' | 'instant' | 'range';
  /** In seconds of the video. */
  readonly startTime: number;
  /** Absent: it goes on. */
  readonly endTime?: number | undefined;
  /** In seconds; absent while it goes on. */
  readonly length?: number | undefined;
  /** As they are read and typed: `1:02.500`; with hours where the video is as long. */
  readonly start: string;
  readonly end?: string | undefined;
}

/** Views of activities in order; those of which nothing has changed are the same objects as before. */
export function createActivityViews() {
  // by hand, since there may be thousands that are asked for at each keystroke
  let known = new WeakMap<Activity, ActivityView>();
  let knownConfig: VideoConfig | undefined;
  return derived(
    (activities: readonly Activity[], config: VideoConfig, { lanes, partners }: Layout): readonly ActivityView[] => {
      if (config !== knownConfig) known = new WeakMap();
      knownConfig = config;
      return activities.map((activity, index) => {
        const before = known.get(activity);
        const partner = partners[index];
        const over = partner === undefined ? undefined : partner + 1;
        if (before && before.number === index + 1 && before.lane === lanes[index] && before.over === over)
          return before;
        const view = activityView(activity, config, index, lanes[index]!, partner);
        known.set(activity, view);
        return view;
      });
    },
  );
}

function activityView(
  activity: Activity,
  config: VideoConfig,
  index: number,
  lane: number,
  partner: number | undefined,
): ActivityView {
  const { id, label, description } = activity;
  const issues = activityIssues(activity, config, index, partner);
  return {
    id,
    number: index + 1,
    colour: colourOf(activity, config, index),
    path: activityPath(index),
    ...timeView(activity, (config.video?.duration ?? 0) >= 3600),
    label,
    description,
    descriptionWords: { count: descriptionWords(activity), min: config.activityDescriptionMinWords },
    lane,
    over: partner === undefined ? undefined : partner + 1,
    state: !label && !description ? 'empty' : isDone(issues) ? 'complete' : 'partial',
    issues,
  };
}

const timeView = remembered((activity: Activity, hours: boolean): TimeView => {
  const { startTime, endTime } = activity;
  const start = formatTime(startTime, { hours });
  if (endTime === undefined) return { kind: 'open', startTime, start };
  return {
    kind: isInstant(activity) ? 'instant' : 'range',
    startTime,
    endTime,
    length: roundTime(endTime - startTime),
    start,
    end: formatTime(endTime, { hours }),
  };
});

function colourOf({ id, label }: Activity, { activityLabels }: VideoConfig, index: number): number {
  const place = activityLabels.indexOf(label);
  const own = activityNumber(id) || index + 1;
  return (place < 0 ? own - 1 : place) % COLOURS;
}
