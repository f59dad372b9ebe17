import type { Target } from '../../review/target.js';
import { membersOf } from '../../task/given.js';
import type { PairsConfig } from './config.js';
import { pairOf, type PairsDocument } from './document.js';
import { addPair, setAnswer, setQuestion, setUnanswerable, toggleTag } from './pair-commands.js';
import { passageOf } from './passage.js';
import { addReference, setReferencesEntirePassage } from './reference-commands.js';

/** Puts a value where a target points: members of pairs. A span with a pair's id is another reference of it. */
export function putInPairs(
  document: PairsDocument,
  config: PairsConfig,
  { id, field }: Target,
  value: unknown,
): PairsDocument {
  if (id === undefined) return document;
  switch (field) {
    case 'question':
      return typeof value === 'string' ? setQuestion(document, id, value) : document;
    case 'answer':
      return typeof value === 'string' ? setAnswer(document, config, id, value) : document;
    case 'unanswerable':
      return setUnanswerable(document, config, id, value === true);
    case 'referencesEntirePassage':
      return setReferencesEntirePassage(document, config, id, value === true);
    case 'tags':
      return Array.isArray(value) ? setTags(document, config, id, value) : document;
    default:
      return document;
  }
}

/** Those that the author offers, and no others. */
function setTags(document: PairsDocument, config: PairsConfig, id: string, tags: readonly unknown[]): PairsDocument {
  const before = pairOf(document, id)?.tags ?? [];
  const wanted = tags.filter((tag) => typeof tag === 'string');
  const other = [...before.filter((tag) => !wanted.includes(tag)), ...wanted.filter((tag) => !before.includes(tag))];
  return other.reduce((pairs, tag) => toggleTag(pairs, config, id, tag), document);
}

/** A pair that rests on a place where something was missing; with the id of one that is there: another reference of it. */
export function makeInPairs(
  document: PairsDocument,
  config: PairsConfig,
  { id: existing, span }: Target,
  value: unknown,
  id: string,
): PairsDocument {
  const passage = passageOf(config);
  if (!span || !passage) return document;
  const [start, end] = [span.startOffset, span.endOffset].map((offset) => passage.codePoints.toUtf16(offset));
  const place = { start: start!, end: end! };
  if (existing !== undefined) return addReference(document, config, existing, `${id}.0`, place);
  const { question, answer } = membersOf(value);
  let made = addReference(addPair(document, config, id), config, id, `${id}.0`, place);
  if (typeof question === 'string') made = setQuestion(made, id, question);
  return typeof answer === 'string' ? setAnswer(made, config, id, answer) : made;
}
