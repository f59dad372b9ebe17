import { present } from '../../task/given.js';
import type { AnswerObject } from '../../task/task-definition.js';
import type { Span } from '../../text/span.js';
import type { WireReference } from './answer-schema.js';
import { usesReferences, type PairsConfig } from './config.js';
import { isEmptyPair, type Pair, type PairsDocument, type Reference } from './document.js';
import { passageOf, type Passage } from './passage.js';

/**
 * The answer as contract §5 has it. What was read and not edited is written as it came, members that are not known too;
 * but with the hash of this passage, references that could not be placed in it say so: `"unplaced": true`.
 * For a submit empty pairs are left out, and answers that were set aside.
 */
export function writePairs(document: PairsDocument, config: PairsConfig, purpose: 'value' | 'submit'): AnswerObject {
  const { given, pairs } = document;
  if (given && !document.edited) return given;
  const passage = passageOf(config);
  const written = purpose === 'value' ? pairs : pairs.filter((pair) => !isEmptyPair(pair) || isAsGiven(pair));
  return present({
    ...given,
    ...(passage ? { textSha256: passage.sha256 } : {}),
    questionAnswerPairs: written.length ? written.map((pair) => pairObject(pair, config, passage, purpose)) : undefined,
  });
}

function isAsGiven({ given, edited }: Pair): boolean {
  return given !== undefined && !edited;
}

function pairObject(
  pair: Pair,
  config: PairsConfig,
  passage: Passage | undefined,
  purpose: 'value' | 'submit',
): AnswerObject {
  const { given, id, question, answer, tags, customTags, referencesEntirePassage, unanswerable, answerSpan } = pair;
  const aside = purpose === 'value' ? pair.answerAside : undefined;
  const isGiven = given && isAsGiven(pair);
  const written = (each: Reference) => (isGiven && each.span && each.given) || referenceObject(each, passage);
  const references = pair.references.map(written);
  const span = answerSpan && written(answerSpan);
  if (isGiven) return { ...given, ...(references.length ? { references } : {}), ...(span ? { answerSpan: span } : {}) };
  return present({
    ...given,
    id,
    question,
    answer,
    tags: list(tags, config.questionTags.length > 0, given?.['tags']),
    customTags: list(customTags, false, given?.['customTags']),
    // without references the members of a given pair stay as they came
    ...(usesReferences(config)
      ? { referencesEntirePassage, references: list(references, true, given?.['references']) }
      : {}),
    unanswerable: config.allowUnanswerable || unanswerable ? unanswerable : undefined,
    ...(passage ? { answerSpan: span } : {}),
    answerAside: aside && present({ ...aside, answerSpan: aside.answerSpan && written(aside.answerSpan) }),
  });
}

/** Nothing in a list that was asked for is not answered, `null`; an empty one that came so is kept. */
function list(values: readonly unknown[], asked: boolean, given: unknown): readonly unknown[] | null | undefined {
  if (values.length) return values;
  return Array.isArray(given) && !given.length ? given : asked ? null : undefined;
}

/** Of one that could not be placed neither offsets nor quote are those of this passage. */
function referenceObject({ span, text, given = { text } }: Reference, passage: Passage | undefined): AnswerObject {
  if (!passage) return given;
  return span
    ? present({ ...given, unplaced: undefined, ...wireReference(span, passage) })
    : { ...given, unplaced: true };
}

/** A place of the passage with its offsets in both units and its quote. */
export function wireReference({ start, end }: Span, { text, codePoints }: Passage): Required<WireReference> {
  return {
    startOffset: codePoints.fromUtf16(start),
    endOffset: codePoints.fromUtf16(end),
    utf16StartOffset: start,
    utf16EndOffset: end,
    text: text.slice(start, end),
  };
}
