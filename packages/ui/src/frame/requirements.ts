import type { Evidence, RequirementResult } from '@gt-elements/core/task/requirements.js';
import type { Waivers } from '@gt-elements/core/task/work.js';
import { html, nothing, type TemplateResult } from 'lit';
import { renderWordField } from '../fields/word-field.js';
import { check, person, renderIcon, unmet, warning } from './icons.js';
import type { Words } from './words.js';

export interface RequirementsProps extends Words {
  readonly requirements: readonly RequirementResult[];
  /** Why some need not be met, by their ids. */
  readonly waivers: Waivers | undefined;
  readonly readOnly: boolean;
  onWaive(id: string, reason: string, composing: boolean): void;
  onTyped(): void;
}

const signs = {
  met: [check, 'done', 'requirementMet'],
  unmet: [unmet, 'muted', 'requirementUnmet'],
  advised: [warning, 'warning', 'requirementAdvised'],
  person: [person, 'muted', 'requirementYourJudgement'],
  job: [person, 'muted', 'requirementJob'],
  jobMet: [check, 'done', 'requirementJobMet'],
  jobUnmet: [warning, 'warning', 'requirementJobUnmet'],
} as const;

/** The author's rules, as they stand at this moment. Each state has a sign and a word. */
export function renderRequirements(props: RequirementsProps): TemplateResult | typeof nothing {
  const { t, requirements } = props;
  if (!requirements.length) return nothing;
  return html`<section class="requirements" part="requirements" aria-labelledby="gt-requirements-title">
    <h3 id="gt-requirements-title">${t('requirements')}</h3>
    <ul>
      ${requirements.map((result, index) => renderRequirement(t, result, renderWaiver(props, result, index)))}
    </ul>
  </section>`;
}

/** Of one that stops the submit: why it need not be met this time. */
function renderWaiver(props: RequirementsProps, { id, state, level }: RequirementResult, index: number): unknown {
  const { t, waivers = {}, readOnly, onWaive, onTyped } = props;
  const reason = Object.hasOwn(waivers, id) ? waivers[id]! : '';
  if (!reason && (readOnly || state !== 'unmet' || level !== 'block')) return nothing;
  return html`<details class="waiver" ?open=${reason !== ''}>
    <summary class="small">${t('waive')}</summary>
    ${renderWordField({
      ...{ t, readOnly },
      id: `gt-waiver-${index}`,
      label: t('waiveReason'),
      text: reason,
      onInput: (text, { composing }) => onWaive(id, text, composing),
      onChange: onTyped,
    })}
  </details>`;
}

/** One rule, as an entry of a list. @param below what is asked of it */
export function renderRequirement(t: Words['t'], result: RequirementResult, below: unknown = nothing): TemplateResult {
  const { text, evidence } = result;
  const [icon, sign, word] = signs[signOf(result)];
  return html`<li class="requirement">
    ${renderIcon(icon, sign)}
    <span>
      <span dir="auto">${text}</span>
      <span class="requirement-state">${[t(word), ...facts(t, evidence, result)].join(' · ')}</span>
      ${below}
    </span>
  </li>`;
}

function signOf({ state, level, overall }: RequirementResult): keyof typeof signs {
  if (overall) return overall === 'met' ? 'jobMet' : 'jobUnmet';
  return level === 'warn' && state === 'unmet' ? 'advised' : state;
}

/** What was counted, where a number says more than the state: “2 of 3”, or the names that are missing. */
function facts(t: Words['t'], evidence: Evidence | undefined, { overall }: RequirementResult): readonly string[] {
  if (!evidence) return [];
  if (overall) return jobFacts(t, evidence, overall === 'met');
  const { measured, min, of, missing } = evidence;
  if (missing) return measured === of ? [] : [t('missingNames', { names: missing })];
  return min !== undefined && Number.isInteger(measured) && measured < min
    ? [t('progressOf', { done: measured, total: min })]
    : [];
}

/** How a job stands: “12% of 20%”, “45%, at most 40%”, “14 of 15”; where all is well the amount alone. */
function jobFacts(t: Words['t'], { measured, min, max, of }: Evidence, isMet: boolean): readonly string[] {
  if (min === undefined && max === undefined) return isMet ? [] : [t('progressOf', { done: measured, total: of ?? 0 })];
  const figure = (value: number) => (of === undefined ? value : t('percent', { percent: Math.round(value * 100) }));
  const amount = figure(measured);
  if (isMet) return [`${amount}`];
  const isShort = min !== undefined && measured < min;
  return [
    isShort ? t('progressOf', { done: amount, total: figure(min) }) : t('atMost', { amount, most: figure(max ?? 0) }),
  ];
}
