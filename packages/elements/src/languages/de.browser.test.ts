import { registeredMessage } from '@gt-elements/ui/language/registry.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { expect } from '@open-wc/testing';
import { textRankingCatalogue } from '../text-ranking/strings.en.js';
import './de.js';

const places = (message: unknown): readonly string[] =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

describe('German', () => {
  for (const { namespace, strings } of [frameCatalogue, textRankingCatalogue]) {
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
    expect(Object.keys(textRankingCatalogue.strings).filter((key) => frame.has(key))).to.deep.equal([]);
  });
});
