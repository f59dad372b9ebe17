// How the passes of this folder look at a finished classic script.
import { parseAst } from 'vite';

/** The nodes directly below a node of an ESTree. */
export function* childrenOf(node) {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') yield child;
  }
}

/** Calls `visit(node, parent)` for every node, parents first. */
export const walkWithParents = (node, visit, parent) => {
  visit(node, parent);
  for (const child of childrenOf(node)) walkWithParents(child, visit, node);
};

/** The tree of a script that is one function called at once, and the block of that function. */
export const readScript = (code) => {
  const tree = parseAst(code);
  const [statement, ...more] = tree.body.filter((each) => !each.directive);
  const body = statement?.expression?.callee?.body;
  if (more.length || body?.type !== 'BlockStatement') throw new Error('this script is not one function called at once');
  return { tree, body };
};

/** Where declarations can be put in front of all others. */
export const frontOf = (body) => body.body.findLast((each) => each.directive)?.end ?? body.start + 1;
