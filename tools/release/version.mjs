#!/usr/bin/env node
// npm run release:version: one version for all, their changesets into CHANGELOG.md. Needs neither the network nor git.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import releasePlan from '@changesets/get-release-plan';
import { publicPackages, readJson, root as here } from './packages.mjs';

/** Of another copy of the repository: `node tools/release/version.mjs FOLDER`. */
const root = resolve(process.argv[2] ?? here);
const write = (path, value) => writeFileSync(join(root, path), typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);
const replaced = (path, pattern, by) => {
  const text = readFileSync(join(root, path), 'utf8');
  if (!pattern.test(text)) throw new Error(`${path} has nothing like ${pattern}`);
  write(path, text.replace(pattern, by));
};

/** What changes for users, the greatest first. Before 1.0 what breaks is a minor release, as in semver. */
const headings = { major: 'Breaking', minor: 'New', patch: 'Mended' };
const sectionOf = (version, changesets, day) => {
  const weight = ({ releases }) => Object.keys(headings).find((type) => releases.some((each) => each.type === type));
  const parts = Object.entries(headings).flatMap(([type, heading]) => {
    const texts = changesets.filter((each) => weight(each) === type).map(({ summary }) => `- ${summary.trim().replace(/\n(?=.)/g, '\n  ')}`);
    return texts.length ? [`### ${heading}\n\n${texts.join('\n')}`] : [];
  });
  return `## ${version} (${day})\n\n${parts.join('\n\n')}\n\n`;
};

/** The lock file repeats what the workspaces say. */
const settleLock = (version) => {
  if (!existsSync(join(root, 'package-lock.json'))) return;
  const lock = readJson(join(root, 'package-lock.json'));
  lock.version = lock.packages[''].version = version;
  for (const { folder, manifest } of publicPackages(root)) Object.assign(lock.packages[folder], { version, dependencies: manifest.dependencies });
  write('package-lock.json', lock);
};

const { changesets, releases } = await releasePlan(root);
if (!changesets.length) {
  console.error('Nothing to release: no changeset in .changeset. npm run changeset writes one.');
  process.exit(1);
}
const versions = [...new Set(releases.map(({ newVersion }) => newVersion))];
const left = publicPackages(root).filter(({ manifest }) => !releases.some(({ name }) => name === manifest.name));
if (versions.length !== 1 || left.length) throw new Error(`not one version for all: ${versions.join(', ')}; without: ${left.map(({ folder }) => folder).join(', ')}`);
const [version] = versions;

const cli = join(here, 'node_modules/@changesets/cli/bin.js');
const { status } = spawnSync(process.execPath, [cli, 'version'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(1);
// what changesets know nothing of
write('package.json', { ...readJson(join(root, 'package.json')), version });
replaced('packages/ui/src/define.ts', /(?<=VERSION = ')[^']+/, version);
settleLock(version);
replaced('CHANGELOG.md', /^(?=## )/m, sectionOf(version, changesets, new Date().toISOString().slice(0, 10)));
console.log(`${version}: read CHANGELOG.md, then npm test, commit, npm run release:pack.`);
