import type { StepName, VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import type { Field, PanelStep } from './video-action.js';

/** What is open at first, and what has the focus then. */
export interface Start {
  readonly step: PanelStep;
  /** Id of an activity. */
  readonly current?: string | undefined;
  readonly place: Field | 'play';
}

const STEPS: readonly StepName[] = ['activities', 'scene', 'caption'];

/** Where work goes on: at the first thing that is not complete in the first step that is not. */
export function startOf(view: VideoView): Start {
  const { activities, scene, steps } = view;
  if (!activities.length) return { step: 'activities', place: 'play' };
  switch (STEPS.find((name) => steps[name].missing > 0)) {
    case 'activities': {
      const activity = activities.find(({ state }) => state !== 'complete');
      // all that there are: others are missing, or there are too many
      if (!activity) return { step: 'activities', place: view.canAdd ? 'play' : 'description' };
      return { step: 'activities', current: activity.id, place: fieldOf(activity) };
    }
    case 'scene': {
      const field = scene.findIndex(({ issues }) => issues.some(({ level }) => level === 'block'));
      return { step: 'scene', place: `scene-${field}` };
    }
    case 'caption':
      return { step: 'activities', place: 'caption' };
    default:
      return { step: 'activities', place: 'description' };
  }
}

/** What has to be mended first. */
function fieldOf({ issues }: VideoView['activities'][number]): Field {
  const part = issues.find(({ level }) => level === 'block')?.path.split('/')[3];
  if (part === 'startTime') return 'start';
  if (part === 'endTime') return 'end';
  return part === 'label' ? 'label' : 'description';
}
