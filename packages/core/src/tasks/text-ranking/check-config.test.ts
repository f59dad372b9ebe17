import { describe, expect, it } from 'vitest';
import { read } from '../../schema/read.js';
import { checkRankingConfig } from './check-config.js';
import { rankingConfigSchema, type RankingConfig } from './config.js';
import { textRanking } from './definition.js';
import { configOf } from './ranking.harness.js';

const wrong = (settings: Partial<RankingConfig>) =>
  Object.entries(checkRankingConfig(configOf(settings))).map(([name, { path }]) => name + path);

describe('checkRankingConfig', () => {
  it('accepts what can be worked on', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ responses: ['one'], ordinalRankingDimensions: [], acceptability: true })).toEqual([]);
    expect(
      wrong({
        responses: [
          { id: 'a', text: 'x' },
          { id: 'b', image: 'https://b/1.png' },
        ],
      }),
    ).toEqual([]);
    expect(
      wrong({
        ratingDimensions: [
          { name: 'Clarity', scale: 3, labels: ['a', 'b', 'c'] },
          { name: 'b', labels: ['low', 'high'] },
        ],
      }),
    ).toEqual([]);
  });

  it('wants responses, two where they are to be ranked', () => {
    expect(wrong({ responses: [] })).toEqual(['responses']);
    expect(wrong({ responses: ['one'] })).toEqual(['responses']);
  });

  it('wants something to say about them', () => {
    expect(wrong({ ordinalRankingDimensions: [] })).toEqual(['ordinalRankingDimensions']);
  });

  it('wants names and ids only once, and an id for each or for none', () => {
    const twice = [{ name: 'a' }, { name: 'b' }, { name: 'a' }];
    expect(wrong({ ordinalRankingDimensions: twice })).toEqual(['ordinalRankingDimensions/2/name']);
    expect(wrong({ ratingDimensions: twice })).toEqual(['ratingDimensions/2/name']);
    expect(wrong({ classificationDimensions: twice.map((each) => ({ ...each, choices: ['x'] })) })).toEqual([
      'classificationDimensions/2/name',
    ]);
    expect(
      wrong({
        responses: [
          { id: 'a', text: 'x' },
          { id: 'a', text: 'y' },
        ],
      }),
    ).toEqual(['responses/1/id']);
    expect(wrong({ responses: [{ id: 'a', text: 'x' }, 'y'] })).toEqual(['responses/1']);
  });

  it('refuses messages that were cut off or can not be read, and no text that only looks like them', () => {
    const refused = [
      '[{"role":"user","content":"I can',
      '[{"role":"user","content":"Use [1]',
      ' [ {',
      '[{"role":"user"}]',
      "[{'role':'user','content':'It's'}]",
    ];
    for (const text of refused) expect(wrong({ text }), text).toEqual(['text']);
    const texts = ['[', '[1] says so', '[{x}] is a set', '[{"role":"user","content":"a"}]: what is this?', '{"role"'];
    for (const text of texts) expect(wrong({ text }), text).toEqual([]);
    expect(wrong({ text: [{ role: 'user', content: '[{"role":"us' }] })).toEqual([]);
  });

  it('wants labels that go with the scale', () => {
    expect(wrong({ ratingDimensions: [{ name: 'a', labels: ['x', 'y', 'z'] }] })).toEqual([
      'ratingDimensions/0/labels',
    ]);
  });
});

describe('rankingConfigSchema', () => {
  it("reads the contract's examples", () => {
    const examples = {
      text: [{ role: 'user', content: 'x' }],
      responses: ['a', { id: 'm', text: 'b' }, { image: 'https://b/1.png', alt: 'c' }],
      ordinalRankingDimensions: [
        {
          name: 'a',
          allowTie: true,
          description: 'd',
          firstLabel: 'f',
          lastLabel: 'l',
          preferred: 'last',
          required: true,
        },
      ],
      ratingDimensions: [{ name: 'a', scale: 5, labels: ['x'], preferred: 'high' }],
      classificationDimensions: [{ name: 'a', choices: ['x'], multiple: true, scope: 'task' }],
      acceptability: true,
      rationale: 'required',
      format: 'markdown',
      shuffle: true,
      shuffleSeed: 4294967295,
    };
    expect(read(rankingConfigSchema, examples).ok).toBe(true);
  });

  it('refuses what is none of them, and says where', () => {
    const cases: [object, string][] = [
      [{ responses: 'a' }, '/responses'],
      [{ responses: ['a', 1] }, '/responses/1'],
      [{ responses: [{ id: 'a' }] }, '/responses/0'],
      [{ ordinalRankingDimensions: [{ name: '' }] }, '/ordinalRankingDimensions/0/name'],
      [{ ordinalRankingDimensions: ['Clarity'] }, '/ordinalRankingDimensions/0'],
      [{ ordinalRankingDimensions: [{ name: 'a', preferred: 'best' }] }, '/ordinalRankingDimensions/0/preferred'],
      [{ ratingDimensions: [{ name: 'a', scale: 1 }] }, '/ratingDimensions/0/scale'],
      [{ classificationDimensions: [{ name: 'a' }] }, '/classificationDimensions/0'],
      [{ classificationDimensions: [{ name: 'a', choices: [] }] }, '/classificationDimensions/0/choices'],
      [{ classificationDimensions: [{ name: 'a', choices: ['x', 'x'] }] }, '/classificationDimensions/0/choices'],
      [{ rationale: 'yes' }, '/rationale'],
      [{ shuffleSeed: -1 }, '/shuffleSeed'],
    ];
    for (const [config, path] of cases) {
      const result = read(rankingConfigSchema, config);
      expect(result.ok ? undefined : result.mismatch.path, path).toBe(path);
    }
  });
});

describe('the inputs of a ranking', () => {
  it('are the same where a picture was only signed anew, wherever it is', () => {
    const inputs = (image: string) => textRanking.inputs(configOf({ responses: [{ id: 'a', image }, 'text'] }));
    expect(inputs('grants/1.png?token=1')).toEqual(inputs('grants/1.png?token=2#x'));
    expect(inputs('grants/1.png')).not.toEqual(inputs('grants/2.png'));
    expect(textRanking.inputs(configOf({ responses: ['Why?1'] }))).not.toEqual(
      textRanking.inputs(configOf({ responses: ['Why?2'] })),
    );
  });
});
