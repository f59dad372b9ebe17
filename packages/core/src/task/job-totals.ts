import type { ArraySchema, Infer } from '../schema/schema.js';
import { judgeTally, tallyRule } from './measure-rule.js';
import type { Requirement, RequirementResult, Rule } from './requirements.js';

/** What the other answers of a job hold, by the requirements whose scope is the job. */
export const jobTotalsSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1, description: "A requirement's" },
      measured: { type: 'integer', minimum: 0, description: 'How many entries, texts or names do as the rule says' },
      of: { type: 'integer', minimum: 0, description: 'Of how many; left out by a `count`' },
    },
    required: ['id', 'measured'],
  },
} as const satisfies ArraySchema;

export type JobTotals = Infer<typeof jobTotalsSchema>;

/**
 * Adds up what answers hold of the requirements that are judged over a whole job.
 * @param answers as `.value` gives them
 * @param locale of the texts, for what counts as a word
 */
export function jobTotals(
  requirements: readonly Requirement[],
  answers: readonly unknown[],
  locale: string,
): JobTotals {
  return ofJob(requirements).map(({ id, rule }) => {
    const tallies = answers.map((answer) => tallyRule(rule, answer, locale));
    const measured = tallies.reduce((sum, each) => sum + each.measured, 0);
    if ('count' in rule) return { id, measured };
    return { id, measured, of: tallies.reduce((sum, each) => sum + (each.of ?? 0), 0) };
  });
}

/** Judges a job as a whole by the requirements that ask something of it; `met` or `unmet` each, with evidence. */
export function judgeJob(requirements: readonly Requirement[], totals: JobTotals): readonly RequirementResult[] {
  return ofJob(requirements).map(({ id, text, rule, level = 'block' }) => {
    const { met, ...evidence } = judgeTally(rule, totals.find((each) => each.id === id) ?? { measured: 0 });
    return { id, text, level, state: met ? 'met' : 'unmet', evidence };
  });
}

function ofJob(requirements: readonly Requirement[]): readonly (Requirement & { readonly rule: Rule })[] {
  return requirements.filter(
    (each): each is Requirement & { readonly rule: Rule } => !!each.rule && each.scope === 'job',
  );
}
