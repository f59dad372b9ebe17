#!/usr/bin/env node
// npm start [-- workbench options]: installs what is missing, builds what is stale, starts the local workbench with the Builder.
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { furtherScripts, languages } from './classic-targets.mjs';
import { installIfStale } from './install.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
installIfStale();

// the workbench runs from these, the hosts in frameworks from the packages
const scripts = [...furtherScripts, 'gt-crowd', 'gt-elements', ...languages().map((language) => `gt-lang-${language}`)];
const built = spawnSync(process.execPath, ['tools/build.mjs', 'core', 'ui', 'media', 'elements', 'jobs', 'cli', ...scripts, 'builder', 'hosts'], { stdio: ['ignore', 'inherit', 'inherit'] });
if (built.status !== 0) process.exit(1);

const workbench = spawn(process.execPath, ['packages/cli/dist/gt.js', 'workbench', 'demo/jobs', '--builder', 'demo/dist', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => workbench.kill(signal));
workbench.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
workbench.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});
