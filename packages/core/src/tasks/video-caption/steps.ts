import { captionStep } from '../../caption/caption-rules.js';
import { sceneStep } from '../../scene/scene-rules.js';
import { derived } from '../../task/derived.js';
import type { Issue } from '../../task/issue.js';
import { isDone, limitIssues, step, type StepView } from '../../task/step.js';
import { activityIssues } from './activity-rules.js';
import { captionDemand, type VideoConfig } from './config.js';
import type { VideoDocument } from './document.js';
import { layoutOf, type Layout } from './layout.js';

export type StepName = 'activities' | 'scene' | 'caption';

/** The three steps with all issues there are. One that a change does not touch is the same object as before. */
export function stepsOf(document: VideoDocument, config: VideoConfig): Readonly<Record<StepName, StepView>> {
  const { activities } = document;
  return {
    activities: activitiesStep(activities, layoutOf(activities), config),
    scene: scene(document.scene, config),
    caption: caption(document.caption, config),
  };
}

const activitiesStep = derived(
  (activities: VideoDocument['activities'], { partners }: Layout, config: VideoConfig): StepView => {
    const { minActivities, maxActivities } = config;
    const issues: Issue[] = [...limitIssues('activities', activities.length, minActivities, maxActivities)];
    let done = 0;
    for (const [index, activity] of activities.entries()) {
      const own = activityIssues(activity, config, index, partners[index]);
      if (isDone(own)) done += 1;
      issues.push(...own);
    }
    return step(done, Math.max(minActivities, activities.length), issues);
  },
);

const scene = derived((of: VideoDocument['scene'], { sceneFields }: VideoConfig) => sceneStep(of, sceneFields));

const caption = derived((text: string, config: VideoConfig): StepView => {
  const demand = captionDemand(config);
  return demand ? captionStep({ caption: text }, demand) : step(0, 0, []);
});
