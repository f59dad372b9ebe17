// Serves our packages from their sources: `@gt-elements/core/edit/store.js` is /packages/core/src/edit/store.ts.
export const sourcesPlugin = () => ({
  name: 'sources',
  resolveImport({ source }) {
    const [, name, path] = /^@gt-elements\/([a-z]+)(?:\/(.+))?$/.exec(source) ?? [];
    if (!name) return undefined;
    if (!path) return `/packages/${name}/src/index.ts`;
    return `/packages/${name}/src/${path.endsWith('.js') ? path.replace(/\.js$/, '.ts') : `${path}/index.ts`}`;
  },
});
