import type { Comparison } from '../comparison.js';
import * as ours from './gt-passage.js';
import { markedText, rested } from './marked-text.js';
import * as peer from './recogito-marks.js';

/** Marks that were added to those there are, each a step that can be undone. */
const ADDED = 200;

/**
 * Undoing marks that were added to `sizes` others.
 * @param characters of the text
 * @param times of the 200 steps, so many are undone
 */
export function undoMarks(characters: number, sizes: readonly number[], times: number): Comparison {
  return {
    title: `Marks in a text of ${characters.toLocaleString('en')} characters: one of ${ADDED} more is undone → shown`,
    goal: 'P3',
    ratio: 1,
    most: 8,
    times,
    sizes,
    unit: 'marks before',
    ours: {
      name: 'the passage of `<gt-qa-pairs>` and the store of all elements',
      scene: (size) => {
        let undo: (steps: number) => Promise<void>;
        return {
          async begin(stage) {
            ours.attachPassage(stage, markedText(characters, size));
            undo = ours.addUndoably(stage, ADDED);
            await rested();
          },
          timed: () => undo(times),
          fault: (stage) => ours.undoneFault(stage, size + ADDED - times),
        };
      },
    },
    peer: {
      name: 'Recogito, SPANS',
      scene: (size) => {
        let undo: (steps: number) => Promise<void>;
        return {
          async begin(stage) {
            const marked = markedText(characters, size);
            await peer.attachRecogito(stage, marked);
            undo = await peer.addUndoably(marked.text, ADDED);
            await rested();
          },
          timed: () => undo(times),
          fault: () => peer.undoneInRecogitoFault(size + ADDED - times),
          end: peer.endRecogito,
        };
      },
    },
    note: `The last ${times} steps, one a frame. For the peer nothing says how fast, for ours it is 8 ms at most: it must not be slower.`,
  };
}
