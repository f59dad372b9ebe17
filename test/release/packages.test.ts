import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '@gt-elements/ui/define.js';
import { publicPackages, readJson, root, type PackageManifest } from '../../tools/release/packages.mjs';

const packages = publicPackages();
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const { version } = readJson(join(root, 'package.json')) as PackageManifest;
const names = packages.map(({ manifest }) => manifest.name);

describe('one version', () => {
  it('is that of every package, and of what they want of each other', () => {
    for (const { folder, manifest } of packages) {
      expect(manifest.version, folder).toBe(version);
      const ours = Object.entries(manifest.dependencies ?? {}).filter(([name]) => names.includes(name));
      for (const [name, range] of ours) expect(range, `${folder} wants ${name}`).toBe(version);
    }
  });

  it('is told by elements, the lock file, and the newest entry of the changes', () => {
    expect(VERSION).toBe(version);
    expect(/^## (\S+)/m.exec(text('CHANGELOG.md'))?.[1]).toBe(version);
    const lock = readJson(join(root, 'package-lock.json')) as { version: string; packages: Record<string, unknown> };
    expect(lock.version).toBe(version);
    for (const { folder } of packages) expect(lock.packages[folder]).toMatchObject({ version });
  });
});

describe.each(packages)('$folder', ({ folder, manifest }) => {
  it('shows npm what it is', () => {
    expect(manifest.name).toBe(folder.replace(/^packages/, '@gt-elements'));
    expect(manifest.description.length).toBeGreaterThan(20);
    expect(manifest.keywords?.length).toBeGreaterThan(2);
    expect(manifest.publishConfig).toEqual({ access: 'public' });
    expect(text(`${folder}/README.md`)).toMatch(new RegExp(`^# ${manifest.name}\n\n[A-Z\`]`));
  });

  it('is under the licence of the whole', () => {
    expect(manifest.license).toBe('MIT');
    expect(text(`${folder}/LICENSE`)).toBe(text('LICENSE'));
  });
});

// what the scripts are made of is in them
describe.each(packages.filter(({ manifest }) => manifest.files.includes('src')))('$folder', ({ folder, manifest }) => {
  it('depends on what it imports, and on nothing else', () => {
    const imports = /(?:\bfrom|\bimport|\bimport\(|resolve\()\s*'((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g;
    const imported = sourcesIn(`${folder}/src`).flatMap((source) => [...source.matchAll(imports)]);
    const wanted = new Set(imported.map(([, name = '']) => name).filter((name) => name !== manifest.name));
    expect(Object.keys(manifest.dependencies ?? {}).toSorted()).toEqual([...wanted].toSorted());
  });
});

/** Without comments, in which samples import things. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !/\.(test|harness)\.ts$/.test(name))
    .map((name) => text(join(folder, name)).replace(/\/\*[^]*?\*\//g, ''));
}
