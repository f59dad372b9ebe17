import type { Message, Strings } from './message.js';

/** The pseudo-locale's tag: a private region of English that `Intl` takes for English. */
export const PSEUDO_LOCALE = 'en-XA';

const accented = new Map(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'][index] ?? letter,
  ]),
);

/**
 * English made strange, for tests and stories: accents show what is not translated, brackets what is cut off
 * or put together from pieces, and 40% more letters what has no room for longer languages.
 */
export function pseudoLocalize(strings: Strings): Strings {
  return Object.fromEntries(Object.entries(strings).map(([key, message]) => [key, pseudoMessage(message)]));
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  return pseudoLocalize(message) as Message;
}

function pseudoText(text: string): string {
  const pieces = text.split(/(\{\w+\})/);
  const plain = pieces.filter((_, index) => index % 2 === 0).join('');
  const strange = pieces.map((piece, index) =>
    index % 2 === 0 ? [...piece].map((letter) => accented.get(letter) ?? letter).join('') : piece,
  );
  return `[${strange.join('')}${'~'.repeat(Math.ceil(plain.length * 0.4))}]`;
}
