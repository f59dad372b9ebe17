// node tools/bundle-lists.mjs NAME…: writes, beside the classic scripts, sri.json (integrity and sizes) and THIRD_PARTY.md.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { partsIn, thirdParty } from './third-party.mjs';

const dist = 'packages/bundle/dist';
const names = process.argv.slice(2).filter((name) => existsSync(`${dist}/${name}.js`));

const sri = Object.fromEntries(
  names.sort().map((name) => {
    const bytes = readFileSync(`${dist}/${name}.js`);
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    return [`${name}.js`, { integrity, characters: String(bytes).length, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }];
  }),
);
writeFileSync(`${dist}/sri.json`, `${JSON.stringify(sri, null, 2)}\n`);

const parts = names.flatMap((name) => partsIn(JSON.parse(readFileSync(`${dist}/modules/${name}.json`, 'utf8'))));
writeFileSync(`${dist}/THIRD_PARTY.md`, thirdParty('these scripts', parts));
