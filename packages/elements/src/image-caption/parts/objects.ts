import type { ObjectView } from '@gt-elements/core/tasks/image-caption/view.js';
import { renderCardLine } from '@gt-elements/ui/cards/card.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { nameOf } from '../announcements.js';
import type { Region } from '../image-action.js';
import { cardOf, renderObjectCard, type ObjectCardProps } from './object-card.js';

export interface ObjectsProps extends Omit<ObjectCardProps, 'object'> {
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
}

/** The things in the picture: the open one with its fields, the others one line each. */
export function renderObjects(props: ObjectsProps): TemplateResult {
  const { t, view, session, reorder, readOnly, act, wording } = props;
  if (!view.objects.length) {
    return html`<p class="none muted">${t('noObjects')}</p>
      <p class="none keys muted small">${t('noObjectsKeys')}</p>`;
  }
  return html`<ol class="cards" aria-labelledby="step-objects" ${reorder.list('objects')}>
    ${repeat(
      view.objects,
      ({ id }) => id,
      (object) => {
        if (object.id === session.current) return renderObjectCard({ ...props, object });
        const isPointed = object.points.some(({ key }) => key === session.pointed);
        return guard([object, wording, readOnly, isPointed], () =>
          renderLine({ t, readOnly, act }, object, isPointed, reorder),
        );
      },
    )}
  </ol>`;
}

function renderLine(
  region: Region,
  object: ObjectView,
  isPointed: boolean,
  reorder: ReorderController<string>,
): TemplateResult {
  const { t, act } = region;
  const { id, points, descriptionWords } = object;
  const facts = [
    points.length === 1 ? '' : t('pointCount', { count: points.length }),
    descriptionWords.count ? t('wordsShort', { count: descriptionWords.count }) : '',
  ];
  return renderCardLine({
    ...cardOf(region, object, reorder),
    text: nameOf(t, object),
    isBlank: !object.name.trim(),
    facts: facts.filter(Boolean).join(t('comma')),
    isPointed,
    onOpen: () => act({ type: 'open', object: id, focus: 'name' }),
  });
}
