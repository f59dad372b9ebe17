import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { npm, readJson, root } from '../../tools/release/packages.mjs';
import { Tarballs } from './tarballs.js';

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** A project outside the repository that has installed our tarballs, as a user's has. */
export class ScratchProject {
  private constructor(readonly folder: string) {}

  /** @throws Error with what npm said where something can't be installed */
  static install(): ScratchProject {
    const tarballs = Tarballs.make();
    const folder = mkdtempSync(join(tmpdir(), 'gt-installed-'));
    const project = new ScratchProject(folder);
    const ours = tarballs.all.map(({ manifest, path }) => [manifest.name, `file:${relative(folder, path)}`] as const);
    project.write('package.json', {
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(ours),
      overrides: installedVersions(),
    });
    const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
    try {
      // what `npm ci` has fetched is in npm's cache
      npm(['install', '--prefer-offline', ...quiet], folder);
    } finally {
      tarballs.remove();
    }
    return project;
  }

  write(path: string, content: string | object): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }

  /** Runs a program of Node in the project. `@/` is the repository, whose tools it borrows. */
  node(...argv: readonly string[]): { readonly status: number | null; readonly said: string } {
    const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
    const args = argv.map((each) => each.replace(/^@\//, `${root}/`));
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.folder, encoding: 'utf8', env });
    return { status, said: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What others publish tomorrow must not change what this commit does: the versions that are installed here, where there is one. */
function installedVersions(): Record<string, string> {
  const { packages } = readJson(join(root, 'package-lock.json')) as { packages: Record<string, Locked> };
  const versions = new Map<string, Set<string>>();
  for (const [at, { version, dev, link }] of Object.entries(packages)) {
    const name = at.split('node_modules/').at(-1)!;
    if (at.includes('node_modules/') && !dev && !link)
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return Object.fromEntries([...versions].flatMap(([name, [one, ...more]]) => (more.length ? [] : [[name, one!]])));
}
