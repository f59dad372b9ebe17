import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { qaPairsCatalogue } from '@gt-elements/elements/qa-pairs/strings.en.js';
import { responseFeedbackCatalogue } from '@gt-elements/elements/response-feedback/strings.en.js';
import { textRankingCatalogue } from '@gt-elements/elements/text-ranking/strings.en.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';

const packages = resolve(import.meta.dirname, '../../packages');

/** What the browser is given, but for tests and the wordings themselves. */
const sources = ['core/src', 'ui/src', 'elements/src']
  .flatMap((folder) =>
    readdirSync(resolve(packages, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      resolve(packages, folder, file),
    ),
  )
  .filter((file) => file.endsWith('.ts') && !/(test|harness|strings\.\w+)\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe.each([frameCatalogue, textRankingCatalogue, qaPairsCatalogue, responseFeedbackCatalogue])(
  'the catalogue $namespace',
  ({ strings }) => {
    it('says nothing that is never said', () => {
      // some are put together: names of keys, `key${name}`, what is wrong with a text, `${part}-too-long`, scores and
      // what items are arranged by, `score${score}` and `by-${key}`
      const spoken = Object.keys(strings).filter(
        (key) => !/^key[A-Z]|^score[1-5]$|^by-|^(question|answer)-(missing|too-)/.test(key),
      );
      expect(spoken.filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
    });
  },
);
