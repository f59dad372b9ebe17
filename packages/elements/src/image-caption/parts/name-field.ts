import type { ObjectView } from '@gt-elements/core/tasks/image-caption/view.js';
import { numbered, renderLineField } from '@gt-elements/ui/fields/line-field.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../image-action.js';
import type { ImageSession } from '../image-session.js';

export interface NameFieldProps extends Region {
  readonly object: ObjectView;
  readonly session: ImageSession;
  /** The author's names, offered while naming. */
  readonly objectLabels: readonly string[];
  /** The sentence of what is wrong. */
  readonly error: string | undefined;
}

/** The name of an object. `cat: grey, asleep` can be typed in one go: the first colon goes on to the description. */
export function renderNameField(props: NameFieldProps): TemplateResult {
  const { t, act, object, objectLabels, error, readOnly } = props;
  const { id, number } = object;
  return html`<div @beforeinput=${(event: InputEvent) => onColon(event, props)}>
      ${renderLineField({
        id: 'name',
        label: numbered(t('name'), number),
        text: object.name,
        list: objectLabels.length ? 'ic-names' : undefined,
        placeholder: t('nameExample'),
        error,
        required: true,
        readOnly,
        onInput: (text, { composing }) => act({ type: 'write', field: 'name', of: id, text, composing }),
        onChange: () => act({ type: 'typed' }),
        onEnter: () => act({ type: 'go', to: 'description' }),
      })}
    </div>
    ${
      objectLabels.length
        ? html`<datalist id="ic-names">
            ${objectLabels.map((label) => html`<option value=${label}></option>`)}
          </datalist>`
        : nothing
    }`;
}

/** Once for each object, so that a second colon can be part of a name. */
function onColon(event: InputEvent, { act, object, session, readOnly }: NameFieldProps): void {
  const { data, isComposing, target } = event;
  const { value, selectionStart } = target as HTMLInputElement;
  if ((data !== ':' && data !== '：') || isComposing || readOnly) return;
  if (!value.trim() || selectionStart !== value.length) return;
  if (object.description || session.described === object.id) return;
  event.preventDefault();
  act({ type: 'describe', object: object.id });
}

/** The space that is typed after a colon. */
export function dropFirstSpace(event: InputEvent): void {
  if (event.data === ' ' && !(event.target as HTMLTextAreaElement).value) event.preventDefault();
}
