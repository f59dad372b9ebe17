import { diffArrays } from 'diff';
import { wordTokens } from './words.js';

/** A run of a text beside another. `same` and `added` joined give the text, `same` and `removed` the other one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** More single-word changes than this are no longer looked for: by then nearly everything differs. */
const MOST_CHANGES = 2000;

/** Word-level differences of a text against another. Texts that differ too much are told as a whole. */
export function differences(text: string, against: string, locale: string): readonly Run[] {
  const runs = diffArrays([...wordTokens(against, locale)], [...wordTokens(text, locale)], { maxEditLength: MOST_CHANGES });
  const all: readonly Run[] = runs
    ? runs.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }))
    : [
        { kind: 'removed', text: against },
        { kind: 'added', text },
      ];
  return all.filter((run) => run.text !== '');
}
