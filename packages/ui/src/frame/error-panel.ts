import { html, nothing, type TemplateResult } from 'lit';
import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import type { Problem } from '../configuration/problem.js';
import { renderIcon, warning } from './icons.js';
import type { Words } from './words.js';

export interface ErrorPanelProps extends Words {
  readonly problems: readonly Problem[];
  /** The form that works, to be copied, where the element knows one: by property. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** What is wrong with the template, for its author: the worker can do nothing about it. Nothing where nothing is wrong. */
export function renderErrorPanel({ t, problems, hints = {} }: ErrorPanelProps): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  return html`<section class="errors" part="errors" role="alert" aria-labelledby="gt-errors-title">
    <h2 id="gt-errors-title">${renderIcon(warning, 'blocking')}${t('errorTitle', { count: problems.length })}</h2>
    <p class="muted small">${t('errorForAuthor')}</p>
    <ul tabindex="0" aria-labelledby="gt-errors-title">
      ${problems.map(({ property, received, isCutOff, expected }) => {
        const hint = Object.hasOwn(hints, property) ? hints[property] : undefined;
        return html`<li>
          <dl dir="ltr">
            ${renderFact(t('errorAttribute'), html`<code><b>${attributeName(property)}</b></code>`)}
            ${renderFact(t('errorReceived'), received ? [html`<code>${received}</code>`, isCutOff ? html`<p><bdi>${t('errorCutOff')}</bdi></p>` : nothing] : t('errorNothing'))}
            ${renderFact(t('errorExpected'), expected)}
            ${hint === undefined ? nothing : renderFact(t('errorHint'), html`<code>${hint}</code>`)}
          </dl>
        </li>`;
      })}
    </ul>
  </section>`;
}

function renderFact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
