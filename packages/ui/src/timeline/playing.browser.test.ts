import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { frame } from '../../../../test/fixtures/gestures.js';
import { segmentAt, timelineWith, type TestTimeline } from './timeline.harness.js';

/** Where the playhead is seen. Seconds. */
const shown = (host: TestTimeline) => host.timeAt(host.playhead.getBoundingClientRect().left + 1);
const play = (host: TestTimeline, currentTime: number, rate = 1) =>
  host.put({ media: { currentTime, isPaused: false, rate } });
const pause = (host: TestTimeline, currentTime: number) =>
  host.put({ media: { currentTime, isPaused: true, rate: 1 } });

describe('a timeline while its medium plays', () => {
  it('shows where the medium is, also out of the middle of a second', async () => {
    const host = await timelineWith();
    await pause(host, 12.34);
    expect(shown(host)).to.be.closeTo(12.34, 0.02);
    await pause(host, 60);
    expect(shown(host)).to.be.closeTo(60, 0.02);
    expect(host.playhead.hidden).to.equal(false);
  });

  it('moves the playhead as fast as the medium runs, without being told again and without a script', async () => {
    const host = await timelineWith();
    const asked = { count: 0 };
    const original = window.requestAnimationFrame;
    await play(host, 10, 4);
    const begun = performance.now();
    window.requestAnimationFrame = (callback) => {
      asked.count += 1;
      return original(callback);
    };
    await waitUntil(() => performance.now() - begun > 400);
    window.requestAnimationFrame = original;
    expect(asked.count).to.equal(0);
    await new Promise(original);
    const expected = 10 + ((performance.now() - begun) / 1000) * 4;
    expect(shown(host)).to.be.closeTo(expected, 0.4);
  });

  it('stands still when the medium does, and follows another speed and another place', async () => {
    const host = await timelineWith();
    await play(host, 10);
    await pause(host, 10.2);
    expect(shown(host)).to.be.closeTo(10.2, 0.02);
    expect(host.playhead.getAnimations()).to.eql([]);
    await play(host, 20, 16);
    const [animation] = host.playhead.getAnimations();
    // 40 s are left, at 16 in a second
    expect(animation!.effect!.getTiming().duration).to.be.closeTo(2500, 20);
    await play(host, 50, 0.25);
    expect(host.playhead.getAnimations()[0]!.effect!.getTiming().duration).to.be.closeTo(40_000, 400);
  });

  it('is not disturbed by being told what it shows, and set right by what it does not', async () => {
    const host = await timelineWith();
    await play(host, 10);
    const [before] = host.playhead.getAnimations();
    await frame();
    await play(host, host.timeline.time + 0.01);
    expect(host.playhead.getAnimations()[0]).to.equal(before);
    await play(host, 11);
    expect(host.playhead.getAnimations()[0]).not.to.equal(before);
    expect(shown(host)).to.be.closeTo(11, 0.15);
  });

  it('goes on where it is when something else has changed since the player told of it', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 10, 20)] });
    await play(host, 10, 16);
    await waitUntil(() => host.timeline.time > 14);
    await host.put({ selected: 'a1' });
    expect(host.timeline.time).to.be.above(14);
    expect(shown(host)).to.be.above(13);
  });

  it('lets nothing run out of the page, whatever it is told there, and goes on when it is put in again', async () => {
    const segments = [segmentAt('a1', 10, undefined)];
    const host = await timelineWith({ segments });
    const running: Animation[] = [];
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...args) {
      const animation = animate.apply(this, args);
      running.push(animation);
      return animation;
    };
    try {
      await play(host, 20);
      expect(running.map(({ playState }) => playState)).to.eql(['running', 'running']);
      const place = host.parentNode!;
      // as when a video tells where it is just before it is taken away
      const told = play(host, 30);
      host.remove();
      await told;
      await host.put({ segments: [...segments, segmentAt('a2', 12, 14)] });
      expect(running.filter(({ playState }) => playState !== 'idle')).to.eql([]);
      place.append(host);
      expect(running.filter(({ playState }) => playState === 'running')).to.have.length(2);
      expect(shown(host)).to.be.closeTo(30, 0.3);
    } finally {
      Element.prototype.animate = animate;
    }
  });

  it('says where it is to who comes to the ruler, and does not go on talking', async () => {
    const host = await timelineWith();
    await play(host, 10);
    await play(host, 20);
    expect(host.ruler.ariaValueText).to.equal('0:10.000');
    host.timeline.focus();
    expect(host.ruler.ariaValueText).to.match(/^0:20\./);
  });

  it('forgets what it is no longer told', async () => {
    const segments = [segmentAt('a1', 10, 20)];
    const host = await timelineWith({ segments, selected: 'a1', emphasised: ['a1'], readOnly: true });
    const { duration, lanes, media, words } = host.props;
    host.props = { duration, lanes, media, words, segments };
    await host.put({});
    expect(host.segment('a1').ariaSelected).to.equal('false');
    expect(host.root.querySelector('[data-emphasised]')).to.equal(null);
    expect(host.root.hasAttribute('data-read-only')).to.equal(false);
  });

  it('lets an open segment grow with the playhead', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 10, undefined)] });
    await pause(host, 15);
    const right = () => host.find('.grown').getBoundingClientRect().right;
    expect(host.timeAt(right())).to.be.closeTo(15, 0.2);
    expect(host.timeAt(host.segment('a1').getBoundingClientRect().left)).to.be.closeTo(10, 0.1);
    await play(host, 15, 16);
    await waitUntil(() => host.timeAt(right()) > 20);
    expect(host.find('.grown').getAnimations()).to.have.length(1);
    expect(host.timeAt(right())).to.be.closeTo(shown(host), 0.5);
    await host.put({ segments: [segmentAt('a1', 10, 20)], media: { currentTime: 20, isPaused: true, rate: 1 } });
    expect(host.all('.grown')).to.eql([]);
    expect(host.segment('a1').getBoundingClientRect().right).to.be.closeTo(host.pixel(20), 1);
  });

  it('turns the page when the playhead leaves it', async () => {
    const host = await timelineWith();
    host.timeline.show(10, 12);
    await frame();
    const { start, end } = host.timeline.view!;
    await play(host, end - 0.5, 4);
    await waitUntil(() => host.timeline.view!.start > start);
    const now = host.timeline.view!;
    expect(now.start).to.be.closeTo(end - (now.end - now.start) * 0.1, 0.3);
    await frame();
    expect(host.playhead.getBoundingClientRect().left).to.be.within(host.pixel(now.start), host.pixel(now.end));
    await waitUntil(() => host.timeline.view!.start > now.start);
  });

  it('does not take along who has gone elsewhere, until the playhead is seen again', async () => {
    const host = await timelineWith();
    host.timeline.show(30, 32);
    await frame();
    const { start } = host.timeline.view!;
    await play(host, 10, 1);
    // it was sought out of sight
    await waitUntil(() => host.timeline.view!.start < 10);
    host.timeline.reveal(50);
    await frame();
    const there = host.timeline.view!.start;
    expect(there).to.be.above(start);
    await play(host, host.timeline.time + 0.02);
    await frame();
    expect(host.timeline.view!.start).to.equal(there);
  });

  it('does not turn the page under a hand', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 10.5, 11)] });
    host.timeline.show(10, 12);
    await frame();
    const { start, end } = host.timeline.view!;
    const [x, y] = host.point(10.75).map(Math.round) as [number, number];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 10, y] });
    await waitUntil(() => host.surface.dataset['drags'] === 'move');
    await play(host, end - 0.1, 4);
    await waitUntil(() => host.timeline.time > end + 0.5);
    expect(host.timeline.view!.start).to.equal(start);
    await sendMouse({ type: 'up' });
    await waitUntil(() => host.surface.dataset['drags'] === undefined);
    await waitUntil(() => host.timeline.view!.start > start);
    await resetMouse();
  });

  it('shows nothing while it is not known how long the medium is, and begins with all of it', async () => {
    const host = await timelineWith({ duration: undefined, segments: [segmentAt('a1', 1, 2)] });
    expect(host.surface.checkVisibility({ visibilityProperty: true })).to.equal(false);
    for (const duration of [0, NaN, Infinity]) await host.put({ duration });
    expect(host.timeline.view).to.equal(undefined);
    await host.put({ duration: 30 });
    await frame();
    expect(host.timeline.view).to.include({ start: 0, end: 30, isFit: true });
    expect(host.all('.segment')).to.have.length(1);
    expect(host.surface.checkVisibility({ visibilityProperty: true })).to.equal(true);
  });

  it('goes on where it is moved in the page, and leaves nothing running when it is taken out', async () => {
    const host = await timelineWith({ segments: [segmentAt('a1', 5, undefined)] });
    await play(host, 10);
    const parent = host.parentNode!;
    const animations = () => host.shadowRoot!.querySelectorAll('*');
    host.remove();
    expect([...animations()].flatMap((element) => element.getAnimations())).to.eql([]);
    parent.append(host);
    await host.updateComplete;
    expect(host.playhead.getAnimations()).to.have.length(1);
    expect(shown(host)).to.be.within(10, 12);
  });
});
