// What editors read about the tags: JSX types and VS Code's HTML data, both made from the manifest.
const text = (entry) => (entry.description ?? entry.summary ?? '').trim();
const comment = (entry, indent) => (text(entry) ? `${indent}/** ${text(entry).replace(/\*\//g, '* /').replace(/\s*\n\s*/g, ' ')} */\n` : '');
const isBoolean = (attribute) => /^boolean\b/.test(attribute.type?.text ?? '');
const settable = (declaration) => (declaration.members ?? []).filter((m) => m.kind === 'field' && !m.static && !m.readonly && !/[^\w$]/.test(m.name));
/** React 19 and Preact take the name of an own event as it is written, native ones in their usual form. */
const handler = (event) => (event.includes('-') ? `on${event}` : `on${event[0].toUpperCase()}${event.slice(1)}`);
/** Types that mean the same in any file. */
const isPlain = (type) => /^(unknown|string|number|boolean|null|undefined|[\s|])+$/.test(type);

/**
 * The text of dist/jsx.d.ts. `elements` are `{ declaration, path }` with paths such as `dist/text-ranking/gt-text-ranking.js`;
 * `setterTypes` (property → type) says what a setter takes where that is more than the getter gives.
 */
export const jsxTypes = (elements, setterTypes = new Map()) => {
  const imports = elements.map(({ declaration, path }) => `import type { ${declaration.name} } from '${path.replace(/^dist\//, './')}';\n`).join('');
  const entries = elements.map(({ declaration }) => {
    const wider = settable(declaration).filter((m) => isPlain(setterTypes.get(m.name) ?? 'x'));
    const names = settable(declaration).filter((m) => !wider.includes(m)).map((m) => m.name);
    const properties = wider.map((m) => `${comment(m, '    ')}    ${m.name}?: ${setterTypes.get(m.name)} | undefined;\n`);
    const taken = [...names, ...wider.map((m) => m.name)];
    const attributes = (declaration.attributes ?? [])
      .filter((a) => a.name && !taken.includes(a.name))
      .map((a) => `${comment(a, '    ')}    '${a.name}'?: ${isBoolean(a) ? 'boolean | string' : 'string | number'} | undefined;\n`);
    const events = (declaration.events ?? []).filter((e) => e.name).map((e) => `${comment(e, '    ')}    '${handler(e.name)}'?: ((event: ${e.type?.text ?? 'Event'} & { readonly currentTarget: ${declaration.name} }) => void) | undefined;\n`);
    const picked = names.length ? `Partial<Pick<${declaration.name}, ${names.map((n) => `'${n}'`).join(' | ')}>> & ` : '';
    return `${comment(declaration, '  ')}  '${declaration.tagName}': GtCommonProps<${declaration.name}> & ${picked}{\n${[...properties, ...attributes, ...events].join('')}  };\n`;
  });
  return `${imports}
/** What any element takes in JSX. */
export interface GtCommonProps<E extends HTMLElement> {
  key?: string | number | null | undefined;
  ref?: ((element: E | null) => void) | { current: E | null } | null | undefined;
  id?: string | undefined;
  className?: string | undefined;
  style?: object | string | undefined;
  slot?: string | undefined;
  lang?: string | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  autofocus?: boolean | undefined;
  children?: unknown;
}

/**
 * The tags, for JSX. React 19:
 * \`declare module 'react' { namespace JSX { interface IntrinsicElements extends GtJsxElements {} } }\`
 */
export interface GtJsxElements {
${entries.join('')}  /** Instructions beside the task. */
  'short-instructions': GtCommonProps<HTMLElement>;
  /** Instructions that open in a dialog. */
  'full-instructions': GtCommonProps<HTMLElement> & { header?: string | undefined };
}
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
        const type = a.type?.text ?? '';
        const values = /^('[^']*'[\s|]*)+$/.test(type) ? [...type.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name })) : [];
        return { name: a.name, description: text(a), ...(isBoolean(a) ? { valueSet: 'v' } : {}), ...(values.length ? { values } : {}) };
      }),
  })),
});
