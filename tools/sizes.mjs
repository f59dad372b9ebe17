#!/usr/bin/env node
// Shows the size of each classic script as it was built, and fails where one is larger than it may be.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sizeLimits } from './classic-targets.mjs';

const sri = JSON.parse(readFileSync(resolve(import.meta.dirname, '../packages/bundle/dist/sri.json'), 'utf8'));
let failed = 0;
for (const [file, sizes] of Object.entries(sri)) {
  console.log(`  ${file}: ${sizes.characters} characters, ${sizes.gzip} bytes gzip`);
  const limits = Object.entries(sizeLimits(file.replace(/\.js$/, '')));
  for (const [unit, { goal }] of limits) {
    if (sizes[unit] > goal) console.log(`  above the goal: ${file} has ${sizes[unit]} ${unit}, the goal is ${goal}`);
  }
  const excess = limits.filter(([unit, { ceiling }]) => sizes[unit] > ceiling);
  for (const [unit, { ceiling }] of excess) console.error(`  TOO LARGE ${file}: ${sizes[unit]} ${unit}, ${ceiling} are allowed`);
  failed += excess.length ? 1 : 0;
}
console.log(`${Object.keys(sri).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
