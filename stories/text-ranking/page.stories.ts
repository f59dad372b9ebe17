import { pseudoLocalize, PSEUDO_LOCALE } from '@gt-elements/ui/language/pseudo-locale.js';
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { textRankingCatalogue } from '@gt-elements/elements/text-ranking/strings.en.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { attributes, type Attributes } from '../attributes.js';
import { inArabic } from '../in-arabic.js';
import { inJapanese } from '../in-japanese.js';
import { expectLanguage } from '../task-story.js';
import { inForm, instructions, rankingIn, rankingMeta, submittedBy, type RankingStory } from './ranking.js';

for (const { namespace, strings } of [frameCatalogue, textRankingCatalogue]) {
  registerCatalogue(PSEUDO_LOCALE, namespace, pseudoLocalize(strings));
}

/** Colours, languages and sizes of the page around the element. */
export default {
  title: 'Text ranking/Page',
  ...rankingMeta,
  args: {
    ...rankingMeta.args,
    rationale: 'optional',
    'initial-value': {
      version: 1,
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [1, 2, 2] }],
    },
  },
  render: (args: Attributes) => inForm(args, instructions),
} satisfies Meta<Attributes>;

export const Dark: RankingStory = { globals: { theme: 'dark' } };

/** A page that says nothing of colours stays light on a dark system. */
export const LightOnADarkSystem: RankingStory = {
  parameters: { gt: { emulate: { colorScheme: 'dark' } } },
  async play({ canvasElement }) {
    const { element } = await rankingIn(canvasElement);
    await expect(getComputedStyle(element).backgroundColor).toBe('rgb(255, 255, 255)');
  },
};

/** The system's own colours (Windows: contrast themes): numbers and letters carry everything. Seen where they are on. */
export const ForcedColours: RankingStory = { parameters: { gt: { emulate: { forcedColors: 'active' } } } };

export const German: RankingStory = {
  globals: { language: 'de' },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.hasButton('Rückgängig')).toBe(true);
    await expect(ranking.submitButton?.textContent.trim()).toBe('Absenden');
  },
};

/** From right to left, in a language that runs so. */
export const Arabic: RankingStory = {
  args: { ...inArabic['text-ranking'] },
  render: (args) => inForm(args),
  globals: { language: 'ar' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ar', 'rtl'),
};

export const ArabicOnAPhone: RankingStory = {
  ...Arabic,
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

/** Without spaces between words. */
export const Japanese: RankingStory = {
  args: { ...inJapanese['text-ranking'] },
  render: (args) => inForm(args),
  globals: { language: 'ja' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ja', 'ltr'),
};

/** Every word of ours is longer, accented and in brackets: what is not is not translated. */
export const PseudoLocale: RankingStory = {
  globals: { language: 'en-XA' },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.submitButton?.textContent.trim()).toMatch(/^\[Šûƀɱîţ~+\]$/);
  },
};

/** English words, mirrored. */
export const Mirrored: RankingStory = { globals: { direction: 'rtl' } };

/** The size that workers have most. */
export const Reference: RankingStory = { parameters: { gt: { viewport: { width: 1000, height: 650 } } } };

/** The questions stand on the cards where there is no room for a panel. */
export const Narrow: RankingStory = {
  parameters: { gt: { viewport: { width: 720, height: 600 } } },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await userEvent.click(ranking.choice('Usefulness', 'A', '2'));
    await expect(ranking.ranks).toEqual({ Clarity: [1, 2, 2], Usefulness: [2, null, null] });
  },
};

/** A phone. */
export const Phone: RankingStory = {
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

export const PhoneDark: RankingStory = { ...Phone, globals: { theme: 'dark' } };

export const PhoneMirrored: RankingStory = { ...Phone, globals: { direction: 'rtl', language: 'de' } };

/** A large window. */
export const Wide: RankingStory = {
  parameters: { gt: { viewport: { width: 1440, height: 900 } } },
  async play({ canvasElement }) {
    await rankingIn(canvasElement);
    await expect(submittedBy(canvasElement)).toMatchObject({ meta: { initialValueModified: false } });
  },
};

/** A page that gives the element no height: it takes what it needs, at most that of the window. */
export const NoHeightGiven: RankingStory = {
  render: (args) =>
    html`<h2>A page</h2>
      <gt-text-ranking ${attributes(args)}></gt-text-ranking>`,
  parameters: { gt: { viewport: { width: 1000, height: 900 } } },
  async play({ canvasElement }) {
    const { element } = await rankingIn(canvasElement);
    await expect(element.clientHeight).toBeGreaterThan(450);
    await expect(element.clientHeight).toBeLessThanOrEqual(900);
  },
};
