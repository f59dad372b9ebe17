import { blankTaskConfigSchema } from '@gt-elements/core/tasks/blank-task/config.js';
import { BlankTaskHarness } from '@gt-elements/elements/blank-task/gt-blank-task.harness.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { arabic, sky } from '../../test/fixtures/blank-task.js';
import { attributes, type Attributes } from '../attributes.js';
import { shownIn, taskControls } from '../task-story.js';

type Story = StoryObj<Attributes>;

/** One text, within limits of words. */
export default {
  title: 'Blank task',
  component: 'gt-blank-task',
  render: (args) =>
    html`<form class="whole" @submit=${(event: Event) => event.preventDefault()}>
      <gt-blank-task ${attributes(args)}></gt-blank-task>
    </form>`,
  args: { name: 'answer', drafts: 'none', text: sky.text, 'min-words': sky.minWords, 'max-words': sky.maxWords },
  argTypes: taskControls(blankTaskConfigSchema),
} satisfies Meta<Attributes>;

const taskIn = (canvas: Element) => shownIn(canvas, 'gt-blank-task', BlankTaskHarness);

export const Empty: Story = {
  async play({ canvasElement }) {
    const task = await taskIn(canvasElement);
    await expect(task.value).toBe(null);
    await expect(task.element.checkValidity()).toBe(false);
  },
};

export const Written: Story = {
  async play({ canvasElement }) {
    const task = await taskIn(canvasElement);
    await userEvent.type(task.field, 'Air scatters blue light.');
    await expect(task.value).toMatchObject({ answer: 'Air scatters blue light.' });
    await expect(task.element.checkValidity()).toBe(true);
  },
};

/** A submit was tried with too few words. */
export const TooShort: Story = {
  async play({ canvasElement }) {
    const task = await taskIn(canvasElement);
    await userEvent.type(task.field, 'Air');
    await userEvent.click(task.submitButton!);
    await task.settled();
    await expect(task.notes).toContain('2 words to go');
  },
};

export const ReadOnly: Story = { args: { readonly: true, 'initial-value': { answer: 'Air scatters blue light.' } } };

export const Disabled: Story = { args: { disabled: true, 'initial-value': { answer: 'Air scatters blue light.' } } };

export const BadSettings: Story = { args: { 'max-words': 2 } };

export const RightToLeft: Story = {
  args: { text: arabic.text, 'min-words': arabic.minWords },
  globals: { direction: 'rtl' },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const ForcedColours: Story = { parameters: { gt: { emulate: { forcedColors: 'active' } } } };

export const German: Story = { globals: { language: 'de' } };

export const Phone: Story = {
  parameters: { gt: { viewport: { width: 360, height: 640 }, emulate: { hasTouch: true, isMobile: true } } },
};
