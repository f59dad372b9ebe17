import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { click, frame, pointIn, press, type Point } from '../../../../test/fixtures/gestures.js';
import type { RankingHarness } from './gt-text-ranking.harness.js';
import { atReferenceSize, ordinal, showRanking, simple, texts, type Settings } from './gt-text-ranking.harness.js';

/** WebKit's window is never narrower than its own bar. */
const canBeSmall = !/AppleWebKit\/.*Version\//.test(navigator.userAgent);
const isChromium = navigator.userAgent.includes('Chrome/');

describe('<gt-text-ranking> where it is narrow', () => {
  let form: HTMLFormElement;
  let ranking: RankingHarness;

  beforeEach(async () => {
    await atReferenceSize();
    await setViewport(canBeSmall ? { width: 360, height: 640 } : { width: 480, height: 640 });
    form = document.createElement('form');
    document.body.append(form);
  });
  afterEach(() => form.remove());
  after(atReferenceSize);

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, required: true, ...settings }, form);
    await frame();
    return ranking;
  };
  const isInView = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
  };

  it('has the questions on the cards, nothing beside the page, and the footer in sight', async () => {
    await show({ ratingDimensions: [{ name: 'Help' }], acceptability: true, rationale: 'optional' });
    expect(ranking.has('[part~=judgements]')).to.equal(false);
    expect(ranking.card('B').contains(ranking.question('Clarity', 'B'))).to.equal(true);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    for (const element of ranking.all('[part~=main], [part~=footer], [part~=toolbar], [part~=response]')) {
      const { left, right } = element.getBoundingClientRect();
      expect(left, element.part.value).to.be.at.least(0);
      expect(right, element.part.value).to.be.at.most(innerWidth);
    }
    expect(isInView(ranking.submitButton!)).to.equal(true);
    expect(isInView(ranking.button('Undo'))).to.equal(true);
  });

  it('is worked by mouse', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity=', 'Tone') });
    await click(ranking.choice('Clarity', 'B', '1'));
    await click(ranking.choice('Clarity', 'A', '1'));
    await click(ranking.choice('Clarity', 'C', '3'));
    expect(ranking.answers('Clarity')).to.deep.equal([1, 1, 2]);
    expect(ranking.chosen('Clarity', 'C')).to.deep.equal(['2']);
    await click(ranking.button('Same as Clarity'));
    await click(ranking.choice('Tone', 'C', '1'));
    expect(ranking.chosen('Tone', 'C')).to.deep.equal(['1']);
    expect(ranking.taken().filter((name) => name === 'input')).to.have.length(5);
  });

  it('is worked by keys: digits go on through the responses of a dimension', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    ranking.element.focus();
    await ranking.settled();
    for (const key of ['2', '1', '3', '1', '2', '3']) {
      await press(key);
      expect(isInView(ranking.focusedElement!), ranking.focus).to.equal(true);
    }
    expect(ranking.ranks).to.deep.equal({ Clarity: [2, 1, 3], Tone: [1, 2, 3] });
    expect(ranking.element.checkValidity()).to.equal(true);
  });

  it('has lists to choose from where there are many, which take digits as well', async () => {
    await show({ responses: texts.slice(0, 9), ordinalRankingDimensions: ordinal('Clarity') });
    expect(ranking.select('Clarity', 'A').localName).to.equal('select');
    ranking.element.focus();
    await ranking.settled();
    await press('9', '1');
    expect(ranking.focus).to.equal('Clarity C');
    const [first, second] = ranking.answers('Clarity') as number[];
    expect([first, second]).to.deep.equal([9, 1]);
    expect(ranking.select('Clarity', 'A').value).to.equal('9');
    ranking.element.undo();
    await ranking.settled();
    expect(ranking.select('Clarity', 'B').value).to.equal('-1');
  });

  it('asks once about two responses, and about the whole task', async () => {
    await show({
      responses: texts.slice(0, 2),
      classificationDimensions: [{ name: 'Language', choices: ['en', 'de'], scope: 'task' }],
    });
    await click(ranking.choice('Clarity', undefined, 'A is better'));
    await click(ranking.choice('Language', undefined, 'de'));
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2]);
    expect(ranking.answers('Language')).to.deep.equal(['de']);
  });

  it('keeps answers and focus when it becomes wide and narrow again', async () => {
    await show();
    await click(ranking.choice('Clarity', 'B', '1'));
    await setViewport({ width: 1000, height: 650 });
    await frame();
    expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '– A', '– C']);
    expect(ranking.focus).to.equal('Clarity B');
    await setViewport({ width: 480, height: 640 });
    await frame();
    expect(ranking.chosen('Clarity', 'B')).to.deep.equal(['1']);
    expect(ranking.focus).to.equal('Clarity B');
  });

  it('leads to what is missing', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    await click(ranking.submitButton!);
    await frame();
    expect(ranking.focus).to.equal('Clarity A');
    expect(isInView(ranking.focusedElement!)).to.equal(true);
  });

  describe('by touch', () => {
    before(function () {
      if (!isChromium) this.skip();
    });

    const touch = (name: string, points: readonly Point[]) =>
      executeServerCommand('cdp', {
        method: 'Input.dispatchTouchEvent',
        params: { type: name, touchPoints: points.map(([x, y]) => ({ x, y })) },
      });
    const tap = async (element: Element) => {
      element.scrollIntoView({ block: 'center' });
      await frame();
      const isClicked = oneEvent(element, 'click');
      await touch('touchStart', [pointIn(element)]);
      await touch('touchEnd', []);
      await isClicked;
      await frame();
    };
    const swipe = async (from: Point, to: Point, isHeld = () => true) => {
      await touch('touchStart', [from]);
      await waitUntil(isHeld, 'a finger that rests takes hold', { timeout: 3000 });
      for (let step = 1; step <= 8; step++) {
        await touch('touchMove', [
          [from[0] + ((to[0] - from[0]) * step) / 8, from[1] + ((to[1] - from[1]) * step) / 8],
        ]);
        await frame();
      }
      await touch('touchEnd', []);
      await frame();
    };
    const showsRows = (...rows: string[]) =>
      waitUntil(() => ranking.rows('Clarity').join() === rows.join(), `the rows are ${rows.join(', ')}`);
    const stillRows = (...letters: string[]) =>
      waitUntil(() => letters.every((letter) => !ranking.row('Clarity', letter).getAnimations().length));

    it('does a whole task', async () => {
      await show({ ratingDimensions: [{ name: 'Help', scale: 3 }] });
      let submits = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submits++;
      });
      for (const [letter, rank] of [
        ['A', '2'],
        ['B', '1'],
        ['C', '3'],
      ] as const) {
        await tap(ranking.choice('Clarity', letter, rank));
        await tap(ranking.choice('Help', letter, rank));
      }
      await tap(ranking.submitButton!);
      expect(ranking.answers('Clarity')).to.deep.equal([2, 1, 3]);
      expect(ranking.answers('Help')).to.deep.equal([2, 1, 3]);
      expect(submits).to.equal(1);
    });

    it('drags by the grip at once, where there is room for rows', async () => {
      await atReferenceSize();
      await show();
      for (const letter of ['A', 'B', 'C']) await tap(ranking.rowButton('Clarity', letter));
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 B', '3 C']);
      await stillRows('A', 'B', 'C');
      await swipe(pointIn(ranking.grip('Clarity', 'C')), pointIn(ranking.row('Clarity', 'A'), 0.5, 0.05));
      await showsRows('1 C', '2 A', '3 B');
    });

    it('drags a row that was held, and scrolls when it was not', async () => {
      await atReferenceSize();
      await show();
      for (const letter of ['A', 'B', 'C']) await tap(ranking.rowButton('Clarity', letter));
      await stillRows('A', 'B', 'C');
      const from = () => pointIn(ranking.rowButton('Clarity', 'C'));
      await swipe(from(), pointIn(ranking.row('Clarity', 'A'), 0.5, 0.05));
      expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 B', '3 C']);
      const isHeld = () => ranking.row('Clarity', 'C').hasAttribute('data-dragging');
      await swipe(from(), pointIn(ranking.row('Clarity', 'A'), 0.5, 0.05), isHeld);
      await showsRows('1 C', '2 A', '3 B');
    });
  });
});
