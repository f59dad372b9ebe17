import type { Mismatch } from '@gt-elements/core/schema/read.js';
import { parseKeys, typesText, type Combination } from './key-combination.js';
import { overlaps, whyReserved } from './reserved-keys.js';
import { keysOn, type Shortcut } from './shortcut.js';

/**
 * The shortcuts with what an author gives as `shortcuts` ({@link ShortcutOverrides}). What is wrong is reported and
 * left out, so that an action keeps its keys. Keys that the author gives to one action are taken from the others.
 * @param value `undefined` and `null` change nothing
 */
export function readShortcuts(
  value: unknown,
  defaults: readonly Shortcut[],
  apple: boolean,
): { readonly shortcuts: readonly Shortcut[]; readonly mismatches: readonly Mismatch[] } {
  const mismatches: Mismatch[] = [];
  const refuse = (path: string, received: unknown, expected: string): void => {
    mismatches.push({ path, received, expected });
  };
  if (value == null) return { shortcuts: defaults, mismatches };
  if (typeof value !== 'object' || Array.isArray(value)) {
    refuse('', value, 'an object of keys by action: {"undo": ["Mod+Z"]}');
    return { shortcuts: defaults, mismatches };
  }
  const changed = new Map<string, readonly string[]>();
  const changeable = defaults.filter(({ fixed }) => !fixed);
  const taken: Taken[] = [];
  const fixed = defaults
    .filter((each) => each.fixed)
    .flatMap((each) => keysOn(each, apple).map((keys) => ({ id: each.id, keys: parseKeys(keys, apple)! })));
  for (const [id, given] of Object.entries(value)) {
    const path = `/${id}`;
    const shortcut = changeable.find((each) => each.id === id);
    if (given === undefined) continue;
    if (!shortcut) {
      refuse(path, given, `one of ${changeable.map((each) => each.id).join(', ')}`);
      continue;
    }
    const list: unknown = given === null ? [] : typeof given === 'string' ? [given] : given;
    if (!Array.isArray(list)) {
      refuse(path, given, 'keys such as "Mod+Z", an array of such, or null');
      continue;
    }
    const good = list.filter((keys: unknown): keys is string => {
      const parsed = typeof keys === 'string' ? parseKeys(keys, apple) : undefined;
      const reason =
        parsed === undefined
          ? 'keys such as "Mod+Z", "s", "ArrowUp" or "Digit"'
          : (whyReserved(parsed, apple) ??
            whyUnfit(parsed, shortcut, apple) ??
            whyTaken(parsed, id, [...fixed, ...taken]));
      if (reason !== undefined) refuse(path, keys, reason);
      else if (parsed !== undefined) taken.push({ id, keys: parsed });
      return reason === undefined;
    });
    if (good.length > 0 || list.length === 0) changed.set(id, good);
  }
  const shortcuts = defaults.map((shortcut) => {
    const keys = changed.get(shortcut.id);
    if (keys) return { ...shortcut, keys };
    if (shortcut.fixed) return shortcut;
    const left = shortcut.keys.filter((each) => {
      const parsed = parseKeys(each, apple);
      const winner = taken.find((other) => parsed !== undefined && overlaps(parsed, other.keys));
      if (winner)
        refuse(`/${winner.id}`, each, `keys that "${shortcut.id}" does not have, or other keys for that as well`);
      return !winner;
    });
    return left.length === shortcut.keys.length ? shortcut : { ...shortcut, keys: left };
  });
  return { shortcuts, mismatches };
}

interface Taken {
  readonly id: string;
  readonly keys: Combination;
}

function whyUnfit(keys: Combination, shortcut: Shortcut, apple: boolean): string | undefined {
  const isLost = shortcut.when === 'anywhere' && typesText(keys, apple);
  return isLost ? 'keys that write nothing, since this action is needed in text fields too' : undefined;
}

function whyTaken(keys: Combination, id: string, taken: readonly Taken[]): string | undefined {
  const other = taken.find((each) => each.id !== id && overlaps(each.keys, keys));
  return other && `keys other than those of "${other.id}"`;
}
