import type { ResponseFeedbackAnswer } from '@gt-elements/core/tasks/response-feedback/answer-schema.js';
import { textOfMost } from './captions.js';
import type { Consolidation } from './consolidate.js';
import { chosenByMost, majority, median, type SettledField } from './settled.js';

/** Scores by the median, verdicts by the majority, causes that more than half name; texts from one hand. */
export function consolidateFeedback(answers: readonly ResponseFeedbackAnswer[]): Consolidation {
  const fields: SettledField[] = [];
  const ids = [...new Set(answers.flatMap(({ feedback }) => (feedback ?? []).map(({ id }) => id)))];
  const feedback = ids.map((id) => {
    const votes = answers.map(({ feedback }) => (feedback ?? []).find((each) => each.id === id));
    const score = median(votes.map((vote) => vote?.score ?? undefined));
    if (score) fields.push({ of: id, confidence: score.confidence, dissenters: score.dissenters });
    const verdict = majority(votes.map((vote) => vote?.aiVerdict ?? undefined))?.value;
    const corrected = median(votes.map((vote) => vote?.correctedAiScore ?? undefined))?.value;
    const causes = chosenByMost(votes.map((vote) => vote && (vote.causes ?? [])))?.value;
    const betterAnswer = textOfMost(votes.map((vote) => vote?.betterAnswer));
    const comment = textOfMost(votes.map((vote) => vote?.comment));
    const source = majority(
      votes.map((vote) => vote?.correctSource ?? undefined),
      (each) => JSON.stringify(each),
    )?.value;
    const aiScore = votes.find((vote) => typeof vote?.aiScore === 'number')?.aiScore;
    return {
      ...{ id, score: score?.value ?? null },
      ...(betterAnswer === undefined ? {} : { betterAnswer }),
      ...(comment === undefined ? {} : { comment }),
      ...(causes ? { causes } : {}),
      ...(source ? { correctSource: source } : {}),
      ...(typeof aiScore === 'number' ? { aiScore } : {}),
      ...(verdict ? { aiVerdict: verdict } : {}),
      ...(verdict === 'disagree' && corrected !== undefined ? { correctedAiScore: corrected } : {}),
    };
  });
  return { answer: { feedback }, fields };
}
