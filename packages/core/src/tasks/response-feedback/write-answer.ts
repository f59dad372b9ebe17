import { listAsGiven, membersOf, present, textAsGiven, absent } from '../../task/given.js';
import type { AnswerObject } from '../../task/task-definition.js';
import { isAiShown, type FeedbackItem, type ResponseFeedbackConfig } from './config.js';
import { isUnsaid, pageText, type CorrectSource, type Entry, type ResponseFeedbackDocument } from './document.js';

/**
 * The answer as contract §5 has it, in the order of the items. What was read and not edited is written as it came. Without
 * a score an item stands there with `score: null` while work is not finished; it is never submitted so.
 */
export function writeResponseFeedback(
  { entries, given, edited }: ResponseFeedbackDocument,
  config: ResponseFeedbackConfig,
  purpose: 'value' | 'submit',
): AnswerObject {
  if (given && !edited && (purpose === 'value' || entries.every(({ score }) => score !== undefined))) return given;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const feedback = config.items.flatMap((item): readonly AnswerObject[] => {
    const entry = byId.get(item.id);
    if (!entry || (isUnsaid(entry) && !entry.given)) return [];
    if (purpose === 'submit' && entry.score === undefined) return [];
    return [writtenEntry(entry, item, config)];
  });
  return present({ ...given, feedback: listAsGiven(feedback, given?.['feedback']) });
}

function writtenEntry(entry: Entry, item: FeedbackItem, config: ResponseFeedbackConfig): AnswerObject {
  const { given, edited, id, score, betterAnswer, comment, causes, correctSource, aiVerdict, correctedAiScore } = entry;
  if (given && !edited) return given;
  const before = membersOf(given);
  return present({
    ...before,
    id,
    score: score ?? null,
    betterAnswer: textAsGiven(betterAnswer, before['betterAnswer']),
    comment: textAsGiven(comment, before['comment']),
    causes: listAsGiven(causes, before['causes']),
    correctSource: writtenSource(correctSource, before['correctSource']),
    aiScore: isAiShown(config, item, score) ? item.aiScore : before['aiScore'],
    aiVerdict: aiVerdict ?? absent(before['aiVerdict']),
    correctedAiScore: correctedAiScore ?? absent(before['correctedAiScore']),
  });
}

function writtenSource({ document, page }: CorrectSource, given: unknown): unknown {
  if (!document && !page) return absent(given);
  const before = membersOf(given);
  return present({
    ...before,
    document: textAsGiven(document, before['document']),
    page: pageText(before['page']) === page ? before['page'] : pageOf(page),
  });
}

/** A number where it is one. */
function pageOf(page: string): unknown {
  if (!page) return undefined;
  return /^[1-9]\d{0,8}$/.test(page.trim()) ? Number(page) : page;
}
