import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { click, frame, press } from '../../../../test/fixtures/gestures.js';
import {
  answered,
  atReferenceSize,
  quoted,
  showPairs,
  simple,
  twoPairs,
  type PairsHarness,
} from './gt-qa-pairs.harness.js';

const isWebKit = navigator.vendor.startsWith('Apple');
/** Only there colours can be forced by a test. */
const isChromium = 'userAgentData' in navigator;

describe('<gt-qa-pairs> as it is seen', () => {
  before(atReferenceSize);
  let pairs: PairsHarness;
  afterEach(() => (pairs as PairsHarness | undefined)?.element.remove());

  for (const scheme of ['light', 'dark'])
    (isChromium ? it : it.skip)(`keeps the numbers of pairs readable where colours are forced: ${scheme}`, async () => {
      const emulate = (features: readonly object[]) =>
        executeServerCommand('cdp', { method: 'Emulation.setEmulatedMedia', params: { features } });
      document.documentElement.style.colorScheme = 'light dark';
      await emulate([
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: scheme },
      ]);
      try {
        pairs = await showPairs({ ...simple, initialValue: twoPairs });
        const numbers = pairs.all('.number').map((each) => getComputedStyle(each));
        const [black, white] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
        const expected = scheme === 'light' ? [white, black] : [black, white];
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        expect(numbers.map(({ color, backgroundColor }) => [color, backgroundColor])).to.deep.equal([
          expected,
          expected,
        ]);
      } finally {
        await emulate([]);
        document.documentElement.style.colorScheme = '';
      }
    });

  for (const [width, height] of [
    [360, 340],
    [360, 300],
    [500, 325],
  ] as const)
    // WebKit's window can't be narrower
    (isWebKit && width < 500 ? it.skip : it)(
      `shows the field that is written in whole at ${width} × ${height}`,
      async () => {
        await setViewport({ width, height });
        try {
          pairs = await showPairs({ ...simple, initialValue: twoPairs });
          for (const field of [pairs.answer, pairs.question]) {
            field.focus();
            await frame();
            const { top, bottom } = field.getBoundingClientRect();
            expect(top).to.be.at.least(pairs.find('.qa-head').getBoundingClientRect().bottom);
            expect(bottom).to.be.at.most(pairs.find('.footer').getBoundingClientRect().top);
          }
        } finally {
          await atReferenceSize();
        }
      },
    );

  describe('with the list of what is missing open after a submit in vain', () => {
    beforeEach(async () => {
      pairs = await showPairs({ ...simple, required: true });
      pairs.element.requestSubmit();
      await pairs.settled();
      expect(pairs.listed).not.to.deep.equal([]);
    });

    it('shuts it with the first edit', async () => {
      pairs.question.focus();
      await press('a');
      await pairs.settled();
      expect(pairs.listed).to.deep.equal([]);
      expect(pairs.focus).to.equal('question');
    });

    it('shuts it by a press beside it', async () => {
      await click(pairs.passage);
      await pairs.settled();
      expect(pairs.listed).to.deep.equal([]);
    });
  });

  it('scrolls the passage to the marks of the pair that is opened, unless it is being read', async () => {
    const passage = `The first.\n${'More of it. '.repeat(3000)}\nThe last.`;
    const quote = (each: string) => quoted(each, passage);
    const [first, last] = [quote('The first'), quote('The last')];
    const pair = (id: string, reference: unknown) => ({ id, question: id, answer: 'Yes', references: [reference] });
    const initialValue = { version: 1, questionAnswerPairs: [pair('p1', first), pair('p2', last)] };
    pairs = await showPairs({ ...simple, text: passage, initialValue });
    const isSeen = async (wanted: string) => {
      await pairs.settled();
      const mark = pairs.all('mark').find((each) => each.textContent.includes(wanted));
      const { top, bottom } = pairs.passage.getBoundingClientRect();
      const box = mark?.getBoundingClientRect();
      return !!box && box.top >= top && box.bottom <= bottom;
    };
    await click(pairs.line(2));
    await waitUntil(() => isSeen('The last'));
    pairs.question.focus();
    await press('Alt+ArrowUp');
    await waitUntil(() => isSeen('The first'));
    await press('F2', 'Alt+ArrowDown');
    expect([pairs.open, await isSeen('The first')]).to.deep.equal(['2', true]);
  });

  it('scrolls the list of pairs to the card that a mark opens', async () => {
    const many = Array.from({ length: 30 }, (_, at): [string, string, string] =>
      at === 0 ? ['The first', 'Yes', 'The mill stood'] : [`Question ${at}`, 'Yes', 'two brothers'],
    );
    pairs = await showPairs({ ...simple, initialValue: answered(...many) });
    await click(pairs.line(30));
    await pairs.settled();
    const panel = pairs.find('.side');
    expect(panel.scrollTop).to.be.greaterThan(0);
    const { left, top } = pairs.boxOf('stood');
    await click(pairs.root.elementFromPoint(left + 2, top + 4)!);
    await pairs.settled();
    expect(pairs.open).to.equal('1');
    expect(pairs.find('.card[data-current]').getBoundingClientRect().top).to.be.at.least(
      pairs.find('.qa-head').getBoundingClientRect().bottom - 1,
    );
  });
});
