// Style sheets, templates and large constants are written in few characters, and unpacked when the script starts.
import MagicString from 'magic-string';
import { parseAst } from 'vite';
import { childrenOf, walkWithParents } from './tree.mjs';

const unpackId = 'virtual:unpack';
/** A constant shorter than this costs more than it saves. */
const fewestCharacters = 200;

/** What is packed: each kind has a dictionary of its own, since they share few pieces and leave other characters free. */
const kinds = {
  sheet: { call: '__sheet', dictionaryMark: 'dictionary of sheets' },
  template: { call: '__template', dictionaryMark: 'dictionary of templates' },
  data: { call: '__data', dictionaryMark: 'dictionary of data' },
};

/** Stands for an expression of a template. */
const expression = '|';

/** Each line of a dictionary is a character and what it stands for, which may hold characters of lines above. */
const unpackModule = `
import { unsafeCSS } from 'lit';
const unpack = (dictionary, text) => dictionary.split('\\n').reduceRight((t, line) => t.split(line[0]).join(line.slice(1)), text);
export const sheet = (text) => unsafeCSS(unpack(${JSON.stringify(kinds.sheet.dictionaryMark)}, text));
// what a template's tag is given: Lit asks for the member \`raw\`, to tell constants from what came in as data
export const template = (text) => {
  const strings = unpack(${JSON.stringify(kinds.template.dictionaryMark)}, text).split(${JSON.stringify(expression)});
  return Object.assign(strings, { raw: strings });
};
export const data = (text) => JSON.parse(unpack(${JSON.stringify(kinds.data.dictionaryMark)}, text));
`;

/**
 * What a literal without expressions is worth, or `undefined`; `known` are constants of the module by name.
 * Only plain data: text, numbers, `true`, `false`, `null`, arrays and objects of them.
 */
const valueOf = (node, known) => {
  if (node.type === 'Literal') return node.regex || typeof node.value === 'bigint' ? undefined : node.value;
  if (node.type === 'TemplateLiteral') return node.expressions.length ? undefined : node.quasis[0].value.cooked;
  if (node.type === 'Identifier') return known.get(node.name);
  if (node.type === 'ArrayExpression') {
    const values = node.elements.map((element) => (element ? valueOf(element, known) : undefined));
    return values.includes(undefined) ? undefined : values;
  }
  if (node.type !== 'ObjectExpression') return undefined;
  const entries = node.properties.map((property) => {
    if (property.type === 'SpreadElement') return Object.entries(valueOf(property.argument, known) ?? { spread: undefined });
    if (property.computed || property.method || property.kind !== 'init') return [['', undefined]];
    return [[String(property.key.name ?? property.key.value), valueOf(property.value, known)]];
  });
  const isPlain = entries.flat().every(([name, value]) => value !== undefined && name !== '__proto__');
  return isPlain ? Object.fromEntries(entries.flat()) : undefined;
};

/** Variables that something is assigned to, or to a member of, or that are handed to a function. */
const namesChangedIn = (tree) => {
  const names = new Set();
  walkWithParents(tree, (node) => {
    const targets = node.type === 'CallExpression' ? node.arguments : node.type === 'AssignmentExpression' ? [node.left] : [];
    for (let target of targets) {
      while (target.type === 'MemberExpression') target = target.object;
      if (target.type === 'Identifier') names.add(target.name);
    }
  });
  return names;
};

/** `text` as a template literal, which is how minifiers write it. */
const quoted = (text) => `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``;

const separator = '\n';
/** ASCII only: these cost one byte, and survive a page that tells the wrong encoding. `{` and `<` may begin more. */
const tokens = Array.from({ length: 0x5e }, (_, i) => String.fromCharCode(0x21 + i)).filter((token) => !'`\\${<'.includes(token));

const occurrences = (text, piece) => text.split(piece).length - 1;
const savedBy = (text, piece) => occurrences(text, piece) * (piece.length - 1) - piece.length - 2;

/** The pieces that save most if one character stands for each alone, best first. */
const piecesWorthMost = (text) => {
  const worth = [];
  /** Where a piece may begin that stands elsewhere too. */
  let starts = [...text.matchAll(/[^\n]/g)].map(({ index }) => index);
  for (let length = 2; length <= 32 && starts.length; length++) {
    const found = new Map();
    for (const at of starts) {
      const piece = text.slice(at, at + length);
      if (piece.length < length || piece.endsWith(separator)) continue;
      const places = found.get(piece);
      if (places) places.push(at);
      else found.set(piece, [at]);
    }
    starts = [];
    for (const [piece, places] of found) {
      if (places.length < 2) continue;
      let [count, end] = [0, 0];
      for (const at of places) {
        starts.push(at);
        if (at >= end) [count, end] = [count + 1, at + length];
      }
      const saved = count * (length - 1) - length - 2;
      if (saved > 0) worth.push({ piece, saved });
    }
  }
  return worth.sort((a, b) => b.saved - a.saved || (a.piece < b.piece ? -1 : 1)).slice(0, 60);
};

/** The texts in their order, with characters that none of them has in place of what is repeated most. */
export const packTexts = (texts) => {
  if (texts.some((text) => text.includes(separator))) throw new Error('a text to pack has a line break');
  let packed = texts.join(separator);
  const taken = new Set(packed);
  const lines = [];
  let pieces = [];
  /** The least that a piece of this list saved when the list was made: below it others may save more. */
  let least = 0;
  for (const token of tokens.filter((each) => !taken.has(each))) {
    pieces = pieces.map(({ piece }) => ({ piece, saved: savedBy(packed, piece) })).filter(({ saved }) => saved > 0 && saved >= least);
    if (!pieces.length) {
      pieces = piecesWorthMost(packed);
      if (!pieces.length) break;
      least = pieces.at(-1).saved;
    }
    const best = pieces.reduce((one, other) => (other.saved > one.saved ? other : one));
    lines.push(token + best.piece);
    packed = packed.replaceAll(best.piece, () => token);
  }
  return { packed: packed.split(separator), dictionary: lines.join(separator) };
};

export const packConstants = () => {
  const texts = { sheet: new Set(), template: new Set(), data: new Set() };
  return {
    name: 'pack-constants',
    enforce: 'post',
    resolveId: (id) => (id === unpackId ? `\0${unpackId}` : undefined),
    load: (id) => (id === `\0${unpackId}` ? unpackModule : undefined),
    transform(code, id) {
      if (!/\/packages\/[^?]*\.ts$/.test(id)) return undefined;
      const out = new MagicString(code);
      const pack = (kind, node, text) => {
        texts[kind].add(text);
        out.update(node.start, node.end, `/* @__PURE__ */ ${kinds[kind].call}(${quoted(text)})`);
      };
      const tree = parseAst(code);
      const known = new Map();
      const changed = namesChangedIn(tree);
      const visit = (node, parent) => {
        if (/Function|Class/.test(node.type)) return;
        if (node.type === 'TaggedTemplateExpression') {
          const [text, ...more] = node.quasi.quasis;
          if (node.tag.name === 'css' && !more.length) pack('sheet', node, text.value.cooked);
          return;
        }
        const value = /^(Object|Array)Expression$/.test(node.type) ? valueOf(node, known) : undefined;
        if (value === undefined) {
          for (const child of childrenOf(node)) visit(child, node);
          return;
        }
        if (parent.type === 'VariableDeclarator' && !changed.has(parent.id.name)) known.set(parent.id.name, value);
        const text = JSON.stringify(value);
        if (text.length >= fewestCharacters) pack('data', node, text);
      };
      visit(tree);
      const templates = [];
      walkWithParents(tree, (node) => {
        if (node.type !== 'TaggedTemplateExpression' || !['html', 'svg'].includes(node.tag.name)) return;
        const { quasis, expressions } = node.quasi;
        const pieces = quasis.map((quasi) => quasi.value.cooked);
        if (pieces.some((piece) => piece.includes(expression) || piece.includes(separator))) return;
        const text = pieces.join(expression);
        texts.template.add(text);
        const name = `__template${templates.length}`;
        templates.push(`const ${name} = /* @__PURE__ */ ${kinds.template.call}(${quoted(text)});`);
        // around each expression: what stands before it, and `}` after it
        out.update(node.tag.end, expressions[0]?.start ?? node.end, expressions.length ? `(${name},` : `(${name})`);
        expressions.forEach((each, i) => out.update(each.end, expressions[i + 1]?.start ?? node.end, expressions[i + 1] ? ',' : ')'));
      });
      if (!out.hasChanged()) return undefined;
      // in front, since a constant of the module may be a template
      out.prepend(templates.join(''));
      out.prepend(`import{sheet as __sheet,data as __data,template as __template}from"${unpackId}";`);
      return { code: out.toString(), map: out.generateMap({ hires: true }) };
    },
    generateBundle(_, files) {
      for (const chunk of Object.values(files)) {
        if (chunk.type === 'chunk') for (const kind of Object.keys(kinds)) chunk.code = packIn(chunk.code, kinds[kind].dictionaryMark, texts[kind]);
      }
    },
  };
};

/** Packs those of the texts that stand in the script, and puts their dictionary in the place of its mark. */
export const packIn = (code, dictionaryMark, texts) => {
  const places = [];
  let mark;
  walkWithParents(parseAst(code), (node) => {
    const text = node.type === 'TemplateLiteral' && !node.expressions.length ? node.quasis[0].value.cooked : node.type === 'Literal' ? node.value : undefined;
    if (text === dictionaryMark) mark = node;
    else if (texts.has(text)) places.push({ node, text });
  });
  if (!mark) return code;
  const { packed, dictionary } = packTexts(places.map(({ text }) => text));
  const out = new MagicString(code);
  places.forEach(({ node }, i) => out.update(node.start, node.end, quoted(packed[i])));
  return out.update(mark.start, mark.end, quoted(dictionary)).toString();
};
