#!/usr/bin/env node
// Builds what is stale: node tools/build.mjs [--force] [step…]; a step is a package, a classic script
// (gt-elements), `lists` of those, or `manifest`.
// A step is fresh when the hash of all it reads is the one of its last good run and its output is still there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { classicTargets } from './classic-targets.mjs';
import { partsIn, thirdParty } from './third-party.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const statePath = 'node_modules/.cache/gt-build.json';

/** Packages that the compiler writes, each after those it reads. */
const packages = {
  core: [],
  ui: ['core'],
  media: ['core', 'ui'],
  elements: ['core', 'ui', 'media'],
  jobs: ['core'],
  cli: ['core', 'jobs'],
};
const bundleDist = 'packages/bundle/dist';
const browserPackages = ['core', 'ui', 'media', 'elements', 'bundle'];
const isTest = (file) => /\.test\.ts$/.test(file);

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .map((f) => join(path, String(f)))
    .filter((f) => !isTest(f) && statSync(f).isFile())
    .sort();
};
const hashOf = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
};
const run = (...argv) =>
  new Promise((done) => {
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => (console.error(error.message), done(false)));
    child.on('exit', (code) => done(code === 0));
  });

const sourcesOf = (name) => [`packages/${name}/src`, `packages/${name}/package.json`, `packages/${name}/tsconfig.json`];
const withDependencies = (name) => [...new Set([name, ...packages[name].flatMap(withDependencies)])];
const hasSources = (name) => filesUnder(`packages/${name}/src`).some((f) => f.endsWith('.ts'));

/** The compiler never takes a file away: one whose source is gone goes here. What is no TypeScript is copied. */
const settleDist = (name) => {
  const [src, dist] = [`packages/${name}/src`, `packages/${name}/dist`];
  for (const file of filesUnder(dist)) {
    const stem = join(src, file.slice(dist.length + 1)).replace(/(\.d\.ts|\.js)(\.map)?$/, '');
    const isKept = existsSync(`${stem}.ts`) || existsSync(stem) || file === `${dist}/jsx.d.ts`;
    if (!isKept) rmSync(file);
  }
  for (const file of filesUnder(src)) {
    if (!file.endsWith('.ts')) cpSync(file, join(dist, file.slice(src.length + 1)));
  }
  if (name === 'cli' && existsSync(`${dist}/gt.js`)) chmodSync(`${dist}/gt.js`, 0o755);
};

/** The JSON Schemas of settings and answers, for those who check them without our code. */
const writeSchemas = async () => {
  const { publishedSchemas } = await import(pathToFileURL(resolve('packages/jobs/dist/schemas/published.js')).href);
  for (const [file, schema] of publishedSchemas()) {
    writeFileSync(`packages/jobs/dist/schemas/${file}`, `${JSON.stringify(schema, undefined, 2)}\n`);
  }
};

/** One file each, for `sam deploy`: the runtime has the SDK. */
const lambdas = 'packages/jobs/dist/lambda/sam';
const bundleLambdas = async () => {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: ['pre-annotation', 'post-annotation'].map((name) => ({ in: `packages/jobs/dist/lambda/handlers/${name}.js`, out: `${name}/index` })),
    outdir: lambdas,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@aws-sdk/*'],
    logLevel: 'error',
    metafile: true,
  });
  writeFileSync(`${lambdas}/THIRD_PARTY.md`, thirdParty('these functions', partsIn(Object.keys(metafile.inputs))));
};

const packageSteps = Object.keys(packages)
  .filter(hasSources)
  .map((name) => ({
    name,
    reads: withDependencies(name).flatMap(sourcesOf),
    writes: [`packages/${name}/dist`],
    async run() {
      const isGood = await run('node_modules/typescript-native/bin/tsc', '-p', `packages/${name}`);
      settleDist(name);
      if (isGood && name === 'jobs') await Promise.all([writeSchemas(), bundleLambdas()]);
      return isGood;
    },
  }));

const targets = Object.keys(classicTargets());
const classicTools = ['vite.config.ts', 'tools/classic-targets.mjs', 'tools/classic-script.mjs', 'tools/minify-templates.mjs', 'tools/shrink'];
const classicSteps = targets.map((name) => ({
  name,
  reads: [...browserPackages.flatMap(sourcesOf), ...classicTools],
  writes: [`${bundleDist}/${name}.js`],
  async run() {
    // a script that fails its checks must not be taken for one that passed them
    rmSync(`${bundleDist}/${name}.js`, { force: true });
    return run('node_modules/vite/bin/vite.js', 'build', '--mode', name, '--logLevel', 'error');
  },
}));
const listsStep = {
  name: 'lists',
  reads: [bundleDist, ...['bundle-lists', 'classic-targets', 'sizes', 'readme-sizes'].map((name) => `tools/${name}.mjs`)],
  writes: [`${bundleDist}/sri.json`, `${bundleDist}/THIRD_PARTY.md`],
  async run() {
    const isGood = await run('tools/bundle-lists.mjs', ...targets);
    // a script that is too large works all the same: shown here, failed by `npm test`
    if (isGood) await run('tools/sizes.mjs');
    return isGood;
  },
};

/** The pages of the Builder, with the scripts that its preview loads. */
const builderStep = {
  name: 'builder',
  reads: ['demo/index.html', 'demo/builder', 'demo/jobs', ...['core', 'jobs', 'cli'].flatMap(sourcesOf), 'vite.config.ts', bundleDist],
  writes: ['demo/dist/index.html', 'demo/dist/scripts/gt-elements.js'],
  async run() {
    const isGood = await run('node_modules/vite/bin/vite.js', 'build', '--mode', 'builder', '--logLevel', 'error');
    if (isGood) cpSync(bundleDist, 'demo/dist/scripts', { recursive: true, filter: (path) => !path.endsWith('modules') });
    return isGood;
  },
};

/** The hosts of demo/hosts: those in frameworks are built as a user builds them, from our packages as they are shipped. */
const hostsStep = {
  name: 'hosts',
  reads: ['demo/hosts', 'packages/elements/dist', 'packages/ui/dist', 'packages/core/dist', 'packages/media/dist', 'vite.config.ts'],
  writes: ['demo/dist/hosts/index.html'],
  async run() {
    const isGood = await run('node_modules/vite/bin/vite.js', 'build', '--mode', 'hosts', '--logLevel', 'error');
    // the others are pages as they are
    if (isGood) cpSync('demo/hosts', 'demo/dist/hosts', { recursive: true, filter: (path) => !/demo\/hosts\/(react|vue|ground-truth)$/.test(path) });
    return isGood;
  },
};

const manifestStep = {
  name: 'manifest',
  reads: [...['elements', 'ui', 'core'].flatMap(sourcesOf), ...['custom-elements-manifest.config', 'element-types', 'setting-schemas'].map((name) => `tools/${name}.mjs`)],
  writes: ['packages/elements/custom-elements.json'],
  run: () => run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'tools/custom-elements-manifest.config.mjs', '--quiet'),
};

const args = process.argv.slice(2);
const isForced = args.includes('--force');
const only = args.filter((a) => !a.startsWith('-'));
const all = [...packageSteps, ...(targets.length ? [...classicSteps, listsStep, builderStep, hostsStep] : []), ...(hasSources('elements') ? [manifestStep] : [])];
const wanted = only.length ? all.filter((s) => only.includes(s.name)) : all;
const unknown = only.filter((name) => !all.some((s) => s.name === name));
if (unknown.length) console.error(`no such step, or nothing there to build: ${unknown.join(', ')}`);

const state = existsSync(statePath) ? JSON.parse(readFileSync(statePath, 'utf8')) : {};
const failed = [];
let fresh = 0;
const toolsHash = hashOf(['package-lock.json', 'tsconfig.json', 'tools/build.mjs', 'tools/third-party.mjs']);
for (const step of wanted) {
  const hash = toolsHash + hashOf(step.reads);
  if (!isForced && state[step.name] === hash && step.writes.every((path) => existsSync(path))) {
    fresh++;
    continue;
  }
  const started = Date.now();
  const isGood = await step.run();
  console.log(`${isGood ? 'built' : 'FAILED'} ${step.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  // the lists lie among what they are made from
  if (isGood) state[step.name] = step === listsStep ? toolsHash + hashOf(step.reads) : hash;
  else {
    delete state[step.name];
    failed.push(step.name);
  }
  mkdirSync(dirname(statePath), { recursive: true });
  writeFileSync(statePath, JSON.stringify(state));
}
console.log(`build: ${wanted.length - fresh - failed.length} built, ${fresh} fresh, ${failed.length} failed`);
process.exitCode = failed.length || unknown.length ? 1 : 0;
