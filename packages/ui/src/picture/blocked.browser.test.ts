import { expect } from '@open-wc/testing';
import { frame } from '../../../../test/fixtures/gestures.js';
import { pictureWith, pointAt, type TestPicture } from './picture.harness.js';

const stateOf = ({ picture }: TestPicture) =>
  picture.state.kind === 'failed' ? picture.state.reason : picture.state.kind;

/** For the rest of this page: no other test may stand in this file after one with it that needs what is forbidden. */
function forbid(policy: string): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}

describe('a picture in a page with a strict policy', () => {
  it('stands where it should, with its points', async () => {
    forbid("style-src 'none'; require-trusted-types-for 'script'");
    const host = await pictureWith({ points: [pointAt('a1', 300, 200)], magnifies: true });
    host.picture.zoomIn();
    await frame();
    expect(host.placeUnder('a1').map(Math.round)).to.eql([300, 200]);
  });
});

describe('a picture that a page’s policy does not allow', () => {
  it('is told apart from one that is not there', async () => {
    forbid("img-src 'self' data: http://127.0.0.1:59999");
    expect(stateOf(await pictureWith({ src: 'https://elsewhere.invalid/a.png' }))).to.equal('blocked');
    expect(stateOf(await pictureWith())).to.equal('ready');
    expect(stateOf(await pictureWith({ src: '/no-such-picture.png' }))).to.equal('missing');
  });

  // the third does not report that
  (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent) ? it.skip : it)(
    'is not said to be anything in particular where the page may not ask',
    async () => {
      forbid("connect-src ws: wss: 'self'");
      // nobody there, but that can't be known
      expect(stateOf(await pictureWith({ src: 'http://127.0.0.1:59999/a.png' }))).to.equal('unknown');
    },
  );
});
