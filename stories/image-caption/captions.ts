import { imageConfigSchema } from '@gt-elements/core/tasks/image-caption/config.js';
import '@gt-elements/elements/image-caption/define.js';
import { CaptionHarness } from '@gt-elements/elements/image-caption/gt-image-caption.harness.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { attributes, type Attributes } from '../attributes.js';
import { shownIn, submittedIn, taskControls } from '../task-story.js';

export type CaptionStory = StoryObj<Attributes>;

/** A room of 800 × 600: window, lamp, table, vase, cat, rug. */
const room = new URL('../../test/fixtures/image-caption/room.svg', import.meta.url).href;

/** A room to look at; nothing is kept, so that each look at a story is the first. */
export const simple: Attributes = {
  name: 'caption',
  src: room,
  alt: 'A room',
  'min-objects': 2,
  'relationship-labels': ['next to', 'behind', 'in front of', 'on', 'under'],
  drafts: 'none',
};

const thing = (id: string, name: string, description: string, ...points: readonly (readonly [number, number])[]) => ({
  id,
  name,
  description,
  points: points.map(([x, y]) => ({ x, y })),
});
const started = { task: 'image-caption', version: 1, inputImageProperties: { width: 800, height: 600 } };
const cat = thing('o1', 'cat', 'black, with yellow eyes', [436, 250]);
const table = thing('o2', 'table', 'of dark wood', [358, 341]);
const rug = thing('o3', 'rug', 'red and round', [300, 535]);
const lamp = thing('o4', 'lamp', 'with a yellow shade', [668, 195], [695, 400]);
const related = [
  { subjectId: 'o1', predicate: 'on', objectId: 'o2' },
  { subjectId: 'o2', predicate: 'on', objectId: 'o3' },
  { subjectId: 'o4', predicate: 'behind', objectId: 'o3' },
];
const scene = { setting: 'a living room', background: 'a plain wall', environment: 'a bright day' };

/** Things without relationships, and one without a name. */
export const begun = {
  ...started,
  objects: [cat, table, { ...rug, name: '', description: '' }],
  relationships: related.slice(0, 1),
  scene: { setting: scene.setting },
};

/** Everything there is to say, but for the environment in the caption. */
export const complete = {
  ...started,
  objects: [cat, table, rug, lamp, thing('o5', 'window', 'with a green view', [175, 185])],
  relationships: related,
  unrelated: ['o5'],
  scene,
  caption:
    'In a living room a black cat sits on a table of dark wood. The table stands on a red rug, and a lamp behind it, before a plain wall with one window.',
};

/** Sixty things, in rows. */
export const many = {
  ...started,
  objects: Array.from({ length: 60 }, (_, index) =>
    thing(`o${index + 1}`, `thing ${index + 1}`, '', [60 + (index % 10) * 75, 60 + Math.floor(index / 10) * 95]),
  ),
  relationships: Array.from({ length: 20 }, (_, index) => ({
    subjectId: `o${index + 1}`,
    predicate: 'above',
    objectId: `o${index + 11}`,
  })),
};

export const instructions = html`<short-instructions>
    <p>Press on each thing that matters, say what it is, and write one caption that says it all.</p>
  </short-instructions>
  <full-instructions header="How to describe a picture">
    <p>Imagine that you describe it on the phone to somebody who is to paint it.</p>
  </full-instructions>`;

/** In a form, as most pages have it. */
export function inForm(args: Attributes, children: unknown = ''): TemplateResult {
  return html`<form class="whole" @submit=${(event: Event) => event.preventDefault()}>
    <gt-image-caption ${attributes(args)}>${children}</gt-image-caption>
  </form>`;
}

/** What all stories of the element share. */
export const captionMeta = {
  component: 'gt-image-caption',
  render: (args: Attributes) => inForm(args),
  args: simple,
  argTypes: taskControls(imageConfigSchema),
} satisfies Meta<Attributes>;

/** The element of a story with its picture, and what tests know of its inside. */
export const captionIn = (canvas: Element) => shownIn(canvas, 'gt-image-caption', CaptionHarness);

/** What a form would submit for the element; `null` where it submits nothing. */
export const submittedBy = (canvas: Element) => submittedIn(canvas, 'caption');
