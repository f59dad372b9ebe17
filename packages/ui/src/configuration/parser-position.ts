import { ANSWER_MARK } from '../form-channel/form-channel.js';

/** What we or crowd-form may have put into the page ourselves, ahead of the parser. */
const PUT_IN = `[${ANSWER_MARK}], crowd-button`;

/**
 * Whether the parser has passed a node, so that all of it is there: something follows it, or an ancestor of it up to
 * `end`, or parsing is over.
 */
export function isParsed(node: Node, end: Node | null = null): boolean {
  if (node.ownerDocument?.readyState !== 'loading') return true;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isFollowed(at)) return true;
    if (at === end) return false;
  }
  return false;
}

function isFollowed(node: Node): boolean {
  for (let next = node.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType !== Node.ELEMENT_NODE || !(next as Element).matches(PUT_IN)) return true;
  }
  return false;
}
