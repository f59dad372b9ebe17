// Names and strings that are written often are written once: `a.addEventListener` → `a[b]`.
import MagicString from 'magic-string';
import { frontOf, readScript, walkWithParents } from './tree.mjs';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_';
const keywords = new Set(['as', 'do', 'if', 'in', 'is', 'of']);

/** Names of two characters that the script does not have. */
function* freeNames(taken) {
  for (const one of letters) {
    for (const two of `${letters}0123456789`) if (!taken.has(one + two) && !keywords.has(one + two)) yield one + two;
  }
}

const isString = (node) =>
  (node.type === 'Literal' && typeof node.value === 'string') || (node.type === 'TemplateLiteral' && node.quasis.length === 1);
const textOf = (node) => (node.type === 'Literal' ? node.value : node.quasis[0].value.cooked);
const hasKey = (node) => ['MethodDefinition', 'PropertyDefinition', 'Property'].includes(node?.type);

/** Every place where a text could give way to a variable: `{text, start, end, saved, write(variable)}`. */
const placesIn = (code, tree) => {
  const places = [];
  const add = (text, start, end, write) => places.push({ text, start, end, write, saved: end - start - write('ab').length });
  walkWithParents(tree, (node, parent) => {
    const isKey = hasKey(parent) && parent.key === node && !parent.computed;
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
      const [dot] = code.slice(node.object.end, node.property.start).match(/\??\.$/) ?? [];
      if (dot) add(node.property.name, node.property.start - (dot === '.' ? 1 : 0), node.property.end, (name) => `[${name}]`);
    } else if (isKey && node.type === 'Identifier' && !parent.shorthand && node.name !== 'constructor') {
      // an object's own keys stay: engines make objects of constant keys faster
      if (parent.type !== 'Property' || parent.isPattern) add(node.name, node.start, node.end, (name) => `[${name}]`);
    } else if (node.type === 'ObjectPattern') {
      for (const property of node.properties) property.isPattern = true;
    } else if (isString(node) && !isKey && parent.type !== 'TaggedTemplateExpression' && !parent.directive) {
      const before = /[\w$]/.test(code[node.start - 1]) ? ' ' : '';
      const after = /[\w$]/.test(code[node.end]) ? ' ' : '';
      add(textOf(node), node.start, node.end, (name) => before + name + after);
    } else if (node.type === 'UnaryExpression' && node.operator === 'void' && node.argument.value === 0) {
      add(undefined, node.start, node.end, (name) => name);
    }
  });
  return places.filter(({ saved }) => saved > 0);
};

/** The same program with a variable for each text that makes it shorter. */
export const nameRepeats = (code) => {
  const { tree, body } = readScript(code);
  const taken = new Set();
  walkWithParents(tree, (node) => node.type === 'Identifier' && taken.add(node.name));
  const names = freeNames(taken);
  const groups = new Map();
  for (const place of placesIn(code, tree)) groups.set(place.text, [...(groups.get(place.text) ?? []), place]);
  const out = new MagicString(code);
  const declared = [];
  const worth = (text, places) =>
    places.reduce((sum, { saved }) => sum + saved, 0) - ((JSON.stringify(text) ?? 'void 0').length + 4);
  const chosen = [...groups]
    .map(([text, places]) => ({ text, places, gain: worth(text, places) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (String(a.text) < String(b.text) ? -1 : 1));
  for (const { text, places } of chosen) {
    const { value: name } = names.next();
    if (!name) break;
    declared.push(`${name}=${JSON.stringify(text) ?? 'void 0'}`);
    for (const { start, end, write } of places) out.update(start, end, write(name));
  }
  return declared.length ? out.appendLeft(frontOf(body), `const ${declared.join()};`).toString() : code;
};
