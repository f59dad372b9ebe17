import { scrollToCard } from '@gt-elements/ui/cards/scroll-to-card.js';

/** Scrolls the open step to what is open in it whenever that is another; the page stays where it is. */
export class OpenStep {
  #shown: string | undefined;

  /** @param open tells one state of the steps from another */
  follow(root: ParentNode, ...open: readonly unknown[]): void {
    const shown = JSON.stringify(open);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const body = root.querySelector<HTMLElement>('.step[data-open] .step-body');
    if (body) scrollToCard(body);
  }
}
