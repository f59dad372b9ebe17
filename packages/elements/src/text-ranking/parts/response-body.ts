import type { Run } from '@gt-elements/core/text/differences.js';
import { html, type TemplateResult } from 'lit';
import type { Region } from '../ranking-action.js';

/** What a response shows: a text, a text rendered as Markdown, its differences from another, or a picture. */
export type BodyContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nodes'; readonly nodes: Node }
  | { readonly kind: 'differences'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'image';
      readonly address: string;
      readonly alt: string;
      readonly failed: boolean;
      readonly onError: () => void;
    };

export function renderBody(t: Region['t'], content: BodyContent): TemplateResult {
  switch (content.kind) {
    case 'text':
      return html`<div class="plain-text">${content.text}</div>`;
    case 'nodes':
      return html`${content.nodes}`;
    case 'differences':
      return html`<div class="plain-text">${content.runs.map((run) => renderRun(t, run))}</div>`;
    case 'image':
      return content.failed
        ? html`<p class="warning">${t('imageFailed', { alt: content.alt })}</p>`
        : html`<img src=${content.address} alt=${content.alt} @error=${content.onError} />`;
  }
}

/** A reader of the screen hears where a difference begins; colour is not the only sign of it. */
function renderRun(t: Region['t'], { kind, text }: Run): unknown {
  if (kind === 'same') return text;
  const word = html`<span class="visually-hidden">[${t(kind)}] </span>`;
  return kind === 'added' ? html`<ins>${word}${text}</ins>` : html`<del>${word}${text}</del>`;
}
