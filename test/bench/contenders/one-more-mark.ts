import type { Comparison } from '../comparison.js';
import { addInPassage, attachPassage, passageFault } from './gt-passage.js';
import { added, markedText, rested } from './marked-text.js';
import { addInRecogito, attachRecogito, endRecogito, recogitoFault } from './recogito-marks.js';

/**
 * One more mark where `sizes` of them are in a text already.
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
      name: 'the passage of `<gt-qa-pairs>`',
      scene: (size) => ({
        async begin(stage) {
          attachPassage(stage, markedText(characters, size));
          await rested();
        },
        timed: addInPassage,
        fault: (stage) => passageFault(stage, added.id),
      }),
    },
    peer: {
      name: 'Recogito, SPANS',
      scene: (size) => ({
        async begin(stage) {
          attachRecogito(stage, markedText(characters, size));
          await rested();
        },
        timed: () => addInRecogito(markedText(characters, size)),
        fault: recogitoFault,
        end: endRecogito,
      }),
    },
  };
}
