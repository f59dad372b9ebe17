import { expect, waitUntil } from '@open-wc/testing';
import { clip, numberIn } from '../../../test/fixtures/video/clips.js';
import { loaded, playerWith, settled } from '../../ui/src/player/player.harness.js';
import { holdPageStyles } from './page-styles.js';
import { createVideoPort, type VideoJs } from './video.js';

const folder = new URL('../../../test/fixtures/video/', import.meta.url).href;
const parts = '/node_modules/video.js/dist';

/** The library as its own build has it: the runner can't serve its CommonJS. */
function library(file: string): Promise<VideoJs> {
  const realm = globalThis as typeof globalThis & { videojs?: VideoJs };
  return holdPageStyles(
    () =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `${parts}/${file}`;
        script.onload = () => resolve(realm.videojs!);
        script.onerror = () => reject(new Error(`There is no ${file}.`));
        document.head.append(script);
      }),
  );
}

describe('a library behind a video', () => {
  let core: VideoJs;
  before(async () => (core = await library('alt/video.core.min.js')));

  const errors: unknown[][] = [];
  const realError = console.error;
  before(() => (console.error = (...told: unknown[]) => void errors.push(told)));
  after(() => (console.error = realError));
  afterEach(() => expect(errors).to.eql([]));

  const files = () => createVideoPort(core, () => Promise.reject(new Error('not wanted')));

  it('takes over what plays, without a break, and leaves no trace in the page', async () => {
    const sheets = document.querySelectorAll('style, link').length;
    const source = await clip('steady.mp4');
    const host = await playerWith({ sources: [source], label: 'A hand' });
    const { video, player } = host;
    let breaks = 0;
    for (const name of ['pause', 'emptied', 'loadstart']) video.addEventListener(name, () => breaks++);
    player.play();
    await waitUntil(() => video.currentTime > 0.1);
    const at = video.currentTime;
    player.attach(files());
    expect(host.video).to.equal(video);
    expect(host.player.root.contains(video)).to.equal(true);
    await waitUntil(() => video.currentTime > at + 0.3, 'it goes on', { timeout: 5000 });
    expect(breaks).to.equal(0);
    expect([video.controls, video.ariaLabel]).to.eql([false, 'A hand']);
    expect(player.root.querySelectorAll('button, .vjs-control-bar').length).to.equal(0);
    expect(document.querySelectorAll('style, link').length).to.equal(sheets);
    expect('VIDEOJS_NO_DYNAMIC_STYLE' in globalThis).to.equal(false);

    player.pause();
    player.seek(1.5);
    await settled(host);
    expect(numberIn(video, source)).to.equal(37);
    await host.put({ sources: [await clip('portrait.mp4')] });
    await loaded(host);
    expect(player.state.width).to.equal(120);
  });

  it('is let go with its element, which can come back', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    const { player, parentNode } = { player: host.player, parentNode: host.parentNode! };
    player.attach(files());
    const before = core.getAllPlayers().length;
    host.remove();
    await waitUntil(() => core.getAllPlayers().length === before - 1);
    expect(player.root.contains(host.video)).to.equal(true);
    parentNode.append(host);
    await loaded(host);
    expect(player.state.kind).to.equal('ready');
    expect(core.getAllPlayers().length).to.equal(before);
  });

  for (const [name, file] of [
    ['HLS', 'hls/index.m3u8'],
    ['DASH', 'dash/index.mpd'],
  ] as const) {
    it(`plays ${name}, loading the part for that only then`, async function () {
      this.timeout(30_000);
      let asked = 0;
      const port = createVideoPort(core, () => {
        asked++;
        return library('video.min.js');
      });
      const host = await playerWith({ sources: [await clip('steady.mp4')] });
      host.player.attach(port);
      expect(asked).to.equal(0);
      await host.put({ sources: [{ src: folder + file }] });
      await waitUntil(() => host.player.state.kind === 'ready', 'it loads', { timeout: 20_000 });
      expect(host.player.state.duration).to.be.closeTo(4, 0.2);
      expect(host.player.state.width).to.equal(160);
      host.player.seek(3.1);
      await settled(host);
      const { video, parentNode } = { video: host.video, parentNode: host.parentNode! };
      const source = await clip('steady.mp4');
      // a list of pieces does not say that the first picture is shown two frames late
      const isThere = () => [75, 76, 77].includes(numberIn(video, source) ?? -1);
      await waitUntil(isThere, 'another frame is shown', { timeout: 5000 });
      host.remove();
      await waitUntil(() => !video.hasAttribute('src'));
      parentNode.append(host);
      await waitUntil(() => host.player.state.kind === 'loading');
      await waitUntil(() => host.player.state.kind === 'ready', 'it comes back', { timeout: 20_000 });
      await waitUntil(() => Math.abs(video.currentTime - 3.1) < 0.05, 'it is elsewhere', { timeout: 5000 });
    });
  }

  it('says why what comes in pieces can’t be had, as of any other video', async function () {
    this.timeout(30_000);
    const realFetch = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      new Request(input).url.includes('no-such')
        ? Promise.resolve(new Response('', { status: 403 }))
        : realFetch(input, init);
    try {
      const host = await playerWith({ sources: [await clip('steady.mp4')] });
      host.player.attach(createVideoPort(core, () => library('video.min.js')));
      await host.put({ sources: [{ src: `${folder}no-such.mpd` }] });
      await waitUntil(() => host.player.state.kind === 'failed', 'it loads for ever', { timeout: 20_000 });
      expect(host.player.state.failure).to.eql({ reason: 'refused', detail: '403', canRetry: false });
      errors.length = 0;
      await host.put({ sources: [{ src: `${folder}dash/index.mpd` }] });
      await waitUntil(() => host.player.state.kind === 'ready', 'another address does not help', { timeout: 20_000 });
    } finally {
      globalThis.fetch = realFetch;
    }
  });

  it('says that a video in pieces can’t be played where nobody can', async function () {
    const host = await playerWith();
    await host.put({ sources: [{ src: `${folder}dash/index.mpd` }] });
    expect(host.player.state.kind).to.equal('loading');
    host.player.attach(undefined, new Error('no gt-media.js'));
    await waitUntil(() => host.player.state.kind === 'failed');
    expect(host.player.state.failure).to.eql({ reason: 'script', detail: 'no gt-media.js', canRetry: true });
  });
});
