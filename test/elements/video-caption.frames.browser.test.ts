import {
  atReferenceSize,
  showCaption,
  type CaptionHarness,
} from '@gt-elements/elements/video-caption/gt-video-caption.harness.js';
import { Player } from '@gt-elements/ui/player/player.js';
import { expect, waitUntil } from '@open-wc/testing';
import { press } from '../fixtures/gestures.js';
import { clip, numberAt, numberIn, type Clip } from '../fixtures/video/clips.js';
import { randomNumbers } from '../suites/random-numbers.js';

/** WebKit's player here tells little of frames; the player itself is tried in every engine. */
const notInWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent) ? it.skip : it;
const TIMES = 200;
const leaps = ['Shift+ArrowLeft', 'Shift+ArrowRight', 'ArrowLeft', 'ArrowRight', 'j', 'l'];

/** Each frame shows its own number: what is on screen, what is said of it and what is marked is one and the same. */
describe('the frame on screen of <gt-video-caption>', () => {
  const { update } = Player.prototype;
  const players: Player[] = [];
  let caption: CaptionHarness;
  let video: Clip;

  before(async () => {
    await atReferenceSize();
    // the only one that can tell when what was asked for is there
    Player.prototype.update = function (props) {
      players.push(this);
      update.call(this, props);
    };
  });
  after(() => {
    Player.prototype.update = update;
  });
  afterEach(() => caption.element.remove());

  const settled = async () => {
    const player = players.at(-1)!;
    let last;
    while (last !== player.settled) await (last = player.settled);
    await caption.element.updateComplete;
    // at the end Firefox lets nobody draw what it shows for a moment
    await waitUntil(() => seen() !== undefined);
  };
  const seen = () => numberIn(caption.video, video);
  const show = async (name: 'steady.mp4' | 'uneven.webm', settings: object) => {
    video = await clip(name);
    caption = await showCaption({ src: video.src, ...settings });
    caption.player.focus();
    await settled();
  };
  /** As it is written beside the controls. */
  const said = () => Number(/\d+/.exec(caption.find('.vc-controls > .muted').innerText));
  /** Seconds, as they are written in the controls; to a hundredth. */
  const saidTime = () => {
    const [, minutes, seconds] = /^(\d+):([\d.]+)/.exec(caption.find('.player-time b').innerText)!;
    return Number(minutes) * 60 + Number(seconds);
  };

  notInWebKit(`is the one that is said, through ${TIMES} steps and leaps`, async function () {
    this.timeout(90_000);
    await show('steady.mp4', { frameRate: 25 });
    const next = randomNumbers(5);
    const wrong: string[] = [];
    for (let count = 0; count < TIMES; count++) {
      const before = seen()!;
      const isStep = next(3) > 0;
      const key = isStep ? [',', '.'][next(2)]! : leaps[next(leaps.length)]!;
      await press(key);
      await settled();
      const meant = isStep ? Math.min(Math.max(before + (key === '.' ? 1 : -1), 0), 99) : seen();
      const nearTime = [saidTime() - 0.005, saidTime() + 0.005].map((time) => numberAt(video, time));
      const isTold = nearTime.includes(seen()!);
      if (seen() !== meant || said() !== meant || !isTold) {
        wrong.push(`${count}: after ${key} from ${before} ${seen()} is seen, ${said()} is said, at ${saidTime()}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  notInWebKit('is the one that is marked, where each lasts another time', async function () {
    this.timeout(90_000);
    await show('uneven.webm', { activityKind: 'both' });
    const next = randomNumbers(9);
    const known = new Set<unknown>();
    for (let count = 0; count < TIMES / 10; count++) {
      const key = next(3) ? [',', '.'][next(2)]! : leaps[next(4)]!;
      await press(key);
      await settled();
      await press('n');
      const marked = caption.activities.find(({ id }) => !known.has(id))!;
      known.add(marked['id']);
      expect(numberAt(video, marked['startTime'] as number), `${count}: after ${key}`).to.equal(seen());
    }
    expect(known.size).to.equal(TIMES / 10);
  });

  notInWebKit('is the one that was asked for, however fast the keys were', async function () {
    this.timeout(60_000);
    await show('steady.mp4', { frameRate: 25 });
    for (const [keys, frame] of [
      [['ArrowRight', 'ArrowRight', 'Shift+ArrowRight'], 52],
      [[',', '.', ',', ',', '.', '.', '.'], 53],
      [['ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'], 23],
      [['ArrowRight', '.', '.', ','], 49],
      [['l', '.', '.', '.', ','], 98],
      [['j', ',', ',', '.'], 1],
    ] as const) {
      await press(...keys);
      await settled();
      expect([seen(), said()], keys.join(' ')).to.deep.equal([frame, frame]);
    }
  });
});
