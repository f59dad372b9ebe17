import type { Work } from '@gt-elements/core/task/work.js';
import { unableWords } from '../frame/unable.js';
import type { ShownIssue } from '../frame/footer.js';
import type { FrameTranslate } from '../frame/words.js';

/**
 * What a step back or forth did, in words for those who do not see it.
 * @param change what is another now in the document; empty for nothing to say
 */
export function stepWords(
  t: FrameTranslate,
  direction: 'undo' | 'redo',
  before: Work<unknown>,
  now: Work<unknown>,
  change: () => string,
): string {
  const isUndo = direction === 'undo';
  if (now === before) return t(isUndo ? 'nothingToUndo' : 'nothingToRedo');
  const { unable } = now;
  const said = unable === before.unable ? change() : unable ? unableWords(t, unable) : t('unableTakeBack');
  return [t(isUndo ? 'undone' : 'redone'), said].filter(Boolean).join('. ');
}

/** That a submit was stopped, by how much, and what comes first. */
export function blockedWords(t: FrameTranslate, missing: readonly ShownIssue[]): string {
  return t('submitBlocked', { count: missing.length, first: missing[0]?.text ?? '' }).trim();
}
