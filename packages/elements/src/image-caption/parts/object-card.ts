import type { ImageView, ObjectView } from '@gt-elements/core/tasks/image-caption/view.js';
import { renderCard, type CardProps, type CardState } from '@gt-elements/ui/cards/card.js';
import { onEnterKey } from '@gt-elements/ui/fields/enter-key.js';
import { numbered } from '@gt-elements/ui/fields/line-field.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { bin, close, down, renderIcon, up, type Icon } from '@gt-elements/ui/frame/icons.js';
import { renderNote } from '@gt-elements/ui/frame/note.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../image-action.js';
import { dot } from '../image-icons.js';
import type { ImageSession } from '../image-session.js';
import { dropFirstSpace, renderNameField } from './name-field.js';

export interface ObjectCardProps extends Region {
  readonly view: ImageView;
  readonly session: ImageSession;
  readonly object: ObjectView;
  readonly reorder: ReorderController<string>;
  /** The author's names, offered while naming. */
  readonly objectLabels: readonly string[];
  keysOf(id: string): string | undefined;
  /** The sentence of what is missing at a path of the answer, once a submit was tried. */
  missingAt(path: string): string | undefined;
  /** What is proposed at a path of the answer. */
  suggestedAt(path: string): unknown;
  /** Sentences of what is worth a second look there. */
  notesAt(path: string): readonly string[];
}

/** The open object with all its fields. */
export function renderObjectCard(props: ObjectCardProps): TemplateResult {
  const { object, missingAt, notesAt, suggestedAt } = props;
  const path = `${object.path}/name`;
  return renderCard({ ...cardOf(props, object, props.reorder), tools: renderTools(props) }, [
    renderNameField({ ...props, error: missingAt(path) }),
    notesAt(path).map((sentence) => renderNote('warning', sentence)),
    suggestedAt(path),
    renderDescription(props),
    suggestedAt(`${object.path}/description`),
    renderPoints(props),
    suggestedAt(object.path),
  ]);
}

/** What an object has as a card, open or not. */
export function cardOf(
  { t, act, readOnly }: Region,
  { id, number, colour, state, points }: ObjectView,
  reorder: ReorderController<string>,
): CardProps {
  return {
    key: id,
    part: 'object',
    colour,
    number,
    name: t('object', { number }),
    state,
    stateText: stateText(t, state),
    readOnly,
    reorder,
    onPoint: (isOn) => act({ type: 'point', keys: isOn ? points.map(({ key }) => key) : [] }),
  };
}

export function stateText(t: Region['t'], state: CardState): string {
  return t(state === 'complete' ? 'stateComplete' : 'statePartial');
}

/** Enter goes back to the picture, for the next thing. */
function renderDescription({ t, act, object, readOnly, missingAt }: ObjectCardProps): TemplateResult {
  const { id, number, description, descriptionWords, path } = object;
  const { count, min } = descriptionWords;
  return html`<div @keydown=${onEnterKey(() => act({ type: 'go', to: 'picture' }))} @beforeinput=${dropFirstSpace}>
    ${renderWordField({
      t,
      id: 'description',
      label: numbered(t('description'), number),
      text: description,
      words: count,
      min: min || undefined,
      rows: 2,
      error: missingAt(`${path}/description`),
      required: min > 0,
      readOnly,
      onInput: (text, { composing }) => act({ type: 'write', field: 'description', of: id, text, composing }),
      onChange: () => act({ type: 'typed' }),
    })}
  </div>`;
}

function renderTools({ t, act, object: { id, number }, view }: ObjectCardProps): readonly TemplateResult[] {
  const tool = (label: string, icon: Icon, possible: boolean, press: () => void) =>
    renderIconButton(icon, label, press, { possible });
  return [
    tool(t('moveUp', { number }), up, number > 1, () => act({ type: 'move', object: id, to: number - 2 })),
    tool(t('moveDown', { number }), down, number < view.objects.length, () =>
      act({ type: 'move', object: id, to: number }),
    ),
    tool(t('deleteObject', { number }), bin, true, () => act({ type: 'delete', object: id })),
  ];
}

function renderPoints(props: ObjectCardProps): TemplateResult {
  const { t, act, object, session, readOnly, keysOf, missingAt } = props;
  const { id, points, path } = object;
  const missing =
    points.map(({ index }) => missingAt(`${path}/points/${index}`)).find(Boolean) ?? missingAt(`${path}/points`);
  const keys = keysOf('addsPoint');
  const label = t('addPoint');
  return html`<div class="ic-points" role="group" aria-label=${t('points')}>
    ${
      points.length > 1
        ? points.map(
            ({ key, index }) =>
              html`<span class="chip ic-point"
                ><button class="quiet" @click=${() => act({ type: 'show', key })}>
                  ${t('showPoint', { index: index + 1 })}</button
                >${readOnly ? nothing : renderRemove(props, id, index)}</span
              >`,
          )
        : html`<span class="small muted">${t('pointCount', { count: points.length })}</span>`
    }
    ${
      readOnly
        ? nothing
        : html`<button
            class="quiet small"
            aria-pressed=${session.addsPoint}
            title=${keys ? t('actionWithKeys', { action: label, keys }) : label}
            @click=${() => act({ type: 'adds-point', on: !session.addsPoint })}
          >
            ${renderIcon(dot)}${label}
          </button>`
    }
    ${missing ? renderNote('blocking', missing) : nothing}
  </div>`;
}

function renderRemove({ t, act }: ObjectCardProps, object: string, index: number): TemplateResult {
  return renderIconButton(close, t('removePoint', { index: index + 1 }), () =>
    act({ type: 'remove-point', object, index }),
  );
}
