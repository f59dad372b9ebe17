import type { Target } from '../../review/target.js';
import { membersOf } from '../../task/given.js';
import { correctAi, judgeAi, setScore, toggleCause, write, writeSource } from './commands.js';
import type { ResponseFeedbackConfig } from './config.js';
import { entryOf, pageText, scores, type ResponseFeedbackDocument } from './document.js';

/** Puts a value where a target points: members of what is said of an item. */
export function putInResponseFeedback(
  document: ResponseFeedbackDocument,
  { items, causes }: ResponseFeedbackConfig,
  { id, field }: Target,
  value: unknown,
): ResponseFeedbackDocument {
  if (id === undefined || !items.some((item) => item.id === id)) return document;
  const score = scores.find((each) => each === value);
  switch (field) {
    case 'score':
      return score ? setScore(document, id, score) : document;
    case 'correctedAiScore':
      return score ? correctAi(document, id, score) : document;
    case 'aiVerdict':
      return value === 'agree' || value === 'disagree' ? judgeAi(document, id, value) : document;
    case 'betterAnswer':
    case 'comment':
      return typeof value === 'string' ? write(document, id, field, value) : document;
    case 'correctSource': {
      const { document: name, page } = membersOf(value);
      if (typeof name !== 'string') return document;
      return writeSource(writeSource(document, id, 'document', name), id, 'page', pageText(page));
    }
    case 'causes': {
      if (!Array.isArray(value)) return document;
      const chosen = entryOf(document, id)?.causes ?? [];
      const differ = causes.filter((cause) => chosen.includes(cause) !== value.includes(cause));
      return differ.reduce((made, cause) => toggleCause(made, id, cause), document);
    }
    default:
      return document;
  }
}
