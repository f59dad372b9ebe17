import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { frame, press } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  makeRanking,
  ordinal,
  RankingHarness,
  simple,
  texts,
  type Settings,
} from './gt-text-ranking.harness.js';

const everything: Settings = {
  ...simple,
  text: [
    { role: 'system', content: 'Be kind.' },
    { role: 'user', content: 'How can we improve?' },
  ],
  required: true,
  ordinalRankingDimensions: ordinal('Clarity=', 'Tone'),
  ratingDimensions: [
    { name: 'Help', labels: ['bad', 'good'] },
    { name: 'Depth', scale: 10 },
  ],
  classificationDimensions: [
    { name: 'Tags', choices: ['a', 'b', 'c'], multiple: true },
    { name: 'Language', choices: ['en', 'de'], scope: 'task' },
  ],
  acceptability: true,
  rationale: 'required',
  requirements: [{ id: 'r', text: 'Say why', level: 'warn', scope: 'answer' }],
};
const instructions =
  '<short-instructions>Be fair.</short-instructions><full-instructions header="All">Read on.</full-instructions>';

describe('<gt-text-ranking> accessibility', () => {
  let form: HTMLFormElement;
  let ranking: RankingHarness;

  beforeEach(async () => {
    await atReferenceSize();
    form = document.createElement('form');
    document.body.append(form);
  });
  afterEach(() => form.remove());

  const show = async (settings: Settings = {}) => {
    ranking = new RankingHarness(makeRanking({ ...everything, ...settings }));
    ranking.element.innerHTML = instructions;
    form.append(ranking.element);
    await ranking.settled();
    ranking.element.focus();
    await frame();
  };
  /** Nothing that axe finds, and nothing to press that is smaller than 24 by 24 pixels, but for links in lines. */
  const isGood = async () => {
    await Promise.allSettled(ranking.root.getAnimations().map(({ finished }) => finished));
    await expect(ranking.element).to.be.accessible();
    const small = ranking.focusable
      .map((each) => (each.matches('input') ? (each.closest('label') ?? each) : each))
      .filter((each) => each.matches('button, label, select, textarea'))
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (Math.round(box.width) < 24 || Math.round(box.height) < 24))
      .map(({ each, box }) => `${each.outerHTML.slice(0, 90)} ${box.width} × ${box.height}`);
    expect(small).to.deep.equal([]);
  };

  const states: Readonly<Record<string, () => Promise<void>>> = {
    empty: () => show(),
    'half done': async () => {
      await show();
      await press('1', '1', 'ArrowRight', '2');
    },
    complete: async () => {
      await show({ classificationDimensions: [], ratingDimensions: [], acceptability: false, rationale: 'none' });
      await press('1', '2', '3', 's');
    },
    'not submitted, since something is missing': async () => {
      await show();
      await press('1', '2', 'Control+Enter');
    },
    'read-only': () =>
      show({
        readOnly: true,
        value: { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [2, 1, 2] }] },
      }),
    disabled: () => show({ disabled: true }),
    'of a newer version': () => show({ initialValue: { version: 2, x: 1 } }),
    'with an error of the author': async () => {
      await show();
      ranking.element.responses = '["broken' as never;
      await ranking.settled();
    },
    'without anything but an error': () => show({ responses: undefined }),
    'of two responses': () => show({ responses: texts.slice(0, 2) }),
    'of many long responses': () =>
      show({ responses: texts.map((text) => Array(40).fill(text).join(' ')), rationale: 'none' }),
    'of pictures': () =>
      show({
        responses: [
          { image: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', alt: 'A red square' },
          { image: 'data:image/gif;base64,broken' },
        ],
      }),
    compared: async () => {
      await show();
      await press('d');
    },
    'one response at a time': async () => {
      await show();
      await press('v', 'v');
    },
    'in the overview': async () => {
      await show();
      await press('o');
      await frame();
    },
    'with the sheet of keys': async () => {
      await show();
      await press('Shift+?');
      await frame();
    },
    'asked why it can not be done': async () => {
      await show();
      ranking.button('Can’t do this task').click();
      await ranking.settled();
    },
    'that can not be done': () => show({ initialValue: { version: 1, unable: { reason: 'harmful' } } }),
    'with instructions open': async () => {
      await show();
      ranking.button('Instructions').click();
      await ranking.settled();
    },
    'in German, from right to left': async () => {
      form.lang = 'ar';
      form.dir = 'rtl';
      await show();
      await press('1');
      form.removeAttribute('dir');
    },
  };

  for (const [state, make] of Object.entries(states)) {
    it(`is good ${state}`, async () => {
      await make();
      await isGood();
    }).timeout(30_000);
  }

  it('is good where it is narrow', async () => {
    await setViewport({ width: 480, height: 640 });
    await show();
    await press('1', '2', 'Control+Enter');
    await isGood();
  }).timeout(30_000);

  it('is good in the dark', async () => {
    form.style.colorScheme = 'dark';
    form.style.background = '#111';
    await show();
    await press('1', '1', 'Control+Enter');
    await isGood();
  }).timeout(30_000);

  it('has names and roles that say what there is', async () => {
    await show({ responses: texts.slice(0, 2), classificationDimensions: [], acceptability: false, rationale: 'none' });
    ranking.header('Help').click();
    await ranking.settled();
    const roles = ranking.all('[role=radiogroup]').map((group) => group.ariaLabel);
    expect(roles).to.include('Clarity').and.to.include('Help, response A');
    expect(ranking.find('[part~=prompt]').ariaLabel).to.equal('Prompt');
    expect(ranking.find('[part~=judgements]').ariaLabel).to.equal('Judgements');
    expect(ranking.all('h1, h2').length).to.be.greaterThan(0);
  });
});
