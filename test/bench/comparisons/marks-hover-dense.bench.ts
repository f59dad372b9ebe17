import type { Comparison } from '../comparison.js';
import { attachPassage, hoverInPassage, hoverFault } from '../contenders/gt-passage.js';
import { markedText, rested, wayOverText } from '../contenders/marked-text.js';
import { attachRecogito, endRecogito, hoverInRecogito, recogitoFault } from '../contenders/recogito-marks.js';

export default {
  title: 'Marks in a text of 5,000 characters: the mouse goes over ten places → shown',
  goal: 'P3',
  ratio: 0.3,
  sizes: [2000],
  unit: 'marks',
  ours: {
    name: 'the passage of `<gt-qa-pairs>`',
    scene: (size) => ({
      async begin(stage) {
        attachPassage(stage, markedText(5_000, size));
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
        await attachRecogito(stage, markedText(5_000, size));
        await rested();
      },
      timed: (stage) => hoverInRecogito(stage, wayOverText),
      fault: recogitoFault,
      end: endRecogito,
    }),
  },
  note: 'Events of the mouse are made in the page. Both show which marks are under it.',
} satisfies Comparison;
