import type { Requirement, Rule } from '@gt-elements/core/task/requirements.js';
import type { Task } from '@gt-elements/jobs/schemas/tasks.js';
import { html, nothing, type TemplateResult } from 'lit';
import { answerPlaces, placeName, type AnswerPlaces } from './answer-places.js';
import { entryList } from './entry-list.js';

/** How a requirement is measured, as it is chosen. */
const WAYS = {
  person: 'judged by a person',
  count: 'a number of entries',
  words: 'words of a text',
  mentioned: 'all names are mentioned',
  share: 'a part of the entries',
} as const;
type Way = keyof typeof WAYS;
const WAY = 'How it is measured';

export interface RequirementsProps {
  readonly task: Task;
  readonly requirements: readonly Requirement[];
  set(requirements: readonly Requirement[]): void;
}

/** The requirements of a job: what workers read, and how it is measured. */
export function renderRequirements({ task, requirements, set }: RequirementsProps): TemplateResult {
  const places = answerPlaces(task);
  return html`${entryList({
    id: 'requirements',
    label: 'Requirements',
    isOnlySaid: true,
    each: 'requirement',
    entries: requirements,
    empty: () => ({ id: freeId(requirements), text: '' }),
    entry: (value, index, put) => renderRequirement(value as Requirement, index, places, put),
    set: (changed) => set(changed as readonly Requirement[]),
  })}`;
}

function renderRequirement(
  requirement: Requirement,
  index: number,
  places: AnswerPlaces,
  set: (changed: Requirement) => void,
): TemplateResult {
  const id = `requirement-${index}`;
  const { rule, level = 'block', scope = 'answer' } = requirement;
  const way = wayOf(rule);
  const setRule = (changed: Rule | undefined) => {
    const { rule: _, ...others } = requirement;
    set(changed ? { ...others, rule: changed } : others);
  };
  const possible = (Object.keys(WAYS) as Way[]).filter((each) => each === 'person' || firstRule(each, places));
  return html`
    <div class="field wide">
      <label for="${id}-text">What workers read</label>
      <input
        id="${id}-text"
        .value=${requirement.text}
        @input=${(event: Event) => set({ ...requirement, text: valueOf(event) })}
        @change=${(event: Event) => set({ ...requirement, text: valueOf(event).trim() })}
      />
    </div>
    ${select(
      `${id}-way`,
      WAY,
      possible,
      way,
      (each) => WAYS[each as Way],
      (each) => setRule(firstRule(each as Way, places)),
    )}
    ${rule ? renderRule(id, rule, places, setRule) : nothing}
    ${select(
      `${id}-level`,
      'Where it is not met',
      ['block', 'warn'],
      level,
      (each) => (each === 'block' ? 'no submit' : 'a warning'),
      (each) => set({ ...requirement, level: each as 'block' | 'warn' }),
    )}
    ${select(
      `${id}-scope`,
      'It is judged over',
      ['answer', 'job'],
      scope,
      (each) => (each === 'answer' ? 'each answer' : 'all answers'),
      (each) => set({ ...requirement, scope: each as 'answer' | 'job' }),
    )}
  `;
}

function renderRule(id: string, rule: Rule, places: AnswerPlaces, set: (rule: Rule) => void): TemplateResult {
  if ('mentioned' in rule) {
    return html`${place(id, 'Names of', places.named, rule.mentioned, (mentioned) => set({ ...rule, mentioned }))}
    ${place(`${id}-in`, 'In', places.texts, rule.in, (where) => set({ ...rule, in: where }))}`;
  }
  if ('share' in rule) {
    return html`${place(id, 'Of', places.words, rule.share, (share) => set({ ...rule, share }))}
      <div class="field">
        <label for="${id}-of">That are</label>
        <input
          id="${id}-of"
          .value=${rule.of}
          @input=${(event: Event) => set({ ...rule, of: valueOf(event) })}
          @change=${(event: Event) => set({ ...rule, of: valueOf(event).trim() })}
        />
      </div>
      ${limit(`${id}-min`, 'Percent, at least', rule.min, (min) => set(limited(rule, 'min', min, 100)), 100)}
      ${limit(`${id}-max`, 'Percent, at most', rule.max, (max) => set(limited(rule, 'max', max, 100)), 100)}`;
  }
  const where =
    'count' in rule
      ? place(id, 'Of', places.lists, rule.count, (count) => set({ ...rule, count }))
      : place(id, 'Of', places.texts, rule.words, (words) => set({ ...rule, words }));
  return html`${where} ${limit(`${id}-min`, 'At least', rule.min, (min) => set(limited(rule, 'min', min, 1)), 1)}
  ${limit(`${id}-max`, 'At most', rule.max, (max) => set(limited(rule, 'max', max, 1)), 1)}`;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

function wayOf(rule: Rule | undefined): Way {
  if (!rule) return 'person';
  return (Object.keys(WAYS) as Way[]).find((way) => way in rule) ?? 'person';
}

/** A rule of a kind to begin with; `undefined` where an answer of the task has no place for one. */
function firstRule(way: Way, { lists, texts, named, words }: AnswerPlaces): Rule | undefined {
  if (way === 'count' && lists[0]) return { count: lists[0], min: 1 };
  if (way === 'words' && texts[0]) return { words: texts[0], min: 1 };
  if (way === 'mentioned' && named[0] && texts[0]) return { mentioned: named[0], in: texts.at(-1)! };
  if (way === 'share' && words[0]) return { share: words[0], of: '', min: 0.5 };
  return undefined;
}

function limited<R extends Rule>(rule: R, end: 'min' | 'max', value: number | undefined, whole: number): R {
  const { [end]: _, ...others } = rule as R & { min?: number; max?: number };
  return (value === undefined ? others : { ...others, [end]: value / whole }) as R;
}

/** @param whole what stands for 1: percents are shown, parts are kept */
function limit(
  id: string,
  label: string,
  value: number | undefined,
  set: (value: number | undefined) => void,
  whole: number,
): TemplateResult {
  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.checkValidity()) set(input.value === '' ? undefined : input.valueAsNumber);
    else input.reportValidity();
  };
  const shown = value === undefined ? '' : `${Math.round(value * whole)}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      type="number"
      id=${id}
      min="0"
      max=${whole === 1 ? nothing : whole}
      step="1"
      .value=${shown}
      @change=${change}
    />
  </div>`;
}

function place(
  id: string,
  label: string,
  places: readonly string[],
  value: string,
  set: (place: string) => void,
): TemplateResult {
  return select(`${id}-place`, label, places, value, placeName, set);
}

function select(
  id: string,
  label: string,
  values: readonly string[],
  value: string,
  name: (value: string) => string,
  set: (value: string) => void,
): TemplateResult {
  return html`<div class="field ${label === WAY ? 'wide' : ''}">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => set(valueOf(event))}>
      ${values.map((each) => html`<option value=${each} .selected=${each === value}>${name(each)}</option>`)}
    </select>
  </div>`;
}

function freeId(requirements: readonly Requirement[]): string {
  const used = new Set(requirements.map(({ id }) => id));
  let number = requirements.length + 1;
  while (used.has(`r${number}`)) number++;
  return `r${number}`;
}
