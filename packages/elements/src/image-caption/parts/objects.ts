import type { ObjectView } from '@gt-elements/core/tasks/image-caption/view.js';
import { check, renderIcon, unmet } from '@gt-elements/ui/frame/icons.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { nameOf } from '../announcements.js';
import type { Region } from '../image-action.js';
import { grip } from '../image-icons.js';
import { renderObjectCard, type ObjectCardProps } from './object-card.js';

export interface ObjectsProps extends Omit<ObjectCardProps, 'object'> {
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
}

/** The things in the picture: the open one with its fields, the others one line each. */
export function renderObjects(props: ObjectsProps): TemplateResult {
  const { t, view, session, reorder, readOnly, act, wording } = props;
  if (!view.objects.length) {
    return html`<p class="ic-none muted">${t('noObjects')}</p>
      <p class="ic-none ic-keys muted small">${t('noObjectsKeys')}</p>`;
  }
  return html`<ol class="ic-list" aria-labelledby="step-objects" ${reorder.list('objects')}>
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
  { t, readOnly, act }: Region,
  object: ObjectView,
  isPointed: boolean,
  reorder: ReorderController<string>,
): TemplateResult {
  const { id, number, colour, state, points, descriptionWords } = object;
  const point = () => act({ type: 'point', keys: points.map(({ key }) => key) });
  const leave = () => act({ type: 'point', keys: [] });
  const facts = [
    points.length === 1 ? '' : t('pointCount', { count: points.length }),
    descriptionWords.count ? t('wordsShort', { count: descriptionWords.count }) : '',
  ].filter(Boolean);
  return html`<li
    class="ic-row"
    part="object"
    data-colour=${colour}
    ?data-pointed=${isPointed}
    ${reorder.item(id)}
    @pointerenter=${point}
    @pointerleave=${leave}
    @focusin=${point}
    @focusout=${leave}
  >
    <span class="ic-grip" ?hidden=${readOnly} ${reorder.handle()}>${renderIcon(grip)}</span>
    <button
      class="quiet ic-open"
      aria-expanded="false"
      @click=${() => act({ type: 'open', object: id, focus: 'name' })}
    >
      <span class="visually-hidden">${t('object', { number })}</span>
      <span class="ic-number" aria-hidden="true">${number}</span>
      <span class="ic-text ${object.name.trim() ? '' : 'muted'}" dir="auto">${nameOf(t, object)}</span>
      ${facts.length ? html`<span class="small muted numeric">${facts.join(', ')}</span>` : nothing}
      ${renderState(t, state)}
    </button>
  </li>`;
}

/** A sign, with words for those who do not see it; none for what nobody has begun. */
export function renderState(t: Region['t'], state: ObjectView['state']): unknown {
  if (state === 'empty') return nothing;
  const isDone = state === 'complete';
  return [
    renderIcon(isDone ? check : unmet, isDone ? 'done' : 'muted'),
    html`<span class="visually-hidden">${t(isDone ? 'stateComplete' : 'statePartial')}</span>`,
  ];
}
