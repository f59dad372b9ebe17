import { Ajv2020 } from 'ajv/dist/2020.js';

/*
 * What the formats' own documentation says of a row, as JSON Schema. Where a format leaves room for further columns (files that
 * `datasets` loads), so do these.
 */

const text = { type: 'string', minLength: 1 };
const message = {
  type: 'object',
  properties: { role: { enum: ['system', 'user', 'assistant'] }, content: { type: 'string' } },
  required: ['role', 'content'],
  additionalProperties: false,
};
const messages = { type: 'array', items: message, minItems: 1 };
const said = {
  type: 'array',
  items: { ...message, properties: { ...message.properties, role: { const: 'assistant' } } },
  minItems: 1,
  maxItems: 1,
};
const row = (properties: object) => ({ type: 'object', properties, required: Object.keys(properties) });
/** Nothing else may stand there. */
const only = (properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const answers = {
  type: 'array',
  items: only({ text, answer_start: { type: 'integer', minimum: 0 } }),
};

export const DOCUMENTED: Readonly<Record<string, object>> = {
  // huggingface.co/docs/trl, "Dataset formats and types": preference, explicit prompt, standard and conversational
  'trl-preference': row({
    prompt: { type: 'string' },
    chosen: text,
    rejected: text,
    rank_distance: { type: 'number', exclusiveMinimum: 0 },
  }),
  'trl-preference conversational': row({ prompt: messages, chosen: said, rejected: said }),
  // the same page: unpaired preference
  kto: row({ prompt: { type: 'string' }, completion: text, label: { type: 'boolean' } }),
  'kto conversational': row({ prompt: messages, completion: said, label: { type: 'boolean' } }),
  // the columns of AWS's notebook for reward models from text rankings
  'reward-triple': row({ instruction: { type: 'string' }, chosen: text, rejected: text }),
  // platform.openai.com/docs, "Direct preference optimization"; the API's FineTunePreferenceRequestInput
  'openai-preference': only({
    input: only({ messages, tools: { type: 'array' }, parallel_tool_calls: { type: 'boolean' } }),
    preferred_output: said,
    non_preferred_output: said,
  }),
  // the TRL page again: conversational language modelling, and OpenAI's "Supervised fine-tuning"
  'sft-chat': row({ messages }),
  'feedback-sft': row({ messages, source: { enum: ['human', 'ai'] } }),
  'feedback-preference': row({
    prompt: { type: 'string' },
    chosen: text,
    rejected: { type: 'string' },
    source: { enum: ['human', 'ai'] },
  }),
  // github.com/tatsu-lab/stanford_alpaca, "Data Release"
  alpaca: row({ instruction: text, input: { type: 'string' }, output: text }),
  // rajpurkar.github.io/SQuAD-explorer: the files of version 2.0
  squad: only({
    version: { const: 'v2.0' },
    data: {
      type: 'array',
      items: only({
        title: { type: 'string' },
        paragraphs: {
          type: 'array',
          items: only({
            context: text,
            qas: {
              type: 'array',
              items: only(
                { question: text, id: text, answers, is_impossible: { type: 'boolean' }, plausible_answers: answers },
                ['question', 'id', 'answers', 'is_impossible'],
              ),
            },
          }),
        },
      }),
    },
  }),
  // cocodataset.org, "Data format", 4. Image captioning
  'coco-captions': row({
    info: { type: 'object' },
    licenses: { type: 'array' },
    images: {
      type: 'array',
      items: row({ id: { type: 'integer' }, width: { type: 'integer' }, height: { type: 'integer' }, file_name: text }),
    },
    annotations: {
      type: 'array',
      items: row({ id: { type: 'integer' }, image_id: { type: 'integer' }, caption: text }),
    },
  }),
  // the dataset card of allenai/pixmo-points
  points: row({
    image_url: text,
    points: { type: 'array', items: only({ x: { type: 'number' }, y: { type: 'number' } }), minItems: 1 },
    count: { type: 'integer', minimum: 1 },
    label: text,
    collection_method: { enum: ['pointing', 'counting'] },
  }),
  // cs.stanford.edu/people/ranjaykrishna/densevid: what densevid_eval reads of a file of references
  activitynet: {
    type: 'object',
    additionalProperties: row({
      duration: { type: 'number', exclusiveMinimum: 0 },
      timestamps: {
        type: 'array',
        items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
        minItems: 1,
      },
      sentences: { type: 'array', items: text, minItems: 1 },
    }),
  },
};

/** What is wrong with a value, by the documentation of a format. */
export function faultsIn(format: string, value: unknown): string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.validate(DOCUMENTED[format]!, value);
  return ajv.errorsText(ajv.errors);
}
