import { pairsConfigSchema } from '@gt-elements/core/tasks/qa-pairs/config.js';
import '@gt-elements/elements/qa-pairs/define.js';
import { PairsHarness } from '@gt-elements/elements/qa-pairs/gt-qa-pairs.harness.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { mill } from '../../test/fixtures/qa-pairs.js';
import { attributes, type Attributes } from '../attributes.js';
import { shownIn, submittedIn, taskControls } from '../task-story.js';

export type PairsStory = StoryObj<Attributes>;

/** A short passage; nothing is kept, so that each look at a story is the first. */
export const simple: Attributes = { name: 'questions', text: mill, 'min-questions': 2, drafts: 'none' };

export const instructions = html`<short-instructions>
    <p>Write two questions that the text answers, and tie each answer to where it stands.</p>
  </short-instructions>
  <full-instructions header="How to ask">
    <p>Mark what the answer rests on, no less and not much more: a clause or a sentence.</p>
  </full-instructions>`;

/** In a form, as most pages have it. */
export function inForm(args: Attributes, children: unknown = ''): TemplateResult {
  return html`<form class="whole" @submit=${(event: Event) => event.preventDefault()}>
    <gt-qa-pairs ${attributes(args)}>${children}</gt-qa-pairs>
  </form>`;
}

/** What all stories of the element share. */
export const pairsMeta = {
  component: 'gt-qa-pairs',
  render: (args: Attributes) => inForm(args),
  args: simple,
  argTypes: taskControls(pairsConfigSchema),
} satisfies Meta<Attributes>;

/** The element of a story, rendered, and what tests know of its inside. */
export const pairsIn = (canvas: Element) => shownIn(canvas, 'gt-qa-pairs', PairsHarness);

/** What a form would submit for the element; `null` where it submits nothing. */
export const submittedBy = (canvas: Element) => submittedIn(canvas, 'questions');
