import { derived } from '@gt-elements/core/task/derived.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import { pathOf } from '@gt-elements/core/tasks/text-ranking/issue-path.js';
import { flowCells, nextOpenCell, sameCell, type CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import type { DimensionView } from '@gt-elements/core/tasks/text-ranking/view.js';
import type { TemplateMemory } from '@gt-elements/ui/template-memory.js';
import { arrangements, type Arrangement } from './parts/responses.js';

/** Up to this many questions there is room for all of them at once. */
const FEW_QUESTIONS = 6;

/** What the screen is like at the moment: neither part of the answer nor undone. */
export class RankingSession {
  current: CellAddress | undefined;
  comparedWith: number | undefined;
  raw = false;
  overviewOpen = false;
  /** There is room for a panel with the questions beside the responses. */
  wide = true;
  readonly failedImages = new Set<string>();
  #arrangement: Arrangement | undefined;
  readonly #opened = new Map<string, boolean>();
  /** Dimensions that were open by being current when something elsewhere was pressed. */
  readonly #kept = new Set<string>();

  constructor(private readonly memory: TemplateMemory) {
    const kept = memory.get('arrangement');
    this.#arrangement = arrangements.find((each) => each === kept);
  }

  /** As the person chose, else by the room there is. */
  get arrangement(): Arrangement {
    return this.#arrangement ?? (this.wide ? 'columns' : 'stack');
  }

  arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.memory.set('arrangement', arrangement);
  }

  /** The question that typing answers: the one with the focus, else the first open one. */
  cell(document: RankingDocument, config: RankingConfig): CellAddress | undefined {
    return this.#cell(document, config, this.current);
  }

  readonly #cell = derived((document: RankingDocument, config: RankingConfig, wanted: CellAddress | undefined) => {
    const cells = flowCells(document, config);
    return cells.find((cell) => sameCell(cell, wanted)) ?? nextOpenCell(document, config) ?? cells[0];
  });

  setOpen(path: string, open: boolean): void {
    this.#opened.set(path, open);
  }

  /**
   * Another question is current now. A press on it must not shut the dimension before, which would move it away under
   * the pointer; when the focus goes on by itself there is no such need.
   */
  setCurrent(cell: CellAddress, before: CellAddress | undefined, byPress: boolean): void {
    const path = before && pathOf(before.kind, before.dimension);
    if (byPress && path !== undefined) this.#kept.add(path);
    else if (path !== pathOf(cell.kind, cell.dimension)) this.#kept.clear();
    this.current = cell;
  }

  /** Brings a question to where it can be seen. */
  reveal(path: string): void {
    if (this.#opened.get(path) === false) this.#opened.delete(path);
  }

  isOpen({ path, current }: DimensionView, dimensions: readonly DimensionView[]): boolean {
    const questions = dimensions.reduce((sum, { cells }) => sum + cells.length, 0);
    return this.#opened.get(path) ?? (questions <= FEW_QUESTIONS || current || this.#kept.has(path));
  }

  /** Another task. */
  startOver(): void {
    this.current = undefined;
    this.comparedWith = undefined;
    this.overviewOpen = false;
    this.failedImages.clear();
    this.#opened.clear();
    this.#kept.clear();
  }
}
