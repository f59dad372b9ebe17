import { makeRanking, ordinal, simple } from '../../packages/elements/src/text-ranking/gt-text-ranking.harness.js';
import { testInEveryHost } from './host-matrix.js';

const { name: _, ...settings } = simple;

const answer = (...responseRankings: number[]) => ({
  task: 'text-ranking',
  version: 1,
  ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings, rationale: '"<b>\n{{ }} é 😀' }],
  shownOrder: [0, 1, 2],
});

testInEveryHost({
  make: () => makeRanking({ ...settings, ordinalRankingDimensions: ordinal('Clarity=') }),
  answers: [answer(2, 1, 2), answer(1, 2, 3)],
});
