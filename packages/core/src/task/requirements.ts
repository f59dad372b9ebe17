import type { ArraySchema, Infer } from '../schema/schema.js';
import type { JobTotals } from './job-totals.js';
import { judgeTally, measureRule, tallyRule } from './measure-rule.js';

const pointer = {
  type: 'string',
  description: 'JSON pointer into the answer; `*` stands for every entry of an array',
} as const;
const whole = { type: 'integer', minimum: 0 } as const;
const part = { type: 'number', minimum: 0, maximum: 1 } as const;

/** Rules as data: what a job asks for, shown to the annotator as a live list and to the reviewer with evidence. */
export const requirementsSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1 },
      text: { type: 'string', minLength: 1, description: 'The requirement in the words that people read' },
      rule: {
        anyOf: [
          { type: 'object', properties: { count: pointer, min: whole, max: whole }, required: ['count'] },
          { type: 'object', properties: { words: pointer, min: whole, max: whole }, required: ['words'] },
          { type: 'object', properties: { mentioned: pointer, in: pointer }, required: ['mentioned', 'in'] },
          {
            type: 'object',
            properties: { share: pointer, of: { type: 'string' }, min: part, max: part },
            required: ['share', 'of'],
          },
        ],
        description: 'How it is measured; without it a person judges',
      },
      level: { type: 'string', enum: ['block', 'warn'], default: 'block' },
      scope: { type: 'string', enum: ['answer', 'job'], default: 'answer' },
    },
    required: ['id', 'text'],
  },
} as const satisfies ArraySchema;

export type Requirement = Infer<typeof requirementsSchema>[number];
export type Rule = NonNullable<Requirement['rule']>;

/** What was measured. Counts are whole numbers, a share is from 0 to 1. */
export interface Evidence {
  /** The count, the words, how many are mentioned, or the share. */
  readonly measured: number;
  readonly min?: number;
  readonly max?: number;
  /** Of how many: entries that a share or a mention is taken from, texts whose words were counted. */
  readonly of?: number;
  /** Names that are not mentioned. */
  readonly missing?: readonly string[];
}

export interface RequirementResult {
  readonly id: string;
  readonly text: string;
  readonly level: 'block' | 'warn';
  /** `person`: no rule, someone judges it. `job`: judged over all answers of a job, so it stops none of them. */
  readonly state: 'met' | 'unmet' | 'person' | 'job';
  /** Of state `job`, where it is known what the other answers hold: how the job stands with this answer. */
  readonly overall?: 'met' | 'unmet';
  readonly evidence?: Evidence;
}

/**
 * Judges an answer by the author's requirements, in their order.
 * @param answer as `.value` gives it; `null` is an answer that holds nothing
 * @param locale of the texts, for what counts as a word
 * @param totals what the other answers of the job hold
 */
export function evaluateRequirements(
  requirements: readonly Requirement[],
  answer: unknown,
  locale: string,
  totals: JobTotals = [],
): readonly RequirementResult[] {
  return requirements.map(({ id, text, rule, level = 'block', scope = 'answer' }) => {
    if (!rule) return { id, text, level, state: 'person' };
    if (scope === 'job') {
      const others = totals.find((each) => each.id === id);
      if (!others) return { id, text, level, state: 'job' };
      const { met, ...evidence } = judgeTally(rule, others, tallyRule(rule, answer, locale));
      return { id, text, level, state: 'job', overall: met ? 'met' : 'unmet', evidence };
    }
    const { met, ...evidence } = measureRule(rule, answer, locale);
    return { id, text, level, state: met ? 'met' : 'unmet', evidence };
  });
}
