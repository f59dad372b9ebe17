import type { RelationEntry } from '@gt-elements/core/tasks/image-caption/relation-entry.js';
import type { ImageView } from '@gt-elements/core/tasks/image-caption/view.js';
import { renderLineField } from '@gt-elements/ui/fields/line-field.js';
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../announcements.js';
import type { Region } from '../image-action.js';
import type { ImageSession } from '../image-session.js';

export interface RelationEntryProps extends Region {
  readonly view: ImageView;
  readonly session: ImageSession;
  /** What is being typed, as it is read. */
  readonly entry: RelationEntry;
  /** The author's words, of which the beginning is enough. */
  readonly relationshipLabels: readonly string[];
}

/** Labels that are shown as examples, at most. */
const SHOWN = 8;

/** A field in which a relationship is typed: two numbers with words between, read as one types. */
export function renderRelationEntry(props: RelationEntryProps): TemplateResult {
  const { t, view, session, act } = props;
  if (!view.canRelate) return html`<p class="none muted">${t('entryTooFew')}</p>`;
  const reading = readingOf(props);
  return html`<div class="ic-entry">
    ${renderLineField({
      id: 'entry',
      label: t('newRelationship'),
      text: session.entry,
      placeholder: t('entryExample'),
      readOnly: false,
      onInput: (text) => act({ type: 'entry', text }),
      onChange: () => undefined,
      onEnter: () => act({ type: 'enter' }),
    })}
    <button
      aria-disabled=${props.entry.kind === 'relationship' ? nothing : 'true'}
      @click=${() => act({ type: 'enter' })}
    >
      ${t('add')}
    </button>
    <button class="quiet" @click=${() => act({ type: 'choose' })}>${t('choose')}</button>
    <p class="small ${reading.isProblem ? 'warning' : 'muted'} ic-reading" dir="auto">${reading.text}</p>
  </div>`;
}

function readingOf({ t, entry, view, session, relationshipLabels: labels }: RelationEntryProps): {
  readonly text: string;
  readonly isProblem: boolean;
} {
  if (entry.kind === 'relationship') {
    const byId = (id: string) => view.objects.find((object) => object.id === id);
    const [subject, object] = [labelOf(t, byId(entry.subjectId)), labelOf(t, byId(entry.objectId))];
    return { text: t('entryAdds', { subject, predicate: entry.predicate, object }), isProblem: false };
  }
  if (entry.kind !== 'unfinished') return { text: entryProblem(t, entry), isProblem: true };
  const isEmpty = !session.entry.trim();
  const shown = labels.slice(0, SHOWN).join(t('comma'));
  return { text: isEmpty && labels.length ? t('entryLabels', { labels: shown }) : t('entryHint'), isProblem: false };
}

/** Why what was typed is no relationship. */
export function entryProblem(t: Region['t'], entry: Exclude<RelationEntry, { kind: 'relationship' }>): string {
  switch (entry.kind) {
    case 'unfinished':
      return t('entryHint');
    case 'no-such-object':
      return t('entryNoObject', { number: entry.number });
    case 'same-object':
      return t('entrySame', { number: entry.number });
    case 'nothing-between':
      return t('entryNothing');
  }
}
