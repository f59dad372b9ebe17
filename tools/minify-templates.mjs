// A Vite plugin: takes the indentation out of css`` and html`` literals, which no minifier looks into.
import MagicString from 'magic-string';
import { walk } from './classic-script.mjs';

/** Whitespace and comments that mean nothing in CSS; strings stay as they are. `raw` may be a piece of a sheet. */
export const minifyCss = (raw) =>
  raw
    .split(/("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/)
    .map((piece, i) =>
      i % 2
        ? piece
        : piece
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;+\}/g, '}'),
    )
    .join('');

/** A line break with its indentation is one space to HTML. Nothing else is touched. */
export const minifyHtml = (raw) => raw.replace(/\s*\n\s*/g, ' ');

export const minifyTemplates = () => ({
  name: 'minify-templates',
  enforce: 'post',
  transform(code, id) {
    if (!/\/packages\/[^?]*\.ts$/.test(id) || !/\b(css|html|svg)`/.test(code)) return undefined;
    const out = new MagicString(code);
    walk(this.parse(code), (node) => {
      if (node.type !== 'TaggedTemplateExpression' || !['css', 'html', 'svg'].includes(node.tag.name)) return;
      const { quasis } = node.quasi;
      quasis.forEach((quasi, i) => {
        const { raw } = quasi.value;
        // where the text of the piece begins: parsers differ in whether a piece includes its delimiters
        const start = code.indexOf(raw, quasi.start);
        let short = node.tag.name === 'css' ? minifyCss(raw) : minifyHtml(raw);
        if (i === 0) short = short.trimStart();
        if (i === quasis.length - 1) short = short.trimEnd();
        if (short !== raw) out.update(start, start + raw.length, short);
      });
    });
    return { code: out.toString(), map: out.generateMap({ hires: true }) };
  },
});
