import type { Issue } from '../task/issue.js';
import type { RequirementResult } from '../task/requirements.js';
import type { Review } from './review.js';

/** What a review is judged by. */
export interface ReviewFacts {
  /** The author's requirements, as the machine finds them in the answer. */
  readonly requirements: readonly RequirementResult[];
  /** The answer is another than the one that came. */
  readonly isMended: boolean;
}

/**
 * What is missing or contradicts itself in a review.
 *
 * | code | path | values |
 * |---|---|---|
 * | `verdict-missing` | `/verdict` | |
 * | `comment-empty` | `/comments/0` | `number` from 1 |
 * | `requirement-not-judged` | `/requirements/0`, of the author's | `text` |
 * | `return-without-reason` | `/comments` | nothing is said, and every requirement is met |
 * | `fix-without-change` | `/verdict` | |
 * | `change-without-fix` | `/verdict` | the answer was changed, and the verdict is another |
 * | `accept-though-unmet` | `/verdict` | `text` of the first requirement that blocks and is not met |
 */
export function reviewIssues(review: Review, { requirements, isMended }: ReviewFacts): readonly Issue[] {
  const { verdict, comments, judgements } = review;
  const judged = new Map(judgements.map(({ id, met }) => [id, met]));
  const block = (code: string, path: string, values?: Issue['values']): Issue => ({
    code,
    path,
    level: 'block',
    ...(values ? { values } : {}),
  });
  const unmet = requirements.filter(({ id, state }) => (judged.get(id) ?? state !== 'unmet') === false);
  const issues: Issue[] = [];
  comments.forEach(({ text }, index) => {
    if (!text.trim()) issues.push(block('comment-empty', `/comments/${index}`, { number: index + 1 }));
  });
  requirements.forEach(({ id, text, state, level }, index) => {
    if (state !== 'person' || level !== 'block' || judged.has(id)) return;
    issues.push(block('requirement-not-judged', `/requirements/${index}`, { text }));
  });
  if (verdict === undefined) return [...issues, block('verdict-missing', '/verdict')];
  if (verdict === 'return' && !comments.length && !unmet.length)
    issues.push(block('return-without-reason', '/comments'));
  if (verdict === 'fix' && !isMended) issues.push(block('fix-without-change', '/verdict'));
  if (verdict !== 'fix' && isMended) issues.push(block('change-without-fix', '/verdict'));
  const blocking = unmet.find(({ level }) => level === 'block');
  if (verdict !== 'return' && blocking) issues.push(block('accept-though-unmet', '/verdict', { text: blocking.text }));
  return issues;
}
