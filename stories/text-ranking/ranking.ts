import { rankingConfigSchema } from '@gt-elements/core/tasks/text-ranking/config.js';
import '@gt-elements/elements/text-ranking/define.js';
import { RankingHarness } from '@gt-elements/elements/text-ranking/gt-text-ranking.harness.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { twoDimensions, workplace, type RankingTask } from '../../test/fixtures/text-ranking.js';
import { attributes, type Attributes } from '../attributes.js';
import { shownIn, submittedIn, taskControls } from '../task-story.js';

export type RankingStory = StoryObj<Attributes>;

/** Names a task's inputs as attributes. */
export const inputs = ({ text, responses }: RankingTask): Attributes => ({ text, responses });

/** Three responses on two dimensions; nothing is kept, so that each look at a story is the first. */
export const simple: Attributes = {
  name: 'ranking',
  ...inputs(workplace),
  'ordinal-ranking-dimensions': twoDimensions,
  drafts: 'none',
};

export const instructions = html`<short-instructions>
    <p>Rank the three answers on both dimensions. <strong>1 is the best.</strong></p>
    <p>Two answers may share a rank for clarity, not for usefulness.</p>
  </short-instructions>
  <full-instructions header="How to rank the answers">
    <p>Imagine that you asked the question and got these answers from colleagues.</p>
    <p>Judge only what is written. Longer is not better, and you need not agree with an answer to rank it first.</p>
  </full-instructions>`;

/** In a form, as most pages have it. Submitting shows nothing here: the answer is checked where a story submits. */
export function inForm(args: Attributes, children: unknown = ''): TemplateResult {
  return html`<form class="whole" @submit=${(event: Event) => event.preventDefault()}>
    <gt-text-ranking ${attributes(args)}>${children}</gt-text-ranking>
  </form>`;
}

/** What all stories of the element share. */
export const rankingMeta = {
  component: 'gt-text-ranking',
  render: (args: Attributes) => inForm(args),
  args: simple,
  argTypes: taskControls(rankingConfigSchema),
} satisfies Meta<Attributes>;

/** The element of a story, rendered, and what tests know of its inside. */
export const rankingIn = (canvas: Element) => shownIn(canvas, 'gt-text-ranking', RankingHarness);

/** What a form would submit for the element; `null` where it submits nothing. */
export const submittedBy = (canvas: Element) => submittedIn(canvas, 'ranking');
