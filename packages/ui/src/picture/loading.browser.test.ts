import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { frame } from '../../../../test/fixtures/gestures.js';
import { arrowFrom, drawing, pictureWith, pointAt, settled, svg, type TestPicture } from './picture.harness.js';

const realFetch = globalThis.fetch;
/** An address that no picture is at, of our own server. */
const nothing = '/packages/ui/src/picture/no-such-picture.png';

const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

const stateOf = ({ picture }: TestPicture) => {
  const { state } = picture;
  return state.kind === 'failed' ? `${state.reason} ${state.detail}`.trim() : state.kind;
};
const kinds = ({ told }: TestPicture) => told.onState.map(([{ kind }]) => kind);
const centre = (host: TestPicture) => {
  const { left, top, width, height } = host.root.getBoundingClientRect();
  const image = host.image!.getBoundingClientRect();
  return [(left + width / 2 - image.left) / host.scale, (top + height / 2 - image.top) / host.scale];
};

async function jpeg(width: number, height: number): Promise<Uint8Array> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new Uint8Array(await blob!.arrayBuffer());
}

describe('loading a picture', () => {
  afterEach(() => (globalThis.fetch = realFetch));

  it('tells when it is there, and how large it is', async () => {
    const host = await pictureWith({ alt: 'A teal field' });
    expect(host.told.onState).to.eql([[{ kind: 'loading' }], [{ kind: 'ready', width: 400, height: 300 }]]);
    expect(host.image!.alt).to.equal('A teal field');
    expect(host.image!.crossOrigin).to.equal(null);
    expect(host.surface.role ?? host.surface.getAttribute('role')).to.equal('application');
    expect(host.surface.ariaLabel).to.equal('Picture');
    expect(host.told.onScale).to.eql([[{ scale: 1, isFit: true, canZoomIn: true, canZoomOut: true }]]);
  });

  it('takes a picture as it is meant to be turned, whatever the page says', async () => {
    const bytes = await jpeg(400, 300);
    const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    // a quarter turn to the right
    const exif = new Uint8Array([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]);
    const blob = new Blob([bytes.slice(0, 2), exif, bytes.slice(2)], { type: 'image/jpeg' });
    document.documentElement.style.setProperty('image-orientation', 'none');
    const host = await pictureWith({ src: URL.createObjectURL(blob), points: [pointAt('a1', 300, 400)] });
    document.documentElement.style.removeProperty('image-orientation');
    expect(host.told.onState.at(-1)).to.eql([{ kind: 'ready', width: 300, height: 400 }]);
    const dot = host.dot('a1').getBoundingClientRect();
    const { right, bottom } = host.image!.getBoundingClientRect();
    expect(dot.left + dot.width / 2).to.be.closeTo(right, 0.6);
    expect(dot.top + dot.height / 2).to.be.closeTo(bottom, 0.6);
  });

  for (const [attributes, width, height] of [
    ['viewBox="0 0 1600 200"', 1600, 200],
    ['width="100%" height="100%" viewBox="0 0 90 120"', 90, 120],
    ['', 300, 150],
    ['width="2cm" height="1cm"', 76, 38],
  ] as const) {
    it(`finds a size for a drawing with ${attributes || 'nothing'}`, async () => {
      const host = await pictureWith({ src: svg(attributes) });
      const [state] = host.told.onState.at(-1)! as [{ width: number; height: number }];
      expect(state.width).to.be.closeTo(width, 1);
      expect(state.height).to.be.closeTo(height, 1);
    });
  }

  it('says that there is nothing at an address', async () => {
    const host = await pictureWith({ src: nothing });
    expect(stateOf(host)).to.equal('missing 404');
    expect(kinds(host)).to.eql(['loading', 'failed']);
    expect(host.image).to.equal(null);
    expect(host.surface.hidden).to.equal(true);
  });

  it('says what came instead of a picture', async () => {
    const host = await pictureWith({ src: '/package.json' });
    expect(stateOf(host)).to.match(/^format application\/json/);
    await host.put({ src: 'data:image/png;base64,AAAA' });
    await settled(host);
    expect(stateOf(host)).to.equal('format');
  });

  it('says that an address can’t be loaded, or is gone', async () => {
    const host = await pictureWith({ src: 'nonsense://somewhere' });
    expect(stateOf(host)).to.equal('address');
    const gone = URL.createObjectURL(new Blob(['a']));
    URL.revokeObjectURL(gone);
    await host.put({ src: gone });
    await settled(host);
    expect(stateOf(host)).to.equal('missing');
  });

  const answers: readonly (readonly [string, (init: RequestInit) => Response, string])[] = [
    ['an address that has expired', () => new Response('', { status: 403 }), 'refused 403'],
    ['a right that is missing', () => new Response('', { status: 401 }), 'refused 401'],
    ['a picture that was taken away', () => new Response('', { status: 410 }), 'missing 410'],
    ['a server in trouble', () => new Response('', { status: 503 }), 'status 503'],
    [
      'an answer that may not be read',
      ({ mode }) => {
        if (mode !== 'no-cors') throw new TypeError('no');
        return Response.error();
      },
      'unknown',
    ],
    [
      'nobody there',
      () => {
        throw new TypeError('no');
      },
      'network',
    ],
  ];
  for (const [name, answer, expected] of answers) {
    it(`tells ${name} apart, asking only when the element has failed, and for nothing but the address`, async () => {
      const requests: { readonly url: string; readonly init: RequestInit }[] = [];
      globalThis.fetch = (input, init = {}) => {
        requests.push({ url: new Request(input).url, init });
        return Promise.resolve().then(() => answer(init));
      };
      const host = await pictureWith({ src: `${nothing}?X-Amz-Signature=a` });
      expect(stateOf(host)).to.equal(expected);
      for (const { url, init } of requests) {
        expect(url).to.equal(new URL(`${nothing}?X-Amz-Signature=a`, location.href).href);
        expect([init.method, init.headers]).to.eql([undefined, undefined]);
      }
      requests.length = 0;
      await host.put({ src: drawing });
      await settled(host);
      expect(requests.filter(({ init }) => init.mode === 'no-cors')).to.eql([]);
    });
  }

  it('can be tried again, with nothing lost', async () => {
    const host = await pictureWith({ src: nothing, points: [pointAt('a1', 100, 100)] });
    host.forget();
    host.picture.retry();
    expect(kinds(host)).to.eql(['loading']);
    await settled(host);
    expect(kinds(host)).to.eql(['loading', 'failed']);
    await host.put({ src: drawing });
    await settled(host);
    expect(host.placeUnder('a1').map(Math.round)).to.eql([100, 100]);
    host.forget();
    host.picture.retry();
    expect(kinds(host)).to.eql([]);
  });

  it('drops the view with another picture, and what comes late of the one before', async () => {
    const host = await pictureWith();
    host.picture.zoomIn();
    await frame();
    await host.put({ src: nothing });
    await host.put({ src: svg('width="800" height="600"') });
    await settled(host);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stateOf(host)).to.equal('ready');
    expect(host.scale).to.equal(0.5);
    expect(host.root.querySelectorAll('.picture-image')).to.have.length(1);
    await host.put({ src: '' });
    expect(stateOf(host)).to.equal('none');
    expect(host.image).to.equal(null);
  });

  it('draws arrows over another picture of the same size', async () => {
    const points = [pointAt('a1', 100, 100), pointAt('a2', 300, 100)];
    const host = await pictureWith({ points: [] });
    await host.put({ src: svg('width="400" height="300"'), points, arrows: [arrowFrom('a1', 'a2')] });
    await settled(host);
    const [, x, y] = /^M(\S+) ([^Q]+)/.exec(host.root.querySelector('.arrow-line')!.getAttribute('d') ?? '') ?? [];
    expect(Math.hypot(Number(x) - 100, Number(y) - 100)).to.be.closeTo(18, 0.1);
    expect(host.told.onScale).to.have.length(1);
  });

  it('shows all of it whatever its size, or keeps the middle and the scale once it was zoomed', async () => {
    const host = await pictureWith();
    host.style.setProperty('width', '228px');
    await frame();
    expect(host.scale).to.equal(0.5);
    host.style.removeProperty('width');
    await frame();
    expect(host.scale).to.equal(1);
    host.picture.zoomIn();
    host.picture.zoomIn();
    await frame();
    const before = centre(host);
    host.style.setProperty('width', '300px');
    host.style.setProperty('height', '200px');
    await frame();
    expect(host.scale).to.equal(2.25);
    centre(host).forEach((at, index) => expect(at).to.be.closeTo(before[index]!, 0.5));
  });

  it('is drawn once it is seen, where it was hidden at first', async () => {
    const outer = await pictureWith();
    outer.hidden = true;
    await outer.put({ src: svg('width="800" height="600"'), points: [pointAt('a1', 400, 300)] });
    await settled(outer);
    outer.hidden = false;
    await frame();
    expect(outer.scale).to.equal(0.5);
    expect(outer.placeUnder('a1').map(Math.round)).to.eql([400, 300]);
  });

  it('keeps the picture and the view when its element is moved in the page', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 100, 100)] });
    host.picture.zoomIn();
    await frame();
    const { image } = host;
    host.forget();
    const elsewhere = document.createElement('div');
    host.parentNode!.append(elsewhere);
    elsewhere.append(host);
    await frame();
    expect(host.image).to.equal(image);
    expect(host.scale).to.equal(1.5);
    host.picture.zoomIn();
    await frame();
    expect(host.scale).to.equal(2.25);
    expect(kinds(host)).to.eql([]);
  });

  // the third counts what came from memory as if it had been asked for
  (isWebKit ? it.skip : it)('asks for nothing more where the loupe shows the same picture', async () => {
    const src = new URL('/node_modules/lit/logo.svg', location.href).href;
    const host = await pictureWith({ src, magnifies: true });
    // an entry may also stand for what came from memory
    const asked = () =>
      (performance.getEntriesByName(src) as PerformanceResourceTiming[]).filter(({ transferSize }) => transferSize > 0)
        .length;
    const before = asked();
    expect(before).to.be.above(0);
    await sendMouse({ type: 'move', position: host.point(100, 30).map(Math.round) as [number, number] });
    await frame();
    const image = host.loupe!.querySelector('img')!;
    await image.decode();
    expect(asked()).to.equal(before);
    await resetMouse();
  });
});
