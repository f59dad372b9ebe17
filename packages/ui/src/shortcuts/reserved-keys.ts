import { parseKeys, partsOf, type Combination } from './key-combination.js';

/** What browsers and systems keep for themselves, or what people rely on in every page. */
const everywhere =
  'Tab Shift+Tab Mod+Tab Mod+T Mod+N Mod+W Mod+R Mod+L Mod+P Mod+F Mod+G Mod+D Mod+O Mod+S Mod+A Mod+C Mod+V Mod+X ' +
  'Mod+Shift+T Mod+Shift+N Mod+Shift+W Mod+Shift+R Mod+Shift+P Mod+Shift+I Mod+Shift+J Mod+Shift+C Mod+Shift+V ' +
  'Mod+Shift+Delete Mod+Digit Mod++ Mod+- Mod+= F1 F3 F5 F6 F10 F11 F12';
const apple =
  'Mod+Q Mod+H Mod+M Mod+, Mod+` Mod+Space Ctrl+Space Mod+[ Mod+] Mod+ArrowLeft Mod+ArrowRight Mod+Alt+I Mod+Alt+J ' +
  'Ctrl+ArrowUp Ctrl+ArrowDown Ctrl+ArrowLeft Ctrl+ArrowRight Mod+Shift+3 Mod+Shift+4 Mod+Shift+5';
const others =
  'Ctrl+H Ctrl+J Ctrl+U Ctrl+K Ctrl+E Ctrl+Shift+B Ctrl+Shift+O Ctrl+Shift+K Alt+ArrowLeft Alt+ArrowRight Alt+Home ' +
  'Alt+D Alt+E Alt+F Alt+F4 Alt+Tab Alt+Space Alt+Digit Ctrl+F4 Ctrl+PageUp Ctrl+PageDown';

/** @returns why the keys may not be taken, or `undefined` where they may */
export function whyReserved(keys: Combination, onApple: boolean): string | undefined {
  const held = partsOf(keys).slice(0, -1);
  if (!onApple && held.includes('Ctrl') && held.includes('Alt'))
    return 'other keys: Ctrl+Alt is AltGr, with which people type';
  if (!onApple && held.includes('Meta')) return 'other keys: the system takes the Windows key';
  const isTaken = `${everywhere} ${onApple ? apple : others}`
    .split(' ')
    .some((each) => overlaps(parseKeys(each, onApple) ?? '', keys));
  return isTaken ? 'other keys: the browser or the system takes these' : undefined;
}

/** Whether one key press can mean both. */
export function overlaps(one: Combination, other: Combination): boolean {
  return one === other || one === anyDigit(other) || anyDigit(one) === other;
}

function anyDigit(keys: Combination): Combination {
  return keys.replace(/(^|\+)\d$/, '$1Digit');
}
