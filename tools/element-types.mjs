// What editors read about the tags: JSX types and VS Code's HTML data, both made from the manifest.
const text = (entry) => (entry.description ?? entry.summary ?? '').trim();
const comment = (entry, indent) => (text(entry) ? `${indent}/** ${text(entry).replace(/\*\//g, '* /').replace(/\s*\n\s*/g, ' ')} */\n` : '');
const isBoolean = (attribute) => /^boolean\b/.test(attribute.type?.text ?? '');
const settable = (declaration) => (declaration.members ?? []).filter((m) => m.kind === 'field' && !m.static && !m.readonly && !/[^\w$]/.test(m.name));

/** The text of dist/jsx.d.ts. `elements` are `{ declaration, path }` with paths such as `dist/text-ranking/gt-text-ranking.js`. */
export const jsxTypes = (elements) => {
  const imports = elements.map(({ declaration, path }) => `import type { ${declaration.name} } from '${path.replace(/^dist\//, './')}';\n`).join('');
  const entries = elements.map(({ declaration }) => {
    const names = settable(declaration).map((m) => m.name);
    const lines = (declaration.attributes ?? [])
      .filter((a) => a.name && !names.includes(a.name))
      .map((a) => `${comment(a, '    ')}    '${a.name}'?: ${isBoolean(a) ? 'boolean | string' : 'string | number'} | undefined;\n`);
    const events = (declaration.events ?? []).filter((e) => e.name).map((e) => `${comment(e, '    ')}    'on${e.name[0].toUpperCase()}${e.name.slice(1)}'?: ((event: ${e.type?.text ?? 'Event'}) => void) | undefined;\n`);
    const picked = names.length ? `Partial<Pick<${declaration.name}, ${names.map((n) => `'${n}'`).join(' | ')}>> & ` : '';
    return `${comment(declaration, '  ')}  '${declaration.tagName}': GtCommonProps<${declaration.name}> & ${picked}{\n${lines.join('')}${events.join('')}  };\n`;
  });
  return `${imports}
/** What any element takes in JSX. */
export interface GtCommonProps<E extends HTMLElement> {
  key?: string | number | null | undefined;
  ref?: ((element: E | null) => void) | { current: E | null } | null | undefined;
  id?: string | undefined;
  className?: string | undefined;
  slot?: string | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  children?: unknown;
}

/**
 * The tags, for JSX. React 19:
 * \`declare module 'react' { namespace JSX { interface IntrinsicElements extends GtJsxElements {} } }\`
 */
export interface GtJsxElements {
${entries.join('')}}
`;
};

/** VS Code's custom data (https://github.com/microsoft/vscode-custom-data). */
export const htmlData = (elements) => ({
  version: 1.1,
  tags: elements.map(({ declaration }) => ({
    name: declaration.tagName,
    description: text(declaration),
    attributes: (declaration.attributes ?? [])
      .filter((a) => a.name)
      .map((a) => {
        const values = [...(a.type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));
        return { name: a.name, description: text(a), ...(isBoolean(a) ? { valueSet: 'v' } : {}), ...(values.length ? { values } : {}) };
      }),
  })),
});
