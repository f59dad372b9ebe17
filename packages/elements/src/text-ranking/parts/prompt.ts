import type { RankingView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../ranking-action.js';
import { renderBody, type BodyContent } from './response-body.js';

export interface PromptProps {
  readonly t: Region['t'];
  readonly prompt: RankingView['prompt'];
  /** The language of the page, which is taken to be that of the texts. */
  readonly lang: string;
  /** How one of the texts is shown. */
  contentOf(text: string, place: number): BodyContent;
}

const roles = { user: 'roleUser', assistant: 'roleAssistant', system: 'roleSystem' } as const;

/** What was asked: a text, or the turns of a conversation. It scrolls by itself. */
export function renderPrompt({ t, prompt, lang, contentOf }: PromptProps): TemplateResult | typeof nothing {
  if (!prompt.length) return nothing;
  return html`<div class="prompt-room">
    <section class="prompt" part="prompt" tabindex="0" aria-label=${t('prompt')}>
      ${prompt.map(
        ({ role, content }, place) =>
          html`<div class="turn">
            ${role === undefined ? nothing : html`<b class="role small" dir="auto">${roleName(t, role)}</b>`}
            <div lang=${lang}>${renderBody(t, contentOf(content, place))}</div>
          </div>`,
      )}
    </section>
  </div>`;
}

/** Roles that nobody translated are shown as they came. */
function roleName(t: Region['t'], role: string): string {
  return Object.hasOwn(roles, role) ? t(roles[role as keyof typeof roles]) : role;
}
