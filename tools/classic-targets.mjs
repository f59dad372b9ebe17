// Which classic scripts there are: every packages/bundle/src/**/gt-*.ts, and one per element (found by its define.ts).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'packages/bundle/src');
const elements = join(root, 'packages/elements/src');
const list = (dir, options) => (existsSync(dir) ? readdirSync(dir, options).map(String).sort() : []);

/** Loaded by the others, which hold their hashes: built first. */
export const furtherScripts = ['gt-markdown', 'gt-media-streaming', 'gt-media'];

/** Those that the elements speak beside English, by the files that register them: `de`. */
export const languages = () =>
  list(join(elements, 'languages'))
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .map((file) => basename(file, '.ts'));

/** The language of a script that holds a language only; `undefined` of all others. */
export const languageOf = (name) => /^gt-lang-([\w-]+)$/.exec(name)?.[1];

const tasks = () => list(elements).filter((task) => existsSync(join(elements, task, 'define.ts')));

/** Name of the file in packages/bundle/dist without `.js` → absolute path of its entry. */
export const classicTargets = () => ({
  ...Object.fromEntries(
    list(bundle, { recursive: true })
      .filter((f) => /(^|[/\\])gt-[\w-]+\.ts$/.test(f) && !f.endsWith('.d.ts'))
      .map((f) => [basename(f, '.ts'), join(bundle, f)])
      .sort(([a], [b]) => Number(furtherScripts.includes(b)) - Number(furtherScripts.includes(a))),
  ),
  ...Object.fromEntries(tasks().map((task) => [`gt-${task}`, join(elements, task, 'define.ts')])),
});

/** The tags of elements that a classic script defines. */
export const definedTags = (name) => {
  const tagOf = (task) => `gt-${task}`;
  if (name !== 'gt-elements')
    return tasks()
      .map(tagOf)
      .filter((tag) => tag === name);
  // one that has not joined the others has a script of its own only
  const all = readFileSync(join(elements, 'define.ts'), 'utf8');
  return tasks()
    .filter((task) => all.includes(`'./${task}/define.js'`))
    .map(tagOf);
};

/** A new element begins with what `gt-text-ranking` has reached. */
const ceilings = {
  'gt-elements': { gzip: 225_000 },
  'gt-lang-ar': { gzip: 14_200 },
  'gt-lang-de': { gzip: 11_200 },
  'gt-lang-es': { gzip: 11_000 },
  'gt-lang-fr': { gzip: 11_300 },
  'gt-lang-ja': { gzip: 12_000 },
  'gt-image-caption': { characters: 298_700, gzip: 101_500 },
  'gt-qa-pairs': { characters: 281_500, gzip: 96_200 },
  'gt-response-feedback': { characters: 199_800, gzip: 68_200 },
  'gt-text-ranking': { characters: 251_800, gzip: 85_800 },
  'gt-video-caption': { characters: 333_500, gzip: 113_200 },
};

/**
 * What a file may have. `goal` is what the contract and the goals ask for: one element fits into a template of
 * 128,000 characters and is there quickly. `ceiling` is what has been reached, and a file above it fails
 * (tools/sizes.mjs): it goes down with each saving, and up only with what people can do more,
 * or what further tasks need not bring along. A goal that is not met is said at each run.
 */
export const sizeLimits = (name) => {
  // all the words of a language, and nothing else; a new one begins with the most that one needs
  if (languageOf(name)) return { gzip: { goal: 16_000, ceiling: ceilings[name]?.gzip ?? 16_000 } };
  const goals = name === 'gt-elements' ? { gzip: 100_000 } : { characters: 100_000, gzip: 45_000 };
  if (!definedTags(name).length) return {};
  const reached = ceilings[name] ?? ceilings['gt-text-ranking'];
  return Object.fromEntries(Object.entries(goals).map(([unit, goal]) => [unit, { goal, ceiling: reached[unit] }]));
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
