import { expect, waitUntil } from '@open-wc/testing';
import { clip } from '../../../test/fixtures/video/clips.js';
import { playerWith, settled } from '../../ui/src/player/player.harness.js';
import { holdPageStyles } from './page-styles.js';
import { createVideoPort, type VideoJs } from './video.js';

const folder = new URL('../../../test/fixtures/video/', import.meta.url).href;
const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
const realFetch = globalThis.fetch;
const realOpen = XMLHttpRequest.prototype.open;

/** The library as its own build has it: the runner can't serve its CommonJS. */
async function library(file: string): Promise<VideoJs> {
  const realm = globalThis as typeof globalThis & { videojs?: VideoJs };
  const loaded = await holdPageStyles(
    () =>
      new Promise<VideoJs>((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `/node_modules/video.js/dist/${file}`;
        script.onload = () => resolve(realm.videojs!);
        script.onerror = () => reject(new Error(`There is no ${file}.`));
        document.head.append(script);
      }),
  );
  loaded.log.level('off');
  return loaded;
}

/** How often a piece was refused. */
let refused = 0;

/** From now on its server refuses a piece. @returns what gives it back */
function refuse(piece: string): () => void {
  refused = 0;
  const isIt = (address: string) => address.split('?')[0]!.endsWith(piece);
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, address: string | URL) {
    if (isIt(String(address))) refused++;
    realOpen.call(this, method, isIt(String(address)) ? '/refused' : String(address), true);
  };
  globalThis.fetch = (input, init) =>
    isIt(new Request(input).url) ? Promise.resolve(new Response('', { status: 403 })) : realFetch(input, init);
  return () => {
    XMLHttpRequest.prototype.open = realOpen;
    globalThis.fetch = realFetch;
  };
}

describe('a piece of a video that can’t be had', () => {
  let core: VideoJs;
  let whole: VideoJs;
  let giveBack: () => void;
  before(async () => {
    core = await library('alt/video.core.min.js');
    whole = await library('video.min.js');
  });
  afterEach(() => giveBack());

  /** Asked of the library also where a browser plays such videos itself. */
  async function playing(src: string) {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    const { canPlayType } = host.video;
    host.video.canPlayType = (type) => (/mpegurl/i.test(type) ? '' : canPlayType.call(host.video, type));
    host.player.attach(createVideoPort(core, () => Promise.resolve(whole)));
    await host.put({ sources: [{ src }] });
    return host;
  }
  const kindOf = ({ player }: Awaited<ReturnType<typeof playing>>) => player.state.kind;

  for (const [name, file, last] of [
    ['HLS', 'hls/index.m3u8', '1.m4s'],
    ['DASH', 'dash/index.mpd', '2.m4s'],
  ] as const) {
    it(`of ${name} is told when there is no more to be shown, and it goes on there when it is back`, async function () {
      this.timeout(30_000);
      giveBack = refuse(last);
      const host = await playing(folder + file);
      await waitUntil(() => kindOf(host) === 'ready', 'it never begins', { timeout: 10_000 });
      host.player.seek(3.1);
      await waitUntil(() => kindOf(host) === 'failed', 'it waits for ever', { timeout: 10_000 });
      expect(host.player.state.failure).to.eql({ reason: 'refused', detail: '403', canRetry: false });
      expect(host.player.state.currentTime).to.be.closeTo(3.1, 0.1);
      giveBack();
      await host.put({ sources: [{ src: `${folder}${file}?X-Amz-Signature=b` }], startAt: 3.1 });
      await waitUntil(() => kindOf(host) === 'ready', 'another address does not help', { timeout: 10_000 });
      await settled(host);
      await waitUntil(() => Math.abs(host.video.currentTime - 3.1) < 0.1);
    });

    it(`of ${name} does not stop what comes before it`, async function () {
      this.timeout(30_000);
      giveBack = refuse(last);
      const host = await playing(folder + file);
      await waitUntil(() => kindOf(host) === 'ready', 'it never begins', { timeout: 10_000 });
      let furthest = 0;
      host.video.addEventListener('timeupdate', () => (furthest = Math.max(furthest, host.video.currentTime)));
      host.player.play();
      await waitUntil(() => kindOf(host) === 'failed', 'it waits for ever', { timeout: 15_000 });
      // the third plays nothing before it has more than that
      if (!isWebKit) expect(furthest).to.be.above(1.4);
    });

    it(`of ${name} is told at the place where what is there ends`, async function () {
      this.timeout(30_000);
      giveBack = refuse(last);
      const host = await playing(folder + file);
      await waitUntil(() => kindOf(host) === 'ready', 'it never begins', { timeout: 10_000 });
      // near enough for the library to ask for the last one, which is not missed yet
      host.player.seek(1.3);
      await waitUntil(() => refused > 0, 'it is not asked for', { timeout: 10_000 });
      if (kindOf(host) === 'ready') host.player.seek(2);
      await waitUntil(() => kindOf(host) === 'failed', 'it waits for ever', { timeout: 10_000 });
    });

    it(`of ${name} is told where it is the first`, async function () {
      this.timeout(30_000);
      giveBack = refuse('init.mp4');
      const host = await playing(folder + file);
      await waitUntil(() => kindOf(host) === 'failed', 'it loads for ever', { timeout: 10_000 });
      expect(host.player.state.failure?.reason).to.equal('refused');
    });
  }

  it('is taken from another quality where there is one', async function () {
    this.timeout(30_000);
    giveBack = refuse('lost/1.m4s');
    const of = (path: string) =>
      [
        '#EXTM3U',
        '#EXT-X-VERSION:7',
        '#EXT-X-TARGETDURATION:2',
        '#EXT-X-PLAYLIST-TYPE:VOD',
        `#EXT-X-MAP:URI="${folder}hls/init.mp4"`,
        ...['0', '1'].flatMap((piece) => ['#EXTINF:2.0,', `${folder}hls/${piece === '1' ? path : ''}${piece}.m4s`]),
        '#EXT-X-ENDLIST',
      ].join('\n');
    const list = (text: string) => URL.createObjectURL(new Blob([text], { type: 'application/vnd.apple.mpegurl' }));
    const quality = (bandwidth: number, path: string) => [
      `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},CODECS="avc1.64000b",RESOLUTION=160x120`,
      list(of(path)),
    ];
    const all = list(['#EXTM3U', ...quality(20_000, 'lost/'), ...quality(10_000, '')].join('\n'));
    const host = await playing(`${all}#.m3u8`);
    await waitUntil(() => kindOf(host) === 'ready', 'it never begins', { timeout: 10_000 });
    host.player.seek(3.1);
    await settled(host);
    await waitUntil(() => host.video.readyState >= host.video.HAVE_CURRENT_DATA && !host.video.seeking, 'it stops', {
      timeout: 10_000,
    });
    expect([kindOf(host), refused > 0]).to.eql(['ready', true]);
  });
});
