import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { clip } from '../../../../test/fixtures/video/clips.js';
import type { VideoHold, VideoPort } from '../ports/video-port.js';
import { loaded, playerWith, type TestPlayer } from './player.harness.js';

type OnError = Parameters<VideoHold['load']>[1];

const realFetch = globalThis.fetch;
const stream = '/no-such-list.mpd';
const other = '/no-such-other-list.mpd';

/** A library that does nothing by itself. */
class StandIn implements VideoPort {
  readonly heard: string[] = [];
  readonly loads: { readonly src: string; readonly onError: OnError; readonly fail: (cause: Error) => void }[] = [];

  attach(): VideoHold {
    return {
      load: ({ src }, onError) => {
        this.heard.push(`load ${src}`);
        return new Promise((_, fail) => this.loads.push({ src, onError, fail }));
      },
      unload: () => this.heard.push('unload'),
      dispose: () => this.heard.push('dispose'),
    };
  }
}

async function withLibrary(src = stream): Promise<{ host: TestPlayer; library: StandIn }> {
  const library = new StandIn();
  const host = await playerWith();
  host.player.attach(library);
  await host.put({ sources: [{ src }] });
  return { host, library };
}

const failed = (host: TestPlayer) => waitUntil(() => host.player.state.kind === 'failed', 'it loads for ever');

describe('a library that plays what comes in pieces', () => {
  afterEach(() => (globalThis.fetch = realFetch));

  it('is asked why a piece is lost at the address of that, and has to let go', async () => {
    const asked: string[] = [];
    globalThis.fetch = (input) => {
      asked.push(new URL(new Request(input).url).pathname);
      return Promise.resolve(new Response('', { status: 403 }));
    };
    const { host, library } = await withLibrary();
    for (let time = 0; time < 3; time++) library.loads[0]!.onError(MediaError.MEDIA_ERR_NETWORK, '/pieces/7.m4s');
    await failed(host);
    expect(host.player.state.failure).to.eql({ reason: 'refused', detail: '403', canRetry: false });
    expect(asked).to.eql(['/pieces/7.m4s']);
    expect(library.heard.slice(-2)).to.eql([`load ${stream}`, 'unload']);
  });

  it('may go on after another try where the piece is there again', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('a'));
    const { host, library } = await withLibrary();
    library.loads[0]!.onError(MediaError.MEDIA_ERR_NETWORK, '/pieces/7.m4s');
    await failed(host);
    expect(host.player.state.failure).to.eql({ reason: 'network', detail: '', canRetry: true });
    host.player.retry();
    expect([host.player.state.kind, library.loads.length]).to.eql(['loading', 2]);
  });

  it('is not heard on what it loaded before', async () => {
    const { host, library } = await withLibrary();
    await host.put({ sources: [{ src: other }] });
    // the same once more: only the load tells them apart
    host.player.retry();
    expect(library.loads.map(({ src }) => src)).to.eql([stream, other, other]);
    for (const { fail, onError } of library.loads.slice(0, 2)) {
      onError(MediaError.MEDIA_ERR_DECODE);
      fail(new Error('late'));
    }
    await aTimeout(100);
    expect(host.player.state.kind).to.equal('loading');
  });

  it('takes what was there before it off the screen', async () => {
    const { host } = await withLibrary('');
    await host.put({ sources: [await clip('steady.mp4')] });
    await loaded(host);
    await host.put({ sources: [{ src: stream }] });
    expect(host.video.hasAttribute('src')).to.equal(false);
    await aTimeout(100);
    expect(host.player.state.kind).to.equal('loading');
  });

  it('is told apart from a format that nobody plays, from a policy, and from a broken video', async () => {
    const why = async (act: (library: StandIn) => void) => {
      const { host, library } = await withLibrary();
      act(library);
      await failed(host);
      const { reason, detail, canRetry } = host.player.state.failure!;
      return [reason, detail, canRetry];
    };
    const part = new Error('no gt-media-streaming.js');
    expect(await why(({ loads }) => loads[0]!.fail(part))).to.eql(['script', part.message, true]);
    const policy = new DOMException('no worker', 'NotAllowedError');
    expect(await why(({ loads }) => loads[0]!.fail(policy))).to.eql(['blocked', 'no worker', false]);
    globalThis.fetch = () =>
      Promise.resolve(new Response('a', { headers: { 'content-type': 'application/dash+xml' } }));
    const broken = ({ loads }: StandIn) => loads[0]!.onError(MediaError.MEDIA_ERR_DECODE);
    expect(await why(broken)).to.eql(['unsupported', 'application/dash+xml', false]);
  });

  it('that can’t be had is waited for again with another try, and another source is taken meanwhile', async () => {
    const host = await playerWith();
    await host.put({ sources: [{ src: stream }] });
    const missing = new Error('no gt-media.js');
    host.player.attach(undefined, missing);
    await failed(host);
    expect(host.player.state.failure).to.eql({ reason: 'script', detail: missing.message, canRetry: true });
    host.player.retry();
    expect(host.player.state.kind).to.equal('loading');
    const library = new StandIn();
    host.player.attach(library);
    expect(library.loads.map(({ src }) => src)).to.eql([stream]);

    await host.put({ sources: [{ src: stream }, await clip('steady.mp4')] });
    library.loads.at(-1)!.fail(missing);
    await waitUntil(() => host.player.state.kind === 'ready');
  });
});
