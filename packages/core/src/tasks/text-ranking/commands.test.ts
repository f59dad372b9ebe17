import { describe, expect, it } from 'vitest';
import * as commands from './commands.js';
import type { RankingConfig } from './config.js';
import { emptyRanking, type RankingDocument } from './document.js';
import { configOf, emptyOf, ranksOf } from './ranking.harness.js';

const config = configOf({
  ordinalRankingDimensions: [{ name: 'Clarity' }, { name: 'Truth', allowTie: true }, { name: 'Style' }],
  ratingDimensions: [{ name: 'Help', scale: 7 }],
  classificationDimensions: [
    { name: 'Unsafe', choices: ['yes', 'no'] },
    { name: 'Flaws', choices: ['a', 'b', 'c'], multiple: true },
    { name: 'Language', choices: ['en', 'de'], scope: 'task' },
  ],
  acceptability: true,
  rationale: 'optional',
});
const start = emptyOf(config);
const ranking = (dimension: string, ranks: readonly number[], from: RankingDocument = start) =>
  ranks.reduce((document, rank, response) => commands.rank(document, config, dimension, response, rank), from);

describe('commands', () => {
  it('give the same document when there is nothing to change', () => {
    const ranked = ranking('Clarity', [1, 2, 3]);
    const { rank, unrank, moveBy, placeBetween, rate, choose, setAcceptable, setRationale, clearMark } = commands;
    const nothing: readonly RankingDocument[] = [
      rank(ranked, config, 'Clarity', 0, 1),
      rank(ranked, config, 'Nothing', 0, 1),
      ...[0, -1, 4, 1.5, Number.NaN].map((bad) => rank(ranked, config, 'Clarity', 0, bad)),
      ...[-1, 3, 0.5].map((bad) => rank(ranked, config, 'Clarity', bad, 1)),
      unrank(ranked, config, 'Style', 0),
      unrank(ranked, config, 'Clarity', 9),
      moveBy(ranked, config, 'Clarity', 0, -1),
      moveBy(ranked, config, 'Clarity', 2, 1),
      ...[0, 5, 1.5].map((bad) => placeBetween(ranked, config, 'Clarity', 0, bad)),
      placeBetween(ranked, config, 'Clarity', 0, 1),
      commands.sameAsPrevious(ranked, config, 'Clarity'),
      commands.prefer(ranked, config, 'Clarity', 'first'),
      ...[0, 8, 1.5].map((bad) => rate(ranked, config, 'Help', 0, bad)),
      rate(ranked, config, 'Clarity', 0, 1),
      choose(ranked, config, 'Unsafe', 0, 'maybe'),
      choose(ranked, config, 'Unsafe', null, 'yes'),
      choose(ranked, config, 'Language', 0, 'en'),
      setAcceptable(ranked, config, 3, true),
      setRationale(ranked, config, 'ordinal', 'Clarity', ''),
      setRationale(ranked, config, 'rating', 'Clarity', 'x'),
      setRationale(ranked, config, 'acceptability', '', 'x'),
      clearMark(ranked, config, 'rating', 'Help', 0),
      commands.clearDimension(ranked, config, 'rating', 'Help'),
      commands.clearAll(start, config),
    ];
    for (const [index, document] of nothing.entries()) {
      expect(document, `case ${index}`).toBe(index === nothing.length - 1 ? start : ranked);
    }
  });

  it('keep dimensions in the order of the author, whatever comes first', () => {
    const document = commands.rank(
      ranking('Clarity', [1], commands.rate(start, config, 'Help', 0, 2)),
      config,
      'Style',
      1,
      1,
    );
    expect(document.answers.map(({ name }) => name)).toEqual(['Clarity', 'Style', 'Help']);
  });

  it('leave nothing of a dimension in which nothing is said any more', () => {
    const document = ranking('Clarity', [2]);
    expect(commands.unrank(document, config, 'Clarity', 0)).toEqual(start);
    const reasons = commands.setRationale(document, config, 'ordinal', 'Clarity', 'because');
    expect(commands.unrank(reasons, config, 'Clarity', 0).answers).toHaveLength(1);
    expect(commands.clearDimension(reasons, config, 'ordinal', 'Clarity')).toEqual(start);
  });

  it('unrank without moving the others', () => {
    expect(ranksOf(commands.unrank(ranking('Clarity', [1, 2, 3]), config, 'Clarity', 1), config)).toEqual([1, null, 3]);
  });

  it('repeat the order of the dimension before, ties only where they are allowed', () => {
    const { sameAsPrevious } = commands;
    const strict = ranking('Clarity', [3, 1, 2]);
    expect(ranksOf(sameAsPrevious(strict, config, 'Truth'), config, 'Truth')).toEqual([3, 1, 2]);
    expect(ranksOf(sameAsPrevious(strict, config, 'Style'), config, 'Style')).toEqual([3, 1, 2]);
    const tied = ranking('Truth', [1, 1, 2], strict);
    expect(ranksOf(sameAsPrevious(tied, config, 'Style'), config, 'Style')).toEqual([null, null, 3]);
    expect(sameAsPrevious(start, config, 'Style')).toBe(start);
  });

  it('prefer one of two responses as they are shown', () => {
    const two = configOf({
      responses: ['x', 'y'],
      ordinalRankingDimensions: [{ name: 'Clarity' }, { name: 'Truth', allowTie: true }],
    });
    const swapped: RankingDocument = { ...emptyOf(two), shownOrder: [1, 0] };
    const preferred = (which: 'first' | 'second' | 'equal', dimension: string) =>
      ranksOf(commands.prefer(swapped, two, dimension, which), two, dimension);
    expect(preferred('first', 'Clarity')).toEqual([2, 1]);
    expect(preferred('second', 'Clarity')).toEqual([1, 2]);
    expect(preferred('equal', 'Truth')).toEqual([1, 1]);
    expect(commands.prefer(swapped, two, 'Clarity', 'equal')).toBe(swapped);
  });

  it('rate, and take it back', () => {
    const rated = commands.rate(start, config, 'Help', 1, 7);
    expect(rated.answers).toEqual([{ kind: 'rating', name: 'Help', cells: [null, 7, null] }]);
    expect(commands.clearMark(rated, config, 'rating', 'Help', 1)).toEqual(start);
  });

  it('choose one, or several in the order of the choices', () => {
    const { choose } = commands;
    const cells = (document: RankingDocument) => document.answers[0]?.cells;
    const yes = choose(start, config, 'Unsafe', 0, 'yes');
    expect(cells(choose(yes, config, 'Unsafe', 0, 'no'))).toEqual([['no'], null, null]);
    const several = ['c', 'a'].reduce((document, choice) => choose(document, config, 'Flaws', 2, choice), start);
    expect(cells(several)).toEqual([null, null, ['a', 'c']]);
    expect(['a', 'c'].reduce((document, choice) => choose(document, config, 'Flaws', 2, choice), several)).toEqual(
      start,
    );
    expect(cells(choose(start, config, 'Language', null, 'de'))).toEqual([['de']]);
  });

  it('clear everything', () => {
    const document = commands.setAcceptable(
      commands.choose(ranking('Truth', [1, 1, 1]), config, 'Language', null, 'en'),
      config,
      0,
      false,
    );
    expect(document.answers).toHaveLength(3);
    expect(commands.clearAll(document, config)).toEqual(start);
  });
});

describe('emptyRanking', () => {
  const ten = (settings: Partial<RankingConfig>) =>
    configOf({ responses: Array.from({ length: 10 }, String), ...settings });
  const inOrder = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

  it('shows the responses as given, or shuffled by the seed', () => {
    expect(emptyRanking(ten({}), { seed: 5 }).shownOrder).toEqual(inOrder);
    const shuffled = emptyRanking(ten({ shuffle: true }), { seed: 5 }).shownOrder;
    expect(shuffled).not.toEqual(inOrder);
    expect([...shuffled].sort()).toEqual(inOrder);
    expect(emptyRanking(ten({ shuffle: true }), { seed: 6 }).shownOrder).not.toEqual(shuffled);
  });

  it("takes the author's seed instead", () => {
    const fixed = ten({ shuffle: true, shuffleSeed: 5 });
    expect(emptyRanking(fixed, { seed: 1 })).toEqual(emptyRanking(fixed, { seed: 2 }));
  });
});
