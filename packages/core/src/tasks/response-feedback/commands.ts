import { withEntry, type CorrectSource, type Entry, type ResponseFeedbackDocument, type Score } from './document.js';

/* Commands give the same document when there is nothing to change. An id is that of an item. */

/** @param score `undefined` takes it back */
export function setScore(document: ResponseFeedbackDocument, id: string, score: Score | undefined) {
  return withEntry(document, id, (entry) => withMember(entry, 'score', score));
}

export function write(
  document: ResponseFeedbackDocument,
  id: string,
  field: 'betterAnswer' | 'comment',
  text: string,
): ResponseFeedbackDocument {
  return withEntry(document, id, (entry) => (entry[field] === text ? entry : { ...entry, [field]: text }));
}

/** Chooses a cause, or no longer. */
export function toggleCause(document: ResponseFeedbackDocument, id: string, cause: string): ResponseFeedbackDocument {
  return withEntry(document, id, (entry) => {
    const others = entry.causes.filter((each) => each !== cause);
    return { ...entry, causes: others.length < entry.causes.length ? others : [...others, cause] };
  });
}

export function writeSource(
  document: ResponseFeedbackDocument,
  id: string,
  member: keyof CorrectSource,
  text: string,
): ResponseFeedbackDocument {
  return withEntry(document, id, (entry) =>
    entry.correctSource[member] === text
      ? entry
      : { ...entry, correctSource: { ...entry.correctSource, [member]: text } },
  );
}

/** Who agrees with another model's score has nothing to correct in it. @param verdict `undefined` takes it back */
export function judgeAi(
  document: ResponseFeedbackDocument,
  id: string,
  verdict: Entry['aiVerdict'],
): ResponseFeedbackDocument {
  return withEntry(document, id, (entry) => {
    const judged = withMember(entry, 'aiVerdict', verdict);
    return verdict === 'disagree' ? judged : withMember(judged, 'correctedAiScore', undefined);
  });
}

/** What another model should have said, with which one disagrees then. @param score `undefined` takes it back */
export function correctAi(
  document: ResponseFeedbackDocument,
  id: string,
  score: Score | undefined,
): ResponseFeedbackDocument {
  return withEntry(document, id, (entry) => {
    const corrected = withMember(entry, 'correctedAiScore', score);
    return score === undefined ? corrected : withMember(corrected, 'aiVerdict', 'disagree');
  });
}

function withMember<Name extends 'score' | 'aiVerdict' | 'correctedAiScore'>(
  entry: Entry,
  name: Name,
  value: Entry[Name] | undefined,
): Entry {
  if (entry[name] === value) return entry;
  const { [name]: _, ...others } = entry;
  return value === undefined ? (others as Entry) : { ...entry, [name]: value };
}
