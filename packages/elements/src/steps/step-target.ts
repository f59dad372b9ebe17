import type { SceneField } from '@gt-elements/core/scene/scene-fields.js';
import type { Target } from '@gt-elements/core/review/target.js';
import { pointerSteps } from '@gt-elements/core/text/json-pointer.js';
import { sceneLabel, type SceneTranslate } from '../scene/scene.js';

/** Fields of the open card: by their ids in the shadow tree the members of the answer. */
export type CardMembers = Readonly<Record<string, string>>;

/** What a part of the steps is about: a card, a field of the open one, a field of the scene, or the caption. */
export function stepTarget(place: Element, members: CardMembers): Target | undefined {
  const path = place.closest<HTMLElement>('[data-path^="/scene/"]')?.dataset['path'];
  if (path !== undefined) return { id: 'scene', field: pointerSteps(path)[1]! };
  if (place.closest('.caption')) return { field: 'caption' };
  const id = place.closest<HTMLElement>('[data-card]')?.dataset['card'];
  if (id === undefined) return undefined;
  const field = Object.hasOwn(members, place.id) ? members[place.id] : undefined;
  return { id, ...(field === undefined ? {} : { field }) };
}

export interface StepNames {
  /** What the thing of the target's id is called; `undefined` for a field of the answer itself. */
  readonly thing: string | undefined;
  /** What members are called. */
  readonly parts: Readonly<Record<string, string>>;
  readonly sceneFields: readonly SceneField[];
}

/** What a target is called on the screen. */
export function stepTargetName(
  t: SceneTranslate,
  { id, field }: Target,
  { thing, parts, sceneFields }: StepNames,
): string {
  if (id === 'scene') {
    const asked = sceneFields.find(({ name }) => name === field);
    return asked ? sceneLabel(t, asked) : t('scene');
  }
  const part = field !== undefined && Object.hasOwn(parts, field) ? parts[field] : field;
  return thing !== undefined && part !== undefined ? t('partOf', { thing, part }) : (thing ?? part ?? '');
}
