import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import type { Attributes } from '../attributes.js';
import { begun, complete, submittedBy, videoIn, videoMeta, type VideoStory } from './videos.js';

/** From nothing to an answer, and what can be in between. */
export default {
  title: 'Video caption/Answering',
  ...videoMeta,
} satisfies Meta<Attributes>;

/** Nothing is marked yet. */
export const Empty: VideoStory = {
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.step).toBe('Activities');
    await expect(caption.value).toBe(null);
    await expect(submittedBy(canvasElement)).toBe(null);
  },
};

/** One that goes on: it grows as the video plays. */
export const GoingOn: VideoStory = {
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    caption.player.focus();
    await userEvent.keyboard('i');
    await caption.settled();
    await expect(caption.activities.length).toBe(1);
    await expect(caption.open).toBe('1');
  },
};

/** Activities with and without words; the rest is missing, and each step says so. */
export const Partial: VideoStory = {
  args: { 'initial-value': begun },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.element.validity.valid).toBe(false);
  },
};

/** Nothing is missing. */
export const Complete: VideoStory = {
  args: { 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.element.validity.valid).toBe(true);
    await expect(submittedBy(canvasElement)).toMatchObject({ caption: complete.caption });
  },
};

/** It can be looked at, and nothing can be changed. */
export const ReadOnly: VideoStory = {
  args: { 'initial-value': complete, readonly: true },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.hasButton('Start')).toBe(false);
  },
};
