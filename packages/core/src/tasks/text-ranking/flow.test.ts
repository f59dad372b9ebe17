import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as commands from './commands.js';
import type { RankingDocument } from './document.js';
import {
  cellBeside,
  changedCells,
  endsWithNumber,
  enterNumber,
  flowCells,
  isOpen,
  nextOpenCell,
  numberRange,
  type CellAddress,
} from './flow.js';
import { configOf, emptyOf, ranksOf, responsesOf } from './ranking.harness.js';

const config = configOf({
  ordinalRankingDimensions: [{ name: 'Clarity' }, { name: 'Truth', allowTie: true }],
  ratingDimensions: [{ name: 'Help' }],
  classificationDimensions: [
    { name: 'Flaws', choices: ['a', 'b'], multiple: true },
    { name: 'Language', choices: ['en', 'de', 'fr'], scope: 'task' },
  ],
  acceptability: true,
});
const start: RankingDocument = { ...emptyOf(config), shownOrder: [2, 0, 1] };
const cell = (kind: CellAddress['kind'], dimension: string, response: number | null): CellAddress => ({
  kind,
  dimension,
  response,
});
const clarity = (response: number) => cell('ordinal', 'Clarity', response);

describe('the flow', () => {
  it('goes by dimension, and in it by response as shown', () => {
    expect(flowCells(start, config).map(({ dimension, response }) => `${dimension}${response ?? ''}`)).toEqual([
      ...['Clarity2', 'Clarity0', 'Clarity1', 'Truth2', 'Truth0', 'Truth1', 'Help2', 'Help0', 'Help1'],
      ...['Flaws2', 'Flaws0', 'Flaws1', 'Language', '2', '0', '1'],
    ]);
  });

  it('goes on to the next open question: of the dimension, then of those skipped in it, then of the next', () => {
    expect(nextOpenCell(start, config)).toEqual(clarity(2));
    expect(nextOpenCell(start, config, clarity(2))).toEqual(clarity(0));
    const last = commands.rank(start, config, 'Clarity', 1, 1);
    expect(nextOpenCell(last, config, clarity(1))).toEqual(clarity(2));
    const all = [0, 2].reduce((document, response) => commands.rankNext(document, config, 'Clarity', response), last);
    expect(nextOpenCell(all, config, clarity(0))).toEqual(cell('ordinal', 'Truth', 2));
  });

  it('comes back to dimensions that were skipped, and ends when all is answered', () => {
    const acceptable = [0, 1, 2].reduce(
      (document, response) => commands.setAcceptable(document, config, response, true),
      start,
    );
    expect(nextOpenCell(acceptable, config, cell('acceptability', '', 1))).toEqual(clarity(2));
    const one = configOf({ ordinalRankingDimensions: [{ name: 'Clarity' }] });
    const all = [0, 1, 2].reduce(
      (document, response) => commands.rankNext(document, one, 'Clarity', response),
      emptyOf(one),
    );
    expect(nextOpenCell(all, one, clarity(1))).toBeUndefined();
  });

  it('steps to the question before and after, answered or not, and stays at the ends', () => {
    expect(cellBeside(start, config, clarity(1), 1)).toEqual(cell('ordinal', 'Truth', 2));
    expect(cellBeside(start, config, clarity(0), -1)).toEqual(clarity(2));
    expect(cellBeside(start, config, clarity(2), -1)).toEqual(clarity(2));
    expect(cellBeside(start, config, cell('acceptability', '', 1), 1)).toEqual(cell('acceptability', '', 1));
  });

  it('ranks by typing in shown order whatever was meant', () => {
    const sizes = fc.integer({ min: 3, max: 12 });
    const meant = fc.tuple(sizes, fc.boolean()).chain(([size, allowTie]) =>
      fc.record({
        allowTie: fc.constant(allowTie),
        ranks: allowTie
          ? fc.array(fc.nat(size - 1), { minLength: size, maxLength: size }).map((places) => {
              const used = [...new Set(places)].sort((one, other) => one - other);
              return places.map((place) => used.indexOf(place) + 1);
            })
          : fc.shuffledSubarray(
              Array.from({ length: size }, (_, index) => index + 1),
              { minLength: size },
            ),
      }),
    );
    fc.assert(
      fc.property(meant, fc.nat(), ({ allowTie, ranks }, seed) => {
        const typed = configOf({
          responses: responsesOf(ranks.length),
          ordinalRankingDimensions: [{ name: 'Clarity', allowTie }],
          shuffle: true,
        });
        let document = emptyOf(typed, seed);
        let at: CellAddress | undefined = nextOpenCell(document, typed);
        const order = [...document.shownOrder];
        for (const response of order) {
          expect(at).toEqual(clarity(response));
          document = enterNumber(document, typed, at!, ranks[response]!);
          at = nextOpenCell(document, typed, at);
        }
        expect(at).toBeUndefined();
        expect(ranksOf(document, typed)).toEqual(ranks);
      }),
    );
  });
});

describe('numbers', () => {
  it('have a range for each question', () => {
    const ranges = [
      clarity(0),
      cell('rating', 'Help', 0),
      cell('classification', 'Language', null),
      cell('acceptability', '', 0),
    ];
    expect(ranges.map((each) => numberRange(config, each))).toEqual([3, 5, 3, 2].map((max) => ({ min: 1, max })));
    expect(numberRange(config, cell('ordinal', 'Nothing', 0))).toBeUndefined();
  });

  it('answer every kind of question', () => {
    const answered = (address: CellAddress, number: number) =>
      enterNumber(start, config, address, number).answers[0]?.cells;
    expect(answered(clarity(2), 3)).toEqual([null, null, 3]);
    expect(answered(cell('rating', 'Help', 0), 5)).toEqual([5, null, null]);
    expect(answered(cell('classification', 'Flaws', 1), 2)).toEqual([null, ['b'], null]);
    expect(answered(cell('classification', 'Language', null), 3)).toEqual([['fr']]);
    expect(answered(cell('acceptability', '', 0), 1)).toEqual([true, null, null]);
    expect(answered(cell('acceptability', '', 0), 2)).toEqual([false, null, null]);
  });

  it('out of range change nothing', () => {
    for (const address of flowCells(start, config)) {
      for (const number of [-1, 0, 6, 99]) expect(enterNumber(start, config, address, number)).toBe(start);
    }
  });

  it('end a question, but where several may be chosen', () => {
    expect(
      flowCells(start, config)
        .filter((each) => !endsWithNumber(config, each))
        .map(({ dimension }) => dimension),
    ).toEqual(['Flaws', 'Flaws', 'Flaws']);
  });
});

describe('two responses', () => {
  const two = configOf({
    responses: ['x', 'y'],
    ordinalRankingDimensions: [{ name: 'Clarity' }, { name: 'Truth', allowTie: true }],
  });
  const shown: RankingDocument = { ...emptyOf(two), shownOrder: [1, 0] };
  const pair = (dimension: string) => cell('ordinal', dimension, null);

  it('are one question a dimension: 1 the first shown, 2 the second, 0 equal', () => {
    expect(flowCells(shown, two)).toEqual([pair('Clarity'), pair('Truth')]);
    expect(numberRange(two, pair('Clarity'))).toEqual({ min: 1, max: 2 });
    expect(numberRange(two, pair('Truth'))).toEqual({ min: 0, max: 2 });
    expect(ranksOf(enterNumber(shown, two, pair('Clarity'), 1), two)).toEqual([2, 1]);
    expect(ranksOf(enterNumber(shown, two, pair('Clarity'), 2), two)).toEqual([1, 2]);
    expect(enterNumber(shown, two, pair('Clarity'), 0)).toBe(shown);
    expect(ranksOf(enterNumber(shown, two, pair('Truth'), 0), two, 'Truth')).toEqual([1, 1]);
  });

  it('are answered by one number', () => {
    const answered = enterNumber(shown, two, pair('Clarity'), 1);
    expect([isOpen(shown, two, pair('Clarity')), isOpen(answered, two, pair('Clarity'))]).toEqual([true, false]);
    expect(nextOpenCell(answered, two, pair('Clarity'))).toEqual(pair('Truth'));
    expect(changedCells(shown, answered, two)).toEqual([pair('Clarity')]);
  });
});

describe('changedCells', () => {
  it('names what a command changed, also in the others', () => {
    const before = [0, 1].reduce(
      (document, response) => commands.rank(document, config, 'Clarity', response, response + 1),
      start,
    );
    const after = commands.rank(before, config, 'Clarity', 2, 1);
    expect(changedCells(before, after, config)).toEqual([clarity(2), clarity(0), clarity(1)]);
    expect(changedCells(after, before, config)).toEqual([clarity(2), clarity(0), clarity(1)]);
    expect(changedCells(start, commands.choose(start, config, 'Language', null, 'de'), config)).toEqual([
      cell('classification', 'Language', null),
    ]);
  });
});
