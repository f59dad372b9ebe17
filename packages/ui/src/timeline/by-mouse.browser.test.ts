import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { click, frame, type Point } from '../../../../test/fixtures/gestures.js';
import { down, dragged, move, up } from '../../../../test/fixtures/mouse.js';
import { segmentAt, timelineWith, type TestTimeline } from './timeline.harness.js';

const holding = async (key: string, act: () => Promise<void>) => {
  await sendKeys({ down: key });
  await act();
  await sendKeys({ up: key });
};
/** As a wheel does; real ones can't be driven in all three. */
const wheel = async (host: TestTimeline, at: Point, init: WheelEventInit, target: Element = host.ruler) => {
  const event = new WheelEvent('wheel', {
    ...{ bubbles: true, composed: true, cancelable: true, clientX: at[0], clientY: at[1] },
    ...init,
  });
  target.dispatchEvent(event);
  await frame();
  return event.defaultPrevented;
};
/** Times are told to the pixel of the mouse, which is a tenth of a second. */
const close = (times: readonly (number | undefined)[], expected: readonly number[]) => {
  expect(times).to.have.length(expected.length);
  times.forEach((time, at) => expect(time).to.be.closeTo(expected[at]!, 0.11));
};

const two = [segmentAt('a1', 10, 20), segmentAt('a2', 30, 36)];
const isChromium = 'userAgentData' in navigator;

describe('a timeline by mouse', () => {
  beforeEach(() => sendMouse({ type: 'move', position: [790, 590] }));
  afterEach(() => resetMouse());

  it('seeks where the ruler or an empty place is pressed, and goes on', async () => {
    const host = await timelineWith({ segments: two });
    await down(host.point(25, -12));
    close(host.told.onSeek.flat(), [25]);
    await move(host.point(27, -12));
    await move(host.point(28, 60));
    await up();
    close([host.told.onSeek.at(-1)![0]], [28]);
    host.forget();
    await dragged(host.point(45), host.point(46));
    close(host.told.onSeek.flat().slice(0, 1), [45]);
    expect(host.told.onSelect).to.eql([]);
  });

  it('leaves the focus in a text field when it is pressed to seek', async () => {
    const host = await timelineWith({ segments: two });
    const field = document.createElement('input');
    host.after(field);
    field.focus();
    await dragged(host.point(25, -12));
    expect(host.told.onSeek).to.have.length(1);
    expect((host.getRootNode() as ShadowRoot).activeElement).to.equal(field);
  });

  it('selects a segment that is pressed, with the focus', async () => {
    const host = await timelineWith({ segments: two });
    await dragged(host.point(33));
    expect(host.told.onSelect).to.eql([['a2']]);
    expect(host.focused).to.equal('a2');
    expect(host.segment('a2').ariaSelected).to.equal('true');
    expect(host.told.onSeek).to.eql([]);
    expect(host.told.onMove).to.eql([]);
  });

  it('drags an edge, each step of which is told and shown', async () => {
    const host = await timelineWith({ segments: two });
    await down(host.point(35.5));
    await move(host.point(38));
    await move(host.point(40.5));
    const [key, edge, time, phase] = host.told.onEdge.at(-1)!;
    expect([key, edge, phase]).to.eql(['a2', 'end', 'going']);
    // it stays as far from the pointer as it was taken hold of
    close([time], [41]);
    expect(host.segment('a2').getBoundingClientRect().right).to.be.closeTo(host.pixel(41), 1.5);
    await up();
    expect(host.told.onEdge.at(-1)!.slice(0, 2)).to.eql(['a2', 'end']);
    expect(host.told.onEdge.at(-1)![3]).to.equal('ended');
    expect(host.told.onSelect).to.eql([['a2']]);
  });

  it('leaves a frame of it where a start is dragged past its end', async () => {
    const host = await timelineWith({ segments: two, frameDuration: 0.04 });
    await dragged(host.point(10.3), host.point(15), host.point(26));
    expect(host.told.onEdge.at(-1)).to.eql(['a1', 'start', 19.96, 'ended']);
  });

  it('moves a whole segment, no further than the medium', async () => {
    const host = await timelineWith({ segments: two });
    await dragged(host.point(15), host.point(17), host.point(19));
    const [key, start, phase] = host.told.onMove.at(-1)!;
    expect([key, phase]).to.eql(['a1', 'ended']);
    close([start], [14]);
    await dragged(host.point(33), host.point(50), host.point(60));
    expect(host.told.onMove.at(-1)).to.eql(['a2', 54, 'ended']);
  });

  it('snaps to neighbours and the playhead, and shows to what, but not with Alt', async () => {
    const host = await timelineWith({ segments: two, media: { currentTime: 47, isPaused: true, rate: 1 } });
    await down(host.point(19.5));
    await move(host.point(25));
    await move(host.point(29.1));
    expect(host.told.onEdge.at(-1)).to.eql(['a1', 'end', 30, 'going']);
    const line = host.find('.snap');
    expect(line.hidden).to.equal(false);
    expect(line.getBoundingClientRect().left).to.be.closeTo(host.pixel(30), 1.5);
    await move(host.point(27));
    expect(line.hidden).to.equal(true);
    await up();
    // its end comes to the playhead
    await dragged(host.point(33), host.point(40), host.point(44.3));
    expect(host.told.onMove.at(-1)).to.eql(['a2', 41, 'ended']);
    await host.put({ segments: two });
    await holding('Alt', () => dragged(host.point(19.5), host.point(25), host.point(29.1)));
    const [, , time] = host.told.onEdge.at(-1)!;
    close([time], [29.6]);
    expect(time).not.to.equal(30);
  });

  it('gives a drag up with Escape, and tells how it was', async () => {
    const host = await timelineWith({ segments: two });
    await down(host.point(15));
    await move(host.point(25));
    await sendKeys({ press: 'Escape' });
    expect(host.told.onMove.at(-1)).to.eql(['a1', 10, 'given-up']);
    await move(host.point(35));
    await up();
    expect(host.told.onMove.at(-1)).to.eql(['a1', 10, 'given-up']);
    expect(host.segment('a1').getBoundingClientRect().left).to.be.closeTo(host.pixel(10), 1);
    expect(host.all('[data-drags]')).to.eql([]);
  });

  it('keeps the focus on a segment that is dragged past another one', async () => {
    const host = await timelineWith({ segments: two });
    await dragged(host.point(33), host.point(20), host.point(6));
    expect(host.props.segments.map(({ key }) => key)).to.eql(['a2', 'a1']);
    expect(host.all('.segment').map(({ dataset }) => dataset['key'])).to.eql(['a2', 'a1']);
    expect(host.focused).to.equal('a2');
  });

  it('means the side of a shared border on which it is pressed', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 10, 20), segmentAt('a2', 20, 30)] });
    await dragged(host.point(19.7), host.point(17), host.point(15));
    await dragged(host.point(20.4), host.point(24), host.point(25));
    const ended = host.told.onEdge.filter(([, , , phase]) => phase === 'ended').map(([key, edge]) => [key, edge]);
    expect(ended).to.eql([
      ['a1', 'end'],
      ['a2', 'start'],
    ]);
  });

  it('draws a range with Shift, which snaps as well', async () => {
    const host = await timelineWith({ segments: two });
    await holding('Shift', async () => {
      await down(host.point(42, 90));
      await move(host.point(40, 90));
      await move(host.point(36.3, 90));
      const { left, right } = host.find('.sketch').getBoundingClientRect();
      expect(left).to.be.closeTo(host.pixel(36), 1.5);
      expect(right).to.be.closeTo(host.pixel(42), 1.5);
      await up();
    });
    expect(host.told.onCreate).to.have.length(1);
    close(host.told.onCreate[0]!, [36, 42]);
    expect(host.told.onCreate[0]![0]).to.equal(36);
    expect(host.told.onSeek).to.eql([]);
    expect(host.find('.sketch').hidden).to.equal(true);
  });

  it('only selects and seeks where nothing may be changed', async () => {
    const host = await timelineWith({ segments: two, readOnly: true, gaps: [{ startTime: 40, endTime: 60 }] });
    await dragged(host.point(19.8), host.point(22), host.point(25));
    await dragged(host.point(15), host.point(25));
    await holding('Shift', () => dragged(host.point(42, 90), host.point(50, 90)));
    await dragged(host.point(33));
    expect([host.told.onEdge, host.told.onMove, host.told.onCreate]).to.eql([[], [], []]);
    expect(host.told.onSelect).to.eql([['a2']]);
    expect(host.all('.edge:not([hidden])')).to.eql([]);
    expect(host.all('.fill:not([hidden])')).to.eql([]);
  });

  it('tells what it points at, and by the shape of the mouse what a press would do', async () => {
    const host = await timelineWith({ segments: two });
    const shape = () => getComputedStyle(host.find('.lanes')).cursor;
    await move(host.point(15));
    expect([shape(), host.told.onHover]).to.eql(['grab', [['a1']]]);
    await move(host.point(19.8));
    expect(shape()).to.equal('ew-resize');
    await move(host.point(25));
    expect([shape(), host.told.onHover]).to.eql(['pointer', [['a1'], [undefined]]]);
    await move(host.point(33));
    await move([790, 590]);
    expect(host.told.onHover.slice(2)).to.eql([['a2'], [undefined]]);
  });

  it('zooms about the pointer by a wheel with Ctrl, and goes through time by one without', async () => {
    const host = await timelineWith({ segments: two });
    const at = host.point(40, -10);
    for (let step = 0; step < 4; step++) expect(await wheel(host, at, { deltaY: -100, ctrlKey: true })).to.equal(true);
    expect(host.timeAt(at[0])).to.be.closeTo(40, 0.05);
    const { pixelsPerSecond, start } = host.timeline.view!;
    expect(pixelsPerSecond).to.be.closeTo(10 * Math.exp(1.6), 0.1);
    expect(await wheel(host, at, { deltaY: 99 })).to.equal(true);
    expect(host.timeline.view!.start - start).to.be.closeTo(99 / pixelsPerSecond, 1e-6);
    expect(await wheel(host, at, { deltaX: -99 })).to.equal(true);
    expect(host.timeline.view!.start).to.be.closeTo(start, 1e-6);
    expect(host.told.onView.at(-1)![0]).to.eql(host.timeline.view);
  });

  it('leaves a wheel to the page that finds nothing to do, or began elsewhere', async () => {
    const host = await timelineWith({ segments: two });
    expect(await wheel(host, host.point(30), { deltaY: 50 })).to.equal(false);
    host.timeline.zoomIn();
    await frame();
    document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true, deltaY: 50 }));
    expect(await wheel(host, host.point(30), { deltaY: 50 })).to.equal(false);
    await waitUntil(() => wheel(host, host.point(30), { deltaY: 50 }), '', { interval: 300 });
  });

  it('scrolls the rows by a wheel where there is no room for all', async () => {
    const segments = Array.from({ length: 12 }, (_, lane) => segmentAt(`a${lane + 1}`, lane, 30, { lane }));
    const host = await timelineWith({ segments, lanes: 12 });
    host.timeline.zoomIn();
    await frame();
    const rows = host.find('.lanes');
    expect(rows.scrollHeight).to.be.above(rows.clientHeight);
    expect(await wheel(host, host.point(10), { deltaY: 40 }, rows)).to.equal(false);
    expect(await wheel(host, host.point(10), { deltaY: 40, shiftKey: true }, rows)).to.equal(true);
    // what is seen is as wide as the rows are beside their bar
    const { right } = host.find('.window').getBoundingClientRect();
    expect(right).to.be.closeTo(rows.getBoundingClientRect().left + rows.clientWidth - 8, 1);
    host.timeline.focusSegment('a12');
    await frame();
    expect(host.segment('a12').getBoundingClientRect().bottom).to.be.at.most(rows.getBoundingClientRect().bottom);
  });

  it('is panned by its bar', async () => {
    const host = await timelineWith({ segments: two });
    host.timeline.show(20, 30);
    await frame();
    const bar = host.find('.scroll').getBoundingClientRect();
    const thumb = host.find('.thumb').getBoundingClientRect();
    const middle: Point = [thumb.left + thumb.width / 2, thumb.top + 6];
    await dragged(middle, [middle[0] + 30, middle[1]]);
    const moved = host.find('.thumb').getBoundingClientRect();
    expect(moved.left - thumb.left).to.be.closeTo(30, 1);
    await dragged([bar.left + 2, middle[1]]);
    expect(host.timeline.view!.start).to.equal(0);
  });

  it('goes on at the edge of the window while something is held there', async () => {
    const host = await timelineWith({ segments: two });
    host.timeline.show(25, 40);
    await frame();
    const { right } = host.root.getBoundingClientRect();
    const [, y] = host.point(33);
    await down([host.pixel(33), y]);
    await move([right - 60, y]);
    await move([right - 12, y]);
    await waitUntil(() => host.timeline.view!.start > 30);
    await up();
    const [key, start, phase] = host.told.onMove.at(-1)!;
    expect([key, phase]).to.eql(['a2', 'ended']);
    expect(start).to.be.above(40);
  });

  it('fills a gap by one press', async () => {
    const gaps = [{ startTime: 20, endTime: 30 }];
    const host = await timelineWith({ segments: two, gaps });
    const [button] = host.all('.fill');
    expect(button!.ariaLabel).to.equal('Fill 0:20.000 to 0:30.000');
    await click(button!);
    expect(host.told.onGap).to.eql([[20, 30]]);
    expect(host.told.onSeek).to.eql([]);
  });

  it('brings those into sight that could not be told apart, by a press', async () => {
    const segments = Array.from({ length: 40 }, (_, at) => segmentAt(`a${at + 1}`, 20 + at * 0.05, 20.04 + at * 0.05));
    const host = await timelineWith({ segments });
    expect(host.all('.segment').length).to.be.below(5);
    await dragged(host.point(20.8));
    await waitUntil(() => host.all('.segment').length > 15);
    expect(host.all('.several')).to.eql([]);
  });

  it('is panned by the middle button', async () => {
    const host = await timelineWith({ segments: two });
    host.timeline.show(20, 30);
    await frame();
    const { start, pixelsPerSecond } = host.timeline.view!;
    const [x, y] = host.point(25);
    await down([x, y], 'middle');
    await move([x - 50, y]);
    await up('middle');
    expect(host.timeline.view!.start).to.be.closeTo(start + 50 / pixelsPerSecond, 0.05);
  });

  (isChromium ? it : it.skip)('goes on after a pointer that was taken away, with what was done', async () => {
    const host = await timelineWith({ segments: two });
    await down(host.point(15));
    await move(host.point(20));
    window.dispatchEvent(new Event('blur'));
    const [key, , phase] = host.told.onMove.at(-1)!;
    expect([key, phase]).to.eql(['a1', 'ended']);
    await up();
  });
});
