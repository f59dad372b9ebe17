import { expect } from '@open-wc/testing';
import { press, type } from '../../../../test/fixtures/gestures.js';
import {
  answered,
  atReferenceSize,
  showPairs,
  simple,
  twoPairs,
  type PairsHarness,
  type Settings,
} from './gt-qa-pairs.harness.js';

describe('<gt-qa-pairs> announcements', () => {
  before(atReferenceSize);
  let pairs: PairsHarness;
  afterEach(() => pairs.element.remove());

  const show = async (settings: Settings = {}) => {
    pairs = await showPairs({ ...simple, ...settings });
    pairs.element.focus();
    await pairs.settled();
  };
  /** What the keys have said. Messages come 100 ms after one another. */
  const after = async (...keys: string[]) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    pairs.said.length = 0;
    await press(...keys);
    await new Promise((resolve) => setTimeout(resolve, 250 + 100 * keys.length));
    return pairs.said;
  };

  it('say what is added, moved, doubled and deleted', async () => {
    await show({ initialValue: twoPairs });
    expect(await after('Alt+Shift+ArrowDown')).to.deep.equal(['Now question 2 of 2']);
    await press('F2');
    expect(await after('Alt+Shift+D')).to.deep.equal(['Duplicated as question 3']);
    expect(await after('Alt+Shift+Delete')).to.deep.equal(['Question 3 deleted. Undo brings it back.']);
    expect(await after('F4')).to.deep.equal(['Question 3 added']);
  });

  it('say where the caret is, whose marks are there, and what is selected', async () => {
    await show({ initialValue: twoPairs });
    await press('F2', 'Control+ArrowRight');
    expect(await after('Control+Shift+ArrowRight')).to.deep.equal(['“mill”']);
    await press('Escape', 'Control+Home', '.');
    expect((await after('Control+ArrowRight', 'Control+ArrowRight')).at(-1)).to.contain('was');
    expect((await after('Control+ArrowRight')).at(-1)).to.contain('Reference of question 1');
  });

  it('say white space in words, and where nothing is selected', async () => {
    await show({ text: 'One.\nTwo\tthree four' });
    await press('F2', 'End');
    expect(await after('ArrowRight')).to.deep.equal(['New line']);
    await press('Control+ArrowRight');
    expect(await after('ArrowRight')).to.deep.equal(['Tab']);
    await press('Control+ArrowRight');
    expect(await after('ArrowRight')).to.deep.equal(['Space']);
    expect(await after('Enter')).to.deep.equal(['Nothing is selected']);
    expect(await after('Control+a')).to.deep.equal(['“One. Two three four”']);
    expect(await after('Escape')).to.deep.equal(['End of the passage']);
    expect(await after('Control+Home')).to.deep.equal(['One.']);
    expect(await after('ArrowLeft')).to.deep.equal(['Beginning of the passage']);
    await press('F2');
    expect(await after('F2')).to.deep.equal(['One.']);
  });

  it('say whose the next mark is, and that there is none further on', async () => {
    await show({ initialValue: twoPairs });
    await press('F2', 'Control+Home');
    expect(await after('m')).to.deep.equal(['built in 1794, Reference of question 1']);
    expect(await after('m')).to.deep.equal(['two brothers, Reference of question 2']);
    expect(await after('Shift+M')).to.deep.equal(['built in 1794, Reference of question 1']);
    expect(await after('Shift+M')).to.deep.equal(['No mark before this place']);
  });

  it('say what was tied to what, and when a pair is complete', async () => {
    await show();
    await type('Which?');
    await press('Enter');
    await type('This one');
    await press('F2');
    await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    expect((await after('Enter')).at(-1)).to.equal('Added to question 1: The mill. Question 1 is complete.');
  });

  it('say which pair was opened, and where the ends of a reference can be moved', async () => {
    await show({ initialValue: twoPairs });
    expect(await after('Alt+ArrowDown')).to.deep.equal(['Question 2 of 2: Who built it?']);
    pairs.button('Adjust the ends of reference 2').focus();
    expect(await after('Enter')).to.deep.equal(['Adjust the ends of reference 2. By words; with Shift by characters']);
  });

  it('say that an answer is set aside, and when it is back', async () => {
    await show({ initialValue: twoPairs, allowUnanswerable: true });
    pairs.checkbox('Can’t be answered').focus();
    expect(await after('Space')).to.deep.equal([
      'Question 1 can’t be answered. The answer comes back when this is taken back.',
    ]);
    expect(await after('Space')).to.deep.equal(['Question 1 can be answered. Answer of question 1: In 1794']);
  });

  it('say that the answer stands in the passage', async () => {
    await show();
    await type('When?');
    await press('Enter');
    await type('built in 1794');
    expect((await after('Tab')).at(-1)).to.equal('Your answer stands in the passage. F8: add as reference.');
  });

  it('say what undo changed', async () => {
    await show({ initialValue: twoPairs });
    await press('F4');
    await type('Three?');
    expect(await after('Control+z')).to.deep.equal(['Undone. Question 3: Nothing written yet']);
    expect(await after('Control+z')).to.deep.equal(['Undone. Question 3 is gone']);
    expect(await after('Control+y')).to.deep.equal(['Redone. Question 3 added']);
  });

  it('say in one sentence each that an answer is set aside and that the question is complete', async () => {
    await show({ initialValue: answered(['Why?', 'No']), allowUnanswerable: true, references: 'required' });
    pairs.checkbox('Can’t be answered').focus();
    expect(await after('Space')).to.deep.equal([
      'Question 1 can’t be answered. The answer comes back when this is taken back. Question 1 is complete.',
    ]);
  });

  it('say what undo did to an answer, to a mark, and to the ends of a reference', async () => {
    await show({ initialValue: twoPairs, allowUnanswerable: true });
    pairs.answer.focus();
    await press('Control+a');
    await type('Later');
    pairs.checkbox('Can’t be answered').focus();
    await press('Space');
    pairs.button('Adjust the ends of reference 1').focus();
    await press('Enter', 'Enter');
    expect(pairs.quotes[0]).to.deep.equal(['was built in 1794']);
    expect(await after('Control+z')).to.deep.equal(['Undone. Now built in 1794']);
    expect(await after('Control+z')).to.deep.equal(['Undone. Question 1 can be answered. Answer of question 1: Later']);
    expect(await after('Control+z')).to.deep.equal(['Undone. Answer of question 1: In 1794']);
    expect(await after('Control+y')).to.deep.equal(['Redone. Answer of question 1: Later']);
  });

  it('say what can not be done', async () => {
    await show({ maxQuestions: 2, initialValue: twoPairs });
    expect(await after('F4')).to.deep.equal(['No more than 2 questions']);
    expect(await after('F8')).to.deep.equal(['There is nothing to add']);
  });
});
