import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { twoDimensions } from '../../test/fixtures/text-ranking.js';
import type { Attributes } from '../attributes.js';
import { inForm, instructions, rankingIn, rankingMeta, submittedBy, type RankingStory } from './ranking.js';

/** What a template's author can ask for, and what happens when it is wrong. */
export default {
  title: 'Text ranking/Settings',
  ...rankingMeta,
} satisfies Meta<Attributes>;

/** Instructions beside the work from 1100 px on; below that a rail opens them over it. The long ones are in a dialog. */
export const Instructions: RankingStory = {
  render: (args) => inForm(args, instructions),
  parameters: { gt: { viewport: { width: 1440, height: 900 } } },
};

/** Ranks, ratings, choices, acceptability: all on one screen, all in the flow of the keys. */
export const EveryKindOfQuestion: RankingStory = {
  args: {
    'ordinal-ranking-dimensions': twoDimensions.slice(0, 1),
    'rating-dimensions': [{ name: 'Helpfulness', scale: 5, labels: ['useless', 'very helpful'], preferred: 'high' }],
    'classification-dimensions': [
      { name: 'Unsafe', choices: ['no', 'yes'] },
      { name: 'Language', choices: ['English', 'German', 'other'], scope: 'task', multiple: true },
    ],
    acceptability: true,
  },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('2134351121');
    await ranking.settled();
    await expect(ranking.ranks).toEqual({ Clarity: [2, 1, 3] });
    await expect(ranking.answers('Helpfulness')).toEqual([4, 3, 5]);
    await expect(ranking.answers('Unsafe')).toEqual([['no'], ['no'], ['yes']]);
    await expect(ranking.answers('Language')).toEqual(['English']);
  },
};

/** Why? One text for each dimension, asked for once it is ranked. */
export const RationaleRequired: RankingStory = {
  args: { rationale: 'required', 'ordinal-ranking-dimensions': twoDimensions.slice(0, 1) },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('123');
    await expect(ranking.element.validationMessage).toBe('Clarity: say why');
    await userEvent.type(ranking.rationale('Clarity'), 'A says how, B and C only what.');
    await expect(ranking.element.validationMessage).toBe('');
    await expect(submittedBy(canvasElement)).toMatchObject({
      ordinalRankingDimensions: [{ rationale: 'A says how, B and C only what.' }],
    });
  },
};

export const RationaleOptional: RankingStory = { args: { rationale: 'optional' } };

/** Rules as data, checked while the work goes on. Those that a machine can't check say so. */
export const Requirements: RankingStory = {
  render: (args) => inForm(args, instructions),
  args: {
    rationale: 'optional',
    requirements: [
      {
        id: 'why',
        text: 'Say why in at least five words',
        rule: { words: '/ordinalRankingDimensions/*/rationale', min: 5 },
      },
      { id: 'all', text: 'Rank both dimensions', rule: { count: '/ordinalRankingDimensions', min: 2 }, level: 'warn' },
      { id: 'fair', text: 'Do not prefer the longer answer because it is longer' },
    ],
  },
  parameters: { gt: { viewport: { width: 1440, height: 900 } } },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('123');
    await expect(ranking.element.checkValidity()).toBe(false);
    await userEvent.type(ranking.rationale('Clarity'), 'A is the clearest of them');
    await ranking.settled();
    await expect(ranking.element.checkValidity()).toBe(true);
    await expect(ranking.textOf('requirements')).toContain('Rank both dimensions');
  },
};

/** The author's own words, in one language or for all. */
export const OwnWording: RankingStory = {
  render: (args) => inForm(args),
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.element.strings = { submit: 'Send it off', unable: 'Skip' };
    await ranking.settled();
    await expect(ranking.submitButton?.textContent.trim()).toBe('Send it off');
  },
};

/** JSON that ends early, as at an apostrophe: what was read, what was expected, and the form that works. */
export const BrokenJson: RankingStory = {
  args: { responses: '["It is the team', 'ordinal-ranking-dimensions': twoDimensions },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.errors[0]).toMatchObject({ code: 'bad-configuration', property: 'responses' });
    await expect(ranking.textOf('errors')).toContain('responses="{{ task.input.responses | to_json | escape }}"');
  },
};

/** Two dimensions of one name: nobody could tell their answers apart. */
export const DuplicateNames: RankingStory = {
  args: { 'ordinal-ranking-dimensions': [{ name: 'Clarity' }, { name: 'Clarity', allowTie: true }] },
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    await expect(ranking.textOf('errors')).toContain('a name used only once');
    await expect(ranking.has('.dimension')).toBe(false);
  },
};

/** A worker goes on with the last good settings while the author reads what is wrong. */
export const WorkKeptBesideAnError: RankingStory = {
  async play({ canvasElement }) {
    const ranking = await rankingIn(canvasElement);
    ranking.rowButton('Clarity', 'A').focus();
    await userEvent.keyboard('1');
    ranking.element.setAttribute('rationale', 'sometimes');
    await ranking.settled();
    await expect(ranking.textOf('errors')).toContain('rationale');
    await expect(ranking.ranks).toEqual({ Clarity: [1, null, null] });
  },
};
