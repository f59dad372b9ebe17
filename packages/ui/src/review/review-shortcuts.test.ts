import { expect, it } from 'vitest';
import { parseKeys } from '../shortcuts/key-combination.js';
import { whyReserved } from '../shortcuts/reserved-keys.js';
import { reviewShortcuts, reworkShortcuts, suggestionShortcuts } from './review-shortcuts.js';

it.each([...reviewShortcuts, ...reworkShortcuts, ...suggestionShortcuts].flatMap(({ keys }) => keys))(
  'takes no key of a browser or a system: %s',
  (keys) => {
    for (const onApple of [true, false]) expect(whyReserved(parseKeys(keys, onApple)!, onApple)).toBeUndefined();
  },
);
