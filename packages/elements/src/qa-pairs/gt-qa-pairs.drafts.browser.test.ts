import { expect, waitUntil } from '@open-wc/testing';
import { press, type } from '../../../../test/fixtures/gestures.js';
import { atReferenceSize, showPairs, simple, type PairsHarness } from './gt-qa-pairs.harness.js';

describe('drafts of <gt-qa-pairs>', () => {
  before(atReferenceSize);
  let pairs: PairsHarness;
  const settings = { ...simple, drafts: 'device', taskKey: `drafts ${Date.now()}` };

  const show = async () => {
    pairs = await showPairs(settings);
    pairs.element.focus();
    await pairs.settled();
  };
  afterEach(() => {
    pairs.element.clearDraft();
    pairs.element.remove();
  });

  it('know which ids were used, those of deleted questions and of undone references too', async () => {
    await show();
    await type('One?');
    await press('F2', 'Control+Shift+ArrowRight', 'Enter', 'Control+z', 'F4');
    await type('Two?');
    await press('Alt+Shift+Delete');
    expect(pairs.ids).to.deep.equal(['p1']);
    // the work is written 150 ms after the first change at the latest, and then takes a moment
    await new Promise((resolve) => setTimeout(resolve, 500));
    pairs.element.remove();
    await show();
    await waitUntil(() => pairs.ids.length === 1);
    await press('F4');
    await type('Three?');
    expect(pairs.ids).to.deep.equal(['p1', 'p3']);
  });
});
