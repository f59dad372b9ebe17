import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, publicPackages, type PackageManifest } from '../../tools/release/packages.mjs';

/** A package as `npm pack` makes it of what is built. */
export interface Tarball {
  readonly manifest: PackageManifest;
  /** The path of the `.tgz`. */
  readonly path: string;
  /** Its files, as paths in the package. */
  readonly files: readonly string[];
}

/** The tarballs of all public packages in a folder outside the repository. */
export class Tarballs {
  private constructor(
    readonly folder: string,
    readonly all: readonly Tarball[],
  ) {}

  /** Packs, which needs no network. */
  static make(): Tarballs {
    const folder = mkdtempSync(join(tmpdir(), 'gt-packed-'));
    const packed = new Map(pack(folder).map((each) => [each.name, each]));
    const all = publicPackages().map(({ manifest }) => {
      const { filename, files } = packed.get(manifest.name)!;
      return { manifest, path: join(folder, filename), files: files.map(({ path }) => path) };
    });
    return new Tarballs(folder, all);
  }

  /** @param name such as `@gt-elements/core` */
  get(name: string): Tarball {
    return this.all.find(({ manifest }) => manifest.name === name)!;
  }

  /** Unpacks one. @returns a function that reads its files, and where they are */
  unpack(name: string): { readonly folder: string; readonly text: (file: string) => string } {
    const into = join(this.folder, name.replace('/', '-'));
    mkdirSync(into, { recursive: true });
    const { status, stderr } = spawnSync('tar', ['-xzf', this.get(name).path, '-C', into], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const folder = join(into, 'package');
    return { folder, text: (file) => readFileSync(join(folder, file), 'utf8') };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
