import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { DrawnWaveform, NoWaveform, WaveformPort } from '@gt-elements/ui/ports/waveform-port.js';
import { VideoWaveform, type Sounding } from './video-waveform.js';

const sounding: Sounding = { peaks: undefined, src: '/a.mp4', duration: 10 };
const sound = { channels: [Float32Array.of(0, 0.5)], duration: 10 };

/** What draws, and what was asked of it. */
function standIn(decode: WaveformPort['decode'] = () => Promise.resolve(sound)) {
  const asked: string[] = [];
  const drawn: DrawnWaveform[] = [];
  const port: WaveformPort = {
    decode: (src, limits) => {
      asked.push(`decode ${src}`);
      return decode(src, limits);
    },
    draw: (_, waveform) => {
      drawn.push(waveform);
      return { setView: (...view) => asked.push(`view ${view.join(' ')}`), dispose: () => asked.push('disposed') };
    },
  };
  return { asked, drawn, load: () => Promise.resolve(port) };
}

function waveformOf(warned: unknown[] = []): VideoWaveform {
  return new VideoWaveform({ changed: () => Promise.resolve(), warn: (mismatch) => warned.push(mismatch) });
}

const refusal = (reason: NoWaveform) => Object.assign(new Error(reason), { name: 'WaveformError', reason });

describe('the waveform of a video', () => {
  it('is made once for the same video, anew for another one, and goes with its element', async () => {
    const { asked, drawn, load } = standIn();
    const waveform = waveformOf();
    waveform.view = { start: 2, pixelsPerSecond: 50 } as never;
    waveform.update(sounding, load);
    waveform.update({ ...sounding }, load);
    await waitUntil(() => drawn.length === 1);
    expect(asked).to.eql(['decode /a.mp4', 'view 2 50']);
    waveform.update({ ...sounding, src: '/b.mp4' }, load);
    await waitUntil(() => drawn.length === 2);
    waveform.dispose();
    expect(asked.slice(2)).to.eql(['disposed', 'decode /b.mp4', 'view 2 50', 'disposed']);
    expect([waveform.element, waveform.why]).to.eql([undefined, undefined]);
  });

  it('is not waited for by one who has left: what is being loaded for it is given up', async () => {
    let given: AbortSignal | undefined;
    const { drawn, load } = standIn((_, { signal }) => {
      given = signal;
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    });
    const waveform = waveformOf();
    waveform.update(sounding, load);
    await waitUntil(() => given);
    waveform.dispose();
    expect(given!.aborted).to.equal(true);
    await aTimeout(0);
    expect([drawn.length, waveform.element, waveform.why]).to.eql([0, undefined, undefined]);
  });

  it('says why there is none: what draws it is missing, refuses, or was given something else', async () => {
    const warned: unknown[] = [];
    const waveform = waveformOf(warned);
    const why = async (peaks: Sounding['peaks'], load: () => Promise<WaveformPort>) => {
      waveform.update({ ...sounding, peaks }, load);
      await waitUntil(() => waveform.why);
      const reason = waveform.why;
      waveform.dispose();
      return reason;
    };
    expect(await why(undefined, () => Promise.reject(new Error('no script')))).to.equal('missing');
    expect(await why(undefined, standIn(() => Promise.reject(refusal('too-long'))).load)).to.equal('too-long');
    expect(warned.filter(Boolean)).to.eql([]);
    const { asked, load } = standIn();
    expect(await why([[0.5, 7]] as never, load)).to.equal('failed');
    expect(warned.at(-1)).to.eql({ path: '/0/1', received: '7', expected: 'a number from -1 to 1' });
    // the author wants those peaks and no others
    expect(asked).to.eql([]);
    expect(await why('/no-such-peaks.json?X-Amz-Signature=a', load)).to.equal('failed');
    const expected = 'an address of peaks that this page may read';
    expect(warned.at(-1)).to.eql({ path: '', received: '/no-such-peaks.json', expected });
    // who takes them away is not warned of them any more
    waveform.update(sounding, load);
    await waitUntil(() => asked.length > 0);
    expect(warned.at(-1)).to.equal(undefined);
    waveform.dispose();
  });

  it('does not warn of peaks that have been replaced while it was waited for what draws them', async () => {
    const warned: unknown[] = [];
    const { drawn, load } = standIn();
    const waveform = waveformOf(warned);
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    waveform.update({ ...sounding, peaks: [[7]] as never }, () => arrived.then(load));
    waveform.update(sounding, load);
    arrive();
    await waitUntil(() => drawn.length === 1);
    await aTimeout(0);
    expect(warned.filter(Boolean)).to.eql([]);
    waveform.dispose();
  });
});
