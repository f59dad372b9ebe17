import {
  rowId,
  type AnnotatedSource,
  type Annotation,
  type ExportFormat,
  type FormatOptions,
  type LeaveOut,
  type Row,
} from '../export-format.js';
import { FileNames } from '../file-names.js';
import { preferencesIn, type Preference } from './pairs.js';
import { rankedIn, type Message, type Ranked } from './ranked-source.js';

/** A pair with the texts that it is about. */
interface Pair extends Pick<Preference, 'dimension' | 'distance'> {
  readonly id: string;
  readonly prompt: Ranked['prompt'];
  readonly chosenText: string;
  readonly rejectedText: string;
}

/** Writes a pair; `undefined` when the format has no place for it, which is then told. */
type WritePair = (pair: Pair, options: FormatOptions, leaveOut: LeaveOut) => unknown;

/** TRL's preference data, prompt apart ("explicit"): texts, or messages. */
export const trlPreference = preferenceFormat({
  name: 'trl-preference',
  about: 'pairs for preference optimisation: {prompt, chosen, rejected, rank_distance}; --conversational for messages',
  proof: 'TRL, “Dataset formats and types”, preference with explicit prompt',
  write({ id, prompt, chosenText: chosen, rejectedText: rejected, distance }, options, leaveOut) {
    const measured = { rank_distance: distance, ...(options.margin ? { margin: distance } : undefined), id };
    if (options.conversational)
      return { prompt: messagesOf(prompt), chosen: said(chosen), rejected: said(rejected), ...measured };
    const text = plainPrompt(prompt, leaveOut);
    return text === undefined ? undefined : { prompt: text, chosen, rejected, ...measured };
  },
});

export const rewardTriple = preferenceFormat({
  name: 'reward-triple',
  about: 'triples for a reward model: {instruction, chosen, rejected, rank_distance}',
  proof: 'the three columns of the reward-modelling notebook for text ranking: instruction, chosen, rejected',
  write({ id, prompt, chosenText: chosen, rejectedText: rejected, distance }, { margin }, leaveOut) {
    const instruction = plainPrompt(prompt, leaveOut);
    if (instruction === undefined) return undefined;
    return {
      instruction,
      chosen,
      rejected,
      rank_distance: distance,
      ...(margin ? { margin: distance } : undefined),
      id,
    };
  },
});

/** Nothing beside what the service takes: its files are refused for members that it does not know. */
export const openaiPreference = preferenceFormat({
  name: 'openai-preference',
  about: 'pairs for OpenAI’s preference fine-tuning: {input, preferred_output, non_preferred_output}',
  proof: 'OpenAI, “Direct preference optimization”, format of the JSONL file',
  write: ({ prompt, chosenText, rejectedText }) => ({
    input: { messages: messagesOf(prompt), tools: [], parallel_tool_calls: true },
    preferred_output: said(chosenText),
    non_preferred_output: said(rejectedText),
  }),
});

function preferenceFormat({
  write,
  ...format
}: Pick<ExportFormat, 'name' | 'about' | 'proof'> & { readonly write: WritePair }): ExportFormat {
  return {
    ...format,
    task: 'text-ranking',
    layout: { kind: 'lines' },
    begin(options) {
      const files = new FileNames();
      return (object, leaveOut) => {
        const ranked = rankedIn(object.source, options, leaveOut);
        if (!ranked) return [];
        const origin = promptText(ranked.prompt);
        const rows: Row[] = [];
        for (const annotation of object.annotations) {
          for (const pair of pairsOf(object, annotation, ranked, options, leaveOut)) {
            const data = write(pair, options, leaveOut);
            const file = pair.dimension === undefined ? 'combined' : files.of(pair.dimension);
            if (data !== undefined) rows.push({ file, origin, data });
          }
        }
        return rows;
      };
    },
  };
}

function pairsOf(
  { id }: AnnotatedSource,
  { worker, answer }: Annotation,
  ranked: Ranked,
  options: FormatOptions,
  leaveOut: LeaveOut,
): readonly Pair[] {
  if (!isToTheseInputs(ranked, answer, options, leaveOut)) return [];
  const { prompt, responses } = ranked;
  const found: Pair[] = [];
  for (const { dimension, chosen, rejected, distance } of preferencesIn(answer, options, leaveOut)) {
    const [chosenText, rejectedText] = [responses[chosen], responses[rejected]];
    if (chosenText === undefined || rejectedText === undefined)
      leaveOut('a response is a picture, or not in the manifest');
    else if (chosenText === rejectedText) leaveOut('both responses are the same');
    else {
      const pairId = rowId(id, worker, dimension ?? 'combined', `${chosen}>${rejected}`);
      found.push({ id: pairId, dimension, distance, prompt, chosenText, rejectedText });
    }
  }
  return found;
}

/** Ranks are by the index of a response: those of other responses would be of none. */
export function isToTheseInputs(
  ranked: Ranked,
  answer: Annotation['answer'],
  options: FormatOptions,
  leaveOut: LeaveOut,
): boolean {
  if (options.trustInputs || ranked.isOf(answer)) return true;
  leaveOut('the answer is to another prompt or other responses (inputSha256); --trust-inputs takes it all the same');
  return false;
}

export function messagesOf(prompt: Ranked['prompt']): readonly Message[] {
  return typeof prompt === 'string' ? [{ role: 'user', content: prompt }] : prompt;
}

export function said(content: string): readonly Message[] {
  return [{ role: 'assistant', content }];
}

/** @returns `undefined` for a conversation, which no text could stand for without a template of its own */
export function plainPrompt(prompt: Ranked['prompt'], leaveOut: LeaveOut): string | undefined {
  if (typeof prompt === 'string') return prompt;
  leaveOut('the prompt is a conversation; formats of messages take it');
  return undefined;
}

/** By which prompts are told apart. */
export function promptText(prompt: Ranked['prompt']): string {
  return typeof prompt === 'string' ? prompt : prompt.map(({ role, content }) => `${role}: ${content}`).join('\n');
}
