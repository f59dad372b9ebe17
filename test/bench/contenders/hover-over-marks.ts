import type { Comparison } from '../comparison.js';
import { attachPassage, hoverFault, hoverInPassage } from './gt-passage.js';
import { markedText, rested, wayOverText } from './marked-text.js';
import { attachRecogito, endRecogito, hoverInRecogito, recogitoFault } from './recogito-marks.js';

/** The mouse over a text with `sizes` marks. @param characters of the text */
export function hoverOverMarks(characters: number, sizes: readonly number[]): Comparison {
  return {
    title: `Marks in a text of ${characters.toLocaleString('en')} characters: the mouse goes to another place → shown`,
    goal: 'P3',
    ratio: 0.3,
    times: wayOverText.length,
    sizes,
    unit: 'marks',
    ours: {
      name: 'the passage of `<gt-qa-pairs>`',
      scene: (size) => ({
        async begin(stage) {
          attachPassage(stage, markedText(characters, size));
          await rested();
        },
        timed: (stage) => hoverInPassage(stage, wayOverText),
        fault: hoverFault,
      }),
    },
    peer: {
      name: 'Recogito, SPANS',
      scene: (size) => ({
        async begin(stage) {
          await attachRecogito(stage, markedText(characters, size));
          await rested();
        },
        timed: (stage) => hoverInRecogito(stage, wayOverText),
        fault: recogitoFault,
        end: endRecogito,
      }),
    },
    note: 'Events of the mouse are made in the page. Both show which marks are under it.',
  };
}
