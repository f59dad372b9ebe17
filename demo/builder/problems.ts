import { html, nothing, type TemplateResult } from 'lit';
import type { Design } from './design.js';
import { labelOf, MEMBER_LABELS } from './plans.js';
import type { Unfinished } from './usable.js';

/** What is not finished, by the id of the field that it is at. */
export type FieldProblems = ReadonlyMap<string, string>;

/** Settings that stand with the job. */
const JOB_FIELDS = new Set(['name', 'title']);

/** The id of the field at which something is mended. */
export function fieldId(task: Design['task'], { property, entry, path }: Unfinished): string {
  if (JOB_FIELDS.has(property)) return `job-${property}`;
  return [task, property, ...(entry ? [entry - 1] : []), ...path].join('-');
}

export function fieldProblems(task: Design['task'], unfinished: readonly Unfinished[]): FieldProblems {
  const text = ({ isEmpty, why }: Unfinished) => (isEmpty ? 'Not filled in yet' : why);
  return new Map(unfinished.map((each) => [fieldId(task, each), text(each)]));
}

/** What is not finished as a whole sentence, for the list of all. */
export function problemText(task: Design['task'], problem: Unfinished): string {
  const { property, entry, path } = problem;
  const what = `${labelOf(task, property)}${entry ? ` ${entry}` : ''}`;
  const member = path.findLast((each) => !/^\d+$/.test(each));
  const name = member ? `“${MEMBER_LABELS[member]?.label ?? member}”` : '';
  const rest = name ? (problem.isEmpty ? `${name} is not filled in` : `${name}: ${problem.why}`) : problem.why;
  return `${what} is left out until it is finished: ${rest}`;
}

/** What follows the control of a field at which something is wrong; its id is that of the field and `-problem`. */
export function renderProblem(id: string, problems: FieldProblems | undefined): TemplateResult | typeof nothing {
  const problem = problems?.get(id);
  return problem ? html`<span class="problem" id="${id}-problem">${problem}</span>` : nothing;
}

/** What describes a control, for `aria-describedby`. */
export function describedBy(
  id: string,
  hasHint: boolean,
  problems: FieldProblems | undefined,
): string | typeof nothing {
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(problems?.has(id) ? [`${id}-problem`] : [])];
  return ids.length ? ids.join(' ') : nothing;
}
