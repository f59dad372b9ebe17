import { expect } from '@open-wc/testing';
import { click, frame, press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  makeRanking,
  ordinal,
  RankingHarness,
  showRanking,
  simple,
  texts,
  type Settings,
} from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> in its form', () => {
  before(atReferenceSize);
  let page: HTMLElement;
  let form: HTMLFormElement;
  let ranking: RankingHarness;

  beforeEach(() => {
    page = document.createElement('div');
    page.innerHTML = '<form id="task" method="dialog"></form>';
    form = page.querySelector('form')!;
    document.body.append(page);
  });
  afterEach(() => page.remove());

  const show = async (settings: Settings = {}, parent: Element = form) => {
    ranking = await showRanking({ ...simple, ...settings }, parent);
    return ranking;
  };
  const rankAll = async () => {
    ranking.element.focus();
    await ranking.settled();
    await press('1', '2', '3');
  };
  const submitted = () => new FormData(form).get('answer');

  it('is a control of it', async () => {
    await show();
    const { element } = ranking;
    expect([...form.elements]).to.include(element);
    expect(element.form).to.equal(form);
    expect(element.type).to.equal('gt-text-ranking');
    expect(element.willValidate).to.equal(true);
    page.insertAdjacentHTML('beforeend', '<label for="it">Ranking</label>');
    element.id = 'it';
    expect([...element.labels].map((label) => label.textContent)).to.deep.equal(['Ranking']);
  });

  it('names it by id, also before it is there', async () => {
    form.remove();
    await show({}, page);
    ranking.element.form = 'task';
    expect(ranking.element.getAttribute('form')).to.equal('task');
    expect(ranking.element.form).to.equal(null);
    await rankAll();
    page.append(form);
    await frame();
    expect(ranking.element.form).to.equal(form);
    expect(JSON.parse(submitted() as string)).to.deep.equal(ranking.value);
  });

  it('is reset with it, which can be undone', async () => {
    await show();
    await rankAll();
    form.reset();
    await ranking.settled();
    expect(ranking.value).to.equal(null);
    expect(submitted()).to.equal(null);
    expect(ranking.rows('Clarity')).to.deep.equal(['– A', '– B', '– C']);
    await press('Control+z');
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
  });

  it('marks what is missing only once a submit was tried, and no longer after a reset', async () => {
    await show({ required: true, rationale: 'required' });
    expect(ranking.element.matches(':state(invalid)')).to.equal(false);
    await click(ranking.submitButton!);
    expect(ranking.element.matches(':state(invalid)')).to.equal(true);
    expect(ranking.focus).to.equal('Clarity A');
    form.reset();
    await ranking.settled();
    expect(ranking.element.matches(':state(invalid)')).to.equal(false);
  });

  it('gets back what the browser has kept', async () => {
    await show();
    await rankAll();
    const state = submitted()!;
    ranking.element.remove();
    await show();
    ranking.taken();
    ranking.element.formStateRestoreCallback(state);
    await ranking.settled();
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
    expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 B', '3 C']);
    expect(submitted()).to.equal(state);
  });

  it('does not take what the browser has kept for other responses, or over an explicit value', async () => {
    await show();
    await rankAll();
    const state = submitted()!;
    ranking.element.remove();
    await show({ responses: texts.slice(4, 7) });
    ranking.element.formStateRestoreCallback(state);
    expect(ranking.value).to.equal(null);
    ranking.element.remove();
    const value = { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [3, 2, 1] }] };
    await show({ value });
    ranking.element.formStateRestoreCallback(state);
    expect(ranking.answers('Clarity')).to.deep.equal([3, 2, 1]);
    expect(ranking.element.problems).to.deep.equal([]);
  });

  it('is out of use in a disabled fieldset', async () => {
    form.innerHTML = '<fieldset></fieldset>';
    const fieldset = form.querySelector('fieldset')!;
    await show({ required: true }, fieldset);
    await rankAll();
    fieldset.disabled = true;
    await ranking.settled();
    expect(submitted()).to.equal(null);
    expect(ranking.element.willValidate).to.equal(false);
    expect(ranking.submitButton).to.equal(null);
    await press('3');
    ranking.rowButton('Clarity', 'C').click();
    ranking.element.undo();
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
    fieldset.disabled = false;
    await ranking.settled();
    expect(JSON.parse(submitted() as string)).to.deep.equal(ranking.value);
    ranking.element.undo();
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, null]);
  });

  it('can not be changed while it is read-only, but is submitted', async () => {
    await show();
    await rankAll();
    ranking.element.readOnly = true;
    await ranking.settled();
    expect(ranking.element.getAttribute('readonly')).to.equal('');
    ranking.rowButton('Clarity', 'C').click();
    ranking.element.undo();
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
    expect(submitted()).to.be.a('string');
    expect(ranking.textOf('notice')).to.contain('can be read but not changed');
    expect(ranking.hasButton('Clear Clarity')).to.equal(false);
    expect(ranking.hasButton('Undo')).to.equal(false);
  });

  it('takes a message of the page', async () => {
    await show();
    await rankAll();
    const { element } = ranking;
    element.setCustomValidity('Look again.');
    expect(element.validity.customError).to.equal(true);
    expect(element.validationMessage).to.equal('Look again.');
    expect(element.checkValidity()).to.equal(false);
    let submits = 0;
    form.addEventListener('submit', () => submits++);
    await press('Control+Enter');
    expect(submits).to.equal(0);
    element.setCustomValidity('');
    expect(element.checkValidity()).to.equal(true);
    await press('Control+Enter');
    expect(submits).to.equal(1);
  });

  it('says and shows what is missing when asked, by either name', async () => {
    await show({ required: true });
    let invalid = 0;
    ranking.element.addEventListener('invalid', () => invalid++);
    expect(ranking.element.checkValidity()).to.equal(false);
    expect(ranking.focus).to.equal('body');
    expect(ranking.element.validate()).to.equal(false);
    await ranking.settled();
    expect(ranking.focus).to.equal('Clarity A');
    expect(ranking.listed).to.deep.equal(['Clarity: nothing is ranked yet']);
    (ranking.focusedElement as HTMLElement).blur();
    expect(ranking.element.reportValidity()).to.equal(false);
    await ranking.settled();
    expect(ranking.focus).to.equal('Clarity A');
    expect(invalid).to.equal(3);
  });

  it('sends the focus to the first of several that is invalid', async () => {
    await show({ name: 'one' });
    const second = await showRanking({ ...simple, name: 'two', required: true }, form);
    const third = await showRanking({ ...simple, name: 'three', required: true }, form);
    expect(ranking.submitButton).to.equal(null);
    expect(third.submitButton).to.exist;
    await click(third.submitButton!);
    await frame();
    expect(second.focus).to.equal('Clarity A');
    expect(document.activeElement).to.equal(second.element);
    expect(third.element.matches(':state(invalid)')).to.equal(true);
  });

  it('shows no button to submit without a form, or where the page has one, or the author hides it', async () => {
    await show({}, page);
    expect(ranking.submitButton).to.equal(null);
    ranking.element.remove();
    await show({ hideSubmit: true });
    expect(ranking.submitButton).to.equal(null);
    ranking.element.hideSubmit = false;
    await ranking.settled();
    expect(ranking.submitButton).to.exist;
    form.insertAdjacentHTML('beforeend', '<button>Send</button>');
    ranking.element.remove();
    await show();
    expect(ranking.submitButton).to.equal(null);
  });

  it('keeps its state when it is moved, the history and the focus order too', async () => {
    await show({ rationale: 'optional' });
    await rankAll();
    ranking.rationale('Clarity').focus();
    await type('so');
    const value = ranking.value;
    const elsewhere = document.createElement('section');
    form.append(elsewhere);
    elsewhere.append(ranking.element);
    await ranking.settled();
    expect(ranking.value).to.deep.equal(value);
    expect(ranking.rationale('Clarity').value).to.equal('so');
    ranking.element.focus();
    await ranking.settled();
    await press('Control+z', 'Control+z');
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, null]);
    expect(JSON.parse(submitted() as string)).to.be.an('object');
  });

  it('opens its dialog again after a move', async () => {
    await show();
    ranking.button('Overview').click();
    await frame();
    page.append(form);
    await frame();
    expect(ranking.dialog?.matches(':modal')).to.equal(true);
    await press('Escape');
    expect(ranking.dialog).to.equal(null);
  });

  describe('and gone', () => {
    type Listening = [target: EventTarget, type: string, listener: unknown, options: unknown];
    const outside = (target: EventTarget) => target === window || target === document || target === document.body;

    it('leaves no listener on the page, and no observer at work', async () => {
      const listening = new Set<string>();
      const ids = new WeakMap<object, number>();
      let count = 0;
      const isObject = (each: unknown): each is object => typeof each === 'object' || typeof each === 'function';
      const idOf = (each: unknown) => {
        if (!isObject(each)) return `${typeof each}:${JSON.stringify(each)}`;
        if (!ids.has(each)) ids.set(each, ++count);
        return ids.get(each);
      };
      const keyOf = ([target, name, listener, options]: Listening) => {
        const capture =
          typeof options === 'object' && options !== null ? (options as { capture?: boolean }).capture : options;
        return `${target === window ? 'window' : target === document ? 'document' : 'body'} ${name} ${idOf(listener)} ${Boolean(capture)}`;
      };
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (this: EventTarget, ...rest: [string, never, never]) {
        const target = (this as EventTarget | undefined) ?? window;
        const [name, listener, options] = rest as unknown as [string, unknown, AddEventListenerOptions | undefined];
        if (outside(target) && !options?.once) {
          const key = keyOf([target, name, listener, options]);
          listening.add(key);
          options?.signal?.addEventListener('abort', () => listening.delete(key));
        }
        addEventListener.apply(target, rest);
      };
      EventTarget.prototype.removeEventListener = function (this: EventTarget, ...rest: [string, never, never]) {
        const target = (this as EventTarget | undefined) ?? window;
        if (outside(target)) listening.delete(keyOf([target, ...rest] as unknown as Listening));
        removeEventListener.apply(target, rest);
      };
      const working = new Set<object>();
      const observers = [MutationObserver, ResizeObserver, IntersectionObserver].map(({ prototype }) => {
        const { observe, disconnect } = prototype as { observe: (...rest: unknown[]) => void; disconnect: () => void };
        Object.assign(prototype, {
          observe(this: object, ...rest: unknown[]) {
            if (rest[0] instanceof Node && ranking.element.contains(rest[0])) working.add(this);
            if (rest[0] instanceof Node && rest[0].getRootNode() === ranking.root) working.add(this);
            observe.apply(this, rest);
          },
          disconnect(this: object) {
            working.delete(this);
            disconnect.apply(this);
          },
        });
        return () => Object.assign(prototype, { observe, disconnect });
      });
      try {
        ranking = new RankingHarness(
          makeRanking({ ...simple, drafts: 'device', rationale: 'optional', telemetry: 'on' }),
        );
        form.append(ranking.element);
        // not `settled()`, whose harness observes as well
        await ranking.element.updateComplete;
        ranking.element.focus();
        await frame();
        await press('1', '2', '3', 'Shift+?', 'Escape');
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect(working.size).to.be.greaterThan(0);
        ranking.element.remove();
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect([...listening]).to.deep.equal([]);
        expect(working.size).to.equal(0);
      } finally {
        Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
        for (const restore of observers) restore();
      }
    });

    it('does nothing when its keys come late', async () => {
      await show({ responses: texts, ordinalRankingDimensions: ordinal('Clarity') });
      ranking.element.focus();
      await ranking.settled();
      await press('1');
      ranking.element.remove();
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(ranking.value).to.equal(null);
    });
  });
});
