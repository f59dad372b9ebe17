import { expect } from '@open-wc/testing';
import { frame, press, type } from '../../../../test/fixtures/gestures.js';
import type { RankingHarness } from './gt-text-ranking.harness.js';
import { atReferenceSize, ordinal, showRanking, simple, texts, type Settings } from './gt-text-ranking.harness.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('<gt-text-ranking> keys', () => {
  before(atReferenceSize);
  let ranking: RankingHarness;
  afterEach(() => ranking.element.remove());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings });
    ranking.element.focus();
    await ranking.settled();
    return ranking;
  };

  describe('that rank', () => {
    it('go on to the next response, then to the next dimension', async () => {
      await show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
      expect(ranking.focus).to.equal('Clarity A');
      await press('3');
      expect(ranking.focus).to.equal('Clarity B');
      await press('1');
      expect(ranking.focus).to.equal('Clarity C');
      await press('2');
      expect(ranking.focus).to.equal('Tone A');
      expect(ranking.isOpen('Tone')).to.equal(true);
      expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '2 C', '3 A']);
      expect(ranking.rows('Tone')).to.deep.equal(['– A', '– B', '– C']);
    });

    it('skip what is ranked already', async () => {
      await show();
      await press('ArrowDown', '1');
      expect(ranking.focus).to.equal('Clarity C');
      await press('2');
      expect(ranking.focus).to.equal('Clarity A');
      await press('3');
      expect(ranking.focus).to.equal('Clarity A');
      expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
    });

    it('insert a newcomer where there are no ties, and say who moved', async () => {
      await show({ ordinalRankingDimensions: ordinal('Clarity') });
      await press('1', '1', '1');
      expect(ranking.answers('Clarity')).to.deep.equal([3, 2, 1]);
      expect(ranking.rows('Clarity')).to.deep.equal(['1 C', '2 B', '3 A']);
    });

    it('tie where that is allowed, and close the gap', async () => {
      await show();
      await press('1', '1', '3');
      expect(ranking.rows('Clarity')).to.deep.equal(['=1 A', '=1 B', '2 C']);
    });

    it('refuse numbers beyond the last, and say so', async () => {
      await show();
      await press('4', '0', '9');
      await pause(300);
      expect(ranking.value).to.equal(null);
      expect(ranking.focus).to.equal('Clarity A');
      expect(ranking.said).to.deep.equal([
        'There is no rank 4. Ranks go from 1 to 3.',
        'There is no rank 0. Ranks go from 1 to 3.',
        'There is no rank 9. Ranks go from 1 to 3.',
      ]);
    });

    it('do nothing with a modifier, which is the browser’s', async () => {
      await show();
      await press('Alt+1');
      expect(ranking.value).to.equal(null);
    });
  });

  describe('of ten and more responses', () => {
    beforeEach(() => show({ responses: texts, ordinalRankingDimensions: ordinal('Clarity') }));

    it('wait for a second digit', async () => {
      await press('1');
      expect(ranking.value).to.equal(null);
      expect(ranking.row('Clarity', 'A').textContent).to.contain('1…');
      await press('2');
      expect(ranking.answers('Clarity')).to.deep.equal([12, ...Array<null>(11).fill(null)]);
      expect(ranking.focus).to.equal('Clarity B');
    });

    it('are ended by Enter', async () => {
      await press('1', 'Enter');
      expect(ranking.rows('Clarity')[0]).to.equal('1 A');
      expect(ranking.focus).to.equal('Clarity B');
    });

    it('are ended by 600 ms', async () => {
      const { element } = ranking;
      const pressed = new Promise<number>((resolve) =>
        element.addEventListener('keydown', () => resolve(performance.now()), { capture: true, once: true }),
      );
      const told = new Promise<number>((resolve) =>
        element.addEventListener('input', () => resolve(performance.now()), { once: true }),
      );
      await press('1');
      expect((await told) - (await pressed)).to.be.within(595, 2000);
      await ranking.settled();
      expect(ranking.rows('Clarity')[0]).to.equal('1 A');
      expect(ranking.focus).to.equal('Clarity B');
    });

    it('need not be ended where no further digit can follow', async () => {
      await press('5', '3');
      const [first, second] = ranking.answers('Clarity') as number[];
      expect([first, second]).to.deep.equal([5, 3]);
    });

    it('are entered when the focus goes elsewhere', async () => {
      await press('1', 'ArrowDown');
      await pause(700);
      expect(ranking.rows('Clarity')[0]).to.equal('1 A');
      expect(ranking.focus).to.equal('Clarity B');
    });

    it('are one step of the history', async () => {
      await press('1', '2', 'Control+z');
      expect(ranking.value).to.equal(null);
    });
  });

  describe('that move', () => {
    beforeEach(() => show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone=') }));

    it('go from question to question', async () => {
      await press('ArrowDown', 'ArrowDown');
      expect(ranking.focus).to.equal('Clarity C');
      await press('ArrowDown');
      expect(ranking.focus).to.equal('Tone A');
      await press('ArrowUp', 'ArrowUp');
      expect(ranking.focus).to.equal('Clarity B');
      await press('ArrowRight');
      expect(ranking.focus).to.equal('Tone B');
      await press('ArrowLeft');
      expect(ranking.focus).to.equal('Clarity B');
    });

    it('move a response up and down, the focus with it', async () => {
      await press('1', '2', '3', 'ArrowUp');
      expect(ranking.focus).to.equal('Clarity C');
      await press('Alt+ArrowUp');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 C', '3 B']);
      expect(ranking.focus).to.equal('Clarity C');
      await press('Shift+ArrowUp');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 C', '2 A', '3 B']);
      await press('Shift+ArrowUp');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 C', '2 A', '3 B']);
      await press('Alt+ArrowDown');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 C', '3 B']);
      expect(ranking.focus).to.equal('Clarity C');
    });

    it('rank what was not ranked, at the end', async () => {
      await press('1', 'ArrowDown', 'Alt+ArrowUp');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 C', '– B']);
      expect(ranking.focus).to.equal('Clarity C');
    });

    it('join and leave ties where those are allowed', async () => {
      await press('ArrowRight', '1', '2', '3');
      expect(ranking.answers('Tone')).to.deep.equal([1, 2, 3]);
      await press('ArrowRight', 'Alt+ArrowUp');
      const letter = ranking.focus.slice(-1);
      expect(ranking.focus).to.match(/^Tone/);
      await press('Alt+ArrowUp');
      expect(ranking.rows('Tone').some((row) => row.endsWith(letter))).to.equal(true);
    });

    it('take a rank away', async () => {
      for (const key of ['Delete', 'Backspace']) {
        await press('1', 'ArrowUp', key);
        expect(ranking.value, key).to.equal(null);
        expect(ranking.focus, key).to.equal('Clarity A');
      }
    });

    it('press a response to rank it next', async () => {
      await press('ArrowDown', 'Enter');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '– A', '– C']);
      expect(ranking.focus).to.equal('Clarity C');
      await press('Space');
      expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '2 C', '– A']);
    });

    it('repeat the order of the dimension before', async () => {
      await press('2', '3', '1', 's');
      expect(ranking.ranks).to.deep.equal({ Clarity: [2, 3, 1], Tone: [2, 3, 1] });
      await press('Control+z');
      expect(ranking.ranks).to.deep.equal({ Clarity: [2, 3, 1] });
    });

    it('say where there is no order to repeat', async () => {
      await press('s');
      await pause(150);
      expect(ranking.said).to.deep.equal(['There is no order to repeat yet']);
    });
  });

  it('rank two responses by one question: 1, 2, and 0 for equal', async () => {
    await show({ responses: texts.slice(0, 2), ordinalRankingDimensions: ordinal('Clarity=', 'Tone', 'Length=') });
    expect(ranking.focus).to.equal('Clarity');
    await press('0');
    expect(ranking.answers('Clarity')).to.deep.equal([1, 1]);
    expect(ranking.chosen('Clarity')).to.deep.equal(['Equal']);
    expect(ranking.focus).to.equal('Tone');
    await press('0');
    await pause(150);
    expect(ranking.said.at(-1)).to.equal('No ties for Tone');
    expect(ranking.answers('Tone')).to.equal(undefined);
    await press('2');
    expect(ranking.answers('Tone')).to.deep.equal([2, 1]);
    await press('1');
    expect(ranking.answers('Length')).to.deep.equal([1, 2]);
    expect(ranking.value).to.deep.include({ shownOrder: [0, 1] });
  });

  it('rate, choose and accept by digits, one after another', async () => {
    await show({
      ordinalRankingDimensions: [],
      ratingDimensions: [{ name: 'Help', scale: 10 }],
      classificationDimensions: [
        { name: 'Kind', choices: ['fact', 'opinion'] },
        { name: 'Language', choices: ['en', 'de'], scope: 'task' },
      ],
      acceptability: true,
    });
    expect(ranking.focus).to.equal('Help A');
    await press('1', '0', '1', 'Enter', '7');
    expect(ranking.answers('Help')).to.deep.equal([10, 1, 7]);
    expect(ranking.focus).to.equal('Kind A');
    await press('1', '2', '2');
    expect(ranking.answers('Kind')).to.deep.equal([['fact'], ['opinion'], ['opinion']]);
    expect(ranking.focus).to.equal('Language');
    await press('2');
    expect(ranking.answers('Language')).to.deep.equal(['de']);
    expect(ranking.focus).to.equal('Acceptability A');
    await press('1', '2', '1');
    expect(ranking.value?.['acceptableResponses']).to.deep.equal([true, false, true]);
    expect(ranking.focus).to.equal('Acceptability C');
  });

  describe('in a text field', () => {
    beforeEach(async () => {
      await show({ rationale: 'optional', ordinalRankingDimensions: ordinal('Clarity=', 'Tone') });
      ranking.rationale('Clarity').focus();
    });

    it('write, and do nothing else', async () => {
      await type('1 2 3 s n ? Best');
      expect(ranking.rationale('Clarity').value).to.equal('1 2 3 s n ? Best');
      expect(ranking.answers('Clarity')).to.deep.equal([null, null, null]);
      expect(ranking.dialog).to.equal(null);
      await press('ArrowLeft', 'ArrowUp', 'Backspace', 'Delete');
      expect(ranking.focus).to.equal('rationale of Clarity');
    });

    it('undo and redo across fields and ranks, by Ctrl+Z and Ctrl+Y', async () => {
      await type('because');
      ranking.element.focus();
      await ranking.settled();
      await press('2');
      ranking.rationale('Clarity').focus();
      await press('Control+z');
      expect(ranking.answers('Clarity')).to.deep.equal([null, null, null]);
      expect(ranking.rationale('Clarity').value).to.equal('because');
      await press('Control+z');
      expect(ranking.rationale('Clarity').value).to.equal('');
      expect(ranking.value).to.equal(null);
      expect(ranking.focus).to.equal('rationale of Clarity');
      await press('Control+y', 'Control+Shift+Z');
      expect(ranking.rationale('Clarity').value).to.equal('because');
      expect(ranking.answers('Clarity')).to.deep.equal([2, null, null]);
    });

    it('undo a run of typing as one, and a pause as another', async () => {
      await type('one');
      await pause(600);
      await type(' two');
      await press('Control+z');
      expect(ranking.rationale('Clarity').value).to.equal('one');
      await press('Control+z');
      expect(ranking.rationale('Clarity').value).to.equal('');
    });

    it('are stopped from the browser’s own undo', async () => {
      await type('one');
      const event = new InputEvent('beforeinput', {
        inputType: 'historyUndo',
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      ranking.rationale('Clarity').dispatchEvent(event);
      await frame();
      expect(event.defaultPrevented).to.equal(true);
      expect(ranking.rationale('Clarity').value).to.equal('');
    });
  });

  it('show themselves on a sheet, and give the focus back', async () => {
    await show();
    await press('ArrowDown', 'Shift+?');
    await frame();
    expect(ranking.dialog).to.exist;
    const sheet = ranking.dialog!.innerText;
    for (const words of ['Rank, rate or choose', 'Same as the previous dimension', 'Submit', 'Ctrl', 'Undo']) {
      expect(sheet).to.contain(words);
    }
    await press('1');
    expect(ranking.value).to.equal(null);
    await press('Escape');
    await frame();
    expect(ranking.dialog).to.equal(null);
    expect(ranking.focus).to.equal('Clarity B');
  });

  it('can be others', async () => {
    await show({ shortcuts: { samePrevious: 'q', moveUp: [] }, ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    await press('1', '2', '3', 's');
    expect(ranking.answers('Tone')).to.equal(undefined);
    await press('q');
    expect(ranking.answers('Tone')).to.deep.equal([1, 2, 3]);
    await press('Alt+ArrowUp');
    expect(ranking.answers('Tone')).to.deep.equal([1, 2, 3]);
  });

  it('work in the element that has the focus only', async () => {
    await show();
    const other = await showRanking(simple);
    await press('1');
    expect(other.value).to.equal(null);
    (ranking.focusedElement as HTMLElement).blur();
    await press('2');
    expect(ranking.answers('Clarity')).to.deep.equal([1, null, null]);
    other.element.remove();
  });

  it('do nothing where nothing can be changed', async () => {
    for (const property of ['readOnly', 'disabled']) {
      await show({ [property]: true });
      await press('1', 'Alt+ArrowUp', 's', 'Delete', 'Enter');
      expect(ranking.value, property).to.equal(null);
      expect(ranking.taken(), property).to.deep.equal([]);
      ranking.element.remove();
    }
  });
});
