import { commonConfig } from '@gt-elements/core/task/common-config.js';
import { pairsConfigSchema } from '@gt-elements/core/tasks/qa-pairs/config.js';
import '@gt-elements/elements/languages/de.js';
import '@gt-elements/elements/qa-pairs/define.js';
import { PairsHarness } from '@gt-elements/elements/qa-pairs/gt-qa-pairs.harness.js';
import type { GtQaPairs } from '@gt-elements/elements/qa-pairs/gt-qa-pairs.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { mill } from '../../test/fixtures/qa-pairs.js';
import { attributes, type Attributes } from '../attributes.js';
import { controlsOf, uncontrolled } from '../controls.js';

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
  argTypes: {
    ...controlsOf(pairsConfigSchema),
    ...controlsOf(commonConfig),
    name: { control: 'text' },
    required: { control: 'boolean' },
    disabled: { control: 'boolean' },
    readonly: { control: 'boolean' },
    ...uncontrolled,
  },
} satisfies Meta<Attributes>;

/** The element of a story, rendered, and what tests know of its inside. */
export async function pairsIn(canvas: Element): Promise<PairsHarness> {
  const element = canvas.querySelector<GtQaPairs>('gt-qa-pairs');
  if (!element) throw new Error('there is no gt-qa-pairs');
  const pairs = new PairsHarness(element);
  await pairs.settled();
  return pairs;
}

/** What a form would submit under the name of the element; `null` where it submits nothing. */
export function submittedBy(canvas: Element): unknown {
  const form = canvas.querySelector('form');
  const json = form && new FormData(form).get('questions');
  return typeof json === 'string' ? JSON.parse(json) : null;
}
