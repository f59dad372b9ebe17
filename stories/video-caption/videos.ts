import { videoConfigSchema } from '@gt-elements/core/tasks/video-caption/config.js';
import '@gt-elements/elements/video-caption/define.js';
import { CaptionHarness } from '@gt-elements/elements/video-caption/gt-video-caption.harness.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { attributes, type Attributes } from '../attributes.js';
import { shownIn, submittedIn, taskControls } from '../task-story.js';

export type VideoStory = StoryObj<Attributes>;

/** Four seconds, of which each frame shows its number; two tones. */
const sound = new URL('../../test/fixtures/video/sound.mp4', import.meta.url).href;
/** The same where a browser plays no MP4, without the tones. */
const uneven = new URL('../../test/fixtures/video/uneven.webm', import.meta.url).href;

/** A video to look at; nothing is kept, so that each look at a story is the first. */
export const simple: Attributes = {
  name: 'caption',
  sources: [
    { src: sound, type: 'video/mp4' },
    { src: uneven, type: 'video/webm' },
  ],
  'min-activities': 2,
  drafts: 'none',
};

const activity = (id: string, startTime: number, endTime: number | undefined, description: string, label = '') => ({
  id,
  startTime,
  ...(endTime === undefined ? {} : { endTime }),
  label,
  description,
});
const started = { task: 'video-caption', version: 1, inputVideoProperties: { duration: 4, width: 160, height: 120 } };

/** One that goes on, and one without words. */
export const begun = {
  ...started,
  activities: [
    activity('a1', 0.4, 1.2, 'a tone on the left'),
    activity('a2', 1.4, 1.9, ''),
    activity('a3', 2, undefined, ''),
  ],
  scene: { setting: 'a studio' },
};

/** Everything there is to say, but for the environment in the caption. */
export const complete = {
  ...started,
  activities: [
    activity('a1', 1, 1.5, 'a tone on the left'),
    activity('a2', 2, 3, 'a softer tone on the right'),
    activity('a3', 0.2, 3.8, 'numbers count up'),
  ],
  scene: { setting: 'a studio', background: 'black and white cells', environment: 'no light' },
  caption:
    'In a studio numbers count up in black and white cells, with a tone on the left, then a softer tone on the right.',
};

/** Three hundred, over each other in places. */
export const many = {
  ...started,
  activities: Array.from({ length: 300 }, (_, index) =>
    activity(`a${index + 1}`, index * 0.013, index * 0.013 + 0.02, `what happens ${index + 1}`),
  ),
};

export const instructions = html`<short-instructions>
    <p>Mark what happens in the video, and write one caption that says it all.</p>
  </short-instructions>
  <full-instructions header="How to describe a video">
    <p>Imagine that you tell somebody on the phone what you see.</p>
  </full-instructions>`;

/** In a form, as most pages have it. */
export function inForm(args: Attributes, children: unknown = ''): TemplateResult {
  return html`<form class="whole" @submit=${(event: Event) => event.preventDefault()}>
    <gt-video-caption ${attributes(args)}>${children}</gt-video-caption>
  </form>`;
}

/** What all stories of the element share. */
export const videoMeta = {
  component: 'gt-video-caption',
  render: (args: Attributes) => inForm(args),
  args: simple,
  argTypes: taskControls(videoConfigSchema),
} satisfies Meta<Attributes>;

/** The element of a story with its video, and what tests know of its inside. */
export const videoIn = (canvas: Element) => shownIn(canvas, 'gt-video-caption', CaptionHarness);

/** What a form would submit for the element; `null` where it submits nothing. */
export const submittedBy = (canvas: Element) => submittedIn(canvas, 'caption');
