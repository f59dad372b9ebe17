import type { PairView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import { renderCardLine, type CardProps } from '@gt-elements/ui/cards/card.js';
import type { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import type { TemplateResult } from 'lit';
import { pairText } from '../announcements.js';
import type { Region } from '../pair-action.js';

export interface PairLineProps extends Region {
  readonly pair: PairView;
  readonly reorder: ReorderController<string>;
  /** One of its marks is pointed at in the passage. */
  readonly isPointed: boolean;
}

/** A pair that is not open. */
export function renderPairLine(props: PairLineProps): TemplateResult {
  const { t, act, pair, isPointed } = props;
  return renderCardLine({
    ...cardOf(props),
    text: pairText(t, pair),
    isBlank: pair.state === 'empty',
    facts: tiedText(t, pair),
    isPointed,
    onOpen: () => act({ type: 'open', pair: pair.id, focus: 'question' }),
  });
}

/** What a pair has as a card, open or not. */
export function cardOf({ t, act, readOnly, pair, reorder }: Omit<PairLineProps, 'isPointed'>): CardProps {
  const { id, number, colour, state } = pair;
  return {
    key: id,
    part: 'pair',
    colour,
    number,
    name: t('pair', { number }),
    state,
    stateText: t(state === 'complete' ? 'stateComplete' : 'statePartial'),
    readOnly,
    reorder,
    onPoint: (isOn) => act({ type: 'point', keys: isOn ? keysOfPair(pair) : [] }),
  };
}

/** What a pair is tied to, in few words. */
function tiedText(t: Region['t'], { references, referencesEntirePassage }: PairView): string {
  if (referencesEntirePassage) return t('entireShort');
  return references.length ? t('referenceCount', { count: references.length }) : '';
}

/** Its marks in the passage. */
export function keysOfPair({ references, answerSpan }: PairView): readonly string[] {
  return [...references, ...(answerSpan ? [answerSpan] : [])].map(({ key }) => key);
}
