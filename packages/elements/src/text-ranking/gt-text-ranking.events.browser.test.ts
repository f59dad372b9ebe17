import { expect } from '@open-wc/testing';
import { click, frame, press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  ordinal,
  RankingHarness,
  showRanking,
  simple,
  texts,
  type Settings,
} from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> events', () => {
  before(atReferenceSize);
  let form: HTMLFormElement;
  let ranking: RankingHarness;

  beforeEach(() => {
    form = document.createElement('form');
    document.body.append(form);
  });
  afterEach(() => form.remove());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings }, form);
    ranking.element.focus();
    await ranking.settled();
    return ranking;
  };

  it('tell each transaction once, and its end', async () => {
    await show();
    await press('1');
    expect(ranking.taken()).to.deep.equal(['input', 'change']);
    await press('2', '3', 'ArrowUp', 'Delete', 's');
    expect(ranking.taken()).to.deep.equal(['input', 'change', 'input', 'change', 'input', 'change']);
  });

  it('tell nothing where nothing has changed', async () => {
    await show();
    await press('1', 'ArrowUp');
    ranking.taken();
    await press('1', 'ArrowUp', 'Alt+ArrowUp', 'ArrowDown', 'ArrowRight', 'v', 'o', 'Escape', 'Control+y', '9');
    expect(ranking.taken()).to.deep.equal([]);
  });

  it('tell undo and redo, by key and by method', async () => {
    await show();
    await press('1');
    ranking.taken();
    await press('Control+z');
    expect(ranking.taken()).to.deep.equal(['input', 'change']);
    await press('Control+y');
    expect(ranking.taken()).to.deep.equal(['input', 'change']);
    ranking.element.undo();
    expect(ranking.taken()).to.deep.equal(['input', 'change']);
    ranking.element.undo();
    expect(ranking.taken()).to.deep.equal([]);
  });

  it('tell nothing of what the page does', async () => {
    await show();
    await press('1', '2', '3');
    ranking.taken();
    const { element } = ranking;
    element.value = { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [3, 2, 1] }] };
    element.required = true;
    element.readOnly = true;
    element.readOnly = false;
    element.disabled = true;
    element.disabled = false;
    element.name = 'other';
    element.reset();
    form.reset();
    element.responses = texts.slice(2, 4);
    element.ordinalRankingDimensions = ordinal('Tone') as never;
    element.value = null;
    element.checkValidity();
    await ranking.settled();
    expect(ranking.taken()).to.deep.equal([]);
  });

  it('tell each change of a text, and the end of its run when the field is left', async () => {
    await show({ rationale: 'optional' });
    ranking.rationale('Clarity').focus();
    await type('abc');
    expect(ranking.taken()).to.deep.equal(['input', 'input', 'input']);
    await press('Tab');
    expect(ranking.taken()).to.deep.equal(['change']);
  });

  it('tell the end of a run before a submit', async () => {
    await show({ rationale: 'optional' });
    await press('1', '2', '3');
    ranking.rationale('Clarity').focus();
    await type('a');
    ranking.taken();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      ranking.events.push('submit');
    });
    await press('Control+Enter');
    expect(ranking.taken()).to.deep.equal(['change', 'submit']);
  });

  it('leave shadow trees, and come from the element', async () => {
    const outer = document.createElement('div');
    form.append(outer);
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    ranking = await showRanking({ ...simple, rationale: 'optional' }, inner);
    const heard: Event[] = [];
    const path: EventTarget[] = [];
    for (const name of ['input', 'change', 'gt-error']) {
      document.addEventListener(
        name,
        (event) => {
          heard.push(event);
          path.push(event.composedPath()[0]!);
        },
        { once: true },
      );
    }
    await click(ranking.rowButton('Clarity', 'B'));
    ranking.element.setAttribute('responses', '[');
    ranking.element.responses = [1] as never;
    await ranking.settled();
    expect(heard.map(({ type: name }) => name)).to.deep.equal(['input', 'change', 'gt-error']);
    for (const event of heard) expect(event).to.include({ bubbles: true, composed: true });
    expect(path).to.deep.equal([ranking.element, ranking.element, ranking.element]);
  });

  it('of inner fields stop at the shadow root', async () => {
    await show({ rationale: 'optional', ratingDimensions: [{ name: 'Help' }] });
    const outside: EventTarget[] = [];
    const onEvent = (event: Event) => outside.push(event.composedPath()[0]!);
    form.addEventListener('input', onEvent);
    form.addEventListener('change', onEvent);
    ranking.rationale('Clarity').focus();
    await type('x');
    await click(ranking.choice('Help', 'A', '3'));
    const list = ranking.find('select') as HTMLSelectElement;
    list.value = '1';
    for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    expect(new Set(outside)).to.deep.equal(new Set([ranking.element]));
    expect(outside.length).to.equal(4);
  });

  it('of what the author slotted in pass', async () => {
    ranking = new RankingHarness(Object.assign(document.createElement('gt-text-ranking'), simple));
    ranking.element.innerHTML = '<short-instructions><input></short-instructions>';
    form.append(ranking.element);
    await ranking.settled();
    let passed = 0;
    form.addEventListener('input', () => passed++);
    ranking.element.querySelector('input')!.dispatchEvent(new Event('input', { bubbles: true }));
    expect(passed).to.equal(1);
  });

  it('come when value and form have the new answer already', async () => {
    await show();
    const seen: unknown[] = [];
    ranking.element.addEventListener('input', () => {
      seen.push(ranking.answers('Clarity'), JSON.parse(new FormData(form).get('answer') as string));
      seen.push(ranking.element.validity.valid);
    });
    await press('2');
    expect(seen[0]).to.deep.equal([2, null, null]);
    expect(seen[1]).to.deep.include({ task: 'text-ranking' });
    expect(seen[2]).to.equal(false);
  });

  it('let the page change the value while they are told', async () => {
    await show();
    const forced = { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [1, 2, 3] }] };
    ranking.element.addEventListener('input', () => (ranking.element.value = forced), { once: true });
    await press('3');
    await frame();
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
    expect(ranking.rows('Clarity')).to.deep.equal(['1 A', '2 B', '3 C']);
    await press('Control+z');
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
  });
});
