import { typeDigit, TYPING_PAUSE, type TypedNumber } from '@gt-elements/core/tasks/text-ranking/typed-number.js';
import type { NumberRange } from '@gt-elements/core/tasks/text-ranking/flow.js';

/** The number that a person is typing for the current question, digit by digit. */
export class NumberTyping {
  #pending: TypedNumber | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onNumber told when a number is finished; the question may be another afterwards */
  constructor(private readonly onNumber: (number: number) => void) {}

  /** What stands there so far. */
  get pending(): number | undefined {
    return this.#pending?.number;
  }

  /**
   * @param rangeOf the numbers that the current question takes, asked again when a number has moved it on
   * @returns false for a digit that no number of the range begins with
   */
  type(digit: number, rangeOf: () => NumberRange | undefined): boolean {
    const range = rangeOf();
    if (!range) return false;
    const { finished, pending, again } = typeDigit(this.#pending, digit, range, performance.now());
    this.#pending = pending;
    clearTimeout(this.#timer);
    if (pending) this.#timer = setTimeout(() => this.finish(), TYPING_PAUSE);
    if (finished !== undefined) this.onNumber(finished);
    return again ? this.type(digit, rangeOf) : finished !== undefined || pending !== undefined;
  }

  /** Ends the number. @returns whether there was one */
  finish(): boolean {
    const number = this.forget();
    if (number === undefined) return false;
    this.onNumber(number);
    return true;
  }

  /** @returns what stood there */
  forget(): number | undefined {
    const { pending } = this;
    clearTimeout(this.#timer);
    this.#pending = undefined;
    return pending;
  }
}
