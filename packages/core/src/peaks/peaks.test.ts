import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPeaks, readPeaks, type Peaks, type PeaksFault } from './peaks.js';
import { reduceSamples } from './reduce-samples.js';

/** As in the documentation of audiowaveform, with two channels. */
const written = {
  version: 2,
  channels: 2,
  sample_rate: 48000,
  samples_per_pixel: 480,
  bits: 8,
  length: 3,
  data: [-65, 63, -66, 64, -40, 41, -39, 45, 0, 0, -128, 127],
};

describe('peaks', () => {
  it('reads what audiowaveform writes: channels by turns, the lowest and the highest of each piece', () => {
    const { channels, duration } = readPeaks(written) as Peaks;
    expect(channels.map((each) => [...each].map((value) => value * 128))).toEqual([
      [-65, 41, 0],
      [-66, 45, -128],
    ]);
    expect(duration).toBeCloseTo(0.03, 9);
  });

  it('reads sixteen bits, and a first version, which has one channel', () => {
    const { channels } = readPeaks({ ...written, version: 1, channels: undefined, bits: 16, length: 6 }) as Peaks;
    expect(channels).toHaveLength(1);
    expect(channels[0]![0]).toBeCloseTo(-65 / 32768, 9);
  });

  it('reads channels as they are, and a single one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
          minLength: 1,
          maxLength: 3,
        }),
        (lists) => {
          const read = readPeaks(lists) as Peaks;
          expect(read.channels.map((each) => [...each])).toEqual(lists);
          expect(read.duration).toBe(undefined);
          expect(readPeaks(lists[0])).toEqual({ channels: [Float32Array.from(lists[0]!)], duration: undefined });
        },
      ),
    );
  });

  const faults: readonly (readonly [unknown, Partial<PeaksFault>])[] = [
    [null, { path: '', received: 'null' }],
    ['[0]', { path: '' }],
    [[], { path: '', expected: 'a list of numbers from -1 to 1' }],
    [[[0.5], []], { path: '/1' }],
    [[[0.5], [0.1, 0.2]], { path: '/1', expected: 'as many numbers as in the first channel' }],
    [[0.5, 3], { path: '/1', expected: 'a number from -1 to 1', received: '3' }],
    [[0.5, NaN], { path: '/1' }],
    [[[0.5, '1']], { path: '/0/1', received: '"1"' }],
    [{}, { path: '/version', received: 'nothing' }],
    [
      { ...written, version: 3 },
      { path: '/version', received: '3' },
    ],
    [{ ...written, bits: 24 }, { path: '/bits' }],
    [{ ...written, channels: 0 }, { path: '/channels' }],
    [{ ...written, sample_rate: '48000' }, { path: '/sample_rate' }],
    [{ ...written, samples_per_pixel: -1 }, { path: '/samples_per_pixel' }],
    [
      { ...written, length: 4 },
      { path: '/data', expected: 'a list of 16 numbers', received: 'a list of 12' },
    ],
    [{ ...written, length: 3.5 }, { path: '/length' }],
    [
      { ...written, data: [...written.data.slice(1), 128] },
      { path: '/data/11', received: '128' },
    ],
    [
      { ...written, data: [null, ...written.data.slice(1)] },
      { path: '/data/0', received: 'null' },
    ],
  ];
  for (const [given, expected] of faults) {
    it(`says what is wrong with ${JSON.stringify(given)?.slice(0, 50)} at ${expected.path || 'the whole'}`, () => {
      const read = readPeaks(given);
      expect(isPeaks(read)).toBe(false);
      expect(read).toMatchObject(expected);
    });
  }

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (given) => void readPeaks(given)));
  });

  it('makes them of samples: as loud as the loudest, in its place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000 }), fc.nat(), (length, pick) => {
        const samples = new Float32Array(length).fill(0.1);
        const at = pick % length;
        samples[at] = -0.75;
        const peaks = reduceSamples(samples, 8000);
        expect(peaks).toHaveLength(Math.ceil(length / 160));
        // 160 samples a piece
        expect(peaks[Math.floor(at / 160)]).toBe(-0.75);
        expect(peaks.filter((value) => value === -0.75)).toHaveLength(1);
      }),
    );
    expect([...reduceSamples(Float32Array.of(1.5, 0), 8000)]).toEqual([1]);
  });
});
