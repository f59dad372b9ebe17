import { expect } from '@open-wc/testing';
import { PSEUDO_LOCALE, pseudoLocalize } from '@gt-elements/ui/language/pseudo-locale.js';
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { setViewport } from '@web/test-runner-commands';
import { click, frame, press } from '../../../../test/fixtures/gestures.js';
import '../languages/de.js';
import {
  atReferenceSize,
  makeRanking,
  ordinal,
  RankingHarness,
  showRanking,
  simple,
  type Settings,
} from './gt-text-ranking.harness.js';
import { textRankingCatalogue } from './strings.en.js';

describe('<gt-text-ranking> language', () => {
  let page: HTMLElement;
  let ranking: RankingHarness;

  before(() => {
    registerCatalogue(PSEUDO_LOCALE, 'frame', pseudoLocalize(frameCatalogue.strings));
    registerCatalogue(PSEUDO_LOCALE, 'text-ranking', pseudoLocalize(textRankingCatalogue.strings));
  });
  beforeEach(async () => {
    await atReferenceSize();
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings }, page);
    return ranking;
  };

  it('is English where nothing says otherwise, and follows the nearest lang at once', async () => {
    await show();
    expect(ranking.hasButton('Overview')).to.equal(true);
    page.lang = 'de-AT';
    await ranking.settled();
    expect(ranking.hasButton('Überblick')).to.equal(true);
    expect(ranking.rowButton('Clarity', 'A').ariaLabel).to.equal('Antwort A, noch ohne Rang für Clarity');
    ranking.element.lang = 'en';
    await ranking.settled();
    expect(ranking.hasButton('Overview')).to.equal(true);
    ranking.element.removeAttribute('lang');
    page.lang = 'fr';
    await ranking.settled();
    expect(ranking.hasButton('Overview')).to.equal(true);
  });

  it('is German in what is said and in what is missing, too', async () => {
    page.lang = 'de';
    await show({ required: true });
    ranking.element.focus();
    await press('1', '1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ranking.said).to.deep.equal(['A ist jetzt 1. für Clarity', 'B ist jetzt 1. für Clarity, gleichauf mit A']);
    expect(ranking.element.validationMessage).to.equal('Clarity: 1 Antwort hat noch keinen Rang');
    page.lang = 'en';
    await ranking.settled();
    expect(ranking.element.validationMessage).to.equal('Clarity: 1 response is not ranked yet');
  });

  it('takes the author’s wording, and only that', async () => {
    await show({ strings: { overview: 'All of it', rankPlace: { ordinal: { other: '#{count}' } } } });
    expect(ranking.hasButton('All of it')).to.equal(true);
    expect(ranking.hasButton('Overview')).to.equal(false);
    await click(ranking.rowButton('Clarity', 'B'));
    expect(ranking.rowButton('Clarity', 'B').ariaLabel).to.equal('Response B, #1 of 3 for Clarity');
    ranking.element.strings = {};
    await ranking.settled();
    expect(ranking.hasButton('Overview')).to.equal(true);
  });

  describe('of everything on the screen', () => {
    /** What the author wrote has no Latin letters here, so that any that are left are ours. */
    const foreign: Settings = {
      ...simple,
      text: [{ role: 'user', content: '問' }],
      responses: ['一'.repeat(900), '二', '三'],
      ordinalRankingDimensions: [{ name: '明', allowTie: true, description: '説' }, { name: '調' }],
      ratingDimensions: [{ name: '助', labels: ['低', '高'] }],
      classificationDimensions: [
        { name: '類', choices: ['甲', '乙'], multiple: true },
        { name: '語', choices: ['英', '独'], scope: 'task' },
      ],
      acceptability: true,
      rationale: 'required',
      required: true,
      requirements: [{ id: 'r', text: '規', level: 'block', scope: 'answer' }],
    };
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description'];
    /** Text that is not in a pair of brackets of the pseudo-locale. */
    const untranslated = () => {
      const found: string[] = [];
      const check = (text: string | null) => {
        const rest = (text ?? '')
          .replace(/\[[^\][]*\]/g, '')
          .replace(/\[[^\][]*\]/g, '')
          .replace(/\b[A-Z]{1,2}\b/g, '') // the responses' letters, keys
          .replace(/[^\p{Script=Latin}]/gu, '');
        if (rest) found.push(text!.trim());
      };
      const walk = document.createTreeWalker(ranking.root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node instanceof Text) {
          if (!node.parentElement?.closest('style, kbd, dd')) check(node.data);
        } else for (const name of attributes) check((node as Element).getAttribute(name));
      }
      return found;
    };
    const buttonOf = (word: string) => ranking.button(pseudoLocalize({ word })['word'] as string);

    for (const [size, width] of [
      ['wide', 1000],
      ['narrow', 720],
    ] as const) {
      it(`is translated, ${size}`, async () => {
        await setViewport({ width, height: 650 });
        page.lang = PSEUDO_LOCALE;
        ranking = new RankingHarness(makeRanking(foreign));
        ranking.element.innerHTML =
          '<short-instructions>短</short-instructions><full-instructions header="長">全</full-instructions>';
        page.append(ranking.element);
        await ranking.settled();
        expect(untranslated()).to.deep.equal([]);
        ranking.element.focus();
        await press('1', 'Control+Enter', 'Escape');
        expect(untranslated()).to.deep.equal([]);
        for (const name of ['Overview', 'Keyboard shortcuts', 'Can’t do this task']) {
          buttonOf(name).click();
          await ranking.settled();
          expect(ranking.dialog, name).to.exist;
          expect(untranslated(), name).to.deep.equal([]);
          buttonOf('Close').click();
          await ranking.settled();
          await frame();
        }
        ranking.element.setAttribute('responses', '[');
        ranking.element.responses = '[' as never;
        ranking.element.readOnly = true;
        await ranking.settled();
        expect(untranslated()).to.deep.equal([]);
      });
    }
  });

  it('runs from right to left where the page does', async () => {
    page.dir = 'rtl';
    await show({ required: true, ordinalRankingDimensions: ordinal('Clarity', 'Tone') });
    await frame();
    const box = (element: Element) => element.getBoundingClientRect();
    expect(box(ranking.find('[part~=judgements]')).right).to.be.at.most(box(ranking.card('A')).left);
    expect(box(ranking.card('B')).right).to.be.at.most(box(ranking.card('A')).left);
    expect(box(ranking.grip('Clarity', 'A')).left).to.be.greaterThan(box(ranking.step('Clarity', 'A', 'up')).left);
    expect(box(ranking.button('Undo')).right).to.be.lessThan(box(ranking.find('[role=progressbar]')).left);
    ranking.element.focus();
    await ranking.settled();
    expect(ranking.focus).to.equal('Clarity A');
    await press('ArrowLeft');
    expect(ranking.focus).to.equal('Tone A');
    await press('ArrowRight');
    expect(ranking.focus).to.equal('Clarity A');
    page.dir = 'ltr';
    await ranking.settled();
    await press('ArrowRight');
    expect(ranking.focus).to.equal('Tone A');
    expect(box(ranking.find('[part~=judgements]')).left).to.be.at.least(box(ranking.card('C')).right);
  });

  it('shows keys as keyboards have them, whatever the direction of the page', async () => {
    page.dir = 'rtl';
    await show();
    ranking.button('Keyboard shortcuts').click();
    await ranking.settled();
    const keys = [...ranking.root.querySelectorAll('dialog[open] kbd')];
    const named = (name: string) => keys.find((each) => each.textContent?.trim() === name)!;
    const text = [...named('0–9').childNodes].find((each): each is Text => each instanceof Text && each.data !== '')!;
    const leftOf = (index: number) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf(text.data.indexOf('0'))).to.be.lessThan(leftOf(text.data.indexOf('9')));
    const together = [...named('Enter').parentElement!.children].map((each) => each.getBoundingClientRect().left);
    expect(together).to.have.lengthOf(2);
    expect(together).to.deep.equal([...together].sort((a, b) => a - b));
  });

  for (const [direction, side] of [
    ['rtl', 'right'],
    ['ltr', 'left'],
  ] as const) {
    it(`has a requirement begin where its state begins, ${direction}`, async () => {
      await setViewport({ width: 1300, height: 650 });
      page.dir = direction;
      await show({ requirements: [{ id: 'r', text: 'כן', level: 'block', scope: 'answer' }] });
      await frame();
      const [text, state] = [...ranking.find('.requirement').querySelectorAll('span > span')];
      const box = (element: Element | undefined) => element!.getBoundingClientRect();
      expect(box(text).width).to.be.lessThan(box(state).width);
      expect(box(text)[side]).to.be.closeTo(box(state)[side], 1);
    });
  }

  it('keeps the direction of what the author wrote to itself', async () => {
    await show({ responses: ['שלום עולם', 'hello', 'c'], ordinalRankingDimensions: ordinal('בהירות=', 'Tone') });
    const text = ranking.card('A').querySelector('[data-reading] *:not(:has(*))')!;
    expect(getComputedStyle(text).unicodeBidi).to.match(/plaintext|isolate/);
    expect(getComputedStyle(ranking.header('בהירות').querySelector('[dir=auto]')!).direction).to.equal('rtl');
  });
});
