import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK_FILE = 'workbench.lock';

/** Another workbench is working on the same data. */
export class DataInUse extends Error {
  constructor(
    readonly data: string,
    readonly pid: number,
  ) {
    super(`Another workbench (process ${pid}) is keeping its answers in ${data}.`);
  }
}

/**
 * Makes sure that one process at a time writes into a data folder. A lock whose process is gone is taken over.
 * @returns what gives the lock back
 * @throws DataInUse
 */
export async function lockData(data: string): Promise<() => Promise<void>> {
  await mkdir(data, { recursive: true });
  const path = join(data, LOCK_FILE);
  // linked into place whole, so that nobody reads it before it says whose it is
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    return await take(data, path, own);
  } finally {
    await rm(own, { force: true });
  }
}

async function take(data: string, path: string, own: string): Promise<() => Promise<void>> {
  for (let attempt = 0; ; attempt++) {
    try {
      await link(own, path);
      return () => rm(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 3) throw cause;
    }
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    if (pid !== process.pid && isAlive(pid)) throw new DataInUse(data, pid);
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // there, but somebody else's
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
