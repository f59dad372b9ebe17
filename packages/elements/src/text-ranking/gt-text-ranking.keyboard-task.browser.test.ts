import { expect } from '@open-wc/testing';
import { frame, press, type } from '../../../../test/fixtures/gestures.js';
import { atReferenceSize, ordinal, RankingHarness, simple, texts, type Settings } from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> by keyboard only', () => {
  before(atReferenceSize);
  let form: HTMLFormElement;
  let ranking: RankingHarness;
  let submits: unknown[];

  beforeEach(() => {
    submits = [];
    form = document.createElement('form');
    form.method = 'dialog';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits.push(new FormData(form).get('answer'));
    });
    document.body.append(form);
  });
  afterEach(() => form.remove());

  const show = async (settings: Settings = {}, children = '') => {
    ranking = new RankingHarness(Object.assign(document.createElement('gt-text-ranking'), simple, settings));
    ranking.element.innerHTML = children;
    form.append(ranking.element);
    await ranking.settled();
    return ranking;
  };
  /** What has the focus, and how far it can be seen. */
  const isInView = () => {
    const { top, bottom, left, right } = ranking.focusedElement!.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom > top;
  };

  it('ranks five responses on three dimensions with at most 15 keys, and repeats an order with one', async () => {
    const settings = {
      required: true,
      responses: texts.slice(0, 5),
      ordinalRankingDimensions: ordinal('Clarity', 'Tone', 'Use='),
    };
    await show(settings);
    ranking.element.focus();
    await ranking.settled();
    const keys = ['3', '1', '5', '2', '4', '1', '2', '3', '4', '5', '5', '4', '3', '2', '1'];
    for (const key of keys) await press(key);
    expect(ranking.ranks).to.deep.equal({ Clarity: [3, 1, 5, 2, 4], Tone: [1, 2, 3, 4, 5], Use: [5, 4, 3, 2, 1] });
    expect(ranking.element.checkValidity()).to.equal(true);
    ranking.element.remove();

    await show(settings);
    ranking.element.focus();
    await ranking.settled();
    await press('3', '1', '5', '2', '4', 's', 's');
    expect(ranking.ranks).to.deep.equal({ Clarity: [3, 1, 5, 2, 4], Tone: [3, 1, 5, 2, 4], Use: [3, 1, 5, 2, 4] });
    await press('Control+Enter');
    expect(submits).to.have.length(1);
  });

  it('does a whole task at 1000 × 650 with nothing needed off-screen', async () => {
    await show({
      required: true,
      responses: texts.slice(0, 4),
      ordinalRankingDimensions: ordinal('Clarity', 'Tone='),
      ratingDimensions: [{ name: 'Help', scale: 5 }],
      classificationDimensions: [{ name: 'Language', choices: ['en', 'de'], scope: 'task' }],
      acceptability: true,
      rationale: 'required',
    });
    ranking.element.focus();
    await ranking.settled();
    const keys = ['2', '1', '4', '3', 's', '5', '4', '3', '2', '1', '1', '2', '1', '2'];
    for (const key of keys) {
      expect(isInView(), `before ${key}: ${ranking.focus}`).to.equal(true);
      await press(key);
      await frame();
    }
    // the rest is what the footer says: reasons
    expect(ranking.missing).to.equal('4 things missing');
    for (let count = 0; count < 4; count++) {
      await press('Control+Enter');
      await frame();
      expect(submits).to.deep.equal([]);
      expect(ranking.focus).to.match(/^rationale of/);
      expect(isInView(), ranking.focus).to.equal(true);
      await type('so');
    }
    expect(ranking.missing).to.equal('');
    expect(ranking.progress).to.equal('17 of 17');
    await press('Control+Enter');
    expect(submits).to.have.length(1);
    // the submit button and the footer are always there
    const { bottom } = ranking.submitButton!.getBoundingClientRect();
    expect(bottom).to.be.at.most(innerHeight);
    expect(document.documentElement.scrollHeight).to.be.at.most(innerHeight + 16);
  });

  it('reaches everything with Tab', async () => {
    await show(
      {
        responses: texts.slice(0, 3),
        ordinalRankingDimensions: ordinal('Clarity', 'Tone'),
        ratingDimensions: [{ name: 'Help' }],
        rationale: 'optional',
        required: true,
      },
      '<short-instructions>Be fair.</short-instructions><full-instructions header="All">Read.</full-instructions>',
    );
    const before = document.createElement('button');
    form.prepend(before);
    // beyond it there is the browser's own bar, from which Firefox does not come back
    form.append(document.createElement('button'));
    before.focus();
    const reached = new Set<Element>();
    for (let count = 0; count < 80; count++) {
      await press('Tab');
      await frame();
      if (document.activeElement !== ranking.element && reached.size) break;
      reached.add(ranking.focusedElement!);
    }
    const expected = ranking.focusable.filter((each) => each.tabIndex >= 0);
    const isReached = (each: HTMLElement) =>
      each instanceof HTMLInputElement && each.type === 'radio'
        ? [...reached].some((other) => other instanceof HTMLInputElement && other.name === each.name)
        : reached.has(each);
    const left = expected.filter((each) => !isReached(each)).map((each) => each.outerHTML.slice(0, 80));
    expect(left).to.deep.equal([]);
    expect(reached.size).to.be.greaterThan(15);
  });

  it('never loses the focus', async () => {
    await show(
      { ordinalRankingDimensions: ordinal('Clarity', 'Tone'), rationale: 'optional', required: true },
      '<short-instructions>Be fair.</short-instructions><full-instructions header="All">Read.</full-instructions>',
    );
    ranking.element.focus();
    await ranking.settled();
    const has = async (step: string) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await frame();
      expect(ranking.focus, `after ${step}`).not.to.equal('body');
      expect(document.activeElement, `after ${step}`).to.equal(ranking.element);
    };
    const keys = async (...combinations: string[]) => {
      for (const each of combinations) {
        await press(each);
        await has(each);
      }
    };
    const pressButton = async (name: string) => {
      ranking.button(name).focus();
      await press('Enter');
      await has(name);
    };
    await keys('1', 'ArrowUp', 'Delete', 'Control+z', 'Control+z', 'Control+y', 'Control+y', '1', '2', '3', 's');
    await pressButton('Clear Tone');
    await pressButton('Same as Clarity');
    await pressButton('Clear all');
    await pressButton('Undo');
    for (let count = 0; count < 12; count++) await pressButton('Undo');
    for (let count = 0; count < 12; count++) await pressButton('Redo');
    await pressButton('Stacked');
    await pressButton('One at a time');
    ranking.element.focus();
    await keys('ArrowDown', 'ArrowUp', 'v', 'd', 'd', 'e', 'o', 'Escape', '?', 'Escape');
    await pressButton('Overview');
    await pressButton('Close');
    await pressButton('Can’t do this task');
    await pressButton('Cancel');
    await pressButton('Can’t do this task');
    await keys('Space', 'Enter');
    expect(ranking.value).to.have.property('unable');
    await pressButton('I can do it after all');
    await pressButton('Instructions');
    await pressButton('All');
    await pressButton('Close');
    await pressButton('Hide instructions');
    ranking.header('Clarity').focus();
    await keys('Enter', 'Enter');
    ranking.element.focus();
    await keys('1');
    await pressButton('Clear all');
    await keys('Control+Enter', 'Escape');
  }).timeout(60_000);

  it('submits once: with a held key, twice in a row, and from a text field', async () => {
    await show({ rationale: 'optional' });
    ranking.element.focus();
    await ranking.settled();
    await press('1', '2', '3');
    ranking.rationale('Clarity').focus();
    await type('so');
    await press('Control+Enter', 'Control+Enter');
    expect(submits).to.have.length(1);
    expect(JSON.parse(submits[0] as string)).to.have.nested.property('ordinalRankingDimensions[0].rationale', 'so');
    expect(ranking.rationale('Clarity').value).to.equal('so');
  });

  it('shows what is missing instead of submitting, and leads there', async () => {
    await show({ required: true, ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    ranking.element.focus();
    await ranking.settled();
    await press('1', '2', '3', '2', 'Control+Enter');
    await frame();
    expect(submits).to.deep.equal([]);
    expect(ranking.focus).to.equal('Tone B');
    expect(ranking.listed).to.deep.equal(['Tone: 2 responses are not ranked yet']);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(ranking.said).to.include('Not submitted: 1 thing is missing. Tone: 2 responses are not ranked yet');
    expect(ranking.element.matches(':state(invalid)')).to.equal(true);
    await press('1', '3', 'Control+Enter');
    expect(submits).to.have.length(1);
    expect(ranking.element.matches(':state(invalid)')).to.equal(false);
  });

  it('can go from the list of what is missing to each of it', async () => {
    await show({ required: true, ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    ranking.button('2 things missing').focus();
    await press('Enter');
    await frame();
    expect(ranking.listed).to.deep.equal(['Clarity: nothing is ranked yet', 'Tone: nothing is ranked yet']);
    expect(ranking.focus).to.equal('Clarity: nothing is ranked yet');
    await press('Tab', 'Enter');
    await frame();
    expect(ranking.focus).to.equal('Tone A');
    expect(ranking.listed).to.deep.equal([]);
    await press('1');
    expect(ranking.answers('Tone')).to.deep.equal([1, null, null]);
  });
});
