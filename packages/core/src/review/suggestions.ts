import { deepEqual } from '../schema/deep-equal.js';
import type { ArraySchema, Infer } from '../schema/schema.js';
import { canonicalJson } from '../text/canonical-json.js';
import { editDistance } from '../text/edit-distance.js';
import { isPlace, targetSchema } from './target.js';

/** What a model, or somebody else, proposes for fields that a person then fills. */
export const suggestionsSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1 },
      target: targetSchema,
      value: {
        description: 'As the answer holds it at the target; at a place: the members of what is to be made there',
      },
      source: { type: 'string', minLength: 1, description: 'Who proposes it, in words that people read' },
      score: { type: 'number', description: 'How sure the source is' },
      comment: { type: 'string' },
    },
    required: ['id', 'target', 'value', 'source'],
  },
} as const satisfies ArraySchema;

export type Suggestion = Infer<typeof suggestionsSchema>[number];

/** What a person did with suggestions, by their ids; one that is not here was never touched. */
export type Decisions = Readonly<Record<string, 'accepted' | 'rejected'>>;

/** What became of a suggestion, for `meta.suggestionOutcomes`. */
export interface SuggestionOutcome {
  readonly id: string;
  readonly outcome: 'accepted' | 'edited' | 'rejected' | 'ignored';
  /** Insertions, deletions and replacements of code points, of an edited one; of what is no text in its JSON. */
  readonly editDistance?: number;
}

/**
 * Records what was done with a suggestion.
 * @param decision `undefined` takes it back
 * @returns the same where nothing changes
 */
export function decideOn(decisions: Decisions, id: string, decision: Decisions[string] | undefined): Decisions {
  if (decisionOf(decisions, id) === decision) return decisions;
  const { [id]: _, ...others } = decisions;
  return decision ? { ...others, [id]: decision } : others;
}

/** `undefined` where nobody has decided. Ids are words of others, such as `constructor`. */
export function decisionOf(decisions: Decisions, id: string): Decisions[string] | undefined {
  return Object.hasOwn(decisions, id) ? decisions[id] : undefined;
}

/** @param valueOf what the answer holds now where a suggestion was put, `undefined` for nothing */
export function suggestionOutcomes(
  suggestions: readonly Suggestion[],
  decisions: Decisions,
  valueOf: (suggestion: Suggestion) => unknown,
): readonly SuggestionOutcome[] {
  return suggestions.map((suggestion) => {
    const { id, target, value } = suggestion;
    const decision = decisionOf(decisions, id);
    if (decision !== 'accepted') return { id, outcome: decision ?? 'ignored' };
    const now = valueOf(suggestion);
    if (deepEqual(now, value)) return { id, outcome: 'accepted' };
    // what was made at a place is found by what was proposed of it: of another one nobody knows which it was
    if (isPlace(target)) return { id, outcome: 'edited' };
    return { id, outcome: 'edited', editDistance: editDistance(textOf(value), textOf(now)) };
  });
}

/** Nothing has no text at all. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : canonicalJson(value);
}
