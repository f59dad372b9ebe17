import { expect } from '@open-wc/testing';
import { press } from '../../../../test/fixtures/gestures.js';
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

describe('<gt-text-ranking> value', () => {
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
  const submitted = (): Record<string, unknown> | null => {
    const json = new FormData(form).get('answer');
    return json === null ? null : (JSON.parse(json as string) as Record<string, unknown>);
  };
  const digest = async (text: string) => {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  it('is null, valid and not submitted while nobody has touched it', async () => {
    await show();
    expect(ranking.value).to.equal(null);
    expect(submitted()).to.equal(null);
    expect(ranking.element.checkValidity()).to.equal(true);
    expect(ranking.element.matches(':invalid')).to.equal(false);
  });

  it('is missing while nobody has touched it, if it is required', async () => {
    await show({ required: true });
    expect(ranking.value).to.equal(null);
    expect(ranking.element.validity.valueMissing).to.equal(true);
    expect(ranking.element.validationMessage).to.equal('Clarity: nothing is ranked yet');
    await press('1', '2', '3');
    expect(ranking.element.validity.valid).to.equal(true);
    expect(ranking.element.validationMessage).to.equal('');
  });

  it('is missing while nobody has touched it, if a dimension is required', async () => {
    await show({ ordinalRankingDimensions: [...ordinal('Clarity'), { name: 'Tone', required: true }] });
    expect(ranking.element.checkValidity()).to.equal(false);
    await press('ArrowRight', '1', '2', '3');
    expect(ranking.ranks).to.deep.equal({ Tone: [1, 2, 3] });
    expect(ranking.element.checkValidity()).to.equal(true);
  });

  it('is that of the contract once everything is ranked', async () => {
    await show();
    await press('2', '1', '3');
    const { text, responses } = simple;
    const answer = {
      task: 'text-ranking',
      version: 1,
      inputSha256: await digest(JSON.stringify({ text, responses })),
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: [2, 1, 3] }],
      shownOrder: [0, 1, 2],
    };
    expect(ranking.value).to.deep.equal(answer);
    expect(submitted()).to.deep.equal(answer);
    expect(Object.keys(ranking.value!).slice(0, 2)).to.deep.equal(['task', 'version']);
  });

  it('is a new object each time', async () => {
    await show();
    await press('1');
    const value = ranking.value as { ordinalRankingDimensions: { responseRankings: unknown[] }[] };
    value.ordinalRankingDimensions[0]!.responseRankings[0] = 3;
    expect(ranking.answers('Clarity')).to.deep.equal([1, null, null]);
  });

  it('has null for what a half-ranked dimension lacks, blocks, and is submitted without that dimension', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    await press('1', '2', '3', '2');
    expect(ranking.ranks).to.deep.equal({ Clarity: [1, 2, 3], Tone: [2, null, null] });
    expect(ranking.element.validity.valueMissing).to.equal(true);
    expect(ranking.element.validationMessage).to.equal('Tone: 2 responses are not ranked yet');
    expect(submitted()?.['ordinalRankingDimensions']).to.deep.equal([
      { name: 'Clarity', allowTie: false, responseRankings: [1, 2, 3] },
    ]);
  });

  it('lets a half-ranked dimension that is not needed pass, and leaves it out', async () => {
    await show({ ordinalRankingDimensions: [...ordinal('Clarity'), { name: 'Tone', required: false }] });
    await press('1', '2', '3', '1');
    expect(ranking.ranks).to.deep.equal({ Clarity: [1, 2, 3], Tone: [1, null, null] });
    expect(ranking.element.checkValidity()).to.equal(true);
    expect(submitted()?.['ordinalRankingDimensions']).to.have.length(1);
  });

  it('leaves out a dimension that nobody touched, and takes back one that was cleared', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    await press('1', '2', '3');
    expect(Object.keys(ranking.ranks)).to.deep.equal(['Clarity']);
    await press('1');
    expect(Object.keys(ranking.ranks)).to.deep.equal(['Clarity', 'Tone']);
    await press('ArrowUp', 'Delete');
    expect(Object.keys(ranking.ranks)).to.deep.equal(['Clarity']);
  });

  it('has ranks without gaps, with ties where they are allowed', async () => {
    await show();
    await press('1', '1', '3');
    expect(ranking.answers('Clarity')).to.deep.equal([1, 1, 2]);
  });

  it('says which end is preferred as the author said', async () => {
    await show({ ordinalRankingDimensions: [{ name: 'Toxicity', allowTie: true, preferred: 'last' }] });
    await press('1', '2', '3');
    expect((ranking.value as { ordinalRankingDimensions: object[] }).ordinalRankingDimensions[0]).to.deep.equal({
      name: 'Toxicity',
      allowTie: true,
      preferred: 'last',
      responseRankings: [1, 2, 3],
    });
  });

  it('goes by input order, however the responses are shown', async () => {
    await show({ shuffle: true, shuffleSeed: 7 });
    // the letters stand for places on the screen
    const shown = ranking.cards.map((card) => texts.findIndex((text) => card.textContent.includes(text)));
    await press('1', '2', '3');
    const ranks = [0, 1, 2].map((response) => shown.indexOf(response) + 1);
    expect(ranking.answers('Clarity')).to.deep.equal(ranks);
    expect(ranking.value?.['shownOrder']).to.deep.equal(shown);
    expect(shown).not.to.deep.equal([0, 1, 2]);
  });

  it('shows other orders to other workers, and the same to the same seed', async () => {
    const settings = { ...simple, responses: texts.slice(0, 6), shuffle: true };
    const orderOf = async (more: Settings) => {
      const each = await showRanking({ ...settings, ...more }, form);
      const order = each.cards.map((card) => texts.findIndex((text) => card.textContent.includes(text)));
      each.element.remove();
      return order.join('');
    };
    const drawn = new Set<string>();
    for (let count = 0; count < 8; count++) drawn.add(await orderOf({}));
    expect(drawn.size).to.be.greaterThan(2);
    expect(await orderOf({ shuffleSeed: 5 })).to.equal(await orderOf({ shuffleSeed: 5 }));
  });

  it('holds the ids of the responses, which nobody sees', async () => {
    const responses = texts.slice(0, 3).map((text, index) => ({ id: `secret-model-${index}`, text }));
    await show({ responses });
    await press('3', '2', '1');
    expect(ranking.value?.['responseIds']).to.deep.equal(responses.map(({ id }) => id));
    expect(ranking.root.innerHTML).not.to.contain('secret');
  });

  it('has no ids where none were given', async () => {
    await show();
    await press('1');
    expect(ranking.value).not.to.have.property('responseIds');
  });

  it('holds ratings, choices, acceptability and reasons, each where the contract has it', async () => {
    await show({
      ordinalRankingDimensions: [],
      ratingDimensions: [{ name: 'Help', scale: 4, preferred: 'low' }],
      classificationDimensions: [
        { name: 'Unsafe', choices: ['yes', 'no'] },
        { name: 'Tags', choices: ['a', 'b', 'c'], multiple: true },
        { name: 'Language', choices: ['en', 'de'], scope: 'task' },
      ],
      acceptability: true,
      rationale: 'optional',
    });
    await press('4', '1', '2'); // ratings
    await press('2', '2', '1'); // Unsafe
    await press('3', '1', 'ArrowDown', '2', 'ArrowDown', '1', 'ArrowDown'); // Tags: several each
    await press('2'); // Language
    await press('1', '2', '1'); // acceptable
    const { inputSha256: _, ...answer } = ranking.value!;
    expect(answer).to.deep.equal({
      task: 'text-ranking',
      version: 1,
      ratingDimensions: [{ name: 'Help', scale: 4, preferred: 'low', responseRatings: [4, 1, 2] }],
      classificationDimensions: [
        { name: 'Unsafe', scope: 'response', responseChoices: [['no'], ['no'], ['yes']] },
        { name: 'Tags', scope: 'response', responseChoices: [['a', 'c'], ['b'], ['a']] },
        { name: 'Language', scope: 'task', taskChoices: ['de'] },
      ],
      acceptableResponses: [true, false, true],
      shownOrder: [0, 1, 2],
    });
    expect(ranking.element.checkValidity()).to.equal(true);
  });

  it('says why a task can not be done, keeps what was done, and is valid then', async () => {
    await show({ required: true });
    await press('1');
    expect(ranking.element.checkValidity()).to.equal(false);
    ranking.button('Can’t do this task').click();
    await ranking.settled();
    ranking.find('dialog[open] input[value="1"]').click();
    ranking.button('Mark as not doable').click();
    await ranking.settled();
    expect(ranking.value).to.deep.include({ version: 1, unable: { reason: 'wrong-language' } });
    expect((ranking.value?.['partial'] as Settings)['ordinalRankingDimensions']).to.deep.equal([
      { name: 'Clarity', allowTie: true, responseRankings: [1, null, null] },
    ]);
    expect(ranking.value).not.to.have.property('ordinalRankingDimensions');
    expect(ranking.element.checkValidity()).to.equal(true);
    expect(submitted()).to.deep.include({ unable: { reason: 'wrong-language' } });
    await press('Control+z');
    expect(ranking.value).not.to.have.property('unable');
    expect(ranking.answers('Clarity')).to.deep.equal([1, null, null]);
  });

  it('has no partial where nothing was done', async () => {
    await show();
    ranking.element.value = { version: 1, unable: { reason: 'harmful', comment: 'blood' } };
    expect(ranking.value).to.deep.equal({
      task: 'text-ranking',
      version: 1,
      unable: { reason: 'harmful', comment: 'blood' },
    });
  });

  it('is nothing without a name, but still there', async () => {
    await show({ name: '' });
    await press('1', '2', '3');
    expect([...new FormData(form)]).to.deep.equal([]);
    expect(ranking.answers('Clarity')).to.deep.equal([1, 2, 3]);
  });

  it('can be had before the element is connected', () => {
    const element = makeRanking();
    element.value = { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [1, 2, 3] }] };
    expect(new RankingHarness(element).answers('Clarity')).to.deep.equal([1, 2, 3]);
  });
});
