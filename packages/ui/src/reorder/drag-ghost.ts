/** What is seen under the pointer while something is dragged: a picture of the row, above everything, touched by nothing. */
export class DragGhost {
  readonly #element: HTMLElement;
  readonly #dx: number;
  readonly #dy: number;

  /** @param root where the row's styles hold; the picture is taken away again by {@link remove} */
  constructor(root: Node, row: HTMLElement, x: number, y: number) {
    const { left, top, width, height } = row.getBoundingClientRect();
    const picture = row.cloneNode(true) as HTMLElement;
    // A second radio of a group would take the check mark away from the first, a second id its label.
    for (const each of [picture, ...picture.querySelectorAll('[id], [name], [autofocus]')]) {
      for (const name of ['id', 'name', 'autofocus']) each.removeAttribute(name);
    }
    this.#element = document.createElement('div');
    this.#element.className = 'drag-ghost';
    this.#element.inert = true;
    this.#element.ariaHidden = 'true';
    // above dialogs and out of what clips; where that is not known, above the element's own parts
    this.#element.setAttribute('popover', 'manual');
    this.#element.append(picture);
    this.#element.style.setProperty('inline-size', `${width}px`);
    this.#dx = left - x;
    this.#dy = Math.max(top - y, -height, -140);
    root.appendChild(this.#element);
    this.#element.showPopover?.();
    this.moveTo(x, y);
  }

  moveTo(x: number, y: number): void {
    this.#element.style.setProperty('translate', `${x + this.#dx}px ${y + this.#dy}px`);
  }

  get box(): DOMRect {
    return this.#element.getBoundingClientRect();
  }

  remove(): void {
    this.#element.remove();
  }
}
