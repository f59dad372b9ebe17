// custom-elements.json of the public tags, with what they inherit from the ui layer, and what editors make of it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { htmlData, jsxTypes } from './element-types.mjs';
import { defaultText, settingSchemas, typeText } from './setting-schemas.mjs';

const home = 'packages/elements';
const isPublicTag = (declaration) => declaration.tagName && /^gt-[a-z-]+$/.test(declaration.tagName);

/** What the analyzer does not keep: by property, the attribute that its comment names, and what its setter takes. */
const attributeNames = new Map();
const setterTypes = new Map();
const schemas = await settingSchemas();

const rememberAccessors = () => ({
  name: 'remember-accessors',
  analyzePhase({ ts, node }) {
    const name = node.name?.getText?.();
    const [, attribute] = /@attr\s+([\w-]+)/.exec(node.jsDoc?.map((d) => d.getText()).join(' ') ?? '') ?? [];
    if (name && attribute && (ts.isPropertyDeclaration(node) || ts.isAccessor(node))) attributeNames.set(name, attribute);
    if (name && ts.isSetAccessor(node)) setterTypes.set(name, node.parameters[0]?.type?.getText());
  },
});

/** What every form control has by these names. */
const native = {
  labels: 'The `<label>`s for it, as of a native control.',
  validity: 'As of a native control: `valueMissing`, `customError`.',
  validationMessage: 'What is missing or wrong, in a sentence.',
  willValidate: 'Whether it can stop its form: not while it is disabled or read only.',
  checkValidity: 'Whether nothing is missing; if not, `invalid` is fired.',
  setCustomValidity: 'What the page itself complains of; empty for nothing.',
};

const isShown = (member) => !member.static && !['private', 'protected'].includes(member.privacy) && !/^[_#]|Callback$/.test(member.name);

/** Leaves what a user of a tag needs, under the names that a user knows. */
const settle = (declaration) => {
  declaration.members = (declaration.members ?? []).filter(isShown);
  // one that is fired under the name in a variable is no event of that name; those have a comment of their own
  declaration.events = declaration.events?.filter(({ description }) => description);
  for (const attribute of declaration.attributes ?? []) attribute.name = attributeNames.get(attribute.fieldName) ?? attribute.name;
  for (const member of declaration.members) {
    if (member.attribute) member.attribute = attributeNames.get(member.name) ?? member.attribute;
    member.description ??= native[member.name];
  }
  // a type by its name in the source tells a reader nothing
  const settings = schemas.get(declaration.tagName) ?? {};
  for (const entry of [...(declaration.attributes ?? []), ...declaration.members]) {
    const schema = settings[entry.fieldName ?? entry.name];
    if (!schema) continue;
    entry.type = { text: typeText(schema) };
    if (defaultText(schema) !== undefined) entry.default = defaultText(schema);
  }
  for (const entry of Object.values(declaration).filter(Array.isArray).flat()) {
    if (entry.inheritedFrom?.module) {
      entry.inheritedFrom.module = entry.inheritedFrom.module.replace('packages/ui/src/', '@gt-elements/ui/').replace(/\.ts$/, '.js');
    }
  }
};

const publicTagsOnly = () => ({
  name: 'public-tags-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    // the base classes were read for their members; what users import is the built file of an element
    manifest.modules = manifest.modules
      .filter((m) => m.path.startsWith(`${home}/src/`) && m.declarations.some(isPublicTag))
      .map((m) => ({ ...m, declarations: m.declarations.filter(isPublicTag), path: m.path.replace(`${home}/src/`, 'dist/').replace(/\.ts$/, '.js') }));
    for (const module of manifest.modules) {
      module.exports = module.exports?.filter((e) => module.declarations.some((d) => d.name === e.declaration.name));
      module.declarations.forEach(settle);
    }
    const elements = manifest.modules.flatMap((m) => m.declarations.map((declaration) => ({ declaration, path: m.path })));
    mkdirSync(`${home}/dist`, { recursive: true });
    writeFileSync(`${home}/dist/jsx.d.ts`, jsxTypes(elements, setterTypes));
    writeFileSync(`${home}/vscode.html-custom-data.json`, `${JSON.stringify(htmlData(elements), null, 2)}\n`);
  },
});

export default {
  globs: ['packages/ui/src/**/*.ts', 'packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.harness.ts'],
  outdir: home,
  litelement: true,
  plugins: [rememberAccessors(), publicTagsOnly()],
};
