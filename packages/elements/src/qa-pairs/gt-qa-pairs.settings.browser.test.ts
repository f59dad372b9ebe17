import { expect } from '@open-wc/testing';
import { click, frame, press, type } from '../../../../test/fixtures/gestures.js';
import {
  answered,
  atReferenceSize,
  makePairs,
  PairsHarness,
  quoted,
  showPairs,
  simple,
  twoPairs,
  type Settings,
} from './gt-qa-pairs.harness.js';

describe('<gt-qa-pairs> as the author wants it', () => {
  beforeEach(atReferenceSize);
  let pairs: PairsHarness;
  afterEach(() => pairs.element.remove());

  const show = async (settings: Settings = {}) => {
    pairs = await showPairs({ ...simple, ...settings });
    pairs.element.focus();
    await pairs.settled();
  };

  it('says nothing of references without a passage, and shows topic and instructions', async () => {
    pairs = await showPairs({ name: 'answer', drafts: 'none', topic: 'The mill' });
    expect(pairs.textOf('main')).to.contain('The mill');
    expect(pairs.textOf('main').toLowerCase()).not.to.contain('reference');
    for (const each of ['.passage', '.qa-strip', '.subject-bar']) expect(pairs.has(each), each).to.equal(false);
    pairs.question.focus();
    await type('What is a mill?');
    await press('Enter');
    await type('A machine');
    await press('F2', 'F8');
    expect(pairs.focus).to.equal('answer');
    expect(pairs.element.checkValidity()).to.equal(true);
    expect(pairs.pairs).to.deep.equal([{ id: 'p1', question: 'What is a mill?', answer: 'A machine' }]);
  });

  it('opens the instructions where there is nothing else to read', async () => {
    const element = makePairs({ drafts: 'none', topic: 'The mill' });
    element.innerHTML = '<short-instructions>Ask.</short-instructions>';
    pairs = new PairsHarness(element);
    document.body.append(element);
    await pairs.settled();
    expect(pairs.find('[part~=instructions]').checkVisibility()).to.equal(true);
  });

  it('leaves references out where the author wants none', async () => {
    await show({ references: 'none' });
    expect([pairs.has('.subject-bar'), pairs.has('.qa-references')]).to.deep.equal([false, false]);
    await type('Who?');
    await press('Enter');
    await type('built in 1794');
    expect(pairs.element.checkValidity()).to.equal(true);
  });

  it('takes a selection as the answer where answers are selected, then as references', async () => {
    await show({ answerMode: 'extractive' });
    await type('What?');
    await press('F2', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    expect(pairs.bar).to.contain('Answer of 1');
    await press('Enter');
    expect(pairs.pairs[0]).to.include({ answer: 'The mill' });
    expect(pairs.pairs[0]!['answerSpan']).to.deep.equal(quoted('The mill'));
    await press('F2', 'Control+End', ...Array<string>(9).fill('Control+Shift+ArrowLeft'));
    expect(pairs.bar).to.contain('Answer of 1 Add to 1');
    await press('Enter');
    expect(pairs.quotes).to.deep.equal([['After the fire of 1851 nobody built it again.']]);
    await press('F2', 'Control+Home', 'Control+Shift+ArrowRight', 'a');
    expect(pairs.pairs[0]).to.include({ answer: 'The' });
    expect(pairs.has('#answer')).to.equal(false);
    await click(pairs.button('Remove the answer'));
    expect(pairs.pairs[0]!['answer']).to.equal('');
  });

  it('lifts the limits of the answer where there is none to give', async () => {
    await show({ allowUnanswerable: true, answerMinWords: 5 });
    await type('Why?');
    expect(pairs.element.checkValidity()).to.equal(false);
    await click(pairs.checkbox('Can’t be answered'));
    expect(pairs.element.checkValidity()).to.equal(true);
    expect(pairs.answer.readOnly).to.equal(true);
    await click(pairs.checkbox('Can’t be answered'));
    expect([pairs.element.checkValidity(), pairs.answer.readOnly]).to.deep.equal([false, false]);
  });

  it('lets tags be chosen, counts those that are wanted, and takes own ones', async () => {
    await show({
      initialValue: twoPairs,
      questionTags: [{ name: 'When', min: 1 }, 'Who'],
      allowCustomQuestionTags: true,
    });
    expect(pairs.textOf('pairs')).to.contain('When: 0 of 1');
    expect(pairs.element.checkValidity()).to.equal(false);
    await click(pairs.button('When'));
    expect(pairs.pairs[0]!['tags']).to.deep.equal(['When']);
    expect(pairs.textOf('pairs')).to.contain('When: 1 of 1');
    expect(pairs.element.checkValidity()).to.equal(true);
    (pairs.find('.qa-add-tag input') as HTMLInputElement).focus();
    await type('dates');
    await press('Enter');
    expect(pairs.pairs[0]!['customTags']).to.deep.equal(['dates']);
    await click(pairs.button('Remove tag dates'));
    expect(pairs.pairs[0]!['customTags']).not.to.deep.equal(['dates']);
    expect(pairs.focus).not.to.equal('body');
  });

  it('counts words as they are typed', async () => {
    await show({ questionMaxWords: 3 });
    await type('Who built the mill');
    expect(pairs.textOf('pair')).to.contain('4 words, max 3');
  });

  it('is content with the entire passage as a reference', async () => {
    await show({ initialValue: answered(['Why?', 'Because']) });
    expect(pairs.element.checkValidity()).to.equal(false);
    await click(pairs.checkbox('References entire passage'));
    expect(pairs.element.checkValidity()).to.equal(true);
    expect(pairs.find('.qa-strip').ariaLabel).to.equal('A question is about the entire passage');
  });

  it('lists references that can not be found, keeps them, and lets them be placed', async () => {
    const lost = { startOffset: 3, endOffset: 9, text: 'a mill of gold' };
    const initialValue = {
      version: 1,
      textSha256: '0'.repeat(64),
      questionAnswerPairs: [{ id: 'p1', question: 'What?', answer: 'A mill', references: [lost] }],
    };
    await show({ initialValue });
    expect(pairs.textOf('pair')).to.contain('a mill of gold Not found in this passage');
    pairs.question.focus();
    await type('!');
    expect(pairs.pairs[0]!['references']).to.deep.equal([{ ...lost, unplaced: true }]);
    await press('F2', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await click(pairs.button('Place at the selection'));
    expect(pairs.quotes).to.deep.equal([['The mill']]);
  });

  it('shows in the strip which parts have questions', async () => {
    await show({ initialValue: twoPairs });
    const strip = pairs.find('.qa-strip');
    expect(strip.ariaLabel).to.match(/^\d+% of the passage has questions$/);
    expect(strip.style.backgroundImage).to.contain('gradient');
  });

  it('leads to what is missing, in the pair that it is missing in', async () => {
    await show({ initialValue: answered(['Who?', 'They', 'two brothers'], ['When?', '', 'built in 1794']) });
    pairs.line(1).click();
    await pairs.settled();
    expect(pairs.open).to.equal('1');
    pairs.element.reportValidity();
    await pairs.settled();
    await frame();
    expect([pairs.open, pairs.focus]).to.deep.equal(['2', 'answer']);
    expect(pairs.answer.getAttribute('aria-invalid')).to.equal('true');
    expect(pairs.listed).to.include('2: the answer is missing');
  });

  for (const [width, height, place] of [
    [720, 600, 'beside'],
    [360, 640, 'below'],
  ] as const) {
    it(`shows the pairs ${place} the passage at ${width} × ${height}, with the button in reach`, async () => {
      const room = document.createElement('div');
      Object.assign(room.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
      document.body.append(room);
      pairs = await showPairs({ ...simple, initialValue: twoPairs }, room);
      await frame();
      const passage = pairs.passage.getBoundingClientRect();
      const panel = pairs.find('.side').getBoundingClientRect();
      const button = pairs.button('Add to 1').getBoundingClientRect();
      const all = pairs.element.getBoundingClientRect();
      if (place === 'below') expect(panel.top).to.be.at.least(passage.bottom);
      else expect(panel.left).to.be.at.least(passage.right);
      expect(passage.height).to.be.at.least(150);
      expect(passage.width).to.be.at.least(330);
      expect(button.bottom).to.be.at.most(all.bottom);
      expect(button.right).to.be.at.most(all.right);
      expect(panel.bottom).to.be.at.most(all.bottom);
      room.remove();
    });
  }
});
