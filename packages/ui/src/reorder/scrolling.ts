import type { Box } from './drop-target.js';

/** How near to an edge the pointer must be to scroll. CSS pixels. */
const EDGE = 36;
/** Fastest scrolling, at the edge itself. CSS pixels a frame. */
const FASTEST = 14;

/** What scrolls around an element, from the inside out, across shadow roots. */
export function scrollersAround(element: Element): readonly Element[] {
  const scrollers: Element[] = [];
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const isRoot = each === document.scrollingElement;
    const scrolls = isRoot || /auto|scroll/.test(overflowX + overflowY);
    if (scrolls && (each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth)) scrollers.push(each);
  }
  return scrollers;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What of a scroller is seen. */
export function visibleBox(scroller: Element): Box {
  if (scroller === document.scrollingElement) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return scroller.getBoundingClientRect();
}

/**
 * Scrolls what the pointer holds on to the edge of, by one frame's worth.
 * @returns whether anything moved
 */
export function scrollAtEdges(scrollers: Iterable<Element>, x: number, y: number): boolean {
  for (const scroller of scrollers) {
    const { left, top, right, bottom } = visibleBox(scroller);
    if (x < left - EDGE || x > right + EDGE || y < top - EDGE || y > bottom + EDGE) continue;
    const before = [scroller.scrollLeft, scroller.scrollTop];
    scroller.scrollBy({ left: speed(x, left, right), top: speed(y, top, bottom), behavior: 'instant' });
    if (before[0] !== scroller.scrollLeft || before[1] !== scroller.scrollTop) return true;
  }
  return false;
}

function speed(at: number, start: number, end: number): number {
  const edge = Math.min(EDGE, (end - start) / 4);
  const into = at < start + edge ? at - start - edge : at > end - edge ? at - end + edge : 0;
  return FASTEST * Math.max(-1, Math.min(1, into / edge));
}
