import { expect, waitUntil } from '@open-wc/testing';
import { clip } from '../../../../test/fixtures/video/clips.js';
import { loaded, playerWith, settled } from './player.harness.js';

/** For the rest of this page: no other test may stand in this file after one with it that needs what is forbidden. */
function forbid(policy: string): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}

describe('a video that a page’s policy does not allow', () => {
  it('is told apart from one that is not there, and another address helps', async () => {
    forbid("media-src 'self' blob:");
    const host = await playerWith({ sources: [{ src: 'https://elsewhere.invalid/a.mp4?X-Amz-Signature=a' }] });
    expect(host.player.state.failure).to.eql({ reason: 'blocked', detail: '', canRetry: false });
    await host.put({ sources: [{ src: '/no-such-video.mp4' }] });
    await loaded(host);
    expect(host.player.state.failure?.reason).to.equal('missing');
    await host.put({ sources: [await clip('steady.mp4')], startAt: 2 });
    await loaded(host);
    expect(host.player.state.kind).to.equal('ready');
    await settled(host);
    await waitUntil(() => Math.abs(host.video.currentTime - 2) < 0.01);
  });
});
