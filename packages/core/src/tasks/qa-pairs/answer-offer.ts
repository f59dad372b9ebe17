import { derived } from '../../task/derived.js';
import { snapToWords } from '../../text/boundaries.js';
import { alike, LONGEST } from '../../text/quote-anchor.js';
import { sameSpan, type Span } from '../../text/span.js';
import { usesReferences, type PairsConfig } from './config.js';
import type { Pair } from './document.js';
import { isLifted } from './rules.js';

/** No more places than this are looked at: a single letter may stand in thousands. */
const MOST = 50;

/** Where the words of an answer stand in the passage; searched once while somebody works on anything else. */
const standing = derived((text: string, answer: string): readonly Span[] => {
  const words = /[\p{L}\p{N}].*[\p{L}\p{N}%€$£]|[\p{L}\p{N}]/su.exec(answer)?.[0];
  if (!words || words.length > LONGEST) return [];
  const places: Span[] = [];
  let left = MOST;
  for (const { index, 0: match } of text.matchAll(alike(words, 'giu'))) {
    const span = { start: index, end: index + match.length };
    if (sameSpan(snapToWords(text, span), span)) places.push(span);
    if ((left -= 1) === 0) break;
  }
  return places;
});

/**
 * Where a pair's answer stands in the passage in whole words, in any case and with any white space, as long as none of
 * these places is a reference of the pair yet. In reading order.
 */
export function answerPlaces(pair: Pair, config: PairsConfig): readonly Span[] {
  if (!config.text || !usesReferences(config) || pair.referencesEntirePassage || isLifted(pair, config)) return [];
  const places = standing(config.text, pair.answer);
  const isTied = places.some(({ start, end }) =>
    pair.references.some(({ span }) => span && span.start <= start && span.end >= end),
  );
  return isTied ? [] : places;
}
