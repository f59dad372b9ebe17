// Which classic scripts there are: every packages/bundle/src/**/gt-*.ts, and one per element (found by its define.ts).
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'packages/bundle/src');
const elements = join(root, 'packages/elements/src');
const list = (dir, options) => (existsSync(dir) ? readdirSync(dir, options).map(String).sort() : []);

/** Loaded by the others, which hold their hashes: built first. */
export const furtherScripts = ['gt-markdown', 'gt-media'];

/** Name of the file in packages/bundle/dist without `.js` → absolute path of its entry. */
export const classicTargets = () => ({
  ...Object.fromEntries(
    list(bundle, { recursive: true })
      .filter((f) => /(^|[/\\])gt-[\w-]+\.ts$/.test(f) && !f.endsWith('.d.ts'))
      .map((f) => [basename(f, '.ts'), join(bundle, f)])
      .sort(([a], [b]) => Number(furtherScripts.includes(b)) - Number(furtherScripts.includes(a))),
  ),
  ...Object.fromEntries(
    list(elements)
      .map((task) => [task, join(elements, task, 'define.ts')])
      .filter(([, define]) => existsSync(define))
      .map(([task, define]) => [`gt-${task}`, define]),
  ),
});

/**
 * The most that a file may have: one element must fit into a template of 128,000 characters, and be there quickly.
 * Held by tools/sizes.mjs.
 */
export const sizeLimits = (name) => {
  const isOneElement = existsSync(join(elements, name.slice(3), 'define.ts'));
  return {
    characters: isOneElement ? 100_000 : Infinity,
    gzip: isOneElement ? 45_000 : name === 'gt-elements' ? 100_000 : Infinity,
  };
};

/**
 * A dynamic import cannot be in a classic script: `packages/elements/src/load-x.ts` gives way to
 * `packages/bundle/src/load-x.classic.ts`, which fetches a second script. Absolute path → absolute path.
 */
export const classicLoaders = () =>
  new Map(
    list(bundle)
      .filter((f) => /^load-[\w-]+\.classic\.ts$/.test(f))
      .map((f) => [join(elements, f.replace('.classic.ts', '.ts')), join(bundle, f)]),
  );
