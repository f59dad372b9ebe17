import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../../packages/bundle/src/crowd/gt-crowd.js';
import { attributes, type Attributes } from '../attributes.js';
import { instructions, rankingIn, rankingMeta, type RankingStory } from './ranking.js';

/** Inside `<crowd-form>`: here our own, which collects as AWS's does. */
export default {
  title: 'Text ranking/Crowd form',
  ...rankingMeta,
  render: (args: Attributes) =>
    html`<crowd-form class="whole"><gt-text-ranking ${attributes(args)}>${instructions}</gt-text-ranking></crowd-form>`,
} satisfies Meta<Attributes>;

/** The footer has the place of the button that crowd-form adds. The answer leaves as a string, once. */
export const Submitted: RankingStory = {
  args: { required: true },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await customElements.whenDefined('crowd-form');
    await ranking.settled();
    let answers: unknown;
    canvasElement.addEventListener('gt-submit', (event) => {
      event.preventDefault();
      answers = (event as CustomEvent<{ answers: unknown }>).detail.answers;
    });
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('122213');
    await ranking.settled();
    await userEvent.click(ranking.submitButton!);
    await waitFor(() => expect(answers).toEqual({ ranking: JSON.stringify(ranking.value) }));
  },
};

/** With `hide-submit` the page keeps its own button. */
export const OwnButton: RankingStory = {
  args: { 'hide-submit': true },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.submitButton).toBe(null);
  },
};
