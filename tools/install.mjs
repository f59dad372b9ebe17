// Installs the packages when there are none or the lock file has changed since. Node's built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const lock = resolve(root, 'package-lock.json');
const stamp = resolve(root, 'node_modules/.gt-lock-hash');
/** npm's own record of what it put there. */
const installed = resolve(root, 'node_modules/.package-lock.json');

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');
const isFresh = () => {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
};

/** Ends the process with a message if npm fails. */
export const installIfStale = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node 20.19 or later is needed; this is ${process.version}.`);
    process.exit(1);
  }
  if (isFresh()) return;
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed; see above.');
    process.exit(1);
  }
  writeFileSync(stamp, lockHash());
};
