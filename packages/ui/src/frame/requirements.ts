import type { Evidence, RequirementResult } from '@gt-elements/core/task/requirements.js';
import { html, nothing, type TemplateResult } from 'lit';
import { check, person, renderIcon, unmet, warning } from './icons.js';
import type { Words } from './words.js';

export interface RequirementsProps extends Words {
  readonly requirements: readonly RequirementResult[];
}

const signs = {
  met: [check, 'done', 'requirementMet'],
  unmet: [unmet, 'muted', 'requirementUnmet'],
  advised: [warning, 'warning', 'requirementAdvised'],
  person: [person, 'muted', 'requirementYourJudgement'],
  job: [person, 'muted', 'requirementJob'],
} as const;

/** The author's rules, as they stand at this moment. Each state has a sign and a word. */
export function renderRequirements({ t, requirements }: RequirementsProps): TemplateResult | typeof nothing {
  if (!requirements.length) return nothing;
  return html`<section class="requirements" part="requirements" aria-labelledby="gt-requirements-title">
    <h3 id="gt-requirements-title">${t('requirements')}</h3>
    <ul>
      ${requirements.map(({ text, state, level, evidence }) => {
        const advised = level === 'warn' && state === 'unmet';
        const [icon, sign, word] = advised ? signs.advised : signs[state];
        return html`<li class="requirement">
          ${renderIcon(icon, sign)}
          <span>
            <span dir="auto">${text}</span>
            <span class="requirement-state">${[t(word), ...facts(t, evidence)].join(' · ')}</span>
          </span>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** What was counted, where a number says more than the state: “2 of 3”, or the names that are missing. */
function facts(t: Words['t'], evidence: Evidence | undefined): readonly string[] {
  if (!evidence) return [];
  const { measured, min, of, missing } = evidence;
  if (missing) return measured === of ? [] : [t('missingNames', { names: missing })];
  return min !== undefined && Number.isInteger(measured) && measured < min
    ? [t('progressOf', { done: measured, total: min })]
    : [];
}
