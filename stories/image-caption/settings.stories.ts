import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { noPicture } from '../../test/fixtures/image-caption.js';
import type { Attributes } from '../attributes.js';
import { begun, captionIn, captionMeta, complete, many, type CaptionStory } from './captions.js';

/** What a template's author can ask for, and what happens when it is wrong. */
export default {
  title: 'Image caption/Settings',
  ...captionMeta,
} satisfies Meta<Attributes>;

/** Names and words that are offered, limits, fields of the author's own. */
export const Everything: CaptionStory = {
  args: {
    'object-labels': ['cat', 'lamp', 'rug', 'table', 'vase', 'window'],
    'object-description-min-words': 2,
    'max-objects': 6,
    'min-relationships': 2,
    'require-relationships': 'each-object',
    'scene-fields': [
      { name: 'setting', required: true },
      { name: 'mood', label: 'What it feels like' },
    ],
    'caption-min-words': 20,
    'caption-max-words': 60,
    'initial-value': complete,
  },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.find('#step-scene'));
    await caption.settled();
    await expect(caption.textOf('panel')).toContain('What it feels like');
  },
};

/** Objects that take part in no relationship are listed, and can be set to none. */
export const EachObject: CaptionStory = {
  args: { 'require-relationships': 'each-object', 'initial-value': begun },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.find('#step-relationships'));
    await caption.settled();
    await expect(caption.textOf('panel')).toContain('Without a relationship');
  },
};

/** A caption drafted from the parts has to be edited. */
export const Assembled: CaptionStory = {
  args: { assemble: 'on', 'initial-value': { ...complete, caption: undefined } },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.button('Draft from the parts'));
    await caption.settled();
    await expect(caption.value?.['caption']).toContain('cat on table.');
    await expect(caption.textOf('caption')).toContain('edit it before you submit');
    await expect(caption.element.validity.valid).toBe(false);
  },
};

/** Sixty objects and twenty relationships. */
export const Many: CaptionStory = {
  args: { 'initial-value': many },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await expect(caption.dots.length).toBe(60);
  },
};

/** No relationship is drawn: the button below the picture hides them. */
export const WithoutArrows: CaptionStory = {
  args: { 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.button('Show relationships'));
    await caption.settled();
    await expect(caption.button('Show relationships').ariaPressed).toBe('false');
  },
};

/** The picture has come, and is not decoded yet. */
export const Loading: CaptionStory = {
  beforeEach() {
    const { decode } = HTMLImageElement.prototype;
    HTMLImageElement.prototype.decode = () => new Promise(() => undefined);
    return () => {
      HTMLImageElement.prototype.decode = decode;
    };
  },
  async play({ canvasElement }) {
    const element = canvasElement.querySelector('gt-image-caption')!;
    await waitFor(() => expect(element.shadowRoot!.textContent).toContain('Loading the picture…'));
    await expect(element.checkValidity()).toBe(false);
  },
};

/** A picture that can't be shown says why, and can be tried again. */
export const NotLoaded: CaptionStory = {
  args: { src: noPicture },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await waitFor(() => expect(caption.hasButton('Try again')).toBe(true));
    await expect(caption.textOf('errors')).toContain('src');
  },
};

/** The same for the person at work alone: the link has expired, or nobody knows why. */
export const NotReached: CaptionStory = {
  args: { src: 'http://127.0.0.1:9/picture.png' },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await waitFor(() => expect(caption.hasButton('Try again')).toBe(true));
  },
};

/** The template's author made a mistake, and reads what would work. */
export const Wrong: CaptionStory = {
  args: { 'scene-fields': '[{"name": "setting"}, {"name": "setting"}]' },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await expect(caption.textOf('errors')).toContain('scene-fields');
  },
};
