import { addComment, deleteComment, editComment } from '@gt-elements/core/review/comments.js';
import { decide, emptyReview, judge, onComments, verdicts, type Review } from '@gt-elements/core/review/review.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { AnswerObject, TaskDefinition } from '@gt-elements/core/task/task-definition.js';
import { onDocument, onPart } from '@gt-elements/core/task/work.js';
import { imageCaption } from '@gt-elements/core/tasks/image-caption/definition.js';
import { qaPairs } from '@gt-elements/core/tasks/qa-pairs/definition.js';
import { responseFeedback } from '@gt-elements/core/tasks/response-feedback/definition.js';
import { textRanking } from '@gt-elements/core/tasks/text-ranking/definition.js';
import { videoCaption } from '@gt-elements/core/tasks/video-caption/definition.js';
import { TaskModel } from '@gt-elements/ui/task/task-model.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, type TaskSample } from '../suites/task-sample.js';
import { captionSample } from './image-caption.sample.js';
import { pairsSample } from './qa-pairs.sample.js';
import { responseFeedbackSample } from './response-feedback.sample.js';
import { rankingSample } from './text-ranking.sample.js';
import { videoSample } from './video-caption.sample.js';

const verdict = fc.constantFrom(...verdicts, undefined);
const words = fc.constantFrom('', 'more', 'less');
const id = fc.constantFrom('c1', 'c2', 'constructor');
/** What is put into the answer: at its text, or at what other samples have, which most tasks have not. */
const target = fc.constantFrom<Target | undefined>(
  undefined,
  undefined,
  { field: 'caption' },
  { id: 'nobody', field: 'x' },
);

/** What a reviewer may do, where the answer may be mended. */
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('decide' as const), verdict }),
    fc.record({ do: fc.constantFrom('comment' as const, 'edit' as const), id, words }),
    fc.record({ do: fc.constantFrom('delete' as const, 'undo' as const, 'redo' as const), id }),
    fc.record({ do: fc.constant('judge' as const), id, met: fc.option(fc.boolean(), { nil: undefined }), words }),
    fc.record({ do: fc.constant('mend' as const), target, words }),
  ),
  { maxLength: 25 },
);

/** A picture and a video are there, as elements find them. */
const loaded = { picture: { width: 400, height: 300 }, video: { duration: 4.01, width: 160, height: 120 } };

function testReviews<Document, Config extends object>(
  definition: TaskDefinition<Document, Config>,
  { settings, answers, textTarget, textPointer }: TaskSample,
): void {
  const reviewOf = (came: AnswerObject) => {
    const model = new TaskModel(definition, () => ({ seed: 1 }));
    const all = { ...settings, mode: 'review', allowFix: true, initialValue: JSON.stringify(came) };
    for (const [name, value] of Object.entries(all)) model.set(name, 'property', value);
    for (const [name, value] of Object.entries(loaded)) model.load(name, value);
    expect(model.problems).toEqual([]);
    return model;
  };
  const change = (model: TaskModel<Document, Config>, change: (review: Review) => Review) =>
    model.store.perform(
      onPart('review', (before = emptyReview) => change(before)),
      0,
    );
  const mend = (model: TaskModel<Document, Config>, where: Target, value: string) =>
    model.store.perform(
      onDocument((document) => definition.put(document, model.config, where, value)),
      0,
    );

  it(`of ${definition.task} leave the answer as it came, unless it was mended and that is said`, () => {
    let fixes = 0;
    const property = fc.property(fc.constantFrom(...answers), steps, (came, all) => {
      const model = reviewOf(came);
      for (const step of all) {
        if (step.do === 'undo' || step.do === 'redo') model.store[step.do]();
        else if (step.do === 'mend') mend(model, step.target ?? textTarget, step.words);
        else if (step.do === 'decide') change(model, (review) => decide(review, step.verdict));
        else if (step.do === 'judge') change(model, (review) => judge(review, step.id, step.met, step.words));
        else
          change(model, (review) =>
            onComments(review, (comments) => {
              if (step.do === 'comment') return addComment(comments, step.id, textTarget, step.words);
              return step.do === 'edit' ? editComment(comments, step.id, step.words) : deleteComment(comments, step.id);
            }),
          );
        const sent = model.answer('submit');
        if (sent === null) continue;
        const isFix = sent['verdict'] === 'fix' && at(sent['value'], textPointer) !== at(came, textPointer);
        if (isFix) fixes++;
        else expect(sent['value']).toEqual(came);
        expect(sent).toMatchObject({ task: 'review', of: definition.task });
      }
      while (model.store.undo());
      expect(model.answer('value')).toBe(null);
      change(model, (review) => decide(review, 'fix'));
      expect(model.answer('submit')).toMatchObject({ verdict: 'fix', value: came });
    });
    fc.assert(property, { numRuns: 200 });
    expect(fixes, 'mended answers').toBeGreaterThan(0);
  });

  it(`of ${definition.task} mend nothing but what was mended`, () => {
    for (const came of answers) {
      const model = reviewOf(came);
      mend(model, textTarget, 'mended');
      change(model, (review) => decide(review, 'fix'));
      const value = model.answer('submit')!['value'] as AnswerObject;
      expect(at(value, textPointer)).toBe('mended');
      mend(model, textTarget, (at(came, textPointer) as string | undefined) ?? '');
      expect(model.answer('submit')).toMatchObject({ value: came });
      const others = (answer: AnswerObject) => {
        const copy = structuredClone(answer);
        const parts = textPointer.split('/');
        delete (at(copy, parts.slice(0, -1).join('/')) as Record<string, unknown>)[parts.at(-1)!];
        return copy;
      };
      expect(others(value)).toEqual(others(came));
    }
  });
}

describe('reviews', () => {
  testReviews(textRanking, rankingSample);
  testReviews(qaPairs, pairsSample);
  testReviews(imageCaption, captionSample);
  testReviews(videoCaption, videoSample);
  testReviews(responseFeedback, responseFeedbackSample);
});
