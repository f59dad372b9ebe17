import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { click, drag, frame, pointIn, press } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  begun,
  complete,
  showCaption,
  type CaptionHarness,
  type Settings,
} from './gt-video-caption.harness.js';

describe('<gt-video-caption> by mouse', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(async () => {
    caption.element.remove();
    await resetMouse();
  });

  const show = async (settings: Settings = {}) => {
    caption = await showCaption(settings);
    // slow enough for hands on a busy machine
    caption.video.playbackRate = 0.25;
    await caption.openStep('Activities');
  };
  /** Also while something moves. */
  const clickNow = async (element: Element) => {
    await sendMouse({ type: 'click', position: [...pointIn(element)] });
    await frame();
  };
  const at = (time: number) => caption.placeOf(time, ['a1', 0.5], ['a3', 2.5]);

  it('marks by buttons, and plays', async function () {
    this.timeout(30_000);
    await show();
    await clickNow(caption.player);
    await caption.played(0.3);
    await clickNow(caption.button('Start'));
    await caption.played(0.7);
    await clickNow(caption.button('End'));
    await clickNow(caption.player);
    await waitUntil(() => caption.video.paused);
    expect(caption.activities.length).to.equal(1);
    expect(caption.times[0]).to.match(/^0\.\d+–\d/);
    expect(caption.button('End').ariaDisabled).to.equal('true');
    expect(caption.has('.vc-thumbnail canvas')).to.equal(true);
  });

  it('opens what is pressed in the timeline, and selects there what is opened in the list', async () => {
    await show({ initialValue: complete });
    await click(caption.segment('a3'));
    await caption.settled();
    expect(caption.open).to.equal('3');
    await click(caption.line('it cuts'));
    await caption.seen(1.5);
    expect(caption.open).to.equal('2');
    expect(caption.focus).to.equal('description');
  });

  it('goes on marking after a label was chosen by a press, and in the list after one by keys', async () => {
    await show({ initialValue: begun, activityLabels: ['cutting', 'stirring'] });
    const list = caption.field('label');
    const choose = (label: string) => {
      list.value = label;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      return caption.settled();
    };
    // the list itself is the system's own: no test can press in it
    const down = (type: string) => list.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    list.focus();
    await choose('cutting');
    expect(caption.focus).to.equal('label');
    down('pointerdown');
    await choose('stirring');
    expect([caption.labels[0], caption.focus]).to.deep.equal(['stirring', 'play']);
  });

  it('drags an edge in one step of the history, and gives it up by Escape', async () => {
    await show({ initialValue: complete });
    await click(caption.segment('a2'));
    caption.taken();
    await sendKeys({ down: 'Alt' });
    await drag(at(2), () => at(2.3));
    await sendKeys({ up: 'Alt' });
    const [, , end] = /^(.*)–(.*)$/.exec(caption.times[1]!)!;
    expect(Number(end)).to.be.closeTo(2.3, 0.05);
    expect(caption.taken()).to.deep.equal(['input', 'change']);
    await press('Control+z');
    expect(caption.times[1]).to.equal('1.5–2');
    await sendMouse({ type: 'move', position: [...at(2)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [...at(2.2)] });
    await sendMouse({ type: 'move', position: [...at(2.3)] });
    await frame();
    expect(caption.field('end').value).not.to.equal('0:02.000');
    await press('Escape');
    await sendMouse({ type: 'up' });
    await caption.settled();
    expect([caption.times[1], caption.field('end').value]).to.deep.equal(['1.5–2', '0:02.000']);
  });

  it('takes the neighbour of a shared border along, where nothing may overlap', async () => {
    const activities = [
      { id: 'a1', startTime: 0.5, endTime: 1.5, label: '', description: 'one' },
      { id: 'a2', startTime: 1.5, endTime: 2.5, label: '', description: 'two' },
      { id: 'a3', startTime: 2.5, endTime: 3, label: '', description: 'three' },
    ];
    await show({ initialValue: { ...begun, activities }, noOverlap: true });
    await click(caption.segment('a2'));
    await sendKeys({ down: 'Alt' });
    await drag(at(1.52), () => at(1.22));
    await sendKeys({ up: 'Alt' });
    const [one, two] = caption.activities as unknown as [Record<string, number>, Record<string, number>];
    expect(one['endTime']).to.equal(two['startTime']);
    expect(one['endTime']).to.be.closeTo(1.2, 0.08);
  });

  it('describes a gap by one press', async () => {
    await show({ initialValue: begun });
    const gap = caption
      .all('.timeline button, .timeline [role=button]')
      .find((each) => /Describe 0:03/.test(each.ariaLabel ?? each.title));
    expect(gap).not.to.equal(undefined);
    await click(gap!);
    await caption.settled();
    expect(caption.times.length).to.equal(4);
    expect(caption.times[3]).to.match(/^3–4/);
    expect(caption.focus).to.equal('description');
    await caption.seen(3);
  });

  it('draws one with Shift where nothing is', async () => {
    await show({ initialValue: begun, noOverlap: true });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ down: 'Alt' });
    await drag(at(3.9), () => at(3.2));
    await sendKeys({ up: 'Alt' });
    await sendKeys({ up: 'Shift' });
    expect(caption.activities.length).to.equal(4);
    expect(caption.open).to.equal('4');
  });

  it('plays one over and over', async () => {
    await show({ initialValue: complete });
    const loop = caption.button('Play over and over (R)');
    await click(caption.line('it cuts'));
    await caption.seen(1.5);
    caption.player.focus();
    await press('r');
    await waitUntil(() => !caption.video.paused);
    caption.video.playbackRate = 1;
    await caption.played(1.9);
    await waitUntil(() => caption.video.currentTime < 1.8, 'it does not go back', { timeout: 4000 });
    expect(loop.ariaPressed).to.equal('true');
  });

  it('changes nothing where it is only read', async () => {
    await show({ initialValue: complete, readOnly: true });
    await click(caption.segment('a2'));
    await drag(at(1.75), () => at(3.5));
    await press('i', 'Delete');
    expect(caption.times).to.deep.equal(['0.5–1', '1.5–2', '2.5–3']);
    expect(caption.hasButton('Start')).to.equal(false);
  });
});
