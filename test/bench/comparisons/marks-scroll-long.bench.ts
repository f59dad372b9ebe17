import type { Comparison } from '../comparison.js';
import { attachPassage, passageFault, passageRoot } from '../contenders/gt-passage.js';
import { attachText, markedText, rested, scrollOn } from '../contenders/marked-text.js';

export default {
  title: 'Marks in a text of 500,000 characters: ten steps of scrolling, beside the text alone',
  goal: 'P3',
  ratio: 4,
  sizes: [2000],
  unit: 'marks',
  ours: {
    name: 'the passage of `<gt-qa-pairs>`',
    scene: (size) => ({
      async begin(stage) {
        attachPassage(stage, markedText(500_000, size));
        await rested();
      },
      timed: (stage) => scrollOn(passageRoot(stage)),
      fault: (stage) => passageFault(stage),
    }),
  },
  peer: {
    name: 'the paragraphs without any mark',
    scene: (size) => ({
      async begin(stage) {
        attachText(stage, markedText(500_000, size).text);
        await rested();
      },
      timed: (stage) => scrollOn(stage.querySelector<HTMLElement>('.room')!),
      fault: (stage) => (stage.querySelector('.room')!.scrollTop > 900 ? undefined : 'nothing was scrolled'),
    }),
  },
} satisfies Comparison;
