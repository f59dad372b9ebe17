import type { PairView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { close, plus, renderIcon } from '@gt-elements/ui/frame/icons.js';
import { renderNote } from '@gt-elements/ui/frame/note.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../pair-action.js';

export interface TagsProps extends Region {
  readonly pair: PairView;
  readonly allowsOwnTags: boolean;
  missingAt(path: string): string | undefined;
}

/** What kind of question it is. */
export function renderTags(props: TagsProps): TemplateResult | typeof nothing {
  const { t, act, readOnly, pair, allowsOwnTags, missingAt } = props;
  const { id, tags, customTags } = pair;
  if (!tags.length && !customTags.length && !allowsOwnTags) return nothing;
  const missing = missingAt(`${pair.path}/tags`);
  return html`<div class="qa-tags" role="group" aria-labelledby="qa-tags" data-part="tags">
    <h4 id="qa-tags" class="field-label">${t('tags')}</h4>
    ${missing ? renderNote('blocking', missing) : nothing}
    <div class="qa-chips">
      ${tags.map(
        ({ name, chosen }) =>
          html`<button
            class="qa-tag"
            dir="auto"
            aria-pressed=${chosen}
            aria-disabled=${readOnly ? 'true' : nothing}
            @click=${readOnly ? nothing : () => act({ type: 'tag', pair: id, tag: name })}
          >
            ${name}
          </button>`,
      )}
      ${customTags.map(
        (tag) =>
          html`<span class="chip qa-own-tag"
            ><span dir="auto">${tag}</span>${
              readOnly
                ? nothing
                : renderIconButton(close, t('removeTag', { tag }), () => act({ type: 'remove-own-tag', pair: id, tag }))
            }</span
          >`,
      )}
      ${allowsOwnTags && !readOnly ? renderOwnTag(props) : nothing}
    </div>
  </div>`;
}

function renderOwnTag({ t, act, pair }: TagsProps): TemplateResult {
  const add = (field: HTMLInputElement) => {
    const tag = field.value.trim();
    if (!tag) return;
    field.value = '';
    act({ type: 'own-tag', pair: pair.id, tag });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add(event.currentTarget as HTMLInputElement);
  };
  return html`<span class="qa-add-tag" data-part="own-tag">
    <input
      type="text"
      dir="auto"
      aria-label="${t('ownTag')}, ${t('pair', { number: pair.number })}"
      placeholder=${t('ownTag')}
      @keydown=${onKey}
      @change=${(event: Event) => add(event.currentTarget as HTMLInputElement)}
    />
    <button class="icon-only" tabindex="-1" aria-label=${t('addTag')} title=${t('addTag')}>${renderIcon(plus)}</button>
  </span>`;
}
