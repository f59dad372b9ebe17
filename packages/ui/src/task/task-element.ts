import type { Origin } from '@gt-elements/core/edit/edit-store.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { Notice } from '../frame/notices.js';
import type { Shortcut } from '../shortcuts/shortcut.js';
import type { SheetGroup } from '../shortcuts/shortcut-sheet.js';
import { Autofocus } from './autofocus.js';
import { DraftController } from './draft-controller.js';
import { FocusKeeper } from './focus-keeper.js';
import { FramedElement } from './framed-element.js';
import { ownEvents } from './inner-events.js';
import { Preparation } from './preparation.js';
import { stepWords } from './spoken-words.js';
import { TaskShortcuts } from './task-shortcuts.js';
import { TelemetryController } from './telemetry-controller.js';

/** How a task is worked: one history, shortcuts, drafts, what is measured. A task adds its own middle to the frame. */
export abstract class TaskElement<Document, Config extends object> extends FramedElement<Document, Config> {
  /** The actions that the task adds. */
  static readonly taskShortcuts: readonly Shortcut[];

  readonly #shortcuts = new TaskShortcuts(
    this,
    {
      own: () => this.ownShortcuts,
      language: this.language,
      words: this.words,
      overrides: () => this.config.shortcuts,
      onMismatch: (mismatch) => this.warn('shortcuts', mismatch),
    },
    (id, digit) => this.#run(id, digit),
  );
  readonly #telemetry = new TelemetryController(this);
  readonly #drafts = new DraftController(this, this.model, {
    isEditable: () => this.usable,
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

  constructor() {
    super();
    new FocusKeeper(this, (lost) => this.successorOf(lost) ?? this.issueList.toggle);
    new Autofocus(this);
  }

  /** The actions beside those of all tasks. */
  protected get ownShortcuts(): readonly Shortcut[] {
    return (this.constructor as typeof TaskElement).taskShortcuts;
  }

  /** One of these, where there is something to work on. @returns `false` where it is not possible now */
  protected runOwn(id: string, digit: number | undefined): boolean | void {
    return this.runShortcut(id, digit);
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

  /** Keys as they are shown, for titles and hints: `Ctrl+Z`. */
  protected override keysOf(id: string): string | undefined {
    return this.#shortcuts.keysOf(id);
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
    this.issueList.show(false);
    this.#telemetry.edit();
    this.#drafts.changed();
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
    if (this.dialogs.isOpen) return false;
    switch (id) {
      case 'submit':
        return this.requestSubmit();
      case 'undo':
        return this.undo();
      case 'redo':
        return this.redo();
      case 'shortcuts':
        return this.dialogs.show('shortcuts');
      default:
        return this.model.ready && !this.model.unable ? this.runOwn(id, digit) : false;
    }
  }

  // Rendering

  protected override get notices(): readonly Notice[] {
    const { words: t } = this;
    return this.model.frozen ? super.notices : [...super.notices, ...this.#drafts.notices(t, this.language)];
  }

  protected override get shortcutSheet(): readonly SheetGroup[] {
    return this.#shortcuts.sheet;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    ownEvents(root, {
      pressed: (target) => target.closest('.issues') ?? this.issueList.show(false),
      inDialog: () => this.dialogs.isOpen,
      undo: () => this.undo(),
      redo: () => this.redo(),
    });
    return root;
  }
}
