import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTextEntry, usesKey } from './focus-place.js';
import {
  ANY_DIGIT,
  digitOf,
  isApplePlatform,
  parseKeys,
  readingsOf,
  typesText,
  type Combination,
} from './key-combination.js';
import { keysOn, type Shortcut } from './shortcut.js';

/**
 * Does an action.
 * @param digit which one, where the keys are `Digit`
 * @returns `false` where the action is not possible now: the key is left to others and to the browser
 */
export type RunShortcut = (id: string, digit: number | undefined) => boolean | void;

/**
 * Runs the actions of one element by keys pressed while the focus is in it, its slotted children included.
 * Keys that somebody inside has dealt with (`preventDefault`), and keys of an input method, are left alone.
 */
export class ShortcutController implements ReactiveController {
  #shortcuts: readonly Shortcut[] = [];
  #byKeys = new Map<Combination, Shortcut[]>();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly run: RunShortcut,
    readonly apple: boolean = isApplePlatform(),
  ) {
    host.addController(this);
  }

  get shortcuts(): readonly Shortcut[] {
    return this.#shortcuts;
  }

  /** Where two have the same keys, the first goes first and may leave the key to the second. */
  set shortcuts(shortcuts: readonly Shortcut[]) {
    this.#shortcuts = shortcuts;
    this.#byKeys = new Map();
    for (const shortcut of shortcuts) {
      if (shortcut.fixed) continue;
      for (const text of keysOn(shortcut, this.apple)) {
        const keys = parseKeys(text, this.apple);
        if (keys !== undefined) this.#byKeys.set(keys, [...(this.#byKeys.get(keys) ?? []), shortcut]);
      }
    }
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this);
  }

  handleEvent(event: KeyboardEvent): void {
    this.handle(event);
  }

  /** @returns whether an action took the key; its default is prevented then */
  handle(event: KeyboardEvent): boolean {
    if (event.defaultPrevented) return false;
    const readings = readingsOf(event, this.apple);
    for (const keys of readings) {
      for (const shortcut of this.#byKeys.get(keys) ?? []) {
        if (!this.#allows(event, keys, shortcut)) continue;
        const held = event.repeat && !shortcut.repeats;
        if (!held && this.run(shortcut.id, keys.endsWith(ANY_DIGIT) ? digitOf(readings) : undefined) === false)
          continue;
        event.preventDefault();
        return true;
      }
    }
    return false;
  }

  #allows(event: KeyboardEvent, keys: Combination, shortcut: Shortcut): boolean {
    const path = event.composedPath();
    const target = path[0];
    if (!(target instanceof Element)) return false;
    if (isTextEntry(target) && (shortcut.when !== 'anywhere' || typesText(keys, this.apple))) return false;
    if (usesKey(target, keys)) return false;
    const inside = path.slice(0, path.indexOf(this.host));
    return (
      shortcut.when === 'anywhere' ||
      !inside.some((each) => each instanceof Element && each.matches('dialog, [popover]'))
    );
  }
}
