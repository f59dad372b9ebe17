/** How loud a sound is over its length, ready to be drawn. */
export interface Peaks {
  /** One or more, all of a length: what lies furthest from silence in each of equal pieces of time, from −1 to 1. */
  readonly channels: readonly Float32Array[];
  /** Seconds. `undefined` where it was not said: then they span the medium. */
  readonly duration: number | undefined;
}

/** Why something given is no peaks: what was expected at a place, and what stood there. */
export interface PeaksFault {
  /** A JSON pointer. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * Reads what BBC's `audiowaveform` writes as JSON (version 2, and 1, which has one channel), or a list of channels, each a
 * list of numbers from −1 to 1; a single such list is one channel.
 */
export function readPeaks(given: unknown): Peaks | PeaksFault {
  if (Array.isArray(given)) return readChannels(given);
  if (typeof given === 'object' && given !== null) return readAudiowaveform(given as Record<string, unknown>);
  return fault('', 'audiowaveform JSON of version 2, or lists of numbers from -1 to 1', given);
}

/** It could be read. */
export function isPeaks(read: Peaks | PeaksFault): read is Peaks {
  return 'channels' in read;
}

function readChannels(given: readonly unknown[]): Peaks | PeaksFault {
  const lists = given.every((each) => typeof each === 'number') ? [given] : given;
  const channels: Float32Array[] = [];
  for (const [index, list] of lists.entries()) {
    const path = lists === given ? `/${index}` : '';
    if (!Array.isArray(list) || list.length === 0) return fault(path, 'a list of numbers from -1 to 1', list);
    if (list.length !== (lists[0] as unknown[]).length)
      return fault(path, 'as many numbers as in the first channel', list);
    const wrong = list.findIndex((value) => !(typeof value === 'number' && value >= -1 && value <= 1));
    if (wrong >= 0) return fault(`${path}/${wrong}`, 'a number from -1 to 1', list[wrong]);
    channels.push(Float32Array.from(list as number[]));
  }
  return { channels, duration: undefined };
}

function readAudiowaveform(given: Record<string, unknown>): Peaks | PeaksFault {
  const { version, channels = 1, sample_rate: rate, samples_per_pixel: samples, bits, length, data } = given;
  if (version !== 1 && version !== 2) return fault('/version', '2', version);
  if (!isCount(channels)) return fault('/channels', 'a whole number from 1', channels);
  if (!isCount(rate)) return fault('/sample_rate', 'a whole number from 1', rate);
  if (!isCount(samples)) return fault('/samples_per_pixel', 'a whole number from 1', samples);
  if (bits !== 8 && bits !== 16) return fault('/bits', '8 or 16', bits);
  if (!isCount(length)) return fault('/length', 'a whole number from 1', length);
  const count = length * channels * 2;
  if (!Array.isArray(data) || data.length !== count) return fault('/data', `a list of ${count} numbers`, data);
  const loudest = 2 ** (bits - 1);
  const read = Array.from({ length: channels }, () => new Float32Array(length));
  for (let at = 0; at < count; at += 2) {
    const [low, high] = [data[at] as unknown, data[at + 1] as unknown];
    const wrong = !isSample(low, loudest) ? at : !isSample(high, loudest) ? at + 1 : undefined;
    if (wrong !== undefined) return fault(`/data/${wrong}`, `a number of ${bits} bits`, data[wrong]);
    const furthest = Math.abs(low as number) > Math.abs(high as number) ? (low as number) : (high as number);
    read[(at / 2) % channels]![Math.floor(at / 2 / channels)] = furthest / loudest;
  }
  return { channels: read, duration: (length * samples) / rate };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isSample(value: unknown, loudest: number): value is number {
  return typeof value === 'number' && value >= -loudest && value < loudest;
}

function fault(path: string, expected: string, received: unknown): PeaksFault {
  const shown = Array.isArray(received) ? `a list of ${received.length}` : (JSON.stringify(received) ?? 'nothing');
  return { path, expected, received: shown.slice(0, 80) };
}
