import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { PEAKS_PER_SECOND } from '@gt-elements/core/peaks/reduce-samples.js';
import { whyNoWaveform } from '@gt-elements/ui/ports/waveform-port.js';
import { clip } from '../../../test/fixtures/video/clips.js';
import { createWaveformPort } from './waveform.js';

const port = createWaveformPort();
const { signal } = new AbortController();
const realFetch = globalThis.fetch;

const why = (act: Promise<unknown>) => act.then(() => 'none', whyNoWaveform);

describe('a waveform', () => {
  afterEach(() => (globalThis.fetch = realFetch));

  it('is made of a file’s sound: each channel loud when it is', async function () {
    this.timeout(20_000);
    const { src } = await clip('sound.mp4');
    const { channels, duration } = await port.decode(src, { duration: 4, signal });
    expect(duration).to.be.closeTo(4, 0.1);
    expect(channels).to.have.length(2);
    const loudness = (channel: number, from: number, to: number) =>
      Math.max(...channels[channel]!.slice(from * PEAKS_PER_SECOND, to * PEAKS_PER_SECOND).map(Math.abs));
    // as the tones were made: left from 1 to 1.5 s at 0.8, right from 2 to 3 s at 0.4
    expect(loudness(0, 1.1, 1.4)).to.be.closeTo(0.8, 0.1);
    expect(loudness(1, 2.2, 2.8)).to.be.closeTo(0.4, 0.1);
    for (const [channel, from, to] of [
      [0, 0.1, 0.8],
      [0, 2.2, 2.8],
      [1, 1.1, 1.4],
      [1, 3.3, 3.8],
    ] as const) {
      expect(loudness(channel, from, to), `${channel} at ${from}`).to.be.below(0.1);
    }
  });

  it('is refused for what has no sound, is too long, too large, or may not be read', async () => {
    expect(await why(port.decode((await clip('steady.mp4')).src, { duration: 4, signal }))).to.equal('no-audio');
    const { src } = await clip('sound.mp4');
    let asked = 0;
    let loading: AbortSignal | null | undefined;
    const answer = (response: Response | Error) => {
      globalThis.fetch = (_, init) => {
        asked++;
        loading = init?.signal;
        return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
      };
    };
    answer(new Response('a'));
    expect(await why(port.decode(src, { duration: 601, signal }))).to.equal('too-long');
    expect(asked).to.equal(0);
    answer(new Response('a', { headers: { 'content-length': String(65 * 1024 * 1024) } }));
    expect(await why(port.decode(src, { duration: 60, signal }))).to.equal('too-large');
    expect(loading!.aborted).to.equal(true);
    // it does not say how large it is
    const piece = new Uint8Array(8 * 1024 * 1024);
    let pulled = 0;
    answer(
      new Response(
        new ReadableStream({
          pull(controller) {
            if (pulled++ < 20) controller.enqueue(piece);
            else controller.close();
          },
        }),
      ),
    );
    expect(await why(port.decode(src, { duration: 60, signal }))).to.equal('too-large');
    expect(pulled).to.be.below(15);
    expect(loading!.aborted).to.equal(true);
    answer(new Response('', { status: 403 }));
    expect(await why(port.decode(src, { duration: 60, signal }))).to.equal('failed');
    answer(new TypeError('no'));
    expect(await why(port.decode(src, { duration: 60, signal }))).to.equal('no-cors');
  });

  it('is given up in the middle when nobody wants it any more', async () => {
    let isCancelled = false;
    globalThis.fetch = (_, init) => {
      const body = new ReadableStream({
        start: (controller) => {
          controller.enqueue(new Uint8Array(1000));
          init?.signal?.addEventListener('abort', () => {
            isCancelled = true;
            controller.error(init.signal!.reason);
          });
        },
      });
      return Promise.resolve(new Response(body));
    };
    const leaving = new AbortController();
    const decoding = port.decode('/a.mp4', { duration: 60, signal: leaving.signal }).catch((reason: unknown) => reason);
    await aTimeout(0);
    leaving.abort('left');
    expect(await decoding).to.equal('left');
    expect(isCancelled).to.equal(true);
  });

  it('is drawn in the colour of the text, follows what is seen, and goes without a trace', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    for (const [name, value] of Object.entries({ width: '300px', height: '40px', color: 'rgb(200, 0, 0)' })) {
      box.style.setProperty(name, value);
    }
    const media = document.querySelectorAll('audio, video').length;
    const silent = new Float32Array(1000).fill(0.001);
    const loud = silent.map((value, index) => (index >= 500 && index < 600 ? 1 : value));
    const drawing = port.draw(box, { channels: [loud], duration: 10 });
    drawing.setView(4, 100);
    const canvases = () => [...box.firstElementChild!.shadowRoot!.querySelectorAll('canvas')];
    await waitUntil(() => canvases().length > 0);
    await aTimeout(200);
    // 5 s to 6 s are loud, so with 4 s at the left edge 100 to 200 of 300 pixels are
    const seen = (x: number) =>
      canvases().some((canvas) => {
        const { left, right, width } = canvas.getBoundingClientRect();
        const at = box.getBoundingClientRect().left + x;
        if (at < left || at >= right || !canvas.width) return false;
        const { data } = canvas
          .getContext('2d')!
          .getImageData(Math.floor(((at - left) * canvas.width) / width), Math.floor(canvas.height * 0.2), 1, 1);
        return data[0]! > 150 && data[3]! > 128;
      });
    expect([50, 150, 250].map(seen)).to.eql([false, true, false]);
    expect(document.querySelectorAll('audio, video').length).to.equal(media);
    drawing.dispose();
    expect(box.childElementCount).to.equal(0);
  });
});
