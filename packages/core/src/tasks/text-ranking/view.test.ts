import { describe, expect, it } from 'vitest';
import * as commands from './commands.js';
import type { RankingConfig } from './config.js';
import type { RankingDocument } from './document.js';
import { pathOf, targetOf } from './issue-path.js';
import { letterOf } from './letters.js';
import { configOf, emptyOf, responsesOf } from './ranking.harness.js';
import { rankingView, type OrdinalView, type RankingSession } from './view.js';

const ordinal = (document: RankingDocument, config: RankingConfig, session: RankingSession = {}, index = 0) =>
  rankingView(document, config, session).dimensions[index] as OrdinalView;

describe('rankingView', () => {
  const config = configOf({
    text: [{ role: 'user', content: 'Hi' }],
    responses: [
      { id: 'secret-1', text: 'one' },
      { id: 'secret-2', image: 'https://b/2.png', alt: 'A cat' },
      { id: 'secret-3', text: 'three' },
    ],
    ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, firstLabel: 'clearest' }, { name: 'Truth' }],
    ratingDimensions: [{ name: 'Help', labels: ['low', 'high'] }],
    classificationDimensions: [{ name: 'Language', choices: ['en', 'de'], scope: 'task' }],
    acceptability: true,
    rationale: 'optional',
  });
  const start: RankingDocument = { ...emptyOf(config), shownOrder: [2, 0, 1] };
  const rank = (document: RankingDocument, response: number, place: number) =>
    commands.rank(document, config, 'Clarity', response, place);

  it('shows responses by letters in shown order, never by their ids', () => {
    const view = rankingView(start, config, {});
    expect(view.responses).toEqual([
      { response: 2, letter: 'A', text: 'three' },
      { response: 0, letter: 'B', text: 'one' },
      { response: 1, letter: 'C', image: 'https://b/2.png', alt: 'A cat' },
    ]);
    expect(JSON.stringify(view)).not.toContain('secret');
  });

  it('shows a prompt as turns', () => {
    expect(rankingView(start, config, {}).prompt).toEqual([{ role: 'user', content: 'Hi' }]);
    expect(rankingView(start, { ...config, text: 'Which?' }, {}).prompt).toEqual([{ content: 'Which?' }]);
    expect(rankingView(start, configOf({ responses: config.responses }), {}).prompt).toEqual([]);
  });

  it('sorts rows by place, then as shown, unranked ones last', () => {
    const rows = (document: RankingDocument) =>
      ordinal(document, config).rows.map(({ letter, value }) => `${letter}${value ?? ''}`);
    expect(rows(start)).toEqual(['A', 'B', 'C']);
    expect(rows(rank(start, 1, 2))).toEqual(['C2', 'A', 'B']);
    expect(rows(rank(rank(rank(start, 1, 1), 0, 1), 2, 2))).toEqual(['B1', 'C1', 'A2']);
  });

  it('sums an order up', () => {
    const summary = (document: RankingDocument) => ordinal(document, config).summary;
    expect(summary(start)).toBe('');
    expect(summary(rank(rank(start, 1, 2), 0, 1))).toBe('B › C');
    expect(summary(rank(rank(rank(start, 1, 2), 0, 1), 2, 2))).toBe('B › A = C');
  });

  it('says who is tied, and what can move where', () => {
    const document = rank(rank(rank(start, 1, 1), 0, 1), 2, 2);
    const [a, b, c] = ordinal(document, config).cells;
    expect([a!.tiedWith, b!.tiedWith, c!.tiedWith]).toEqual([[], ['C'], ['B']]);
    expect([a!.canMoveUp, a!.canMoveDown]).toEqual([true, false]);
    expect([b!.canMoveUp, b!.canMoveDown]).toEqual([true, true]);
    const [unranked] = ordinal(start, config).cells;
    expect([unranked!.canMoveUp, unranked!.canMoveDown]).toEqual([true, false]);
  });

  it('knows how far each dimension is, and which has the focus', () => {
    const session: RankingSession = { current: { kind: 'ordinal', dimension: 'Truth', response: 0 } };
    const states = (document: RankingDocument) =>
      rankingView(document, config, session).dimensions.map(({ name, state, done, total, current }) => [
        name,
        state,
        done,
        total,
        current,
      ]);
    expect(states(rank(start, 0, 1))).toEqual([
      ['Clarity', 'partial', 1, 3, false],
      ['Truth', 'untouched', 0, 3, true],
      ['Help', 'untouched', 0, 3, false],
      ['Language', 'untouched', 0, 1, false],
      ['', 'untouched', 0, 3, false],
    ]);
    expect(states(commands.choose(start, config, 'Language', null, 'en'))[3]).toEqual([
      'Language',
      'complete',
      1,
      1,
      false,
    ]);
    expect(ordinal(start, config, session, 1).cells.map(({ current }) => current)).toEqual([false, true, false]);
    expect(states(commands.setRationale(start, config, 'rating', 'Help', 'x'))[2]?.[1]).toBe('partial');
  });

  it('carries labels, choices and rationales', () => {
    const document = commands.setRationale(start, config, 'ordinal', 'Clarity', 'because');
    const [clarity, truth, help, language, acceptability] = rankingView(document, config, {}).dimensions;
    expect(clarity).toMatchObject({
      rationale: 'because',
      rationaleWanted: 'optional',
      firstLabel: 'clearest',
      allowTie: true,
    });
    expect(truth).toMatchObject({ rationale: '', firstLabel: undefined, allowTie: false });
    expect(help).toMatchObject({ scale: 5, labels: ['low', '', '', '', 'high'] });
    expect(language).toMatchObject({ choices: ['en', 'de'], multiple: false, wholeTask: true });
    expect(language?.cells).toEqual([
      { address: { kind: 'classification', dimension: 'Language', response: null }, value: null, current: false },
    ]);
    expect(acceptability).toMatchObject({ rationaleWanted: 'none' });
  });

  it('shows cells in shown order with their letters', () => {
    const document = commands.rate(start, config, 'Help', 0, 4);
    const help = rankingView(document, config, {}).dimensions[2];
    expect(help?.cells.map(({ letter, value }) => [letter, value])).toEqual([
      ['A', null],
      ['B', 4],
      ['C', null],
    ]);
  });

  it('offers the order of the nearest dimension before that has one', () => {
    expect(ordinal(rank(start, 0, 1), config, {}, 1).copyFrom).toBe('Clarity');
    expect(ordinal(rank(start, 0, 1), config, {}, 0).copyFrom).toBeUndefined();
    expect(ordinal(start, config, {}, 1).copyFrom).toBeUndefined();
  });

  it('shows two responses as one preference', () => {
    const two = configOf({
      responses: responsesOf(2),
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true }],
    });
    const swapped: RankingDocument = { ...emptyOf(two), shownOrder: [1, 0] };
    const address = { kind: 'ordinal', dimension: 'Clarity', response: null } as const;
    expect(ordinal(swapped, two, { current: address }).pair).toEqual({ address, preferred: null, current: true });
    for (const which of ['first', 'second', 'equal'] as const) {
      expect(ordinal(commands.prefer(swapped, two, 'Clarity', which), two).pair?.preferred).toBe(which);
    }
    expect(ordinal(start, config).pair).toBeUndefined();
  });
});

it('names responses as spreadsheets name columns', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

it('finds from a path what it names', () => {
  const targets = [
    { kind: 'ordinal', dimension: 'a/b~c', response: 2 },
    { kind: 'rating', dimension: 'Help', rationale: true },
    { kind: 'classification', dimension: 'Language' },
    { kind: 'acceptability', dimension: '', response: 0 },
    { kind: 'acceptability', dimension: '' },
  ] as const;
  for (const target of targets) {
    const last = 'response' in target ? target.response : 'rationale' in target ? 'rationale' : undefined;
    expect(targetOf(pathOf(target.kind, target.dimension, last))).toEqual(target);
  }
  expect(pathOf('ordinal', 'a/b~c', 2)).toBe('/ordinalRankingDimensions/a~1b~0c/2');
  expect(targetOf('/nothing/0')).toBeUndefined();
});
