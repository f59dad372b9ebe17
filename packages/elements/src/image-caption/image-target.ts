import type { Target } from '@gt-elements/core/review/target.js';
import type { ImageConfig } from '@gt-elements/core/tasks/image-caption/config.js';
import type { ImageDocument } from '@gt-elements/core/tasks/image-caption/document.js';
import type { ImageView } from '@gt-elements/core/tasks/image-caption/view.js';
import { stepTarget, stepTargetName } from '../steps/step-target.js';
import type { Region } from './image-action.js';
import { pointPlace } from './image-picture.js';

const members = { name: 'name', description: 'description' };

/** What a part of the shadow tree is about. */
export function targetOf(place: Element, view: ImageView): Target | undefined {
  const dot = pointPlace(view, place.closest<HTMLElement>('.dot')?.dataset['key']);
  if (dot) return { id: dot.object.id };
  return place.closest('#body-relationships') ? { field: 'relationships' } : stepTarget(place, members);
}

export function targetName(
  t: Region['t'],
  target: Target,
  { objects }: ImageDocument,
  { sceneFields }: ImageConfig,
): string {
  const { id, point } = target;
  if (point) return t('partOf', { thing: t('picture'), part: `${Math.round(point.x)}, ${Math.round(point.y)}` });
  const index = objects.findIndex((each) => each.id === id);
  return stepTargetName(t, target, {
    thing: index < 0 ? undefined : t('object', { number: index + 1 }),
    parts: {
      name: t('name'),
      description: t('description'),
      relationships: t('relationships'),
      caption: t('caption'),
    },
    sceneFields,
  });
}
