import type { PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import type { PairsView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import type { PairAction } from './pair-action.js';
import type { PairsSession } from './pairs-session.js';

/** What keys mean depends on. */
export interface KeyFacts {
  readonly view: PairsView;
  readonly config: PairsConfig;
  readonly session: PairsSession;
  readonly editable: boolean;
  /** The focus is in the passage. */
  readonly inPassage: boolean;
}

/** @returns what a shortcut asks for; `undefined` where it means nothing now */
export function actionOfKey(id: string, digit: number | undefined, facts: KeyFacts): PairAction | undefined {
  return readingAction(id, digit, facts) ?? (facts.editable ? editingAction(id, facts) : undefined);
}

function readingAction(
  id: string,
  digit: number | undefined,
  { view, session, inPassage }: KeyFacts,
): PairAction | undefined {
  const { pairs, current } = view;
  const open = (index: number, focus = session.left): PairAction | undefined => {
    const pair = pairs[index];
    return pair && { type: 'open', pair: pair.id, focus: inPassage ? undefined : focus };
  };
  switch (id) {
    case 'passage':
      return view.hasPassage ? { type: 'go', to: inPassage ? session.left : 'passage' } : undefined;
    case 'leave':
      return inPassage ? { type: 'go', to: session.left } : undefined;
    case 'nextMark':
    case 'previousMark':
      return inPassage && !session.selection ? { type: 'to-mark', step: id === 'nextMark' ? 1 : -1 } : undefined;
    case 'next':
    case 'previous':
      return current && open(current.number - 1 + (id === 'next' ? 1 : -1));
    case 'number':
      return open((digit || 10) - 1, 'question');
    default:
      return undefined;
  }
}

function editingAction(id: string, { view, config, session }: KeyFacts): PairAction | undefined {
  const pair = view.current;
  if (!pair) return undefined;
  switch (id) {
    case 'answer':
      return config.answerMode === 'extractive' ? { type: 'accept-answer' } : undefined;
    case 'newByLetter':
      return session.selection ? undefined : { type: 'new' };
    case 'offer':
    case 'new':
      return { type: id };
    case 'moveUp':
    case 'moveDown': {
      const to = pair.number - 1 + (id === 'moveDown' ? 1 : -1);
      return to >= 0 && to < view.pairs.length ? { type: 'move', pair: pair.id, to } : undefined;
    }
    case 'duplicate':
    case 'delete':
      return { type: id, pair: pair.id };
    case 'entire':
      return view.usesReferences ? { type: id, pair: pair.id, on: !pair.referencesEntirePassage } : undefined;
    case 'unanswerable':
      return config.allowUnanswerable ? { type: id, pair: pair.id, on: !pair.unanswerable } : undefined;
    default:
      return undefined;
  }
}
