// custom-elements.json of the public tags, with what they inherit from the ui layer, and what editors make of it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { htmlData, jsxTypes } from './element-types.mjs';

const home = 'packages/elements';
const isPublicTag = (declaration) => declaration.tagName && /^gt-[a-z-]+$/.test(declaration.tagName);

const publicTagsOnly = () => ({
  name: 'public-tags-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    // the base classes were read for their members; what users import is the built file of an element
    manifest.modules = manifest.modules
      .filter((m) => m.path.startsWith(`${home}/src/`) && m.declarations.some(isPublicTag))
      .map((m) => ({ ...m, declarations: m.declarations.filter(isPublicTag), path: m.path.replace(`${home}/src/`, 'dist/').replace(/\.ts$/, '.js') }));
    for (const module of manifest.modules) {
      module.exports = module.exports?.filter((e) => module.declarations.some((d) => d.name === e.declaration.name));
      for (const declaration of module.declarations) {
        const isShown = (member) => member.privacy !== 'private' && member.privacy !== 'protected' && !/^[_#]/.test(member.name);
        declaration.members = declaration.members?.filter(isShown);
        for (const entry of [...(declaration.exports ?? []), declaration, ...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
          if (entry.module) entry.module = entry.module.replace(/^\//, '');
          const from = entry.inheritedFrom?.module;
          if (from) entry.inheritedFrom.module = from.replace('packages/ui/src/', '@gt-elements/ui/').replace(/\.ts$/, '.js');
        }
      }
    }
    const elements = manifest.modules.flatMap((m) => m.declarations.map((declaration) => ({ declaration, path: m.path })));
    mkdirSync(`${home}/dist`, { recursive: true });
    writeFileSync(`${home}/dist/jsx.d.ts`, jsxTypes(elements));
    writeFileSync(`${home}/vscode.html-custom-data.json`, `${JSON.stringify(htmlData(elements), null, 2)}\n`);
  },
});

export default {
  globs: ['packages/ui/src/**/*.ts', 'packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.harness.ts'],
  outdir: home,
  litelement: true,
  plugins: [publicTagsOnly()],
};
