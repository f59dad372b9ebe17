import type { Issue } from '@gt-elements/core/task/issue.js';
import { differences } from '@gt-elements/core/text/differences.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import { textRanking } from '@gt-elements/core/tasks/text-ranking/definition.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import { cellBeside, changedCells, endsWithNumber, flowCells, nextOpenCell, numberRange, type CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import { pathOf, targetOf } from '@gt-elements/core/tasks/text-ranking/issue-path.js';
import { rankingView, type RankingView, type ResponseView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { setting } from '@gt-elements/ui/configuration/setting.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import { ReorderController, type Drop } from '@gt-elements/ui/reorder/reorder-controller.js';
import { reorderStyles } from '@gt-elements/ui/reorder/reorder.styles.js';
import { markdownStyles } from '@gt-elements/ui/styles/markdown.styles.js';
import { TaskElement } from '@gt-elements/ui/task/task-element.js';
import { TemplateMemory } from '@gt-elements/ui/template-memory.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { changeSentence } from './announcements.js';
import { dropCommand } from './drop-command.js';
import { textRankingStyles } from './gt-text-ranking.styles.js';
import { MarkdownController } from './markdown-controller.js';
import { NumberTyping } from './number-typing.js';
import { renderCardQuestions, renderSharedQuestions } from './parts/card-questions.js';
import { renderJudgements, type JudgementsProps } from './parts/judgements.js';
import { renderOverview } from './parts/overview.js';
import { renderPrompt } from './parts/prompt.js';
import type { BodyContent } from './parts/response-body.js';
import { arrangements, renderResponses } from './parts/responses.js';
import { renderRankingToolbar } from './parts/toolbar.js';
import { cellKey, type RankingAction } from './ranking-action.js';
import { commandOf } from './ranking-commands.js';
import { RankingSession } from './ranking-session.js';
import { rankingShortcuts } from './ranking-shortcuts.js';
import { ReadingController } from './reading-controller.js';
import { textRankingCatalogue, type TextRankingStrings } from './strings.en.js';

/** From this width of the work on the questions stand in a panel beside the responses. CSS pixels. */
const WIDE = 860;

/**
 * Ranks the responses of a model to a prompt, on one or several dimensions, by keyboard, by dragging, or by choosing.
 * Each response can be rated, classified and marked acceptable too.
 *
 * @tag gt-text-ranking
 * @csspart prompt - what was asked
 * @csspart responses - all responses
 * @csspart response - one response
 * @csspart judgements - the questions beside the responses
 */
export class GtTextRanking extends TaskElement<RankingDocument, RankingConfig> {
  static override readonly definition = textRanking as never;
  static override readonly catalogue = textRankingCatalogue;
  static override readonly styles: CSSResultGroup = [super.styles, reorderStyles, markdownStyles, textRankingStyles];

  /** The prompt: a text, or a JSON array of `{"role","content"}` messages. @attr text */
  @setting text: RankingConfig['text'];
  /** JSON array of texts, `{"id"?,"text"}` or `{"id"?,"image":"URL","alt"?}`. @attr responses */
  @setting responses!: RankingConfig['responses'];
  /** JSON array of `{"name","allowTie","description"?,"firstLabel"?,"lastLabel"?,"preferred"?,"required"?}`. @attr ordinal-ranking-dimensions */
  @setting ordinalRankingDimensions!: RankingConfig['ordinalRankingDimensions'];
  /** JSON array of `{"name","scale","labels"?,"preferred"?}`; 1 is the lowest rating. @attr rating-dimensions */
  @setting ratingDimensions!: RankingConfig['ratingDimensions'];
  /** JSON array of `{"name","choices","multiple"?,"scope"}`. @attr classification-dimensions */
  @setting classificationDimensions!: RankingConfig['classificationDimensions'];
  /** Each response is marked acceptable or not. @attr acceptability */
  @setting acceptability!: boolean;
  /** Whether reasons are asked for, one text per dimension: `none`, `optional`, `required`. @attr rationale */
  @setting rationale!: RankingConfig['rationale'];
  /** How prompt and responses are written: `text` or `markdown`. @attr format */
  @setting format!: RankingConfig['format'];
  /** Shows the responses in another order to each worker. @attr shuffle */
  @setting shuffle!: boolean;
  /** Fixes the order of `shuffle`, for tests. @attr shuffle-seed */
  @setting shuffleSeed: number | undefined;

  protected override readonly taskShortcuts = rankingShortcuts;
  readonly #session = new RankingSession(new TemplateMemory(this.localName));
  readonly #reading = new ReadingController(this);
  readonly #markdown = new MarkdownController(this);
  readonly #reorder = new ReorderController<string>(this, {
    onDrop: (drop) => this.#drop(drop),
    allows: () => this.editable,
    allowsOnto: (item, dragged) => this.#mayTie(item, dragged),
  });
  readonly #typing = new NumberTyping((number) => this.#enterCurrent(number));
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #wide = true;
  #taskKey: string | undefined;

  protected get t(): Translate<FrameStrings & TextRankingStrings> {
    return this.words as unknown as Translate<FrameStrings & TextRankingStrings>;
  }

  get #view(): RankingView {
    return rankingView(this.model.document, this.config, { current: this.#cell });
  }

  get #cell(): CellAddress | undefined {
    return this.#session.cell(this.model.document, this.config);
  }

  /** Brings the focus to the current question. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.#cell && this.#find(this.#cell)?.focus(options));
  }

  // What people do

  #act(action: RankingAction): void {
    if (action.type === 'focus') return this.#setCurrent(action.cell);
    if (action.type === 'typed') return this.commit();
    if (action.type === 'toggle-dimension') {
      this.#session.setOpen(action.path, action.open);
      return this.requestUpdate();
    }
    this.#typing.forget();
    const command = commandOf(action, this.config);
    const before = this.model.document;
    if (action.type === 'move' || action.type === 'same-as-previous') this.#reorder.glide();
    const changed = command && this.perform(command, action.type === 'rationale' ? pathOf(action.kind, action.dimension, 'rationale') : undefined);
    if (action.type === 'rationale') return;
    if (changed) this.#sayChange(action, before);
    if (action.type === 'rank-next' || (action.type === 'enter' && !action.stay)) this.#goOn(action.cell);
    else if ('cell' in action) this.#setCurrent(action.cell);
  }

  #sayChange(action: Exclude<RankingAction, { type: 'focus' | 'typed' | 'toggle-dimension' | 'rationale' }>, before: RankingDocument): void {
    const { t, config } = this;
    if (action.type === 'clear-all' || action.type === 'clear-dimension') return this.announce(t('cleared'));
    if (action.type === 'same-as-previous') {
      const { summary } = this.#view.dimensions.find(({ name, kind }) => kind === 'ordinal' && name === action.dimension) as { summary: string };
      return this.announce(t('samePreviousDone', { dimension: action.dimension, order: summary }));
    }
    this.announce(changeSentence(t, this.#view, action.cell, changedCells(before, this.model.document, config)));
  }

  /** To the next question that is open; with none left the focus stays. */
  #goOn(from: CellAddress): void {
    const { document } = this.model;
    const next = endsWithNumber(this.config, from) ? nextOpenCell(document, this.config, from) : undefined;
    this.#focusCell(next ?? from);
  }

  #focusCell(cell: CellAddress): void {
    this.#session.reveal(pathOf(cell.kind, cell.dimension));
    this.#setCurrent(cell);
    void this.updateComplete.then(() => this.#find(cell)?.focus());
  }

  #setCurrent(cell: CellAddress): void {
    if (cellKey(cell) !== (this.#session.current && cellKey(this.#session.current))) this.#typing.forget();
    this.#session.current = cell;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#showResponse(cell.response));
  }

  /** The response that a question is about is brought into view, for a person who goes by keys. */
  #showResponse(response: number | null): void {
    if (!this.#wide || response === null) return;
    const card = this.shadowRoot?.querySelector(`[data-response="${response}"]`);
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #enterCurrent(number: number): void {
    const cell = this.#cell;
    if (cell) this.#act({ type: 'enter', cell, number });
  }

  #drop({ key, target }: Drop<string>): void {
    for (const dimension of this.#view.dimensions) {
      if (dimension.kind !== 'ordinal') continue;
      const dragged = dimension.rows.find(({ address }) => cellKey(address) === key);
      const command = dragged && dropCommand(this.config, dimension, dragged, target);
      if (!command) continue;
      const before = this.model.document;
      if (this.perform(command)) this.#sayChange({ type: 'rank-next', cell: dragged.address }, before);
      this.#focusCell(dragged.address);
    }
  }

  #mayTie(item: string, dragged: string): boolean {
    return this.#view.dimensions.some(
      (dimension) =>
        dimension.kind === 'ordinal' &&
        dimension.allowTie &&
        [item, dragged].every((key) => dimension.rows.some(({ address }) => cellKey(address) === key)),
    );
  }

  protected override runShortcut(id: string, digit: number | undefined): boolean | void {
    const { config } = this;
    const { document } = this.model;
    const cell = this.#cell;
    if (!cell) return false;
    switch (id) {
      case 'digit':
        return this.#typeDigit(digit ?? 0);
      case 'moveUp':
      case 'moveDown':
        return cell.kind === 'ordinal' && this.#act({ type: 'move', cell, step: id === 'moveUp' ? -1 : 1 });
      case 'unrank':
        return this.#act({ type: 'clear', cell });
      case 'samePrevious':
        return this.#samePrevious(cell);
      case 'next':
      case 'previous':
        return this.#focusCell(cellBeside(document, config, cell, id === 'next' ? 1 : -1));
      case 'nextDimension':
      case 'previousDimension':
        return this.#focusDimension(cell, (id === 'nextDimension') === (this.language.direction === 'ltr' || !id) ? 1 : -1);
      case 'expand':
        return cell.response !== null && this.#reading.expand(cell.response, !this.#reading.stateOf(cell.response).expanded);
      case 'arrangement': {
        const now = arrangements.indexOf(this.#session.arrangement(this.#wide));
        this.#session.arrange(arrangements[(now + 1) % arrangements.length] ?? 'columns');
        break;
      }
      case 'compare':
        this.#session.comparedWith = this.#session.comparedWith === cell.response ? undefined : (cell.response ?? undefined);
        break;
      case 'raw':
        this.#session.raw = !this.#session.raw;
        break;
      case 'overview':
        this.#session.overviewOpen = true;
        break;
      default:
        return false;
    }
    this.requestUpdate();
  }

  #typeDigit(digit: number): boolean {
    if (!this.editable) return false;
    const rangeOf = () => this.#cell && numberRange(this.config, this.#cell);
    if (!this.#typing.type(digit, rangeOf)) {
      this.announce(this.t('noSuchRank', { rank: digit, total: rangeOf()?.max ?? 0 }));
    }
    this.requestUpdate();
    return true;
  }

  /** Repeats the order of the dimension before, and goes on to what is open then. */
  #samePrevious(cell: CellAddress): boolean {
    if (cell.kind !== 'ordinal') return false;
    const { document } = this.model;
    this.#act({ type: 'same-as-previous', dimension: cell.dimension });
    if (this.model.document === document) this.announce(this.t('samePreviousNone'));
    else this.#goOn(cell);
    return true;
  }

  #focusDimension(from: CellAddress, step: -1 | 1): void {
    const cells = flowCells(this.model.document, this.config);
    const names = [...new Set(cells.map(({ kind, dimension }) => pathOf(kind, dimension)))];
    const to = names[names.indexOf(pathOf(from.kind, from.dimension)) + step];
    const inside = cells.filter(({ kind, dimension }) => pathOf(kind, dimension) === to);
    const cell = inside.find(({ response }) => response === from.response) ?? inside[0];
    if (cell) this.#focusCell(cell);
  }

  readonly #endNumber = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !this.#typing.finish()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  // Issues

  protected override reveal(issue: Issue): void {
    const target = targetOf(issue.path);
    if (!target) return;
    const cells = flowCells(this.model.document, this.config);
    const inside = cells.filter(({ kind, dimension }) => kind === target.kind && dimension === target.dimension);
    this.#session.reveal(pathOf(target.kind, target.dimension));
    this.#session.current = inside.find(({ response }) => response === target.response) ?? inside[0];
  }

  protected override anchorOf({ path }: Issue): HTMLElement | undefined {
    const target = targetOf(path);
    if (!target) return undefined;
    const place = pathOf(target.kind, target.dimension);
    const selector = target.rationale
      ? `[data-rationale="${CSS.escape(place)}"] textarea`
      : `[data-dimension="${CSS.escape(place)}"]`;
    const cell = { kind: target.kind, dimension: target.dimension, response: target.response ?? null };
    const found = target.rationale ? undefined : this.#find(cell);
    return found ?? this.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  /** The control that answers a question. */
  #find(cell: CellAddress): HTMLElement | undefined {
    const place = this.shadowRoot?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(cell))}"]`);
    return place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input') ?? place ?? undefined;
  }

  protected override firstWords(): string {
    const { dimensions } = this.#view;
    const written = dimensions.map(({ rationale }) => rationale).find((text) => text !== '');
    const ranked = dimensions.map((each) => (each.kind === 'ordinal' ? each.summary : '')).find((text) => text !== '');
    return (written ?? ranked ?? '').slice(0, 60);
  }

  protected override get configurationHints(): Readonly<Record<string, string>> {
    return {
      text: 'text="{{ task.input.source | escape }}"',
      responses: 'responses="{{ task.input.responses | to_json | escape }}"',
      ordinalRankingDimensions: 'ordinal-ranking-dimensions=\'[{"name":"Clarity","allowTie":true}]\'',
    };
  }

  // Rendering

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#endNumber, { capture: true });
    const main = this.shadowRoot?.querySelector('.main');
    if (main) this.#sizes.observe(main);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#endNumber, { capture: true });
    this.#sizes.disconnect();
    this.#typing.forget();
  }

  #measure(): void {
    const width = this.shadowRoot?.querySelector('.main')?.clientWidth ?? this.clientWidth;
    const wide = width === 0 ? this.#wide : width >= WIDE;
    if (wide === this.#wide) return;
    this.#wide = wide;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.#measure();
    if (this.model.key === this.#taskKey) return;
    if (this.#taskKey !== undefined) this.#reading.forget();
    this.#taskKey = this.model.key;
    this.#session.startOver();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const main = this.shadowRoot?.querySelector('.main');
    if (main) this.#sizes.observe(main);
  }

  protected override renderToolbar(): unknown {
    const { t } = this;
    const session = this.#session;
    const { responses } = this.#view;
    const show = (change: () => void) => {
      change();
      this.requestUpdate();
    };
    return renderRankingToolbar({
      t,
      arrangement: session.arrangement(this.#wide),
      responses,
      comparedWith: session.comparedWith,
      raw: this.config.format === 'markdown' ? session.raw : undefined,
      canClear: this.editable && !textRanking.untouched(this.model.document),
      shown: this.#cell?.response ?? responses[0]?.response,
      keysOf: (id) => this.keysOf(id),
      onArrangement: (arrangement) => show(() => session.arrange(arrangement)),
      onCompare: (response) => show(() => (session.comparedWith = response)),
      onRaw: (raw) => show(() => (session.raw = raw)),
      onOverview: () => show(() => (session.overviewOpen = true)),
      onClearAll: () => this.#act({ type: 'clear-all' }),
      onShow: (response) => this.#press(response),
    });
  }

  /** A response was pressed or chosen: the question in hand is asked about it. */
  #press(response: number): void {
    const { kind, dimension } = this.#cell ?? {};
    const cells = flowCells(this.model.document, this.config);
    const cell = cells.find((each) => each.kind === kind && each.dimension === dimension && each.response === response);
    if (cell) this.#session.current = cell;
    this.requestUpdate();
  }

  protected override renderTask(): TemplateResult {
    const { t } = this;
    const view = this.#view;
    const judgements = this.#judgements(view);
    const wide = this.#wide;
    return html`<div class="ranking" ?data-wide=${wide}>
      ${renderPrompt({ t, prompt: view.prompt, contentOf: (text, place) => this.#textContent(`prompt ${place}`, text) })}
      ${this.#markdown.problem === undefined ? nothing : html`<p class="markdown-missing small warning">${t('markdownMissing')}</p>`}
      <div class="ranking-body">
        <div class="ranking-scroll">
          ${renderResponses({
            t,
            arrangement: this.#session.arrangement(wide),
            responses: view.responses,
            current: this.#cell?.response ?? undefined,
            comparedWith: this.#session.comparedWith,
            contentOf: (response) => this.#contentOf(response),
            readingOf: (response) => this.#reading.stateOf(response),
            questionsOf: (response) => (wide ? nothing : renderCardQuestions(judgements, response)),
            onExpand: (response, expanded) => this.#reading.expand(response, expanded),
            onPress: (response) => this.#press(response),
          })}
          ${wide ? nothing : renderSharedQuestions(judgements)}
        </div>
        ${wide ? renderJudgements(judgements) : nothing}
      </div>
      ${renderOverview({ ...judgements, view, open: this.#session.overviewOpen, onClose: () => this.#closeOverview() })}
    </div>`;
  }

  #closeOverview(): void {
    this.#session.overviewOpen = false;
    this.requestUpdate();
  }

  #judgements({ dimensions }: RankingView): JudgementsProps {
    return {
      t: this.t,
      readOnly: !this.editable,
      act: (action) => this.#act(action),
      dimensions,
      reorder: this.#reorder,
      snippets: this.config.responses.map((each) => snippetOf(each)),
      locale: this.language.locale,
      showsMissing: this.showsMissing,
      isOpen: (dimension) => this.#session.isOpen(dimension, dimensions),
      missingAt: (path) => {
        const issue = this.blockingIssues.find((each) => each.path === path || each.path.replace(/\/\d+$/, '') === path);
        return issue && this.sentence(issue);
      },
      pending: this.#typing.pending,
    };
  }

  #contentOf({ response, letter, text = '', image, alt }: ResponseView): BodyContent {
    if (image !== undefined) {
      const failed = this.#session.failedImages;
      const onError = () => {
        failed.add(image);
        this.requestUpdate();
      };
      return { kind: 'image', address: image, alt: alt ?? this.t('responseImage', { letter }), failed: failed.has(image), onError };
    }
    const base = this.#session.comparedWith;
    const other = base === undefined || base === response ? undefined : textOf(this.config.responses[base]);
    return other === undefined
      ? this.#textContent(`response ${response}`, text)
      : { kind: 'differences', runs: differences(text, other, this.language.locale) };
  }

  #textContent(place: string, text: string): BodyContent {
    const rendered = this.config.format === 'markdown' && !this.#session.raw ? this.#markdown.render(place, text) : undefined;
    return rendered ? { kind: 'nodes', nodes: rendered } : { kind: 'text', text };
  }
}

function textOf(response: RankingConfig['responses'][number] | undefined): string | undefined {
  if (typeof response === 'string' || response === undefined) return response;
  return 'text' in response ? response.text : undefined;
}

/** Enough of a response to know it by in a list. */
function snippetOf(response: RankingConfig['responses'][number]): string {
  const text = typeof response === 'string' ? response : 'text' in response ? response.text : (response.alt ?? '');
  return text.slice(0, 80).replace(/\s+/g, ' ');
}
