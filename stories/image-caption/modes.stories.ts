import type { Meta } from '@storybook/web-components-vite';
import type { Attributes } from '../attributes.js';
import { returned } from '../returned.js';
import { captionMeta, complete, type CaptionStory } from './captions.js';

/** An answer that is begun by a model, judged, and made better. */
export default {
  title: 'Image caption/Modes',
  ...captionMeta,
  args: {
    ...captionMeta.args,
    requirements: [{ id: 'true', text: 'All of it is true', level: 'block' }],
    'initial-value': complete,
  },
  parameters: { gt: { viewport: { width: 1200, height: 650 } } },
} satisfies Meta<Attributes>;

/** What a model proposes stands at its field, and in the list beside the work. */
export const Suggestions: CaptionStory = {
  args: {
    suggestions: [
      {
        id: 's1',
        target: { field: 'caption' },
        value: 'A black cat on a table of dark wood.',
        source: 'a model',
        score: 0.9,
      },
    ],
  },
};

/** Nothing of the answer can be changed; requirements and comments stand beside it, the verdict in the footer. */
export const Review: CaptionStory = { args: { mode: 'review' } };

/** What came back, with a comment on a field and one on the whole. */
export const Rework: CaptionStory = {
  args: returned({ of: 'image-caption', target: { field: 'caption' }, value: complete }),
};
