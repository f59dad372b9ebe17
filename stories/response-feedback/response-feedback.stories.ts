import { responseFeedbackConfigSchema } from '@gt-elements/core/tasks/response-feedback/config.js';
import { ResponseFeedbackHarness } from '@gt-elements/elements/response-feedback/gt-response-feedback.harness.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { arabic, handbook, manyItems } from '../../test/fixtures/response-feedback.js';
import { attributes, type Attributes } from '../attributes.js';
import { inArabic } from '../in-arabic.js';
import { inJapanese } from '../in-japanese.js';
import { expectLanguage, shownIn, taskControls } from '../task-story.js';

type Story = StoryObj<Attributes>;

/** What a bot said, judged one by one. */
export default {
  title: 'Response feedback',
  component: 'gt-response-feedback',
  render: (args) =>
    html`<form class="whole" @submit=${(event: Event) => event.preventDefault()}>
      <gt-response-feedback ${attributes(args)}></gt-response-feedback>
    </form>`,
  args: { name: 'answer', drafts: 'none', items: handbook.items, causes: handbook.causes },
  argTypes: taskControls(responseFeedbackConfigSchema),
} satisfies Meta<Attributes>;

const taskIn = (canvas: Element) => shownIn(canvas, 'gt-response-feedback', ResponseFeedbackHarness);
const begun = {
  feedback: [{ id: 'q1', score: 2, comment: 'It breaks off.', causes: ['Cut off'], aiVerdict: 'disagree' }],
};

export const Empty: Story = {
  async play({ canvasElement }) {
    const task = await taskIn(canvasElement);
    await expect(task.value).toBe(null);
  },
};

export const Scored: Story = {
  async play({ canvasElement }) {
    const task = await taskIn(canvasElement);
    await userEvent.click(task.score(4));
    await task.settled();
    await expect(task.value).toMatchObject({ feedback: [{ id: 'q1', score: 4, aiScore: 4.5 }] });
  },
};

/** The other model's score is corrected. */
export const Disagreed: Story = { args: { 'initial-value': begun } };

/** The other model's score is shown only after one's own. */
export const ScoreAfter: Story = { args: { 'ai-score': 'after' } };

export const Thousand: Story = { args: { items: manyItems(1000) } };

export const Filtered: Story = {
  args: { items: manyItems(60) },
  async play({ canvasElement }) {
    const task = await taskIn(canvasElement);
    await userEvent.selectOptions(task.find('.rf-chart select'), 'ai-score');
    await task.settled();
    await userEvent.click(task.bar('5'));
    await task.settled();
    await expect(task.listed.length).toBeLessThan(60);
  },
};

export const ReadOnly: Story = { args: { readonly: true, 'initial-value': begun } };

export const Disabled: Story = { args: { disabled: true, 'initial-value': begun } };

export const BadSettings: Story = { args: { items: [handbook.items[0], handbook.items[0]] } };

export const RightToLeft: Story = {
  args: { items: arabic.items, causes: arabic.causes },
  globals: { direction: 'rtl' },
};

export const Dark: Story = { args: { 'initial-value': begun }, globals: { theme: 'dark' } };

export const ForcedColours: Story = {
  args: { 'initial-value': begun },
  parameters: { gt: { emulate: { forcedColors: 'active' } } },
};

export const German: Story = { args: { 'initial-value': begun }, globals: { language: 'de' } };

export const Phone: Story = {
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

/** From right to left, in a language that runs so. */
export const Arabic: Story = {
  args: { ...inArabic['response-feedback'] },
  globals: { language: 'ar' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ar', 'rtl'),
};

export const ArabicOnAPhone: Story = {
  ...Arabic,
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};

/** Without spaces between words. */
export const Japanese: Story = {
  args: { ...inJapanese['response-feedback'] },
  globals: { language: 'ja' },
  parameters: { gt: { viewport: { width: 1000, height: 650 } } },
  play: ({ canvasElement }) => expectLanguage(canvasElement, 'ja', 'ltr'),
};
