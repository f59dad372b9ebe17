import type { Label } from '@gt-elements/core/task/label.js';
import type { RelationshipView, UnrelatedView } from '@gt-elements/core/tasks/image-caption/view.js';
import { renderState } from '@gt-elements/ui/cards/card.js';
import { onEnterKey } from '@gt-elements/ui/fields/enter-key.js';
import { renderLineField } from '@gt-elements/ui/fields/line-field.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { bin } from '@gt-elements/ui/frame/icons.js';
import { renderNote } from '@gt-elements/ui/frame/note.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { labelOf, nameOf } from '../announcements.js';
import { swap } from '../image-icons.js';
import { stateText } from './object-card.js';
import { renderRelationEntry, type RelationEntryProps } from './relation-entry.js';

export interface RelationshipsProps extends RelationEntryProps {
  missingAt(path: string): string | undefined;
  notesAt(path: string): readonly string[];
}

/** What the things in the picture are and do to each other. */
export function renderRelationships(props: RelationshipsProps): TemplateResult {
  const { t, view, readOnly, relationshipLabels } = props;
  const { relationships, unrelatedCandidates } = view;
  return html`${readOnly ? nothing : renderRelationEntry(props)}
    <ol class="cards" aria-labelledby="step-relationships">
      ${repeat(
        relationships,
        ({ key }) => key,
        (each) => renderRelationship(props, each),
      )}
    </ol>
    ${unrelatedCandidates.length ? renderUnrelated(props, unrelatedCandidates) : nothing}
    ${!readOnly && view.canRelate ? html`<p class="none muted small">${t('drawHint')}</p>` : nothing}
    <datalist id="ic-predicates">
      ${relationshipLabels.map((label) => html`<option value=${label}></option>`)}
    </datalist>`;
}

function renderRelationship(props: RelationshipsProps, relationship: RelationshipView): TemplateResult {
  const { t, act, session } = props;
  const { key, number, subject, object, predicate, path, state } = relationship;
  const isOpen = session.relationship === key;
  // its ends as well: which of two cats it is about is seen in the picture only
  const keys = [key, ...[subject, object].flatMap((end) => (end ? [`${end.id}.0`] : []))];
  const point = () => act({ type: 'point', keys });
  const leave = () => act({ type: 'point', keys: [] });
  return html`<li
    class="card ic-relationship"
    part="relationship"
    ?data-current=${isOpen}
    ?data-pointed=${session.pointed === key}
    @pointerenter=${point}
    @pointerleave=${leave}
    @focusin=${point}
    @focusout=${leave}
  >
    ${
      isOpen
        ? renderEditor(props, relationship)
        : html`<button
            class="quiet card-open"
            aria-expanded="false"
            @click=${() => act({ type: 'open-relationship', relationship: key, focus: 'predicate' })}
          >
            <span class="visually-hidden">${t('relationship', { number })}</span>
            <span class="ic-place small muted numeric" aria-hidden="true">${number}.</span>
            ${renderEnd(props, subject)}
            <span class="ic-predicate" dir="auto">${predicate.trim() || t('noPredicate')}</span>
            ${renderEnd(props, object)} ${renderState(state, stateText(t, state))}
          </button>`
    }
    ${props.notesAt(path).map((sentence) => renderNote('warning', sentence))}
  </li>`;
}

function renderEnd({ t }: RelationshipsProps, end: Label | undefined): TemplateResult {
  if (!end) return html`<span class="ic-end warning">${t('gone')}</span>`;
  return html`<span class="ic-end" data-colour=${end.colour}
    ><span class="number">${end.number}</span><span class="card-text" dir="auto">${nameOf(t, end)}</span></span
  >`;
}

/** The open relationship: its ends to choose, its words to write. */
function renderEditor(props: RelationshipsProps, relationship: RelationshipView): TemplateResult {
  const { t, act, readOnly, missingAt } = props;
  const { key, number, subject, object, predicate, path } = relationship;
  const errors = ['subjectId', 'objectId'].flatMap((part) => missingAt(`${path}/${part}`) ?? []);
  return html`<div class="ic-ends">
      ${renderSelect(props, 'subject', t('subject'), subject, relationship)}
      ${renderLineField({
        id: 'predicate',
        label: t('predicate'),
        labelHidden: true,
        text: predicate,
        list: props.relationshipLabels.length ? 'ic-predicates' : undefined,
        placeholder: t('predicate'),
        error: missingAt(`${path}/predicate`),
        required: true,
        readOnly,
        onInput: (text, { composing }) => act({ type: 'write', field: 'predicate', of: key, text, composing }),
        onChange: () => act({ type: 'typed' }),
        onEnter: () => act({ type: 'go', to: 'entry' }),
      })}
      ${renderSelect(props, 'object', t('objectEnd'), object, relationship)}
    </div>
    ${errors.map((error) => renderNote('blocking', error))}
    <div class="ic-foot">
      <span class="small muted">${t('relationship', { number })}</span>
      ${
        readOnly
          ? nothing
          : html`<span class="card-tools">
              ${renderIconButton(swap, t('swap', { number }), () => act({ type: 'ends', relationship: key, subjectId: object?.id, objectId: subject?.id }))}
              ${renderIconButton(bin, t('deleteRelationship', { number }), () => act({ type: 'delete-relationship', relationship: key }))}
            </span>`
      }
    </div>`;
}

function renderSelect(
  { t, act, view, readOnly }: RelationshipsProps,
  id: 'subject' | 'object',
  label: string,
  end: Label | undefined,
  { key, number }: RelationshipView,
): TemplateResult {
  const onChange = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    act({ type: 'ends', relationship: key, [id === 'subject' ? 'subjectId' : 'objectId']: value });
  };
  const name = `${label}, ${t('relationship', { number })}`;
  return html`<select
    id=${id}
    class="ic-select"
    data-colour=${end?.colour ?? nothing}
    aria-label=${name}
    ?disabled=${readOnly}
    @change=${onChange}
    @keydown=${onEnterKey(() => act({ type: 'go', to: id === 'subject' ? 'predicate' : 'entry' }))}
  >
    ${end ? nothing : html`<option value="" selected>${t('gone')}</option>`}
    ${view.objects.map(
      (object) =>
        html`<option value=${object.id} .selected=${live(object.id === end?.id)}>${labelOf(t, object)}</option>`,
    )}
  </select>`;
}

/** Objects that take part in none: to be set to *no relation*. */
function renderUnrelated(props: RelationshipsProps, candidates: readonly UnrelatedView[]): TemplateResult {
  const { t, act, readOnly, missingAt } = props;
  return html`<fieldset class="ic-unrelated">
    <legend class="field-label">${t('unrelatedTitle')}</legend>
    ${candidates.map((object) => {
      const index = object.number - 1;
      const missing = missingAt(`/objects/${index}`);
      const onChange = (event: Event) =>
        act({ type: 'unrelated', object: object.id, on: (event.currentTarget as HTMLInputElement).checked });
      return html`<label class="choice" data-unrelated=${index} data-colour=${object.colour}>
          <input type="checkbox" .checked=${live(object.unrelated)} ?disabled=${readOnly} @change=${onChange} />
          <span class="number" aria-hidden="true">${object.number}</span>
          <span dir="auto"
            >${t('unrelated', { object: nameOf(t, object) })}<span class="visually-hidden">
              ${object.number}</span
            ></span
          >
        </label>
        ${missing ? renderNote('blocking', missing) : nothing}`;
    })}
  </fieldset>`;
}
