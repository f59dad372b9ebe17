import type { Comparison } from '../comparison.js';
import { attachPassage, passageFault, passageRoot } from './gt-passage.js';
import { attachText, markedText, rested, scrollOn } from './marked-text.js';

/** Scrolling through a text with `sizes` marks. @param characters of the text */
export function scrollMarks(characters: number, sizes: readonly number[]): Comparison {
  return {
    title: `Marks in a text of ${characters.toLocaleString('en')} characters: a step of scrolling, beside the text alone`,
    goal: 'P3',
    ratio: 4,
    most: 2,
    times: 10,
    sizes,
    unit: 'marks',
    ours: {
      name: 'the passage of `<gt-qa-pairs>`',
      scene: (size) => ({
        async begin(stage) {
          attachPassage(stage, markedText(characters, size));
          await rested();
        },
        timed: (stage) => scrollOn(passageRoot(stage)),
        fault: passageFault,
      }),
    },
    peer: {
      name: 'the paragraphs without any mark',
      scene: (size) => ({
        async begin(stage) {
          attachText(stage, markedText(characters, size).text);
          await rested();
        },
        timed: (stage) => scrollOn(stage.querySelector<HTMLElement>('.room')!),
        fault: (stage) => (stage.textContent.length === characters ? undefined : 'the text is not shown'),
      }),
    },
  };
}
