import { expect } from '@open-wc/testing';
import { atReferenceSize, RankingHarness } from './gt-text-ranking.harness.js';

/** Attribute, and what no author may write there. */
const malformed: readonly (readonly [attribute: string, value: string])[] = [
  ...[
    '',
    '[',
    ']',
    '{}',
    '7',
    'null',
    'true',
    'one, two',
    '[]',
    '["only one"]',
    '[1,2]',
    '[null,"b"]',
    '["a",["b"]]',
  ].map((value) => ['responses', value] as const),
  ...[
    '["a" "b"]',
    '["a","b"',
    "['it's','b']",
    '[{"text":1},{"text":"b"}]',
    '[{"id":"x"},{"id":"y"}]',
    '[{"image":""},{"image":"b.png"}]',
    '[{"id":"x","text":"a"},{"id":"x","text":"b"}]',
    '[{"id":"x","text":"a"},"b"]',
    '[{"id":1,"text":"a"},{"id":2,"text":"b"}]',
    '[{"id":"","text":"a"},{"id":"y","text":"b"}]',
    '{{ task.input.responses | to_json }}',
    '[{&quot;text&quot;:&quot;a&quot;}]',
    `${'['.repeat(300)}${']'.repeat(300)}`,
    '"[\\"a\\",\\"b\\"]',
    'undefined',
    '[object Object]',
  ].map((value) => ['responses', value] as const),
  ...[
    '',
    '[',
    '{}',
    '"Clarity"',
    '[]',
    '["Clarity"]',
    '[{}]',
    '[{"name":""}]',
    '[{"name":7}]',
    '[{"name":"a"},{"name":"a"}]',
  ].map((value) => ['ordinal-ranking-dimensions', value] as const),
  ...[
    '[{"name":"a","allowTie":"perhaps"}]',
    '[{"name":"a","allowTie":1}]',
    '[{"name":"a","preferred":"middle"}]',
    '[{"name":"a","firstLabel":7}]',
    '[{"name":"a","required":"yes"}]',
    'name=a',
  ].map((value) => ['ordinal-ranking-dimensions', value] as const),
  ...[
    '[',
    '{}',
    '[{}]',
    '[{"name":"a","scale":1}]',
    '[{"name":"a","scale":101}]',
    '[{"name":"a","scale":4.5}]',
    '[{"name":"a","scale":"5"}]',
    '[{"name":"a","labels":["x"]}]',
    '[{"name":"a"},{"name":"a"}]',
    '[{"name":"a","preferred":"first"}]',
  ].map((value) => ['rating-dimensions', value] as const),
  ...[
    '[',
    '{}',
    '[{"name":"a"}]',
    '[{"name":"a","choices":[]}]',
    '[{"name":"a","choices":"x"}]',
    '[{"name":"a","choices":["x","x"]}]',
    '[{"name":"a","choices":[""]}]',
    '[{"name":"a","choices":["x"],"scope":"page"}]',
    '[{"choices":["x"]}]',
  ].map((value) => ['classification-dimensions', value] as const),
  ['acceptability', 'yes'],
  ['shuffle', 'maybe'],
  ['shuffle-seed', '-1'],
  ['shuffle-seed', '1.5'],
  ['shuffle-seed', '4294967296'],
  ['shuffle-seed', 'seven'],
  ['rationale', 'always'],
  ['rationale', ''],
  ['format', 'html'],
  ['drafts', 'cloud'],
  ['telemetry', 'true'],
  ['unable-reasons', 'none'],
  ['unable-reasons', '["a","a"]'],
  ['unable-reasons', '[""]'],
  ['requirements', '[{}]'],
  ['requirements', 'be kind'],
  ['requirements', '[{"id":"a","text":"b","level":"stop","scope":"answer"}]'],
  ['initial-value', '{'],
  ['initial-value', '[1]'],
  ['initial-value', '7'],
  ['initial-value', '{"version":1,"ordinalRankingDimensions":[{"name":"Clarity","responseRankings":[1]}]}'],
  ['initial-value', '{"version":1,"shownOrder":[0,0,1]}'],
  ['initial-value', '{"task":"image-caption","version":1}'],
];

const good = {
  drafts: 'none',
  responses: '["a","b","c"]',
  'ordinal-ranking-dimensions': '[{"name":"Clarity"}]',
};

describe('<gt-text-ranking> malformed configuration', () => {
  before(atReferenceSize);

  it('is tried in many forms', () => {
    expect(malformed.length).to.be.at.least(60);
  });

  for (const [attribute, value] of malformed) {
    it(`${attribute}="${value.slice(0, 60)}" is told, and nothing throws`, async () => {
      const element = document.createElement('gt-text-ranking');
      for (const [name, text] of Object.entries({ ...good, [attribute]: value })) element.setAttribute(name, text);
      const ranking = new RankingHarness(element);
      document.body.append(element);
      await ranking.settled();
      const property = attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      expect(ranking.errors.map((error) => error['property'])).to.deep.equal([property]);
      expect(ranking.textOf('errors')).to.contain(attribute);
      expect(ranking.find('[part~=errors]').getBoundingClientRect().height).to.be.greaterThan(0);
      element.remove();
    });
  }
});
