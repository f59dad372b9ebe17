import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/**
 * The path of the file that `parts` name below `root`; `undefined` when there is none, when a part is no plain name
 * (such as `..`), or when a link leads out of `root`.
 * @param parts names as they come, not as a URL encodes them
 */
export async function containedFile(root: string, parts: readonly string[]): Promise<string | undefined> {
  if (!parts.length || parts.some((part) => !isPlainName(part))) return undefined;
  try {
    const base = await realpath(resolve(root));
    const path = await realpath(join(base, ...parts));
    return path.startsWith(base + sep) && (await stat(path)).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

function isPlainName(part: string): boolean {
  // the colon is a drive or a stream on Windows; a NUL ends a path
  return (
    part !== '' &&
    part !== '.' &&
    part !== '..' &&
    !/[/\\\0]/.test(part) &&
    !(process.platform === 'win32' && part.includes(':'))
  );
}
