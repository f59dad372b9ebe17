#!/usr/bin/env node
// npm test [-- part…]: installs, finds or installs the browsers, runs every part, ends with the totals of all of them.
// BROWSERS=chromium (default) | all | a list says where the browser tests run.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { namedEngines } from './engines.mjs';
import { installIfStale } from './install.mjs';
import { webTests } from './web-tests.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
const scratch = mkdtempSync(join(tmpdir(), 'gt-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const engines = namedEngines();
const longest = 60 * 60_000;

/** Runs a script, shows what it prints, answers `{ isGood, output }`; `env` is added to ours. */
const runWith = ({ env }, ...argv) =>
  new Promise((done) => {
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const timer = setTimeout(() => child.kill('SIGTERM'), longest);
    let output = '';
    const show = (stream) => (data) => {
      output += data;
      stream.write(data);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.on('error', (error) => show(process.stderr)(`${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ isGood: code === 0, output });
    });
  });
const run = (...argv) => runWith({}, ...argv);

const once = ({ isGood }) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });
/** A runner that ended badly without naming a failure has crashed: one failed. */
const atLeastOne = ({ isGood }, counts) => (isGood || counts.failed ? counts : { ...counts, failed: 1 });
const closingLine = (result) => {
  const found = [...result.output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1);
  if (!found) return { passed: 0, failed: 1, skipped: 0 };
  const [passed, failed, skipped] = found.slice(1).map((n) => Number(n ?? 0));
  return atLeastOne(result, { passed, failed, skipped });
};
const vitest = (...projects) => async () => {
  const file = join(scratch, `${projects[0]}.json`);
  const named = projects.flatMap((project) => ['--project', project]);
  const result = await run('node_modules/vitest/vitest.mjs', 'run', ...named, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter((f) => f.status === 'failed' && !f.assertionResults.some((t) => t.status === 'failed')).length;
    const failures = report.testResults.flatMap((f) => f.assertionResults.filter((t) => t.status === 'failed').map((t) => `${relative('.', f.name)}: ${t.fullName}`));
    return { ...atLeastOne(result, { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests }), failures };
  } catch {
    return once(result);
  }
};
const build = async () => once(await run('tools/build.mjs'));
const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/** In this order; `browsers` are needed before, `build` reads the shipped files. */
const parts = {
  lock: { run: async () => once(await run('tools/check-lock.mjs')) },
  types: { run: async () => once(await run('tools/types.mjs')) },
  lint: { run: async () => once(await run('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')) },
  unit: { run: vitest('unit') },
  build: { run: build },
  sizes: { needsBuild: true, run: async () => closingLine(await run('tools/sizes.mjs')) },
  browser: { browsers: engines, run: webTests(runWith, closingLine) },
  shipped: {
    browsers: ['chromium'],
    needsBuild: true,
    run: webTests(runWith, closingLine, '--config', 'tools/wtr-shipped.config.mjs'),
  },
  pages: { browsers: ['chromium'], needsBuild: true, run: vitest('pages', 'kills') },
  stories: {
    browsers: ['chromium'],
    needsBuild: true,
    async run() {
      const built = await run('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '-o', 'storybook-static');
      if (!built.isGood) return once(built);
      const checked = await run('tools/stories-check.mjs');
      const pages = await run('tools/pages-check.mjs');
      const references = await run('tools/look.mjs', '--names');
      const output = [checked, pages, references].map((each) => each.output).join('\n');
      const failures = [...output.matchAll(/^not ok (.*)$/gm)].map(([, name]) => name);
      return { ...[once(built), closingLine(checked), closingLine(pages), once(references)].reduce(add), failures };
    },
  },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !parts[name]);
if (unknown.length) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const wanted = Object.entries(parts).filter(([name]) => !named.length || named.includes(name));

installIfStale();
const summary = [];
const report = (name, counts, started) => summary.push({ name, ...counts, seconds: Math.round((Date.now() - started) / 1000) });

const browsers = [...new Set(wanted.flatMap(([, part]) => part.browsers ?? []))];
if (browsers.length) {
  const started = Date.now();
  const found = await run('tools/setup-browsers.mjs', ...browsers);
  if (!found.isGood) report('browsers', once(found), started);
}
if (!wanted.some(([name]) => name === 'build') && wanted.some(([, part]) => part.needsBuild)) {
  const started = Date.now();
  const counts = await build();
  if (counts.failed) report('build', counts, started);
}
for (const [name, part] of wanted) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  report(name, await part.run(), started);
}

console.log('\n── summary');
for (const { name, passed, failed, skipped, failures, unsteady, seconds } of summary) {
  const where = parts[name]?.browsers ? ` in ${parts[name].browsers.join(', ')}` : '';
  console.log(`${failed ? 'not ok' : 'ok'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)${where}`);
  for (const failure of failures ?? []) console.log(`  failed: ${failure}`);
  for (const test of unsteady ?? []) console.log(`  unsteady, passed when tried again: ${test}`);
}
const total = summary.reduce(add, { passed: 0, failed: 0, skipped: 0 });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;
