import { execFile } from 'node:child_process';
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where something was thrown. */
export interface Place {
  /** Absolute. */
  readonly path: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** The first place below `folder` that a stack names. */
export function throwPlace(stack: string, folder: string): Place | undefined {
  for (const [, url, line] of stack.matchAll(/(file:\/\/[^\s()]+?):(\d+)(?=[:\s)]|$)/g)) {
    const path = fileURLToPath(url!);
    if (path.startsWith(folder + sep)) return { path, line: Number(line) };
  }
  return undefined;
}

/**
 * Where a module, or one that it imports, cannot be parsed: the error itself does not say, but what Node prints when it
 * ends by it does. Nothing of the module runs, since it is linked before.
 */
export function syntaxErrorPlace(path: string, folder: string): Promise<Place | undefined> {
  const load = ['--input-type=module', '--eval', 'await import(process.argv[1])', pathToFileURL(path).href];
  return new Promise((resolve) => {
    execFile(process.execPath, load, { timeout: 10_000 }, (_error, _out, printed) =>
      resolve(throwPlace(printed, folder)),
    );
  });
}
