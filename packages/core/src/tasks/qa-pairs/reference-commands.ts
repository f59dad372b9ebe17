import { snapToGraphemes } from '../../text/boundaries.js';
import { sameSpan, type Span } from '../../text/span.js';
import { usesReferences, type PairsConfig } from './config.js';
import { withPair, type Pair, type PairsDocument, type Reference } from './document.js';
import { isLifted } from './rules.js';

/*
 * Commands give the same document when there is nothing to change, and where something can't be done. Spans are those
 * of the passage, and are widened to whole grapheme clusters. They may overlap; nothing is overwritten.
 */

/**
 * Ties a pair to a place; refused where it is tied to exactly this place already.
 * @param key never used before
 */
export function addReference(
  document: PairsDocument,
  config: PairsConfig,
  pairId: string,
  key: string,
  span: Span,
): PairsDocument {
  const added = usesReferences(config) && quoted(config, key, span);
  if (!added || pairWith(document, key)) return document;
  return withPair(document, pairId, (pair) =>
    pair.references.some((each) => sameSpan(each.span, added.span))
      ? pair
      : { ...pair, references: [...pair.references, added] },
  );
}

/**
 * Gives a reference, or an answer that is a selection, another place; one that could not be placed gets its first.
 * Refused where its pair is tied to exactly that place already.
 */
export function resizeReference(document: PairsDocument, config: PairsConfig, key: string, span: Span): PairsDocument {
  const pair = pairWith(document, key);
  if (!pair) return document;
  if (pair.answerSpan?.key === key) return setAnswerSpan(document, config, pair.id, key, span);
  const moved = quoted(config, key, span);
  if (!moved || pair.references.some((each) => sameSpan(each.span, moved.span))) return document;
  return withPair(document, pair.id, () => ({
    ...pair,
    references: pair.references.map((each) => (each.key === key ? { ...each, ...moved } : each)),
  }));
}

/** Takes a reference away; of an answer that is a selection the answer too. */
export function removeReference(document: PairsDocument, key: string): PairsDocument {
  const id = pairWith(document, key)?.id;
  if (id === undefined) return document;
  return withPair(document, id, (pair) => {
    if (pair.answerSpan?.key !== key)
      return { ...pair, references: pair.references.filter((each) => each.key !== key) };
    const { answerSpan: _, ...rest } = pair;
    return { ...rest, answer: '' };
  });
}

export function setReferencesEntirePassage(
  document: PairsDocument,
  config: PairsConfig,
  id: string,
  referencesEntirePassage: boolean,
): PairsDocument {
  if (!usesReferences(config)) return document;
  return withPair(document, id, (pair) =>
    pair.referencesEntirePassage === referencesEntirePassage ? pair : { ...pair, referencesEntirePassage },
  );
}

/**
 * Selects the answer where answers are selected, in place of the one before; refused where the question is marked
 * unanswerable. {@link removeReference} takes it away.
 * @param key never used before, or that of the answer there is
 */
export function setAnswerSpan(
  document: PairsDocument,
  config: PairsConfig,
  pairId: string,
  key: string,
  span: Span,
): PairsDocument {
  const selected = config.answerMode === 'extractive' && quoted(config, key, span);
  const holder = pairWith(document, key);
  if (!selected || (holder && (holder.id !== pairId || holder.answerSpan?.key !== key))) return document;
  return withPair(document, pairId, (pair) => {
    const before = pair.answerSpan;
    if (isLifted(pair, config) || (sameSpan(before?.span, selected.span) && pair.answer === selected.text)) return pair;
    const answerSpan: Reference = { ...(before?.key === key ? before : {}), ...selected };
    const { answerAside: _, ...rest } = pair;
    return { ...rest, answerSpan, answer: selected.text, unanswerable: false };
  });
}

function pairWith({ pairs }: PairsDocument, key: string): Pair | undefined {
  return pairs.find(
    ({ references, answerSpan }) => answerSpan?.key === key || references.some((each) => each.key === key),
  );
}

/** A reference as it will be stored; `undefined` where the span holds nothing or lies outside. */
function quoted({ text = '' }: PairsConfig, key: string, { start, end }: Span): Reference | undefined {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) return;
  const span = snapToGraphemes(text, { start, end });
  return { key, span, text: text.slice(span.start, span.end) };
}
