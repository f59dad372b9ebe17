import { aTimeout, expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { frame, pointIn, type, type Point } from '../../../../test/fixtures/gestures.js';
import { atReferenceSize, showPairs, simple, type PairsHarness } from './gt-qa-pairs.harness.js';

/** Only there a finger can be driven. */
const isChromium = 'userAgentData' in navigator;

describe('<gt-qa-pairs> by touch', function () {
  this.timeout(30_000);
  before(atReferenceSize);
  let pairs: PairsHarness;
  afterEach(() => pairs.element.remove());

  const finger = async (kind: 'Start' | 'End', [x, y]: Point) => {
    const params = { type: `touch${kind}`, touchPoints: kind === 'End' ? [] : [{ x, y }] };
    await executeServerCommand('cdp', { method: 'Input.dispatchTouchEvent', params });
    await frame();
  };
  const tap = async (element: Element) => {
    element.scrollIntoView({ block: 'nearest' });
    await frame();
    await finger('Start', pointIn(element));
    await finger('End', pointIn(element));
    await pairs.settled();
  };
  /** Rests on a word until it is selected. */
  const rest = async (word: string) => {
    const { left, top, width, height } = pairs.boxOf(word);
    const at: Point = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await finger('Start', at);
    await aTimeout(450);
    await finger('End', at);
    await pairs.settled();
  };

  (isChromium ? it : it.skip)('does three pairs with two references each', async () => {
    pairs = await showPairs({ ...simple, minQuestions: 3 });
    for (const [index, [question, answer, ...words]] of [
      ['When?', '1794', '1794', 'built'],
      ['Who?', 'Brothers', 'brothers', 'kept'],
      ['What?', 'Timber', 'timber', 'river'],
    ].entries()) {
      if (index > 0) await tap(pairs.button('New question'));
      await tap(pairs.question);
      await type(question!);
      await tap(pairs.answer);
      await type(answer!);
      for (const word of words) {
        await rest(word);
        await tap(pairs.button(`Add to ${index + 1}`));
      }
    }
    expect(pairs.quotes).to.deep.equal([
      ['1794', 'built'],
      ['brothers', 'kept'],
      ['timber', 'river'],
    ]);
    expect(pairs.element.checkValidity()).to.equal(true);
  });
});
