import { build } from 'esbuild';

/** Where bundles of libraries are served that browsers can't read file by file. */
const BUNDLED = '/__bundled__/';
const libraries = /^video\.js(?:\/.+)?$/;
const bundles = new Map();

/** A library of CommonJS parts as one module. */
function bundleOf(name) {
  if (!bundles.has(name)) {
    const contents = `export { default } from ${JSON.stringify(name)};`;
    const stdin = { contents, resolveDir: `${import.meta.dirname}/../packages/media` };
    const built = build({ stdin, bundle: true, write: false, format: 'esm', logLevel: 'error' });
    bundles.set(
      name,
      built.then(({ outputFiles: [file] }) => file.text),
    );
  }
  return bundles.get(name);
}

// Serves our packages from their sources: `@gt-elements/core/edit/store.js` is /packages/core/src/edit/store.ts.
export const sourcesPlugin = () => ({
  name: 'sources',
  resolveImport({ source }) {
    if (libraries.test(source)) return `${BUNDLED}${encodeURIComponent(source)}.js`;
    const [, name, path] = /^@gt-elements\/([a-z]+)(?:\/(.+))?$/.exec(source) ?? [];
    if (!name) return undefined;
    if (!path) return `/packages/${name}/src/index.ts`;
    return `/packages/${name}/src/${path.endsWith('.js') ? path.replace(/\.js$/, '.ts') : `${path}/index.ts`}`;
  },
  async serve({ path }) {
    if (!path.startsWith(BUNDLED)) return undefined;
    const body = await bundleOf(decodeURIComponent(path.slice(BUNDLED.length, -3)));
    return { body, type: 'js' };
  },
});
