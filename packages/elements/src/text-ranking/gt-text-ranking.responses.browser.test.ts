import { expect } from '@open-wc/testing';
import { click, frame, press } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  type RankingHarness,
  showRanking,
  simple,
  texts,
  type Settings,
} from './gt-text-ranking.harness.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('<gt-text-ranking> responses', () => {
  before(atReferenceSize);
  let ranking: RankingHarness;
  afterEach(() => ranking.element.remove());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings });
    ranking.element.focus();
    await ranking.settled();
    return ranking;
  };
  const arrangement = () => {
    const tops = new Set(ranking.cards.map((card) => Math.round(card.getBoundingClientRect().top)));
    return ranking.cards.length === 1 ? 'one' : tops.size === 1 ? 'side by side' : 'stacked';
  };

  it('stand side by side, one below the other, or one at a time, as was chosen last', async () => {
    await show();
    expect(arrangement()).to.equal('side by side');
    await click(ranking.button('Stacked'));
    expect(arrangement()).to.equal('stacked');
    await press('v');
    expect(arrangement()).to.equal('one');
    ranking.element.focus();
    await ranking.settled();
    await press('ArrowDown');
    expect(ranking.cards[0]!.textContent).to.contain(texts[1]);
    await click(ranking.button('Response C'));
    expect(ranking.cards[0]!.textContent).to.contain(texts[2]);
    ranking.element.remove();
    await show();
    expect(arrangement()).to.equal('one');
    await click(ranking.button('Side by side'));
    expect(arrangement()).to.equal('side by side');
    expect(ranking.taken()).to.deep.equal([]);
  });

  it('are shown as they are: spaces, line breaks, nothing of it as markup', async () => {
    await show({ responses: ['a\n  b\n\n<img src=x onerror=alert(1)>', '**b** {{ c }}', '  c'] });
    const text = ranking.card('A').querySelector<HTMLElement>('[data-reading]')!;
    expect(text.innerText.trim()).to.equal('a\n  b\n\n<img src=x onerror=alert(1)>');
    expect(text.querySelector('img')).to.equal(null);
    expect(ranking.card('B').textContent).to.contain('**b** {{ c }}');
  });

  it('are rendered as Markdown, and raw by one key', async () => {
    await show({
      format: 'markdown',
      responses: [
        '# Title\n\n**bold** `code`\n\n|a|b|\n|-|-|\n|1|2|',
        '<script>alert(1)</script>',
        '![x](http://127.0.0.1:9/x.png)',
      ],
    });
    for (let wait = 0; wait < 40 && !ranking.has('strong'); wait++) await pause(50);
    const card = ranking.card('A');
    expect(card.querySelector('strong')?.textContent).to.equal('bold');
    expect(card.querySelector('td')?.textContent).to.equal('1');
    expect(getComputedStyle(card.querySelector('td')!).borderTopStyle, 'its looks come along').to.equal('solid');
    expect(card.querySelector('h1')).to.equal(null);
    expect(ranking.card('B').querySelector('script')).to.equal(null);
    expect(ranking.card('C').querySelector('img')).to.equal(null);
    await press('r');
    expect(ranking.card('A').textContent).to.contain('**bold** `code`');
    expect(ranking.button('Raw text').getAttribute('aria-pressed')).to.equal('true');
    await press('r');
    expect(ranking.card('A').querySelector('strong')).to.exist;
  });

  it('can be pictures, which are described, and said where they can not be had', async () => {
    await show({
      responses: [
        { image: pixel, alt: 'A red square' },
        { image: pixel },
        { image: 'data:image/gif;base64,broken', alt: 'A circle' },
      ],
    });
    for (let wait = 0; wait < 20 && !ranking.card('C').textContent.includes('could not'); wait++) await pause(50);
    expect(ranking.card('A').querySelector('img')!.alt).to.equal('A red square');
    expect(ranking.card('B').querySelector('img')!.alt).to.equal('Picture of response B');
    expect(ranking.card('C').textContent).to.contain('This picture could not be loaded. A circle');
    await press('1', '2', '3');
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
    expect(JSON.stringify(ranking.value)).not.to.contain('base64');
  });

  it('are compared with the current one by a key, and no longer by the same', async () => {
    await show({ responses: ['The cat sat.', 'The dog sat.', 'The cat sat.'] });
    await press('d');
    expect(ranking.card('B').querySelector('ins')?.textContent).to.contain('dog');
    expect(ranking.card('B').textContent).to.contain('[added]').and.to.contain('[removed]');
    await press('d');
    expect(ranking.has('ins')).to.equal(false);
  });

  it('come into view with the question about them', async () => {
    await show({ responses: texts });
    const scrollerBox = () => ranking.find('[part~=judgements]').previousElementSibling!.getBoundingClientRect();
    for (let count = 0; count < 11; count++) {
      const letter = ranking.focus.slice(-1);
      const { left, right } = ranking.card(letter).getBoundingClientRect();
      expect(left, letter).to.be.at.least(scrollerBox().left - 1);
      expect(right, letter).to.be.at.most(scrollerBox().right + 1);
      await press('ArrowDown');
    }
  });

  it('show the rest of a long one by a key, too', async () => {
    await show({ responses: [Array(300).fill('long').join(' '), 'short', 'c'] });
    await frame();
    const height = () => ranking.card('A').getBoundingClientRect().height;
    const before = height();
    await press('e');
    expect(height()).to.be.greaterThan(before);
    await press('e');
    expect(height()).to.be.closeTo(before, 2);
  });
});
