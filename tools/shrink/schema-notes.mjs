// A Vite plugin: leaves the descriptions of schemas out. Manifest and documentation read them, no element does.
import MagicString from 'magic-string';
import { walk } from '../classic-script.mjs';

/** Where schemas are. Elsewhere a description may be what somebody writes. */
const schemas = /\/packages\/core\/src\/(.*\/)?((common-)?config|requirements|answer-schema)\.ts$/;

const isText = (node) => (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral';

export const dropSchemaNotes = () => ({
  name: 'drop-schema-notes',
  enforce: 'post',
  transform(code, id) {
    if (!schemas.test(id) || !code.includes('description')) return undefined;
    const out = new MagicString(code);
    walk(this.parse(code), (node) => {
      if (node.type !== 'ObjectExpression') return;
      node.properties.forEach((property, i) => {
        if (property.key?.name !== 'description' || !isText(property.value)) return;
        const next = node.properties[i + 1];
        out.remove(property.start, next ? next.start : property.end);
      });
    });
    return { code: out.toString(), map: out.generateMap({ hires: true }) };
  },
});
