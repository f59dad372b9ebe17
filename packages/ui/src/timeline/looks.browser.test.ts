import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse } from '@web/test-runner-commands';
import { frame } from '../../../../test/fixtures/gestures.js';
import { segmentAt, timelineWith, type TestTimeline } from './timeline.harness.js';

const isChromium = 'userAgentData' in navigator;
const emulate = (name: string, value: string) =>
  executeServerCommand('cdp', { method: 'Emulation.setEmulatedMedia', params: { features: [{ name, value }] } });
/** Where it is seen, in seconds. */
const times = (host: TestTimeline, element: Element) => {
  const { left, right } = element.getBoundingClientRect();
  return [host.timeAt(left), host.timeAt(right)] as const;
};

describe('how a timeline looks', () => {
  afterEach(() => resetMouse());

  it('places segments, gaps and the range of the selected one where their times are', async () => {
    const segments = [segmentAt('a1', 5, 15), segmentAt('a2', 12, 28, { lane: 1 }), segmentAt('a3', 30, 30)];
    const gaps = [{ startTime: 40, endTime: 55 }];
    const host = await timelineWith({ segments, lanes: 2, gaps, selected: 'a2' });
    for (const [element, start, end] of [
      [host.segment('a1'), 5, 15],
      [host.segment('a2'), 12, 28],
      [host.find('.gap'), 40, 55],
      [host.find('.between'), 12, 28],
    ] as const) {
      const [from, to] = times(host, element);
      expect(from).to.be.closeTo(start, 0.05);
      expect(to).to.be.closeTo(end, 0.05);
    }
    const { left, width } = host.segment('a3').getBoundingClientRect();
    expect(host.timeAt(left + width / 2)).to.be.closeTo(30, 0.05);
    expect(host.segment('a2').getBoundingClientRect().top).to.be.at.least(
      host.segment('a1').getBoundingClientRect().bottom,
    );
  });

  it('shows where something is said to be missing, and lets presses through', async () => {
    const pins = [
      { startTime: 20, endTime: 30, kind: 'comment' },
      { startTime: 45, endTime: 45, kind: 'suggestion' },
    ] as const;
    const host = await timelineWith({ segments: [segmentAt('a1', 5, 25)], pins });
    const shown = () => [...host.renderRoot.querySelectorAll('.pin')];
    const [range, instant] = shown().map((each) => times(host, each));
    expect(range![0]).to.be.closeTo(20, 0.05);
    expect(range![1]).to.be.closeTo(30, 0.05);
    expect(instant![0]).to.be.closeTo(45, 0.05);
    const { left, top } = shown()[0]!.getBoundingClientRect();
    const pressed = host.shadowRoot!.elementFromPoint(left + 4, top + 10);
    expect(pressed?.closest('.over')).to.equal(null);
    await host.put({ pins: [] });
    expect(shown()).to.eql([]);
  });

  it('gives rows the room of the sound, before they scroll', async () => {
    const waveform = document.createElement('canvas');
    const host = await timelineWith({ segments: [segmentAt('a1', 5, 15)], waveform });
    const heard = () => host.find('.wave').offsetHeight;
    const { clientHeight } = host.find('.lanes');
    const high = heard();
    const lanes = Math.floor((clientHeight + high - 24 - 4) / 28);
    const segments = Array.from({ length: lanes }, (_, lane) => segmentAt(`a${lane + 1}`, 5, 15, { lane }));
    await host.put({ segments, lanes });
    await frame();
    await frame();
    expect([heard() < high, heard() >= 24]).to.eql([true, true]);
    const rows = host.find('.lanes');
    expect(rows.scrollHeight).to.equal(rows.clientHeight);
  });

  it('places them where their times are hours later, to the pixel, at any zoom', async () => {
    const segments = [segmentAt('a1', 35_990.1, 35_990.3)];
    const host = await timelineWith({ segments, duration: 36_000 });
    host.timeline.show(35_990, 35_991);
    await frame();
    for (let step = 0; step < 4; step++) {
      const { start, pixelsPerSecond } = host.timeline.view!;
      const { left } = host.find('.window').getBoundingClientRect();
      const box = host.segment('a1').getBoundingClientRect();
      expect(box.left - left).to.be.closeTo((35_990.1 - start) * pixelsPerSecond, 1);
      expect(box.width).to.be.closeTo(0.2 * pixelsPerSecond, 1);
      host.timeline.zoomOut();
      await frame();
    }
  });

  it('has what is narrow at least 3 pixels wide, with its number and words where there is room', async () => {
    const segments = [segmentAt('a1', 5, 5.05), segmentAt('a2', 10, 12.5), segmentAt('a3', 20, 30)];
    const host = await timelineWith({ segments });
    expect(host.segment('a1').getBoundingClientRect().width).to.be.at.least(3);
    // not all browsers say there what is shown
    const hasNumber = (key: string) => getComputedStyle(host.segment(key), '::before').content !== 'none';
    expect(['a1', 'a2', 'a3'].map(hasNumber)).to.eql([false, true, true]);
    expect(host.segment('a3').dataset['number']).to.equal('3');
    expect(host.all('.segment').map(({ textContent }) => textContent)).to.eql(['', '', 'label 3']);
    expect(host.segment('a1').ariaLabel).to.equal('1, label 1, 0:05.000 to 0:05.050');
  });

  it('keeps the words of a long segment in sight', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 0, 60)] });
    host.timeline.show(30, 33);
    await frame();
    const range = document.createRange();
    range.selectNodeContents(host.segment('a1'));
    const { left, right } = range.getBoundingClientRect();
    const window = host.find('.window').getBoundingClientRect();
    expect(left).to.be.at.least(window.left);
    expect(right).to.be.at.most(window.right);
  });

  it('has in the page only what is seen and what is beside it', async () => {
    const segments = Array.from({ length: 5000 }, (_, at) => segmentAt(`a${at + 1}`, at * 1.44, at * 1.44 + 1));
    const host = await timelineWith({ segments, duration: 7200 });
    // all of it: no more than can be told apart in 600 pixels
    expect(host.all('.segment, .several').length).to.be.below(240);
    host.timeline.show(3600, 3660);
    await frame();
    const { start, end } = host.timeline.view!;
    const seen = segments.filter(({ startTime, endTime }) => endTime! > start && startTime < end);
    for (const { key } of seen) expect(host.segment(key)).not.to.equal(null);
    expect(host.all('.segment').length).to.be.below(seen.length * 2 + 4);
  });

  it('has edges and buttons that are large enough to be pressed', async () => {
    const gaps = [{ startTime: 40, endTime: 55 }];
    const host = await timelineWith({ segments: [segmentAt('a1', 5, 15)], selected: 'a1', gaps });
    const { width, height } = host.find('.fill').getBoundingClientRect();
    expect([width, height]).to.eql([24, 24]);
    expect(host.segment('a1').getBoundingClientRect().height).to.be.at.least(24);
    expect(host.edge('start').getBoundingClientRect().width).to.equal(8);
    expect(host.ruler.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('has a row for a waveform, as wide as what is seen, and none without', async () => {
    const waveform = document.createElement('div');
    const host = await timelineWith({ waveform, segments: [segmentAt('a1', 5, 15)] });
    const row = waveform.getBoundingClientRect();
    const window = host.find('.window').getBoundingClientRect();
    expect([row.left, row.right]).to.eql([window.left, window.right]);
    expect(row.height).to.be.at.least(24);
    await host.put({ waveform: undefined });
    expect(host.find('.wave').getBoundingClientRect().height).to.equal(0);
  });

  it('is accessible', async () => {
    const segments = [segmentAt('a1', 5, 15), segmentAt('a2', 20, 20), segmentAt('a3', 30)];
    const gaps = [{ startTime: 40, endTime: 55 }];
    const host = await timelineWith({
      segments,
      gaps,
      selected: 'a1',
      media: { currentTime: 35, isPaused: true, rate: 1 },
    });
    await expect(host).to.be.accessible();
    await host.put({ segments: [], gaps: [], selected: undefined });
    await expect(host).to.be.accessible();
  });

  it('shows for a moment which segment was asked for', async () => {
    const host = await timelineWith({
      segments: [segmentAt('a1', 5, 15), segmentAt('a2', 5000, 5010)],
      duration: 6000,
    });
    host.timeline.show(0, 60);
    await frame();
    host.timeline.flash('a2');
    await frame();
    expect(host.segment('a2').hasAttribute('data-flash')).to.equal(true);
    const { left } = host.segment('a2').getBoundingClientRect();
    expect(left).to.be.within(host.root.getBoundingClientRect().left, host.root.getBoundingClientRect().right);
  });

  (isChromium ? it : it.skip)('tells by system colours what is selected where colours are forced', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 5, 15), segmentAt('a2', 20, 30)], selected: 'a2' });
    await emulate('forced-colors', 'active');
    const colour = (key: string) => getComputedStyle(host.segment(key)).backgroundColor;
    expect(colour('a1')).not.to.equal(colour('a2'));
    expect(getComputedStyle(host.segment('a1')).borderTopColor).not.to.equal(colour('a1'));
    await emulate('forced-colors', 'none');
  });
});
