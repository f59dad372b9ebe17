import type { Origin } from '@gt-elements/core/edit/edit-store.js';
import type { Issue } from '@gt-elements/core/task/issue.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Announcer } from '../announcer.js';
import { fieldStyles } from '../fields/field.styles.js';
import { renderErrorPanel } from '../frame/error-panel.js';
import { renderFooter } from '../frame/footer.js';
import { frameStyles } from '../frame/frame.styles.js';
import { renderFrame } from '../frame/frame.js';
import { InstructionsMemory } from '../frame/instructions-memory.js';
import { newerVersionNotice, readOnlyNotice, renderNotices, type Notice } from '../frame/notices.js';
import { renderRequirements } from '../frame/requirements.js';
import { SlottedRegions } from '../frame/slotted-regions.js';
import { reasonText, unableWords } from '../frame/unable.js';
import type { Shortcut } from '../shortcuts/shortcut.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { AnsweringElement } from './answering-element.js';
import { Autofocus } from './autofocus.js';
import { DraftController } from './draft-controller.js';
import { FocusKeeper } from './focus-keeper.js';
import { ownEvents } from './inner-events.js';
import { IssueList } from './issue-list.js';
import { Preparation } from './preparation.js';
import { blockedWords, stepWords } from './spoken-words.js';
import { TaskDialogs } from './task-dialogs.js';
import { TaskShortcuts } from './task-shortcuts.js';
import { TelemetryController } from './telemetry-controller.js';

/**
 * What all tasks look like and how they are worked: the frame with instructions, notices and footer, one history,
 * shortcuts, drafts and announcements. A task adds its own middle.
 *
 * @csspart frame - everything
 * @csspart toolbar - the row above the work
 * @csspart main - the work
 * @csspart footer - progress, what is missing, and what can be done with the whole task
 * @csspart submit - the button that submits
 * @csspart instructions - the pane of the instructions
 * @csspart requirements - the author's rules
 * @csspart errors - what is wrong with the template
 * @csspart notice - a line above the work
 * @csspart issues - the list of what is missing
 * @csspart dialog - the dialogs inside the element
 * @cssprop [--gt-max-height=100dvh] - the height at most
 */
export abstract class TaskElement<Document, Config extends object> extends AnsweringElement<Document, Config> {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** The actions that the task adds. */
  static readonly taskShortcuts: readonly Shortcut[];

  static override readonly styles: CSSResultGroup = [tokens, controls, frameStyles, fieldStyles];

  protected readonly announcer = new Announcer();
  readonly #regions = new SlottedRegions(this);
  readonly #instructions = new InstructionsMemory(this, this.#regions, () => this.readsInstructions);
  readonly #shortcuts = new TaskShortcuts(
    this,
    {
      own: (this.constructor as typeof TaskElement).taskShortcuts,
      language: this.language,
      words: this.words,
      overrides: () => this.config.shortcuts,
      onMismatch: (mismatch) => this.warn('shortcuts', mismatch),
    },
    (id, digit) => this.#run(id, digit),
  );
  readonly #telemetry = new TelemetryController(this);
  readonly #drafts = new DraftController(this, this.model, {
    isEditable: () => this.editable,
    firstWords: () => this.firstWords(),
    measured: () => this.#telemetry.reading,
    beside: () => this.beside,
    resume: (measured, beside) => {
      this.#telemetry.resume(measured);
      this.beside = beside;
    },
    adopted: () => this.commit(),
  });
  readonly #preparation = new Preparation(this, this.model);
  readonly #dialogs = new TaskDialogs(this);
  readonly #issueList = new IssueList(this);

  constructor() {
    super();
    new Autofocus(this);
    new FocusKeeper(this, (lost) => this.successorOf(lost) ?? this.#issueList.toggle);
  }

  /** The task's own middle, rendered where there is something to work on. */
  protected abstract renderTask(): TemplateResult;

  /** In place of the task while there is nothing to work on. */
  protected renderAwaited(): unknown {
    return nothing;
  }

  /** There is nothing to read but the instructions: they open beside the work, however little room there is. */
  protected get readsInstructions(): boolean {
    return false;
  }

  /** A row above the work. */
  protected renderToolbar(): unknown {
    return nothing;
  }

  /** @returns `false` where the action is not possible now */
  protected abstract runShortcut(id: string, digit: number | undefined): boolean | void;

  /** The first words of what the person made, to know a draft by. */
  protected abstract firstWords(): string;

  /** What takes the focus when a rendering has taken away what had it. */
  protected abstract successorOf(lost: Element): HTMLElement | undefined;

  /** What drafts keep beside the answer, JSON; set to what a draft has kept so, which may be anything. */
  protected get beside(): unknown {
    return undefined;
  }
  protected set beside(_kept: unknown) {}

  /** What is another now than it was, said when a step is undone or done again; empty for nothing to say. */
  protected changeSentence(_before: Document): string {
    return '';
  }

  /** Brings what an issue is about to where it can be seen and focused, before the next rendering. */
  protected reveal(_issue: Issue): void {}

  /** Forms of settings that surely work, for the author: by property. */
  protected get configurationHints(): Readonly<Record<string, string>> {
    return {};
  }

  /** Keys as they are shown, for titles and hints: `Ctrl+Z`. */
  protected keysOf(id: string): string | undefined {
    return this.#shortcuts.keysOf(id);
  }

  protected announce(text: string): void {
    this.announcer.say(text);
  }

  /** Moves the focus to where an issue can be mended: what is open in front of that gives way. */
  #lead(issue: Issue): void {
    const { state } = this.#instructions;
    this.#issueList.show(false);
    this.#dialogs.show(undefined);
    if (state.full) this.#instructions.change({ ...state, full: false });
    this.reveal(issue);
    void this.updateComplete.then(() => {
      const target = this.anchorOf(issue) ?? this.#issueList.toggle;
      target?.focus();
      // focusing alone does not scroll to a field that is seen in part
      target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  /** Submits if nothing is missing; else shows what is, and goes there. */
  requestSubmit(): void {
    this.commit();
    if (this.isDisabled) return;
    // said here, and better, than in a bubble of the browser's over the work
    if (this.validity.valid || !this.isFirstInvalid) this.channel.requestSubmit();
    else this.reportValidity();
  }

  override undo(): void {
    this.#step('undo');
  }

  override redo(): void {
    this.#step('redo');
  }

  override reset(): void {
    super.reset();
    this.#issueList.show(false);
    this.announcer.clear();
  }

  /** What drafts keep beside the answer has changed, though the answer has not. */
  protected besideChanged(): void {
    this.#drafts.besideChanged();
  }

  /** Forgets what was kept of this task on this device. */
  clearDraft(): void {
    this.#drafts.clear();
  }

  // Overrides of what the base classes leave open

  protected override measured(): AnswerObject {
    const { reading } = this.#telemetry;
    return reading ? { telemetry: reading } : {};
  }

  protected override configured(): void {
    super.configured();
    this.#shortcuts.read();
    this.#telemetry.on = this.config.telemetry === 'on';
  }

  protected override turnEnded(): void {
    super.turnEnded();
    // what the parser has not come to yet may make it another task
    if (!this.isParsing) this.#drafts.settle();
    this.#preparation.soon();
  }

  protected override documentChanged(origin: Origin): void {
    super.documentChanged(origin);
    if (origin !== 'user' && origin !== 'history') return;
    this.#issueList.show(false);
    this.#telemetry.edit();
    this.#drafts.changed();
  }

  protected override missingReported(takesFocus: boolean): void {
    const missing = this.shownIssues.filter(({ issue }) => issue.level === 'block');
    this.announcer.say(blockedWords(this.words, missing), 'assertive');
    if (missing[0] && takesFocus) this.#lead(missing[0].issue);
    this.#issueList.show(true);
  }

  protected override submitted(): void {
    this.commit();
    this.#drafts.sent();
    this.announce(this.words('submitted'));
  }

  #step(direction: 'undo' | 'redo'): void {
    const { store } = this.model;
    const before = store.document;
    if (direction === 'undo') super.undo();
    else super.redo();
    const change = () => this.changeSentence(before.document);
    this.announce(stepWords(this.words, direction, before, store.document, change));
  }

  #run(id: string, digit: number | undefined): boolean | void {
    // what stands in a dialog of the frame has its own history
    if (this.#dialogs.isOpen) return false;
    switch (id) {
      case 'submit':
        return this.requestSubmit();
      case 'undo':
        return this.undo();
      case 'redo':
        return this.redo();
      case 'shortcuts':
        return this.#dialogs.show('shortcuts');
      default:
        return this.model.ready && !this.model.unable ? this.runShortcut(id, digit) : false;
    }
  }

  // Rendering

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    ownEvents(root, {
      pressed: (target) => target.closest('.issues') ?? this.#issueList.show(false),
      inDialog: () => this.#dialogs.isOpen,
      undo: () => this.undo(),
      redo: () => this.redo(),
    });
    return root;
  }

  protected override render(): TemplateResult {
    const { words: t, model } = this;
    const shown = this.problems.filter(({ severity }) => severity === 'error');
    const hasInstructions =
      this.#regions.short || this.#regions.full !== undefined || this.config.requirements.length > 0;
    return renderFrame({
      lang: this.language.shownLocale,
      notices: [
        renderErrorPanel({ t, problems: shown, hints: this.configurationHints }),
        renderNotices({ t, notices: this.#notices }),
      ],
      instructions: hasInstructions
        ? {
            t,
            state: this.#instructions.state,
            short: this.#regions.short,
            full: this.#regions.full,
            below: renderRequirements({ t, requirements: this.issues.requirements }),
            onChange: (state) => this.#instructions.change(state),
          }
        : undefined,
      toolbar: model.ready ? this.renderToolbar() : nothing,
      main: model.ready ? this.renderTask() : this.renderAwaited(),
      footer: model.ready ? this.#renderFooter() : nothing,
      aside: [this.#renderDialogs(), this.announcer.element],
    });
  }

  get #notices(): readonly Notice[] {
    const { words: t } = this;
    if (this.model.frozen) return [newerVersionNotice({ t })];
    return [...(this.readOnly ? [readOnlyNotice({ t })] : []), ...this.#drafts.notices(t, this.language)];
  }

  #renderFooter(): TemplateResult {
    const { words: t, model, config, editable } = this;
    const { store, unable, definition, document } = model;
    return renderFooter({
      t,
      progress: definition.progress(document, config),
      issues: this.shownIssues,
      issuesOpen: this.#issueList.isOpen,
      tried: this.showsMissing,
      canUndo: editable && store.canUndo,
      canRedo: editable && store.canRedo,
      readOnly: !editable,
      unableReason: unable && reasonText(t, unable.reason),
      keysOf: (id) => this.keysOf(id),
      onIssuesToggle: (open) => this.#issueList.show(open),
      onIssue: (issue) => this.#lead(issue),
      onUndo: () => this.undo(),
      onRedo: () => this.redo(),
      onUnable: config.unableReasons.length ? () => this.#dialogs.show('unable') : undefined,
      onUnableTakeBack: () => this.performUnable(undefined),
      onShortcuts: () => this.#dialogs.show('shortcuts'),
      onSubmit: this.channel.carriesSubmit && !this.isDisabled ? () => this.requestSubmit() : undefined,
    });
  }

  #renderDialogs(): unknown {
    return this.#dialogs.render({
      t: this.words,
      groups: () => this.#shortcuts.sheet,
      reasons: this.config.unableReasons,
      onUnable: (unable) => {
        this.performUnable(unable);
        this.announce(unableWords(this.words, unable));
      },
    });
  }
}
