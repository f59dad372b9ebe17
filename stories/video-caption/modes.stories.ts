import type { Meta } from '@storybook/web-components-vite';
import type { Attributes } from '../attributes.js';
import { returned } from '../returned.js';
import { complete, videoMeta, type VideoStory } from './videos.js';

/** An answer that is begun by a model, judged, and made better. */
export default {
  title: 'Video caption/Modes',
  ...videoMeta,
  args: {
    ...videoMeta.args,
    requirements: [{ id: 'true', text: 'All of it is true', level: 'block' }],
    'initial-value': complete,
  },
  parameters: { gt: { viewport: { width: 1200, height: 650 } } },
} satisfies Meta<Attributes>;

/** What a model proposes stands at its field, and in the list beside the work. */
export const Suggestions: VideoStory = {
  args: {
    suggestions: [
      { id: 's1', target: { field: 'caption' }, value: 'Numbers count up in a studio.', source: 'a model', score: 0.9 },
    ],
  },
};

/** Nothing of the answer can be changed; requirements and comments stand beside it, the verdict in the footer. */
export const Review: VideoStory = { args: { mode: 'review' } };

/** What came back, with a comment on a field and one on the whole. */
export const Rework: VideoStory = {
  args: returned({ of: 'video-caption', target: { field: 'caption' }, value: complete }),
};
