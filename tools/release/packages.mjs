// The packages that are published, and their tarballs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns `{ folder, manifest }` of each, as the workspaces of the repository at `home` name them */
export const publicPackages = (home = root) =>
  readJson(join(home, 'package.json'))
    .workspaces.map((folder) => ({ folder, manifest: readJson(join(home, folder, 'package.json')) }))
    .filter(({ manifest }) => !manifest.private);

/** npm, as whoever runs us has it. @throws Error with what it said */
export const npm = (args, cwd = root) => {
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--loglevel=error'], { cwd, encoding: 'utf8', maxBuffer: 64e6, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args[0]}: ${stderr || stdout}`);
  return stdout;
};

/** Packs what is built into a folder. @returns what npm says of each: `{ name, version, filename, files: [{ path, size }] }` */
export const pack = (into) => {
  mkdirSync(into, { recursive: true });
  const named = publicPackages().flatMap(({ folder }) => ['--workspace', folder]);
  return JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', into, ...named]));
};
