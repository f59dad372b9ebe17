import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '../schema/json-value.harness.js';
import type { RequirementResult } from '../task/requirements.js';
import { addComment, commentsByTarget, deleteComment, editComment, freshCommentId } from './comments.js';
import { readReview, writeReview } from './review-answer.js';
import { reviewIssues } from './review-rules.js';
import { decide, emptyReview, isUnsaid, judge, onComments, type Review } from './review.js';
import { targetKey, type Target } from './target.js';

const rule = (id: string, state: RequirementResult['state'], level: 'block' | 'warn' = 'block'): RequirementResult => ({
  id,
  text: `rule ${id}`,
  level,
  state,
  ...(state === 'met' || state === 'unmet' ? { evidence: { measured: state === 'met' ? 3 : 1, min: 2 } } : {}),
});
const codes = (review: Review, requirements: readonly RequirementResult[] = [], isMended = false) =>
  reviewIssues(review, { requirements, isMended }).map(({ code }) => code);
const said = (text: string, target: Target = { field: 'caption' }) =>
  onComments(emptyReview, (comments) => addComment(comments, 'c1', target, text));

describe('targets', () => {
  it('are the same whatever the order of their members', () => {
    expect(targetKey({ id: 'p1', field: 'answer' })).toBe(targetKey({ field: 'answer', id: 'p1' }));
    expect(targetKey({ point: { x: 1, y: 2 } })).not.toBe(targetKey({ point: { x: 2, y: 1 } }));
    expect(targetKey({ id: 'caption' })).not.toBe(targetKey({ field: 'caption' }));
    expect(targetKey({})).toBe(targetKey({ also: 'unknown' } as Target));
  });
});

describe('comments', () => {
  it('are kept by what they are about, in the order in which they were written', () => {
    let all = addComment([], 'c1', { id: 'p1', field: 'answer' }, 'too long');
    all = addComment(all, 'c2', {}, 'well done');
    all = addComment(all, 'c3', { field: 'answer', id: 'p1' }, 'and wrong');
    const found = commentsByTarget(all).get(targetKey({ id: 'p1', field: 'answer' }));
    expect(found?.map(({ text }) => text)).toEqual(['too long', 'and wrong']);
  });

  it('have ids that are never used again', () => {
    const all = addComment([], freshCommentId([], 0), {}, 'one');
    expect(all[0]?.id).toBe('c1');
    expect(freshCommentId(deleteComment(all, 'c1'), 1)).toBe('c2');
  });

  it('stay the same list where nothing changes', () => {
    const all = addComment([], 'c1', {}, 'one');
    expect(addComment(all, 'c1', {}, 'another')).toBe(all);
    expect(editComment(all, 'c1', 'one')).toBe(all);
    expect(editComment(all, 'c9', 'one')).toBe(all);
    expect(deleteComment(all, 'c9')).toBe(all);
  });
});

describe('a review', () => {
  it('asks for a verdict', () => {
    expect(isUnsaid(emptyReview)).toBe(true);
    expect(codes(emptyReview)).toEqual(['verdict-missing']);
    expect(codes(decide(emptyReview, 'accept'))).toEqual([]);
    expect(decide(decide(emptyReview, 'accept'), undefined)).toEqual(emptyReview);
  });

  it('returns nothing without saying why', () => {
    expect(codes(decide(emptyReview, 'return'))).toEqual(['return-without-reason']);
    expect(codes(decide(said('no verb'), 'return'))).toEqual([]);
    expect(codes(decide(said(' '), 'return'))).toEqual(['comment-empty']);
    expect(codes(decide(emptyReview, 'return'), [rule('r', 'unmet')])).toEqual([]);
  });

  it('is a fix exactly where the answer was mended', () => {
    expect(codes(decide(emptyReview, 'fix'))).toEqual(['fix-without-change']);
    expect(codes(decide(emptyReview, 'fix'), [], true)).toEqual([]);
    expect(codes(decide(emptyReview, 'accept'), [], true)).toEqual(['change-without-fix']);
  });

  it('accepts nothing that a requirement forbids', () => {
    const rules = [rule('a', 'met'), rule('b', 'unmet'), rule('c', 'unmet', 'warn')];
    expect(codes(decide(emptyReview, 'accept'), rules)).toEqual(['accept-though-unmet']);
    expect(codes(decide(judge(emptyReview, 'b', true), 'accept'), rules)).toEqual([]);
    expect(codes(decide(judge(emptyReview, 'a', false), 'accept'), [rule('a', 'met')])).toEqual([
      'accept-though-unmet',
    ]);
  });

  it('asks for the judgement of what no machine can judge', () => {
    const rules = [rule('a', 'person'), rule('b', 'person', 'warn'), rule('c', 'job')];
    expect(codes(decide(emptyReview, 'accept'), rules)).toEqual(['requirement-not-judged']);
    expect(codes(decide(judge(emptyReview, 'a', true), 'accept'), rules)).toEqual([]);
  });

  it('judges in place, and takes judgements back', () => {
    const once = judge(judge(emptyReview, 'a', true, 'in the second sentence'), 'b', false);
    expect(judge(once, 'a', true, 'in the second sentence')).toBe(once);
    expect(judge(once, 'a', false).judgements).toEqual([
      { id: 'a', met: false },
      { id: 'b', met: false },
    ]);
    expect(judge(once, 'a', undefined).judgements).toEqual([{ id: 'b', met: false }]);
    expect(judge(emptyReview, 'a', undefined)).toBe(emptyReview);
  });
});

describe('an answer of a review', () => {
  it('holds what was judged and what was measured, and the answer as it came', () => {
    const review = judge(decide(said('no verb'), 'return'), 'a', false, 'not polite');
    const value = { task: 'qa-pairs', version: 1, questionAnswerPairs: [] };
    expect(writeReview(review, [rule('a', 'person'), rule('b', 'met'), rule('c', 'person')], value)).toEqual({
      verdict: 'return',
      comments: [{ id: 'c1', target: { field: 'caption' }, text: 'no verb' }],
      requirements: [
        { id: 'a', met: false, evidence: 'not polite' },
        { id: 'b', met: true, evidence: { measured: 3, min: 2 } },
      ],
      value,
    });
  });

  it('is read as it was written', () => {
    const texts = fc.string();
    const reviews = fc.record(
      {
        verdict: fc.constantFrom('accept', 'fix', 'return'),
        comments: fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), target: fc.constant({}), text: texts }), {
          selector: ({ id }) => id,
        }),
        judgements: fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), met: fc.boolean() }), {
          selector: ({ id }) => id,
        }),
      },
      { requiredKeys: ['comments', 'judgements'] },
    ) as fc.Arbitrary<Review>;
    fc.assert(
      fc.property(reviews, jsonValue(), (review, value) => {
        const answer: unknown = JSON.parse(JSON.stringify(writeReview(review, [rule('measured', 'met')], value)));
        const reading = readReview(answer);
        expect(reading).toEqual({ kind: 'read', review, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  it('says what is wrong with it', () => {
    expect(readReview({ verdict: 'maybe' })).toMatchObject({ kind: 'misfit', mismatch: { path: '/verdict' } });
    expect(readReview({ comments: [{ id: 'c1', text: '' }] })).toMatchObject({ mismatch: { path: '/comments/0' } });
    expect(readReview('accept')).toMatchObject({ kind: 'misfit' });
  });
});
