/**
 * Keys as text, so that what an author wrote, what is reserved and what was pressed compare by `===`:
 * `Ctrl+Alt+Shift+Meta+` in this order, then a lower-case letter, a digit, a symbol as typed, or the key's name.
 * Shift is left out with symbols, since which of them need it depends on the layout.
 */
export type Combination = string;

/** Stands for any of 0 to 9. */
export const ANY_DIGIT = 'Digit';

const modifiers: Readonly<Record<string, 'Ctrl' | 'Alt' | 'Shift' | 'Meta' | 'Mod'>> = {
  mod: 'Mod',
  ctrl: 'Ctrl',
  control: 'Ctrl',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  meta: 'Meta',
  cmd: 'Meta',
  command: 'Meta',
};

const named =
  /^(Enter|Escape|Space|Tab|Backspace|Delete|Insert|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)|Digit|F([1-9]|1[0-2]))$/;

export function isApplePlatform(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.platform);
}

const parsed = { apple: new Map<string, Combination | undefined>(), other: new Map<string, Combination | undefined>() };

/** @returns `undefined` where the text names no keys */
export function parseKeys(text: string, apple: boolean): Combination | undefined {
  // the same few texts are read for each title in each rendering
  const known = parsed[apple ? 'apple' : 'other'];
  if (!known.has(text)) known.set(text, parse(text, apple));
  return known.get(text);
}

function parse(text: string, apple: boolean): Combination | undefined {
  const parts = text.trim().split(/\s*\+(?!$)\s*/);
  const key = parts.pop() ?? '';
  const held = new Set(parts.map((part) => modifiers[part.toLowerCase()]));
  const isCharacter = [...key].length === 1;
  if (held.has(undefined) || !(isCharacter || named.test(key))) return undefined;
  if (held.has('Mod')) held.add(apple ? 'Meta' : 'Ctrl');
  return combination({
    ctrl: held.has('Ctrl'),
    alt: held.has('Alt'),
    shift: held.has('Shift') && !isSymbol(key),
    meta: held.has('Meta'),
    key: isCharacter ? key.toLowerCase() : key,
  });
}

/** The parts of a combination, for showing it: `['Ctrl', 'z']`. */
export function partsOf(keys: Combination): readonly string[] {
  return keys.split(/\+(?!$)/);
}

/**
 * What a key event may stand for, the best reading first. What is typed comes before where the key lies;
 * the place helps where a layout has no Latin letters, where digits need Shift, or where Option makes another character.
 */
export function readingsOf(event: KeyboardEvent, apple: boolean): readonly Combination[] {
  // Browsers fire key events without a key when they fill in a form.
  if (!event.key || event.isComposing || event.keyCode === 229) return [];
  // AltGr is Ctrl+Alt to Windows but only a way to type; Option on Apple's systems is a real Alt.
  const types = !apple && event.getModifierState('AltGraph');
  const ctrl = event.ctrlKey && !types;
  const alt = event.altKey && !types;
  const { metaKey: meta, shiftKey: shift } = event;
  const key = event.key === ' ' ? 'Space' : event.key;
  const readings: Combination[] = [];
  if ([...key].length > 1) {
    if (named.test(key)) readings.push(combination({ ctrl, alt, shift, meta, key }));
  } else {
    const dropsShift = isSymbol(key) || isDigit(key);
    readings.push(combination({ ctrl, alt, shift: shift && !dropsShift, meta, key: key.toLowerCase() }));
  }
  const place = keyAtPlace(event, alt);
  if (place !== undefined && !types) readings.push(combination({ ctrl, alt, shift, meta, key: place }));
  const digit = readings.find((each) => endsInDigit.test(each));
  if (digit !== undefined) readings.push(digit.slice(0, -1) + ANY_DIGIT);
  return [...new Set(readings)];
}

const endsInDigit = /(?:^|\+)(\d)$/;

/** The digit that was pressed, if it was one. */
export function digitOf(readings: readonly Combination[]): number | undefined {
  const digit = readings.map((each) => endsInDigit.exec(each)?.[1]).find((found) => found !== undefined);
  return digit === undefined ? undefined : Number(digit);
}

/** Whether pressing it in a text field would type something. */
export function typesText(keys: Combination, apple: boolean): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1) ?? '';
  const writes = [...key].length === 1 || key === ANY_DIGIT || /^(Space|Enter|Tab|Backspace|Delete)$/.test(key);
  return writes && !parts.some((part) => part === 'Ctrl' || part === 'Meta' || (part === 'Alt' && !apple));
}

function keyAtPlace({ code, key }: KeyboardEvent, alt: boolean): string | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return [...key].length === 1 ? digit : undefined;
  // an Arabic key types two letters
  const isForeign = /^[^\p{ASCII}]+$/u.test(key) || key === 'Dead';
  return alt || isForeign ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;
}

function isDigit(key: string): boolean {
  return /^\d$/.test(key);
}

/** A character that is neither letter nor digit. */
function isSymbol(key: string): boolean {
  return /^[^\p{L}\p{N}]$/u.test(key);
}

interface Pressed {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
  readonly key: string;
}

function combination({ ctrl, alt, shift, meta, key }: Pressed): Combination {
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta', key].filter(Boolean).join('+');
}
