import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { essay, failing, threePairs, unplaced } from '../../test/fixtures/qa-pairs.js';
import type { Attributes } from '../attributes.js';
import { inForm, instructions, pairsIn, pairsMeta, type PairsStory } from './pairs.js';

/** What a template's author can ask for, and what happens when it is wrong. */
export default {
  title: 'Questions and answers/Settings',
  ...pairsMeta,
} satisfies Meta<Attributes>;

/** Tags of which some number is wanted, own ones, questions without an answer, limits. */
export const Everything: PairsStory = {
  args: {
    'question-tags': [{ name: 'Why', min: 1 }, { name: 'How', max: 2 }, 'When'],
    'allow-custom-question-tags': true,
    'allow-unanswerable': true,
    'question-max-words': 20,
    'answer-max-words': 40,
    'max-questions': 5,
    'initial-value': threePairs,
  },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await userEvent.click(pairs.button('When'));
    await pairs.settled();
    await expect(pairs.pairs[0]).toMatchObject({ tags: ['When'] });
    await expect(pairs.textOf('pairs')).toContain('Why: 0 of 1');
  },
};

/** Without a passage the instructions stand open, and nothing is said of references. */
export const WithoutAPassage: PairsStory = {
  args: { text: undefined, topic: 'The history of the steam engine, from Newcomen to Watt' },
  render: (args) => inForm(args, instructions),
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.has('.passage')).toBe(false);
    await expect(pairs.find('[part~=instructions]').checkVisibility()).toBe(true);
  },
};

/** Answers are selected in the passage. */
export const Extractive: PairsStory = {
  args: { 'answer-mode': 'extractive' },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    pairs.question.focus();
    await userEvent.keyboard(
      'What stood there?{F2}{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Control}{Enter}',
    );
    await pairs.settled();
    await expect(pairs.pairs[0]).toMatchObject({ answer: 'The mill', answerSpan: { text: 'The mill' } });
  },
};

/** The passage is only read. */
export const WithoutReferences: PairsStory = { args: { references: 'none' } };

/** An earlier answer was made for another passage: what is not there any more is listed, and kept. */
export const NotFound: PairsStory = {
  args: { 'initial-value': unplaced.initialValue },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.textOf('pair')).toContain('Not found in this passage');
  },
};

/** A passage that can't be read says why, and can be tried again. */
export const NotLoaded: PairsStory = {
  args: { text: undefined, 'text-src': failing.textSrc },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.hasButton('Try again')).toBe(true);
  },
};

/** A passage of forty paragraphs. */
export const Long: PairsStory = { args: { text: essay.text } };

/** The template's author made a mistake, and reads what would work. */
export const Wrong: PairsStory = {
  args: { 'question-tags': '[{"name": "Why", "min": 3, "max": 1}]' },
  async play({ canvasElement }) {
    const pairs = await pairsIn(canvasElement);
    await expect(pairs.textOf('errors')).toContain('question-tags');
  },
};
