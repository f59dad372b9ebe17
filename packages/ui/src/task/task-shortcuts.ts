import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../language/language-controller.js';
import { readShortcuts } from '../shortcuts/read-shortcuts.js';
import { ShortcutController, type RunShortcut } from '../shortcuts/shortcut-controller.js';
import { keyText, shortcutSheet, type SheetGroup, type Wording } from '../shortcuts/shortcut-sheet.js';
import { frameShortcuts, mirrored, type Shortcut } from '../shortcuts/shortcut.js';

/** What the keys of a task depend on. */
export interface ShortcutFacts {
  /** The actions beside those of all tasks, as the task is worked now. */
  own(): readonly Shortcut[];
  readonly language: Language;
  readonly words: Wording;
  /** As the author set them. */
  overrides(): unknown;
  /** The first of the author's keys that can't be had; `undefined` for none. */
  onMismatch(mismatch: Mismatch | undefined): void;
}

/** The keys of one task, as its author and the direction of the writing have them. */
export class TaskShortcuts implements ReactiveController {
  readonly #controller: ShortcutController;
  #direction: Language['direction'] | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly facts: ShortcutFacts,
    run: RunShortcut,
  ) {
    this.#controller = new ShortcutController(host, run);
    host.addController(this);
  }

  /** The author's keys may be others now. */
  read(): void {
    const { facts } = this;
    this.#direction = facts.language.direction;
    const own = this.#direction === 'rtl' ? facts.own().map(mirrored) : facts.own();
    const all = [...own, ...frameShortcuts];
    const { shortcuts, mismatches } = readShortcuts(facts.overrides(), all, this.#controller.apple);
    this.#controller.shortcuts = shortcuts;
    facts.onMismatch(mismatches[0]);
  }

  /** Keys as they are shown, for titles and hints: `Ctrl+Z`. */
  keysOf(id: string): string | undefined {
    const shortcut = this.#controller.shortcuts.find((each) => each.id === id);
    return shortcut && keyText(shortcut, this.facts.words, this.#controller.apple);
  }

  /** What the `?` sheet lists. */
  get sheet(): readonly SheetGroup[] {
    return shortcutSheet(this.#controller.shortcuts, this.facts.words, this.#controller.apple);
  }

  hostUpdate(): void {
    if (this.facts.language.direction !== this.#direction) this.read();
  }
}
