import { videoCaptionCatalogue } from '@gt-elements/elements/video-caption/strings.en.js';
import { pseudoLocalize, PSEUDO_LOCALE } from '@gt-elements/ui/language/pseudo-locale.js';
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { attributes, type Attributes } from '../attributes.js';
import { inArabic } from '../in-arabic.js';
import { inJapanese } from '../in-japanese.js';
import { expectLanguage } from '../task-story.js';
import { videoIn, videoMeta, complete, inForm, instructions, type VideoStory } from './videos.js';

for (const { namespace, strings } of [frameCatalogue, videoCaptionCatalogue]) {
  registerCatalogue(PSEUDO_LOCALE, namespace, pseudoLocalize(strings));
}

/** Colours, languages and sizes of the page around the element. */
export default {
  title: 'Video caption/Page',
  ...videoMeta,
  args: { ...videoMeta.args, 'initial-value': complete },
  render: (args: Attributes) => inForm(args, instructions),
} satisfies Meta<Attributes>;

export const Dark: VideoStory = { globals: { theme: 'dark' } };

/** The system's own colours: the numbers carry everything. */
export const ForcedColours: VideoStory = { parameters: { gt: { emulate: { forcedColors: 'active' } } } };

export const German: VideoStory = {
  globals: { language: 'de' },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.step).toBe('Handlungen');
  },
};

/** From right to left, in a language that runs so. */
export const Arabic: VideoStory = {
  args: { ...inArabic['video-caption'] },
  render: (args) => inForm(args),
  globals: { language: 'ar' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ar', 'rtl'),
};

export const ArabicOnAPhone: VideoStory = {
  ...Arabic,
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

/** Without spaces between words. */
export const Japanese: VideoStory = {
  args: { ...inJapanese['video-caption'] },
  render: (args) => inForm(args),
  globals: { language: 'ja' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ja', 'ltr'),
};

/** Every word of ours is longer, accented and in brackets: what is not is not translated. */
export const PseudoLocale: VideoStory = { globals: { language: 'en-XA' } };

/** Layout from right to left; time runs from left to right all the same. */
export const Mirrored: VideoStory = { globals: { direction: 'rtl' } };

/** The size that workers have most. */
export const Reference: VideoStory = { parameters: { gt: { viewport: { width: 1000, height: 650 } } } };

export const Narrow: VideoStory = { parameters: { gt: { viewport: { width: 720, height: 600 } } } };

/** The video above, the steps below it. */
export const Phone: VideoStory = {
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

export const PhoneDark: VideoStory = { ...Phone, globals: { theme: 'dark' } };

export const Wide: VideoStory = { parameters: { gt: { viewport: { width: 1440, height: 900 } } } };

/** A page that gives the element no height: it takes what it needs, at most that of the window. */
export const NoHeightGiven: VideoStory = {
  render: (args) =>
    html`<h2>A page</h2>
      <gt-video-caption ${attributes(args)}></gt-video-caption>`,
  parameters: { gt: { viewport: { width: 1000, height: 900 } } },
  async play({ canvasElement }) {
    const { element } = await videoIn(canvasElement);
    await expect(element.clientHeight).toBeGreaterThan(300);
    await expect(element.clientHeight).toBeLessThanOrEqual(900);
  },
};
