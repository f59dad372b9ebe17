import { describe, expect, it } from 'vitest';
import type { Comment } from './comments.js';
import { isReplied, repliesIn, reply, threadIn, threadOf } from './thread.js';

const comments: readonly Comment[] = [
  { id: 'c3', target: { id: 'p1', field: 'answer' }, text: 'too long' },
  { id: 'c4', target: {}, text: 'more of them' },
];

describe('a thread', () => {
  it('holds what became of each comment, after those of earlier rounds', () => {
    const earlier = [{ id: 'c1', target: {}, text: 'no verb', dealt: true }];
    const replies = reply(reply({}, 'c3', { dealt: true }), 'c4', { answer: 'there are no more' });
    expect(threadOf(earlier, comments, replies)).toEqual([
      { id: 'c1', target: {}, text: 'no verb', dealt: true },
      { id: 'c3', target: { id: 'p1', field: 'answer' }, text: 'too long', dealt: true },
      { id: 'c4', target: {}, text: 'more of them', answer: 'there are no more' },
    ]);
  });

  it('tells comments of two rounds apart that were given the same id', () => {
    const earlier = [{ id: 'c3', target: {}, text: 'no verb', dealt: true }];
    expect(repliesIn(earlier, comments)).toEqual({});
    expect(threadOf(earlier, comments, {})).toEqual([...earlier, ...comments]);
    const again = [...earlier, { ...comments[0]!, answer: 'it is not' }];
    expect(repliesIn(again, comments)).toEqual({ c3: { answer: 'it is not' } });
    expect(threadOf(again, comments, repliesIn(again, comments))).toEqual([...again, comments[1]]);
  });

  it('keeps an answer to what was dealt with', () => {
    const replies = reply({}, 'c3', { dealt: true, answer: 'by two words' });
    expect(threadOf([], comments, replies)).toEqual([
      { ...comments[0], dealt: true, answer: 'by two words' },
      comments[1],
    ]);
    expect(repliesIn(threadOf([], comments, replies), comments)).toEqual(replies);
  });

  it('is read from what stands around an answer, or is none', () => {
    expect(threadIn({ meta: { thread: comments } })).toEqual(comments);
    for (const answer of [null, 'x', {}, { meta: 1 }, { meta: { thread: [{ id: 1 }] } }])
      expect(threadIn(answer)).toEqual([]);
  });

  it('takes an empty answer for none', () => {
    const replies = reply({}, 'c4', { answer: '  ' });
    expect(isReplied(replies, 'c4')).toBe(false);
    expect(threadOf([], comments, replies)).toEqual(comments);
    const dealt = reply(replies, 'c4', { dealt: true, answer: '' });
    expect(threadOf([], comments, dealt)).toEqual([comments[0], { ...comments[1], dealt: true }]);
  });

  it('stays the same record where nothing changes', () => {
    const dealt = reply({}, 'c3', { dealt: true });
    expect(reply(dealt, 'c3', { dealt: true })).toBe(dealt);
    expect(reply(dealt, 'c4', undefined)).toBe(dealt);
    expect(reply(dealt, 'c3', { answer: 'no' })).toEqual({ c3: { answer: 'no' } });
    expect(reply(dealt, 'c3', undefined)).toEqual({});
    expect(isReplied({}, 'constructor')).toBe(false);
  });
});
