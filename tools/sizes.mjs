#!/usr/bin/env node
// Shows the size of each classic script as it was built, and fails where one is larger than it may be, or README.md says
// another one. --write puts the sizes into README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sizeLimits } from './classic-targets.mjs';
import { sizeFaults, withSizes } from './readme-sizes.mjs';

const root = resolve(import.meta.dirname, '..');
const sri = JSON.parse(readFileSync(resolve(root, 'packages/bundle/dist/sri.json'), 'utf8'));
const readme = resolve(root, 'README.md');
if (process.argv.includes('--write')) writeFileSync(readme, await withSizes(readFileSync(readme, 'utf8'), sri));
const faults = sizeFaults(readFileSync(readme, 'utf8'), sri);
let failed = 0;
for (const [file, sizes] of Object.entries(sri)) {
  console.log(`  ${file}: ${sizes.characters} characters, ${sizes.gzip} bytes gzip`);
  const limits = Object.entries(sizeLimits(file.replace(/\.js$/, '')));
  for (const [unit, { goal }] of limits) {
    if (sizes[unit] > goal) console.log(`  above the goal: ${file} has ${sizes[unit]} ${unit}, the goal is ${goal}`);
  }
  const excess = limits.filter(([unit, { ceiling }]) => sizes[unit] > ceiling);
  for (const [unit, { ceiling }] of excess) console.error(`  TOO LARGE ${file}: ${sizes[unit]} ${unit}, ${ceiling} are allowed`);
  if (faults.has(file)) console.error(`  ${faults.get(file)}`);
  failed += excess.length || faults.has(file) ? 1 : 0;
}
console.log(`${Object.keys(sri).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
