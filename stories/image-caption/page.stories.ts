import { imageCaptionCatalogue } from '@gt-elements/elements/image-caption/strings.en.js';
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
import { captionIn, captionMeta, complete, inForm, instructions, type CaptionStory } from './captions.js';

for (const { namespace, strings } of [frameCatalogue, imageCaptionCatalogue]) {
  registerCatalogue(PSEUDO_LOCALE, namespace, pseudoLocalize(strings));
}

/** Colours, languages and sizes of the page around the element. */
export default {
  title: 'Image caption/Page',
  ...captionMeta,
  args: { ...captionMeta.args, 'require-relationships': 'each-object', 'initial-value': complete },
  render: (args: Attributes) => inForm(args, instructions),
} satisfies Meta<Attributes>;

export const Dark: CaptionStory = { globals: { theme: 'dark' } };

/** The system's own colours: the numbers carry everything. */
export const ForcedColours: CaptionStory = { parameters: { gt: { emulate: { forcedColors: 'active' } } } };

export const German: CaptionStory = {
  globals: { language: 'de' },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await expect(caption.step).toBe('Objekte');
  },
};

/** From right to left, in a language that runs so. */
export const Arabic: CaptionStory = {
  args: { ...inArabic['image-caption'] },
  render: (args) => inForm(args),
  globals: { language: 'ar' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ar', 'rtl'),
};

export const ArabicOnAPhone: CaptionStory = {
  ...Arabic,
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

/** Without spaces between words. */
export const Japanese: CaptionStory = {
  args: { ...inJapanese['image-caption'] },
  render: (args) => inForm(args),
  globals: { language: 'ja' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ja', 'ltr'),
};

/** Every word of ours is longer, accented and in brackets: what is not is not translated. */
export const PseudoLocale: CaptionStory = { globals: { language: 'en-XA' } };

/** Layout from right to left; the picture stays as it is. */
export const Mirrored: CaptionStory = { globals: { direction: 'rtl' } };

/** The size that workers have most. */
export const Reference: CaptionStory = { parameters: { gt: { viewport: { width: 1000, height: 650 } } } };

export const Narrow: CaptionStory = { parameters: { gt: { viewport: { width: 720, height: 600 } } } };

/** The picture above, the steps below it. */
export const Phone: CaptionStory = {
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

export const PhoneDark: CaptionStory = { ...Phone, globals: { theme: 'dark' } };

export const Wide: CaptionStory = { parameters: { gt: { viewport: { width: 1440, height: 900 } } } };

/** A page that gives the element no height: it takes what it needs, at most that of the window. */
export const NoHeightGiven: CaptionStory = {
  render: (args) =>
    html`<h2>A page</h2>
      <gt-image-caption ${attributes(args)}></gt-image-caption>`,
  parameters: { gt: { viewport: { width: 1000, height: 900 } } },
  async play({ canvasElement }) {
    const { element } = await captionIn(canvasElement);
    await expect(element.clientHeight).toBeGreaterThan(300);
    await expect(element.clientHeight).toBeLessThanOrEqual(900);
  },
};
