import { expect } from '@open-wc/testing';
import { press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  ordinal,
  showRanking,
  simple,
  texts,
  type RankingHarness,
  type Settings,
} from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> what is not finished yet', () => {
  before(atReferenceSize);
  let ranking: RankingHarness;
  let form: HTMLFormElement;
  beforeEach(() => {
    form = document.createElement('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    document.body.append(form);
  });
  afterEach(() => form.remove());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings }, form);
    ranking.element.focus();
    await ranking.settled();
  };

  describe('a number of which only the first digit is typed', () => {
    beforeEach(() =>
      show({ responses: texts, ordinalRankingDimensions: [{ name: 'Clarity', required: false }, ...ordinal('Tone')] }),
    );

    it('is entered when another response is pressed', async () => {
      await press('1');
      ranking.card('C').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await ranking.settled();
      expect(ranking.rows('Clarity')[0]).to.equal('1 A');
      expect(ranking.taken()).to.deep.equal(['input', 'change']);
    });

    it('goes along with a submit', async () => {
      let sent: unknown;
      form.addEventListener('submit', () => (sent = new FormData(form).get('answer')));
      await press('2');
      form.noValidate = true;
      form.requestSubmit();
      expect(sent).to.be.a('string');
      expect(ranking.ranks).to.deep.equal({ Clarity: [2, ...Array<null>(11).fill(null)] });
    });

    it('is entered by the keys that submit', async () => {
      await press('1', 'Control+Enter');
      expect(ranking.rows('Clarity')[0]).to.equal('1 A');
      expect(ranking.said.join()).to.contain('1st for Clarity');
    });

    it('is what an undo takes back', async () => {
      await press('2', 'ArrowDown', '1');
      ranking.taken();
      await press('Control+z');
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(ranking.rows('Clarity')[0]).to.equal('2 A');
      expect(ranking.taken()).to.deep.equal([]);
      await press('Control+z');
      expect(ranking.value).to.equal(null);
    });
  });

  describe('a text in the hands of an input method', () => {
    /** Input as browsers tell it while characters are composed. */
    const compose = (text: string) => {
      const field = ranking.rationale('Clarity');
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    };
    const endComposition = () =>
      ranking.rationale('Clarity').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));

    beforeEach(async () => {
      await show({ rationale: 'optional' });
      ranking.rationale('Clarity').focus();
      await type('ab ');
    });

    it('is one step of its own, however long it takes', async () => {
      compose('ab に');
      await new Promise((resolve) => setTimeout(resolve, 600));
      compose('ab にh');
      compose('ab 日本');
      endComposition();
      await type('!');
      const seen: string[] = [];
      for (let step = 0; step < 4; step += 1) {
        await press('Control+z');
        seen.push(ranking.rationale('Clarity').value);
      }
      expect(seen).to.deep.equal(['ab 日本', 'ab ', '', '']);
    });

    it('leaves the history in order where its end is never told', async () => {
      compose('ab に');
      ranking.element.focus();
      await ranking.settled();
      await press('1');
      expect(ranking.taken().at(-1)).to.equal('change');
      await press('Control+z');
      expect(ranking.ranks).to.deep.equal({ Clarity: [null, null, null] });
      expect(ranking.rationale('Clarity').value).to.equal('ab に');
      await press('Control+z');
      expect(ranking.rationale('Clarity').value).to.equal('ab ');
    });
  });

  describe('what is missing, asked for from inside a dialog', () => {
    it('is led to from the overview', async () => {
      await show({ required: true });
      await press('1', 'o');
      expect(ranking.dialog?.id).to.equal('gt-overview');
      await press('Control+Enter');
      expect(ranking.dialog).to.equal(null);
      expect(ranking.focus).to.equal('Clarity B');
    });

    it('is led to from the full instructions', async () => {
      await show({ required: true });
      ranking.element.innerHTML = '<full-instructions header="All of it"><p>Long</p></full-instructions>';
      await ranking.settled();
      ranking.button('Instructions').click();
      await ranking.settled();
      ranking.button('All of it').click();
      await ranking.settled();
      expect(ranking.dialog).not.to.equal(null);
      await press('Control+Enter');
      expect(ranking.dialog).to.equal(null);
      expect(ranking.focus).to.equal('Clarity A');
    });
  });
});
