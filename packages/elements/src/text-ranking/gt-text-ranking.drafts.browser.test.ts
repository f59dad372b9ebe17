import { expect } from '@open-wc/testing';
import { frame, press, type } from '../../../../test/fixtures/gestures.js';
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

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
let count = 0;

describe('<gt-text-ranking> drafts', () => {
  before(atReferenceSize);
  let form: HTMLFormElement;
  let ranking: RankingHarness;
  let taskKey: string;

  beforeEach(() => {
    taskKey = `task ${++count} ${Date.now()}`;
    form = document.createElement('form');
    form.method = 'dialog';
    document.body.append(form);
  });
  afterEach(() => form.remove());

  const open = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, drafts: 'device', taskKey, ...settings }, form);
    await drafted();
    ranking.element.focus();
    await ranking.settled();
    return ranking;
  };
  /** Longer than it takes to find a draft, or to keep one. */
  const drafted = async () => {
    await pause(300);
    await ranking.settled();
  };
  const reload = async (settings: Settings = {}) => {
    await drafted();
    ranking.element.remove();
    await open(settings);
  };

  it('are put back, with their age and first words, as one input', async () => {
    await open();
    await press('2', '1');
    await reload();
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, null]);
    expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '2 A', '– C']);
    expect(ranking.textOf('notice')).to.contain('Restored your work from just now: “B › A”');
    expect(ranking.taken()).to.deep.equal(['input', 'change']);
    await press('3');
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, 3]);
  });

  it('show the first words of a reason', async () => {
    await open({ rationale: 'optional' });
    await press('1');
    ranking.rationale('Clarity').focus();
    await type('Short and kind');
    await reload({ rationale: 'optional' });
    expect(ranking.textOf('notice')).to.contain('“Short and kind”');
    expect(ranking.rationale('Clarity').value).to.equal('Short and kind');
  });

  it('of somebody else can be discarded, for good', async () => {
    await open();
    await press('2', '1');
    await reload();
    ranking.taken();
    ranking.button('Not mine, discard').click();
    await ranking.settled();
    expect(ranking.value).to.equal(null);
    expect(ranking.textOf('notice')).to.equal('');
    await reload();
    expect(ranking.value).to.equal(null);
    expect(ranking.textOf('notice')).to.equal('');
  });

  for (const state of ['readOnly', 'disabled'] as const) {
    it(`wait while nothing may be changed: ${state}`, async () => {
      await open();
      await press('2', '1');
      await reload({ [state]: true });
      expect(ranking.value).to.equal(null);
      expect(ranking.taken()).to.deep.equal([]);
      expect(ranking.textOf('notice')).not.to.contain('Restored');
      ranking.element[state] = false;
      await drafted();
      expect(ranking.answers('Clarity')).to.deep.equal([2, 1, null]);
      expect(ranking.taken()).to.deep.equal(['input', 'change']);
      ranking.element[state] = true;
      await ranking.settled();
      expect(ranking.hasButton('Not mine, discard')).to.equal(false);
      expect(ranking.answers('Clarity')).to.deep.equal([2, 1, null]);
    });
  }

  it('wait in a fieldset that is disabled', async () => {
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    await open();
    await press('2', '1');
    await drafted();
    ranking.element.remove();
    fieldset.disabled = true;
    ranking = await showRanking({ ...simple, drafts: 'device', taskKey }, fieldset);
    await drafted();
    expect(ranking.value).to.equal(null);
    fieldset.disabled = false;
    await drafted();
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, null]);
  });

  it('that were sent stay so while the page disables what it posts', async () => {
    await open();
    await press('2', '1', '3', 'Control+Enter');
    ranking.element.disabled = true;
    await drafted();
    ranking.element.disabled = false;
    await reload();
    expect(ranking.value).to.equal(null);
    expect(ranking.hasButton('Put it back')).to.equal(true);
  });

  it('that are discarded lead back to the initial value', async () => {
    const initialValue = {
      version: 1,
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [3, 2, 1] }],
    };
    await open({ initialValue });
    await press('1');
    await reload({ initialValue });
    expect(ranking.answers('Clarity')).not.to.deep.equal([3, 2, 1]);
    ranking.button('Not mine, discard').click();
    await ranking.settled();
    expect(ranking.answers('Clarity')).to.deep.equal([3, 2, 1]);
  });

  it('that were sent are offered, not put back, and can be adopted and undone', async () => {
    await open();
    await press('2', '1', '3', 'Control+Enter');
    await reload();
    expect(ranking.value).to.equal(null);
    expect(ranking.textOf('notice')).to.contain('You submitted an answer here just now: “B › A › C”');
    ranking.button('Put it back').click();
    await ranking.settled();
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, 3]);
    expect(ranking.taken()).to.deep.equal(['input', 'change']);
    ranking.element.undo();
    expect(ranking.value).to.equal(null);
  });

  it('that were sent can be left', async () => {
    await open();
    await press('2', '1', '3', 'Control+Enter');
    await reload();
    ranking.button('Leave it').click();
    await ranking.settled();
    expect(ranking.textOf('notice')).to.equal('');
    expect(ranking.value).to.equal(null);
  });

  it('whose submit was prevented are put back', async () => {
    form.addEventListener('submit', (event) => event.preventDefault());
    await open();
    await press('2', '1', '3', 'Control+Enter');
    await reload();
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, 3]);
  });

  it('keep the order in which the responses were shown', async () => {
    const settings = { shuffle: true, responses: texts.slice(0, 6) };
    await open(settings);
    await press('1', '2');
    const { shownOrder } = ranking.value!;
    const shown = ranking.cards.map((card) => card.textContent);
    for (let round = 0; round < 3; round++) {
      await reload(settings);
      expect(ranking.value?.['shownOrder']).to.deep.equal(shownOrder);
      expect(ranking.cards.map((card) => card.textContent)).to.deep.equal(shown);
    }
  });

  it('keep that order also where nothing was answered', async () => {
    const settings = { shuffle: true, responses: texts.slice(0, 8) };
    await open(settings);
    const shown = ranking.cards.map((card) => card.textContent);
    await reload(settings);
    expect(ranking.cards.map((card) => card.textContent)).to.deep.equal(shown);
    expect(ranking.value).to.equal(null);
    expect(ranking.textOf('notice')).to.equal('');
    expect(ranking.taken()).to.deep.equal([]);
  });

  it('win over what the browser kept and over the initial value, not over a value', async () => {
    const value = (...responseRankings: number[]) => ({
      version: 1,
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings }],
    });
    await open();
    await press('2', '1', '3');
    await reload();
    ranking.element.formStateRestoreCallback(JSON.stringify(value(3, 2, 1)));
    expect(ranking.answers('Clarity')).to.deep.equal([2, 1, 3]);
    await reload({ value: value(3, 2, 1) });
    expect(ranking.answers('Clarity')).to.deep.equal([3, 2, 1]);
    expect(ranking.textOf('notice')).to.equal('');
  });

  it('do not overtake a person who was faster', async () => {
    await open();
    await press('2', '1');
    await drafted();
    ranking.element.remove();
    ranking = new RankingHarness(makeRanking({ ...simple, drafts: 'device', taskKey }));
    form.append(ranking.element);
    await ranking.element.updateComplete;
    ranking.rowButton('Clarity', 'C').click();
    await drafted();
    expect(ranking.answers('Clarity')).to.deep.equal([null, null, 1]);
  });

  it('are kept apart by responses, names and task keys', async () => {
    await open();
    await press('1');
    for (const other of [{ name: 'other' }, { taskKey: `${taskKey} b` }, { responses: texts.slice(1, 4) }]) {
      await reload(other);
      expect(ranking.value, JSON.stringify(other)).to.equal(null);
    }
    await reload();
    expect(ranking.answers('Clarity')).to.deep.equal([1, null, null]);
  });

  it('go by the inputs where there is no task key, whatever the query of an address', async () => {
    const settings = (signature: string) => ({
      taskKey: undefined,
      text: `Which? ${taskKey}`,
      responses: ['a', 'b', 'c'].map((name) => ({
        image: `http://127.0.0.1:9/${name}.png?X-Amz-Signature=${signature}`,
      })),
    });
    await open(settings('one'));
    await press('3');
    await reload(settings('two'));
    expect(ranking.answers('Clarity')).to.deep.equal([3, null, null]);
    expect(JSON.stringify(ranking.value)).not.to.contain('Signature');
  });

  it('are none where the author wants none, or clears them', async () => {
    await open({ drafts: 'none' });
    await press('1');
    await reload({ drafts: 'none' });
    expect(ranking.value).to.equal(null);
    await reload();
    await press('1');
    await drafted();
    ranking.element.clearDraft();
    await reload();
    expect(ranking.value).to.equal(null);
  });

  it('do not come back once all was undone', async () => {
    await open();
    await press('1', 'Control+z');
    await reload();
    expect(ranking.value).to.equal(null);
    expect(ranking.textOf('notice')).to.equal('');
  });

  it('hold the work only, nothing of what was shown', async () => {
    await open({ ordinalRankingDimensions: ordinal('Clarity') });
    await press('2');
    await drafted();
    const databases = (await indexedDB.databases?.()) ?? [];
    const found: string[] = [];
    for (const { name } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (request.onsuccess = resolve));
        found.push(JSON.stringify(request.result));
      }
      database.close();
    }
    const all = found.join() + JSON.stringify({ ...localStorage });
    expect(all).to.contain('responseRankings');
    for (const text of [...texts, simple['text'] as string]) expect(all).not.to.contain(text);
  });

  it('restored notice can be shut, and the work stays', async () => {
    await open();
    await press('1');
    await reload();
    ranking.button('Close').click();
    await ranking.settled();
    await frame();
    expect(ranking.textOf('notice')).to.equal('');
    expect(ranking.answers('Clarity')).to.deep.equal([1, null, null]);
  });
});
