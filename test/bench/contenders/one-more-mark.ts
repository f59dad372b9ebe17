import type { Comparison } from '../comparison.js';
import { acceptedFault, attachPassage, selectInPassage } from './gt-passage.js';
import { another, markedText, rested } from './marked-text.js';
import { attachRecogito, endRecogito, nextDrawn, recogitoFault, selectingDrag } from './recogito-marks.js';

/**
 * One more mark where `sizes` of them are in a text already: the last real input of it.
 * @param characters of the text
 * @param ratio the goal: of the peer's time, at most
 */
export function oneMoreMark(characters: number, sizes: readonly number[], ratio: number): Comparison {
  return {
    title: `Marks in a text of ${characters.toLocaleString('en')} characters: one more → shown`,
    goal: 'P2',
    ratio,
    sizes,
    unit: 'marks there are already',
    ours: {
      name: 'the passage of `<gt-qa-pairs>`; Enter, with a selection',
      scene: (size) => ({
        async begin(stage) {
          attachPassage(stage, markedText(characters, size));
          await rested();
          selectInPassage(stage, another(0));
        },
        timed: { key: 'Enter' },
        fault: acceptedFault,
      }),
    },
    peer: {
      name: 'Recogito, SPANS; the mouse is let go after a drag',
      scene: (size) => {
        let drawn: (() => Promise<void>) | undefined;
        return {
          async begin(stage) {
            await attachRecogito(stage, markedText(characters, size));
            await rested();
            drawn = nextDrawn();
          },
          timed: selectingDrag,
          done: () => drawn!(),
          fault: recogitoFault,
          end: endRecogito,
        };
      },
    },
    note: 'Real input. What is selected goes with it on both sides.',
  };
}
