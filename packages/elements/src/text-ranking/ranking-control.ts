import { derived } from '@gt-elements/core/task/derived.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import {
  cellBeside,
  changedCells,
  endsWithNumber,
  flowCells,
  nextOpenCell,
  numberRange,
  type CellAddress,
} from '@gt-elements/core/tasks/text-ranking/flow.js';
import { pathOf, targetOf } from '@gt-elements/core/tasks/text-ranking/issue-path.js';
import { rankingView, type RankingView } from '@gt-elements/core/tasks/text-ranking/view.js';
import type { Drop } from '@gt-elements/ui/reorder/reorder-controller.js';
import type { TaskHost } from '@gt-elements/ui/task/controlled-element.js';
import { changeSentence } from './announcements.js';
import { dropCommand } from './drop-command.js';
import { NumberTyping } from './number-typing.js';
import { arrangements } from './parts/responses.js';
import { cellKey, type ChangeAction, type RankingAction, type Region } from './ranking-action.js';
import { commandOf } from './ranking-commands.js';
import type { RankingSession } from './ranking-session.js';

/** What the control of a ranking asks of its element. */
export interface RankingHost extends TaskHost<RankingDocument, RankingConfig> {
  readonly t: Region['t'];
  /** Rows are to glide to where the next rendering puts them. */
  glide(): void;
  /** Shows or hides the rest of a response. */
  toggleResponse(response: number): void;
  /** The screen shows something else now; with `focus` the focus goes to that question. */
  changed(focus?: CellAddress): void;
}

/** Turns what people do (actions of regions, keys, drops) into commands, and knows where the focus goes on from there. */
export class RankingControl {
  readonly #typing = new NumberTyping((number) => this.#enterCurrent(number));
  readonly #view = derived((document: RankingDocument, config: RankingConfig, current: CellAddress | undefined) =>
    rankingView(document, config, { current }),
  );

  constructor(
    private readonly host: RankingHost,
    private readonly session: RankingSession,
  ) {}

  get view(): RankingView {
    const { document, config } = this.host;
    return this.#view(document, config, this.cell);
  }

  /** The question that typing answers. */
  get cell(): CellAddress | undefined {
    return this.session.cell(this.host.document, this.host.config);
  }

  /** The number being typed for it, as far as it is typed. */
  get pending(): number | undefined {
    return this.#typing.pending;
  }

  /** Ends the number being typed. @returns whether there was one */
  finishNumber(): boolean {
    return this.#typing.finish();
  }

  /** @returns whether there was one */
  forgetNumber(): boolean {
    return this.#typing.forget() !== undefined;
  }

  /** The number being typed is the answer to its question, whatever comes next; the focus stays where it is. */
  settleNumber(): void {
    const { cell } = this;
    const number = this.#typing.forget();
    if (number !== undefined && cell) this.act({ type: 'enter', cell, number, stay: true });
  }

  act(action: RankingAction): void {
    const { host } = this;
    switch (action.type) {
      case 'focus':
        return this.#setCurrent(action.cell);
      case 'digit':
        if (this.cell) this.#typeDigit(this.cell, action.digit);
        return;
      case 'typed':
        return host.commit();
      case 'toggle-dimension':
        this.session.setOpen(action.path, action.open);
        return host.changed();
      case 'rationale':
        host.perform(
          commandOf(action, host.config),
          pathOf(action.kind, action.dimension, 'rationale'),
          action.composing,
        );
        return;
      default:
        return this.#change(action);
    }
  }

  #change(action: ChangeAction): void {
    const { host } = this;
    this.#typing.forget();
    if (action.type === 'move' || action.type === 'same-as-previous') host.glide();
    const before = host.document;
    const done = host.perform(commandOf(action, host.config));
    if (action.type === 'rank-next' || (action.type === 'enter' && !action.stay)) this.#goOn(action.cell);
    else if ('cell' in action) this.#setCurrent(action.cell);
    // after the focus has moved: words in the page would make the browser lay it out for that
    if (done) this.#announce(action, before);
  }

  #announce(action: ChangeAction, before: RankingDocument): void {
    const { host } = this;
    const { t } = host;
    if (action.type === 'clear-all' || action.type === 'clear-dimension') host.announce(t('cleared'));
    else if (action.type === 'same-as-previous') {
      const { dimension } = action;
      const copied = this.view.dimensions.find(({ kind, name }) => kind === 'ordinal' && name === dimension);
      host.announce(t('samePreviousDone', { dimension, order: copied?.kind === 'ordinal' ? copied.summary : '' }));
    } else host.announce(changeSentence(t, this.view, action.cell, changedCells(before, host.document, host.config)));
  }

  /** To the next question that is open; with none left, or more to choose, the focus stays. */
  #goOn(from: CellAddress): void {
    const { document, config } = this.host;
    const next = endsWithNumber(config, from) ? nextOpenCell(document, config, from) : undefined;
    this.#focus(next ?? from);
  }

  #focus(cell: CellAddress): void {
    this.session.reveal(pathOf(cell.kind, cell.dimension));
    if (this.#isOther(cell)) this.settleNumber();
    this.session.setCurrent(cell, this.cell, false);
    this.host.changed(cell);
  }

  #setCurrent(cell: CellAddress): void {
    if (!this.#isOther(cell)) return;
    this.settleNumber();
    this.session.setCurrent(cell, this.cell, true);
    this.host.changed();
  }

  #isOther(cell: CellAddress): boolean {
    return this.session.current === undefined || cellKey(cell) !== cellKey(this.session.current);
  }

  #enterCurrent(number: number): void {
    const { cell } = this;
    if (cell) this.act({ type: 'enter', cell, number });
  }

  /** A response was pressed or chosen: the question in hand is asked about it. */
  press(response: number): void {
    const { cell } = this;
    const { document, config } = this.host;
    const asked = flowCells(document, config).find(
      (each) => each.kind === cell?.kind && each.dimension === cell.dimension && each.response === response,
    );
    if (asked) this.#setCurrent(asked);
  }

  drop({ key, target }: Drop<string>): void {
    const { host } = this;
    for (const dimension of this.view.dimensions) {
      if (dimension.kind !== 'ordinal') continue;
      const dragged = dimension.rows.find(({ address }) => cellKey(address) === key);
      const command = dragged && dropCommand(host.config, dimension, dragged, target);
      if (!command) continue;
      const before = host.document;
      if (host.perform(command)) this.#announce({ type: 'rank-next', cell: dragged.address }, before);
      this.#focus(dragged.address);
    }
  }

  /** Whether one response may be dropped on another: in the same dimension, if that allows ties. */
  mayTie(item: string, dragged: string): boolean {
    return this.view.dimensions.some(
      (dimension) =>
        dimension.kind === 'ordinal' &&
        dimension.allowTie &&
        [item, dragged].every((key) => dimension.rows.some(({ address }) => cellKey(address) === key)),
    );
  }

  /** The question that something missing is about comes to where it can be seen. */
  reveal(path: string): void {
    const target = targetOf(path);
    if (!target) return;
    const { document, config } = this.host;
    const inside = flowCells(document, config).filter(
      ({ kind, dimension }) => kind === target.kind && dimension === target.dimension,
    );
    this.session.reveal(pathOf(target.kind, target.dimension));
    this.session.current = inside.find(({ response }) => response === target.response) ?? inside[0];
  }

  /** @returns false where the shortcut means nothing now */
  run(id: string, digit: number | undefined): boolean | void {
    const { host, session, cell } = this;
    if (!cell) return false;
    switch (id) {
      case 'digit':
        return this.#typeDigit(cell, digit ?? 0);
      case 'moveUp':
      case 'moveDown':
        if (cell.kind !== 'ordinal' || cell.response === null) return false;
        this.act({ type: 'move', cell, step: id === 'moveUp' ? -1 : 1 });
        return this.#focus(cell);
      case 'unrank':
        return this.act({ type: 'clear', cell });
      case 'samePrevious':
        return this.#samePrevious(cell);
      case 'next':
      case 'previous':
        return this.#focus(cellBeside(host.document, host.config, cell, id === 'next' ? 1 : -1));
      case 'nextDimension':
      case 'previousDimension':
        return this.#focusDimension(cell, id === 'nextDimension' ? 1 : -1);
      case 'expand':
        return cell.response !== null && host.toggleResponse(cell.response);
      case 'arrangement':
        session.arrange(arrangements[(arrangements.indexOf(session.arrangement) + 1) % arrangements.length]!);
        break;
      case 'compare':
        session.comparedWith = session.comparedWith === cell.response ? undefined : (cell.response ?? undefined);
        break;
      case 'raw':
        if (host.config.format !== 'markdown') return false;
        session.raw = !session.raw;
        break;
      case 'overview':
        session.overviewOpen = true;
        break;
      default:
        return false;
    }
    host.changed();
  }

  #typeDigit(cell: CellAddress, digit: number): boolean {
    const { host } = this;
    if (!host.editable) return false;
    const taken = this.#typing.type(digit, () => this.cell && numberRange(host.config, this.cell));
    const total = numberRange(host.config, cell)?.max ?? 0;
    if (!taken) {
      const tie = digit === 0 && cell.response === null && cell.kind === 'ordinal';
      host.announce(
        tie ? host.t('noEqual', { dimension: cell.dimension }) : host.t('noSuchRank', { rank: digit, total }),
      );
    }
    host.changed();
    return true;
  }

  /** Repeats the order of the dimension before, and goes on to what is open then. */
  #samePrevious(cell: CellAddress): boolean {
    const { host } = this;
    if (cell.kind !== 'ordinal' || !host.editable) return false;
    const before = host.document;
    this.act({ type: 'same-as-previous', dimension: cell.dimension });
    if (host.document === before) host.announce(host.t('samePreviousNone'));
    else this.#goOn(cell);
    return true;
  }

  #focusDimension(from: CellAddress, step: -1 | 1): void {
    const cells = flowCells(this.host.document, this.host.config);
    const paths = [...new Set(cells.map(({ kind, dimension }) => pathOf(kind, dimension)))];
    const to = paths[paths.indexOf(pathOf(from.kind, from.dimension)) + step];
    const inside = cells.filter(({ kind, dimension }) => pathOf(kind, dimension) === to);
    const cell = inside.find(({ response }) => response === from.response) ?? inside[0];
    if (cell) this.#focus(cell);
  }
}
