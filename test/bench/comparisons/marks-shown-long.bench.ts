import type { Comparison } from '../comparison.js';
import { attachPassage, passageFault } from '../contenders/gt-passage.js';
import { markedText } from '../contenders/marked-text.js';
import { attachRecogito, endRecogito, recogitoFault } from '../contenders/recogito-marks.js';

export default {
  title: 'Marks in a text of 500,000 characters: attached → shown',
  goal: 'P1',
  ratio: 0.25,
  sizes: [2000],
  unit: 'marks',
  ours: {
    name: 'the passage of `<gt-qa-pairs>`',
    scene: (size) => ({
      timed: (stage) => attachPassage(stage, markedText(500_000, size)),
      fault: (stage) => passageFault(stage),
    }),
  },
  peer: {
    name: 'Recogito, SPANS',
    scene: (size) => ({
      timed: (stage) => attachRecogito(stage, markedText(500_000, size)),
      fault: recogitoFault,
      end: endRecogito,
    }),
  },
} satisfies Comparison;
