import type { Comparison } from '../comparison.js';
import { addInPassage, attachPassage, passageFault } from '../contenders/gt-passage.js';
import { added, markedText, rested } from '../contenders/marked-text.js';
import { addInRecogito, attachRecogito, endRecogito, recogitoFault } from '../contenders/recogito-marks.js';

export default {
  title: 'Marks in a text of 50,000 characters: one more → shown',
  goal: 'P2',
  ratio: 0.5,
  sizes: [200, 2000],
  unit: 'marks there are already',
  ours: {
    name: 'the passage of `<gt-qa-pairs>`',
    scene: (size) => ({
      async begin(stage) {
        attachPassage(stage, markedText(50_000, size));
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
        attachRecogito(stage, markedText(50_000, size));
        await rested();
      },
      timed: () => addInRecogito(markedText(50_000, size)),
      fault: recogitoFault,
      end: endRecogito,
    }),
  },
} satisfies Comparison;
