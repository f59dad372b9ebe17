import type { Meta } from '@storybook/web-components-vite';
import { threePairs } from '../../test/fixtures/qa-pairs.js';
import type { Attributes } from '../attributes.js';
import { returned } from '../returned.js';
import { pairsMeta, type PairsStory } from './pairs.js';

/** An answer that is begun by a model, judged, and made better. */
export default {
  title: 'Questions and answers/Modes',
  ...pairsMeta,
  args: {
    ...pairsMeta.args,
    requirements: [{ id: 'true', text: 'All of it is true', level: 'block' }],
    'initial-value': threePairs,
  },
  parameters: { gt: { viewport: { width: 1200, height: 650 } } },
} satisfies Meta<Attributes>;

/** What a model proposes stands at its field, and in the list beside the work. */
export const Suggestions: PairsStory = {
  args: {
    suggestions: [
      { id: 's1', target: { id: 'p1', field: 'answer' }, value: 'In the year 1794', source: 'a model', score: 0.9 },
    ],
  },
};

/** Nothing of the answer can be changed; requirements and comments stand beside it, the verdict in the footer. */
export const Review: PairsStory = { args: { mode: 'review' } };

/** What came back, with a comment on a field and one on the whole. */
export const Rework: PairsStory = {
  args: returned({ of: 'qa-pairs', target: { id: 'p1', field: 'answer' }, value: threePairs }),
};
