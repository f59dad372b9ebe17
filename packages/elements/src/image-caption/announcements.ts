import type { SceneField } from '@gt-elements/core/scene/scene-fields.js';
import { sceneText } from '@gt-elements/core/scene/scene.js';
import type { Label } from '@gt-elements/core/task/label.js';
import { objectOf, type ImageDocument, type ImageObject } from '@gt-elements/core/tasks/image-caption/document.js';
import type { ImageView, RelationshipView } from '@gt-elements/core/tasks/image-caption/view.js';
import { sceneLabel } from '../scene/scene.js';
import type { ChangeAction, Region } from './image-action.js';

type Words = Region['t'];

/** What an object is known by beside its number. */
export function nameOf(t: Words, { name }: { readonly name: string }): string {
  return name.trim() || t('unnamed');
}

/** `1 cat`; an object that is not there says so. */
export function labelOf(t: Words, object: Label | undefined): string {
  return object ? t('point', { number: object.number, name: nameOf(t, object) }) : t('gone');
}

/** `1 cat behind 2 table` */
export function relationshipText(
  t: Words,
  { subject, predicate, object }: Pick<RelationshipView, 'subject' | 'predicate' | 'object'>,
): string {
  return t('arrowLabel', {
    subject: labelOf(t, subject),
    predicate: predicate.trim() || t('noPredicate'),
    object: labelOf(t, object),
  });
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a place in a picture is, for those who do not see it. */
export function placeText(t: Words, { x, y }: { readonly x: number; readonly y: number }, size: Size): string {
  return t('placeAt', { across: Math.round((100 * x) / size.width), down: Math.round((100 * y) / size.height) });
}

/** What a change means, in a sentence for those who do not see it. */
export function changeSentence(t: Words, action: ChangeAction, before: ImageView, after: ImageView): string {
  const numberIn = ({ objects }: ImageView, id: string) => objects.find((each) => each.id === id)?.number ?? 0;
  switch (action.type) {
    case 'add':
      return t('nowAdded', { number: after.objects.length });
    case 'add-point': {
      const index = after.objects.find(({ id }) => id === action.object)?.points.length ?? 0;
      return t('nowAddedPoint', { number: numberIn(after, action.object), index });
    }
    // said when the keys rest
    case 'move-point':
      return '';
    case 'remove-point':
      return t('nowRemovedPoint');
    case 'move':
      return t('nowMoved', { number: numberIn(after, action.object), total: after.objects.length });
    case 'delete':
      return t('nowDeleted', { number: numberIn(before, action.object) });
    case 'relate':
      return relatedSentence(t, after.relationships.at(-1));
    case 'ends':
      return relatedSentence(
        t,
        after.relationships.find(({ key }) => key === action.relationship),
      );
    case 'delete-relationship': {
      const number = before.relationships.find(({ key }) => key === action.relationship)?.number ?? 0;
      return t('nowDeletedRelationship', { number });
    }
    case 'unrelated':
      return t(action.on ? 'nowUnrelated' : 'nowNotUnrelated', { number: numberIn(after, action.object) });
    case 'insert':
      return t('nowInserted', { words: action.words });
    case 'assemble':
      return t('nowCaption', { text: after.caption.text });
  }
}

/** With what is pointed out about it: that it says the same as another. */
function relatedSentence(t: Words, relationship: RelationshipView | undefined): string {
  if (!relationship) return '';
  const noted = relationship.issues.filter(({ level }) => level === 'warn');
  return [
    t('nowRelated', { number: relationship.number, text: relationshipText(t, relationship) }),
    ...noted.map(({ code, values }) => t.find(code, values) ?? ''),
  ].join('. ');
}

/** What undo or redo has changed. */
export function historySentence(
  t: Words,
  before: ImageDocument,
  after: ImageDocument,
  view: ImageView,
  sceneFields: readonly SceneField[],
): string {
  return [
    ...objectSentences(t, before, after),
    ...relationshipSentences(t, before, after, view),
    ...sceneFields
      .filter(({ name }) => sceneText(before.scene, name) !== sceneText(after.scene, name))
      .map((field) =>
        t('nowField', { label: sceneLabel(t, field), text: sceneText(after.scene, field.name) || t('nowEmpty') }),
      ),
    ...unrelatedSentences(t, before, after),
    ...(before.caption === after.caption
      ? []
      : [after.caption ? t('nowCaption', { text: after.caption }) : t('nowNoCaption')]),
  ].join('. ');
}

function objectSentences(t: Words, before: ImageDocument, after: ImageDocument): readonly string[] {
  const gone = before.objects.flatMap(({ id }, index) =>
    objectOf(after, id) ? [] : [t('nowGone', { number: index + 1 })],
  );
  const others = after.objects.flatMap((object, index) => {
    const number = index + 1;
    const was = objectOf(before, object.id);
    if (was === object) {
      const isMoved =
        !gone.length && after.objects.length === before.objects.length && before.objects[index] !== object;
      return isMoved ? [t('nowMoved', { number, total: after.objects.length })] : [];
    }
    return was ? [difference(t, number, was, object)] : [t('nowAdded', { number })];
  });
  return [...gone, ...others];
}

function difference(t: Words, number: number, was: ImageObject, object: ImageObject): string {
  const label = t('point', { number, name: nameOf(t, object) });
  if (was.description !== object.description)
    return t('nowField', { label, text: object.description || t('nowEmpty') });
  if (was.points.length !== object.points.length)
    return t('nowField', { label, text: t('pointCount', { count: object.points.length }) });
  return label;
}

function relationshipSentences(
  t: Words,
  before: ImageDocument,
  after: ImageDocument,
  { relationships }: ImageView,
): readonly string[] {
  const gone = before.relationships.flatMap(({ key }, index) =>
    after.relationships.some((each) => each.key === key) ? [] : [t('nowGoneRelationship', { number: index + 1 })],
  );
  const others = after.relationships.flatMap((each, index) => {
    const view = relationships[index];
    const isSame = before.relationships.includes(each) || !view;
    return isSame ? [] : [t('nowRelated', { number: index + 1, text: relationshipText(t, view) })];
  });
  return [...gone, ...others];
}

function unrelatedSentences(t: Words, before: ImageDocument, after: ImageDocument): readonly string[] {
  return after.objects.flatMap(({ id }, index) => {
    const [was, is] = [before.unrelated.includes(id), after.unrelated.includes(id)];
    if (was === is) return [];
    return [t(is ? 'nowUnrelated' : 'nowNotUnrelated', { number: index + 1 })];
  });
}
