import { expect } from '@open-wc/testing';
import { frame, press } from '../../../../test/fixtures/gestures.js';
import { segmentAt, timelineWith, type TestTimeline } from './timeline.harness.js';

const three = [segmentAt('a1', 10, 20), segmentAt('a2', 15, 36, { lane: 1 }), segmentAt('a3', 40, 50)];
const times = (count: number, key: string) => Array<string>(count).fill(key);
const at = (currentTime: number) => ({ currentTime, isPaused: true, rate: 1 });
const seen = (host: TestTimeline, element: Element) => {
  const { left, right } = element.getBoundingClientRect();
  const { left: from, right: to } = host.root.getBoundingClientRect();
  return right > from && left < to;
};

async function tabTo(host: TestTimeline, count: number): Promise<void> {
  host.shadowRoot!.querySelector<HTMLElement>('.before')!.focus();
  await press(...times(count, 'Tab'));
}

describe('a timeline by keys', () => {
  it('has a Tab stop for the ruler, one for the segments, two for the edges of one, and one for the gaps', async () => {
    const gaps = [
      { startTime: 0, endTime: 10 },
      { startTime: 50, endTime: 60 },
    ];
    const host = await timelineWith({ segments: three, lanes: 2, selected: 'a2', gaps });
    const stops: unknown[] = [];
    host.shadowRoot!.querySelector<HTMLElement>('.before')!.focus();
    for (let count = 0; count < 6; count++) {
      await press('Tab');
      stops.push(host.focused);
    }
    expect(stops).to.eql(['ruler', 'a2', 'start', 'end', 'Fill 0:00.000 to 0:10.000', undefined]);
    expect(host.shadowRoot!.activeElement?.className).to.equal('after');
  });

  it('seeks at the ruler', async () => {
    const host = await timelineWith({ media: at(20), frameDuration: 0.04 });
    await tabTo(host, 1);
    await press('ArrowRight', 'Shift+ArrowLeft', '.', ',', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    const expected = [21, 20.9, 20.94, 20.9, 25.9, 20.9, 21.9, 20.9, 0, 60];
    expect(host.told.onSeek.map(([time]) => time)).to.eql(expected);
    expect(host.ruler.ariaValueText).to.equal('1:00.000');
    await press('ArrowRight', 'ArrowRight');
    expect(host.told.onSeek.at(-1)).to.eql([60]);
  });

  it('goes from segment to segment in time, and to other rows', async () => {
    const host = await timelineWith({ segments: three, lanes: 2 });
    await tabTo(host, 2);
    const way: unknown[] = [host.focused];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'ArrowLeft']) {
      await press(key);
      way.push(host.focused);
    }
    expect(way).to.eql(['a1', 'a2', 'a3', 'a3', 'a2', 'a1', 'a3', 'a1', 'a1']);
    expect(host.told.onSelect).to.eql([]);
    await press('ArrowRight', 'Enter');
    await press('ArrowRight', 'Space');
    expect(host.told.onSelect).to.eql([['a2'], ['a3']]);
  });

  it('runs to the right on a page that is written to the left as well', async () => {
    const host = await timelineWith({ segments: three, lanes: 2 }, 'rtl');
    expect(host.pixel(50)).to.be.above(host.pixel(10));
    await tabTo(host, 2);
    await press('ArrowRight');
    expect(host.focused).to.equal('a2');
  });

  it('goes to segments that are out of sight, and brings them there', async () => {
    const segments = Array.from({ length: 200 }, (_, index) => segmentAt(`a${index + 1}`, index * 30, index * 30 + 20));
    const host = await timelineWith({ segments, duration: 6000 });
    host.timeline.show(0, 60);
    await frame();
    expect(host.all('.segment').length).to.be.below(6);
    await tabTo(host, 2);
    await press('End');
    expect(host.focused).to.equal('a200');
    expect(seen(host, host.segment('a200'))).to.equal(true);
    expect(host.segment('a200').ariaPosInSet).to.equal('200');
    expect(host.segment('a200').ariaSetSize).to.equal('200');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(host.focused).to.equal('a197');
    expect(seen(host, host.segment('a197'))).to.equal(true);
    // Tab comes back to it from wherever one looks
    host.shadowRoot!.querySelector<HTMLElement>('.after')!.focus();
    host.timeline.reveal(0);
    await frame();
    expect(host.all('.segment').length).to.be.below(6);
    await press('Shift+Tab');
    expect(host.focused).to.equal('a197');
    await frame();
    expect(seen(host, host.segment('a197'))).to.equal(true);
    expect(document.scrollingElement!.scrollLeft).to.equal(0);
  });

  it('moves edges by a frame, a tenth, a second and to the playhead', async () => {
    const host = await timelineWith({ segments: three, lanes: 2, selected: 'a2', frameDuration: 0.04, media: at(30) });
    await tabTo(host, 3);
    expect(host.focused).to.equal('start');
    const slider = host.edge('start');
    expect([slider.role, slider.ariaLabel, slider.ariaValueText]).to.eql(['slider', 'Start of 2', '0:15.000']);
    await press('ArrowRight', 'Shift+ArrowRight', 'PageUp', 'ArrowLeft', 'Shift+ArrowLeft', 'PageDown', 'Enter');
    const expected = [15.04, 15.14, 16.14, 16.1, 16, 15, 30];
    expect(host.told.onEdge).to.eql(expected.map((time) => ['a2', 'start', time, 'ended']));
    expect(slider.ariaValueText).to.equal('0:30.000');
    expect(host.focused).to.equal('start');
    await press('Tab', 'ArrowDown', '.');
    expect(host.told.onEdge.slice(-2)).to.eql([
      ['a2', 'end', 35.96, 'ended'],
      ['a2', 'end', 36, 'ended'],
    ]);
    expect(host.edge('end').ariaValueMin).to.equal('30');
  });

  it('does not let an edge pass the other one or the medium', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 0.5, 0.9)], selected: 'a1', frameDuration: 0.04 });
    await tabTo(host, 3);
    await press('PageUp', 'PageUp', 'PageDown', 'PageDown');
    expect(host.told.onEdge.map(([, , time]) => time)).to.eql([0.86, 0]);
  });

  it('moves a whole segment', async () => {
    const host = await timelineWith({ segments: three, lanes: 2, frameDuration: 0.04 });
    await tabTo(host, 2);
    await press('.', ',', 'Shift+ArrowLeft', 'Shift+ArrowRight');
    expect(host.told.onMove).to.eql([10.04, 10, 9.9, 10].map((time) => ['a1', time, 'ended']));
    expect(host.focused).to.equal('a1');
  });

  it('moves an instant, which has no edges', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 10, 10)], selected: 'a1' });
    await tabTo(host, 2);
    await press('Shift+ArrowRight');
    expect(host.told.onMove).to.eql([['a1', 10.1, 'ended']]);
    expect(host.all('.edge:not([hidden])')).to.eql([]);
    await press('Tab');
    expect(host.shadowRoot!.activeElement?.className).to.equal('after');
  });

  it('zooms about the playhead, and shows all', async () => {
    const host = await timelineWith({ segments: three, lanes: 2, media: at(45) });
    await tabTo(host, 1);
    const before = host.pixel(45);
    await press('+', '=', '+');
    expect(host.timeline.view!.pixelsPerSecond).to.be.closeTo(10 * 1.5 ** 3, 1e-6);
    expect(host.pixel(45)).to.be.closeTo(before, 1);
    await press('-');
    expect(host.timeline.view!.pixelsPerSecond).to.be.closeTo(10 * 1.5 ** 2, 1e-6);
    await press('0');
    expect(host.timeline.view).to.include({ start: 0, end: 60, isFit: true, canZoomOut: false });
  });

  it('leaves keys with Ctrl to the browser, and those that it does not know to the page', async () => {
    const host = await timelineWith({ segments: three, lanes: 2 });
    const left: string[] = [];
    host.addEventListener('keydown', (event) => !event.defaultPrevented && left.push(event.key));
    await tabTo(host, 2);
    left.length = 0;
    await press('Control+ArrowRight', 'Delete', 'i', 'ArrowRight');
    expect(left).to.eql(['Control', 'ArrowRight', 'Delete', 'i']);
    expect(host.focused).to.equal('a2');
  });

  it('goes to the next segment when the one with the focus is taken away, and to the ruler after the last one', async () => {
    const host = await timelineWith({ segments: three, lanes: 2 });
    await tabTo(host, 2);
    await press('ArrowRight');
    await host.put({ segments: [three[0]!, three[2]!] });
    expect(host.focused).to.equal('a3');
    await host.put({ segments: [three[0]!] });
    expect(host.focused).to.equal('a1');
    await host.put({ segments: [] });
    expect(host.focused).to.equal('ruler');
    expect(host.find('.segments').role).to.equal(null);
  });

  it('leaves a key that deletes to the segment whose edge has the focus', async () => {
    const host = await timelineWith({ segments: three, lanes: 2, selected: 'a1' });
    await tabTo(host, 3);
    expect(host.shadowRoot!.activeElement?.className).to.equal('edge');
    await press('Delete');
    expect(host.focused).to.equal('a1');
  });

  it('goes from gap to gap', async () => {
    const gaps = Array.from({ length: 100 }, (_, index) => ({ startTime: index * 60, endTime: index * 60 + 30 }));
    const host = await timelineWith({ duration: 6000, gaps });
    host.timeline.show(0, 90);
    await frame();
    await tabTo(host, 2);
    expect(host.focused).to.equal('Fill 0:00.000 to 0:30.000');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(host.told.onGap).to.eql([[180, 210]]);
    expect(seen(host, host.shadowRoot!.activeElement!)).to.equal(true);
  });

  it('changes nothing by keys where nothing may be changed', async () => {
    const host = await timelineWith({ segments: three, lanes: 2, readOnly: true, selected: 'a1' });
    await tabTo(host, 2);
    await press('.', 'Shift+ArrowRight', 'Enter', 'Tab');
    expect(host.told.onMove).to.eql([]);
    expect(host.told.onSelect).to.eql([['a1']]);
    expect(host.shadowRoot!.activeElement?.className).to.equal('after');
  });
});
