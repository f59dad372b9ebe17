import { membersOf } from '@gt-elements/core/task/given.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { ImageAnswer } from '@gt-elements/core/tasks/image-caption/answer-schema.js';
import type { PairsAnswer } from '@gt-elements/core/tasks/qa-pairs/answer-schema.js';
import type { ResponseFeedbackAnswer } from '@gt-elements/core/tasks/response-feedback/answer-schema.js';
import type { RankingAnswer } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import type { VideoAnswer } from '@gt-elements/core/tasks/video-caption/answer-schema.js';
import { closest } from '../agreement/agreement.js';
import { ANSWER_VERSION } from '../schemas/published.js';
import { isTask, TASK_SCHEMAS, type Task } from '../schemas/tasks.js';
import { consolidateFeedback } from './feedback.js';
import { consolidatePairs } from './pairs.js';
import { consolidatePictures } from './pictures.js';
import { consolidateRankings } from './rankings.js';
import { majority, type SettledField } from './settled.js';
import { consolidateVideos } from './videos.js';

/** What was made of several answers. */
export interface Consolidation {
  /** Of the same task; `meta.consolidation` says how sure its fields are. */
  readonly answer: AnswerObject;
  /** Each field that was settled, with how sure that is, and who said something else by the place of their answer. */
  readonly fields: readonly SettledField[];
}

/**
 * Makes one answer of several to the same object. Who could not do the task has no say in its fields; where most could not,
 * the result says so, for the reason that most gave. What is no answer of the task that most answered is left out.
 * @param answers of today's version
 * @returns `undefined` where there is nothing to make it of
 */
export function consolidate(answers: readonly AnswerObject[]): Consolidation | undefined {
  const [only, second] = answers;
  // what one person said is left as it is, whatever it is an answer to
  if (only && !second) return { answer: only, fields: [] };
  const task = majority(answers.map((answer) => answer['task']))?.value;
  if (!isTask(task)) return undefined;
  const given = answers.flatMap((answer, place) => (isOf(task, answer) ? [{ answer, place }] : []));
  const unable = given.filter(({ answer }) => answer['unable'] !== undefined);
  const able = given.filter(({ answer }) => answer['unable'] === undefined);
  if (unable.length > able.length) return undone(task, unable, able);
  if (!able.length) return undefined;
  const { answer, fields } = made(
    task,
    able.map(({ answer }) => answer),
  );
  // places are those in the list that was given
  const placed = fields.map(({ dissenters, ...field }) => ({
    ...field,
    dissenters: dissenters.map((at) => able[at]!.place),
  }));
  return sealed(task, answer, placed, able.length);
}

function isOf(task: Task, answer: AnswerObject): boolean {
  return answer['task'] === task && TASK_SCHEMAS[task].fitsAnswer(answer);
}

function made(task: Task, answers: readonly unknown[]): Consolidation {
  switch (task) {
    case 'text-ranking':
      return consolidateRankings(answers as readonly RankingAnswer[]);
    case 'qa-pairs':
      return consolidatePairs(answers as readonly PairsAnswer[]);
    case 'image-caption':
      return consolidatePictures(answers as readonly ImageAnswer[]);
    case 'video-caption':
      return consolidateVideos(answers as readonly VideoAnswer[]);
    case 'response-feedback':
      return consolidateFeedback(answers as readonly ResponseFeedbackAnswer[]);
    default:
      // of a task that nothing is known of, what agrees most with the others
      return { answer: bodyOf(answers[closest(answers)]), fields: [] };
  }
}

function bodyOf(answer: unknown): AnswerObject {
  const { task: _task, version: _version, meta: _meta, ...body } = membersOf(answer);
  return body;
}

interface Placed {
  readonly answer: AnswerObject;
  readonly place: number;
}

function undone(task: Task, unable: readonly Placed[], able: readonly Placed[]): Consolidation {
  const reasons = unable.map(({ answer }) => membersOf(answer['unable'])['reason']);
  const reason = majority(reasons)?.value ?? reasons[0];
  const confidence = unable.length / (unable.length + able.length);
  const field = { of: 'unable', confidence, dissenters: able.map(({ place }) => place) };
  return sealed(task, { unable: { reason } }, [field], unable.length + able.length);
}

function sealed(task: Task, body: AnswerObject, fields: readonly SettledField[], answers: number): Consolidation {
  const shown = fields.map(({ confidence, ...field }) => ({
    ...field,
    confidence: Math.round(confidence * 1000) / 1000,
  }));
  return {
    answer: { task, version: ANSWER_VERSION, ...body, meta: { consolidation: { answers, fields: shown } } },
    fields,
  };
}
