/** A number of which no more could follow is done at once; otherwise it ends by a key, or when so much time has passed. Milliseconds. */
const REST = 1000;

/** Numbers typed digit by digit, of things that are numbered from 1. */
export class TypedNumber {
  #digits = '';
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onNumber: (number: number) => void) {}

  /** Digits have been typed that may be more. */
  get isOpen(): boolean {
    return this.#digits !== '';
  }

  /**
   * @param most the highest number that there is
   * @returns whether the digit belongs to a number
   */
  type(digit: number, most: number): boolean {
    clearTimeout(this.#rest);
    const number = Number(this.#digits + String(digit));
    if (number === 0 || number > most) {
      this.#digits = '';
      return false;
    }
    this.#digits = String(number);
    if (number * 10 > most) this.end();
    else this.#rest = setTimeout(() => this.end(), REST);
    return true;
  }

  end(): void {
    clearTimeout(this.#rest);
    const digits = this.#digits;
    this.#digits = '';
    if (digits) this.onNumber(Number(digits));
  }

  /** Nothing more comes. */
  forget(): void {
    clearTimeout(this.#rest);
    this.#digits = '';
  }
}
