import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicPackages, readJson, root, type PackageManifest } from '../../tools/release/packages.mjs';

/** All that a release writes to. */
const files = [
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  '.changeset/config.json',
  '.changeset/README.md',
  'packages/ui/src/define.ts',
  ...publicPackages().map(({ folder }) => `${folder}/package.json`),
];

describe('npm run release:version', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'gt-version-'));
    for (const file of files) {
      mkdirSync(join(copy, dirname(file)), { recursive: true });
      cpSync(join(root, file), join(copy, file));
    }
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  const text = (path: string) => readFileSync(join(copy, path), 'utf8');
  const change = (name: string, type: string, summary: string) =>
    writeFileSync(
      join(copy, `.changeset/${name}.md`),
      `---\n'${publicPackages()[0]!.manifest.name}': ${type}\n---\n\n${summary}\n`,
    );
  const run = () =>
    spawnSync(process.execPath, [join(root, 'tools/release/version.mjs'), copy], { encoding: 'utf8', cwd: copy });

  it('raises every version, and tells the changes, the greatest first', () => {
    const { version } = readJson(join(root, 'package.json')) as PackageManifest;
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const next = `${major}.${minor + 1}.0`;
    const before = text('CHANGELOG.md');
    change('one', 'patch', 'No letter is lost.');
    change('two', 'minor', 'Elements sing.\n\nIn tune.');
    const { status, stderr } = run();
    expect(status, stderr).toBe(0);

    expect(readJson(join(copy, 'package.json'))).toMatchObject({ version: next });
    for (const { folder, manifest } of publicPackages(copy)) {
      expect(manifest.version, folder).toBe(next);
      const ours = Object.entries(manifest.dependencies ?? {}).filter(([name]) => name.startsWith('@gt-elements/'));
      for (const [name, range] of ours) expect(range, `${folder} wants ${name}`).toBe(next);
      const lock = readJson(join(copy, 'package-lock.json')) as { packages: Record<string, object> };
      expect(lock.packages[folder]).toMatchObject({ version: next, ...dependenciesOf(manifest) });
      expect(readdirSync(join(copy, folder))).not.toContain('CHANGELOG.md');
    }
    expect(text('packages/ui/src/define.ts')).toContain(`VERSION = '${next}';`);

    const [intro, ...entries] = text('CHANGELOG.md').split(/^(?=## )/m);
    expect(entries[0]!.replace(/\(\d{4}-\d\d-\d\d\)/, '(day)')).toBe(
      `## ${next} (day)\n\n### New\n\n- Elements sing.\n\n  In tune.\n\n### Mended\n\n- No letter is lost.\n\n`,
    );
    expect([intro, ...entries.slice(1)].join('')).toBe(before);
    expect(readdirSync(join(copy, '.changeset')).toSorted()).toEqual(['README.md', 'config.json']);
  });

  it('writes nothing where nothing has changed', () => {
    const before = files.map(text);
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('no changeset') as string });
    expect(files.map(text)).toEqual(before);
  });
});

function dependenciesOf({ dependencies }: PackageManifest): object {
  return dependencies ? { dependencies } : {};
}
