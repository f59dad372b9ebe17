import { read } from '@gt-elements/core/schema/read.js';
import { responseFeedbackConfigSchema, type FeedbackItem } from '@gt-elements/core/tasks/response-feedback/config.js';
import type { ResponseFeedbackAnswer, WireEntry } from '@gt-elements/core/tasks/response-feedback/answer-schema.js';
import {
  rowId,
  type AnnotatedSource,
  type ExportFormat,
  type FormatOptions,
  type LeaveOut,
  type Row,
} from '../export-format.js';
import { inputOf, keyText } from '../inputs.js';

const { items: itemsSchema } = responseFeedbackConfigSchema.properties;

/** From this score on a response is taken for a good one: 4 is "agree". */
const GOOD = 4;

/** A better answer beside the response that it is better than. */
export const feedbackPreference: ExportFormat = {
  name: 'feedback-preference',
  task: 'response-feedback',
  about: 'pairs of a person’s better answer and the response: {prompt, chosen, rejected, source}',
  proof: 'TRL, “Dataset formats and types”, preference with explicit prompt',
  layout: { kind: 'lines' },
  begin: (options) => (object, leaveOut) =>
    entries(object, options, leaveOut).flatMap(({ id, item, entry }): Row[] => {
      const chosen = entry.betterAnswer?.trim();
      if (!chosen) leaveOut('no better answer');
      else if (chosen === item.response.trim()) leaveOut('the better answer is the response');
      else {
        const texts = options.conversational
          ? { prompt: [user(item.question)], chosen: [assistant(chosen)], rejected: [assistant(item.response)] }
          : { prompt: item.question, chosen, rejected: item.response };
        const data = { ...texts, source: 'human', score: scoreOf(entry) ?? null, id };
        return [{ file: 'preference', origin: item.question, data }];
      }
      return [];
    }),
};

/** Answers that are good: a person's better one, or the response that a person agreed with. */
export const feedbackSft: ExportFormat = {
  name: 'feedback-sft',
  task: 'response-feedback',
  about: `good answers: {messages: [user, assistant], source: human|ai}, the person’s own or a response of score ${GOOD} and more`,
  proof: 'TRL, “Dataset formats and types”, conversational language modelling',
  layout: { kind: 'lines' },
  begin: (options) => (object, leaveOut) =>
    entries(object, options, leaveOut).flatMap(({ id, item, entry }): Row[] => {
      const better = entry.betterAnswer?.trim();
      const isGood = (scoreOf(entry) ?? 0) >= GOOD && item.response.trim();
      if (!better && !isGood) {
        leaveOut(`no better answer, and a score below ${GOOD} or none`);
        return [];
      }
      const messages = [user(item.question), assistant(better ?? item.response)];
      const data = { messages, source: better ? 'human' : 'ai', score: scoreOf(entry) ?? null, id };
      return [{ file: 'sft', origin: item.question, data }];
    }),
};

/** A person's own score; else the other model's, where a person corrected it or agreed with it. */
function scoreOf({ score, correctedAiScore, aiVerdict, aiScore }: WireEntry): number | undefined {
  return score ?? correctedAiScore ?? (aiVerdict === 'agree' ? aiScore : undefined) ?? undefined;
}

function user(content: string): object {
  return { role: 'user', content };
}

function assistant(content: string): object {
  return { role: 'assistant', content };
}

/** What was said of each item. */
function entries(
  { id, source, annotations }: AnnotatedSource,
  options: FormatOptions,
  leaveOut: LeaveOut,
): readonly { readonly id: string; readonly item: FeedbackItem; readonly entry: WireEntry }[] {
  const reading = read(itemsSchema, inputOf(source, 'items', options));
  if (!reading.ok) {
    leaveOut(`no items in ${keyText('items', options)}`);
    return [];
  }
  const items = new Map(reading.value.map((item) => [item.id, item]));
  return annotations.flatMap(({ worker, answer }) => {
    const feedback = (answer as ResponseFeedbackAnswer).feedback ?? [];
    if (!feedback.length) leaveOut('no feedback');
    return feedback.flatMap((entry) => {
      const item = items.get(entry.id);
      if (item) return [{ id: rowId(id, worker, entry.id), item, entry }];
      leaveOut('an item that is not in the manifest');
      return [];
    });
  });
}
