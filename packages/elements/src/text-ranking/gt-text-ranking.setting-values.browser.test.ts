import { expect } from '@open-wc/testing';
import { press } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  ordinal,
  RankingHarness,
  showRanking,
  simple,
  texts,
  type Settings,
} from './gt-text-ranking.harness.js';

/** As AWS's answers may come: members that nobody here knows, at each level. */
const given = {
  task: 'text-ranking',
  version: 1,
  ordinalRankingDimensions: [
    { name: 'Clarity', allowTie: true, responseRankings: [2, 1, 2], confidence: 0.5 },
    { name: 'Elsewhere', allowTie: false, responseRankings: [1, 2, 3] },
  ],
  shownOrder: [2, 0, 1],
  team: { id: 7 },
};

describe('<gt-text-ranking> given values', () => {
  before(atReferenceSize);
  let ranking: RankingHarness;
  afterEach(() => ranking.element.remove());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings });
    return ranking;
  };
  const modified = () => (ranking.value?.['meta'] as Settings | undefined)?.['initialValueModified'];
  const withoutMeta = () => {
    const { meta: _, ...rest } = ranking.value!;
    return rest;
  };

  describe('an initial value', () => {
    for (const [as, initialValue] of [
      ['an object', given],
      ['JSON', JSON.stringify(given)],
      ['JSON of JSON', JSON.stringify(JSON.stringify(given))],
    ] as const) {
      it(`comes back unchanged when it was given as ${as}`, async () => {
        await show({ initialValue });
        expect(withoutMeta()).to.deep.equal(given);
        expect(modified()).to.equal(false);
        expect(ranking.rows('Clarity')).to.deep.equal(['1 C', '=2 A', '=2 B']);
        expect(ranking.taken()).to.deep.equal([]);
      });
    }

    it('comes from the attribute, entities and all', async () => {
      const box = document.createElement('div');
      const json = JSON.stringify(given).replaceAll('"', '&quot;');
      box.innerHTML = `<gt-text-ranking drafts="none" responses="['a','b','c']" initial-value="${json}" ordinal-ranking-dimensions='[{"name":"Clarity","allowTie":true}]'></gt-text-ranking>`;
      document.body.append(box);
      ranking = new RankingHarness(box.querySelector('gt-text-ranking')!);
      await ranking.settled();
      expect(withoutMeta()).to.deep.equal(given);
      box.remove();
    });

    it('is modified once something else is said, and no longer when that is undone', async () => {
      await show({ initialValue: given });
      ranking.element.focus();
      await press('1');
      expect(modified()).to.equal(true);
      expect(withoutMeta()).to.deep.include({ team: { id: 7 }, shownOrder: [2, 0, 1] });
      const [clarity, elsewhere] = ranking.value!['ordinalRankingDimensions'] as Settings[];
      expect(clarity).to.deep.include({ name: 'Clarity', confidence: 0.5 });
      expect(clarity!['responseRankings']).not.to.deep.equal([2, 1, 2]);
      expect(elsewhere).to.deep.equal(given.ordinalRankingDimensions[1]);
      await press('Control+z');
      expect(modified()).to.equal(false);
      expect(withoutMeta()).to.deep.equal(given);
    });

    it('is no longer modified when a person says the same again', async () => {
      await show();
      ranking.element.focus();
      await press('1', '2', '3');
      const initialValue = ranking.value;
      ranking.element.remove();
      await show({ initialValue });
      ranking.element.focus();
      await press('Delete');
      expect(modified()).to.equal(true);
      await press('1');
      expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
      expect(modified()).to.equal(false);
    });

    it('keeps what its meta held, but for what is found out anew', async () => {
      await show({ initialValue: { ...given, meta: { initialValueModified: true, telemetry: { edits: 3 }, own: 1 } } });
      expect(ranking.value!['meta']).to.deep.equal({ telemetry: { edits: 3 }, own: 1, initialValueModified: false });
    });

    it('is what a reset leads back to, which can be undone', async () => {
      await show({ initialValue: given });
      ranking.element.focus();
      await press('1', 'Delete');
      ranking.element.reset();
      expect(withoutMeta()).to.deep.equal(given);
      ranking.element.undo();
      expect(modified()).to.equal(true);
    });

    it('that is no answer is told, and leaves the element empty', async () => {
      await show({ initialValue: '{"version":1,' });
      expect(ranking.value).to.equal(null);
      expect(ranking.errors).to.have.length(1);
      expect(ranking.errors[0]).to.deep.include({ property: 'initialValue', received: '{"version":1,' });
      expect(ranking.textOf('errors')).to.contain('initial-value');
    });

    it('for other responses is told, not shown', async () => {
      await show({
        initialValue: { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [1, 2] }] },
      });
      expect(ranking.value).to.equal(null);
      expect(ranking.errors[0]).to.deep.include({ property: 'initialValue' });
      expect(ranking.errors[0]!['message']).to.contain('/ordinalRankingDimensions/0/responseRankings');
    });
  });

  describe('a value', () => {
    const value = {
      version: 1,
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [3, 1, 2] }],
    };

    it('may come before what it is about', async () => {
      const element = document.createElement('gt-text-ranking');
      ranking = new RankingHarness(element);
      element.value = value;
      document.body.append(element);
      Object.assign(element, simple);
      await ranking.settled();
      expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
      expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '2 C', '3 A']);
      expect(ranking.errors).to.deep.equal([]);
    });

    it('may come turns before what it is about', async () => {
      const element = document.createElement('gt-text-ranking');
      ranking = new RankingHarness(element);
      element.value = JSON.stringify(value);
      document.body.append(element);
      await ranking.settled();
      Object.assign(element, { ...simple, responses: undefined });
      await ranking.settled();
      element.responses = texts.slice(0, 3);
      await ranking.settled();
      expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
    });

    it('that does not fit is told a task later, kept, and tried again when settings change', async () => {
      await show({ responses: texts.slice(0, 2) });
      ranking.element.value = value;
      expect(ranking.errors).to.deep.equal([]);
      await ranking.settled();
      expect(ranking.errors).to.have.length(1);
      expect(ranking.errors[0]).to.deep.include({ code: 'bad-value', property: 'value' });
      expect(ranking.value).to.equal(null);
      ranking.element.value = value;
      ranking.element.responses = texts.slice(0, 3);
      await ranking.settled();
      expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
      expect(ranking.element.problems).to.deep.equal([]);
      expect(ranking.has('[part~=errors]')).to.equal(false);
    });

    it('wins over the initial value, whichever comes first', async () => {
      await show({ value, initialValue: given });
      expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
      ranking.element.remove();
      await show({ initialValue: given, value });
      expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
    });

    it('of null empties, also where there is an initial value', async () => {
      await show({ initialValue: given });
      ranking.element.value = null;
      expect(ranking.value).to.equal(null);
      await ranking.settled();
      expect(ranking.rows('Clarity')).to.deep.equal(['– A', '– B', '– C']);
    });

    it('that is no answer keeps the one before', async () => {
      await show({ value });
      for (const bad of [
        'no json',
        7,
        [],
        { version: 1, ordinalRankingDimensions: 'x' },
        { task: 'qa-pairs', version: 1 },
      ]) {
        expect(() => (ranking.element.value = bad)).not.to.throw();
        await ranking.settled();
        expect(ranking.element.problems[0]?.property, JSON.stringify(bad)).to.equal('value');
        expect(ranking.answers('Clarity'), JSON.stringify(bad)).to.deep.equal([3, 1, 2]);
      }
    });

    it('set again and again, as frameworks do, does nothing', async () => {
      const settings = () => structuredClone({ ...simple, ordinalRankingDimensions: ordinal('Clarity=', 'Tone') });
      await show(settings());
      ranking.element.focus();
      await press('1', '2', '3', '1');
      ranking.taken();
      for (let count = 0; count < 100; count++) {
        const copy = structuredClone(ranking.value);
        Object.assign(ranking.element, settings(), { value: count % 2 ? copy : JSON.stringify(copy) });
        if (count % 10 === 0) await ranking.settled();
      }
      await ranking.settled();
      expect(ranking.taken()).to.deep.equal([]);
      expect(ranking.ranks).to.deep.equal({ Clarity: [1, 2, 3], Tone: [1, null, null] });
      for (let count = 0; count < 4; count++) ranking.element.undo();
      expect(ranking.value).to.equal(null);
      ranking.element.redo();
      expect(ranking.answers('Clarity')).to.deep.equal([1, null, null]);
    });

    it('set to something else clears the history, without events', async () => {
      await show();
      ranking.element.focus();
      await press('1');
      ranking.taken();
      ranking.element.value = value;
      ranking.element.undo();
      await ranking.settled();
      expect(ranking.answers('Clarity')).to.deep.equal([3, 1, 2]);
      expect(ranking.taken()).to.deep.equal([]);
    });

    it('starts anew with other inputs', async () => {
      await show({ value });
      await ranking.settled();
      ranking.element.responses = texts.slice(3, 6);
      await ranking.settled();
      expect(ranking.value).to.equal(null);
      expect(ranking.rows('Clarity')).to.deep.equal(['– A', '– B', '– C']);
    });

    it('starts anew with another task key', async () => {
      await show({ taskKey: 'one' });
      ranking.element.focus();
      await press('1');
      ranking.element.taskKey = 'two';
      expect(ranking.value).to.equal(null);
      ranking.element.undo();
      expect(ranking.value).to.equal(null);
    });
  });

  describe('an answer of a newer version', () => {
    const newer = {
      task: 'text-ranking',
      version: 2,
      somethingElse: [1, 2],
      ordinalRankingDimensions: { Clarity: 'B>A' },
    };
    let form: HTMLFormElement;
    beforeEach(async () => {
      form = document.createElement('form');
      document.body.append(form);
      ranking = await showRanking({ ...simple, initialValue: newer }, form);
    });
    afterEach(() => form.remove());

    it('can not be changed', async () => {
      ranking.element.focus();
      await press('1', 'Control+z');
      ranking.rowButton('Clarity', 'B').click();
      ranking.element.undo();
      expect(ranking.value).to.deep.equal(newer);
      expect(ranking.textOf('notice')).to.contain('newer version');
      expect(ranking.taken()).to.deep.equal([]);
    });

    it('is submitted as it came, and is valid', () => {
      ranking.element.required = true;
      expect(ranking.element.checkValidity()).to.equal(true);
      expect(JSON.parse(new FormData(form).get('answer') as string)).to.deep.equal(newer);
    });
  });
});
