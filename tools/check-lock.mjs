// The lockfile must name no host, and hold every platform's optional package, else `npm ci` fails.
import { readFileSync } from 'node:fs';
const lock = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const bad = [];
const has = (from, name) => {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
};
for (const [at, p] of Object.entries(lock.packages)) {
  if (p.resolved && !p.link) bad.push(`${at}: records where it came from: ${p.resolved}`);
  if (at.includes('node_modules/') && !p.link && !p.integrity && !p.inBundle) bad.push(`${at}: no integrity`);
  for (const name of Object.keys(p.optionalDependencies ?? {})) if (!has(at, name)) bad.push(`${at}@${p.version}: optional ${name} is not in the lock`);
}
for (const b of bad) console.error(b);
console.log(`${Object.keys(lock.packages).length} entries, ${bad.length} faults`);
process.exitCode = bad.length ? 1 : 0;
