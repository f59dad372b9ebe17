import { expect } from '@open-wc/testing';
import { click, frame, press } from '../fixtures/gestures.js';
import {
  atReferenceSize,
  makeRanking,
  RankingHarness,
  showRanking,
  simple,
  type Settings,
} from '../../packages/elements/src/text-ranking/gt-text-ranking.harness.js';
import { collectors, defineCrowdForm, type FakeCrowdForm } from './fake-crowd-form.js';

describe('<gt-text-ranking> in a crowd-form', () => {
  before(atReferenceSize);
  before(defineCrowdForm);
  let crowdForm: FakeCrowdForm;
  let ranking: RankingHarness;

  const open = async (settings: Settings = {}, collector: string = 'inputs') => {
    crowdForm = document.createElement('crowd-form') as FakeCrowdForm;
    crowdForm.dataset.collects = collector;
    ranking = new RankingHarness(makeRanking({ ...simple, required: true, ...settings }));
    crowdForm.append(ranking.element);
    document.body.append(crowdForm);
    await ranking.settled();
  };
  const rankAll = async () => {
    ranking.element.focus();
    await ranking.settled();
    await press('2', '1', '2');
  };
  const inputs = () => document.querySelectorAll<HTMLInputElement>('input[name=answer]');
  afterEach(() => crowdForm.remove());

  for (const collector of collectors) {
    it(`is worked by keys and posted, collecting ${collector}`, async () => {
      await open({}, collector);
      expect(inputs()).to.have.length(0);
      await rankAll();
      await press('Control+Enter');
      expect(crowdForm.posts).to.have.length(1);
      const { answer } = crowdForm.posts[0]!;
      expect(answer).to.be.a('string');
      expect(JSON.parse(answer as string)).to.deep.equal(ranking.value);
      expect(ranking.answers('Clarity')).to.deep.equal([2, 1, 2]);
      expect(inputs()).to.have.length(1);
      await press('Control+Enter');
      expect(crowdForm.posts).to.have.length(1);
    });
  }

  it('stops an invalid submit, shows what is missing and takes the focus there', async () => {
    await open();
    ranking.element.focus();
    await ranking.settled();
    await press('1');
    (ranking.focusedElement as HTMLElement).blur();
    crowdForm.submit();
    await frame();
    expect(crowdForm.posts).to.deep.equal([]);
    expect(ranking.focus).to.equal('Clarity B');
    expect(ranking.listed).to.deep.equal(['Clarity: 2 responses are not ranked yet']);
    expect(ranking.element.matches(':state(invalid)')).to.equal(true);
  });

  it('has the button in its footer, and crowd-form’s own away, unless the author wants that', async () => {
    await open();
    const own = () =>
      [...crowdForm.querySelectorAll('crowd-button')].filter((each) => getComputedStyle(each).display !== 'none');
    expect(ranking.submitButton).to.exist;
    expect(own()).to.deep.equal([]);
    await rankAll();
    await click(ranking.submitButton!);
    expect(crowdForm.posts).to.have.length(1);
    ranking.element.hideSubmit = true;
    await ranking.settled();
    expect(ranking.submitButton).to.equal(null);
    expect(own()).to.have.length(1);
  });

  it('takes it away by the attribute as well', async () => {
    await open();
    ranking.element.setAttribute('hide-submit', '');
    await ranking.settled();
    expect(ranking.submitButton).to.equal(null);
    ranking.element.setAttribute('hide-submit', 'false');
    await ranking.settled();
    expect(ranking.submitButton).to.exist;
  });

  it('survives its upgrade: the children are taken out and in again', async () => {
    const late = `late-${Date.now()}`;
    class Late extends HTMLElement {
      connectedCallback(): void {
        const form = document.createElement('form');
        form.append(...this.childNodes);
        this.append(form);
      }
    }
    const parent = document.createElement(late);
    document.body.append(parent);
    crowdForm = parent as FakeCrowdForm;
    ranking = await showRanking({ ...simple, rationale: 'optional' }, parent);
    await rankAll();
    ranking.rationale('Clarity').focus();
    customElements.define(late, Late);
    await ranking.settled();
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, 2]);
    expect(new FormData(parent.querySelector('form')!).getAll('answer')).to.have.length(1);
    ranking.element.undo();
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, null]);
  });

  it('is reset with it', async () => {
    await open();
    await rankAll();
    crowdForm.reset();
    await ranking.settled();
    expect(ranking.value).to.equal(null);
    expect(inputs()).to.have.length(0);
  });

  it('is told that a task can not be done', async () => {
    await open({ initialValue: { version: 1, unable: { reason: 'unreadable' } } });
    crowdForm.submit();
    expect(JSON.parse(crowdForm.posts[0]!['answer'] as string)).to.deep.equal({
      task: 'text-ranking',
      version: 1,
      unable: { reason: 'unreadable' },
      meta: { initialValueModified: false },
    });
  });

  it('leaves others in it alone', async () => {
    await open();
    const other = document.createElement('input');
    other.name = 'other';
    other.value = 'x';
    crowdForm.form.append(other);
    await rankAll();
    crowdForm.submit();
    expect(Object.keys(crowdForm.posts[0]!).sort()).to.deep.equal(['answer', 'other']);
  });
});
