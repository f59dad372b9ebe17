import type { ArraySchema, Infer } from '../schema/schema.js';
import { valuesAt } from '../text/json-pointer.js';
import { mentions } from '../text/mentions.js';
import { countWords } from '../text/words.js';

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
type Rule = NonNullable<Requirement['rule']>;

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
  /** `person`: no rule, someone judges it. `job`: judged over all answers of a job, so not here. */
  readonly state: 'met' | 'unmet' | 'person' | 'job';
  readonly evidence?: Evidence;
}

/**
 * Judges an answer by the author's requirements, in their order.
 * @param answer as `.value` gives it; `null` is an answer that holds nothing
 * @param locale of the texts, for what counts as a word
 */
export function evaluateRequirements(
  requirements: readonly Requirement[],
  answer: unknown,
  locale: string,
): readonly RequirementResult[] {
  return requirements.map(({ id, text, rule, level = 'block', scope = 'answer' }) => {
    if (!rule || scope === 'job') return { id, text, level, state: rule ? 'job' : 'person' };
    const { met, ...evidence } = measure(rule, answer, locale);
    return { id, text, level, state: met ? 'met' : 'unmet', evidence };
  });
}

interface Measured extends Evidence {
  readonly met: boolean;
}

function measure(rule: Rule, answer: unknown, locale: string): Measured {
  if ('count' in rule)
    return within(
      valuesAt(answer, rule.count).reduce<number>((sum, each) => sum + size(each), 0),
      rule,
    );
  if ('words' in rule) return measureWords(rule, answer, locale);
  if ('mentioned' in rule) return measureMentions(rule, answer, locale);
  return measureShare(rule, answer);
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

function within(measured: number, { min, max }: Limits): Measured {
  return {
    met: measured >= (min ?? -Infinity) && measured <= (max ?? Infinity),
    measured,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

/** Not answered counts as nothing. */
function size(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === null || value === '' ? 0 : 1;
}

/** Every text must keep to the limits; told are the words of the first that does not, else of the shortest. */
function measureWords(rule: { readonly words: string } & Limits, answer: unknown, locale: string): Measured {
  const texts = valuesAt(answer, rule.words).filter((value) => typeof value === 'string');
  const counts = texts.map((text) => countWords(text, locale));
  const telling = counts.find((count) => !within(count, rule).met) ?? Math.min(...counts);
  return { ...within(counts.length ? telling : 0, rule), ...(counts.length > 1 ? { of: counts.length } : {}) };
}

function measureMentions(
  rule: { readonly mentioned: string; readonly in: string },
  answer: unknown,
  locale: string,
): Measured {
  const names = valuesAt(answer, rule.mentioned)
    .flat()
    .map(nameOf)
    .filter((name) => name !== '');
  const text = valuesAt(answer, rule.in)
    .filter((value) => typeof value === 'string')
    .join('\n');
  const found = mentions(text, names, locale);
  const missing = names.filter((_, index) => !found[index]);
  return { met: missing.length === 0, measured: names.length - missing.length, of: names.length, missing };
}

/** An entry is called by its `name`, else its `label`; a string is its own name. */
function nameOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return typeof entry === 'string' ? entry.trim() : '';
  const { name, label } = entry as { name?: unknown; label?: unknown };
  return nameOf(typeof name === 'string' ? name : typeof label === 'string' ? label : '');
}

/** The part of the entries that hold the value, alone or among others. No entries: none of them does. */
function measureShare(rule: { readonly share: string; readonly of: string } & Limits, answer: unknown): Measured {
  const entries = valuesAt(answer, rule.share);
  const holding = entries.filter((entry) => (Array.isArray(entry) ? entry.includes(rule.of) : entry === rule.of));
  return { ...within(entries.length ? holding.length / entries.length : 0, rule), of: entries.length };
}
