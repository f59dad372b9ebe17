import type { Issue, Progress } from '../../task/issue.js';
import type { ResponseFeedbackConfig } from './config.js';
import type { ResponseFeedbackDocument } from './document.js';

/**
 * What is missing. Paths go by the place of the item, since what nobody has said anything about is not in the answer.
 *
 * | code | path | values |
 * |---|---|---|
 * | `score-missing` | `/feedback/0/score` | `number` of the item, from 1 |
 */
export function responseFeedbackRules(
  { entries }: ResponseFeedbackDocument,
  { items }: ResponseFeedbackConfig,
): readonly Issue[] {
  const scored = new Set(entries.flatMap(({ id, score }) => (score === undefined ? [] : [id])));
  return items.flatMap(({ id }, index): readonly Issue[] =>
    scored.has(id)
      ? []
      : [{ code: 'score-missing', level: 'block', path: `/feedback/${index}/score`, values: { number: index + 1 } }],
  );
}

export function responseFeedbackProgress(
  { entries }: ResponseFeedbackDocument,
  { items }: ResponseFeedbackConfig,
): Progress {
  const asked = new Set(items.map(({ id }) => id));
  return { done: entries.filter(({ id, score }) => score !== undefined && asked.has(id)).length, total: items.length };
}
