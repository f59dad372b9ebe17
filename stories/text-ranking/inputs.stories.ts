import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import * as tasks from '../../test/fixtures/text-ranking.js';
import type { Attributes } from '../attributes.js';
import { inputs, rankingIn, rankingMeta, type RankingStory } from './ranking.js';

/** Prompts and responses of all kinds. */
export default {
  title: 'Text ranking/Inputs',
  ...rankingMeta,
} satisfies Meta<Attributes>;

/** Two responses make one question with three answers: `1` is A, `2` is B, `0` is equal. */
export const TwoResponses: RankingStory = {
  args: inputs(tasks.pair),
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await userEvent.click(ranking.choice('Clarity', undefined, 'Equal'));
    await userEvent.click(ranking.choice('Usefulness', undefined, 'A is better'));
    await expect(ranking.ranks).toEqual({ Clarity: [1, 1], Usefulness: [1, 2] });
  },
};

/** Twenty responses: 12 can be nothing else, 1 could become more and ends with Enter or after a moment. */
export const TwentyResponses: RankingStory = {
  args: { ...inputs(tasks.twenty), 'ordinal-ranking-dimensions': tasks.twoDimensions.slice(1) },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Usefulness', 'A').focus();
    await userEvent.keyboard('121{Enter}');
    await expect(ranking.rows('Usefulness').slice(0, 3)).toEqual(['1 B', '12 A', '– C']);
  },
};

/** 1,500 words each: collapsed, with what is still unread, and the rest one key away. */
export const LongResponses: RankingStory = {
  args: inputs(tasks.long),
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await waitFor(() => expect(ranking.card('A').querySelector('.badge')?.textContent).toBe('Unread'));
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('e');
    await ranking.settled();
    await expect(ranking.card('A').getBoundingClientRect().height).toBeGreaterThan(2000);
    await userEvent.keyboard('e');
  },
};

/** The others show by word what they have that A has not, and what they lack. */
export const Differences: RankingStory = {
  args: inputs(tasks.similar),
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('d');
    await ranking.settled();
    const words = (tag: string) =>
      [...ranking.card('B').querySelectorAll(tag)].map((each) => each.lastChild?.textContent?.trim());
    await expect(words('ins')).toContain('Bremen');
    await expect(words('del')).toContain('Hanover');
    await expect(ranking.card('A').querySelector('ins, del')).toBe(null);
  },
};

/** Code, tables and lists, sanitised. The raw text is one key away. */
export const Markdown: RankingStory = {
  args: { ...inputs(tasks.markdown), format: 'markdown' },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await waitFor(() => expect(ranking.card('A').querySelector('table')).not.toBe(null), { timeout: 5000 });
    await expect(ranking.card('A').querySelector('pre')?.textContent).toContain('def count_words');
    await expect(ranking.card('C').querySelector('blockquote')).not.toBe(null);
  },
};

/** The same as it was written. */
export const MarkdownRaw: RankingStory = {
  args: { ...inputs(tasks.markdown), format: 'markdown' },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('r');
    await ranking.settled();
    await expect(ranking.card('A').innerText).toContain('```python');
  },
};

/** The turns of a conversation; ids of the responses, which may name a model, are nowhere to be seen. */
export const ChatPrompt: RankingStory = {
  args: inputs(tasks.chat),
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.textOf('prompt')).toContain('User My chain keeps slipping.');
    await expect(ranking.root.innerHTML).not.toContain('m1');
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('132');
    await expect(ranking.value?.['responseIds']).toEqual(['m1', 'm2', 'm3']);
  },
};

/** Pictures; the alternative text is read out, and shown where a picture can't be had. */
export const Pictures: RankingStory = {
  args: inputs(tasks.pictures),
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    const image = ranking.card('B').querySelector('img');
    await expect(image?.alt).toBe('A purple hill, an orange sky, the sun on the left');
    await waitFor(() => expect(image?.naturalWidth).toBe(320));
  },
};

/** One picture is not there. */
export const PictureMissing: RankingStory = {
  args: inputs({
    ...tasks.pictures,
    responses: [
      ...tasks.pictures.responses.slice(0, 2),
      { image: 'data:image/png;base64,broken', alt: 'The third hill' },
    ],
  }),
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await waitFor(() => expect(ranking.card('C').innerText).toContain('The third hill'));
  },
};

/** Arabic in a page that reads from right to left. */
export const RightToLeft: RankingStory = {
  args: { ...inputs(tasks.arabic), 'ordinal-ranking-dimensions': tasks.arabicDimensions },
  globals: { direction: 'rtl' },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    const left = (letter: string) => ranking.card(letter).getBoundingClientRect().left;
    await expect(left('A')).toBeGreaterThan(left('B'));
    ranking.rowButton('الوضوح', 'A').focus();
    await userEvent.keyboard('12');
    await expect(ranking.ranks).toEqual({ الوضوح: [1, 2, null] });
  },
};

/** Arabic in a page that reads from left to right: each text goes its own way. */
export const ArabicInEnglish: RankingStory = {
  args: { ...inputs(tasks.arabic), 'ordinal-ranking-dimensions': tasks.arabicDimensions },
};
