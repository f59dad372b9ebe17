import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import { click, drag, frame, pointIn, press } from '../../../../test/fixtures/gestures.js';
import type { RankingHarness } from './gt-text-ranking.harness.js';
import { atReferenceSize, ordinal, showRanking, simple, texts, type Settings } from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> mouse', () => {
  before(atReferenceSize);
  let ranking: RankingHarness;
  afterEach(async () => {
    await resetMouse();
    ranking.element.remove();
  });

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings });
    return ranking;
  };

  it('ranks next what is pressed', async () => {
    await show();
    for (const letter of ['B', 'C', 'A']) await click(ranking.rowButton('Clarity', letter));
    expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '2 C', '3 A']);
    expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
    expect(ranking.taken()).to.deep.equal(['input', 'change', 'input', 'change', 'input', 'change']);
  });

  it('does not rank anew what is ranked already', async () => {
    await show();
    await click(ranking.rowButton('Clarity', 'B'));
    await click(ranking.rowButton('Clarity', 'B'));
    expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '– A', '– C']);
  });

  it('makes what is pressed the question that keys answer', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    await click(ranking.rowButton('Tone', 'C'));
    expect(ranking.rows('Tone')[0]).to.equal('1 C');
    await press('3');
    expect(ranking.answers('Tone')).to.deep.equal([3, null, 1]);
    await click(ranking.card('C'));
    await press('2');
    expect(ranking.answers('Tone')).to.be.an('array');
  });

  describe('drags', () => {
    beforeEach(() =>
      show({
        ordinalRankingDimensions: ordinal('Clarity=', 'Tone'),
        value: {
          version: 1,
          ordinalRankingDimensions: ['Clarity', 'Tone'].map((name) => ({ name, responseRankings: [1, 2, null] })),
        },
      }),
    );
    const from = (dimension: string, letter: string) => pointIn(ranking.grip(dimension, letter));

    it('before another', async () => {
      await drag(from('Clarity', 'B'), () => pointIn(ranking.row('Clarity', 'A'), 0.5, 0.05));
      expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '2 A', '– C']);
      expect(ranking.taken()).to.deep.equal(['input', 'change']);
    });

    it('what is not ranked after another', async () => {
      await drag(from('Clarity', 'C'), () => pointIn(ranking.row('Clarity', 'B'), 0.5, 0.95));
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 B', '3 C']);
    });

    it('what is not ranked between two', async () => {
      await drag(from('Clarity', 'C'), () => pointIn(ranking.row('Clarity', 'A'), 0.5, 0.95));
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 C', '3 B']);
    });

    it('onto another, which ties', async () => {
      await drag(from('Clarity', 'C'), () => pointIn(ranking.row('Clarity', 'A')));
      expect(ranking.rows('Clarity')).to.deep.equal(['=1 A', '=1 C', '2 B']);
    });

    it('onto another where there are no ties, which puts it beside', async () => {
      await drag(from('Tone', 'C'), () => pointIn(ranking.row('Tone', 'A'), 0.5, 0.6));
      expect(ranking.rows('Tone')).to.deep.equal(['1 A', '2 C', '3 B']);
    });

    it('to what is not ranked, which takes the rank away', async () => {
      await drag(from('Clarity', 'A'), () => pointIn(ranking.row('Clarity', 'C')));
      expect(ranking.rows('Clarity').slice(-2).sort()).to.deep.equal(['– A', '– C']);
      expect(ranking.answers('Clarity')).to.deep.equal([null, 2, null]);
    });

    it('not into another dimension', async () => {
      await drag(from('Clarity', 'A'), () => pointIn(ranking.row('Tone', 'B')));
      expect(ranking.ranks).to.deep.equal({ Clarity: [1, 2, null], Tone: [1, 2, null] });
      expect(ranking.taken()).to.deep.equal([]);
    });

    it('by any place of the row, which is not pressed then', async () => {
      await drag(pointIn(ranking.row('Clarity', 'B'), 0.55), () => pointIn(ranking.row('Clarity', 'A'), 0.5, 0.05));
      expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '2 A', '– C']);
    });

    it('as one step of the history, told, with the focus on what was dragged', async () => {
      await drag(from('Clarity', 'B'), () => pointIn(ranking.row('Clarity', 'A'), 0.5, 0.05));
      expect(ranking.focus).to.equal('Clarity B');
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(ranking.said.at(-1)).to.equal('B is now 1st for Clarity; A moved');
      await press('Control+z');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 B', '– C']);
    });

    it('nothing where nothing can be changed', async () => {
      ranking.element.readOnly = true;
      await ranking.settled();
      await drag(pointIn(ranking.row('Clarity', 'B')), () => pointIn(ranking.row('Clarity', 'A'), 0.5, 0.05));
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 B', '– C']);
      expect(ranking.taken()).to.deep.equal([]);
    });

    it('into a dimension that has nothing ranked', async () => {
      ranking.element.value = null;
      await ranking.settled();
      await drag(from('Clarity', 'C'), () => {
        const [x, y] = pointIn(ranking.row('Clarity', 'A'), 0.5, 0);
        return [x, y - 12];
      });
      expect(ranking.rows('Clarity')).to.deep.equal(['1 C', '– A', '– B']);
    });
  });

  it('moves by the step buttons, up to the ends', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity') });
    await click(ranking.step('Clarity', 'C', 'up'));
    await click(ranking.step('Clarity', 'A', 'up'));
    expect(ranking.rows('Clarity')).to.deep.equal(['1 C', '2 A', '– B']);
    await click(ranking.step('Clarity', 'A', 'up'));
    expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 C', '– B']);
    expect(ranking.step('Clarity', 'A', 'up').getAttribute('aria-disabled')).to.equal('true');
    ranking.taken();
    await click(ranking.step('Clarity', 'A', 'up'));
    expect(ranking.taken()).to.deep.equal([]);
    await click(ranking.step('Clarity', 'A', 'down'));
    expect(ranking.rows('Clarity')).to.deep.equal(['1 C', '2 A', '– B']);
    expect(ranking.focus).not.to.equal('body');
  });

  it('chooses between two responses in one row', async () => {
    await show({ responses: texts.slice(0, 2) });
    await click(ranking.choice('Clarity', undefined, 'B is better'));
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1]);
    await click(ranking.choice('Clarity', undefined, 'Equal'));
    expect(ranking.answers('Clarity')).to.deep.equal([1, 1]);
    expect(ranking.taken()).to.deep.equal(['input', 'change', 'input', 'change']);
  });

  it('rates, chooses one or several, and accepts', async () => {
    await show({
      ordinalRankingDimensions: [],
      ratingDimensions: [{ name: 'Help' }],
      classificationDimensions: [{ name: 'Tags', choices: ['a', 'b', 'c'], multiple: true }],
      acceptability: true,
    });
    await click(ranking.choice('Help', 'B', '4'));
    expect(ranking.answers('Help')).to.deep.equal([null, 4, null]);
    await click(ranking.header('Tags'));
    await click(ranking.choice('Tags', 'A', 'c'));
    await click(ranking.choice('Tags', 'A', 'a'));
    await click(ranking.choice('Tags', 'A', 'c'));
    expect(ranking.answers('Tags')).to.deep.equal([['a'], null, null]);
    await click(ranking.header('Acceptability'));
    await click(ranking.choice('Acceptability', 'C', 'Not acceptable'));
    expect(ranking.value?.['acceptableResponses']).to.deep.equal([null, null, false]);
    ranking.element.undo();
    await ranking.settled();
    expect(ranking.chosen('Acceptability', 'C')).to.deep.equal([]);
    expect(ranking.chosen('Tags', 'A')).to.deep.equal(['a']);
  });

  it('changes every answer in the overview, by lists to choose from', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity=', 'Tone'), ratingDimensions: [{ name: 'Help' }] });
    await click(ranking.button('Overview'));
    await frame();
    const choose = async (dimension: string, letter: string, value: string) => {
      const list = ranking.select(dimension, letter);
      list.focus();
      list.value = value;
      list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await ranking.settled();
    };
    await choose('Tone', 'A', '2');
    await choose('Help', 'C', '5');
    expect(ranking.answers('Tone')).to.deep.equal([2, null, null]);
    expect(ranking.answers('Help')).to.deep.equal([null, null, 5]);
    expect(ranking.taken()).to.deep.equal(['input', 'change', 'input', 'change']);
    await choose('Tone', 'A', '-1');
    expect(ranking.answers('Tone')).to.equal(undefined);
    expect(ranking.select('Tone', 'A').value).to.equal('-1');
    expect(ranking.dialog).to.exist;
    await press('Escape');
    await frame();
    expect(ranking.focus).to.equal('Overview');
  });

  it('repeats and clears by the links of a dimension, and clears all', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    for (const letter of ['B', 'C', 'A']) await click(ranking.rowButton('Clarity', letter));
    await click(ranking.button('Same as Clarity'));
    expect(ranking.ranks).to.deep.equal({ Clarity: [3, 1, 2], Tone: [3, 1, 2] });
    await click(ranking.button('Clear Clarity'));
    expect(ranking.ranks).to.deep.equal({ Tone: [3, 1, 2] });
    await click(ranking.button('Clear all'));
    expect(ranking.value).to.equal(null);
    await click(ranking.button('Undo'));
    expect(ranking.ranks).to.deep.equal({ Tone: [3, 1, 2] });
  });

  it('shows long responses in full, and says what is unread', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
    await show({ responses: [long, 'short', long] });
    await frame();
    const card = ranking.card('A');
    expect(card.textContent).to.contain('Unread');
    expect(ranking.card('B').textContent).not.to.contain('Unread');
    const more = [...card.querySelectorAll('button')].find((button) => button.textContent.includes('Show all'))!;
    expect(more.textContent).to.match(/\d+% unread/);
    await click(more);
    await frame();
    expect(card.textContent).to.contain('Show less');
    card.querySelector('[data-end]')!.scrollIntoView({ block: 'end' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await ranking.settled();
    expect(card.textContent).not.to.contain('Unread');
  });

  it('compares the others with one, word by word', async () => {
    await show({ responses: ['The cat sat.', 'The dog sat down.', 'The cat sat.'] });
    const list = ranking.find('select') as HTMLSelectElement;
    list.value = '0';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await ranking.settled();
    const words = (selector: string) =>
      [...ranking.card('B').querySelectorAll(selector)].map((each) => each.lastChild!.textContent);
    expect(words('ins').join(' ')).to.contain('dog').and.to.contain('down');
    expect(words('del').join(' ')).to.contain('cat');
    expect(ranking.card('A').querySelector('ins, del')).to.equal(null);
    expect(ranking.card('C').querySelector('ins, del')).to.equal(null);
    expect(ranking.taken()).to.deep.equal([]);
  });
});
