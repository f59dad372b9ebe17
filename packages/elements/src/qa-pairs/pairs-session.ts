import { derived } from '@gt-elements/core/task/derived.js';
import { UsedNumbers } from '@gt-elements/core/task/numbered.js';
import { addPair } from '@gt-elements/core/tasks/qa-pairs/pair-commands.js';
import type { PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import {
  freshPairId,
  freshReferenceKey,
  highestPairNumber,
  highestReferenceNumber,
  pairOf,
  type PairsDocument,
} from '@gt-elements/core/tasks/qa-pairs/document.js';
import type { Span } from '@gt-elements/core/text/span.js';
import type { PassagePress } from '@gt-elements/ui/passage/passage.js';
import type { Part } from './pair-action.js';

/** What the screen is like at the moment: neither part of the answer nor undone. */
export class PairsSession {
  /** Id of the open pair. */
  current: string | undefined;
  /** Where the focus goes back to from the passage. */
  left: Part = 'question';
  /** What is selected in the passage. */
  selection: Span | undefined;
  /** Marks whose partner beside the passage is pointed at, and marks that are pointed at themselves. */
  pointedBeside: readonly string[] = [];
  pointedMarks: readonly string[] = [];
  /** The reference whose ends can be moved by buttons. */
  adjusting: string | undefined;
  /** Marks to choose from, where several lie over a place. */
  menu: PassagePress | undefined;
  readonly numbers = new UsedNumbers([highestPairNumber, highestReferenceNumber]);
  #index = 0;

  freshPairId(document: PairsDocument): string {
    return freshPairId(document, this.numbers.at(0));
  }

  freshReferenceKey(document: PairsDocument): string {
    return freshReferenceKey(document, this.numbers.at(1));
  }

  /** As it is shown: with an empty pair to write into where there is none. That one becomes real with its first word. */
  shown(document: PairsDocument, config: PairsConfig, editable: boolean): PairsDocument {
    if (document.pairs.length || !editable) return document;
    return this.#withOne(document, config, this.freshPairId(document));
  }

  readonly #withOne = derived(addPair);

  /** The open pair; one that is gone leaves its place to the next. */
  settle({ pairs }: PairsDocument, isComplete: (id: string) => boolean): string | undefined {
    if (this.current === undefined || !pairs.some(({ id }) => id === this.current)) {
      const begun = this.current === undefined ? pairs.find(({ id }) => !isComplete(id)) : undefined;
      this.current = (begun ?? pairs[this.#index] ?? pairs.at(-1))?.id;
      this.adjusting = undefined;
    }
    this.#index = Math.max(
      0,
      pairs.findIndex(({ id }) => id === this.current),
    );
    return this.current;
  }

  /** What undo or redo has changed is what should be seen. */
  follow(before: PairsDocument, after: PairsDocument): void {
    const other = after.pairs.find((pair) => pairOf(before, pair.id) !== pair);
    if (other) this.current = other.id;
  }

  /** Another task, or an answer from elsewhere. */
  startOver(): void {
    this.current = this.selection = this.adjusting = this.menu = undefined;
    this.left = 'question';
    this.pointedBeside = this.pointedMarks = [];
    this.#index = 0;
    this.numbers.startOver();
  }
}
