import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { Attributes } from '../attributes.js';
import { begun, captionIn, captionMeta, complete, submittedBy, type CaptionStory } from './captions.js';

/** From nothing to an answer, and what can be in between. */
export default {
  title: 'Image caption/Answering',
  ...captionMeta,
} satisfies Meta<Attributes>;

/** Nothing is chosen yet. */
export const Empty: CaptionStory = {
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await expect(caption.step).toBe('Objects');
    await expect(caption.dots).toEqual([]);
    await expect(caption.value).toBe(null);
    await expect(submittedBy(canvasElement)).toBe(null);
  },
};

/** One thing, made by keyboard: the cross began in the middle. */
export const FirstObject: CaptionStory = {
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    caption.surface.focus();
    await userEvent.keyboard('{Enter}');
    await caption.settled();
    await waitFor(() => expect(caption.focus).toBe('name'));
    await userEvent.keyboard('table{Enter}of dark wood');
    await caption.settled();
    await expect(caption.objects).toMatchObject([{ id: 'o1', name: 'table', description: 'of dark wood' }]);
    await expect(caption.dots.length).toBe(1);
    await expect(caption.open).toBe('1');
  },
};

/** Objects with a relationship; the rest is missing, and each step says so. */
export const Partial: CaptionStory = {
  args: { 'initial-value': begun },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await expect(caption.heads[0]).toContain('2 of 3');
    await expect(caption.element.validity.valid).toBe(false);
  },
};

/** A relationship being typed, and how it is read. */
export const Relating: CaptionStory = {
  args: { 'initial-value': begun },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.find('#step-relationships'));
    await caption.settled();
    caption.field('entry').focus();
    await userEvent.keyboard('3 n 1');
    await caption.settled();
    await expect(caption.reading).toContain('next to');
  },
};

/** The open relationship, with its ends to choose; its arrow stands out. */
export const Relationship: CaptionStory = {
  args: { 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.find('#step-relationships'));
    await caption.settled();
    await userEvent.click(caption.line('behind'));
    await caption.settled();
    await expect(caption.field('predicate').value).toBe('behind');
  },
};

export const Scene: CaptionStory = {
  args: { 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.find('#step-scene'));
    await caption.settled();
    await expect(caption.field('scene-0').value).toBe('a living room');
  },
};

/** Everything as somebody left it; what the caption does not mention stands beside it. */
export const Complete: CaptionStory = {
  args: { 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await expect(caption.mentions).toEqual(expect.arrayContaining(['a living room=scene', 'cat=1', 'table=2']));
    await expect(caption.chips).toContain('a bright day');
    await expect(caption.element.checkValidity()).toBe(true);
    await expect(submittedBy(canvasElement)).toMatchObject({ task: 'image-caption', version: 1 });
  },
};

/** An earlier answer that was gone on with: a chip has put its words into the caption. */
export const Prefilled: CaptionStory = {
  args: { 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await userEvent.click(caption.chip('a bright day'));
    await caption.settled();
    await expect(caption.value?.['caption']).toContain('a bright day');
    await expect(submittedBy(canvasElement)).toMatchObject({ meta: { initialValueModified: true } });
  },
};

/** A submit was stopped: the list says what is missing, and the focus is there. */
export const Invalid: CaptionStory = {
  args: { required: true, 'initial-value': begun, 'require-relationships': 'each-object' },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    caption.element.reportValidity();
    await caption.settled();
    await expect(caption.listed.length).toBeGreaterThan(3);
    await expect(caption.focus).toBe('name');
  },
};

/** It can be looked at, not changed. */
export const ReadOnly: CaptionStory = {
  args: { readonly: true, 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await captionIn(canvasElement);
    await expect(caption.chips).toEqual([]);
    await expect(caption.hasButton('Delete object 1')).toBe(false);
  },
};

export const Disabled: CaptionStory = { args: { disabled: true, 'initial-value': complete } };
