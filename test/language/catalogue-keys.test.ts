import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textRankingCatalogue } from '@gt-elements/elements/text-ranking/strings.en.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';

const packages = resolve(import.meta.dirname, '../../packages');

/** What the browser is given, but for tests and the wordings themselves. */
const sources = ['core/src', 'ui/src', 'elements/src']
  .flatMap((folder) => readdirSync(resolve(packages, folder), { recursive: true, encoding: 'utf8' }).map((file) => resolve(packages, folder, file)))
  .filter((file) => file.endsWith('.ts') && !/(test|harness|strings\.\w+)\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe.each([frameCatalogue, textRankingCatalogue])('the catalogue $namespace', ({ strings }) => {
  it('says nothing that is never said', () => {
    // names of keys are put together: `key${name}`
    const spoken = Object.keys(strings).filter((key) => !/^key[A-Z]/.test(key));
    expect(spoken.filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
  });
});
