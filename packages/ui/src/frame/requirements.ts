import { html, nothing, type TemplateResult } from 'lit';
import { check, person, renderIcon, unmet, warning } from './icons.js';
import type { Words } from './words.js';

export interface ShownRequirement {
  readonly id: string;
  readonly text: string;
  /** `person`: no machine can tell. `job`: judged over all answers, not here. */
  readonly state: 'met' | 'unmet' | 'person' | 'job';
  readonly level: 'block' | 'warn';
  /** Where the count stands: “2 of 3”. */
  readonly count?: string | undefined;
}

export interface RequirementsProps extends Words {
  readonly requirements: readonly ShownRequirement[];
}

const signs = {
  met: [check, 'done', 'requirementMet'],
  unmet: [unmet, 'muted', 'requirementUnmet'],
  person: [person, 'muted', 'requirementYourJudgement'],
  job: [person, 'muted', 'requirementJob'],
} as const;

/** The author's rules, as they stand at this moment. Each state has a sign and a word. */
export function renderRequirements({ t, requirements }: RequirementsProps): TemplateResult | typeof nothing {
  if (!requirements.length) return nothing;
  return html`<section class="requirements" part="requirements" aria-labelledby="gt-requirements-title">
    <h3 id="gt-requirements-title">${t('requirements')}</h3>
    <ul>
      ${requirements.map(({ text, state, level, count }) => {
        const [icon, sign, word] = signs[state];
        const advised = level === 'warn' && (state === 'unmet' || state === 'met');
        return html`<li class="requirement ${state}">
          ${advised && state === 'unmet' ? renderIcon(warning, 'warning') : renderIcon(icon, sign)}
          <span>
            <span dir="auto">${text}</span>
            <span class="requirement-state"
              >${t(word)}${advised ? ` · ${t('requirementAdvised')}` : nothing}${count ? ` · ${count}` : nothing}</span
            >
          </span>
        </li>`;
      })}
    </ul>
  </section>`;
}
