import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { classicTargets, furtherScripts, languageOf, languages, sizeLimits } from './classic-targets.mjs';

const bundle = resolve(import.meta.dirname, '../packages/bundle/src');

it('knows every script that another one asks for: `npm start` builds these, and they are built first', () => {
  const files = readdirSync(bundle, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const sources = files.map((file) => readFileSync(resolve(bundle, file), 'utf8'));
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/loadNeighbour\('([\w-]+)'\)/g)].map(([, name]) => `gt-${name}`),
  );
  expect([...new Set(asked)].sort()).toEqual([...furtherScripts].sort());
  expect(Object.keys(classicTargets()).slice(0, furtherScripts.length).sort()).toEqual([...furtherScripts].sort());
});

it('has a script for every language that the elements speak, and holds it to a size', () => {
  const named = Object.keys(classicTargets()).filter((name) => name.startsWith('gt-lang-'));
  expect(languages()).toContain('de');
  expect(named.map(languageOf).sort()).toEqual(languages().sort());
  for (const name of named) expect(sizeLimits(name).gzip.ceiling).toBeGreaterThan(0);
});
