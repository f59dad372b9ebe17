import type { Comparison } from '../comparison.js';
import { attachPassage, passageFault } from '../contenders/gt-passage.js';
import { attachText, markedText } from '../contenders/marked-text.js';

export default {
  title: 'Marks in a text of 50,000 characters: attached → shown, beside the text alone',
  goal: 'P1',
  ratio: 1.5,
  sizes: [200, 2000],
  unit: 'marks',
  ours: {
    name: 'the passage of `<gt-qa-pairs>`',
    scene: (size) => ({
      timed: (stage) => attachPassage(stage, markedText(50_000, size)),
      fault: (stage) => passageFault(stage),
    }),
  },
  peer: {
    name: 'the paragraphs without any mark',
    scene: (size) => ({
      timed: (stage) => void attachText(stage, markedText(50_000, size).text),
      fault: (stage) => (stage.textContent.length === 50_000 ? undefined : 'the text is not shown'),
    }),
  },
} satisfies Comparison;
