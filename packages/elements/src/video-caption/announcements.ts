import type { SceneField } from '@gt-elements/core/scene/scene-fields.js';
import { sceneText } from '@gt-elements/core/scene/scene.js';
import { activityOf, type VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import type { ActivityView, VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import { sceneLabel } from '../scene/scene.js';
import type { ChangeAction, Region } from './video-action.js';

type Words = Region['t'];

/** What an activity is known by beside its number. */
export function nameOf(t: Words, { label, description }: Pick<ActivityView, 'label' | 'description'>): string {
  return label.trim() || description.trim() || t('unnamed');
}

/** All that is said of it, in one line: activities of one label are told apart by the rest. */
export function lineOf(t: Words, { label, description }: Pick<ActivityView, 'label' | 'description'>): string {
  return [label, description].filter((text) => text.trim()).join(': ') || t('unnamed');
}

/** `0:01.000 – 0:02.500`, `0:01.000 –` of what goes on, `0:01.000` of an instant. */
export function timesText(t: Words, { kind, start, end = '' }: Pick<ActivityView, 'kind' | 'start' | 'end'>): string {
  if (kind === 'instant') return start;
  return kind === 'open' ? t('timesOpen', { start }) : t('times', { start, end });
}

/** By which a draft is known. */
export function firstWordsOf({ caption, activities, scene }: VideoDocument): string {
  const texts = [caption, ...activities.flatMap(({ description, label }) => [description, label])];
  return ([...texts, ...Object.values(scene)].find((text) => text.trim()) ?? '').slice(0, 60);
}

/** What a change means, in a sentence for those who do not see it. */
export function changeSentence(t: Words, action: ChangeAction, before: VideoView, after: VideoView): string {
  switch (action.type) {
    case 'begin':
    case 'log':
    case 'draw':
    case 'fill':
      return addedSentence(t, before, after);
    case 'end': {
      const ended = after.activities.find(({ id, kind }) => kind !== 'open' && before.open.includes(id));
      return ended ? t('nowEnded', { number: ended.number, end: ended.end ?? ended.start }) : '';
    }
    case 'edge':
    case 'move':
      return timeSentence(t, viewOf(after, action.activity));
    case 'split': {
      const number = viewOf(after, action.activity)?.number ?? 0;
      return t('nowSplit', { number, next: number + 1 });
    }
    case 'merge':
      return t('nowMerged', { number: viewOf(after, action.activity)?.number ?? 0 });
    case 'delete':
      return t('nowDeleted', { number: viewOf(before, action.activity)?.number ?? 0 });
    case 'label':
      return labelSentence(t, viewOf(after, action.activity));
    case 'insert':
      return t('nowInserted', { words: action.words });
  }
}

function viewOf({ activities }: VideoView, id: string): ActivityView | undefined {
  return activities.find((each) => each.id === id);
}

function addedSentence(t: Words, before: VideoView, after: VideoView): string {
  const known = new Set(before.activities.map(({ id }) => id));
  const added = after.activities.find(({ id }) => !known.has(id));
  if (!added) return '';
  const { number, label, kind, start, end = start } = added;
  if (kind === 'range') return t('nowAdded', { number, start, end });
  if (kind === 'open') return label ? t('nowBegunAs', { label, number, start }) : t('nowBegun', { number, start });
  return label ? t('nowLoggedAs', { label, number, start }) : t('nowLogged', { number, start });
}

function timeSentence(t: Words, activity: ActivityView | undefined): string {
  if (!activity) return '';
  const { number, kind, start, end = start } = activity;
  if (kind === 'range') return t('nowTimes', { number, start, end });
  return kind === 'open' ? t('nowBegun', { number, start }) : t('nowTime', { number, start });
}

function labelSentence(t: Words, activity: ActivityView | undefined): string {
  if (!activity) return '';
  const { number, label } = activity;
  return label ? t('nowLabelled', { number, label }) : t('nowNoLabel', { number });
}

/** What undo or redo has changed. */
export function historySentence(
  t: Words,
  before: VideoDocument,
  after: VideoDocument,
  view: VideoView,
  sceneFields: readonly SceneField[],
): string {
  return [
    ...activitySentences(t, before, after, view),
    ...sceneFields
      .filter(({ name }) => sceneText(before.scene, name) !== sceneText(after.scene, name))
      .map((field) =>
        t('nowField', { label: sceneLabel(t, field), text: sceneText(after.scene, field.name) || t('nowEmpty') }),
      ),
    ...(before.caption === after.caption
      ? []
      : [after.caption ? t('nowCaption', { text: after.caption }) : t('nowNoCaption')]),
  ]
    .filter(Boolean)
    .join('. ');
}

function activitySentences(t: Words, before: VideoDocument, after: VideoDocument, view: VideoView): readonly string[] {
  const gone = before.activities.flatMap(({ id }, index) =>
    activityOf(after, id) ? [] : [t('nowGone', { number: index + 1 })],
  );
  const others = after.activities.flatMap((activity, index) => {
    const was = activityOf(before, activity.id);
    const shown = view.activities[index];
    if (was === activity || !shown) return [];
    const isMoved = was?.startTime !== activity.startTime || was.endTime !== activity.endTime;
    if (isMoved) return [timeSentence(t, shown)];
    if (was.label !== activity.label) return [labelSentence(t, shown)];
    const label = t('activity', { number: shown.number });
    return [t('nowField', { label, text: activity.description || t('nowEmpty') })];
  });
  return [...gone, ...others];
}
