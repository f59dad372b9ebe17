import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { click, frame, press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  makeRanking,
  ordinal,
  RankingHarness,
  showRanking,
  simple,
  type Settings,
} from './gt-text-ranking.harness.js';

const isChromium = navigator.userAgent.includes('Chrome/');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('<gt-text-ranking> frame', () => {
  before(atReferenceSize);
  let form: HTMLFormElement;
  let ranking: RankingHarness;

  beforeEach(() => {
    form = document.createElement('form');
    form.method = 'dialog';
    document.body.append(form);
  });
  afterEach(() => form.remove());

  const show = async (settings: Settings = {}, children = '') => {
    ranking = new RankingHarness(makeRanking({ ...simple, ...settings }));
    ranking.element.innerHTML = children;
    form.append(ranking.element);
    await ranking.settled();
    return ranking;
  };

  describe('requirements', () => {
    const requirements = [
      {
        id: 'a',
        text: 'Rank at least two dimensions',
        rule: { count: '/ordinalRankingDimensions', min: 2 },
        level: 'block',
      },
      { id: 'b', text: 'Be kind', level: 'warn' },
    ];

    it('are a live list, block, and are lifted where a task can not be done', async () => {
      await show({ requirements, required: true, ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
      ranking.button('Instructions').click();
      await ranking.settled();
      expect(ranking.textOf('requirements')).to.contain('Rank at least two dimensions').and.to.contain('Not met yet');
      expect(ranking.textOf('requirements')).to.contain('For you to judge');
      ranking.element.focus();
      await ranking.settled();
      await press('1', '2', '3');
      expect(ranking.element.checkValidity()).to.equal(false);
      await press('1', '2', '3');
      expect(ranking.element.checkValidity()).to.equal(true);
      ranking.element.value = { version: 1, unable: { reason: 'harmful' } };
      expect(ranking.element.checkValidity()).to.equal(true);
    });

    it('of the whole job say how it stands with this answer, and stop nothing', async () => {
      const rule = { share: '/ordinalRankingDimensions/*/name', of: 'Tone', min: 0.5 };
      const ofJob = { id: 'tone', text: 'Half of all are about tone', rule, level: 'block', scope: 'job' };
      await show({
        ...{ requirements: [ofJob], jobTotals: [{ id: 'tone', measured: 1, of: 4 }] },
        ordinalRankingDimensions: ordinal('Clarity', 'Tone'),
      });
      ranking.button('Instructions').click();
      await ranking.settled();
      expect(ranking.textOf('requirements')).to.contain('Not met over all answers · 25% of 50%');
      ranking.element.focus();
      await ranking.settled();
      await press('1', '2', '3', '1', '2', '3');
      expect(ranking.textOf('requirements')).to.contain('33% of 50%'); // 2 of 6 by hand
      expect(ranking.element.checkValidity()).to.equal(true);
      ranking.element.jobTotals = [{ id: 'tone', measured: 2, of: 4 }];
      await ranking.settled();
      expect(ranking.textOf('requirements')).to.contain('Met over all answers · 50%');
    });

    it('that block do so in an answer that was begun only', async () => {
      await show({ requirements });
      expect(ranking.element.checkValidity()).to.equal(true);
      ranking.element.focus();
      await ranking.settled();
      await press('1', '2', '3');
      expect(ranking.element.checkValidity()).to.equal(false);
      expect(ranking.element.validationMessage).to.contain('Rank at least two dimensions');
    });
  });

  describe('what can not be done', () => {
    it('is said with a reason and a comment, as one step', async () => {
      await show({ required: true });
      await click(ranking.button('Can’t do this task'));
      await frame();
      expect(ranking.hasButton('Wrong language')).to.equal(false);
      await press('Space');
      ranking.find('dialog[open] textarea').focus();
      await type('Too dark, 1 2 3?');
      await click(ranking.button('Mark as not doable'));
      expect(ranking.value).to.deep.equal({
        task: 'text-ranking',
        version: 1,
        unable: { reason: 'media-missing', comment: 'Too dark, 1 2 3?' },
      });
      expect(ranking.taken()).to.deep.equal(['input', 'change']);
      expect(ranking.textOf('footer')).to.contain('Marked as not doable: A picture, sound or video is missing');
      await click(ranking.button('I can do it after all'));
      expect(ranking.value).to.equal(null);
      ranking.element.undo();
      expect(ranking.value).to.have.property('unable');
    });

    it('has the author’s reasons, or none at all', async () => {
      await show({ unableReasons: ['Too long', 'harmful'] });
      await click(ranking.button('Can’t do this task'));
      expect(ranking.dialog!.innerText).to.contain('Too long').and.to.contain('Harmful or upsetting content');
      ranking.element.unableReasons = [];
      await press('Escape');
      await ranking.settled();
      expect(ranking.hasButton('Can’t do this task')).to.equal(false);
    });

    it('keeps the keys of its dialog to itself', async () => {
      await show();
      ranking.element.focus();
      await ranking.settled();
      await press('1');
      await click(ranking.button('Can’t do this task'));
      await press('2', 'Control+z', 's');
      expect(ranking.answers('Clarity')).to.deep.equal([1, null, null]);
      await press('Escape');
      expect(ranking.dialog).to.equal(null);
    });
  });

  it('measures where that is asked for, and only then', async () => {
    await show();
    ranking.element.focus();
    await ranking.settled();
    await press('1');
    expect(ranking.value).not.to.have.property('meta');
    ranking.element.remove();
    await show({ telemetry: 'on' });
    ranking.element.focus();
    await ranking.settled();
    await press('1', '2');
    await pause(50);
    const { telemetry } = ranking.value!['meta'] as { telemetry: Record<string, unknown> };
    expect(telemetry['edits']).to.equal(2);
    expect(JSON.stringify(telemetry)).not.to.contain('whiteboards');
  });

  it('shows instructions in a pane and in full', async () => {
    await show(
      {},
      '<short-instructions><b>Be fair.</b></short-instructions><full-instructions header="All of it"><p>Read on.</p></full-instructions>',
    );
    const short = ranking.element.querySelector('short-instructions b')!;
    expect(short.checkVisibility({ visibilityProperty: true })).to.equal(false);
    await click(ranking.button('Instructions'));
    expect(short.checkVisibility({ visibilityProperty: true })).to.equal(true);
    await click(ranking.button('All of it'));
    expect(ranking.element.querySelector('full-instructions p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    await press('Escape', 'Escape');
    expect(ranking.dialog).to.equal(null);
  });

  it('takes the focus with autofocus, and never from somebody else', async () => {
    const field = document.createElement('input');
    form.append(field);
    field.focus();
    ranking = new RankingHarness(makeRanking());
    ranking.element.setAttribute('autofocus', '');
    form.append(ranking.element);
    await ranking.settled();
    expect(document.activeElement).to.equal(field);
    field.remove();
    ranking.element.remove();
    ranking = new RankingHarness(makeRanking());
    ranking.element.setAttribute('autofocus', '');
    form.append(ranking.element);
    await ranking.settled();
    await frame();
    expect(ranking.focus).to.equal('Clarity A');
  });

  it('finds its width when it is shown later', async () => {
    form.style.display = 'none';
    await show();
    form.style.display = '';
    await frame();
    await ranking.settled();
    expect(ranking.rows('Clarity')).to.deep.equal(['– A', '– B', '– C']);
    form.style.width = '500px';
    await frame();
    await ranking.settled();
    expect(ranking.question('Clarity', 'A').localName).to.equal('div');
  });

  it('keeps to the height it is given, and scrolls inside', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
    form.style.height = '400px';
    ranking = await showRanking(
      {
        ...simple,
        responses: Array(12)
          .fill(many)
          .map((text: string, i) => `${i} ${text}`),
      },
      form,
    );
    ranking.element.style.height = '100%';
    await frame();
    expect(ranking.element.getBoundingClientRect().height).to.be.at.most(401);
    ranking.element.style.height = '';
    ranking.element.style.setProperty('--gt-max-height', '300px');
    await frame();
    expect(ranking.element.getBoundingClientRect().height).to.be.at.most(301);
    const { bottom } = ranking.find('[part~=footer]').getBoundingClientRect();
    expect(bottom).to.be.at.most(ranking.element.getBoundingClientRect().bottom + 1);
  });

  it('lets an input method finish: no shortcut, no event of its own, one step', async function () {
    if (!isChromium) this.skip();
    const cdp = (method: string, params: object) => executeServerCommand('cdp', { method, params });
    await show({ rationale: 'optional' });
    ranking.rationale('Clarity').focus();
    for (const text of ['に', 'にh', 'にほ', '日本']) {
      await cdp('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await cdp('Input.insertText', { text: '日本' });
    await frame();
    expect(ranking.rationale('Clarity').value).to.equal('日本');
    expect(
      (ranking.value as { ordinalRankingDimensions: Settings[] }).ordinalRankingDimensions[0]!['rationale'],
    ).to.equal('日本');
    await press('Control+z');
    expect(ranking.rationale('Clarity').value).to.equal('');
    expect(ranking.value).to.equal(null);
  });
});
