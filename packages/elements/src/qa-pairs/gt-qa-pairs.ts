import type { Origin } from '@gt-elements/core/edit/edit-store.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import { hasPassage, type PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import { qaPairs } from '@gt-elements/core/tasks/qa-pairs/definition.js';
import type { PairsDocument } from '@gt-elements/core/tasks/qa-pairs/document.js';
import { passageOf } from '@gt-elements/core/tasks/qa-pairs/passage.js';
import type { FrameStrings } from '@gt-elements/ui/language/strings.en.js';
import type { Translate } from '@gt-elements/ui/language/translate.js';
import { passageStyles } from '@gt-elements/ui/passage/passage.styles.js';
import { ReorderController } from '@gt-elements/ui/reorder/reorder-controller.js';
import { reorderStyles } from '@gt-elements/ui/reorder/reorder.styles.js';
import { groupColours } from '@gt-elements/ui/styles/group-colours.styles.js';
import { ControlledElement } from '@gt-elements/ui/task/controlled-element.js';
import { TaskBeginning } from '@gt-elements/ui/task/task-beginning.js';
import type { TextState } from '@gt-elements/ui/text-source/text-source.js';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { qaPairsStyles } from './gt-qa-pairs.styles.js';
import { historySentence } from './announcements.js';
import type { Place } from './pair-action.js';
import { PairPlaces } from './pair-places.js';
import { targetName, targetOf } from './pair-target.js';
import { PairsControl } from './pairs-control.js';
import { createPassage, createPassageUpdate } from './pairs-passage.js';
import { PairsSession } from './pairs-session.js';
import { pairsShortcuts } from './pairs-shortcuts.js';
import { PassageSource } from './passage-source.js';
import { authorsMismatch, failureText, renderFailed, renderLoading } from './parts/awaited.js';
import { renderMarkMenu } from './parts/mark-menu.js';
import { renderPairsPanel } from './parts/pairs-panel.js';
import { renderPassagePane } from './parts/passage-pane.js';
import { qaPairsCatalogue, type QaPairsStrings } from './strings.en.js';

/**
 * Questions and answers on a passage, each tied to the places that it rests on; or on a topic, without a passage.
 *
 * @tag gt-qa-pairs
 * @csspart passage - the text with its marks
 * @csspart pairs - all pairs
 * @csspart pair - one pair
 */
export class GtQaPairs extends ControlledElement<PairsDocument, PairsConfig> {
  static override readonly definition = qaPairs as never;
  static override readonly catalogue = qaPairsCatalogue;
  static override readonly taskShortcuts = pairsShortcuts;
  static override readonly styles: CSSResultGroup = [
    super.styles,
    reorderStyles,
    groupColours,
    passageStyles,
    qaPairsStyles,
  ];

  /** The passage, newlines and tabs as given. @attr text */
  text: string | undefined;
  /** Address of the passage, read where there is no `text`. @attr text-src */
  textSrc: string | undefined;
  /** What the questions are about, where there is no passage. @attr topic */
  topic: string | undefined;
  /** Questions, at least; 0: an answer may be left out. @attr min-questions */
  minQuestions!: number;
  /** Questions, at most. @attr max-questions */
  maxQuestions: number | undefined;
  /** Words of each question, at least. @attr question-min-words */
  questionMinWords!: number;
  /** Words of each question, at most. @attr question-max-words */
  questionMaxWords: number | undefined;
  /** Words of each answer, at least. @attr answer-min-words */
  answerMinWords!: number;
  /** Words of each answer, at most. @attr answer-max-words */
  answerMaxWords: number | undefined;
  /** JSON array of names or `{"name","min"?,"max"?}`. @attr question-tags */
  questionTags!: PairsConfig['questionTags'];
  /** Further tags may be written. @attr allow-custom-question-tags */
  allowCustomQuestionTags!: boolean;
  /** Whether answers are tied to the passage: `required`, `optional`, `none`. @attr references */
  references!: PairsConfig['references'];
  /** Questions may be marked as having no answer. @attr allow-unanswerable */
  allowUnanswerable!: boolean;
  /** Answers are written, `free`, or selected in the passage, `extractive`. @attr answer-mode */
  answerMode!: PairsConfig['answerMode'];

  readonly #session = new PairsSession();
  readonly #passage = createPassage(this, this.#session, () => this.#control);
  readonly #updatePassage = createPassageUpdate(this.#passage);
  readonly #places = new PairPlaces(this);
  readonly #reorder = new ReorderController<string>(this, {
    byHandle: true,
    allows: () => this.workable,
    onDrop: (drop) => this.#control.drop(drop),
  });
  readonly #control: PairsControl = this.#createControl();
  readonly #source = new PassageSource(this, {
    onWaiting: () => this.model.awaits || this.model.await('text'),
    onOutcome: (state) => this.#passageCame(state),
  });
  readonly #beginning = new TaskBeginning(this.model);

  protected get t(): Translate<FrameStrings & QaPairsStrings> {
    return this.words;
  }

  /** Brings the focus to the question that is open. */
  protected override focusWork(options?: FocusOptions): void {
    this.#places.part('question')?.focus(options);
  }

  /** Not without the passage, though the task can be called not doable then. */
  protected override get workable(): boolean {
    return this.editable && !this.#source.failure;
  }

  #createControl(): PairsControl {
    const host = this.hostFor({
      t: this.t,
      passage: this.#passage,
      keysOf: (id: string) => this.keysOf(id),
      glide: () => this.#reorder.glide(),
      changed: (focus?: Place) => this.#changed(focus),
    });
    return new PairsControl(host, this.#session);
  }

  #changed(focus: Place | undefined): void {
    this.requestUpdate();
    if (focus === 'passage') return this.#passage.focus();
    if (focus === undefined) return;
    void this.updateComplete.then(() => {
      const target = this.#places.at(focus);
      target?.focus();
      target?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected override runShortcut(id: string, digit: number | undefined): boolean | void {
    this.#places.takeTag();
    return this.#source.failure ? false : this.#control.run(id, digit);
  }

  override requestSubmit(): void {
    this.#places.takeTag();
    super.requestSubmit();
  }

  // What is missing

  protected override reveal({ path }: Issue): void {
    const pair = this.#control.view.pairs[Number(path.split('/')[2])];
    if (pair) this.#session.current = pair.id;
  }

  protected override anchorOf(issue: Issue): HTMLElement | undefined {
    return this.#places.find('.awaited button, .awaited[tabindex]') ?? this.#places.anchor(issue);
  }

  protected override successorOf(lost: Element): HTMLElement | undefined {
    return this.#places.successor(lost);
  }

  protected override changeSentence(before: PairsDocument): string {
    return historySentence(this.t, before, this.model.document);
  }

  protected override targetOf(place: Element): Target | undefined {
    return targetOf(place, this.config, this.#session.selection);
  }

  protected override freshId(document: PairsDocument): string {
    return this.#session.freshPairId(document);
  }

  protected override showPlace({ span }: Target): void {
    const { codePoints } = passageOf(this.config) ?? {};
    if (!span || !codePoints) return;
    this.#passage.setSelection({
      start: codePoints.toUtf16(span.startOffset),
      end: codePoints.toUtf16(span.endOffset),
    });
    this.#passage.scrollTo(codePoints.toUtf16(span.startOffset));
  }

  protected override targetName(target: Target): string {
    return targetName(this.t, target, this.model.document, this.config);
  }

  protected override get beside(): unknown {
    return this.#session.numbers.kept;
  }

  protected override set beside(kept: unknown) {
    this.#session.numbers.resume(kept);
  }

  protected override firstWords(): string {
    const { pairs } = this.model.document;
    const texts = pairs.flatMap(({ question, answer }) => [question, answer]);
    return (texts.find((text) => text.trim()) ?? '').slice(0, 60);
  }

  protected override get configurationHints(): Readonly<Record<string, string>> {
    return {
      text: 'text="{{ task.input.source | escape }}"',
      textSrc: 'text-src="{{ task.input.source-ref | grant_read_access | escape }}"',
      questionTags: 'question-tags=\'[{"name":"Why","min":1},"How"]\'',
    };
  }

  #passageCame(state: Exclude<TextState, { kind: 'loading' }>): void {
    const { failure } = this.#source;
    this.model.receive('text', state.kind === 'loaded' ? state.text : undefined);
    this.warn('textSrc', failure && authorsMismatch(failure, this.config.textSrc));
    this.configured();
    if (failure) this.announce(failureText(this.t, failure.reason, failure.detail));
    else if (state.kind === 'loaded') this.announce(this.t('passageLoaded'));
  }

  // Life cycle

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#control.forgetCaret();
  }

  protected override documentChanged(origin: Origin): void {
    const { document } = this.model;
    this.#session.numbers.remember(document);
    const before = this.#beginning.changed(origin);
    if (before) this.#session.follow(before, document);
    super.documentChanged(origin);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#source.want(this.config);
    if (!this.#beginning.isOther()) return;
    this.#session.startOver();
    this.#session.numbers.remember(this.model.document);
  }

  // Rendering

  protected override get readsInstructions(): boolean {
    return !hasPassage(this.config);
  }

  protected override renderAwaited(): unknown {
    return this.model.awaits ? renderLoading(this.t, this.#source.state) : nothing;
  }

  protected override renderTask(): TemplateResult {
    const { failure } = this.#source;
    if (failure) return renderFailed(this.t, failure, () => this.#source.retry());
    const { t, config } = this;
    const { view, accepts } = this.#control;
    const { menu, selection, pointedMarks, adjusting } = this.#session;
    const region = { t, readOnly: !this.workable, act: this.#control.act.bind(this.#control) };
    const extractive = config.answerMode === 'extractive';
    const wording = this.language.revision;
    if (config.text !== undefined) {
      const { text } = config;
      this.#updatePassage({ t, text, marks: view.marks, session: this.#session, readOnly: region.readOnly, wording });
    }
    return html`<div class="workspace ${view.hasPassage ? '' : 'qa-alone'}">
      ${
        config.text === undefined
          ? nothing
          : renderPassagePane({
              ...region,
              view,
              passage: this.#passage.root,
              text: config.text,
              wording,
              topic: config.topic,
              selection,
              accepts,
              extractive,
              hasPairs: this.model.document.pairs.length > 0,
              menu: menu ? renderMarkMenu({ ...region, view, menu }) : nothing,
            })
      }
      ${renderPairsPanel({
        ...region,
        view,
        topic: view.hasPassage ? undefined : config.topic,
        reorder: this.#reorder,
        wording,
        pointed: pointedMarks,
        adjusting,
        selects: selection !== undefined,
        total: view.pairs.length,
        canAdd: view.canAdd,
        extractive,
        usesReferences: view.usesReferences,
        allowsUnanswerable: config.allowUnanswerable,
        allowsOwnTags: config.allowCustomQuestionTags,
        offer: view.offer,
        keysOf: (id) => this.keysOf(id),
        suggestedAt: (path) => this.suggestedAt(path),
        missingAt: (path) => this.missingAt(path),
      })}
    </div>`;
  }
}
