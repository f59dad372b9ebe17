import type { Infer } from '@gt-elements/core/schema/schema.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { rankingConfigSchema, type RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import { isObject } from '@gt-elements/core/task/given.js';
import { fits } from '../../schemas/fits.js';
import { sha256Of } from '../../files/sha256.js';
import { withoutQuery } from '@gt-elements/core/text/url.js';
import type { FormatOptions, LeaveOut } from '../export-format.js';
import { inputOf, keyText } from '../inputs.js';

export interface Message {
  readonly role: string;
  readonly content: string;
}

/** What responses were ranked to. */
export interface Ranked {
  /** A text, or what was said so far. */
  readonly prompt: string | readonly Message[];
  /** By input index; `undefined` for one that is no text. */
  readonly responses: readonly (string | undefined)[];
  /** Whether an answer was given to these responses; what has no hash is taken at its word. */
  isOf(answer: AnswerObject): boolean;
}

const { text: textSchema, responses: responsesSchema } = rankingConfigSchema.properties;
const [fitsText, fitsResponses] = [fits(textSchema), fits(responsesSchema)];
type Text = Infer<typeof textSchema>;
type Responses = Infer<typeof responsesSchema>;

/** The prompt and the responses of a manifest's line; `undefined` where they are not there. */
export function rankedIn(source: AnswerObject, options: FormatOptions, leaveOut: LeaveOut): Ranked | undefined {
  const text = parsed(inputOf(source, 'text', options) ?? '');
  const responses = parsed(inputOf(source, 'responses', options));
  if (!fitsText(text) || !fitsResponses(responses)) {
    leaveOut(
      `no ${fitsText(text) ? `responses in ${keyText('responses', options)}` : `prompt in ${keyText('text', options)}`}`,
    );
    return undefined;
  }
  const inputs = { text: text as Text, responses: responses as Responses };
  let hashes: readonly string[] | undefined;
  return {
    prompt: inputs.text,
    responses: inputs.responses.map(textOf),
    isOf({ inputSha256 }) {
      if (typeof inputSha256 !== 'string' || !/^[\da-f]{64}$/i.test(inputSha256)) return true;
      hashes ??= hashesOf(inputs, inputOf(source, 'text', options) === undefined);
      return hashes.includes(inputSha256.toLowerCase());
    },
  };
}

type Inputs = Pick<RankingConfig, 'text' | 'responses'>;

/** As the element hashes its inputs, and as it does after an attribute of HTML has made one line break of `\r\n`. */
function hashesOf({ text, responses }: Inputs, hasNoPrompt: boolean): readonly string[] {
  const shown = responses.map((each) =>
    typeof each === 'object' && 'image' in each ? { ...each, image: withoutQuery(each.image) } : each,
  );
  const json = JSON.stringify({ ...(hasNoPrompt ? {} : { text }), responses: shown });
  return [json, json.replaceAll('\\r\\n', '\\n')].map(sha256Of);
}

function textOf(response: Inputs['responses'][number]): string | undefined {
  if (typeof response === 'string') return response;
  return 'text' in response ? response.text : undefined;
}

/** Lists may stand in a line as their JSON. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !value.trimStart().startsWith('[')) return value;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) &&
      (list as readonly unknown[]).every((each) => typeof each === 'string' || isObject(each))
      ? list
      : value;
  } catch {
    return value;
  }
}
