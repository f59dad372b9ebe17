import type { Target } from '@gt-elements/core/review/target.js';
import { derived } from '@gt-elements/core/task/derived.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import { textRanking } from '@gt-elements/core/tasks/text-ranking/definition.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import { changedCells, type CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import type { RankingView } from '@gt-elements/core/tasks/text-ranking/view.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { reorderStyles } from '@gt-elements/ui/reorder/reorder.styles.js';
import { ControlledElement } from '@gt-elements/ui/task/controlled-element.js';
import { TemplateMemory } from '@gt-elements/ui/template-memory.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { stepSentence } from './announcements.js';
import { textRankingStyles } from './gt-text-ranking.styles.js';
import { MarkdownController } from './markdown-controller.js';
import { renderCardQuestions, renderSharedQuestions } from './parts/card-questions.js';
import { renderJudgements, type JudgementsProps } from './parts/judgements.js';
import { renderOverview } from './parts/overview.js';
import { renderPrompt } from './parts/prompt.js';
import { renderResponses } from './parts/responses.js';
import { renderRankingToolbar } from './parts/toolbar.js';
import { RankingControl } from './ranking-control.js';
import { RankingPlaces } from './ranking-places.js';
import { RankingSession } from './ranking-session.js';
import { rankingShortcuts } from './ranking-shortcuts.js';
import { pathOf, targetName, targetOf, valueText } from './ranking-target.js';
import { ReadingController } from './reading-controller.js';
import { contentOf, rememberDifferences, snippetOf, textContent, type ContentHost } from './response-content.js';
import { textRankingCatalogue, type TextRankingStrings } from './strings.en.js';
import { WidthController } from './width-controller.js';

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
export class GtTextRanking extends ControlledElement<RankingDocument, RankingConfig> {
  static override readonly definition = textRanking as never;
  static override readonly catalogue = textRankingCatalogue;
  static override readonly taskShortcuts = rankingShortcuts;
  static override readonly styles: CSSResultGroup = [super.styles, reorderStyles, textRankingStyles];

  /** The prompt: a text, or a JSON array of `{"role","content"}` messages. @attr text */
  text: RankingConfig['text'];
  /** JSON array of texts, `{"id"?,"text"}` or `{"id"?,"image":"URL","alt"?}`. @attr responses */
  responses!: RankingConfig['responses'];
  /** JSON array of `{"name","allowTie","description"?,"firstLabel"?,"lastLabel"?,"preferred"?,"required"?}`. @attr ordinal-ranking-dimensions */
  ordinalRankingDimensions!: RankingConfig['ordinalRankingDimensions'];
  /** JSON array of `{"name","scale","labels"?,"preferred"?}`; 1 is the lowest rating. @attr rating-dimensions */
  ratingDimensions!: RankingConfig['ratingDimensions'];
  /** JSON array of `{"name","choices","multiple"?,"scope"}`. @attr classification-dimensions */
  classificationDimensions!: RankingConfig['classificationDimensions'];
  /** Each response is marked acceptable or not. @attr acceptability */
  acceptability!: boolean;
  /** Whether reasons are asked for, one text per dimension: `none`, `optional`, `required`. @attr rationale */
  rationale!: RankingConfig['rationale'];
  /** How prompt and responses are written: `text` or `markdown`. @attr format */
  format!: RankingConfig['format'];
  /** Shows the responses in another order to each worker. @attr shuffle */
  shuffle!: boolean;
  /** Fixes the order of `shuffle`, for tests. @attr shuffle-seed */
  shuffleSeed: number | undefined;

  readonly #session = new RankingSession(new TemplateMemory(this.localName));
  readonly #reading = new ReadingController(this);
  readonly #markdown = new MarkdownController(this);
  readonly #control = this.#createControl();
  readonly #reorder = new ReorderController<string>(this, {
    onDrop: (drop) => this.#control.drop(drop),
    allows: () => this.editable,
    allowsOnto: (item, dragged) => this.#control.mayTie(item, dragged),
  });
  readonly #snippets = derived((responses: RankingConfig['responses']) => responses.map(snippetOf));
  readonly #differences = rememberDifferences(() => this.language.locale);
  readonly #places = new RankingPlaces(this);
  #taskKey: string | undefined;

  constructor() {
    super();
    new WidthController(this, '.main', WIDE, (wide) => (this.#session.wide = wide));
    // before a button that has the focus makes something of it
    this.addEventListener('keydown', (event) => this.#endNumber(event), { capture: true });
  }

  protected get t(): Translate<FrameStrings & TextRankingStrings> {
    return this.words;
  }

  /** Brings the focus to the current question. */
  protected override focusWork(options?: FocusOptions): void {
    if (this.#control.cell) this.#places.control(this.#control.cell)?.focus(options);
  }

  #createControl(): RankingControl {
    const host = this.hostFor({
      t: this.t,
      glide: () => this.#reorder.glide(),
      toggleResponse: (response: number) => this.#reading.expand(response, !this.#reading.stateOf(response).expanded),
      changed: (focus?: CellAddress) => this.#changed(focus),
    });
    return new RankingControl(host, this.#session);
  }

  #changed(focus: CellAddress | undefined): void {
    this.requestUpdate();
    // before the rendering too: to take away what has the focus costs the browser a layout of the page, and more
    this.#focus(focus);
    void this.updateComplete.then(() => {
      this.#focus(focus);
      this.#showResponse();
    });
  }

  #focus(cell: CellAddress | undefined): void {
    const control = cell && this.#places.control(cell);
    if (!control || control === this.shadowRoot?.activeElement) return;
    // while it has the focus, a change of it would make the browser lay the page out
    if (control.tabIndex < 0) control.tabIndex = 0;
    control.focus();
  }

  /** The response that the current question is about is brought into view beside the questions. */
  #showResponse(): void {
    const response = this.#control.cell?.response;
    if (!this.#session.wide || typeof response !== 'number') return;
    const card = this.shadowRoot?.querySelector(`[data-response="${response}"]`);
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected override runShortcut(id: string, digit: number | undefined): boolean | void {
    return this.#control.run(id, digit);
  }

  // What is missing

  protected override reveal({ path }: Issue): void {
    this.#session.overviewOpen = false;
    this.#control.reveal(path);
  }

  protected override anchorOf({ path }: Issue): HTMLElement | undefined {
    return this.#places.anchor(path);
  }

  protected override successorOf(lost: Element): HTMLElement | undefined {
    const { cell } = this.#control;
    return this.#places.successor(lost) ?? (cell && this.#places.control(cell));
  }

  protected override changeSentence(before: RankingDocument): string {
    const changed = changedCells(before, this.model.document, this.config);
    return stepSentence(this.t, this.#control.view, before, changed);
  }

  protected override firstWords(): string {
    const { dimensions } = this.#control.view;
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

  // What is commented on

  protected override targetOf(place: Element): Target | undefined {
    return targetOf(place);
  }

  protected override pathOf(target: Target): string | undefined {
    return target.id === undefined && target.field === undefined ? '' : pathOf(target, this.config);
  }

  protected override targetName(target: Target): string {
    return targetName(this.t, target);
  }

  protected override valueText(target: Target, value: unknown): string {
    return valueText(this.t, this.model.document, target, value, (each) => super.valueText(target, each));
  }

  // Life cycle

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#control.forgetNumber();
  }

  #endNumber(event: KeyboardEvent): void {
    // with a modifier it submits, and the number along with the rest
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (!this.#control.finishNumber()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A number being typed belongs to what is submitted, or told as changed, next. */
  protected override commit(): void {
    this.#control.settleNumber();
    super.commit();
  }

  override undo(): void {
    // half a number is the last thing that was done, and taken back by being forgotten
    if (!this.#control.forgetNumber()) return super.undo();
    this.announce(this.t('undone'));
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.model.key === this.#taskKey) return;
    if (this.#taskKey !== undefined) this.#reading.forget();
    this.#taskKey = this.model.key;
    this.#session.startOver();
  }

  // Rendering

  protected override renderToolbar(): unknown {
    const session = this.#session;
    const show = (change: () => void) => {
      change();
      this.requestUpdate();
    };
    const { responses } = this.#control.view;
    return renderRankingToolbar({
      t: this.t,
      wording: this.language.revision,
      arrangement: session.arrangement,
      responses,
      comparedWith: session.comparedWith,
      raw: this.config.format === 'markdown' ? session.raw : undefined,
      canClear: this.editable && !textRanking.untouched(this.model.document),
      shown: this.#control.cell?.response ?? responses[0]?.response,
      keysOf: (id) => this.keysOf(id),
      onArrangement: (arrangement) => show(() => session.arrange(arrangement)),
      onCompare: (response) => show(() => (session.comparedWith = response)),
      onRaw: (raw) => show(() => (session.raw = raw)),
      onOverview: () => show(() => (session.overviewOpen = true)),
      onClearAll: () => this.#control.act({ type: 'clear-all' }),
      onShow: (response) => this.#control.press(response),
    });
  }

  protected override renderTask(): TemplateResult {
    const { t } = this;
    const lang = this.language.locale;
    const { view, cell } = this.#control;
    const session = this.#session;
    const { wide, arrangement, comparedWith } = session;
    const judgements = this.#judgements(view);
    const host = this.#contentHost;
    const closeOverview = () => {
      session.overviewOpen = false;
      this.requestUpdate();
    };
    return html`<div class="ranking" ?data-wide=${wide}>
      ${renderPrompt({ t, lang, prompt: view.prompt, contentOf: (text, place) => textContent(host, `prompt ${place}`, text) })}
      ${
        this.#markdown.problem === undefined
          ? nothing
          : html`<p class="markdown-missing small warning">${t('markdownMissing')}</p>`
      }
      <div class="ranking-body">
        <div class="ranking-scroll">
          ${renderResponses({
            t,
            lang,
            wording: this.language.revision,
            arrangement,
            responses: view.responses,
            current: cell?.response ?? undefined,
            comparedWith,
            contentOf: (response) => contentOf(host, response),
            readingOf: (response) => this.#reading.stateOf(response),
            questionsOf: (response) => (wide ? nothing : renderCardQuestions(judgements, response)),
            onExpand: (response, expanded) => this.#reading.expand(response, expanded),
            onPress: (response) => this.#control.press(response),
          })}
          ${wide ? nothing : renderSharedQuestions(judgements)}
        </div>
        ${wide ? renderJudgements(judgements) : nothing}
      </div>
      ${renderOverview({ ...judgements, view, open: session.overviewOpen, onClose: closeOverview })}
    </div>`;
  }

  get #contentHost(): ContentHost {
    return {
      t: this.t,
      config: this.config,
      differences: this.#differences,
      session: this.#session,
      markdown: this.#markdown,
      requestUpdate: () => this.requestUpdate(),
    };
  }

  #judgements({ dimensions }: RankingView): JudgementsProps {
    const issues = this.showsMissing ? this.issues.blocking : [];
    return {
      t: this.t,
      readOnly: !this.editable,
      act: (action) => this.#control.act(action),
      dimensions,
      reorder: this.#reorder,
      wording: this.language.revision,
      snippets: this.#snippets(this.config.responses),
      locale: this.language.locale,
      pending: this.#control.pending,
      isOpen: (dimension) => this.#session.isOpen(dimension, dimensions),
      suggestedAt: (path) => this.suggestedAt(path),
      missingAt: (path) => {
        const issue = issues.find((each) => each.path === path || each.path.replace(/\/\d+$/, '') === path);
        return issue && this.sentence(issue);
      },
    };
  }
}
