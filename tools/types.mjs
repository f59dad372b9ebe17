// Type check of everything, then of each layer with only what that layer may see (core: no DOM, no Node).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const tsc = 'node_modules/typescript-native/bin/tsc';
const hasSource = (dir) => existsSync(dir) && readdirSync(dir, { recursive: true }).some((f) => f.endsWith('.ts'));
const projects = [
  ['tsconfig.json'],
  // the sources of the layers below are read, not their built declarations, so no build has to come first
  ...['core', 'jobs', 'cli']
    .filter((p) => hasSource(`packages/${p}/src`))
    .map((p) => [`packages/${p}/tsconfig.json`, '--customConditions', 'gt-source', '--rootDir', 'packages']),
];
let failed = 0;
for (const [project, ...more] of projects) {
  const { status } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', project, ...more], { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok' : 'not ok'} types ${project}`);
  if (status !== 0) failed++;
}
process.exitCode = failed ? 1 : 0;
