// Whose code is in what we bundle, with the licences: the text of a THIRD_PARTY.md.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How a package says in a file of another one that it is in there. */
const banner = /\/\*! @name (\S+) @version (\S+) @license/g;

const packageIn = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[sc]e|copying|notice)([.-][\w.-]+)?$/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (!texts.length) throw new Error(`${folder} has no licence to be handed on`);
  return { name, version, identifier: license, text: texts.join('\n\n') };
};

/** The folder of the package that a module belongs to. */
const folderOf = (module) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0];

const inlinedIn = (module) =>
  [...readFileSync(module, 'utf8').matchAll(banner)].map(([, name, version]) => {
    const near = [join(folderOf(module), 'node_modules', name), join(dirname(folderOf(module)), name), join('node_modules', name)];
    const found = packageIn(near.find((folder) => existsSync(folder)) ?? near.at(-1));
    if (found.version !== version) throw new Error(`${module} has ${name} ${version} in it, installed is ${found.version}: whose licence is it?`);
    return found;
  });

/**
 * @param modules paths from the root of the repository, as bundlers name them; ours and those that are no files are left out
 * @returns `{ name, version, identifier, text }` of each package whose code is in them
 */
export const partsIn = (modules) => {
  const foreign = modules.map((path) => path.replaceAll('\\', '/')).filter((path) => folderOf(path));
  const folders = new Set(foreign.map(folderOf));
  // what a bundler adds of its own is its makers'
  if (modules.some((path) => path.startsWith('\0rolldown/'))) folders.add('node_modules/rolldown');
  return [...[...folders].map(packageIn), ...foreign.flatMap(inlinedIn)];
};

/** @param what these files are called in the title */
export const thirdParty = (what, parts) => {
  const titled = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]));
  const sections = [...titled].sort().map(([title, { identifier, text }]) => `## ${title} (${identifier ?? 'see below'})\n\n${text}\n`);
  return `# Parts of others in ${what}\n\n${sections.join('\n')}`;
};
