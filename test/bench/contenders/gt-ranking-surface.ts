import { derived } from '@gt-elements/core/task/derived.js';
import { onDocument } from '@gt-elements/core/task/work.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import { textRanking } from '@gt-elements/core/tasks/text-ranking/definition.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import type { CellAddress } from '@gt-elements/core/tasks/text-ranking/flow.js';
import { textRankingStyles } from '@gt-elements/elements/text-ranking/gt-text-ranking.styles.js';
import { renderRankRows } from '@gt-elements/elements/text-ranking/parts/rank-rows.js';
import { renderResponses } from '@gt-elements/elements/text-ranking/parts/responses.js';
import { RankingControl } from '@gt-elements/elements/text-ranking/ranking-control.js';
import { RankingPlaces } from '@gt-elements/elements/text-ranking/ranking-places.js';
import { RankingSession } from '@gt-elements/elements/text-ranking/ranking-session.js';
import { rankingShortcuts } from '@gt-elements/elements/text-ranking/ranking-shortcuts.js';
import { ReadingController } from '@gt-elements/elements/text-ranking/reading-controller.js';
import { snippetOf } from '@gt-elements/elements/text-ranking/response-content.js';
import { textRankingCatalogue } from '@gt-elements/elements/text-ranking/strings.en.js';
import { LanguageController } from '@gt-elements/ui/language/language-controller.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { createTranslate } from '@gt-elements/ui/language/translate.js';
import { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { reorderStyles } from '@gt-elements/ui/reorder/reorder.styles.js';
import { ShortcutController } from '@gt-elements/ui/shortcuts/shortcut-controller.js';
import { controls } from '@gt-elements/ui/styles/controls.styles.js';
import { tokens } from '@gt-elements/ui/styles/tokens.styles.js';
import { TaskModel } from '@gt-elements/ui/task/task-model.js';
import { TemplateMemory } from '@gt-elements/ui/template-memory.js';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { shown } from '../comparison.js';
import { orderSettings, rankedInOrder } from './gt-text-ranking.js';

/**
 * What of `<gt-text-ranking>` the peers have too, and nothing else: the rows of one dimension under its name, beside
 * them the cards of the responses where the peer shows texts as well. All of it is the element's own: settings, document
 * and history, commands, view, keys, what is typed, where the focus goes, templates, style sheets, gliding, and what is
 * known of how far the cards were read. Left out is what stands around that: frame, toolbar, footer, progress, what is
 * missing, the form and its events, drafts, telemetry, settings as attributes, and the saying of what was done to screen
 * readers (the sentence is made, and not put into the page).
 */
class BenchRanking extends LitElement {
  static override styles = [
    tokens,
    controls,
    reorderStyles,
    textRankingStyles,
    // as the frame gives it to the host
    css`
      :host {
        display: block;
        block-size: 100%;
        background: var(--_gt-surface);
      }
    `,
  ];

  /** Whether the cards of the responses stand beside the rows. */
  cards = false;
  readonly model = new TaskModel<RankingDocument, RankingConfig>(textRanking, () => ({ seed: 0 }));
  readonly #language = new LanguageController(this);
  readonly #t = createTranslate(this.#language, frameCatalogue, textRankingCatalogue);
  readonly #session = new RankingSession(new TemplateMemory('bench-ranking'));
  readonly #reading = new ReadingController(this);
  readonly #places = new RankingPlaces(this);
  readonly #control = this.#createControl();
  readonly #snippets = derived((responses: RankingConfig['responses']) => responses.map(snippetOf));
  readonly #reorder = new ReorderController<string>(this, {
    onDrop: (drop) => this.#control.drop(drop),
    allowsOnto: (item, dragged) => this.#control.mayTie(item, dragged),
  });

  constructor() {
    super();
    new ShortcutController(this, (id, digit) => this.#control.run(id, digit)).shortcuts = rankingShortcuts;
  }

  override focus(): void {
    this.#focus(this.#control.cell);
  }

  #createControl(): RankingControl {
    const { model } = this;
    return new RankingControl(
      {
        t: this.#t,
        get document() {
          return model.document;
        },
        get config() {
          return model.config;
        },
        editable: true,
        perform: (command) => model.store.perform(onDocument(command), performance.now()),
        commit: () => model.store.closeRun(),
        announce() {},
        commentOn() {},
        glide: () => this.#reorder.glide(),
        toggleResponse: (response) => this.#reading.expand(response, !this.#reading.stateOf(response).expanded),
        changed: (focus) => this.#changed(focus),
      },
      this.#session,
    );
  }

  // as in the element, where these are private

  #changed(focus: CellAddress | undefined): void {
    this.requestUpdate();
    this.#focus(focus);
    void this.updateComplete.then(() => {
      this.#focus(focus);
      this.#showResponse();
    });
  }

  #focus(cell: CellAddress | undefined): void {
    const control = cell && this.#places.control(cell);
    if (!control || control === this.shadowRoot?.activeElement) return;
    if (control.tabIndex < 0) control.tabIndex = 0;
    control.focus();
  }

  #showResponse(): void {
    const response = this.#control.cell?.response;
    if (typeof response !== 'number') return;
    const card = this.shadowRoot?.querySelector(`[data-response="${response}"]`);
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected override render(): TemplateResult {
    return html`<div class="ranking" data-wide>
      <div class="ranking-body">${this.cards ? this.#renderCards() : nothing} ${this.#renderRows()}</div>
    </div>`;
  }

  #renderCards(): TemplateResult {
    const { view, cell } = this.#control;
    return html`<div class="ranking-scroll">
      ${renderResponses({
        t: this.#t,
        lang: this.#language.locale,
        wording: this.#language.revision,
        arrangement: this.#session.arrangement,
        responses: view.responses,
        current: cell?.response ?? undefined,
        comparedWith: undefined,
        contentOf: ({ text = '' }) => ({ kind: 'text', text }),
        readingOf: (response) => this.#reading.stateOf(response),
        questionsOf: () => nothing,
        onExpand: (response, expanded) => this.#reading.expand(response, expanded),
        onPress: (response) => this.#control.press(response),
      })}
    </div>`;
  }

  #renderRows(): TemplateResult {
    const [dimension] = this.#control.view.dimensions;
    if (dimension?.kind !== 'ordinal') throw new Error('The first dimension is an order.');
    return html`<section class="judgements">
      <h3 class="dimension-name">${dimension.name}</h3>
      <div class="dimension-body">
        ${renderRankRows({
          t: this.#t,
          readOnly: false,
          act: (action) => this.#control.act(action),
          dimension,
          reorder: this.#reorder,
          wording: this.#language.revision,
          snippets: this.#snippets(this.model.config.responses),
          pending: this.#control.pending,
        })}
      </div>
    </section>`;
  }
}
customElements.define('bench-ranking', BenchRanking);

interface SurfaceOptions {
  /** With the whole texts beside the rows. */
  readonly cards: boolean;
  /** Every response is ranked already, in the order it stands in. */
  readonly ranked?: boolean;
}

/** Settings are read and attached as a page does it, in one go. */
export function attachSurface(stage: HTMLElement, size: number, { cards, ranked = false }: SurfaceOptions): void {
  const element = new BenchRanking();
  element.cards = cards;
  const settings = orderSettings(size);
  for (const [name, value] of Object.entries(settings)) element.model.set(name, 'property', value);
  if (ranked) element.model.setValue(rankedInOrder(settings));
  stage.append(element);
}

/** Attached, shown, and the focus on the first row. */
export async function attachSurfaceFocused(stage: HTMLElement, size: number, options: SurfaceOptions): Promise<void> {
  attachSurface(stage, size, options);
  await shown();
  (stage.firstElementChild as BenchRanking).focus();
  await shown();
}

/** What is wrong with how many rows are shown, or cards with their texts. */
export function surfaceFault(stage: HTMLElement, size: number): string | undefined {
  const root = rootOf(stage);
  const cards = [...root.querySelectorAll('[part~=response] .response-body')];
  const seen = cards.filter((card) => card.clientHeight > 0 && card.textContent.length > 100).length;
  const rows = rowsOf(stage).filter(({ height }) => height > 0).length;
  return seen === size && rows === size ? undefined : `${seen} of ${size} responses are shown, in ${rows} rows`;
}

/** What is wrong after a digit for the first response: its place is shown, and the focus has gone on to the next. */
export function digitFault(stage: HTMLElement, size: number, digit: number): string | undefined {
  const rows = rowsOf(stage);
  const expected = Array.from({ length: size }, (_, index) => (index === 0 ? `0 ${digit}` : `${index} –`));
  return differenceOf(rows, expected, 1) ?? (rows[0]?.isRanked ? undefined : 'the first row is not among the ranked');
}

/** What is wrong after the first of all ranked responses was moved down: it stands second, and has the focus. */
export function movedFault(stage: HTMLElement, size: number): string | undefined {
  const order = Array.from({ length: size }, (_, index) => (index < 2 ? 1 - index : index));
  const expected = order.map((response, index) => `${response} ${index + 1}`);
  return differenceOf(rowsOf(stage), expected, 0);
}

interface ShownRow {
  readonly response: number;
  /** As it is written. */
  readonly place: string;
  readonly isRanked: boolean;
  readonly hasFocus: boolean;
  readonly height: number;
}

/** In the order of the document, as they are shown. */
function rowsOf(stage: HTMLElement): readonly ShownRow[] {
  const root = rootOf(stage);
  return [...root.querySelectorAll<HTMLElement>('.rank-row')].map((row) => {
    const button = row.querySelector<HTMLElement>('.rank-response')!;
    const [, , response] = JSON.parse(button.dataset['cell']!) as [string, string, number];
    return {
      response,
      place: row.querySelector('.rank-place')!.textContent,
      isRanked: row.closest('ol') !== null,
      hasFocus: root.activeElement === button && row.hasAttribute('data-current'),
      height: row.clientHeight,
    };
  });
}

function differenceOf(rows: readonly ShownRow[], expected: readonly string[], focused: number): string | undefined {
  const shownRows = rows.map(({ response, place }) => `${response} ${place}`).join();
  if (shownRows !== expected.join()) return `rows and places are ${shownRows}`;
  const withFocus = rows.find(({ hasFocus }) => hasFocus)?.response;
  return withFocus === focused ? undefined : `the row with the focus is ${withFocus ?? 'none'}, not ${focused}`;
}

function rootOf(stage: HTMLElement): ShadowRoot {
  return stage.firstElementChild!.shadowRoot!;
}
