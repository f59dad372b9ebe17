import { registeredMessage } from '@gt-elements/ui/language/registry.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { expect } from '@open-wc/testing';
import { qaPairsCatalogue } from '../qa-pairs/strings.en.js';
import { textRankingCatalogue } from '../text-ranking/strings.en.js';
import './de.js';

const places = (message: unknown): readonly string[] =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

const tasks = [textRankingCatalogue, qaPairsCatalogue];

describe('German', () => {
  for (const { namespace, strings } of [frameCatalogue, ...tasks]) {
    it(`says everything that English says, with the same values: ${namespace}`, () => {
      for (const [key, message] of Object.entries(strings)) {
        const german = registeredMessage('de', namespace, key);
        expect(german, key).to.not.equal(undefined);
        expect(places(german), key).to.deep.equal(places(message));
      }
    });
  }

  it('uses no key for two things', () => {
    const frame = new Set(Object.keys(frameCatalogue.strings));
    for (const { strings } of tasks) {
      expect(Object.keys(strings).filter((key) => frame.has(key))).to.deep.equal([]);
    }
  });
});
