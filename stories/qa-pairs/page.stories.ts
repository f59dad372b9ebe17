import { qaPairsCatalogue } from '@gt-elements/elements/qa-pairs/strings.en.js';
import { pseudoLocalize, PSEUDO_LOCALE } from '@gt-elements/ui/language/pseudo-locale.js';
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { threePairs } from '../../test/fixtures/qa-pairs.js';
import { attributes, type Attributes } from '../attributes.js';
import { inArabic } from '../in-arabic.js';
import { inJapanese } from '../in-japanese.js';
import { expectLanguage } from '../task-story.js';
import { inForm, instructions, pairsIn, pairsMeta, type PairsStory } from './pairs.js';

for (const { namespace, strings } of [frameCatalogue, qaPairsCatalogue]) {
  registerCatalogue(PSEUDO_LOCALE, namespace, pseudoLocalize(strings));
}

/** Colours, languages and sizes of the page around the element. */
export default {
  title: 'Questions and answers/Page',
  ...pairsMeta,
  args: {
    ...pairsMeta.args,
    'question-tags': [{ name: 'Why', min: 1 }, 'How'],
    'allow-unanswerable': true,
    'initial-value': threePairs,
  },
  render: (args: Attributes) => inForm(args, instructions),
} satisfies Meta<Attributes>;

export const Dark: PairsStory = { globals: { theme: 'dark' } };

/** The system's own colours: the numbers carry everything. */
export const ForcedColours: PairsStory = { parameters: { gt: { emulate: { forcedColors: 'active' } } } };

export const German: PairsStory = {
  globals: { language: 'de' },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.hasButton('Neue Frage')).toBe(true);
  },
};

/** From right to left, in a language that runs so. */
export const Arabic: PairsStory = {
  args: { ...inArabic['qa-pairs'] },
  render: (args) => inForm(args),
  globals: { language: 'ar' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ar', 'rtl'),
};

export const ArabicOnAPhone: PairsStory = {
  ...Arabic,
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

/** Without spaces between words. */
export const Japanese: PairsStory = {
  args: { ...inJapanese['qa-pairs'] },
  render: (args) => inForm(args),
  globals: { language: 'ja' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ja', 'ltr'),
};

/** Every word of ours is longer, accented and in brackets: what is not is not translated. */
export const PseudoLocale: PairsStory = { globals: { language: 'en-XA' } };

/** Layout from right to left; the passage keeps its own direction. */
export const Mirrored: PairsStory = { globals: { direction: 'rtl' } };

/** The size that workers have most. */
export const Reference: PairsStory = { parameters: { gt: { viewport: { width: 1000, height: 650 } } } };

export const Narrow: PairsStory = { parameters: { gt: { viewport: { width: 720, height: 600 } } } };

/** The pairs below the passage, the button between them. */
export const Phone: PairsStory = {
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

export const PhoneDark: PairsStory = { ...Phone, globals: { theme: 'dark' } };

export const Wide: PairsStory = { parameters: { gt: { viewport: { width: 1440, height: 900 } } } };

/** A page that gives the element no height: it takes what it needs, at most that of the window. */
export const NoHeightGiven: PairsStory = {
  render: (args) =>
    html`<h2>A page</h2>
      <gt-qa-pairs ${attributes(args)}></gt-qa-pairs>`,
  parameters: { gt: { viewport: { width: 1000, height: 900 } } },
  async play({ canvasElement }) {
    const { element } = await pairsIn(canvasElement);
    await expect(element.clientHeight).toBeGreaterThan(300);
    await expect(element.clientHeight).toBeLessThanOrEqual(900);
  },
};
