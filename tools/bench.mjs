#!/usr/bin/env node
// npm run bench [-- --only NAME] [--pairs N] [--exact] [--merge]: installs, finds the browser, builds, measures, writes docs/benchmarks.*.
//   --only NAME  comparisons and gates with NAME in the names of their files; nothing is written
//   --pairs N    how often both sides run, 9 without it
//   --exact      only what is counted exactly
//   --merge      with --only: puts what was measured in place of the same in docs/benchmarks.*
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfStale } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
installIfStale();

const run = (...argv) => {
  const { status } = spawnSync(process.execPath, argv, { stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0;
};
if (!run('tools/setup-browsers.mjs', 'headless-shell') && !run('tools/setup-browsers.mjs', 'chromium')) process.exit(1);
if (!run('tools/build.mjs')) process.exit(1);

const out = 'node_modules/.cache/gt-bench';
mkdirSync(out, { recursive: true });
const gateFiles = readdirSync('test/bench/gates').filter((file) => file.endsWith('.gate.ts')).sort();
const { build } = await import('esbuild');
await build({
  entryPoints: ['test/bench/runner/main.ts'],
  outfile: `${out}/run.mjs`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
  plugins: [
    {
      name: 'gates',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^gt-bench:gates$/ }, () => ({ path: 'gates', namespace: 'gt-bench' }));
        // they find files from where they stand, which the bundle does not
        onResolve({ filter: /\/tools\/[\w-]+\.mjs$/ }, ({ path, resolveDir }) => ({ path: pathToFileURL(resolve(resolveDir, path)).href, external: true }));
        onLoad({ filter: /^gates$/, namespace: 'gt-bench' }, () => ({
          resolveDir: 'test/bench/gates',
          loader: 'ts',
          contents: [
            ...gateFiles.map((file, index) => `import g${index} from './${file.replace(/\.ts$/, '.js')}';`),
            `export const gates = {${gateFiles.map((file, index) => `${JSON.stringify(file.replace('.gate.ts', ''))}: g${index}`).join()}};`,
          ].join('\n'),
        }));
      },
    },
  ],
});
process.exitCode = run(`${out}/run.mjs`, ...process.argv.slice(2)) ? 0 : 1;
