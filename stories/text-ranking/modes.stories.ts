import type { Meta } from '@storybook/web-components-vite';
import type { Attributes } from '../attributes.js';
import { returned } from '../returned.js';
import { rankingMeta, type RankingStory } from './ranking.js';

const ranked = {
  version: 1,
  ordinalRankingDimensions: [{ name: 'Clarity', allowTie: false, responseRankings: [2, 1, 3] }],
};

/** An answer that is begun by a model, judged, and made better. */
export default {
  title: 'Text ranking/Modes',
  ...rankingMeta,
  args: {
    ...rankingMeta.args,
    'ordinal-ranking-dimensions': [{ name: 'Clarity' }],
    requirements: [{ id: 'true', text: 'All of it is true', level: 'block' }],
    'initial-value': ranked,
  },
  parameters: { gt: { viewport: { width: 1200, height: 650 } } },
} satisfies Meta<Attributes>;

/** What a model proposes stands at its field, and in the list beside the work. */
export const Suggestions: RankingStory = {
  args: {
    suggestions: [
      {
        id: 's1',
        target: { id: 'Clarity', field: 'responseRankings' },
        value: [1, 2, 3],
        source: 'a model',
        score: 0.9,
      },
    ],
  },
};

/** Nothing of the answer can be changed; requirements and comments stand beside it, the verdict in the footer. */
export const Review: RankingStory = { args: { mode: 'review' } };

/** What came back, with a comment on a dimension and one on the whole. */
export const Rework: RankingStory = {
  args: returned({ of: 'text-ranking', target: { id: 'Clarity' }, value: ranked }),
};
