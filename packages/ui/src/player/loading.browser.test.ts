import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { clip, clipBytes } from '../../../../test/fixtures/video/clips.js';
import { loaded, playerWith, settled, type TestPlayer } from './player.harness.js';

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
const realFetch = globalThis.fetch;
/** An address that no video is at, of our own server. */
const nothing = '/packages/ui/src/player/no-such-video.mp4';

const stateOf = ({ player }: TestPlayer) => {
  const { kind, failure } = player.state;
  return failure ? `${failure.reason} ${failure.detail}`.trim() : kind;
};

async function broken(): Promise<string> {
  const bytes = new Uint8Array(await clipBytes('steady.webm'));
  // what it is stays readable, what it shows does not
  return URL.createObjectURL(new Blob([bytes.slice(0, 300)], { type: 'video/webm' }));
}

describe('loading a video', () => {
  afterEach(() => (globalThis.fetch = realFetch));

  it('tells when it is there, how long it is and how large', async () => {
    const { src } = await clip('portrait.mp4');
    const host = await playerWith({ sources: [{ src, type: 'video/mp4' }], label: 'A hand' });
    expect(host.kinds).to.eql(['loading', 'ready']);
    const { duration, width, height, currentTime, isPaused, rate, isEnded } = host.player.state;
    expect([Math.round(duration!), width, height, Math.round(currentTime)]).to.eql([2, 120, 160, 0]);
    expect([isPaused, rate, isEnded]).to.eql([true, 1, false]);
    expect(host.video.ariaLabel).to.equal('A hand');
    expect([host.video.crossOrigin, host.video.controls, host.video.hasAttribute('playsinline')]).to.eql([
      null,
      false,
      true,
    ]);
  });

  it('begins where it is asked to', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')], startAt: 2 });
    expect(host.player.state.currentTime).to.be.closeTo(2, 0.01);
  });

  it('says that there is nothing at an address, and that it can’t be loaded', async () => {
    const host = await playerWith({ sources: [{ src: nothing }] });
    expect(stateOf(host)).to.equal('missing 404');
    expect(host.kinds).to.eql(['loading', 'failed']);
    await host.put({ sources: [{ src: 'nonsense://somewhere' }] });
    await loaded(host);
    expect(stateOf(host)).to.equal('address');
  });

  it('names what this browser can’t show, and takes the next source', async () => {
    const unknown = { src: nothing, type: 'video/x-nobody; codecs="odd"' };
    const host = await playerWith({ sources: [unknown] });
    expect(stateOf(host)).to.equal('unsupported video/x-nobody; codecs="odd"');
    expect(host.player.state.failure!.canRetry).to.equal(false);
    await host.put({ sources: [unknown, await clip('steady.webm')] });
    await loaded(host);
    expect(stateOf(host)).to.equal('ready');
    await host.put({ sources: [{ src: '/package.json' }] });
    await loaded(host);
    expect(stateOf(host)).to.match(/^unsupported application\/json/);
  });

  // the third goes on waiting for the rest of it
  (isWebKit ? it.skip : it)('fails where a file is broken', async () => {
    const host = await playerWith({ sources: [{ src: await broken() }] });
    expect(['decode', 'unsupported']).to.include(host.player.state.failure?.reason);
  });

  const answers: readonly (readonly [string, (init: RequestInit) => Response, string, boolean])[] = [
    ['an address that has expired', () => new Response('', { status: 403 }), 'refused 403', false],
    ['a server in trouble', () => new Response('', { status: 503 }), 'status 503', true],
    ['a server that is asked too often', () => new Response('', { status: 429 }), 'status 429', true],
    ['an address that the server takes for nonsense', () => new Response('', { status: 400 }), 'status 400', false],
    [
      'an answer that may not be read',
      ({ mode }) => {
        if (mode !== 'no-cors') throw new TypeError('no');
        return Response.error();
      },
      'unknown',
      false,
    ],
    [
      'nobody there',
      () => {
        throw new TypeError('no');
      },
      'network',
      true,
    ],
  ];
  for (const [name, answer, expected, canRetry] of answers) {
    it(`tells ${name} apart, asking for nothing but the address`, async () => {
      const asked: string[] = [];
      globalThis.fetch = (input, init = {}) => {
        asked.push(new Request(input).url);
        return Promise.resolve().then(() => answer(init));
      };
      const host = await playerWith({ sources: [{ src: `${nothing}?X-Amz-Signature=a` }] });
      expect(stateOf(host)).to.equal(expected);
      expect(host.player.state.failure!.canRetry).to.equal(canRetry);
      expect([...new Set(asked)]).to.eql([new URL(`${nothing}?X-Amz-Signature=a`, location.href).href]);
    });
  }

  it('goes on from where it was when it is loaded once more', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    host.player.seek(1.5);
    await settled(host);
    host.player.retry();
    expect(host.player.state.currentTime).to.be.closeTo(1.5, 0.01);
    await loaded(host);
    expect(stateOf(host)).to.equal('ready');
    await waitUntil(() => Math.abs(host.video.currentTime - 1.5) < 0.01);
  });

  it('loads nothing again for a deep-equal list', async () => {
    const { src } = await clip('steady.mp4');
    const host = await playerWith({ sources: [{ src, type: 'video/mp4' }] });
    host.told.length = 0;
    await host.put({ sources: [{ src, type: 'video/mp4' }] });
    await aTimeout(50);
    expect(host.kinds.includes('loading')).to.equal(false);
    await host.put({ sources: [] });
    expect(stateOf(host)).to.equal('none');
  });

  it('plays on when its element is moved in the page, and is let go when it leaves', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    const { video } = host;
    host.player.play();
    await waitUntil(() => video.currentTime > 0.1);
    const elsewhere = document.createElement('form');
    host.parentNode!.append(elsewhere);
    elsewhere.append(host);
    const at = video.currentTime;
    await waitUntil(() => video.currentTime > at + 0.2, 'it goes on', { timeout: 3000 });
    expect(video.paused).to.equal(false);

    host.remove();
    await waitUntil(() => !video.hasAttribute('src'));
    const left = host.player.state.currentTime;
    expect(left).to.be.above(0.2);
    elsewhere.append(host);
    await loaded(host);
    await waitUntil(() => Math.abs(video.currentTime - left) < 0.1);
  });

  it('stops asking why when it has left the page', async () => {
    let asking: AbortSignal | null | undefined;
    globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        asking = init?.signal;
        asking?.addEventListener('abort', () => reject(asking?.reason as Error));
      });
    const host = await fixture<TestPlayer>(html`<test-player></test-player>`);
    await host.put({ sources: [{ src: nothing }] });
    await waitUntil(() => asking, 'it is not asked', { timeout: 5000 });
    const { video } = host;
    host.remove();
    await waitUntil(() => asking!.aborted);
    expect([video.hasAttribute('src'), host.player.state.kind]).to.eql([false, 'loading']);
    // with it, what it had to say
    await aTimeout(0);
    expect(host.kinds.includes('failed')).to.equal(false);
  });

  it('tells what the medium does, and never what was only wished for', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    const { player, video } = host;
    expect(player.state.isPaused).to.equal(true);
    player.play();
    await waitUntil(() => !player.state.isPaused);
    player.rate = 4;
    await waitUntil(() => host.told.at(-1)?.rate === 4);
    await waitUntil(() => player.state.isEnded, 'it ends', { timeout: 5000 });
    expect(player.state.isPaused).to.equal(true);
    player.isMuted = false;
    player.volume = 0.5;
    await waitUntil(() => host.told.at(-1)?.volume === 0.5);
    expect(player.state.isMuted).to.equal(false);
    player.rate = 100;
    expect(video.playbackRate).to.equal(16);
  });

  it('goes as far as quick wishes add up to, be it to play there', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    const { player, video } = host;
    for (let count = 0; count < 5; count++) {
      player.seek(player.state.currentTime + 0.5);
      if (count === 2) await aTimeout(0);
    }
    expect(player.state.currentTime).to.be.closeTo(2.5, 0.01);
    player.play();
    await waitUntil(() => !player.state.isPaused && !player.state.isSeeking);
    expect(player.state.currentTime).to.be.within(2.49, 3.5);
    player.seek(1);
    player.pause();
    await waitUntil(() => player.state.isPaused && !player.state.isSeeking);
    await settled(host);
    expect(video.currentTime).to.be.closeTo(1, 0.1);
  });

  it('repeats a range from its beginning, at once, wherever it is', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    const { player } = host;
    for (const from of [0.2, 3.5]) {
      player.seek(from);
      await settled(host);
      player.repeat({ startTime: 2, endTime: 2.6 });
      await waitUntil(() => !player.state.isPaused && !player.state.isSeeking);
      expect(player.state.currentTime).to.be.within(1.9, 2.7);
      player.loop = undefined;
      player.pause();
      await waitUntil(() => player.state.isPaused && !player.state.isSeeking);
    }
  });

  it('plays a range over and over', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    host.player.loop = { startTime: 1, endTime: 1.4 };
    host.player.seek(1.2);
    await settled(host);
    let [furthest, returns, last] = [0, 0, 0];
    host.player.play();
    const until = performance.now() + 6000;
    while (returns < 2 && performance.now() < until) {
      const { currentTime } = host.video;
      furthest = Math.max(furthest, currentTime);
      if (currentTime < last - 0.1) returns++;
      last = currentTime;
      await aTimeout(10);
    }
    expect(returns).to.equal(2);
    expect(furthest).to.be.below(1.5);
    host.player.loop = undefined;
    await waitUntil(() => host.video.currentTime > 1.6, 'it goes on', { timeout: 3000 });
  });
});
