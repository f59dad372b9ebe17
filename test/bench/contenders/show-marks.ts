import type { Comparison, Contender } from '../comparison.js';
import { attachPassage, passageFault } from './gt-passage.js';
import { attachText, markedText } from './marked-text.js';
import { attachRecogito, endRecogito, recogitoFault } from './recogito-marks.js';

/**
 * A text with `sizes` marks comes to the page.
 * @param characters of the text
 * @param ratio the goal: of the peer's time, at most
 */
export function showMarks(characters: number, sizes: readonly number[], ratio: number): Comparison {
  return {
    title: `Marks in a text of ${characters.toLocaleString('en')} characters: attached → shown`,
    goal: 'P1',
    ratio,
    sizes,
    unit: 'marks',
    ours: shownPassage(characters),
    peer: {
      name: 'Recogito, SPANS',
      scene: (size) => ({
        timed: (stage) => attachRecogito(stage, markedText(characters, size)),
        fault: recogitoFault,
        end: endRecogito,
      }),
    },
  };
}

/** The same, beside the paragraphs alone. */
export function showMarksBesideText(characters: number, sizes: readonly number[]): Comparison {
  return {
    title: `Marks in a text of ${characters.toLocaleString('en')} characters: attached → shown, beside the text alone`,
    goal: 'P1',
    ratio: 1.5,
    sizes,
    unit: 'marks',
    ours: shownPassage(characters),
    peer: {
      name: 'the paragraphs without any mark',
      scene: (size) => ({
        timed: (stage) => void attachText(stage, markedText(characters, size).text),
        fault: (stage) => (stage.textContent.length === characters ? undefined : 'the text is not shown'),
      }),
    },
  };
}

function shownPassage(characters: number): Contender {
  return {
    name: 'the passage of `<gt-qa-pairs>`',
    scene: (size) => ({
      timed: (stage) => attachPassage(stage, markedText(characters, size)),
      fault: passageFault,
    }),
  };
}
