import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Attributes } from '../attributes.js';
import { begun, complete, many, videoIn, videoMeta, type VideoStory } from './videos.js';

/** What a template's author can ask for, and what happens when it is wrong. */
export default {
  title: 'Video caption/Settings',
  ...videoMeta,
} satisfies Meta<Attributes>;

/** Labels with a digit each, limits, fields of the author's own, numbers of frames. */
export const Everything: VideoStory = {
  args: {
    'activity-kind': 'both',
    'activity-labels': ['tone', 'noise', 'silence'],
    'activity-description-min-words': 2,
    'max-activities': 6,
    'frame-rate': 25,
    'scene-fields': [
      { name: 'setting', required: true },
      { name: 'mood', label: 'What it feels like' },
    ],
    'caption-min-words': 10,
    'caption-max-words': 60,
    'initial-value': complete,
  },
};

/** Where nothing may overlap, what lies over another is said. */
export const NoOverlap: VideoStory = {
  args: { 'no-overlap': true, 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.element.validity.valid).toBe(false);
  },
};

/** Events: each is one moment. */
export const Instants: VideoStory = {
  args: { 'activity-kind': 'instant', 'activity-labels': ['tone', 'silence'] },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.hasButton('Now')).toBe(true);
  },
};

/** No caption, and a waveform of the author's. */
export const ActivitiesAlone: VideoStory = {
  args: { caption: 'none', 'scene-fields': [], peaks: [[0, 0.2, 0.9, 0.3, 0, 0.6, 0.1, 0]], 'initial-value': begun },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.has('#caption')).toBe(false);
  },
};

/** Three hundred activities in four seconds. */
export const Many: VideoStory = { args: { 'initial-value': many } };

/** A video that can't be played says why. */
export const NotPlayed: VideoStory = {
  args: { sources: [{ src: 'video.odd', type: 'video/x-nobody' }], 'initial-value': complete },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await waitFor(() => expect(caption.find('.awaited').textContent).toContain('video/x-nobody'));
    await expect(caption.textOf('errors')).toContain('src');
  },
};

/** The template's author made a mistake, and reads what would work. */
export const Wrong: VideoStory = {
  args: { 'scene-fields': '[{"name": "setting"}, {"name": "setting"}]' },
  async play({ canvasElement }) {
    const caption = await videoIn(canvasElement);
    await expect(caption.textOf('errors')).toContain('scene-fields');
  },
};
