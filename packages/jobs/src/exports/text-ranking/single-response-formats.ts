import type { RankingAnswer } from '@gt-elements/core/tasks/text-ranking/answer-schema.js';
import { DEFAULT_SCALE } from '@gt-elements/core/tasks/text-ranking/config.js';
import { rowId, type ExportFormat, type FormatOptions, type LeaveOut, type Row } from '../export-format.js';
import { FileNames } from '../file-names.js';
import { isToTheseInputs, messagesOf, plainPrompt, promptText, said } from './preference-formats.js';
import { rankedIn, type Ranked } from './ranked-source.js';

/* Formats that say something of each response by itself. */

/** TRL's unpaired preference, from which responses are acceptable. */
export const kto: ExportFormat = {
  name: 'kto',
  task: 'text-ranking',
  about: 'acceptable responses and others: {prompt, completion, label}; --conversational for messages',
  proof: 'TRL, “Dataset formats and types”, unpaired preference',
  layout: { kind: 'lines' },
  begin: (options) =>
    eachResponse(
      options,
      (answer) => {
        const { acceptableResponses } = answer;
        return (acceptableResponses ?? []).flatMap((label, index) =>
          label === null ? [] : [{ index, file: 'kto', local: [], of: { label } }],
        );
      },
      'no response was marked as acceptable or not',
    ),
};

/** How each response was rated; a file for each dimension. */
export const ratings: ExportFormat = {
  name: 'ratings',
  task: 'text-ranking',
  about: 'ratings of single responses: {prompt, completion, rating, scale, preferred}',
  layout: { kind: 'lines' },
  begin: (options) => {
    const files = new FileNames();
    return eachResponse(
      options,
      ({ ratingDimensions = [] }) =>
        ratingDimensions.flatMap(({ name, scale = DEFAULT_SCALE, preferred = 'high', responseRatings }) =>
          (responseRatings ?? []).flatMap((rating, index) =>
            rating === null
              ? []
              : [{ index, file: files.of(name), local: [name], of: { dimension: name, rating, scale, preferred } }],
          ),
        ),
      'no rating',
    );
  },
};

/** What is said of a response. */
interface Said {
  readonly index: number;
  readonly file: string;
  readonly local: readonly string[];
  readonly of: object;
}

function eachResponse(
  options: FormatOptions,
  saidIn: (answer: RankingAnswer) => readonly Said[],
  nothing: string,
): ReturnType<ExportFormat['begin']> {
  return ({ id, source, annotations }, leaveOut) => {
    const ranked = rankedIn(source, options, leaveOut);
    if (!ranked) return [];
    const origin = promptText(ranked.prompt);
    return annotations.flatMap(({ worker, answer }) => {
      if (!isToTheseInputs(ranked, answer, options, leaveOut)) return [];
      const all = saidIn(answer);
      if (!all.length) leaveOut(nothing);
      return all.flatMap(({ index, file, local, of }): Row[] => {
        const texts = textsOf(ranked, index, options, leaveOut);
        return texts
          ? [{ file, origin, data: { ...texts, ...of, id: rowId(id, worker, ...local, String(index)) } }]
          : [];
      });
    });
  };
}

function textsOf(ranked: Ranked, index: number, options: FormatOptions, leaveOut: LeaveOut): object | undefined {
  const completion = ranked.responses[index];
  if (completion === undefined) {
    leaveOut('a response is a picture, or not in the manifest');
    return undefined;
  }
  if (options.conversational) return { prompt: messagesOf(ranked.prompt), completion: said(completion) };
  const prompt = plainPrompt(ranked.prompt, leaveOut);
  return prompt === undefined ? undefined : { prompt, completion };
}
