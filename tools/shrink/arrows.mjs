// `function a(b){return c}` → `a=b=>c`, 11 characters less each time.
import MagicString from 'magic-string';
import { childrenOf, frontOf, readScript, walkWithParents } from './tree.mjs';

/** Whether a function's own `this`, `arguments` or the like is used in it. */
const usesItself = (node) =>
  ['ThisExpression', 'MetaProperty', 'Super'].includes(node.type) ||
  (node.type === 'Identifier' && node.name === 'arguments') ||
  [...childrenOf(node)].some((child) => !/^Function/.test(child.type) && usesItself(child));

/**
 * Makes the outermost functions of a minified script arrow functions, in front of everything: a function is there
 * before its declaration is reached. Left alone are those that are more than a function, or not only that.
 */
export const useArrows = (code) => {
  const { tree, body } = readScript(code);
  const others = new Set();
  walkWithParents(tree, (node, parent) => {
    if (node.type !== 'Identifier') return;
    const isMade = parent.type === 'NewExpression' && parent.callee === node;
    const isExtended = /^Class/.test(parent.type) && parent.superClass === node;
    const isAssigned = (parent.type === 'AssignmentExpression' && parent.left === node) || parent.type === 'UpdateExpression';
    const isRead = parent.type === 'MemberExpression' && parent.object === node;
    if (isMade || isExtended || isAssigned || isRead) others.add(node.name);
  });
  const out = new MagicString(code);
  const arrows = [];
  for (const declaration of body.body) {
    if (declaration.type !== 'FunctionDeclaration' || declaration.generator || others.has(declaration.id.name)) continue;
    if (declaration.params.some(usesItself) || usesItself(declaration.body)) continue;
    const parameters = declaration.params.map(({ start, end }) => code.slice(start, end)).join();
    const block = code.slice(declaration.body.start, declaration.body.end);
    arrows.push(`${declaration.id.name}=${declaration.async ? 'async' : ''}(${parameters})=>${block}`);
    out.remove(declaration.start, declaration.end);
  }
  return arrows.length ? out.appendLeft(frontOf(body), `var ${arrows.join()};`).toString() : code;
};
