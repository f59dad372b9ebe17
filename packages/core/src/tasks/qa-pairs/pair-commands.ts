import { tagSpecs, type PairsConfig } from './config.js';
import { pairOf, withPair, withPairs, type Pair, type PairsDocument } from './document.js';
import { isLifted } from './rules.js';

/* Commands give the same document when there is nothing to change, and where something can't be done. */

/**
 * A new, empty pair after the others; refused at the author's maximum.
 * @param id never used before
 */
export function addPair(document: PairsDocument, config: PairsConfig, id: string): PairsDocument {
  const added: Pair = {
    id,
    question: '',
    answer: '',
    tags: [],
    customTags: [],
    referencesEntirePassage: false,
    unanswerable: false,
    references: [],
  };
  return inserted(document, config, document.pairs.length, added);
}

/** The same again, right after it, with keys of its own: `p4.0`, `p4.1` … */
export function duplicatePair(document: PairsDocument, config: PairsConfig, id: string, newId: string): PairsDocument {
  const original = pairOf(document, id);
  if (!original) return document;
  const { given: _given, edited: _edited, answerAside: _aside, answerSpan, ...rest } = original;
  return inserted(document, config, document.pairs.indexOf(original) + 1, {
    ...rest,
    id: newId,
    references: original.references.map((each, index) => ({ ...each, key: `${newId}.${index}` })),
    ...(answerSpan ? { answerSpan: { ...answerSpan, key: `${newId}.answer` } } : {}),
  });
}

function inserted(
  document: PairsDocument,
  { maxQuestions = Infinity }: PairsConfig,
  at: number,
  pair: Pair,
): PairsDocument {
  const { pairs } = document;
  if (pairs.length >= maxQuestions || pairOf(document, pair.id)) return document;
  return withPairs(document, [...pairs.slice(0, at), pair, ...pairs.slice(at)]);
}

/** @param to the place that the pair then has, from 0 */
export function movePair(document: PairsDocument, id: string, to: number): PairsDocument {
  const moved = pairOf(document, id);
  if (!moved || !Number.isInteger(to) || to < 0 || to >= document.pairs.length) return document;
  if (document.pairs[to] === moved) return document;
  const others = document.pairs.filter((pair) => pair !== moved);
  return withPairs(document, [...others.slice(0, to), moved, ...others.slice(to)]);
}

export function deletePair(document: PairsDocument, id: string): PairsDocument {
  const pairs = document.pairs.filter((pair) => pair.id !== id);
  return pairs.length === document.pairs.length ? document : withPairs(document, pairs);
}

export function setQuestion(document: PairsDocument, id: string, question: string): PairsDocument {
  return withPair(document, id, (pair) => (pair.question === question ? pair : { ...pair, question }));
}

/** Writes the answer; refused where answers are selected and where the question is marked unanswerable. */
export function setAnswer(document: PairsDocument, config: PairsConfig, id: string, answer: string): PairsDocument {
  return withPair(document, id, (pair) => {
    if (pair.answer === answer || config.answerMode === 'extractive' || isLifted(pair, config)) return pair;
    // what is written now is no longer what stands there
    const { answerSpan: _span, answerAside: _aside, ...rest } = pair;
    return { ...rest, answer, unanswerable: false };
  });
}

/** Chooses a tag that the author offers, or takes any tag away. */
export function toggleTag(document: PairsDocument, config: PairsConfig, id: string, tag: string): PairsDocument {
  return withPair(document, id, (pair) => {
    if (pair.tags.includes(tag)) return { ...pair, tags: pair.tags.filter((each) => each !== tag) };
    const offered = tagSpecs(config).map(({ name }) => name);
    if (!offered.includes(tag)) return pair;
    const chosen = [...pair.tags, tag];
    const others = chosen.filter((each) => !offered.includes(each));
    return { ...pair, tags: [...offered.filter((each) => chosen.includes(each)), ...others] };
  });
}

/** A tag of the person's own. One that the author offers is chosen instead. */
export function addCustomTag(document: PairsDocument, config: PairsConfig, id: string, text: string): PairsDocument {
  const tag = text.trim();
  if (!tag || !config.allowCustomQuestionTags) return document;
  if (tagSpecs(config).some(({ name }) => name === tag)) {
    return pairOf(document, id)?.tags.includes(tag) ? document : toggleTag(document, config, id, tag);
  }
  return withPair(document, id, (pair) =>
    pair.customTags.includes(tag) ? pair : { ...pair, customTags: [...pair.customTags, tag] },
  );
}

export function removeCustomTag(document: PairsDocument, id: string, tag: string): PairsDocument {
  return withPair(document, id, (pair) =>
    pair.customTags.includes(tag) ? { ...pair, customTags: pair.customTags.filter((each) => each !== tag) } : pair,
  );
}

/** Marks a question as one that has no answer, which sets an answer aside that is there; it comes back with the mark gone. */
export function setUnanswerable(
  document: PairsDocument,
  config: PairsConfig,
  id: string,
  unanswerable: boolean,
): PairsDocument {
  return withPair(document, id, (pair) => {
    if (pair.unanswerable === unanswerable || (unanswerable && !config.allowUnanswerable)) return pair;
    const { answer, answerSpan, answerAside, ...rest } = pair;
    const isAnswered = answer !== '' || answerSpan !== undefined;
    const own = { answer, ...(answerSpan ? { answerSpan } : {}) };
    if (unanswerable) return { ...rest, answer: '', unanswerable, ...(isAnswered ? { answerAside: own } : {}) };
    return { ...rest, unanswerable, ...((!isAnswered && answerAside) || own) };
  });
}
