// A Vite plugin: makes css`` and html`` literals short, which no minifier looks into.
import { transform } from 'lightningcss';
import MagicString from 'magic-string';
import { walk } from './classic-script.mjs';

/** A whole style sheet in short. Throws where it is no CSS. */
export const minifySheet = (sheet) => String(transform({ filename: 'sheet.css', code: Buffer.from(sheet), minify: true }).code);

/** Whitespace and comments that mean nothing in a piece of a style sheet; strings stay as they are. */
export const minifyCss = (raw) =>
  raw
    .replace(/("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|\/\*[^]*?\*\//g, '$1')
    .split(/("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/)
    .map((piece, i) =>
      i % 2
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;+\}/g, '}'),
    )
    .join('');

/** Tags whose box never stands within a line of text, so that space beside and directly within them is not seen. */
const block =
  'address|article|aside|blockquote|dd|dialog|div|dl|dt|fieldset|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|option|p|path|section|select|svg|table|tbody|td|th|thead|tr|ul';

/**
 * A whole template, with a private character for each expression. Space with a line break in it is the formatter's:
 * it goes where a block's tag stands beside it, else one space is left.
 */
export const minifyHtml = (template) =>
  template
    .replace(/\s*\n\s*/g, '\n')
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/\n>$/, '>').replace(/\n/g, ' ').replace(/=(["'])([\w-]+)\1(?=[ >])/g, '=$2'))
    .replace(new RegExp(`(</?(?:${block})(?: [^<>]*)?>)\n`, 'g'), '$1')
    .replace(new RegExp(`\n(?=</?(?:${block})[ >])`, 'g'), '')
    .replace(/\n/g, ' ');

/** Stands for an expression of a template; nobody writes it. */
const expression = '\uE000';

export const minifyTemplates = () => ({
  name: 'minify-templates',
  enforce: 'post',
  transform(code, id) {
    if (!/\/packages\/[^?]*\.ts$/.test(id) || !/\b(css|html|svg)`/.test(code)) return undefined;
    const out = new MagicString(code);
    walk(this.parse(code), (node) => {
      if (node.type !== 'TaggedTemplateExpression' || !['css', 'html', 'svg'].includes(node.tag.name)) return;
      const { quasis } = node.quasi;
      const isSheet = node.tag.name === 'css' && quasis.length === 1;
      const raws = quasis.map((quasi) => quasi.value.raw);
      const shorts = isSheet
        ? [minifySheet(quasis[0].value.cooked).replace(/[\\`]|\$\{/g, '\\$&')]
        : node.tag.name === 'css'
          ? raws.map(minifyCss)
          : minifyHtml(raws.join(expression)).split(expression);
      shorts[0] = shorts[0].trimStart();
      shorts[shorts.length - 1] = shorts.at(-1).trimEnd();
      quasis.forEach((quasi, i) => {
        // where the text of the piece begins: parsers differ in whether a piece includes its delimiters
        const start = code.indexOf(raws[i], quasi.start);
        if (shorts[i] !== raws[i]) out.update(start, start + raws[i].length, shorts[i]);
      });
    });
    return { code: out.toString(), map: out.generateMap({ hires: true }) };
  },
});
