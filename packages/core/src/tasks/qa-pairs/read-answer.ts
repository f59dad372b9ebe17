import { read } from '../../schema/read.js';
import { highestNumber } from '../../task/numbered.js';
import type { AnswerObject, AnswerReading } from '../../task/task-definition.js';
import { pairsAnswerSchema, type PairsAnswer, type WireReference } from './answer-schema.js';
import { hasPassage, usesReferences, type PairsConfig } from './config.js';
import type { Pair, PairsDocument, Reference } from './document.js';
import { earlierPassage } from './earlier-passage.js';
import { passageOf } from './passage.js';
import { placeReference } from './place-reference.js';
import { wireReference } from './write-answer.js';

const VERSION = 1;

type WirePair = NonNullable<PairsAnswer['questionAnswerPairs']>[number];

/**
 * Reads an answer. References are found again by their quote where the passage is another one; those that can't be
 * placed are kept. While the passage is still being loaded none can be placed: the answer is to be read again then.
 */
export function readPairs(answer: AnswerObject, config: PairsConfig): AnswerReading<PairsDocument> {
  const { task: _task, version, meta: _meta, ...given } = answer;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer', version };
  const reading = read(pairsAnswerSchema, given);
  if (!reading.ok) return { kind: 'misfit', mismatch: reading.mismatch };
  const { questionAnswerPairs, textSha256 } = reading.value;
  const entries = questionAnswerPairs ?? [];
  const readReference = referenceReader(config, textSha256);
  const used = new Set<string>();
  let highest = highestNumber(
    'p',
    entries.map(({ id }) => id),
  );
  const pairs = entries.map((entry) => {
    const id = entry.id && !used.has(entry.id) ? entry.id : `p${(highest += 1)}`;
    used.add(id);
    return pairFrom(entry, id, config, readReference);
  });
  return { kind: 'read', document: { pairs, given } };
}

interface ReadReference extends Reference {
  readonly given: WireReference;
}

/** Reads references one after another, each with a key of its own. */
function referenceReader(config: PairsConfig, hash: string | undefined): (given: WireReference) => ReadReference {
  const passage = passageOf(config);
  // what is no SHA-256 at all (an author's placeholder) says nothing about the passage
  const theirs = hash !== undefined && /^[\da-f]{64}$/i.test(hash) ? hash.toLowerCase() : undefined;
  const isOther = theirs !== undefined && theirs !== passage?.sha256;
  const earlier = passage && isOther ? earlierPassage(passage, theirs) : undefined;
  let count = 0;
  return (given) => {
    const key = `r${(count += 1)}`;
    const span = passage && placeReference(given, passage, isOther, earlier);
    return span
      ? { key, span, text: passage.text.slice(span.start, span.end), given }
      : { key, text: given.text ?? '', given };
  };
}

function pairFrom(
  entry: WirePair,
  id: string,
  config: PairsConfig,
  readReference: (given: WireReference) => ReadReference,
): Pair {
  const references = usesReferences(config) ? (entry.references ?? []).map(readReference) : [];
  const answerSpan = hasPassage(config) && entry.answerSpan ? readReference(entry.answerSpan) : undefined;
  const aside = entry.answerAside;
  const asideSpan = hasPassage(config) && aside?.answerSpan ? readReference(aside.answerSpan) : undefined;
  const passage = passageOf(config);
  const isMoved = ({ span, given }: ReadReference) =>
    span &&
    passage &&
    ('unplaced' in given ||
      Object.entries(wireReference(span, passage)).some(
        ([name, value]) => ![undefined, value].includes(given[name as keyof WireReference]),
      ));
  return {
    id,
    question: entry.question ?? '',
    answer: entry.answer ?? '',
    tags: entry.tags ?? [],
    customTags: entry.customTags ?? [],
    referencesEntirePassage: usesReferences(config) && (entry.referencesEntirePassage ?? false),
    unanswerable: entry.unanswerable ?? false,
    references,
    ...(answerSpan ? { answerSpan } : {}),
    ...(aside ? { answerAside: { answer: aside.answer ?? '', ...(asideSpan ? { answerSpan: asideSpan } : {}) } } : {}),
    given: entry,
    // as long as nothing is edited the whole answer goes back as it came; then what has moved must not
    ...(id !== entry.id || [...references, ...(answerSpan ? [answerSpan] : [])].some(isMoved) ? { edited: true } : {}),
  };
}
