import type { NumberRange } from './flow.js';

/** Without a further digit for this long a number is finished. Milliseconds. */
export const TYPING_PAUSE = 600;

/** Digits of a number that may still go on. */
export interface TypedNumber {
  readonly number: number;
  /** When the last digit came, in milliseconds of any steady clock. */
  readonly at: number;
}

export interface Typing {
  /** A finished number, for the question that had the focus when its digits were typed. */
  readonly finished?: number;
  /** A number that Enter, a pause of {@link TYPING_PAUSE} or a further digit ends. */
  readonly pending?: TypedNumber;
  /** The digit belongs to the next question: type it again there once `finished` has been entered. */
  readonly again?: true;
}

/**
 * Takes a typed digit. A number is finished at once when no further digit could follow within the range.
 * @param digit from 0 to 9
 */
export function typeDigit(
  pending: TypedNumber | undefined,
  digit: number,
  { min, max }: NumberRange,
  at: number,
): Typing {
  if (pending) {
    const number = pending.number * 10 + digit;
    if (at - pending.at >= TYPING_PAUSE || number > max) return { finished: pending.number, again: true };
    return settle(number, max, at);
  }
  return digit < min || digit > max ? {} : digit === 0 ? { finished: 0 } : settle(digit, max, at);
}

function settle(number: number, max: number, at: number): Typing {
  return number * 10 > max ? { finished: number } : { pending: { number, at } };
}
