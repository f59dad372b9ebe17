import type { Page } from 'playwright-core';

/** Types until it is told to stop, or until the page is gone. Times are in milliseconds. */
export class Typist {
  readonly #typed: { readonly text: string; readonly at: number }[] = [];
  #begun = '';
  #ended: number | undefined;
  readonly #done: Promise<void>;

  /** @param before the text that is there already */
  constructor(
    private readonly page: Page,
    before = '',
  ) {
    this.#done = this.#type(before);
  }

  async #type(before: string): Promise<void> {
    let text = before;
    // what has crashed never answers
    const gone = new Promise<'gone'>((resolve) => {
      for (const event of ['crash', 'close'] as const) this.page.once(event as 'close', () => resolve('gone'));
    });
    for (let count = 0; this.#ended === undefined; count++) {
      const key = 'abcdefghijklmnopqrstuvwxyz '[count % 27]!;
      this.#begun = text += key;
      const typed = this.page.keyboard.type(key).catch(() => 'gone');
      if ((await Promise.race([typed, gone])) === 'gone') return;
      this.#typed.push({ text, at: performance.now() });
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  }

  /** To be called when the page is killed. */
  async end(): Promise<void> {
    this.#ended = performance.now();
    await this.#done;
  }

  /** From the first key that is not in what was kept to the end. Throws where something else was kept than was typed. */
  lost(kept: string): number {
    // the last key may have been on its way
    if (!this.#begun.startsWith(kept)) throw new Error(`kept “${kept}”, typed “${this.#begun}”`);
    const first = this.#typed.find(({ text }) => text.length > kept.length);
    return first ? Math.max(0, this.#ended! - first.at) : 0;
  }
}
