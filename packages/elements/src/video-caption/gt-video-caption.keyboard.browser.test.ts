import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { press, type } from '../../../../test/fixtures/gestures.js';
import { clip } from '../../../../test/fixtures/video/clips.js';
import {
  atReferenceSize,
  begun,
  complete,
  showCaption,
  type CaptionHarness,
  type Settings,
} from './gt-video-caption.harness.js';

const notInWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent) ? it.skip : it;

describe('<gt-video-caption> by keyboard', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(() => caption.element.remove());

  const show = async (settings: Settings = {}) => {
    caption = await showCaption(settings);
    caption.element.focus();
    await caption.settled();
  };
  const paused = (isPaused: boolean) => waitUntil(() => caption.video.paused === isPaused, 'it does not play or pause');

  it('comes to what plays the video first, and marks six activities in two keys each while it plays', async function () {
    this.timeout(30_000);
    await show({ minActivities: 6 });
    expect(caption.focus).to.equal('play');
    // slow enough for six in four seconds on a busy machine
    await press('[', '[', '[');
    expect(caption.video.playbackRate).to.equal(0.25);
    await press('k');
    await paused(false);
    let keys = 0;
    for (let index = 0; index < 6; index += 1) {
      await caption.played(0.2 + index * 0.5);
      await press('i');
      await caption.played(0.4 + index * 0.5);
      await press('o');
      keys += 2;
    }
    await press('k');
    expect(caption.activities.length).to.equal(6);
    expect(keys).to.equal(12);
    for (const { startTime, endTime } of caption.activities) expect(endTime).to.be.greaterThan(startTime as number);
    expect(caption.activities[0]!['startTime']).to.be.within(0.1, 0.5);
    expect(caption.open).to.equal('6');
    expect(caption.focus).to.equal('play');
  });

  it('does the rest of a task without a mouse', async () => {
    await show({ initialValue: { ...begun, activities: [{ id: 'a1', startTime: 0.5, endTime: 1 }] } });
    // goes on at the first thing that is missing
    expect(caption.focus).to.equal('description');
    await type('a hand comes');
    await press('F4');
    expect([caption.step, caption.focus]).to.deep.equal(['Scene', 'scene-0']);
    for (const text of ['a kitchen', 'a wall', 'indoors']) {
      await type(text);
      await press('Enter');
    }
    expect(caption.focus).to.equal('caption');
    await type('In a kitchen a hand comes.');
    expect(caption.element.checkValidity()).to.equal(true);
    expect(caption.value).to.deep.include({
      scene: { setting: 'a kitchen', background: 'a wall', environment: 'indoors' },
      caption: 'In a kitchen a hand comes.',
    });
    expect(caption.chips).to.deep.equal(['a wall', 'indoors']);
  });

  it('plays, goes and marks while something is being typed', async () => {
    await show({ initialValue: begun });
    await caption.openStep('Activities');
    caption.line('it cuts').click();
    await caption.seen(1.5);
    expect(caption.focus).to.equal('description');
    await press('F9');
    await caption.seen(3.5);
    await press('F7');
    await caption.seen(1.5);
    await press('Escape');
    await paused(false);
    await press('Escape');
    await paused(true);
    await caption.goTo(3.4);
    await press('F8');
    expect(caption.times.length).to.equal(4);
    expect(caption.times[3]).to.match(/^3\.[34]\d*–$/);
    // who writes goes on with that
    expect([caption.open, caption.focus]).to.deep.equal(['2', 'description']);
    await caption.goTo(3.8);
    await press('F8');
    expect(caption.times[3]).to.match(/^3\.[34]\d*–3\.[78]\d*$/);
    expect(caption.open).to.equal('2');
  });

  it('goes from activity to activity by Alt and arrows, and shows where each begins', async () => {
    await show({ initialValue: complete });
    await press('Alt+ArrowDown');
    expect(caption.open).to.equal('2');
    await caption.seen(1.5);
    await press('Alt+ArrowDown');
    await caption.seen(2.5);
    await press('Alt+ArrowUp');
    await caption.seen(1.5);
    await caption.heard('Activity 2 of 3: it cuts');
    await press('F2');
    expect(caption.focus).to.equal('play');
    await press('t');
    expect(caption.focus).to.equal('a2');
    await press('ArrowRight', 'F2');
    expect([caption.focus, caption.open]).to.deep.equal(['description', '3']);
  });

  it('says why something is not possible', async () => {
    await show({ initialValue: begun, noOverlap: true, maxActivities: 4 });
    caption.player.focus();
    await caption.goTo(0.7);
    await press('i');
    await caption.heard('Activity 1 is here already');
    await press('o');
    await caption.heard('No activity goes on here');
    await press('n');
    await caption.heard('Here activities last: they need a start and an end');
    await caption.goTo(3.2);
    await press('i');
    await caption.goTo(3.5);
    await press('o', 'i');
    await caption.heard('No more than 4 activities');
    expect(caption.times.length).to.equal(4);
  });

  it('takes typed times, and says which are possible', async () => {
    await show({ initialValue: begun, noOverlap: true });
    await caption.openStep('Activities');
    caption.line('it cuts').click();
    await caption.settled();
    caption.field('end').focus();
    caption.field('end').select();
    await type('2,25');
    await press('Enter');
    expect(caption.times[1]).to.equal('1.5–2.25');
    expect(caption.field('end').value).to.equal('0:02.250');
    await caption.seen(2.25);
    caption.field('end').select();
    await type('2.75');
    await press('Enter');
    expect(caption.times[1]).to.equal('1.5–2.25');
    expect(caption.find('#end-error').innerText.trim()).to.equal('Possible here: 0:01.501 to 0:02.500');
    caption.field('end').select();
    await type('soon');
    await press('Enter');
    expect(caption.find('#end-error').innerText.trim()).to.equal('Not a time: write it like 1:02.500');
    expect(caption.field('end').value).to.equal('soon');
    await press('Control+z');
    expect(caption.times[1]).to.equal('1.5–2');
    expect(caption.has('#end-error')).to.equal(false);
  });

  it('selects a time that Tab comes to, from both sides', async () => {
    await show({ initialValue: begun });
    await caption.openStep('Activities');
    for (const [from, key, id] of [
      ['label', 'Shift+Tab', ''],
      ['', 'Shift+Tab', 'end'],
      ['', 'Shift+Tab', ''],
      ['', 'Shift+Tab', 'start'],
    ] as const) {
      if (from) caption.field(from).focus();
      await press(key);
      if (!id) continue;
      const { selectionStart, selectionEnd, value } = caption.field(id);
      expect([caption.focus, selectionStart, selectionEnd]).to.deep.equal([id, 0, value.length]);
    }
  });

  // there nothing was learnt of frames by then, so that it is a thirtieth of a second
  notInWebKit('moves an edge by the frames that were seen, where the author says nothing of them', async () => {
    const { src } = await clip('steady.mp4');
    await show({ src, initialValue: complete });
    caption.player.focus();
    await press('k');
    await caption.played(0.5);
    await press('k');
    await paused(true);
    await press('t', 'Tab');
    expect(caption.focus).to.equal('edge');
    await press('.', '.');
    // 25 frames a second
    expect(caption.activities[0]!['startTime']).to.be.closeTo(0.58, 0.003);
  });

  it('deletes the activity whose edge has the focus, and goes on at the next one', async () => {
    await show({ initialValue: complete });
    caption.player.focus();
    await press('t', 'Tab');
    expect(caption.focus).to.equal('edge');
    await press('Delete');
    expect(caption.times).to.deep.equal(['1.5–2', '2.5–3']);
    expect(caption.focus).to.equal('a2');
  });

  it('turns the sound off and on', async () => {
    await show();
    caption.video.muted = false;
    await press('v');
    expect(caption.video.muted).to.equal(true);
    await press('v');
    expect(caption.video.muted).to.equal(false);
    caption.video.muted = true;
  });

  it('splits, merges and deletes, and undoes it all', async () => {
    await show({ initialValue: complete });
    caption.player.focus();
    await press('Alt+ArrowDown');
    await caption.seen(1.5);
    await caption.goTo(1.75);
    await press('s');
    expect(caption.activities.length).to.equal(4);
    expect(caption.open).to.equal('2');
    await press('m');
    expect(caption.times).to.deep.equal(['0.5–1', '1.5–2', '2.5–3']);
    await press('Alt+Shift+Delete');
    expect(caption.times).to.deep.equal(['0.5–1', '2.5–3']);
    await caption.heard('Activity 2 deleted. Undo brings it back.');
    await press('Control+z', 'Control+z', 'Control+z');
    expect(caption.times).to.deep.equal(['0.5–1', '1.5–2', '2.5–3']);
    expect(caption.value?.['meta']).to.deep.equal({ initialValueModified: false });
  });

  describe('while a key is held', () => {
    const hold = async (key: string, until: number) => {
      await sendKeys({ down: key });
      await caption.played(until);
      await sendKeys({ up: key });
      await caption.settled();
    };

    it('marks as long as it is down', async () => {
      await show();
      await press('[', '[', 'k');
      await caption.played(0.2);
      await hold('h', 0.8);
      expect(caption.activities.length).to.equal(1);
      const [{ startTime, endTime }] = caption.activities as unknown as [Record<string, number>];
      expect(startTime).to.be.within(0.15, 0.6);
      expect(endTime).to.be.within(0.7, 2);
    });

    it('marks with the label of its digit, where a press begins and another one ends', async () => {
      await show({ activityLabels: ['cut', 'stir'], noOverlap: true });
      await press('[', '[', 'k');
      await caption.played(0.2);
      await hold('2', 0.8);
      await press('1');
      expect(caption.times.length).to.equal(2);
      expect(caption.times[1]).to.match(/–$/);
      await caption.played(1.4);
      await press('1');
      expect(caption.labels).to.deep.equal(['stir', 'cut']);
      expect(caption.times.every((each) => !each.endsWith('–'))).to.equal(true);
    });

    it('logs instants by one key each', async () => {
      await show({ activityLabels: ['cut', 'stir'], activityKind: 'instant' });
      await caption.goTo(1);
      await press('1');
      await caption.goTo(2);
      await press('2', 'n');
      expect(caption.labels).to.deep.equal(['cut', 'stir', '']);
      for (const { startTime, endTime } of caption.activities) expect(startTime).to.equal(endTime);
    });
  });

  it('takes no key of a browser or a system', async () => {
    await show({ initialValue: complete });
    caption.player.focus();
    await press('?');
    await caption.settled();
    const keys = caption.dialog!.innerText;
    expect(keys).to.contain('An activity starts').and.to.contain('Hold it while an activity lasts');
    expect(caption.errors).to.deep.equal([]);
  });
});
