import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { twoDimensions } from '../../test/fixtures/text-ranking.js';
import type { Attributes } from '../attributes.js';
import { rankingIn, rankingMeta, simple, submittedBy, type RankingStory } from './ranking.js';

/** From nothing to an answer, and what can be in between. */
export default {
  title: 'Text ranking/Answering',
  ...rankingMeta,
} satisfies Meta<Attributes>;

/** Both dimensions ranked, as an earlier worker left them. */
const complete = {
  version: 1,
  ordinalRankingDimensions: [
    { name: 'Clarity', allowTie: true, responseRankings: [1, 2, 2] },
    { name: 'Usefulness', allowTie: false, responseRankings: [2, 3, 1] },
  ],
};

/** Nothing is ranked, and that looks so. Untouched, it submits nothing. */
export const Empty: RankingStory = {
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.rows('Clarity')).toEqual(['– A', '– B', '– C']);
    await expect(ranking.value).toBe(null);
    await expect(submittedBy(canvasElement)).toBe(null);
    await expect(ranking.element.checkValidity()).toBe(true);
  },
};

/** One rank typed: the focus has gone on to the next response, and the half-ranked dimension is not submitted yet. */
export const Partial: RankingStory = {
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('2');
    await ranking.settled();
    await expect(ranking.ranks).toEqual({ Clarity: [2, null, null] });
    await expect(ranking.focus).toBe('Clarity B');
    await expect(submittedBy(canvasElement)).not.toHaveProperty('ordinalRankingDimensions');
    await expect(ranking.element.validity.valid).toBe(false);
  },
};

/** By keyboard only: six digits, and every move was said to readers of the screen. */
export const Complete: RankingStory = {
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('122213');
    await ranking.settled();
    const answers = { Clarity: [1, 2, 2], Usefulness: [2, 1, 3] };
    await expect(ranking.ranks).toEqual(answers);
    await expect(submittedBy(canvasElement)).toMatchObject({
      task: 'text-ranking',
      version: 1,
      ordinalRankingDimensions: [{ responseRankings: answers.Clarity }, { responseRankings: answers.Usefulness }],
    });
    await waitFor(() => expect(ranking.said.join('\n')).toContain('C is now 2nd for Clarity, tied with B'));
  },
};

/** A rank that is taken, where ties are not allowed: the newcomer gets it, the other makes way. */
export const Inserted: RankingStory = {
  args: { 'ordinal-ranking-dimensions': twoDimensions.slice(1) },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Usefulness', 'A').focus();
    await userEvent.keyboard('11');
    await ranking.settled();
    await expect(ranking.rows('Usefulness')).toEqual(['1 B', '2 A', '– C']);
  },
};

/** A click on *Same as Clarity*: those tied there stay unranked where ties are not allowed. */
export const SameAsPrevious: RankingStory = {
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('312');
    await ranking.settled();
    await userEvent.click(ranking.button('Same as Clarity'));
    await ranking.settled();
    await expect(ranking.ranks).toEqual({ Clarity: [3, 1, 2], Usefulness: [3, 1, 2] });
    await userEvent.click(ranking.button('Undo'));
    await expect(ranking.ranks).toEqual({ Clarity: [3, 1, 2] });
  },
};

/** A submit was tried with an answer half done: what is missing is listed, marked, and has the focus. */
export const Invalid: RankingStory = {
  args: { required: true },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    let sent = 0;
    canvasElement.querySelector('form')?.addEventListener('submit', () => sent++);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('1');
    await userEvent.click(ranking.submitButton!);
    await ranking.settled();
    await expect(sent).toBe(0);
    await expect(ranking.focus).toBe('Clarity B');
    await expect(ranking.listed).toEqual([
      'Clarity: 2 responses are not ranked yet',
      'Usefulness: nothing is ranked yet',
    ]);
    await expect(ranking.element.matches(':state(invalid)')).toBe(true);
  },
};

/** An earlier answer that can be read, not changed. */
export const ReadOnly: RankingStory = {
  args: { readonly: true, 'initial-value': complete },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    const before = ranking.value;
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('3{Delete}');
    await expect(ranking.value).toEqual(before);
    await expect(submittedBy(canvasElement)).toMatchObject(complete);
  },
};

/** Out of use, and out of the form. */
export const Disabled: RankingStory = {
  args: { disabled: true, 'initial-value': complete },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.rows('Clarity')).toEqual(['1 A', '=2 B', '=2 C']);
    await expect(submittedBy(canvasElement)).toBe(null);
  },
};

/** An earlier answer as a start. Whether it was changed goes along with the new one; undo takes that back too. */
export const Prefilled: RankingStory = {
  args: { 'initial-value': complete },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    const modified = () => (ranking.value?.['meta'] as Attributes)['initialValueModified'];
    await expect(modified()).toBe(false);
    ranking.rowButton('Usefulness', 'A').focus();
    await userEvent.keyboard('1');
    await expect(ranking.ranks).toEqual({ Clarity: [1, 2, 2], Usefulness: [1, 3, 2] });
    await expect(modified()).toBe(true);
    await userEvent.click(ranking.button('Undo'));
    await expect(modified()).toBe(false);
  },
};

/** The honest way out of a task that can't be done. It is not submitted by that. */
export const CannotDoThisTask: RankingStory = {
  args: { 'unable-reasons': ['wrong-language', 'Responses are about another prompt'] },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('1');
    await userEvent.click(ranking.button('Can’t do this task'));
    await ranking.settled();
    const reasons = [...ranking.dialog!.querySelectorAll('input')];
    await expect(reasons).toHaveLength(2);
    await userEvent.click(reasons[1]!);
    await userEvent.click(ranking.button('Mark as not doable'));
    await ranking.settled();
    await expect(ranking.dialog).toBe(null);
    await expect(submittedBy(canvasElement)).toMatchObject({
      unable: { reason: 'Responses are about another prompt' },
    });
    await expect(ranking.element.checkValidity()).toBe(true);
  },
};

/** Work of a tab that was closed is there again, with its age and a way to be rid of it. */
export const Restored: RankingStory = {
  args: { drafts: 'session', 'task-key': 'story' },
  async play({ canvasElement }) {
    sessionStorage.clear();
    const first = await rankingIn(canvasElement);
    first.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('312');
    await new Promise((resolve) => setTimeout(resolve, 300));
    first.element.replaceWith(first.element.cloneNode(true));
    const again = await rankingIn(canvasElement);
    await waitFor(() => expect(again.ranks).toEqual({ Clarity: [3, 1, 2] }));
    await expect(again.hasButton('Not mine, discard')).toBe(true);
    sessionStorage.clear();
  },
};

/** The `?` sheet: what handles the keys and what shows them are made from the same list. */
export const Shortcuts: RankingStory = {
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('?');
    await ranking.settled();
    await expect(ranking.dialog?.textContent).toContain('Same as the previous dimension');
  },
};

/** All dimensions as a table, in which every answer can be changed too. */
export const Overview: RankingStory = {
  args: { ...simple, acceptability: true },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('122');
    await userEvent.keyboard('o');
    await ranking.settled();
    await userEvent.selectOptions(ranking.select('Usefulness', 'B'), '1');
    await ranking.settled();
    await expect(ranking.ranks).toEqual({ Clarity: [1, 2, 2], Usefulness: [null, 1, null] });
  },
};
