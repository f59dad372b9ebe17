import type { Box } from './drop-target.js';

/** What is seen under the pointer while a row is dragged. */
export interface Ghost {
  /** In client coordinates of the pointer. */
  moveTo(x: number, y: number): void;
  box(): Box;
  remove(): void;
}

/** The tallest picture shown. CSS pixels; the style sheet has it too. */
const TALLEST = 160;

/**
 * A picture of the row, above everything, touched by nothing.
 * @param root where the row's styles hold
 * @param grabbed where the pointer took hold of it
 */
export function createGhost(root: Node, row: HTMLElement, grabbed: PointerEvent): Ghost {
  const { left, top, width } = row.getBoundingClientRect();
  const picture = row.cloneNode(true) as HTMLElement;
  // A second radio of a group would take the check mark away from the first, a second id its label.
  for (const each of [picture, ...picture.querySelectorAll('*')]) {
    for (const name of ['id', 'name', 'autofocus']) each.removeAttribute(name);
  }
  const ghost = document.createElement('div');
  ghost.className = 'drag-ghost';
  ghost.inert = true;
  // above dialogs and out of what clips; where that is not known, above the element's own parts
  ghost.setAttribute('popover', 'manual');
  ghost.style.setProperty('inline-size', `${width}px`);
  ghost.append(picture);
  root.appendChild(ghost);
  ghost.showPopover?.();
  const dx = left - grabbed.clientX;
  const dy = Math.max(top - grabbed.clientY, 20 - TALLEST);
  return {
    moveTo(x, y) {
      ghost.style.setProperty('translate', `${x + dx}px ${y + dy}px`);
    },
    box: () => ghost.getBoundingClientRect(),
    remove() {
      ghost.remove();
    },
  };
}
