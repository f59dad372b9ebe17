import '@gt-elements/elements/languages/de.js';
import { RankingHarness } from '@gt-elements/elements/text-ranking/gt-text-ranking.harness.js';
import type { GtTextRanking } from '@gt-elements/elements/text-ranking/gt-text-ranking.js';
import { waitUntil } from '@open-wc/testing';
import { press } from '../fixtures/gestures.js';
import { chat, markdown, pair, pictures, similar, twenty } from '../fixtures/text-ranking.js';
import type { ElementProfile, TestedElement } from '../suites/element-profile.js';
import { rankingSample } from './text-ranking.sample.js';

const harnessOf = (element: TestedElement) => new RankingHarness(element as unknown as GtTextRanking);
const ordinalRankingDimensions = rankingSample.settings['ordinalRankingDimensions'];

/** Brings the focus to the current question and presses keys there. */
const keys =
  (...combinations: string[]) =>
  async (element: TestedElement): Promise<void> => {
    element.focus();
    await element.updateComplete;
    await press(...combinations);
  };

export const ranking: ElementProfile = {
  ...rankingSample,

  make: () => Object.assign(document.createElement('gt-text-ranking'), rankingSample.settings),

  async edit(element) {
    const shown = harnessOf(element);
    const [place] = (shown.answers('Clarity') ?? [0]) as readonly (number | null)[];
    shown.rowButton('Clarity', 'A').focus();
    await press(String(((place ?? 0) % 3) + 1));
  },

  needed(element) {
    const shown = harnessOf(element);
    const dimension = shown.focusedElement?.closest('.dimension');
    const row = shown.focusedElement?.closest('.rank-row, .rationale');
    return [shown.find('[part~=prompt]'), ...shown.cards, dimension?.querySelector('h3'), row].filter((each) => !!each);
  },

  states: {
    'one under the other': { act: keys('v') },
    'one at a time': { act: keys('v', 'v') },
    'with all kinds of questions': { settings: { ...rankingSample.fullSettings } },
    'with all kinds of questions on the cards': { settings: { ...rankingSample.fullSettings }, size: [720, 600] },
    'on a phone': { size: [360, 640], act: keys('1', '2') },
    'two responses': { settings: { ...pair, ordinalRankingDimensions }, act: keys('1') },
    'twenty responses': { settings: { ...twenty, ordinalRankingDimensions }, act: keys('1', '2', 'Enter') },
    'compared with another': { settings: { ...similar, ordinalRankingDimensions }, act: keys('d') },
    pictures: { settings: { ...pictures, ordinalRankingDimensions } },
    'a conversation': { settings: { ...chat, ordinalRankingDimensions } },
    Markdown: {
      settings: { ...markdown, ordinalRankingDimensions, format: 'markdown' },
      act: (element) => waitUntil(() => element.shadowRoot!.querySelector('.markdown'), 'Markdown is rendered'),
    },
    'the overview': { act: keys('1', '2', 'o') },
  },
};
