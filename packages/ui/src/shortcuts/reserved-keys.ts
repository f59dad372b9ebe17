import { parseKeys, partsOf, type Combination } from './key-combination.js';

/** What browsers and systems keep for themselves, or what people rely on in every page: keys by what is held. */
const everywhere = {
  '': 'Tab F1 F3 F5 F6 F10 F11 F12',
  'Shift+': 'Tab',
  'Mod+': 'Tab T N W R L P F G D O S A C V X Digit + - =',
  'Mod+Shift+': 'T N W R P I J C V Delete',
};
const apple = {
  'Mod+': 'Q H M , ` Space [ ] ArrowLeft ArrowRight',
  'Mod+Alt+': 'I J',
  'Ctrl+': 'Space ArrowUp ArrowDown ArrowLeft ArrowRight',
  'Mod+Shift+': '3 4 5',
};
const others = {
  'Ctrl+': 'H J U K E F4 PageUp PageDown',
  'Ctrl+Shift+': 'B O K',
  'Alt+': 'ArrowLeft ArrowRight Home D E F F4 Tab Space Digit',
};

/** @returns why the keys may not be taken, or `undefined` where they may */
export function whyReserved(keys: Combination, onApple: boolean): string | undefined {
  const held = partsOf(keys).slice(0, -1);
  if (!onApple && held.includes('Ctrl') && held.includes('Alt'))
    return 'other keys: Ctrl+Alt is AltGr, with which people type';
  if (!onApple && held.includes('Meta')) return 'other keys: the system takes the Windows key';
  const isTaken = [everywhere, onApple ? apple : others]
    .flatMap((list) => Object.entries(list))
    .some(([held, each]) => each.split(' ').some((key) => overlaps(parseKeys(held + key, onApple) ?? '', keys)));
  return isTaken ? 'other keys: the browser or the system takes these' : undefined;
}

/** Whether one key press can mean both. */
export function overlaps(one: Combination, other: Combination): boolean {
  return one === other || one === anyDigit(other) || anyDigit(one) === other;
}

function anyDigit(keys: Combination): Combination {
  return keys.replace(/(^|\+)\d$/, '$1Digit');
}
