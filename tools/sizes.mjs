#!/usr/bin/env node
// Shows the size of each classic script as it was built, and fails where one is larger than it may be.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sizeLimits } from './classic-targets.mjs';

const sri = JSON.parse(readFileSync(resolve(import.meta.dirname, '../packages/bundle/dist/sri.json'), 'utf8'));
let failed = 0;
for (const [file, sizes] of Object.entries(sri)) {
  const limits = sizeLimits(file.replace(/\.js$/, ''));
  const excess = Object.keys(limits).filter((unit) => sizes[unit] > limits[unit]);
  failed += excess.length ? 1 : 0;
  console.log(`  ${file}: ${sizes.characters} characters, ${sizes.gzip} bytes gzip`);
  for (const unit of excess) console.error(`  TOO LARGE ${file}: ${sizes[unit]} ${unit}, ${limits[unit]} are allowed`);
}
console.log(`${Object.keys(sri).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
