import { describe, expect, it } from 'vitest';
import * as commands from './commands.js';
import type { RankingConfig } from './config.js';
import type { RankingDocument } from './document.js';
import { configOf, emptyOf } from './ranking.harness.js';
import { readRanking } from './read-answer.js';
import { impliesRequired, rankingProgress, rankingRules } from './rules.js';

const issues = (document: RankingDocument, config: RankingConfig, required = false) =>
  rankingRules(document, config, required).map(({ code, level, path }) => `${level} ${code} ${path}`);
const ranked = (config: RankingConfig, ranks: readonly number[], dimension = 'Clarity') =>
  ranks.reduce(
    (document, rank, response) => commands.rank(document, config, dimension, response, rank),
    emptyOf(config),
  );
const dimension = (settings: Partial<RankingConfig['ordinalRankingDimensions'][number]>) =>
  configOf({ ordinalRankingDimensions: [{ name: 'Clarity', ...settings }] });

describe('rankingRules', () => {
  it('has nothing to say of a complete order', () => {
    expect(rankingRules(ranked(configOf(), [2, 1, 3]), configOf(), true)).toEqual([]);
  });

  it('blocks what is half ranked and warns of what is untouched, unless told otherwise', () => {
    const config = dimension({});
    expect(issues(emptyOf(config), config)).toEqual(['warn dimension-unranked /ordinalRankingDimensions/Clarity/0']);
    expect(issues(ranked(config, [1]), config)).toEqual([
      'block dimension-half-ranked /ordinalRankingDimensions/Clarity/1',
    ]);
    expect(rankingRules(ranked(config, [1]), config, false)[0]?.values).toEqual({
      name: 'Clarity',
      done: 1,
      count: 2,
      total: 3,
    });
  });

  it('blocks an untouched dimension that is required, by its author or since an answer must be given', () => {
    const needed = ['block dimension-unranked /ordinalRankingDimensions/Clarity/0'];
    expect(issues(emptyOf(dimension({ required: true })), dimension({ required: true }))).toEqual(needed);
    expect(issues(emptyOf(dimension({})), dimension({}), true)).toEqual(needed);
  });

  it('says nothing of an untouched optional dimension and only warns of a half-ranked one', () => {
    const config = dimension({ required: false });
    expect(issues(emptyOf(config), config, true)).toEqual([]);
    expect(issues(ranked(config, [1]), config, true)).toEqual([
      'warn dimension-half-ranked /ordinalRankingDimensions/Clarity/1',
    ]);
  });

  it('sees a dimension with nothing but a rationale as begun: the text would be lost', () => {
    const config = configOf({ rationale: 'optional' });
    expect(issues(commands.setRationale(emptyOf(config), config, 'ordinal', 'Clarity', 'x'), config)[0]).toContain(
      'block dimension-half-ranked',
    );
  });

  it('leads to the first open response as shown, or to the one question about two', () => {
    const config = configOf();
    expect(issues({ ...emptyOf(config), shownOrder: [2, 0, 1] }, config)[0]).toContain('/Clarity/2');
    const two = configOf({ responses: ['x', 'y'] });
    expect(issues(emptyOf(two), two)).toEqual(['warn dimension-unranked /ordinalRankingDimensions/Clarity']);
  });

  it('warns where everything is tied, blocks ties that are not allowed', () => {
    const config = dimension({ allowTie: true });
    expect(issues(ranked(config, [1, 1, 1]), config)).toEqual(['warn all-tied /ordinalRankingDimensions/Clarity']);
    expect(issues(ranked(config, [1, 1, 2]), config)).toEqual([]);
    const strict = dimension({});
    const reading = readRanking(
      { ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [1, 1, 2] }] },
      strict,
      { seed: 0 },
    );
    expect(reading.kind === 'read' && issues(reading.document, strict)).toEqual([
      'block ties-not-allowed /ordinalRankingDimensions/Clarity',
    ]);
  });

  it('warns of missing ratings, choices and marks, and blocks them where they are required', () => {
    const config = (required?: boolean) =>
      configOf({
        ordinalRankingDimensions: [],
        ratingDimensions: [{ name: 'a/b', ...(required === undefined ? {} : { required }) }],
        classificationDimensions: [
          { name: 'L', choices: ['x'], scope: 'task', ...(required === undefined ? {} : { required }) },
        ],
        acceptability: true,
      });
    expect(issues(emptyOf(config()), config())).toEqual([
      'warn rating-missing /ratingDimensions/a~1b/0',
      'warn choice-missing /classificationDimensions/L',
      'warn acceptability-missing /acceptableResponses/0',
    ]);
    expect(issues(emptyOf(config(true)), config(true)).map((each) => each.split(' ')[0])).toEqual([
      'block',
      'block',
      'warn',
    ]);
    expect(issues(emptyOf(config(false)), config(false), true).map((each) => each.split(' ')[0])).toEqual([
      'warn',
      'warn',
      'block',
    ]);
  });

  it('blocks choices that are not offered', () => {
    const config = configOf({
      ordinalRankingDimensions: [],
      classificationDimensions: [{ name: 'L', choices: ['x'] }],
    });
    const reading = readRanking(
      { classificationDimensions: [{ name: 'L', responseChoices: [['x'], ['old'], ['x']] }] },
      config,
      { seed: 0 },
    );
    expect(reading.kind === 'read' && issues(reading.document, config)).toEqual([
      'block choice-unknown /classificationDimensions/L/1',
    ]);
  });

  it('asks for a required rationale once something is said', () => {
    const config = configOf({ rationale: 'required' });
    expect(issues(emptyOf(config), config).join()).not.toContain('rationale');
    const document = ranked(config, [1, 2, 3]);
    const missing = ['block rationale-missing /ordinalRankingDimensions/Clarity/rationale'];
    expect(issues(document, config)).toEqual(missing);
    expect(issues(commands.setRationale(document, config, 'ordinal', 'Clarity', '  \n'), config)).toEqual(missing);
    expect(issues(commands.setRationale(document, config, 'ordinal', 'Clarity', 'x'), config)).toEqual([]);
  });
});

it('takes an untouched answer for invalid where the author requires a dimension', () => {
  expect(
    [true, false, undefined].map((required) => impliesRequired(dimension(required === undefined ? {} : { required }))),
  ).toEqual([true, false, false]);
});

it('counts progress by question', () => {
  const config = configOf({ ratingDimensions: [{ name: 'Help' }], acceptability: true });
  expect(rankingProgress(emptyOf(config), config)).toEqual({ done: 0, total: 9 });
  expect(rankingProgress(commands.rate(ranked(config, [1, 2]), config, 'Help', 0, 1), config)).toEqual({
    done: 3,
    total: 9,
  });
});
