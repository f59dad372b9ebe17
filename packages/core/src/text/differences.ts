// the package's index draws in every kind of difference
import { diffArrays } from 'diff/lib/diff/array.js';
import { wordTokens } from './words.js';

/** A run of a text beside another. `same` and `added` joined give the text, `same` and `removed` the other one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** More changed words than this are no longer looked for (about 100 ms): by then nearly everything differs. */
const MOST_CHANGES = 1200;

/**
 * Word-level differences of a text against another. Changes with only space between them are told as one, what was
 * removed before what was added. Texts that differ too much are told as a whole.
 */
export function differences(text: string, against: string, locale: string): readonly Run[] {
  const parts = diffArrays([...wordTokens(against, locale)], [...wordTokens(text, locale)], {
    maxEditLength: MOST_CHANGES,
  });
  const runs: Run[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    removed = added = '';
  };
  const changes = parts ?? [
    { removed: true, added: false, value: [against] },
    { removed: false, added: true, value: [text] },
  ];
  for (const [index, part] of changes.entries()) {
    const piece = part.value.join('');
    const between = (removed || added) && index < changes.length - 1 && !piece.trim();
    if (part.removed || (!part.added && between)) removed += piece;
    if (part.added || (!part.removed && between)) added += piece;
    if (part.added || part.removed || between) continue;
    flush();
    if (piece) runs.push({ kind: 'same', text: piece });
  }
  flush();
  return runs;
}
