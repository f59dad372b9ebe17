import { expect, waitUntil } from '@open-wc/testing';
import { clip, middleOf, numberAt, type Clip, type ClipName } from '../../../../test/fixtures/video/clips.js';
import { frames, playerWith, settled, type TestPlayer } from './player.harness.js';

const names: readonly ClipName[] = [
  'steady.mp4',
  'steady.webm',
  'uneven.mp4',
  'uneven.webm',
  'late.mp4',
  'late.webm',
  'portrait.mp4',
];
/** The first of them 200 times, the others fewer: engines share two cores. */
const timesOf = (name: ClipName) => (name === 'steady.mp4' ? 200 : 50);

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
/**
 * WebM does not say how long a frame lasts. GStreamer, which WebKitGTK plays with, then takes it to last as long as the one
 * before, shows that too long, and tells nobody.
 */
const showsAnother = (name: ClipName) => isWebKit && name === 'uneven.webm';
/** It also leaves out frames that are shorter than the others, while it plays to learn them. */
const missesSome = (name: ClipName) => isWebKit && name.startsWith('uneven');

/** Numbers from 0 to 1, the same at each run. */
function numbers(seed: number): () => number {
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

/** Engines differ in whether a clip that begins late begins at 0. @returns what the player calls the first frame's time */
function firstOf({ player }: TestPlayer): number {
  return Number(player.frameTime().toFixed(3));
}

/** A file's times are rounded to a millisecond: nobody can say which frame is shown there. */
function isAtEdge({ times }: Clip, time: number): boolean {
  return times.some((each) => Math.abs(each - time) < 0.002);
}

describe('frames', () => {
  for (const name of names) {
    (showsAnother(name) ? it.skip : it)(
      `${name}: after a seek the frame on screen is that of the time told`,
      async function () {
        this.timeout(60_000);
        const video = await clip(name);
        const host = await playerWith({ sources: [video] });
        const shift = firstOf(host) - video.times[0]!;
        const next = numbers(7);
        const wrong: unknown[] = [];
        for (let count = 0; count < timesOf(name);) {
          const time = video.times[0]! + next() * (video.times.at(-1)! - video.times[0]!);
          if (isAtEdge(video, time)) continue;
          count++;
          host.player.seek(time + shift);
          await settled(host);
          const [shown, told] = frames(host, video, shift);
          if (shown !== told) wrong.push({ time, shown, told });
        }
        expect(wrong).to.eql([]);
      },
    );

    (missesSome(name) ? it.skip : it)(`${name}: steps go from frame to frame`, async function () {
      this.timeout(120_000);
      const video = await clip(name);
      const host = await playerWith({ sources: [video] });
      const shift = firstOf(host) - video.times[0]!;
      const next = numbers(11);
      const wrong: unknown[] = [];
      for (let count = 0; count < timesOf(name); count++) {
        if (count % 20 === 0) {
          host.player.seek(middleOf(video, Math.floor(next() * (video.times.length - 12))) + shift);
          await settled(host);
        }
        const [before] = frames(host, video, shift);
        const direction = next() < 0.6 ? 1 : -1;
        host.player.step(direction);
        await settled(host);
        const [shown, told] = frames(host, video, shift);
        const meant = Math.max(before! + direction, 0);
        if (shown !== told || shown !== meant) wrong.push({ before, direction, shown, told });
      }
      expect(wrong).to.eql([]);
    });
  }

  it('stops at what is seen: the frame on screen after a pause is that of the time told', async function () {
    this.timeout(30_000);
    for (const name of ['steady.mp4', 'portrait.mp4'] as const) {
      const video = await clip(name);
      const host = await playerWith({ sources: [video] });
      for (const time of [0.1, 0.5, 0.9]) {
        host.player.seek(time);
        host.player.play();
        await new Promise((resolve) => setTimeout(resolve, 150 + 100 * time));
        host.player.pause();
        await new Promise((resolve) => host.video.addEventListener('pause', resolve, { once: true }));
        await settled(host);
        const [shown, told] = frames(host, video, 0);
        expect(told, `${name} from ${time}`).to.equal(shown);
      }
    }
  });

  it('takes what was sought for what is seen where nothing is told of a frame, as of a video out of sight', async () => {
    const video = await clip('steady.mp4');
    const host = await playerWith({ sources: [video] });
    for (const number of [10, 50]) {
      host.player.seek(middleOf(video, number));
      await settled(host);
    }
    host.video.requestVideoFrameCallback = () => 0;
    // the one that is asked for already
    host.player.seek(middleOf(video, 52));
    await settled(host);
    for (const number of [20, 80]) {
      host.player.seek(middleOf(video, number));
      await settled(host);
      expect(numberAt(video, host.player.frameTime())).to.equal(number);
    }
  });

  it('takes as many steps as were asked for, however fast', async () => {
    const video = await clip('steady.mp4');
    const host = await playerWith({ sources: [video] });
    host.player.seek(middleOf(video, 40));
    await settled(host);
    host.player.step(1);
    await settled(host);
    for (let count = 0; count < 5; count++) host.player.step(1);
    host.player.step(-2);
    await settled(host);
    expect(frames(host, video, 0)).to.eql([44, 44]);
    host.player.step(3);
    host.player.seek(middleOf(video, 10));
    await settled(host);
    expect(frames(host, video, 0)).to.eql([10, 10]);
  });

  it('takes nothing that is played fast for all frames there are', async () => {
    const video = await clip('steady.mp4');
    const host = await playerWith({ sources: [video] });
    const play = async (rate: number, until: number) => {
      host.player.seek(0);
      await settled(host);
      host.player.rate = rate;
      host.player.play();
      await waitUntil(() => host.video.currentTime > until, undefined, { timeout: 10_000 });
      host.player.pause();
      await waitUntil(() => host.video.paused);
      await settled(host);
    };
    await play(16, 2);
    expect(host.player.state.frameDuration).to.equal(undefined);
    host.player.seek(middleOf(video, 20));
    await settled(host);
    for (const number of [21, 22]) {
      host.player.step(1);
      await settled(host);
      expect(frames(host, video, 0)).to.eql([number, number]);
    }
    await play(1, 0.6);
    expect(host.player.state.frameDuration).to.be.closeTo(0.04, 0.002);
  });

  it('stays where there is no further frame', async () => {
    const video = await clip('steady.mp4');
    const host = await playerWith({ sources: [video] });
    host.player.step(-1);
    await settled(host);
    expect(frames(host, video, 0)[0]).to.equal(0);
    host.player.seek(middleOf(video, 98));
    await settled(host);
    host.player.step(4);
    await settled(host);
    expect(frames(host, video, 0)[0]).to.equal(99);
  });

  it('goes by the author’s frame rate where a browser tells nothing of frames', async () => {
    const video = await clip('steady.mp4');
    const told = Object.getOwnPropertyDescriptor(HTMLVideoElement.prototype, 'requestVideoFrameCallback')!;
    delete (HTMLVideoElement.prototype as Partial<HTMLVideoElement>).requestVideoFrameCallback;
    try {
      const host = await playerWith({ sources: [video], frameRate: 25 });
      expect(host.player.state.knowsFrames).to.equal(false);
      host.player.seek(1);
      await settled(host);
      for (const [step, middle] of [
        [1, 1.06],
        [1, 1.1],
        [-1, 1.06],
      ] as const) {
        host.player.step(step);
        await settled(host);
        expect(host.video.currentTime).to.be.closeTo(middle, 0.001);
      }
    } finally {
      Object.defineProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback', told);
    }
  });
});
