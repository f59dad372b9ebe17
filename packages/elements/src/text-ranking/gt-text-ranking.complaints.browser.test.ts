import { expect } from '@open-wc/testing';
import { click, press } from '../../../../test/fixtures/gestures.js';
import { atReferenceSize, RankingHarness, showRanking, simple, type Settings } from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> complaints', () => {
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
  };

  it('of the page are listed with those of the element, and count', async () => {
    await show({ required: true });
    ranking.element.setCustomValidity('Somebody else has this task now.');
    await click(ranking.submitButton!);
    expect(ranking.listed).to.deep.equal(['Somebody else has this task now.', 'Clarity: nothing is ranked yet']);
    expect(ranking.said).to.deep.equal([
      'Not submitted: 2 things are missing. First: Somebody else has this task now.',
    ]);
    ranking.element.focus();
    await press('1', '2', '3');
    expect(ranking.missing).to.equal('1 thing missing');
    ranking.element.setCustomValidity('');
    await ranking.settled();
    expect(ranking.missing).to.equal('');
  });

  it('that an answer must be given are listed where no dimension must be', async () => {
    await show({ required: true, ordinalRankingDimensions: [{ name: 'Clarity', required: false }] });
    await click(ranking.submitButton!);
    expect(ranking.listed).to.deep.equal(['This task has not been answered yet.']);
  });

  it('are none where nobody can do anything about them', async () => {
    await show({ required: true, readOnly: true });
    expect(ranking.missing).to.equal('');
    expect(ranking.textOf('footer')).not.to.contain('missing');
    expect(ranking.element.checkValidity()).to.equal(true);
  });

  it('end with the word that the task can’t be done, which is said', async () => {
    await show({ required: true });
    ranking.button('Can’t do this task').click();
    await ranking.settled();
    ranking.find('#gt-unable input').click();
    ranking.button('Mark as not doable').click();
    await ranking.settled();
    expect(ranking.said).to.deep.equal(['Marked as not doable: A picture, sound or video is missing']);
    expect(ranking.element.checkValidity()).to.equal(true);
  });

  it('of the form keep their button where hide-submit is false', async () => {
    form.innerHTML = `<gt-text-ranking name="answer" drafts="none" hide-submit="false" responses="['a','b']" acceptability></gt-text-ranking>`;
    ranking = new RankingHarness(form.querySelector('gt-text-ranking')!);
    await ranking.settled();
    expect(ranking.submitButton).not.to.equal(null);
    ranking.element.setAttribute('hide-submit', '');
    await ranking.settled();
    expect(ranking.submitButton).to.equal(null);
  });
});
