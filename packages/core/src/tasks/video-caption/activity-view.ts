import type { Count } from '../../task/count.js';
import { derived } from '../../task/derived.js';
import type { Issue } from '../../task/issue.js';
import { isDone } from '../../task/step.js';
import { formatTime } from '../../time/time-text.js';
import { isInstant, roundTime } from '../../time/time-range.js';
import { activityIssues, descriptionWords } from './activity-rules.js';
import { COLOURS, type VideoConfig } from './config.js';
import { activityNumber, type Activity } from './document.js';
import { activityPath } from './issue-path.js';
import type { Layout } from './layout.js';

export interface ActivityView {
  readonly id: string;
  /** By time, from 1, as shown. */
  readonly number: number;
  /** 0–11: of its label, where that is in the author's list; else its own, which stays whatever comes before it. */
  readonly colour: number;
  /** JSON pointer, as in issues: `/activities/0`. */
  readonly path: string;
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
        const view = inPlace(before ?? fixedView(activity, config), activity, config, index, lanes[index]!, partner);
        known.set(activity, view);
        return view;
      });
    },
  );
}

type Placed = 'number' | 'path' | 'lane' | 'over' | 'state' | 'issues';
type FixedView = Omit<ActivityView, Placed>;

/** What stays wherever it comes in the order. */
function fixedView(activity: Activity, config: VideoConfig): FixedView {
  const { id, startTime, endTime, label, description } = activity;
  const hours = (config.video?.duration ?? 0) >= 3600;
  return {
    id,
    colour: colourOf(activity, config),
    kind: endTime === undefined ? 'open' : isInstant(activity) ? 'instant' : 'range',
    startTime,
    endTime,
    length: endTime === undefined ? undefined : roundTime(endTime - startTime),
    start: formatTime(startTime, { hours }),
    end: endTime === undefined ? undefined : formatTime(endTime, { hours }),
    label,
    description,
    descriptionWords: { count: descriptionWords(activity), min: config.activityDescriptionMinWords },
  };
}

/** @param of what stays; also a view of the same activity in another place */
function inPlace(
  of: FixedView,
  activity: Activity,
  config: VideoConfig,
  index: number,
  lane: number,
  partner: number | undefined,
): ActivityView {
  const issues = activityIssues(activity, config, index, partner);
  // by name, since there may be thousands: what is spread takes several times as long
  const { id, colour, kind, startTime, endTime, length, start, end, label, description } = of;
  return {
    id,
    number: index + 1,
    colour,
    path: activityPath(index),
    kind,
    startTime,
    endTime,
    length,
    start,
    end,
    label,
    description,
    descriptionWords: of.descriptionWords,
    lane,
    over: partner === undefined ? undefined : partner + 1,
    state: !label && !description ? 'empty' : isDone(issues) ? 'complete' : 'partial',
    issues,
  };
}

function colourOf({ id, label }: Activity, { activityLabels }: VideoConfig): number {
  const place = activityLabels.indexOf(label);
  if (place >= 0) return place % COLOURS;
  // an id from elsewhere may have no number
  const number = activityNumber(id) || Array.from(id, (each) => each.codePointAt(0)!).reduce((sum, each) => sum + each);
  return (number - 1) % COLOURS;
}
