import type { Returned } from '../review/rework.js';
import { decideOn, suggestionOutcomes, type Decisions, type Suggestion } from '../review/suggestions.js';
import { repliesIn, threadIn, threadOf } from '../review/thread.js';
import { valueAt } from '../review/value-at.js';
import { isPlace } from '../review/target.js';
import { deepEqual } from '../schema/deep-equal.js';
import { read, type ReadResult } from '../schema/read.js';
import type { CommonConfig } from './common-config.js';
import { membersOf } from './given.js';
import type { AnswerObject } from './task-definition.js';
import type { Waivers, Work } from './work.js';

/* Members of `meta` that say how an answer came about: by suggestions, with waivers, by a review. */

const named = { id: { type: 'string', minLength: 1 } } as const;
const outcomesSchema = {
  type: 'array',
  items: { type: 'object', properties: { ...named, outcome: { type: 'string' } }, required: ['id', 'outcome'] },
} as const;
const waiversSchema = {
  type: 'array',
  items: { type: 'object', properties: { ...named, reason: { type: 'string' } }, required: ['id', 'reason'] },
} as const;

/** What of a work stands under `meta`. */
type Made = Pick<Work<unknown>, 'decisions' | 'waivers' | 'replies'>;

/**
 * @param body the answer without what stands around it
 * @param returned what is reworked
 */
export function madeMeta(
  { decisions = {}, waivers, replies = {} }: Made,
  { suggestions }: Pick<CommonConfig, 'suggestions'>,
  body: AnswerObject,
  returned: Returned | undefined,
): AnswerObject {
  const valueOf = ({ target, value }: Suggestion) =>
    isPlace(target) ? (hasThingLike(body, membersOf(value)) ? value : undefined) : valueAt(body, target);
  return {
    ...(suggestions.length ? { suggestionOutcomes: suggestionOutcomes(suggestions, decisions, valueOf) } : {}),
    ...(waivers ? { waivers: Object.entries(waivers).map(([id, reason]) => ({ id, reason })) } : {}),
    ...(returned ? { thread: threadOf(returned.earlier, returned.review.comments, replies) } : {}),
  };
}

/** Something with all these members is in one of the lists of an answer. */
function hasThingLike(body: AnswerObject, members: AnswerObject): boolean {
  const wanted = Object.entries(members);
  const isLike = (thing: unknown) => wanted.every(([name, value]) => deepEqual(membersOf(thing)[name], value));
  return Object.values(body).some((list) => Array.isArray(list) && list.some(isLike));
}

/**
 * What can't be read is left out: it says how an answer came about, and is no part of it.
 * @param returned what is being dealt with
 */
export function readMadeMeta(meta: AnswerObject, returned: Returned | undefined): Made {
  const { suggestionOutcomes: outcomes, waivers } = meta;
  let decisions: Decisions = {};
  for (const { id, outcome } of entriesOf(read(outcomesSchema, outcomes ?? []))) {
    if (outcome !== 'ignored') decisions = decideOn(decisions, id, outcome === 'rejected' ? 'rejected' : 'accepted');
  }
  const replies = repliesIn(threadIn({ meta }), returned?.review.comments ?? []);
  const waived: Waivers = Object.fromEntries(
    entriesOf(read(waiversSchema, waivers ?? [])).map(({ id, reason }) => [id, reason]),
  );
  return {
    ...(Object.keys(decisions).length ? { decisions } : {}),
    ...(Object.keys(waived).length ? { waivers: waived } : {}),
    ...(Object.keys(replies).length ? { replies } : {}),
  };
}

function entriesOf<Entry>(reading: ReadResult<readonly Entry[]>): readonly Entry[] {
  return reading.ok ? reading.value : [];
}
