import type { ChipView as Chip, MentionView as Mention } from '../../caption/grounding.js';
import { createSceneViews, type SceneFieldView } from '../../scene/scene-view.js';
import type { Count } from '../../task/count.js';
import { derived } from '../../task/derived.js';
import type { StepView } from '../../task/step.js';
import type { TimeRange } from '../../time/time-range.js';
import { createActivityViews, type ActivityView } from './activity-view.js';
import { createCaptionView, type CaptionView, type PartKind } from './caption-view.js';
import { COLOURS, type VideoConfig } from './config.js';
import { activityNumber, isOpen, type Activity, type VideoDocument } from './document.js';
import { gapsIn, layoutOf } from './layout.js';
import { stepsOf, type StepName } from './steps.js';

export type { ActivityView } from './activity-view.js';
export type { CaptionView } from './caption-view.js';
export type { StepName } from './steps.js';
export type MentionView = Mention<PartKind>;
export type ChipView = Chip<PartKind>;

/** Everything that the screen shows. Parts that have not changed are the same objects as before. */
export interface VideoView {
  /** By time. */
  readonly activities: readonly ActivityView[];
  /** Ids of those that go on, the one that was begun last at the end. */
  readonly open: readonly string[];
  /** How many lanes the timeline has; one where nothing overlaps, none without activities. */
  readonly lanes: number;
  /** Where activities lie over each other, in order. */
  readonly overlaps: readonly TimeRange[];
  /** What no activity covers, in order; nothing where only instants are asked for. */
  readonly gaps: readonly TimeRange[];
  /** The author's labels. */
  readonly labels: readonly LabelView[];
  /** The author's fields in order. */
  readonly scene: readonly SceneFieldView[];
  /** Absent where the author wants none. */
  readonly caption?: CaptionView | undefined;
  readonly steps: Readonly<Record<StepName, StepView>>;
  /** How many there are, and the author's limits. */
  readonly activityLimits: Count;
  /** Another activity may be added. */
  readonly canAdd: boolean;
}

/** A label that is offered. */
export interface LabelView {
  readonly name: string;
  /** 0–11, by its place in the list: that of its activities, too. */
  readonly colour: number;
  /** How many activities have it. */
  readonly count: number;
}

/** Derives views one after another, each by as little work as the difference to the one before asks for. */
export function createVideoView(): (document: VideoDocument, config: VideoConfig, locale: string) => VideoView {
  const activityViews = createActivityViews();
  const sceneViews = createSceneViews();
  const captionViewOf = createCaptionView();
  const openOf = derived(openIds);
  const labelsOf = derived(labelViews);
  return (document, config, locale) => {
    const { activities, caption } = document;
    const layout = layoutOf(activities);
    const views = activityViews(activities, config, layout);
    const scene = sceneViews(document.scene, config.sceneFields);
    const steps = stepsOf(document, config);
    return {
      activities: views,
      open: openOf(activities),
      lanes: layout.count,
      overlaps: layout.stretches,
      gaps: gapsIn(activities, config),
      labels: labelsOf(activities, config),
      scene,
      caption: captionViewOf(caption, config, views, scene, steps.caption.issues, locale),
      steps,
      activityLimits: { count: activities.length, min: config.minActivities, max: config.maxActivities },
      canAdd: activities.length < (config.maxActivities ?? Infinity),
    };
  };
}

function openIds(activities: readonly Activity[]): readonly string[] {
  const ids = activities.flatMap((each) => (isOpen(each) ? each.id : []));
  return ids.sort((one, other) => activityNumber(one) - activityNumber(other));
}

function labelViews(activities: readonly Activity[], { activityLabels }: VideoConfig): readonly LabelView[] {
  const counts = new Map<string, number>();
  if (activityLabels.length) for (const { label } of activities) counts.set(label, (counts.get(label) ?? 0) + 1);
  return activityLabels.map((name, index) => ({ name, colour: index % COLOURS, count: counts.get(name) ?? 0 }));
}
