import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addComment, deleteComment, editComment } from '@gt-elements/core/review/comments.js';
import { decide, emptyReview, judge, onComments, type Review, type Verdict } from '@gt-elements/core/review/review.js';
import { decideOn } from '@gt-elements/core/review/suggestions.js';
import { reply } from '@gt-elements/core/review/thread.js';
import type { AnswerObject, TaskDefinition } from '@gt-elements/core/task/task-definition.js';
import { onDocument, onPart, waive, type WorkCommand } from '@gt-elements/core/task/work.js';
import { TaskIssues } from './task-issues.js';
import { TaskModel } from './task-model.js';

interface Note {
  readonly words: string;
}

/** A task that takes a text. */
const note: TaskDefinition<Note, object> = {
  task: 'note',
  config: { type: 'object', properties: {} },
  checkConfig: () => ({}),
  inputs: () => 'a note',
  empty: () => ({ words: '' }),
  drawsLots: () => false,
  untouched: ({ words }) => words === '',
  rules: ({ words }) => (words ? [] : [{ code: 'words-missing', path: '/words', level: 'block' }]),
  impliesRequired: () => true,
  progress: () => ({ done: 0, total: 1 }),
  write: ({ words }) => ({ words }),
  read: ({ words }) =>
    typeof words === 'string'
      ? { kind: 'read', document: { words } }
      : { kind: 'misfit', mismatch: { path: '/words', received: words, expected: 'a text' } },
  put: (document, _, { field }, value) =>
    field === 'words' && typeof value === 'string' ? { ...document, words: value } : document,
  make: (document) => document,
};

const answer = (words: string, meta?: object): AnswerObject => ({
  task: 'note',
  version: 1,
  words,
  ...(meta ? { meta } : {}),
});

function createModel(settings: object) {
  const model = new TaskModel(note, () => ({ seed: 1 }));
  for (const [name, value] of Object.entries(settings)) model.set(name, 'property', value);
  const issues = new TaskIssues(model, () => ({ required: false }));
  const perform = (command: WorkCommand<Note>) => void model.store.perform(command, 0);
  return {
    model,
    perform,
    blocked: () => issues.blocking.map(({ code }) => code),
    write: (words: string) => perform(onDocument((document) => ({ ...document, words }))),
    review: (change: (review: Review) => Review) => perform(onPart('review', (before = emptyReview) => change(before))),
  };
}

const asReviewer = (initialValue: unknown, more: object = {}) => createModel({ mode: 'review', initialValue, ...more });

describe('a review', () => {
  const came = answer('a cat', { telemetry: { edits: 3 }, also: 'kept' });

  it('is nothing until something is said, and then needs a verdict', () => {
    const { model, review, blocked } = asReviewer(came);
    expect(model.answer('submit')).toBe(null);
    expect(blocked()).toEqual(['verdict-missing']);
    review((before) => decide(before, 'accept'));
    expect(blocked()).toEqual([]);
    expect(model.answer('submit')).toEqual({
      task: 'review',
      of: 'note',
      version: 1,
      verdict: 'accept',
      comments: [],
      requirements: [],
      value: came,
    });
  });

  it('takes the answer in all forms in which it may come', () => {
    for (const form of [came, JSON.stringify(came), JSON.stringify(JSON.stringify(came))]) {
      const { model, review } = asReviewer(form);
      review((before) => decide(before, 'accept'));
      expect(model.answer('submit')).toMatchObject({ value: came });
    }
  });

  it('measures what the author asks for, as evidence', () => {
    const requirements = [{ id: 'long', text: 'Three words', rule: { words: '/words', min: 3 } }];
    const { model, review, blocked } = asReviewer(came, { requirements });
    review((before) => decide(before, 'accept'));
    expect(blocked()).toEqual(['accept-though-unmet']);
    review((before) => decide(before, 'return'));
    expect(blocked()).toEqual([]);
    expect(model.answer('submit')).toMatchObject({
      requirements: [{ id: 'long', met: false, evidence: { measured: 2, min: 3 } }],
    });
  });

  it('says of the whole job how it stands, as evidence', () => {
    const rule = { count: '/words', min: 3 };
    const requirements = [{ id: 'all', text: 'Three notes', rule, scope: 'job' }];
    const reviewed = (measured: number) => {
      const { model, review } = asReviewer(came, { requirements, jobTotals: [{ id: 'all', measured }] });
      review((before) => decide(before, 'accept'));
      return model.answer('submit');
    };
    expect(reviewed(2)).toMatchObject({ requirements: [{ id: 'all', met: true, evidence: { measured: 3, min: 3 } }] });
    expect(reviewed(1)).toMatchObject({ requirements: [{ id: 'all', met: false, evidence: { measured: 2, min: 3 } }] });
  });

  it('keeps what was begun to be mended out of what is submitted without a fix', () => {
    const { model, review, write, blocked } = asReviewer(came, { allowFix: true });
    write('a black cat');
    review((before) => decide(before, 'return'));
    expect(blocked()).toContain('change-without-fix');
    expect(model.answer('submit')).toMatchObject({ verdict: 'return', value: came });
    expect(model.answer('value')).toMatchObject({ value: { words: 'a black cat' } });
  });

  it('goes on where a draft of it was, and knows that the answer was mended', () => {
    const first = asReviewer(came, { allowFix: true });
    first.write('a black cat');
    first.review((before) => decide(before, 'fix'));
    const draft = first.model.answer('value');
    expect(draft).toMatchObject({ verdict: 'fix', value: { words: 'a black cat', meta: { also: 'kept' } } });
    const second = asReviewer(came, { allowFix: true });
    expect(second.model.restore(draft, 'draft', 1)).toBe(true);
    expect(second.model.isMended).toBe(true);
    expect(second.model.answer('value')).toEqual(draft);
    expect(second.blocked()).toEqual([]);
    second.write('a cat');
    expect(second.blocked()).toEqual(['fix-without-change']);
  });

  it('mends nothing so that it would be wrong', () => {
    const { write, review, blocked } = asReviewer(came, { allowFix: true });
    write('');
    review((before) => decide(before, 'fix'));
    expect(blocked()).toEqual(['words-missing']);
  });

  it('never changes the answer unless it was mended', () => {
    const verdict = fc.constantFrom<Verdict | undefined>('accept', 'fix', 'return', undefined);
    const id = fc.constantFrom('c1', 'c2', 'c3');
    const steps = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('decide' as const), verdict }),
        fc.record({ do: fc.constant('comment' as const), id, text: fc.string() }),
        fc.record({ do: fc.constant('edit' as const), id, text: fc.string() }),
        fc.record({ do: fc.constant('delete' as const), id }),
        fc.record({ do: fc.constant('judge' as const), id, met: fc.boolean() }),
        fc.record({ do: fc.constant('mend' as const), words: fc.constantFrom('a cat', 'a dog', '') }),
        fc.record({ do: fc.constant('undo' as const) }),
        fc.record({ do: fc.constant('redo' as const) }),
      ),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const { model, review, write } = asReviewer(came, { allowFix: true });
        for (const step of all) {
          if (step.do === 'decide') review((before) => decide(before, step.verdict));
          else if (step.do === 'mend') write(step.words);
          else if (step.do === 'undo') model.store.undo();
          else if (step.do === 'redo') model.store.redo();
          else if (step.do === 'judge') review((before) => judge(before, step.id, step.met));
          else
            review((before) =>
              onComments(before, (comments) => {
                if (step.do === 'comment') return addComment(comments, step.id, { field: step.id }, step.text);
                return step.do === 'edit'
                  ? editComment(comments, step.id, step.text)
                  : deleteComment(comments, step.id);
              }),
            );
          const value = model.answer('value');
          const now = model.document.words;
          expect((value?.['value'] ?? came) as unknown).toEqual(now === 'a cat' ? came : { ...came, words: now });
          // comments stay at what they are about
          for (const { id, target } of (value?.['comments'] ?? []) as { id: string; target: object }[])
            expect(target).toEqual({ field: id });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes no two comments of one id, since each is answered by its id', () => {
    const comment = { id: 'c1', target: {}, text: 'Why?' };
    const review = { task: 'review', version: 1, comments: [comment, comment], value: came };
    const mismatch = { received: 'c1', message: expect.stringContaining('comments') as string };
    expect(asReviewer(review).model.problems).toMatchObject([{ property: 'initialValue', ...mismatch }]);
    const { model } = createModel({ mode: 'rework', review, initialValue: came });
    expect(model.problems).toMatchObject([{ property: 'review', ...mismatch }]);
    expect(model.document.words).toBe('a cat');
  });

  it('says what came that is no answer', () => {
    const wrong = asReviewer({ task: 'review', of: 'other', version: 1 });
    expect(wrong.model.problems).toMatchObject([{ property: 'initialValue', received: 'other' }]);
    expect(asReviewer({ task: 'note', words: 3 }).model.problems).toMatchObject([{ property: 'initialValue' }]);
  });
});

describe('rework', () => {
  it('takes no review of another task, though the answer in it would fit', () => {
    const comments = [{ id: 'c1', target: {}, text: 'Why?' }];
    const review = { task: 'review', of: 'other', version: 1, verdict: 'return', comments, value: { words: 'a dog' } };
    const { model, blocked } = createModel({ mode: 'rework', review, initialValue: answer('a cat') });
    expect(model.problems).toMatchObject([
      { property: 'review', received: 'other', message: expect.stringContaining('"note"') as string },
    ]);
    expect(model.document.words).toBe('a cat');
    expect(blocked()).toEqual([]);
    expect(createModel({ mode: 'rework', review }).model.document.words).toBe('');
  });

  const returned = {
    task: 'review',
    of: 'note',
    version: 1,
    verdict: 'return',
    comments: [
      { id: 'c2', target: { field: 'words' }, text: 'which cat?' },
      { id: 'c3', target: {}, text: 'too short' },
    ],
    requirements: [],
    value: answer('a cat', { thread: [{ id: 'c1', target: {}, text: 'no cat', dealt: true }] }),
  };

  it('begins with the answer that came back, and asks for what is open', () => {
    const { model, write, perform, blocked } = createModel({ mode: 'rework', review: JSON.stringify(returned) });
    expect(model.document.words).toBe('a cat');
    expect(blocked()).toEqual(['comment-open', 'comment-open']);
    write('a black cat');
    perform(onPart('replies', (before = {}) => reply(before, 'c2', { dealt: true })));
    perform(onPart('replies', (before = {}) => reply(before, 'c3', { answer: 'there is no more to say' })));
    expect(blocked()).toEqual([]);
    expect(model.answer('submit')).toEqual({
      task: 'note',
      version: 1,
      words: 'a black cat',
      meta: {
        initialValueModified: true,
        thread: [
          { id: 'c1', target: {}, text: 'no cat', dealt: true },
          { id: 'c2', target: { field: 'words' }, text: 'which cat?', dealt: true },
          { id: 'c3', target: {}, text: 'too short', answer: 'there is no more to say' },
        ],
      },
    });
  });

  it('goes on with what was answered before', () => {
    const first = createModel({ mode: 'rework', review: returned });
    first.perform(onPart('replies', (before = {}) => reply(before, 'c2', { dealt: true })));
    const second = createModel({ mode: 'rework', review: returned });
    second.model.setValue(first.model.answer('value'));
    expect(second.blocked()).toEqual(['comment-open']);
  });

  it('says what came that is no review', () => {
    const { model } = createModel({ mode: 'rework', review: answer('a cat') });
    expect(model.problems).toMatchObject([{ property: 'review', received: 'note', expected: '"review"' }]);
  });
});

describe('suggestions and waivers', () => {
  const suggestions = [{ id: 's1', target: { field: 'words' }, value: 'a cat', source: 'a model' }];

  it('are used once, with their ids', () => {
    const { model } = createModel({ suggestions });
    model.set('suggestions', 'property', [...suggestions, ...suggestions]);
    expect(model.problems).toMatchObject([{ property: 'suggestions' }]);
    expect(model.config.suggestions).toEqual(suggestions);
    model.set('requirements', 'property', Array(2).fill({ id: 'long', text: 'Three words' }));
    expect(model.problems.map(({ property }) => property)).toEqual(['requirements', 'suggestions']);
    expect(model.config.requirements).toEqual([]);
  });

  it('tell under meta what became of them', () => {
    const { model, write, perform } = createModel({ suggestions });
    expect(model.answer('value')).toBe(null);
    write('a cat');
    expect(model.answer('value')).toMatchObject({ meta: { suggestionOutcomes: [{ id: 's1', outcome: 'ignored' }] } });
    perform(onPart('decisions', (before = {}) => decideOn(before, 's1', 'accepted')));
    write('a bat');
    const value = model.answer('value');
    expect(value).toMatchObject({
      meta: { suggestionOutcomes: [{ id: 's1', outcome: 'edited', editDistance: 1 }] },
    });
    const again = createModel({ suggestions });
    again.model.setValue(value);
    expect(again.model.answer('value')).toEqual(value);
  });

  it('let go of a requirement for a reason', () => {
    const requirements = [{ id: 'long', text: 'Three words', rule: { words: '/words', min: 3 } }];
    const { model, write, perform, blocked } = createModel({ requirements });
    write('a cat');
    expect(blocked()).toEqual(['requirement-unmet']);
    perform(waive('long', 'there is nothing else'));
    expect(blocked()).toEqual([]);
    expect(model.answer('submit')).toMatchObject({
      meta: { waivers: [{ id: 'long', reason: 'there is nothing else' }] },
    });
    perform(waive('long', ''));
    expect(blocked()).toEqual(['requirement-unmet']);
    expect(model.answer('submit')).not.toHaveProperty('meta');
  });
});
