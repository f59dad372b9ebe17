import type { ImageView, StepName } from '@gt-elements/core/tasks/image-caption/view.js';
import type { Field, PanelStep } from './image-action.js';

/** What is open at first, and what has the focus then. */
export interface Start {
  readonly step: PanelStep;
  /** Id of an object. */
  readonly current?: string | undefined;
  /** Key of a relationship. */
  readonly relationship?: string | undefined;
  readonly place: Field | 'picture';
}

const STEPS: readonly StepName[] = ['objects', 'relationships', 'scene', 'caption'];

/** Where work goes on: at the first thing that is not complete in the first step that is not. */
export function startOf(view: ImageView): Start {
  const { objects, relationships, scene, steps } = view;
  if (!objects.length) return { step: 'objects', place: 'picture' };
  switch (STEPS.find((name) => steps[name].missing > 0)) {
    case 'objects': {
      const object = objects.find(({ state }) => state !== 'complete');
      // all that there are: others are missing, or there are too many
      if (!object) return { step: 'objects', place: view.canAdd ? 'picture' : 'name' };
      const isDescribed = partOf(object) !== 'description';
      return { step: 'objects', current: object.id, place: isDescribed ? 'name' : 'description' };
    }
    case 'relationships': {
      const relationship = relationships.find(({ state }) => state !== 'complete');
      if (!relationship) return { step: 'relationships', place: 'entry' };
      const part = partOf(relationship);
      const place = part === 'subjectId' ? 'subject' : part === 'objectId' ? 'object' : 'predicate';
      return { step: 'relationships', relationship: relationship.key, place };
    }
    case 'scene': {
      const field = scene.findIndex(({ issues }) => issues.some(({ level }) => level === 'block'));
      return { step: 'scene', place: `scene-${field}` };
    }
    case 'caption':
      return { step: 'objects', place: 'caption' };
    default:
      return { step: 'objects', place: 'name' };
  }
}

/** Of an object or a relationship the part that has to be mended first. */
function partOf({ issues }: ImageView['objects'][number] | ImageView['relationships'][number]): string | undefined {
  return issues.find(({ level }) => level === 'block')?.path.split('/')[3];
}
