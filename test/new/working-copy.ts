import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** What is built, installed or a person's own. */
const left = ['node_modules', 'dist', '.git', '.gt', 'coverage', 'shots', 'storybook-static'];

export interface WorkingCopy {
  readonly path: string;
  remove(): void;
}

/** A copy of the repository in which anything may be written, with the packages that are installed here. */
export function workingCopy(): WorkingCopy {
  const path = mkdtempSync(join(tmpdir(), 'gt-new-'));
  cpSync(root, path, { recursive: true, filter: (source) => !left.includes(basename(source)) });
  const [here, there] = [join(root, 'node_modules'), join(path, 'node_modules')];
  mkdirSync(join(there, '@gt-elements'), { recursive: true });
  for (const name of readdirSync(here)) {
    if (name !== '@gt-elements' && name !== '.cache') symlinkSync(join(here, name), join(there, name));
  }
  for (const name of readdirSync(join(path, 'packages'))) {
    const to = relative(join(there, '@gt-elements'), join(path, 'packages', name));
    symlinkSync(to, join(there, '@gt-elements', name));
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
