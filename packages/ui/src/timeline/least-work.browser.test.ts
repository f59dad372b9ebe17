import { expect } from '@open-wc/testing';
import { segmentAt, timelineWith, words, type TestTimeline } from './timeline.harness.js';

/** What changes in the page while something is done: `button.fill aria-label`, of children `div.under`. */
async function changed(host: TestTimeline, act: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { target, attributeName } of records) {
      const { localName, className } = target as HTMLElement;
      seen.add([`${localName}.${className}`, attributeName].filter(Boolean).join(' '));
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(host.root, { subtree: true, attributes: true, childList: true });
  await act();
  note(observer.takeRecords());
  observer.disconnect();
  return seen;
}

describe('what a timeline leaves alone', () => {
  const gap = { startTime: 15, endTime: 30 };
  const given = () => ({
    segments: [segmentAt('a1', 5, 15), segmentAt('a2', 30, 40)],
    selected: 'a1',
    gaps: [gap],
  });

  it('is all that an edge does not change that is dragged', async () => {
    const host = await timelineWith(given());
    const button = host.find('.fill');
    button.focus();
    const seen = await changed(host, async () => {
      const segments = [segmentAt('a1', 5, 16), segmentAt('a2', 30, 40)];
      await host.put({ segments, gaps: [{ ...gap, startTime: 16 }] });
    });
    const edge = ['label', 'valuemin', 'valuemax', 'valuenow', 'valuetext'].map((name) => `div.edge aria-${name}`);
    expect([...seen].sort()).to.eql(
      [
        ...['div.segment style', 'div.segment aria-label', 'div.between style', 'div.edge style', ...edge],
        ...['div.gap style', 'button.fill style', 'button.fill aria-label', 'button.fill title'],
      ].sort(),
    );
    expect([host.find('.fill'), host.focused]).to.eql([button, 'Fill 0:16.000 to 0:30.000']);
  });

  it('is all, where only the same time is told once more', async () => {
    const host = await timelineWith(given());
    const told = () => host.put({ media: { currentTime: 0, isPaused: true, rate: 1 } });
    expect([...(await changed(host, told))]).to.eql([]);
  });

  it('is nothing that is said in other words', async () => {
    const host = await timelineWith(given());
    await host.put({ words: { ...words, fill: () => 'Beschreiben', segments: 'Aktivitäten' } });
    expect(host.find('.fill').ariaLabel).to.equal('Beschreiben');
    expect(host.find('.segments').ariaLabel).to.equal('Aktivitäten');
  });
});
