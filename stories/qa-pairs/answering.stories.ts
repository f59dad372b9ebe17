import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { overlapping, threePairs } from '../../test/fixtures/qa-pairs.js';
import type { Attributes } from '../attributes.js';
import { pairsIn, pairsMeta, submittedBy, type PairsStory } from './pairs.js';

/** From nothing to an answer, and what can be in between. */
export default {
  title: 'Questions and answers/Answering',
  ...pairsMeta,
} satisfies Meta<Attributes>;

/** Nothing is written: a pair stands there to begin with, and is not in the answer. */
export const Empty: PairsStory = {
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.open).toBe('1');
    await expect(pairs.value).toBe(null);
    await expect(submittedBy(canvasElement)).toBe(null);
  },
};

/** The answer stands in the passage: it is offered as a reference. */
export const Offered: PairsStory = {
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    pairs.question.focus();
    await userEvent.keyboard('When was it built?{Enter}in 1794');
    await pairs.settled();
    await expect(pairs.textOf('pair')).toContain('Your answer stands in the passage.');
  },
};

/** One pair, complete, with the place of its answer added by one key. */
export const Partial: PairsStory = {
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    pairs.question.focus();
    await userEvent.keyboard('When was it built?{Enter}in 1794{F8}');
    await pairs.settled();
    await expect(pairs.quotes).toEqual([['in 1794']]);
    await expect(pairs.focus).toBe('answer');
    await waitFor(() => expect(pairs.said.join('\n')).toContain('Added to question 1: in 1794'));
  },
};

/** Words selected, to be added to the pair that is open. */
export const Selected: PairsStory = {
  args: { 'initial-value': threePairs },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    pairs.question.focus();
    await userEvent.keyboard('{F2}{Control>}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}{/Control}');
    await pairs.settled();
    await expect(pairs.bar).toBe('“The mill stood” Add to 1');
  },
};

/** Three pairs as somebody left them. */
export const Complete: PairsStory = {
  args: { 'initial-value': threePairs },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.lines.length).toBe(2);
    await expect(pairs.element.checkValidity()).toBe(true);
    await expect(submittedBy(canvasElement)).toMatchObject({ task: 'qa-pairs', version: 1 });
  },
};

/** Marks over one another: a press offers each. */
export const Overlapping: PairsStory = {
  args: { text: overlapping.text, 'initial-value': overlapping.initialValue },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    pairs.question.focus();
    await userEvent.keyboard('{F2}{Control>}{ArrowRight}{ArrowRight}{/Control}{ArrowRight}{ArrowRight}{Enter}');
    await pairs.settled();
    await expect(pairs.all('[role=menuitem]').length).toBe(3);
  },
};

/** The ends of a reference, moved by buttons. */
export const Adjusting: PairsStory = {
  args: { 'initial-value': threePairs },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await userEvent.click(pairs.button('Adjust the ends of reference 1'));
    await userEvent.click(pairs.button('End one word later'));
    await pairs.settled();
    await expect(pairs.quotes[0]).toEqual(['built in 1794 by']);
  },
};

/** A submit was stopped: the list says what is missing, and the focus is there. */
export const Invalid: PairsStory = {
  args: { required: true },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    pairs.question.focus();
    await userEvent.keyboard('When was it built?');
    pairs.element.reportValidity();
    await pairs.settled();
    await expect(pairs.listed.length).toBeGreaterThan(1);
  },
};

/** It can be read, not changed. */
export const ReadOnly: PairsStory = {
  args: { readonly: true, 'initial-value': threePairs },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.hasButton('New question')).toBe(false);
  },
};

export const Disabled: PairsStory = { args: { disabled: true, 'initial-value': threePairs } };
