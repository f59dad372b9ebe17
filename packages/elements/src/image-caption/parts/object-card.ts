import type { ImageView, ObjectView } from '@gt-elements/core/tasks/image-caption/view.js';
import { renderWordField } from '@gt-elements/ui/fields/word-field.js';
import { blocking, close, renderIcon, warning, type Icon } from '@gt-elements/ui/frame/icons.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../image-action.js';
import { bin, dot, down, grip, up } from '../image-icons.js';
import type { ImageSession } from '../image-session.js';
import { numbered, onEnterKey } from './line-field.js';
import { dropFirstSpace, renderNameField } from './name-field.js';
import { renderState } from './objects.js';

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
  /** Sentences of what is worth a second look there. */
  notesAt(path: string): readonly string[];
}

/** The open object with all its fields. */
export function renderObjectCard(props: ObjectCardProps): TemplateResult {
  const { t, act, object, reorder, readOnly, missingAt } = props;
  const { id, number, colour, state, points } = object;
  const point = () => act({ type: 'point', keys: points.map(({ key }) => key) });
  return html`<li class="ic-row ic-card" part="object" data-colour=${colour} data-current ${reorder.item(id)}>
    <div class="ic-card-head" @pointerenter=${point} @pointerleave=${() => act({ type: 'point', keys: [] })}>
      <span class="ic-grip" ?hidden=${readOnly} ${reorder.handle()}>${renderIcon(grip)}</span>
      <h3 class="ic-title">
        <span class="ic-number" aria-hidden="true">${number}</span
        ><span class="visually-hidden">${t('object', { number })}</span>
      </h3>
      ${renderState(t, state)} ${readOnly ? nothing : renderTools(props)}
    </div>
    ${renderNameField({ ...props, error: missingAt(`${object.path}/name`) })}
    ${props.notesAt(`${object.path}/name`).map(renderNote)} ${renderDescription(props)} ${renderPoints(props)}
  </li>`;
}

/** Something worth a second look. */
export function renderNote(sentence: string): TemplateResult {
  return html`<p class="warning small ic-note">${renderIcon(warning)}${sentence}</p>`;
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

function renderTools({ t, act, object: { id, number }, view }: ObjectCardProps): TemplateResult {
  const tool = (label: string, icon: Icon, possible: boolean, press: () => void) =>
    html`<button
      class="quiet icon-only"
      aria-label=${label}
      title=${label}
      aria-disabled=${possible ? nothing : 'true'}
      @click=${possible ? press : nothing}
    >
      ${renderIcon(icon)}
    </button>`;
  return html`<span class="ic-card-tools">
    ${tool(t('moveUp', { number }), up, number > 1, () => act({ type: 'move', object: id, to: number - 2 }))}
    ${tool(t('moveDown', { number }), down, number < view.objects.length, () => act({ type: 'move', object: id, to: number }))}
    ${tool(t('deleteObject', { number }), bin, true, () => act({ type: 'delete', object: id }))}
  </span>`;
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
    ${missing ? html`<p class="blocking small ic-note">${renderIcon(blocking)}${missing}</p>` : nothing}
  </div>`;
}

function renderRemove({ t, act }: ObjectCardProps, object: string, index: number): TemplateResult {
  const label = t('removePoint', { index: index + 1 });
  return html`<button
    class="quiet icon-only"
    aria-label=${label}
    title=${label}
    @click=${() => act({ type: 'remove-point', object, index })}
  >
    ${renderIcon(close)}
  </button>`;
}
