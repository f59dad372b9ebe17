/** Tells how far long work has come, on one line of a terminal that people look at; nothing elsewhere. */
export class Progress {
  #shown = 0;
  #last = 0;

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  tell(line: string): void {
    const now = Date.now();
    if (!this.out.isTTY || now - this.#last < 100) return;
    this.#last = now;
    this.out.write(`\r${line.padEnd(this.#shown)}`);
    this.#shown = line.length;
  }

  /** Clears the line. */
  end(): void {
    if (this.#shown) this.out.write(`\r${' '.repeat(this.#shown)}\r`);
    this.#shown = 0;
  }
}
