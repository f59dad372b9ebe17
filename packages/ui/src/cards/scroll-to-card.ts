/**
 * Scrolls a list to its open card, which may have been opened from afar; the page stays where it is.
 * @param covered how much of the list's upper end something lies over. Pixels
 */
export function scrollToCard(scroller: Element, covered = 0): void {
  const card = scroller.querySelector('.card[data-current]');
  if (!card) return;
  const [outer, inner] = [scroller.getBoundingClientRect(), card.getBoundingClientRect()];
  scroller.scrollTop += Math.min(Math.max(0, inner.bottom - outer.bottom), inner.top - outer.top - covered - 4);
}
