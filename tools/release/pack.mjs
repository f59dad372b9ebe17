#!/usr/bin/env node
// npm run release:pack: builds, tries the packages as users will install them, and writes their tarballs into release/,
// ready to be published. It publishes nothing.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installIfStale } from '../install.mjs';
import { pack, root } from './packages.mjs';

process.chdir(root);
installIfStale();
const run = (...argv) => {
  if (spawnSync(process.execPath, argv, { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) process.exit(1);
};
run('tools/build.mjs');
run('tools/sizes.mjs');
run('tools/setup-browsers.mjs', 'chromium');
run('node_modules/vitest/vitest.mjs', 'run', 'test/release');

const into = join(root, 'release');
rmSync(into, { recursive: true, force: true });
for (const { filename, size } of pack(into)) console.log(`release/${filename} (${Math.round(size / 1000)} kB)`);
