import { rowId, type ExportFormat } from '../export-format.js';
import { answeredPairs, originOf } from './placed-pairs.js';

/** Questions about a passage, and their answers, as a conversation. */
export const sftChat: ExportFormat = {
  name: 'sft-chat',
  task: 'qa-pairs',
  about: 'conversations for supervised fine-tuning: {messages: [user, assistant]}',
  proof: 'TRL, “Dataset formats and types”, conversational language modelling; OpenAI, “Supervised fine-tuning”',
  layout: { kind: 'lines' },
  begin: (options) => (object, leaveOut) =>
    answeredPairs(object, options, leaveOut).map((placed) => {
      const { pair, passage, answer, worker } = placed;
      const content = passage === undefined ? pair.question : `${passage}\n\n${pair.question}`;
      const messages = [
        { role: 'user', content },
        { role: 'assistant', content: answer },
      ];
      return { file: 'sft-chat', origin: originOf(placed), data: { messages, id: rowId(object.id, worker, pair.id) } };
    }),
};

export const alpaca: ExportFormat = {
  name: 'alpaca',
  task: 'qa-pairs',
  about: 'instructions for supervised fine-tuning: {instruction, input, output}',
  proof: 'Stanford Alpaca, “Data Release”: the fields instruction, input, output',
  layout: { kind: 'lines' },
  begin: (options) => (object, leaveOut) =>
    answeredPairs(object, options, leaveOut).map((placed) => {
      const { pair, passage = '', answer, worker } = placed;
      return {
        file: 'alpaca',
        origin: originOf(placed),
        data: { instruction: pair.question, input: passage, output: answer, id: rowId(object.id, worker, pair.id) },
      };
    }),
};
