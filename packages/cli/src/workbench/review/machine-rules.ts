import { read } from '@gt-elements/core/schema/read.js';
import { parseLenient } from '@gt-elements/core/schema/lenient-json.js';
import { jobTotals, type JobTotals } from '@gt-elements/core/task/job-totals.js';
import {
  evaluateRequirements,
  requirementsSchema,
  type Requirement,
  type RequirementResult,
} from '@gt-elements/core/task/requirements.js';
import { isMembers } from '../job/members.js';
import { decodedValue, startTags } from '../render/html-tags.js';
import { renderTemplate } from '../render/task-liquid.js';

/** The requirements of a job as its template gives them to our element: one place says them. */
export class MachineRules {
  private constructor(
    readonly requirements: readonly Requirement[],
    /** What counts as a word depends on it. */
    readonly locale: string,
  ) {}

  /**
   * Renders a template and reads the attribute `requirements` of our element in it. A template that can't be rendered, or
   * requirements that can't be read, are told where the task is shown; no answer is held to them.
   */
  static of(template: string, input: Readonly<Record<string, unknown>>): MachineRules {
    const none = new MachineRules([], 'en');
    try {
      const page = renderTemplate(template, { task: { input } }, (address) => address);
      for (const { name, attributes } of startTags(page)) {
        const valueOf = (wanted: string) => {
          const found = attributes.find((one) => one.name === wanted);
          return found && decodedValue(found);
        };
        const written = name.startsWith('gt-') ? valueOf('requirements') : undefined;
        if (!written) continue;
        const reading = read(requirementsSchema, parseLenient(written));
        return reading.ok ? new MachineRules(reading.value, valueOf('lang') || 'en') : none;
      }
    } catch {
      // as above
    }
    return none;
  }

  /**
   * The rules that block and that an answer breaks. One that was waived with a reason is for the reviewer to judge, as is
   * the answer that it can't be done.
   */
  broken(answer: unknown): readonly RequirementResult[] {
    if (!isMembers(answer) || answer.unable !== undefined) return [];
    const waived = waivers(answer);
    return evaluateRequirements(this.requirements, answer, this.locale).filter(
      ({ id, level, state }) => level === 'block' && state === 'unmet' && !waived.has(id),
    );
  }

  /** What other answers of the job hold. */
  totals(answers: readonly unknown[]): JobTotals {
    return jobTotals(this.requirements, answers, this.locale);
  }
}

/** A review as a machine gives it: an answer goes back for the rules that it breaks. */
export function machineReview(broken: readonly RequirementResult[], value: unknown): object {
  const requirements = broken.map(({ id, evidence }) => ({ id, met: false, ...(evidence ? { evidence } : {}) }));
  return { task: 'review', version: 1, verdict: 'return', comments: [], requirements, value };
}

function waivers({ meta }: Readonly<Record<string, unknown>>): ReadonlySet<unknown> {
  const given = isMembers(meta) && Array.isArray(meta.waivers) ? (meta.waivers as unknown[]) : [];
  return new Set(given.filter(isMembers).map(({ id }) => id));
}
