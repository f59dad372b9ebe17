import type { Issue } from '@gt-elements/core/task/issue.js';
import { waive } from '@gt-elements/core/task/work.js';
import { LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Announcer } from '../announcer.js';
import { fieldStyles } from '../fields/field.styles.js';
import { renderErrorPanel } from '../frame/error-panel.js';
import { renderFooter } from '../frame/footer.js';
import { frameStyles } from '../frame/frame.styles.js';
import { renderFrame } from '../frame/frame.js';
import { InstructionsMemory } from '../frame/instructions-memory.js';
import type { InstructionsProps } from '../frame/instructions.js';
import { newerVersionNotice, readOnlyNotice, renderNotices, type Notice } from '../frame/notices.js';
import { renderRequirements } from '../frame/requirements.js';
import { SlottedRegions } from '../frame/slotted-regions.js';
import { reasonText, unableWords } from '../frame/unable.js';
import type { SheetGroup } from '../shortcuts/shortcut-sheet.js';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { AnsweringElement } from './answering-element.js';
import { IssueList } from './issue-list.js';
import { blockedWords } from './spoken-words.js';
import { TaskDialogs } from './task-dialogs.js';

/**
 * What all tasks look like: the frame with instructions, notices, footer and dialogs, and what is announced.
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
 * @slot short-instructions - instructions beside the work; one with `for="review"` is for reviewers
 * @slot full-instructions - instructions in a dialog that `header` names; one with `for="review"` is for reviewers
 * @slot script - with `type="application/json"` and `data-for="PROPERTY"`: a setting as JSON
 * @slot template - with `data-for="PROPERTY"`: a setting as text or JSON
 */
export abstract class FramedElement<Document, Config extends object> extends AnsweringElement<Document, Config> {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  static override readonly styles: CSSResultGroup = [tokens, controls, frameStyles, fieldStyles];

  protected readonly announcer = new Announcer();
  readonly #regions = new SlottedRegions(this, () => this.config.mode === 'review');
  readonly #instructions = new InstructionsMemory(this, this.#regions, {
    opensBeside: () => this.readsInstructions,
    isWorkedIn: () => this.hasPage,
  });
  protected readonly dialogs = new TaskDialogs(this);
  protected readonly issueList = new IssueList(this);

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

  /** Something is done in the pane beside the work. */
  protected get hasPage(): boolean {
    return false;
  }

  /** What is done in the pane beside the work, on a page before the instructions. */
  protected get page(): InstructionsProps['before'] {
    return undefined;
  }

  /** What is said with the submit, beside its button. */
  protected renderBeforeSubmit(): unknown {
    return nothing;
  }

  /** The author's rules, with what is said where one need not be met. */
  protected renderRequirements(): unknown {
    const { words: t, model, usable } = this;
    const { waivers } = model.store.document;
    return renderRequirements({
      ...{ t, requirements: model.requirements, waivers, readOnly: !usable },
      onWaive: (id, reason, composing) => this.performWork(waive(id, reason), `waiver ${id}`, composing),
      onTyped: () => this.commit(),
    });
  }

  /** Opens the pane beside the work, at the page where something is done. */
  protected showPane(): void {
    this.#instructions.change({ ...this.#instructions.state, collapsed: false, over: true, page: 0 });
  }

  /** Brings what an issue is about to where it can be seen and focused, before the next rendering. */
  protected reveal(_issue: Issue): void {}

  /** Forms of settings that surely work, for the author: by property. */
  protected get configurationHints(): Readonly<Record<string, string>> {
    return {};
  }

  /** Keys as they are shown, for titles and hints: `Ctrl+Z`. */
  protected abstract keysOf(id: string): string | undefined;

  /** What the `?` sheet lists. */
  protected abstract get shortcutSheet(): readonly SheetGroup[];

  /** Submits if nothing is missing; else shows what is, and goes there. */
  abstract requestSubmit(): void;

  protected announce(text: string): void {
    this.announcer.say(text);
  }

  /** Moves the focus to where an issue can be mended: what is open in front of that gives way. */
  protected lead(issue: Issue): void {
    const { state } = this.#instructions;
    this.issueList.show(false);
    this.dialogs.show(undefined);
    if (state.full) this.#instructions.change({ ...state, full: false });
    this.reveal(issue);
    void this.updateComplete.then(() => {
      const target = this.anchorOf(issue) ?? this.issueList.toggle;
      target?.focus();
      // focusing alone does not scroll to a field that is seen in part
      target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  protected override missingReported(takesFocus: boolean): void {
    const missing = this.shownIssues.filter(({ issue }) => issue.level === 'block');
    this.announcer.say(blockedWords(this.words, missing), 'assertive');
    if (missing[0] && takesFocus) this.lead(missing[0].issue);
    this.issueList.show(true);
  }

  override reset(): void {
    super.reset();
    this.issueList.show(false);
    this.announcer.clear();
  }

  // Rendering

  protected override render(): TemplateResult {
    const { words: t, model } = this;
    const shown = this.problems.filter(({ severity }) => severity === 'error');
    const { page } = this;
    const hasInstructions =
      page ?? (this.#regions.short || this.#regions.full !== undefined || this.config.requirements.length > 0);
    return renderFrame({
      lang: this.language.shownLocale,
      notices: [
        renderErrorPanel({ t, problems: shown, hints: this.configurationHints }),
        renderNotices({ t, notices: this.notices }),
      ],
      instructions: hasInstructions
        ? {
            t,
            state: this.#instructions.state,
            short: this.#regions.short,
            full: this.#regions.full,
            annotators: this.#regions.annotators,
            before: page,
            below: page ? nothing : this.renderRequirements(),
            onChange: (state) => this.#instructions.change(state),
          }
        : undefined,
      toolbar: model.ready ? this.renderToolbar() : nothing,
      main: model.ready ? this.renderTask() : this.renderAwaited(),
      footer: model.ready ? this.#renderFooter() : nothing,
      aside: [this.#renderDialogs(), this.announcer.element],
    });
  }

  /** Lines above the work. */
  protected get notices(): readonly Notice[] {
    const { words: t } = this;
    if (this.model.frozen) return [newerVersionNotice({ t })];
    return this.readOnly ? [readOnlyNotice({ t })] : [];
  }

  #renderFooter(): TemplateResult {
    const { words: t, model, config, usable } = this;
    const { store, unable, definition, document } = model;
    return renderFooter({
      t,
      progress: definition.progress(document, config),
      issues: this.shownIssues,
      issuesOpen: this.issueList.isOpen,
      tried: this.showsMissing,
      canUndo: usable && store.canUndo,
      canRedo: usable && store.canRedo,
      readOnly: !usable,
      unableReason: unable && reasonText(t, unable.reason),
      keysOf: (id) => this.keysOf(id),
      onIssuesToggle: (open) => this.issueList.show(open),
      onIssue: (issue) => this.lead(issue),
      onUndo: () => this.undo(),
      onRedo: () => this.redo(),
      // who judges an answer does not say what can't be done
      onUnable: config.unableReasons.length && config.mode !== 'review' ? () => this.dialogs.show('unable') : undefined,
      onUnableTakeBack: config.mode === 'review' ? undefined : () => this.performUnable(undefined),
      onShortcuts: () => this.dialogs.show('shortcuts'),
      beforeSubmit: this.renderBeforeSubmit(),
      onSubmit: this.channel.carriesSubmit && !this.isDisabled ? () => this.requestSubmit() : undefined,
    });
  }

  #renderDialogs(): unknown {
    return this.dialogs.render({
      t: this.words,
      groups: () => this.shortcutSheet,
      reasons: this.config.unableReasons,
      onUnable: (unable) => {
        this.performUnable(unable);
        this.announce(unableWords(this.words, unable));
      },
    });
  }
}
