import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { click, drag, frame, pointIn, press, type } from '../../../../test/fixtures/gestures.js';
import {
  answered,
  atReferenceSize,
  showPairs,
  simple,
  twoPairs,
  type PairsHarness,
  type Settings,
} from './gt-qa-pairs.harness.js';

describe('<gt-qa-pairs> by mouse', () => {
  before(atReferenceSize);
  let pairs: PairsHarness;
  afterEach(() => pairs.element.remove());

  const show = async (settings: Settings = {}) => {
    pairs = await showPairs({ ...simple, ...settings });
  };
  const middleOf = ({ left, top, width, height }: DOMRect) =>
    [Math.round(left + width / 2), Math.round(top + height / 2)] as const;
  /** From one word to another. */
  const dragOver = async (from: string, to: string) => {
    await drag(middleOf(pairs.boxOf(from)), () => middleOf(pairs.boxOf(to)));
    await pairs.settled();
  };
  const overlapping = answered(['One?', '1', 'built in 1794'], ['Two?', '2', '1794 by two']);

  it('adds what was dragged over, in whole words', async () => {
    await show();
    await dragOver('stood', 'river');
    expect(pairs.bar).to.contain('“stood by the river');
    await press('Enter');
    expect(pairs.quotes[0]![0]).to.match(/^stood by the river/);
    expect(pairs.focus).to.equal('question');
  });

  it('adds by the button, which names the pair, and gives the focus back to the field', async () => {
    await show({ initialValue: twoPairs });
    await click(pairs.answer);
    await dragOver('stood', 'by');
    await click(pairs.button('Add to 1'));
    expect(pairs.quotes[0]).to.deep.equal(['built in 1794', 'stood by']);
    expect(pairs.focus).to.equal('answer');
    await type('!');
    expect(pairs.pairs[0]!['answer']).to.contain('!');
  });

  it('names the first reference where there is no pair yet', async () => {
    await show();
    expect(pairs.bar).to.contain('Add reference');
    await click(pairs.button('Add reference'));
    expect(pairs.value).to.equal(null);
  });

  it('opens the pair of a mark', async () => {
    await show({ initialValue: twoPairs });
    expect(pairs.open).to.equal('1');
    await sendMouse({ type: 'click', position: [...middleOf(pairs.boxOf('two brothers'))] });
    await frame();
    expect(pairs.open).to.equal('2');
  });

  it('offers each mark where several overlap', async () => {
    await show({ initialValue: overlapping });
    await sendMouse({ type: 'click', position: [...middleOf(pairs.boxOf('1794'))] });
    await frame();
    const items = pairs.all('[role=menuitem]').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    expect(items).to.deep.equal(['1 One? built in 1794', '2 Two? 1794 by two']);
    expect(pairs.root.activeElement).to.equal(pairs.all('[role=menuitem]')[0]);
    await press('ArrowDown', 'Enter');
    expect([pairs.open, pairs.focus]).to.deep.equal(['2', 'passage']);
    expect(pairs.has('[role=menu]')).to.equal(false);
  });

  it('shuts the menu by Escape, with nothing chosen', async () => {
    await show({ initialValue: overlapping });
    await sendMouse({ type: 'click', position: [...middleOf(pairs.boxOf('1794'))] });
    await frame();
    await press('Escape');
    expect(pairs.has('[role=menu]')).to.equal(false);
    expect([pairs.open, pairs.focus]).to.deep.equal(['1', 'passage']);
  });

  it('shows the partner both ways', async () => {
    await show({ initialValue: twoPairs });
    await sendMouse({ type: 'move', position: [...pointIn(pairs.line(2))] });
    await frame();
    const emphasised = () => pairs.all('mark[data-emphasised]').map((mark) => mark.textContent);
    expect(emphasised()).to.deep.equal(['two brothers', 'One of the two brothers']);
    await sendMouse({ type: 'move', position: [...middleOf(pairs.boxOf('One of'))] });
    await frame();
    await frame();
    expect(emphasised()).to.deep.equal([]);
    expect(pairs.all('.card[data-pointed]').map(({ dataset }) => dataset['card'])).to.deep.equal(['p2']);
  });

  it('marks carry the number and the colour of their pair', async () => {
    await show({ initialValue: twoPairs });
    const begins = pairs
      .all('.mark-begin')
      .map(({ dataset }) => [dataset['number'], dataset['colour'], dataset['label']]);
    expect(begins).to.deep.equal([
      ['1', '0', 'Reference of question 1:'],
      ['2', '1', 'Reference of question 2:'],
      ['2', '1', 'Reference of question 2:'],
    ]);
    expect(pairs.all('.card').map(({ dataset }) => dataset['colour'])).to.deep.equal(['0', '1']);
  });

  it('reorders by the handle', async () => {
    await show({ initialValue: twoPairs });
    const [first, second] = pairs.all('.card-grip');
    await drag(pointIn(first!), () => pointIn(second!.closest('.card')!, 0.5, 0.9));
    await pairs.settled();
    expect(pairs.ids).to.deep.equal(['p2', 'p1']);
  });

  it('goes to a reference, moves its ends and takes it away', async () => {
    await show({ initialValue: twoPairs });
    expect(pairs.rows).to.deep.equal(['1 built in 1794']);
    await click(pairs.row(1).querySelector('.qa-excerpt')!);
    await click(pairs.button('Adjust the ends of reference 1'));
    await click(pairs.button('End one word later'));
    expect(pairs.quotes[0]).to.deep.equal(['built in 1794 by']);
    await click(pairs.button('Start one word earlier'));
    expect(pairs.quotes[0]).to.deep.equal(['was built in 1794 by']);
    await click(pairs.button('Remove reference 1'));
    expect(pairs.quotes[0]).to.deep.equal([]);
    expect(pairs.focus).not.to.equal('body');
    pairs.element.undo();
    expect(pairs.quotes[0]).to.deep.equal(['was built in 1794 by']);
  });
});
